"""The unit of work: one use case, one transaction, one commit, only when it ends well."""

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from bot.log import logger
from bot.store.db.engine import open_readers, open_writer, sqlite_url
from bot.store.repositories.agreements import Agreements
from bot.store.repositories.choosing import Laid, Spins
from bot.store.repositories.closing import Opinions, OutcomesOfTalks
from bot.store.repositories.coach import HeldWords, MutedRules, NudgesOfTalks, Pocket
from bot.store.repositories.coach_talk import CoachWhispers, TalkShares
from bot.store.repositories.decks import OwnCards, Suggestions
from bot.store.repositories.follow_ups import FollowUps
from bot.store.repositories.free_days import FreeDaysOfClasses
from bot.store.repositories.goals import Goals, Sheets
from bot.store.repositories.moments import Moments
from bot.store.repositories.ones import Ones, OneSteps
from bot.store.repositories.own_data import OwnData
from bot.store.repositories.people import Groups, Pupils
from bot.store.repositories.retention import Retentions
from bot.store.repositories.rounds import Answers, Rounds
from bot.store.repositories.scales import Flows, Scales
from bot.store.repositories.talks import Talks
from bot.store.repositories.turns import CardUses, Turns
from bot.store.repositories.upkeep import Alarms, Cursors, Locks, Notes, Posts

DATABASE_NAME = "vertel-eens.db"

log = logger(__name__)


class Unit:
    """The repositories of one transaction. One that ``writes`` keeps the rounds it reads from changing under it."""

    def __init__(self, session: AsyncSession, *, writes: bool) -> None:  # noqa: PLR0915 - a line for each repository
        self.session = session
        self.groups = Groups(session)
        self.pupils = Pupils(session)
        self.talks = Talks(session)
        self.rounds = Rounds(session, lock=writes)
        self.answers = Answers(session)
        self.turns = Turns(session)
        self.card_uses = CardUses(session)
        self.own_cards = OwnCards(session)
        self.suggestions = Suggestions(session)
        self.scales = Scales(session, lock=writes)
        self.flows = Flows(session)
        self.agreements = Agreements(session)
        self.one_to_ones = Ones(session)
        self.one_to_one_steps = OneSteps(session)
        self.goals = Goals(session)
        self.sheets = Sheets(session)
        self.follow_ups = FollowUps(session)
        self.opinions = Opinions(session)
        self.outcomes = OutcomesOfTalks(session)
        self.moments = Moments(session)
        self.laid = Laid(session, lock=writes)
        self.spins = Spins(session)
        self.held = HeldWords(session)
        self.nudges = NudgesOfTalks(session)
        self.muted = MutedRules(session)
        self.pocket = Pocket(session)
        self.shares = TalkShares(session)
        self.coach_whispers = CoachWhispers(session)
        self.alarms = Alarms(session)
        self.posts = Posts(session)
        self.locks = Locks(session)
        self.cursors = Cursors(session)
        self.notes = Notes(session)
        self.retentions = Retentions(session)
        self.own_data = OwnData(session)
        self.free_days = FreeDaysOfClasses(session)


class Store:
    """The database. ``write`` changes things, ``read`` only reads; neither may be held open over a network call."""

    def __init__(self, url: str | URL) -> None:
        self.writer: AsyncEngine = open_writer(url)
        self._readers: AsyncEngine = open_readers(url)
        self._listeners: list[Callable[[], None]] = []
        self.alarm_changes = 0
        """Goes up with every commit that set or cancelled an alarm."""
        self.stage_changes = 0
        """Goes up with every commit that wants something of a post or a lock."""
        self.group_changes = 0
        """Goes up with every commit that added or changed a class."""

    @classmethod
    def in_directory(cls, directory: Path) -> "Store":
        """The database in its usual place, ``vertel-eens.db`` in the data directory."""
        return cls(sqlite_url(directory / DATABASE_NAME))

    def on_commit(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after every commit of a unit: there may be work."""
        self._listeners.append(listener)

    @asynccontextmanager
    async def write(self) -> AsyncGenerator[Unit]:
        """A transaction that writes; committed when the block ends without an exception."""
        async with AsyncSession(self.writer, expire_on_commit=False) as session, session.begin():
            unit = Unit(session, writes=True)
            yield unit
        self.alarm_changes += unit.alarms.touched
        self.stage_changes += unit.posts.touched or unit.locks.touched or unit.retentions.posts_touched
        self.group_changes += unit.groups.touched
        self._tell_listeners()

    @asynccontextmanager
    async def read(self) -> AsyncGenerator[Unit]:
        """A transaction that only reads."""
        async with AsyncSession(self._readers, expire_on_commit=False) as session:
            yield Unit(session, writes=False)

    async def flush(self) -> None:
        """Let nothing that was removed stand in the file of recent changes any longer (SQLite)."""
        if self.writer.dialect.name == "sqlite":
            async with self.writer.connect() as connection:
                raw = await connection.get_raw_connection()  # outside of any transaction, as a checkpoint must be
                if raw.driver_connection is not None:
                    await raw.driver_connection.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")

    def _tell_listeners(self) -> None:
        for listener in self._listeners:
            try:
                listener()
            except Exception:
                log.exception("a commit listener failed")  # what was stored stays stored; the caller must hear that

    async def close(self) -> None:
        """Give the connections back; without this the process would not end."""
        await self.writer.dispose()
        await self._readers.dispose()
