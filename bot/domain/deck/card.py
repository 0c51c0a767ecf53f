"""Describes question cards, and draws one that fits a class and was not used lately."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from bot.domain.pacing import Depth
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Band, Pupil
from bot.domain.talk.talk import TalkKind
from bot.domain.talk.visibility import Visibility, default_visibility
from bot.domain.words import Wording

QUESTION_DECKS = (
    "binnenkomen",
    "ongewoon",
    "kennismaken",
    "gevoel",
    "leren",
    "doelen",
    "samen",
    "kwaliteiten",
    "proberen",
    "wat_als",
    "denken",
    "feedback",
    "afsluiten",
)
"""The decks of plain questions that come with the bot, in the order of a talk."""
SPOKEN_CATEGORIES = frozenset({"schaal", "tekenen", "groepjes"})
"""These decks belong to another activity than a plain question."""
LAST_CATEGORY = "afsluiten"
"""This deck looks back on a talk: it is asked for at the end, and never drawn by chance before that."""
OWN_CATEGORY = "eigen"
"""A class's own questions that were put in no other deck are in this one."""

LEAD_IN = re.compile(r"^\W*(?:vertel eens|vertel|tell us|tell me)\b\W*", re.IGNORECASE)
"""A hook on a card begins like this, and so does the invitation: it is said only once."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """What the two ends of a scale stand for."""

    zero: Wording
    ten: Wording


@dataclass(frozen=True, slots=True)
class PlainWords:
    """A question in plain words: without its image, and with what the ends of its scale mean."""

    literal: str | None
    zero: str | None
    ten: str | None


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
    figurative: bool = False
    anchors: Anchors | None = None
    product: Wording | None = None
    default_visibility: str | None = None

    def text(self, language: str) -> str:
        """Return the question in one language; Dutch where there is no such language."""
        return self.en if language == "en" else self.nl

    def starter(self, language: str) -> str | None:
        """Return how an answer could begin, or None when the card does not say."""
        return self.starter_en if language == "en" else self.starter_nl

    def hook(self, language: str) -> str | None:
        """Return what the speaker could tell more about, as it follows "vertel eens"; None when there is none."""
        hook = self.hook_en if language == "en" else self.hook_nl
        return LEAD_IN.sub("", hook).rstrip(" .…") or None if hook else None

    def literal(self, language: str) -> str | None:
        """Return the question without its image, or None when the card has no such words (pedagogy 2.11)."""
        return self.literal_en if language == "en" else self.literal_nl

    @property
    def has_plain_words(self) -> bool:
        """Return whether the question can be said more plainly."""
        return bool(self.literal_nl and self.literal_en) or self.anchors is not None

    def plain_words(self, language: str) -> PlainWords:
        """Return the question in plain words, in one language."""
        ends = self.anchors
        return PlainWords(
            literal=self.literal(language),
            zero=ends.zero.text(language) if ends else None,
            ten=ends.ten.text(language) if ends else None,
        )

    @property
    def is_figurative(self) -> bool:
        """Return whether the question uses an image, and so needs a plain version too."""
        return self.figurative or "beeld" in self.tags

    def comes_unasked(self, kind: TalkKind | None) -> bool:
        """Return whether it may be drawn as the next question of this kind of talk when nobody asked for its deck."""
        if self.category in SPOKEN_CATEGORIES or self.category == LAST_CATEGORY:
            return False
        return kind is None or not self.talk_kinds or kind in self.talk_kinds

    def visibility(self, kind: TalkKind | None = None) -> Visibility:
        """Return who may read the answers of a pupil who chose nothing: as the card says, else as for any question."""
        if self.default_visibility:
            return Visibility(self.default_visibility)
        return default_visibility(self.sensitivity, kind)

    @property
    def depth(self) -> Depth:
        """Return how much thinking it asks: as the card says, else by tag and deck (pedagogy 4.3)."""
        if self.think in set(Depth):
            return Depth(self.think)
        deep = self.category in {"denken", "doelen"} or "denken" in self.tags
        return Depth.DEEP if deep else Depth.STANDARD


class SuggestionState(StrEnum):
    """What became of a pupil's suggestion."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question that a pupil suggests for the class's deck; ``reason`` is why the teacher declined it."""

    id: int
    group_id: int
    pupil: Pupil
    text: str
    state: SuggestionState
    reason: str | None = None


def draw_card(
    cards: Iterable[Card],
    *,
    band: Band,
    max_sensitivity: int,
    recent: Collection[str],
    category: str | None,
    random: Random,
    usual: str | None = None,
    kind: TalkKind | None = None,
) -> Card:
    """Return one card for this class that is not in ``recent``. Refused when nothing is left.

    ``category`` is the deck that was asked for. Without it a card of the ``usual`` deck comes first, and one of another
    deck when that has none left; then a card that is meant for other kinds of talk than ``kind`` never comes.
    """
    fitting = [
        card
        for card in cards
        if band in card.bands
        and card.sensitivity <= max_sensitivity
        and card.id not in recent
        and (card.category == category if category else card.category == usual or card.comes_unasked(kind))
    ]
    if not fitting:
        raise Refused(Reason.NO_CARD)
    preferred = [card for card in fitting if card.category == usual]
    return random.choice(sorted(preferred or fitting, key=lambda card: card.id))
