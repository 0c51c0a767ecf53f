"""Sets a class in the room with the real bot, in which the end-to-end tests play."""

import re
from asyncio import gather
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from pydantic import SecretStr

from bot.app import App
from bot.clock import ManualClock
from bot.config import Config, DataSettings, DiscordSettings
from bot.demo.pair import settle
from bot.domain.talk.talk import OPENING_LASTS
from bot.room.people.person import Person
from bot.room.seed import BOT_INVITE
from bot.room.server import Room
from bot.room.state.permissions import Perm
from tests import moments
from tests.databases import put_database

TEACHER, SUPPORT, OTHER_TEACHER, OTHER_PUPIL = "Juf Mirjam", "Els", "Meester Joris", "Puck"
NAMES = ("Noor", "Sem", "Yusuf", "Lotte", "Daan", "Amira", "Finn", "Mila")
KRING, REGIE = "kring", "regie-kring"
QUESTION = "Hoe ziet een plek eruit waar jij goed kunt werken?"
LONGEST_READING = 45


@dataclass
class Scene:
    """Holds the people and the clock, and lets time pass."""

    room: Room
    clock: ManualClock
    config: Config
    app: App
    teacher: Person
    support: Person
    other_pupil: Person
    pupils: list[Person] = field(default_factory=list[Person])

    @property
    def noor(self) -> Person:
        return self.pupils[0]

    @property
    def sem(self) -> Person:
        return self.pupils[1]

    async def settles(self) -> None:
        """Wait until the bot has nothing left to do at this moment."""
        await settle(self.room, self.app)

    async def passes(self, seconds: float) -> None:
        """Let time pass, from one moment at which the bot does something to the next."""
        await self.settles()
        end = self.clock.now() + timedelta(seconds=seconds)
        while (now := self.clock.now()) < end:
            await self.clock.move((min(await self._next_moment(), end) - now).total_seconds())
            await self.settles()

    async def _next_moment(self) -> datetime:
        """Return when an alarm rings or a sleeper wakes; what is overdue and was put off counts as due in a second."""
        now = self.clock.now()
        async with self.app.context.store.read() as unit:
            overdue, alarm = await unit.alarms.due_and_next(now)
        moments = [now + timedelta(seconds=1) if overdue else datetime.max.replace(tzinfo=UTC)]
        moments += [alarm.due_at] if alarm else []
        moments += [wake] if (wake := self.clock.next_wake()) else []
        return max(min(moments), now + timedelta(milliseconds=1))

    async def restarts(self) -> None:
        """The bot stops and comes back; the room goes on."""
        await self.app.stop()
        self.app = App(self.config, self.clock, Random(5))
        await self.app.start()
        await self.settles()

    async def sets_up(self, **more: Any) -> None:
        """The teacher sets up the class."""
        given: dict[str, Any] = {
            "naam": "Zonnebloem",
            "leraren": "leraar",
            "leerlingen": "leerling",
            "begeleiders": "begeleider",
            "leeftijd": "bovenbouw vo of mbo",
            "aanspreekvorm": "juf Mirjam",
        }
        await self.teacher.runs("/klas inrichten", KRING, **{**given, **more})
        await self.settles()

    async def starts_talk(self, *, joined: Sequence[Person] | None = None, **more: Any) -> None:
        """The teacher opens a talk, and the pupils join."""
        given: dict[str, Any] = {
            "soort": "Klassengesprek",
            "doel": "Prettig werken in ons lokaal.",
            "bedoeling": "Ik kies twee dingen die we uitproberen.",
            "nodig": "Vertel me wat ik mis.",
        }
        await self.teacher.runs("/gesprek start", KRING, **{**given, **more})
        await self.settles()
        joining = self.pupils if joined is None else joined
        await gather(*(pupil.clicks("Ik doe mee", place=KRING) for pupil in joining))
        await self.lets_read()

    async def lets_read(self) -> None:
        """The class reads the opening before anything is asked."""
        await self.clock.move(OPENING_LASTS.total_seconds())
        await self.settles()

    async def asks(self, question: str = QUESTION, **more: Any) -> None:
        """The teacher asks a question; think time begins."""
        await self.teacher.runs("/gesprek vraag", KRING, vraag=question, **more)
        await self.settles()

    async def lets_write(self, **more: Any) -> None:
        """The teacher asks a question, and think time passes until writing is possible."""
        await self.asks(**more)
        await self.passes(61)

    async def hands_in(self, pupil: Person, words: str, *, who: str | None = None, turn: str | None = None) -> None:
        """A pupil fills in the form."""
        await pupil.clicks("Schrijf je gedachte", place=KRING)
        values = {"Wat komt er bij je op?": words}
        if who:
            values["Wie mag dit lezen?"] = who
        if turn:
            values["Wil je er zo iets over vertellen?"] = turn
        await pupil.submits(values)

    async def looks(self) -> None:
        """The teacher ends the writing."""
        await self.teacher.clicks("Nu kijken", place=REGIE)
        await self.settles()

    async def reveals(self) -> None:
        """The teacher opens everything, and all read."""
        await self.teacher.clicks("Samen openen", place=REGIE)
        await self.settles()

    async def reads(self) -> None:
        """Let the silence to read pass."""
        await self.passes(LONGEST_READING + 1)

    async def invites(self) -> Person:
        """The teacher invites somebody; return who got the private offer."""
        await self.teacher.clicks("Vertel eens …", place=REGIE)
        await self.settles()
        return self.asked()

    def asked(self) -> Person:
        """Return the pupil who has an open offer."""
        found = [pupil for pupil in self.pupils if "Nu even niet" in pupil.buttons()]
        assert len(found) == 1, f"{len(found)} pupils have an open offer"
        return found[0]

    def everyone(self, look: Callable[[Person], str]) -> list[str]:
        """Return what each pupil sees."""
        return [look(pupil) for pupil in self.pupils]


