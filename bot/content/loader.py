"""Reads the decks (one TOML file each) into cards, and says in plain words what is wrong with a deck."""

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, cast

from bot.domain.deck import Card
from bot.domain.group import Band
from bot.domain.talk import TalkKind
from bot.errors import VertelEensError
from bot.i18n.catalogue import words_for

TEXT_LIMIT = 200
THINK = ("light", "standard", "deep", "draw")
MODES = ("chat", "modal", "draw", "voice", "scale", "breakout", "private", "trio")
ID = re.compile(r"[a-z][a-z_]*-\d{3}")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: where it is, and the catalogue key (with its values) of what is wrong and what to do."""

    file: str
    card: str
    field: str
    key: str
    args: dict[str, str | int]

    def text(self, lang: str) -> str:
        """The problem as one line for a teacher."""
        words = words_for(lang)
        place = [self.file]
        if self.card:
            place.append(words("deck-problem-card", card=self.card))
        if self.field:
            place.append(words("deck-problem-field", field=self.field))
        return f"{', '.join(place)}: {words(self.key, **self.args)}"


class DeckError(VertelEensError):
    """Decks that cannot be used, with everything that is wrong in them."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(problem.text("en") for problem in problems))
        self.problems = tuple(problems)

    def explain(self, lang: str) -> str:
        """All problems, a line each, in the reader's language."""
        return "\n".join(problem.text(lang) for problem in self.problems)


def load_cards(folder: Traversable | None = None) -> tuple[Card, ...]:
    """All cards of the ``.toml`` files in ``folder`` (the decks that come with the bot unless given), by file name.

    Raises ``DeckError`` that names every problem at once; nothing of a faulty set is used.
    """
    problems: list[Problem] = []
    cards: list[Card] = []
    homes: dict[str, str] = {}
    decks = sorted((folder or files("bot.content") / "decks").iterdir(), key=lambda file: file.name)
    for file in decks:
        if not file.name.endswith(".toml"):
            continue
        for card in _Deck(file, problems).cards():
            if card.id in homes:
                problems.append(Problem(file.name, card.id, "id", "deck-problem-twice", {"file": homes[card.id]}))
            homes[card.id] = file.name
            cards.append(card)
    if problems:
        raise DeckError(problems)
    return tuple(cards)


class _Deck:
    """One file while it is being read; what is wrong is added to ``problems``."""

    def __init__(self, file: Traversable, problems: list[Problem]) -> None:
        self._file = file
        self._problems = problems

    def cards(self) -> Iterator[Card]:
        deck = self._parsed()
        if deck is None:
            return
        for unknown in sorted(deck.keys() - {"category", "card"}):
            self._blame("", unknown, "deck-problem-unknown", known="category, card")
        category = deck.get("category")
        if not isinstance(category, str) or not category:
            self._blame("", "category", "deck-problem-missing")
            return
        rows = deck.get("card")
        if not isinstance(rows, list) or not rows:
            self._blame("", "card", "deck-problem-no-cards")
            return
        for number, row in enumerate(cast("list[Any]", rows), start=1):
            card = self._card(category, number, row)
            if card:
                yield card

    def _parsed(self) -> dict[str, Any] | None:
        try:
            return tomllib.loads(self._file.read_text(encoding="utf-8-sig"))
        except UnicodeDecodeError:
            self._blame("", "", "deck-problem-not-utf8")
        except tomllib.TOMLDecodeError as error:
            self._blame("", "", "deck-problem-not-toml", detail=str(error))
        return None

    def _card(self, category: str, number: int, row: Any) -> Card | None:
        if not isinstance(row, dict):
            self._blame(str(number), "", "deck-problem-not-a-card")
            return None
        fields = cast("dict[str, Any]", row)
        before = len(self._problems)
        self._check(category, str(fields.get("id") or number), fields)
        if len(self._problems) > before:
            return None
        return Card(category=category, **_values(fields))

    def _check(self, category: str, name: str, fields: dict[str, Any]) -> None:
        for unknown in sorted(fields.keys() - FIELDS.keys()):
            self._blame(name, unknown, "deck-problem-unknown", known=", ".join(FIELDS))
        for field, (required, check) in FIELDS.items():
            if field in fields:
                if wrong := check(fields[field]):
                    self._blame(name, field, wrong[0], **wrong[1])
            elif required:
                self._blame(name, field, "deck-problem-missing")
        if "id" in fields and not name.startswith(f"{category}-"):
            self._blame(name, "id", "deck-problem-other-category", category=category)

    def _blame(self, card: str, field: str, key: str, **args: str | int) -> None:
        self._problems.append(Problem(self._file.name, card, field, key, args))


def _values(fields: dict[str, Any]) -> dict[str, Any]:
    """Checked fields as a card takes them: lists as sets, without what only an editor needs."""
    return {
        key: frozenset(cast("list[Any]", value)) if isinstance(value, list) else value
        for key, value in fields.items()
        if key != "source"
    }


Wrong = tuple[str, dict[str, str | int]] | None
Check = Callable[[Any], Wrong]


def _id(value: Any) -> Wrong:
    return None if isinstance(value, str) and ID.fullmatch(value) else ("deck-problem-id", {})


def _text(value: Any) -> Wrong:
    if not isinstance(value, str):
        return "deck-problem-not-text", {}
    if not value.strip():
        return "deck-problem-empty", {}
    if len(value) > TEXT_LIMIT:
        return "deck-problem-too-long", {"length": len(value), "limit": TEXT_LIMIT}
    return None


def _sensitivity(value: Any) -> Wrong:
    # In TOML true is no number, in Python it is.
    fits = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 2
    return None if fits else ("deck-problem-sensitivity", {})


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


FIELDS: dict[str, tuple[bool, Check]] = {
    "id": (True, _id),
    "nl": (True, _text),
    "en": (True, _text),
    "bands": (True, _some_of(*Band)),
    "sensitivity": (True, _sensitivity),
    "tags": (True, _tags),
    "source": (True, _text),
    "think": (False, _choice(*THINK)),
    "hook_nl": (False, _text),
    "hook_en": (False, _text),
    "starter_nl": (False, _text),
    "starter_en": (False, _text),
    "literal_nl": (False, _text),
    "literal_en": (False, _text),
    "modes": (False, _some_of(*MODES)),
    "talk_kinds": (False, _some_of(*TalkKind)),
}
"""What a card may hold: whether it must be there, and what is wrong with a value (pedagogy 4.3, decisions 27)."""
