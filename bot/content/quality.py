"""Holds question cards to the editor's bar, as far as a machine can (pedagogy 4.2, the first nine points)."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.content.fields import LANGUAGES, FieldFault
from bot.content.likeness import twins
from bot.content.problems import Problem
from bot.domain.coach.rules import Finding, Rule
from bot.domain.deck.card import Card
from bot.domain.school.group import Band
from bot.domain.talk.visibility import VISIBILITIES

Advise = Callable[[str, str, Band, frozenset[str]], Iterable[Finding]]
"""What the wording coach finds in a text, given its language, the youngest band and the card's tags."""
SAID_BY_COACH = {
    Rule.SECRET: "deck-rule-secret",
    Rule.FORCE: "deck-rule-force",
    Rule.LABEL: "deck-rule-label",
    Rule.COMPARE: "deck-rule-compare",
    Rule.LEADING: "deck-rule-leading",
    Rule.MULTI: "deck-rule-multi",
    Rule.KNOWN: "deck-rule-known",
    Rule.BETEKENT: "deck-rule-betekent",
    Rule.WAAROM: "deck-rule-waarom",
    Rule.FEEL: "deck-rule-feel",
    Rule.CLOSED: "deck-rule-closed",
    Rule.SELF: "deck-rule-self",
    Rule.NEGATIVE: "deck-rule-negative",
    Rule.HARD: "deck-rule-hard",
    Rule.OBVIOUS: "deck-rule-obvious",
}
"""The key of what a deck's editor reads for each rule. Length has its own bound here, so the coach's is left out."""

WORD_LIMITS = {Band.PO_5_6: 12, Band.PO_7_8: 15, Band.VO_ONDER: 18, Band.VO_BOVEN_MBO: 22}
"""Words of a question by the youngest band that gets it (pedagogy 2.10)."""
TASKS = frozenset({"tekenen", "groepjes"})
"""Decks that hold tasks instead of questions."""
PAIRS = ("hook", "starter", "literal")

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_MARKUP = re.compile(r"[*_`<>@#|~\\]")
_PRAISE = re.compile(
    r"\b(?:super|geweldige?|fantastische?|knappe?|goed zo|prima|awesome|amazing|fantastic|well done|great)\b",
    re.IGNORECASE,
)


def find_twins(cards: Sequence[Card], beside: Sequence[Card] = ()) -> list[Problem]:
    """Find those of ``cards`` that are nearly the same as an earlier one or one of ``beside``, in either language."""
    known = {card.id: card for card in (*beside, *cards)}
    checked = {card.id for card in cards}
    found: list[Problem] = []
    for language in LANGUAGES:
        for late, early in twins((card.id, card.text(language)) for card in known.values()):
            if late in checked:
                told = {"other": early, "text": known[early].text(language)}
                found.append(_problem(known[late], (language, "deck-quality-twin", {**told})))
    return found


def faults_of_card(card: Card, coach: Advise) -> Iterator[FieldFault]:
    """Yield what is wrong with one card on its own."""
    for language in LANGUAGES:
        yield from wording_faults(card, language, youngest_band(card), coach)
    yield from _missing(card)
    yield from _too_tender(card)


def wording_faults(card: Card, language: str, band: Band, coach: Advise) -> Iterator[FieldFault]:
    """Check points 1 to 7 for the question itself and its literal version, as pupils of this band get them."""
    for field, text in ((language, card.text(language)), (f"literal_{language}", card.literal(language))):
        if text is None:
            continue
        length, limit = count_words(text), WORD_LIMITS[band]
        if length > limit:
            yield field, "deck-quality-words", {"length": length, "limit": limit, "band": band.value}
        for key in _form_faults(card, text):
            yield field, key, {}
        for finding in coach(text, language, band, card.tags):
            if key := SAID_BY_COACH.get(finding.rule):
                yield field, key, {}


def _form_faults(card: Card, text: str) -> Iterator[str]:
    marks = text.count("?")
    if card.category in TASKS and (marks or not text.endswith(".")):
        yield "deck-quality-task"
    if card.category not in TASKS and (marks != 1 or not text.endswith("?")):
        yield "deck-quality-one"
    if text != " ".join(text.split()) or _MARKUP.search(text):
        yield "deck-quality-plain"
    if _PRAISE.search(text):
        yield "deck-quality-praise"


def _missing(card: Card) -> Iterator[FieldFault]:
    """Check point 9: what this sort of card needs."""
    for pair in PAIRS:
        there = [language for language in LANGUAGES if getattr(card, f"{pair}_{language}")]
        if len(there) == 1:
            other = f"{pair}_{there[0]}"
            absent = f"{pair}_{'en' if there[0] == 'nl' else 'nl'}"
            yield absent, "deck-quality-half", {"other": other}
    if card.is_figurative and not (card.literal_nl or card.literal_en):
        yield "literal_nl", "deck-quality-literal", {}
    if card.category == "schaal" and card.anchors is None:
        yield "anchors", "deck-problem-anchors", {}
    if card.category == "groepjes" and card.product is None:
        yield "product", "deck-quality-product", {}


def _too_tender(card: Card) -> Iterator[FieldFault]:
    """Refuse what is too tender: the youngest get light cards only, and a tender card is for one pupil and the teacher
    (pedagogy 4.1 and 4.3).
    """
    if Band.PO_5_6 in card.bands and card.sensitivity > 0:
        yield "bands", "deck-quality-young", {"band": Band.PO_5_6.value}
    if card.sensitivity == 2 and card.modes - {"private"}:
        yield "modes", "deck-quality-private", {}
    if VISIBILITIES.index(card.visibility()) < card.sensitivity:
        wanted = VISIBILITIES[card.sensitivity].value
        yield "default_visibility", "deck-quality-visible", {"wanted": wanted}


def youngest_band(card: Card) -> Band:
    """Return the youngest pupils who get this card."""
    return next(band for band in Band if band in card.bands)


def count_words(text: str) -> int:
    """Count words as a reader does: with apostrophes and hyphens inside."""
    return len(_WORD.findall(text))


def _problem(card: Card, found: FieldFault) -> Problem:
    field, key, args = found
    return Problem("", card.id, field, key, args)