COUNTED = re.compile(
    r"(?:stap|step|bladzijde|page|nummer|number|leerling|question) (\d+) (?:van|of) (\d+)", re.IGNORECASE
)


def impossible_counts(room: Room) -> list[str]:
    """Return what the bot said of a place beyond the last, such as "Stap 8 van 7"."""
    said = " ".join(str(one.body) for one in room.requests)
    return [found[0] for found in COUNTED.finditer(said) if int(found[1]) > int(found[2])]


@asynccontextmanager
async def a_scene(
    directory: Path,
    *,
    names: Sequence[str] = NAMES,
    content: bool = True,
    members: bool = False,
    bot_permissions: Perm = BOT_INVITE,
    set_up: bool = True,
    begins: datetime | None = None,
) -> AsyncIterator[Scene]:
    """A school with one class channel, its people and the bot, from ``begins`` or the suite's own moment on.

    At the end nothing may have crashed in the room, and the bot may have asked for nothing that the room has not.
    """
    clock = ManualClock(begins or moments.begins())
    await put_database(directory)
    room = Room(directory, clock)
    await room.start()
    room.switch_intents(content=content, members=members)
    people = {TEACHER: ["leraar"], SUPPORT: ["begeleider"], OTHER_PUPIL: ["leerling-ander"]}
    people |= {name: ["leerling"] for name in names}
    await room.seed(
        "De Regenboog",
        people,
        powers={"leraar": Perm.MANAGE_MESSAGES},
        owner=TEACHER,
        bot_permissions=bot_permissions,
    )
    discord_settings = DiscordSettings(
        token=SecretStr(room.token), api_base=room.api_base, gateway=room.gateway_url, cdn=room.cdn
    )
    config = Config(discord=discord_settings, data=DataSettings(directory=directory))
    scene = Scene(
        room,
        clock,
        config,
        App(config, clock, Random(5)),
        room.person(TEACHER),
        room.person(SUPPORT),
        room.person(OTHER_PUPIL),
        [room.person(name) for name in names],
    )
    try:
        await scene.app.start()
        if set_up:
            await scene.sets_up()
        yield scene
        assert room.crashes == []
        assert impossible_counts(room) == []
        assert [one.path for one in room.requests if one.template is None or one.status == 405] == []
    finally:
        await scene.app.stop()
        await room.stop()
