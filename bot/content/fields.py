"""Knows the fields of a card: which must be there, what each may hold, and the card they make."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, cast

from bot.content.problems import Args
from bot.domain.deck.card import Anchors, Card
from bot.domain.school.group import Band
from bot.domain.talk.talk import TalkKind
from bot.domain.talk.visibility import Visibility
from bot.domain.words import Wording

TEXT_LIMIT = 200
"""Characters of a question; what a round can hold."""
THINK = ("light", "standard", "deep", "draw")
MODES = ("chat", "modal", "draw", "voice", "scale", "breakout", "private", "trio")
LANGUAGES = ("nl", "en")
ENDS = ("0", "10")
ID = re.compile(r"[a-z][a-z_]*-\d{3}")

Fields = dict[str, Any]
"""The fields of a card as a file has them."""
FieldFault = tuple[str, str, Args]
"""A field, the catalogue key of what is wrong with it, and what that key needs."""
Wrong = tuple[str, Args] | None
Check = Callable[[Any], Wrong]


def faults_of(fields: Mapping[str, Any], required: Collection[str] | None = None) -> Iterator[FieldFault]:
    """Yield what is wrong with the fields of one card; ``required`` must be there, ``REQUIRED`` unless given."""
    needed = REQUIRED if required is None else required
    for unknown in sorted(fields.keys() - FIELDS.keys()):
        yield unknown, "deck-problem-unknown", {"known": ", ".join(FIELDS)}
    for field, check in FIELDS.items():
        if field in fields:
            if wrong := check(fields[field]):
                yield field, *wrong
        elif field in needed:
            yield field, "deck-problem-missing", {}


def card_of(category: str, fields: Mapping[str, Any]) -> Card:
    """Return the card that fields without faults make; what only an editor needs is left out."""
    values = {name: _value(name, value) for name, value in fields.items() if name != "source"}
    return Card(category=category, **values)


def fields_of(card: Card) -> dict[str, Any]:
    """Return the optional fields that a card has, as ``card_of`` takes them; without those that every card has."""
    named = {name: getattr(card, name) for name in FIELDS if name not in OWN_PLACE}
    return {name: _plain(value) for name, value in named.items() if value}


def _plain(value: Any) -> Any:
    match value:
        case frozenset():
            return sorted(cast("frozenset[str]", value))
        case Wording(nl=dutch, en=english):
            return {"nl": dutch, "en": english}
        case Anchors(zero=zero, ten=ten):
            return {"0": _plain(zero), "10": _plain(ten)}
        case _:
            return value


def _value(name: str, value: Any) -> Any:
    match name, value:
        case "product", dict():
            return _wording(cast("dict[str, str]", value))
        case "anchors", dict():
            ends = cast("dict[str, dict[str, str]]", value)
            return Anchors(zero=_wording(ends["0"]), ten=_wording(ends["10"]))
        case _, list():
            return frozenset(cast("list[Any]", value))
        case _:
            return value


def _wording(words: Mapping[str, str]) -> Wording:
    return Wording(nl=words["nl"], en=words["en"])


def _id(value: Any) -> Wrong:
    return None if isinstance(value, str) and ID.fullmatch(value) else ("deck-problem-id", {})


def text_fault(value: Any) -> Wrong:
    """Return what is wrong with a text: it is no text at all, empty, or longer than a question may be."""
    if not isinstance(value, str):
        return "deck-problem-not-text", {}
    if not value.strip():
        return "deck-problem-empty", {}
    if len(value) > TEXT_LIMIT:
        return "deck-problem-too-long", {"length": len(value), "limit": TEXT_LIMIT}
    return None


def _in_both_languages(value: Any) -> Wrong:
    words = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    if words.keys() != set(LANGUAGES):
        return "deck-problem-both", {}
    return next((wrong for text in words.values() if (wrong := text_fault(text))), None)


def _anchors(value: Any) -> Wrong:
    ends = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    if ends.keys() != set(ENDS) or any(_in_both_languages(end) for end in ends.values()):
        return "deck-problem-anchors", {}
    return None


def _sensitivity(value: Any) -> Wrong:
    # In TOML true is no number, in Python it is.
    fits = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 2
    return None if fits else ("deck-problem-sensitivity", {})


def _flag(value: Any) -> Wrong:
    return None if isinstance(value, bool) else ("deck-problem-flag", {})


def _choice(*choices: str) -> Check:
    def check(value: Any) -> Wrong:
        return None if value in choices else ("deck-problem-choice", {"choices": ", ".join(choices)})

    return check


def _some_of(*choices: str) -> Check:
    def check(value: Any) -> Wrong:
        values = cast("list[Any]", value) if isinstance(value, list) else []
        if values and all(one in choices for one in values):
            return None
        return "deck-problem-choices", {"choices": ", ".join(choices)}

    return check


def _tags(value: Any) -> Wrong:
    tags = cast("list[Any]", value) if isinstance(value, list) else [None]
    return None if all(isinstance(tag, str) and tag.strip() for tag in tags) else ("deck-problem-tags", {})


OWN_PLACE = frozenset({"id", "nl", "en", "sensitivity", "source"})
"""Fields that are kept apart from the others, or not at all."""
REQUIRED = ("id", "nl", "en", "bands", "sensitivity", "tags", "source")

FIELDS: dict[str, Check] = {
    "id": _id,
    "nl": text_fault,
    "en": text_fault,
    "bands": _some_of(*Band),
    "sensitivity": _sensitivity,
    "tags": _tags,
    "source": text_fault,
    "think": _choice(*THINK),
    "hook_nl": text_fault,
    "hook_en": text_fault,
    "starter_nl": text_fault,
    "starter_en": text_fault,
    "literal_nl": text_fault,
    "literal_en": text_fault,
    "figurative": _flag,
    "anchors": _anchors,
    "product": _in_both_languages,
    "default_visibility": _choice(*Visibility),
    "modes": _some_of(*MODES),
    "talk_kinds": _some_of(*TalkKind),
}
"""The fields of a card, each with the check that says what is wrong with a value (pedagogy 4.3, decisions 27)."""
