"""What every use case needs at hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

from bot.clock import Clock
from bot.content.picture_deck import picture_deck
from bot.domain.deck import Card
from bot.domain.group import Band
from bot.domain.pacing import PACES, Pace
from bot.domain.picture_cards import PictureDeck
from bot.domain.retention import Retention
from bot.domain.round import RoundState
from bot.media.studio import Studio
from bot.store.unit import Store
from bot.store.writer import AnswerWriter


@dataclass(slots=True)
class Core:
    """The database, the answer writer, the time, chance, the cards and the pictures: built once, for every use case."""

    store: Store
    clock: Clock
    cards: tuple[Card, ...]
    random: Random = field(default_factory=Random)
    paces: Mapping[Band, Pace] = field(default_factory=lambda: PACES)
    pictures: PictureDeck = field(default_factory=picture_deck)
    studio: Studio = field(default_factory=Studio)
    retention: Retention = field(default_factory=Retention)
    """What the school allows: no class keeps anything longer."""
    writer: AnswerWriter = field(init=False)
    asked_time: set[tuple[int, RoundState, str]] = field(default_factory=set[tuple[int, RoundState, str]])
    """Who asked for more time in which round: never written down (N22), so a restart forgets it."""
    here: set[tuple[int, str]] = field(default_factory=set[tuple[int, str]])
    """Who was noted as being there in which talk; only spares work, so memory is enough."""
    rounds_with_words: set[int] = field(default_factory=set[int])
    """Rounds whose message says already that there are thoughts; only spares work, so memory is enough."""

    def __post_init__(self) -> None:
        self.writer = AnswerWriter(self.store)
