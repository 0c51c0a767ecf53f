"""The composition root: builds every part once, in order, and takes them down in reverse."""

import asyncio
import gc
from dataclasses import replace
from functools import partial
from random import Random

from bot.chat.client import VertelEens
from bot.chat.connection.preflight import UnreachableError
from bot.chat.connection.storage import may_pass
from bot.chat.outbox.whispers import WHISPER
from bot.clock import Clock, SystemClock
from bot.config import Config
from bot.content.hold_words import FOLDER, HoldLists
from bot.content.loader import shipped_cards
from bot.content.school_calendar import SchoolCalendar
from bot.database_trouble import BUSY, FULL
from bot.domain.pacing import PACES, Pace
from bot.domain.privacy.retention import Retention
from bot.domain.school.group import Band
from bot.errors import ConfigError, DatabaseError
from bot.schedule.alarms import AlarmClock
from bot.services.context import AppContext
from bot.services.feature import cog_modules, features, message_types
from bot.starting import READY, Progress, Starting, Step
from bot.store.db.emptying import Emptying
from bot.store.db.upgrade import upgrade
from bot.store.unit import DATABASE_NAME, Store

HANDLERS = ("discord.py: ", "CommandTree-invoker", WHISPER)
"""The beginnings of the names of tasks in which our handlers run."""
GC_THRESHOLD = 50_000
"""A burst of answers then causes fewer garbage collections (performance notes 5)."""


class App:
    """The bot with its database and its timers."""

    def __init__(self, config: Config, clock: Clock | None = None, random: Random | None = None) -> None:
        self.config = config
        self._started: set[str] = set()
        self.clock: Clock = clock or SystemClock()
        self.context = AppContext(
            store=Store.in_directory(config.data.make()),
            clock=self.clock,
            cards=shipped_cards(),
            random=random or Random(),
            hold_lists=HoldLists(config.data.directory / FOLDER),
            paces={band: _pace(config, band) for band in Band},
            retention=retention_in(config),
            database=config.data.directory / DATABASE_NAME,
            backup_days=config.retention.backups,
            calendar=SchoolCalendar(config.school.country, config.school.region),
            messages=message_types(),
        )
        self.starting = Starting(self.clock, is_hiccup, config.data.directory)
        self.alarms = AlarmClock(self.context.store, self.clock, may_pass)
        self._emptying = Emptying(self.context.store.flush, self.clock)
        self.context.store.on_commit(self._emptying.note_change)
        for feature in features():
            for kind, ring in feature.alarms.items():
                self.alarms.on(kind, partial(ring, self.context), by_wall=kind in feature.by_wall)
        self.client = VertelEens(self.context, config, self.alarms, cog_modules())

    async def start(self) -> None:
        """Bring the database up to date, connect, and go on where things were. Returns when the bot is there.

        A database that is busy or has no room, or a network that fails, is waited for. Raises ``ConfigError`` for a
        token that is missing or refused, ``NewerSchemaError`` for a newer database, and ``DatabaseError`` for one that
        is missing, damaged, or may not be written to.
        """
        token = self.config.discord.token
        if token is None:
            raise ConfigError("discord.token is missing: put the bot's token in config.toml or in DISCORD_TOKEN.")
        starting = asyncio.create_task(self._start(token.get_secret_value()), name="start")
        lost = asyncio.create_task(self.client.wait_lost(), name="connection lost")
        try:
            await asyncio.wait({starting, lost}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            lost.cancel()
            if not starting.done():
                starting.cancel()
                await asyncio.gather(starting, return_exceptions=True)
        if not starting.cancelled():
            starting.result()
        elif not self.client.is_ready_for_people:
            await self.client.wait_closed()

    async def _start(self, token: str) -> None:
        await self.starting.take(self.steps(token))
        self.starting.tell(Progress(READY))

    def steps(self, token: str) -> list[Step]:
        """Return the steps of starting, in order; the bot takes nothing from people before it is open for them."""
        path = self.config.data.directory / DATABASE_NAME
        # What was said meanwhile is taken in before the alarms ring: it counts, even if the time ended meanwhile.
        return [
            Step("database", partial(upgrade, path, self.clock)),
            Step("activities", self._start_activities),
            *self.client.steps(token),
            Step("alarms", self.alarms.start),
            *self.client.last_steps(),
        ]

    async def _start_activities(self) -> None:
        await self._never_go_back()
        self.context.commits.start()
        self._emptying.start()
        for feature in features():
            if feature.name not in self._started:
                await feature.starts(self.context)
                self._started.add(feature.name)

    async def _never_go_back(self) -> None:
        """Begin no earlier than what was noted last, if a talk goes on: else a step of it would take longer by as much
        as the wall clock went back meanwhile.
        """
        async with self.context.store.read() as unit:
            if await unit.talks.all_open() and (noted := await unit.posts.last_noted()):
                self.clock.not_before(noted)

    async def run(self) -> None:
        """Stay until the connection ends for good or the task is cancelled."""
        gc.freeze()
        gc.set_threshold(GC_THRESHOLD)
        await self.client.wait_closed()

    async def settle(self) -> None:
        """Return when nothing is left to do at this moment; for tests and scripts on a hand-moved clock."""
        while handlers := [task for task in asyncio.all_tasks() if task.get_name().startswith(HANDLERS)]:
            await asyncio.wait(handlers)
        await self.client.caught_up()
        await self.client.inbox.drain()
        await self.client.attendance.settle()
        await self.context.background.settle()
        await self.client.outbox.settle()
        await self._emptying.settle()

    async def stop(self) -> None:
        """Finish what is under way, keep the rest in the database, and leave nothing running."""
        self.starting.forget()
        await self.alarms.stop()
        await self.client.close()
        await self.context.background.settle()
        await self.context.commits.stop()
        await self.context.studio.close()
        await self._emptying.stop()
        await self.context.store.close()


def is_hiccup(error: BaseException) -> bool:
    """Tell whether a start that failed by this is worth another try."""
    if isinstance(error, DatabaseError):
        return error.key in (BUSY, FULL)
    return isinstance(error, UnreachableError) or may_pass(error)


def retention_in(config: Config) -> Retention:
    """Return how long the school lets its classes keep things."""
    days = config.retention
    return Retention(days.answers, days.check_ins, days.agreements)


def _pace(config: Config, band: Band) -> Pace:
    """Return a band's defaults with the times of the configuration over them."""
    times = config.talk.times_for(band.value)
    return replace(
        PACES[band],
        think_light=times.think_light,
        think_standard=times.think_standard,
        think_deep=times.think_deep,
        answer_window=times.answer,
    )
