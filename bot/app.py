"""The composition root: builds every part once, in order, and takes them down in reverse."""

import asyncio
import gc
from dataclasses import replace
from random import Random

from bot.chat.client import VertelEens
from bot.chat.whispers import WHISPER
from bot.clock import Clock, SystemClock
from bot.config import Config
from bot.content.hold_words import FOLDER, HoldLists
from bot.content.loader import shipped_cards
from bot.content.school_calendar import SchoolCalendar
from bot.domain.group import Band
from bot.domain.pacing import PACES, Pace
from bot.domain.retention import Retention
from bot.errors import ConfigError
from bot.schedule.alarms import AlarmClock
from bot.services.core import Core
from bot.services.purge import PURGE, ring_purge, wind_purge
from bot.services.ready import ReadyWatch
from bot.services.ring import begin_what_is_due, rings
from bot.store.unit import DATABASE_NAME, Store
from bot.store.upgrade import upgrade

COGS = (
    "cogs.school_class",
    "cogs.free_days",
    "cogs.privacy",
    "cogs.personal",
    "cogs.own_data",
    "cogs.trouble",
    "cogs.talk.opening",
    "cogs.talk.question",
    "cogs.talk.messages",
    "cogs.talk.giving_back",
    "cogs.talk.preview",
    "cogs.talk.reveal",
    "cogs.talk.turns",
    "cogs.talk.telling",
    "cogs.talk.not_knowing",
    "cogs.talk.panel",
    "cogs.talk.commands",
    "cogs.coach.asking",
    "cogs.coach.nudges",
    "cogs.coach.settings",
    "cogs.coach.whispers",
    "cogs.coach.share",
    "cogs.choosing.cards",
    "cogs.choosing.spinner",
    "cogs.choosing.plain",
    "cogs.choosing.commands",
    "cogs.decks.browsing",
    "cogs.decks.adding",
    "cogs.decks.ideas",
    "cogs.decks.commands",
    "cogs.planning.announcement",
    "cogs.planning.own_question",
    "cogs.planning.regie",
    "cogs.planning.commands",
    "cogs.closing.steps",
    "cogs.closing.sealed",
    "cogs.closing.forgotten",
    "cogs.closing.agreements",
    "cogs.closing.rating",
    "cogs.closing.outcomes",
    "cogs.closing.look_back",
    "cogs.closing.commands",
    "cogs.closing.past",
    "cogs.moments.teacher",
    "cogs.moments.pupils",
    "cogs.moments.pause",
    "cogs.scale.question",
    "cogs.scale.walking",
    "cogs.scale.telling",
    "cogs.scale.regie",
    "cogs.scale.reviewing",
    "cogs.scale.commands",
    "cogs.one.pupil",
    "cogs.one.drawing",
    "cogs.one.agreements",
    "cogs.one.panel",
    "cogs.one.ending",
    "cogs.one.meta",
    "cogs.one.silence",
    "cogs.one.starting",
    "cogs.one.following",
    "cogs.one.commands",
    "cogs.one.file",
)
HANDLERS = ("discord.py: ", "CommandTree-invoker", WHISPER)
"""How the tasks are named in which our handlers run."""
GC_THRESHOLD = 50_000
"""Fewer collections in a burst of answers; what is there at the start is never looked at again (performance 5)."""


class App:
    """The bot with its database and its timers."""

    def __init__(self, config: Config, clock: Clock | None = None, random: Random | None = None) -> None:
        self.config = config
        self.clock: Clock = clock or SystemClock()
        self.core = Core(
            store=Store.in_directory(config.data.make()),
            clock=self.clock,
            cards=shipped_cards(),
            random=random or Random(),
            hold_lists=HoldLists(config.data.directory / FOLDER),
            paces={band: _pace(config, band) for band in Band},
            retention=retention_in(config),
            calendar=SchoolCalendar(config.school.country, config.school.region),
        )
        self.alarms = AlarmClock(self.core.store, self.clock)
        self.ready = ReadyWatch(self.core)
        for kind, ring in rings(self.core).items():
            self.alarms.on(kind, ring)
        self.alarms.on(PURGE, self._purge)
        self.client = VertelEens(self.core, config, self.alarms, COGS)

    async def start(self) -> None:
        """Bring the database up to date, connect, and go on where things were. Returns when the bot is there.

        Raises ``ConfigError`` for a token that is missing or refused, ``NewerSchemaError`` for a newer database.
        """
        token = self.config.discord.token
        if token is None:
            raise ConfigError("discord.token is missing: put the bot's token in config.toml or in DISCORD_TOKEN.")
        await upgrade(self.config.data.directory / DATABASE_NAME, self.clock)
        self.core.writer.start()
        await begin_what_is_due(self.core)
        # Returns when what was said meanwhile is taken in: it counts, also when the time ended while the bot was away.
        await self.client.open(token.get_secret_value())
        await wind_purge(self.core)
        await self.alarms.start()

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
        await self.client.inbound.drain()
        await self.ready.settle()
        await self.client.stage.settle()

    async def _purge(self, _ref: int) -> None:
        await ring_purge(self.core, self.config.data.directory / DATABASE_NAME, self.config.retention.backups)

    async def stop(self) -> None:
        """Finish what is under way, keep the rest in the database, and leave nothing running."""
        await self.alarms.stop()
        await self.client.close()
        await self.ready.settle()
        await self.core.writer.stop()
        await self.core.studio.close()
        await self.core.store.close()


def retention_in(config: Config) -> Retention:
    """How long the school lets its classes keep things."""
    days = config.retention
    return Retention(days.answers, days.check_ins, days.agreements)


def _pace(config: Config, band: Band) -> Pace:
    """A band's defaults with the times of the configuration over them."""
    times = config.talk.times_for(band.value)
    return replace(
        PACES[band],
        think_light=times.think_light,
        think_standard=times.think_standard,
        think_deep=times.think_deep,
        answer_window=times.answer,
    )
