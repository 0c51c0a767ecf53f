"""Question cards, and the draw of one that fits a class and was not used lately."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from random import Random

from bot.domain.group import Band
from bot.domain.outcome import Reason, Refused
from bot.domain.pacing import Depth

SPOKEN_CATEGORIES = frozenset({"schaal", "tekenen", "groepjes"})
"""Decks that belong to another activity than a plain question."""


@dataclass(frozen=True, slots=True)
class Card:
    """One question in two languages. Fields beyond the first seven are optional (decisions 27)."""

    id: str
    category: str
    nl: str
    en: str
    bands: frozenset[str]
    sensitivity: int
    tags: frozenset[str]
    think: str | None = None
    hook_nl: str | None = None
    hook_en: str | None = None
    starter_nl: str | None = None
    starter_en: str | None = None
    literal_nl: str | None = None
    literal_en: str | None = None
    modes: frozenset[str] = frozenset()
    talk_kinds: frozenset[str] = frozenset()

    def text(self, language: str) -> str:
        """The question in one language; Dutch where there is no such language."""
        return self.en if language == "en" else self.nl

    def starter(self, language: str) -> str | None:
        """How a sentence could begin, where the card has that."""
        return self.starter_en if language == "en" else self.starter_nl

    @property
    def depth(self) -> Depth:
        """How much thinking it asks: its own word for it, else by tag and deck (pedagogy 4.3)."""
        if self.think in set(Depth):
            return Depth(self.think)
        deep = self.category in {"denken", "doelen"} or "denken" in self.tags
        return Depth.DEEP if deep else Depth.STANDARD


def draw_card(
    cards: Iterable[Card],
    *,
    band: Band,
    max_sensitivity: int,
    recent: Collection[str],
    category: str | None,
    random: Random,
) -> Card:
    """One card for this class, none of ``recent``. Refused when nothing is left."""
    fitting = [
        card
        for card in cards
        if band in card.bands
        and card.sensitivity <= max_sensitivity
        and card.id not in recent
        and (card.category == category if category else card.category not in SPOKEN_CATEGORIES)
    ]
    if not fitting:
        raise Refused(Reason.NO_CARD)
    return random.choice(sorted(fitting, key=lambda card: card.id))
