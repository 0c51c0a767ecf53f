"""Holds what every use case may reach."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine, Mapping
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
from bot.domain.round.reaction import Reactions
from bot.domain.round.round import RoundState
from bot.domain.school.group import Absence, Band, Group
from bot.domain.talk.script import Scripts
from bot.media.studio import Studio
from bot.store.db.group_commit import GroupCommit
from bot.store.unit import DATABASE_NAME, Store, Unit

Press = tuple[int, RoundState, str]
"""A round, its phase, and the person who pressed."""


async def _look_nowhere(_group: Group) -> None:
    """Do nothing: without a chat everybody counts as being there."""


class Background:
    """Runs work that goes on after the use case that began it."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def run(self, work: Coroutine[Any, Any, None], *, name: str) -> None:
        """Begin this work."""
        task = asyncio.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def settle(self) -> None:
        """Wait until nothing is running any more. Whoever began the work handles its errors."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that a teacher sent, and the class that it is for."""

    group_id: int
    name: str
    data: bytes


@dataclass(slots=True)
class AppContext:
    """What every use case may reach: the database, the clock, randomness, cards, scripts and pictures; built once."""

    store: Store
    clock: Clock
    cards: tuple[Card, ...]
    random: Random = field(default_factory=Random)
    paces: Mapping[Band, Pace] = field(default_factory=lambda: PACES)
    pictures: PictureDeck = field(default_factory=picture_deck)
    scripts: Scripts = field(default_factory=talk_scripts)
    studio: Studio = field(default_factory=Studio)
    retention: Retention = field(default_factory=Retention)
    """The longest that the school allows; no class keeps anything longer."""
    database: Path = Path(DATABASE_NAME)
    """The database file; its backups lie beside it."""
    backup_days: int = 14
    """How many days a backup of the database is kept."""
    hold_lists: HoldLists = field(default_factory=HoldLists)
    calendar: SchoolCalendar = field(default_factory=SchoolCalendar)
    """The days on which all schools here are closed."""
    commits: GroupCommit[Unit] = field(init=False)
    """Commits together what a whole class does at the same moment: answers, and who takes part."""
    background: Background = field(default_factory=Background)
    absent: dict[int, dict[str, Absence]] = field(default_factory=dict[int, dict[str, Absence]])
    """Who takes part in each class but cannot now, by class and person; it is looked up, so a restart may forget it."""
    look_who_is_there: Callable[[Group], Awaitable[None]] = field(default=_look_nowhere)
    """Looks in the chat who of a class that is talking is still there; the client sets it."""
    asked_time: set[Press] = field(default_factory=set[Press])
    """Who asked for more time in which round. It is never written down (N22), so a restart forgets it."""
    here: set[tuple[int, str]] = field(default_factory=set[tuple[int, str]])
    """Who was recorded as present in which talk. It only saves work, so memory is enough."""
    rounds_with_words: set[int] = field(default_factory=set[int])
    """Rounds whose message already says that thoughts came in. It only saves work, so memory is enough."""
    open_pages: dict[int, int] = field(default_factory=dict[int, int])
    """The page on which a round's preview lies open; after a restart that is the first."""
    heard: dict[int, Heard] = field(default_factory=dict[int, Heard])
    """What was said last in each class. It is seconds old and three answers long, so a restart may forget it."""
    heard_with_one: dict[int, Heard] = field(default_factory=dict[int, Heard])
    """What was said last in each talk with one pupil, by the id of that talk."""
    one_to_one_nudges: dict[tuple[int, int | None], Nudges] = field(
        default_factory=dict[tuple[int, int | None], Nudges]
    )
    """What the coach did in each talk with one pupil, by class and talk; None is a talk that is being prepared."""
    uploads: OrderedDict[int, Upload] = field(default_factory=OrderedDict[int, Upload])
    """Files of which a teacher is asked how to read them. A restart forgets them; they can be sent again."""
    messages: Mapping[str, type[TeacherMessage]] = field(default_factory=dict[str, type[TeacherMessage]])
    """The types of message that a teacher can say, by the name under which a draft of them is stored."""

    reactions: dict[int, Reactions] = field(default_factory=dict[int, Reactions])
    """How pupils reacted to the reveal that lies open, by talk. It is never written down, so a restart forgets it."""

    def __post_init__(self) -> None:
        self.commits = GroupCommit(self.store.write)

    def forget_round(self, round_id: int) -> None:
        """Forget what memory holds of a round that opened, never will open, or got another question."""
        self.asked_time -= {press for press in self.asked_time if press[0] == round_id}
        self.rounds_with_words.discard(round_id)
        self.open_pages.pop(round_id, None)

    def forget_talk(self, talk_id: int) -> None:
        """Forget what memory holds of a talk that is over."""
        self.here -= {one for one in self.here if one[0] == talk_id}
        self.reactions.pop(talk_id, None)

    def forget_one_to_one(self, talk: OneToOne) -> None:
        """Forget what memory holds of a talk with one pupil."""
        self.one_to_one_nudges.pop((talk.group_id, talk.id), None)
        self.heard_with_one.pop(talk.id, None)
