"""Holds what every use case may reach."""

import asyncio
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from bot.clock import Clock
from bot.content.hold_words import HoldLists
from bot.content.picture_deck import picture_deck
from bot.content.school_calendar import SchoolCalendar
from bot.content.script_loader import talk_scripts
from bot.domain.coach.listening import Heard
from bot.domain.coach.nudges import Nudges
from bot.domain.coach.teacher_message import TeacherMessage
from bot.domain.deck.card import Card
from bot.domain.deck.picture_cards import PictureDeck
from bot.domain.one_to_one.one_to_one import OneToOne
from bot.domain.pacing import PACES, Pace
from bot.domain.privacy.retention import Retention
from bot.domain.round.echo import Echoes
from bot.domain.round.round import RoundState
from bot.domain.school.group import Band
from bot.domain.talk.script import Scripts
from bot.media.studio import Studio
from bot.store.db.group_commit import GroupCommit
from bot.store.unit import DATABASE_NAME, Store, Unit

Press = tuple[int, RoundState, str]
"""Round, phase and person."""


class Background:
    """Work that goes on after the use case that began it."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def run(self, work: Coroutine[Any, Any, None], *, name: str) -> None:
        """Begin it."""
        task = asyncio.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def settle(self) -> None:
        """Wait until nothing goes on any more; what fails is the business of whoever began it."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)


@dataclass(slots=True)
class AppContext:
    """The database, the time, chance, the cards, scripts and pictures: built once, for every use case."""

    store: Store
    clock: Clock
    cards: tuple[Card, ...]
    random: Random = field(default_factory=Random)
    paces: Mapping[Band, Pace] = field(default_factory=lambda: PACES)
    pictures: PictureDeck = field(default_factory=picture_deck)
    scripts: Scripts = field(default_factory=talk_scripts)
    studio: Studio = field(default_factory=Studio)
    retention: Retention = field(default_factory=Retention)
    """What the school allows: no class keeps anything longer."""
    database: Path = Path(DATABASE_NAME)
    """The file of the database; its backups lie beside it."""
    backup_days: int = 14
    """How long a backup of the database is kept."""
    hold_lists: HoldLists = field(default_factory=HoldLists)
    calendar: SchoolCalendar = field(default_factory=SchoolCalendar)
    """When all schools here are closed."""
    commits: GroupCommit[Unit] = field(init=False)
    """Takes what a whole class does at the same moment: answers, and who takes part."""
    background: Background = field(default_factory=Background)
    asked_time: set[Press] = field(default_factory=set[Press])
    """Who asked for more time in which round: never written down (N22), so a restart forgets it."""
    here: set[tuple[int, str]] = field(default_factory=set[tuple[int, str]])
    """Who was noted as being there in which talk; only spares work, so memory is enough."""
    rounds_with_words: set[int] = field(default_factory=set[int])
    """Rounds whose message says already that there are thoughts; only spares work, so memory is enough."""
    open_pages: dict[int, int] = field(default_factory=dict[int, int])
    """Which page of a round's preview lies open; after a restart it is the first."""
    heard: dict[int, Heard] = field(default_factory=dict[int, Heard])
    """What was said last in each class: seconds old and three answers long, so a restart may forget it."""
    one_to_one_nudges: dict[tuple[int, int | None], Nudges] = field(
        default_factory=dict[tuple[int, int | None], Nudges]
    )
    """What the coach did in each talk with one pupil, by class and talk; None: in the one that is being prepared."""
    messages: Mapping[str, type[TeacherMessage]] = field(default_factory=dict[str, type[TeacherMessage]])
    """The types of what a teacher can say, by the name under which a draft of it is stored."""

    echoes: dict[int, Echoes] = field(default_factory=dict[int, Echoes])
    """What pupils chose to the reveal that lies open, by talk: never written down, so a restart forgets it."""

    def __post_init__(self) -> None:
        self.commits = GroupCommit(self.store.write)

    def forget_round(self, round_id: int) -> None:
        """Forget what was noted of a round whose answers are open, never will be, or belong to another question."""
        self.asked_time -= {press for press in self.asked_time if press[0] == round_id}
        self.rounds_with_words.discard(round_id)
        self.open_pages.pop(round_id, None)

    def forget_talk(self, talk_id: int) -> None:
        """Forget what was noted of a talk that is over."""
        self.here -= {one for one in self.here if one[0] == talk_id}
        self.echoes.pop(talk_id, None)

    def forget_one_to_one(self, one: OneToOne) -> None:
        """Forget what was noted of a talk with one pupil."""
        self.one_to_one_nudges.pop((one.group_id, one.id), None)
