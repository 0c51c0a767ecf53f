"""Holds the unit of work: one use case, one transaction, and one commit, only when the block ends well."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, Generic, TypeVar, cast, overload

from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.log import logger
from bot.store.alarms import Alarms
from bot.store.choosing import Deals, Spins
from bot.store.closing import Agreements, Opinions, OutcomesOfTalks
from bot.store.coach import CoachWhispers, Drafts, MutedRules, NudgesOfTalks, Pocket, TalkShares
from bot.store.db.engine import BUSY_MILLISECONDS, open_readers, open_writer, sqlite_url
from bot.store.db.repository import Repository
from bot.store.deck import CardUses, OwnCards, Suggestions
from bot.store.installation import Cursors, Notes
from bot.store.moments import Moments
from bot.store.one_to_one.follow_ups import FollowUps
from bot.store.one_to_one.goals import Goals, Sheets
from bot.store.one_to_one.talks import OneToOnes, OneToOneSteps
from bot.store.outbox import Locks, Posts
from bot.store.privacy.own_data import OwnData
from bot.store.privacy.retention import Retentions
from bot.store.round.answers import Answers
from bot.store.round.rounds import Rounds
from bot.store.scale import ScaleResponses, Scales
from bot.store.school import FreeDaysOfClasses, Groups, Pupils
from bot.store.talk import Talks
from bot.store.turn import Bag, TurnLines, Turns

DATABASE_NAME = "vertel-eens.db"
CLOSE_GRACE = 5.0
"""Seconds that a unit which was begun gets to end when the database is closed."""

FLUSH_TRIES = 10
FLUSH_PAUSE = 0.02
"""Seconds of real time between two tries to empty the file of recent changes."""

log = logger(__name__)

Kind = TypeVar("Kind", bound=Repository)


async def _empty_changes(connection: Any) -> bool:
    """Copy the changes into the database and cut their file; False when a reader still needs them."""
    await connection.execute_fetchall("PRAGMA busy_timeout=50")  # whoever writes meanwhile must not wait for readers
    try:
        ((busy, _, _),) = await connection.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.OperationalError:
        return False
    finally:
        await connection.execute_fetchall(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
    return not busy


class _Of(Generic[Kind]):
    """An attribute of a unit: the repository of this kind, made when it is asked for."""

    def __init__(self, kind: type[Kind]) -> None:
        self._kind = kind

    def __set_name__(self, owner: type["Unit"], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, unit: None, owner: type["Unit"]) -> "_Of[Kind]": ...
    @overload
    def __get__(self, unit: "Unit", owner: type["Unit"]) -> Kind: ...
    def __get__(self, unit: "Unit | None", owner: type["Unit"]) -> "Kind | _Of[Kind]":
        if unit is None:
            return self
        repository = self._kind(unit.connection)
        vars(unit)[self._name] = repository  # from now on Python finds it without asking this descriptor
        return repository


class Unit:
    """The repositories of one transaction."""

    groups = _Of(Groups)
    pupils = _Of(Pupils)
    free_days = _Of(FreeDaysOfClasses)
    follow_ups = _Of(FollowUps)
    talks = _Of(Talks)
    rounds = _Of(Rounds)
    answers = _Of(Answers)
    turns = _Of(Turns)
    turn_lines = _Of(TurnLines)
    bag = _Of(Bag)
    card_uses = _Of(CardUses)
    own_cards = _Of(OwnCards)
    suggestions = _Of(Suggestions)
    scales = _Of(Scales)
    scale_responses = _Of(ScaleResponses)
    opinions = _Of(Opinions)
    outcomes = _Of(OutcomesOfTalks)
    agreements = _Of(Agreements)
    one_to_ones = _Of(OneToOnes)
    one_to_one_steps = _Of(OneToOneSteps)
    goals = _Of(Goals)
    sheets = _Of(Sheets)
    moments = _Of(Moments)
    deals = _Of(Deals)
    spins = _Of(Spins)
    drafts = _Of(Drafts)
    nudges = _Of(NudgesOfTalks)
    muted = _Of(MutedRules)
    pocket = _Of(Pocket)
    shares = _Of(TalkShares)
    coach_whispers = _Of(CoachWhispers)
    alarms = _Of(Alarms)
    posts = _Of(Posts)
    locks = _Of(Locks)
    cursors = _Of(Cursors)
    notes = _Of(Notes)
    retentions = _Of(Retentions)
    own_data = _Of(OwnData)

    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection
        self._others: dict[type[Repository], Repository] = {}
        self.after_commit: list[Callable[[], object]] = []
        """What to change in memory after the commit; nothing of it happens when the transaction fails."""

    @asynccontextmanager
    async def attempt(self) -> AsyncGenerator[None]:
        """Run a part of the transaction that is undone when it raises, while what was done before it stays."""
        done = len(self.after_commit)
        try:
            async with self.connection.begin_nested():
                yield
        except BaseException:
            del self.after_commit[done:]
            raise

    def of(self, kind: type[Kind]) -> Kind:
        """Return the repository of this kind, for an activity that this class does not name."""
        if kind not in self._others:
            self._others[kind] = kind(self.connection)
        return cast("Kind", self._others[kind])


class Store:
    """The database. ``write`` changes things, ``read`` only reads; neither may be held open during a network call."""

    def __init__(self, url: str | URL) -> None:
        self.writer: AsyncEngine = open_writer(url)
        self._readers: AsyncEngine = open_readers(url)
        self._listeners: list[Callable[[], None]] = []
        self.alarm_changes = 0
        """Goes up with every commit that set or cancelled an alarm."""
        self.outbox_changes = 0
        """Goes up with every commit that asks something of a post or a lock."""
        self.group_changes = 0
        """Goes up with every commit that added or changed a class."""
        self._units = 0
        self._unused = asyncio.Event()
        self._unused.set()

    @classmethod
    def in_directory(cls, directory: Path) -> "Store":
        """Open the database in its usual place, ``vertel-eens.db`` in the data directory."""
        return cls(sqlite_url(directory / DATABASE_NAME))

    def on_commit(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after every commit of a unit: there may be work."""
        self._listeners.append(listener)

    @asynccontextmanager
    async def write(self) -> AsyncGenerator[Unit]:
        """Begin a transaction that writes; it is committed when the block ends without an exception."""
        async with self._used(), self.writer.begin() as connection:
            unit = Unit(connection)
            yield unit
        for change in unit.after_commit:
            change()
        self.alarm_changes += unit.alarms.touched
        self.outbox_changes += unit.posts.touched or unit.locks.touched or unit.retentions.touched
        self.group_changes += unit.groups.touched
        self._tell_listeners()

    @asynccontextmanager
    async def read(self) -> AsyncGenerator[Unit]:
        """Begin a transaction that only reads."""
        async with self._used(), self._readers.connect() as connection:
            yield Unit(connection)

    async def flush(self) -> bool:
        """Empty SQLite's file of recent changes, so that nothing that was removed or replaced is left in it.

        Returns False when somebody was reading all the time; it has to be done again then.
        """
        if self.writer.dialect.name != "sqlite":
            return True
        for _ in range(FLUSH_TRIES):
            async with self.writer.connect() as connection:
                # this runs outside of any transaction, as a checkpoint must
                raw = (await connection.get_raw_connection()).driver_connection
                if raw is None or await _empty_changes(raw):
                    return True
            await asyncio.sleep(FLUSH_PAUSE)
        return False

    def _tell_listeners(self) -> None:
        for listener in self._listeners:
            try:
                listener()
            except Exception:
                # what was stored stays stored, and the caller must be told that
                log.exception("a commit listener failed")

    @asynccontextmanager
    async def _used(self) -> AsyncGenerator[None]:
        """Count a unit, so that its connection is not closed under its hands."""
        self._units += 1
        self._unused.clear()
        try:
            yield
        finally:
            self._units -= 1
            if not self._units:
                self._unused.set()

    async def close(self) -> None:
        """Close the connections once nobody uses them any more; without this the process would not end."""
        with suppress(TimeoutError):
            async with asyncio.timeout(CLOSE_GRACE):
                await self._unused.wait()
        await self.writer.dispose()
        await self._readers.dispose()
