"""Plays one whole talk at high speed, with a teacher and 24 simulated pupils."""

from collections.abc import Callable
from datetime import datetime
from random import Random

from rich.console import Console

from bot.clock import ManualClock
from bot.config import Config
from bot.demo.cast import Cast, PlayedRound, cast_in
from bot.demo.director import Director
from bot.demo.pair import CHANNEL, Pair
from bot.demo.pupils import SimulatedClass
from bot.demo.scribe import Scribe
from bot.demo.summary import print_summary
from bot.domain.school.group import RoundStyle
from bot.domain.school.hours import SCHOOL_ZONE
from bot.i18n.catalogue import Language, words_for
from bot.room.people.person import Person
from bot.room.state.ids import time_of
from bot.room.state.world import Event, World

BEGINS = datetime(2026, 11, 3, 9, 0, tzinfo=SCHOOL_ZONE)
"""A Tuesday morning at school, more than six weeks before a holiday, so that the play is the same on every day."""
SEED = 11
PLACING = "agreement-list-place-all"
CLOSING_STEP = 60.0
"""How many seconds the class gets for agreements, and for its opinion."""
MARKING_TAKES, WALKING_TAKES = 45.0, 60.0
"""How many seconds the class gets to give a mark, and then to go on alone with it."""
LONGEST = 600
"""A step that does not come within this many seconds of the play is a fault."""


class Lesson:
    """Plays the teacher's side of the talk."""

    def __init__(self, teacher: Person, regie: str, cast: Cast, director: Director) -> None:
        self._teacher = teacher
        self._regie = regie
        self._cast = cast
        self._director = director
        self._words = words_for(cast.language)

    async def give(self) -> None:
        """Give the lesson: the opening, two rounds, a scale question, and the closing."""
        cast, words = self._cast, self._words
        await self._teacher.says(cast.hello, CHANNEL)
        kind = words("kind-class-circle")
        frame = {"kind": kind, "purpose": cast.purpose, "intent": cast.intent, "need": cast.need}
        await self._teacher.runs("/talk start", CHANNEL, options=frame)
        await self._director.pause(25)
        for played in cast.rounds:
            await self._round(played)
        await self._scale()
        await self._close()

    async def _scale(self) -> None:
        """Let everybody give a mark, show the marks together, and let those who like to go on alone."""
        played = self._cast.scale
        given = {"topic": played.topic, "zero": played.zero, "ten": played.ten}
        await self._teacher.runs("/talk scale", CHANNEL, options=given)
        await self._director.pause(MARKING_TAKES)
        await self._press("scale-button-close")
        await self._director.pause(WALKING_TAKES)

    async def _close(self) -> None:
        """Close the talk: agreements, the pupils' opinion, and what happens now; then thanks."""
        await self._press("panel-close")
        written = len(self._cast.closing.agreements)
        if await self._director.until(lambda: self._offers(PLACING, count=written), CLOSING_STEP):
            await self._press(PLACING, count=written)
        await self._director.pause(CLOSING_STEP)
        await self._press("panel-to-opinion")
        await self._director.pause(CLOSING_STEP)
        await self._press("panel-to-outcomes")
        await self._director.pause(8)
        await self._press("panel-tell-outcomes")
        await self._teacher.submits(self._cast.closing.outcomes)
        await self._director.pause(5)

    async def _round(self, played: PlayedRound) -> None:
        style = self._words(f"round-style-{played.style.value}")
        await self._teacher.runs("/talk question", CHANNEL, question=played.question, style=style)
        await self._wait_for("panel-reveal")
        await self._look_through(played)
        await self._press("panel-reveal")
        await self._wait_for("panel-invite")
        for _ in played.telling:
            if not await self._invite():
                break
        await self._harvest(played)

    async def _harvest(self, played: PlayedRound) -> None:
        """Sum up in one line what was heard; the class says whether that is right."""
        if await self._director.until(lambda: self._offers("tool-harvest"), 120):
            await self._press("tool-harvest")
            await self._teacher.submits(played.heard)
            await self._director.pause(10)

    async def _look_through(self, played: PlayedRound) -> None:
        """Look through the answers first; in the sealed style, hold one answer back."""
        await self._director.pause(12)
        if played.style is RoundStyle.SEALED:
            await self._press("preview-hold")
            await self._director.pause(4)

    async def _invite(self) -> bool:
        if not self._offers("panel-invite"):
            return False
        await self._press("panel-invite")
        if not await self._director.until(lambda: self._offers("probes-heard"), 120):
            return self._offers("panel-invite")
        await self._wait_for("probes-thanks-words")
        await self._teacher.picks(self._words("probes-list"), self._words("probe-room"), place=self._regie)
        await self._director.pause(20)
        if self._offers("probes-heard"):
            await self._press("probes-heard")
        await self._wait_for("probes-thanks-words")
        thanks = next(one for one in self._teacher.buttons(self._regie) if one.startswith(self._thanks_start))
        await self._teacher.clicks(thanks, place=self._regie)
        await self._director.pause(6)
        return True

    @property
    def _thanks_start(self) -> str:
        return self._words("probes-thanks", name="")

    def _offers(self, key: str, **facts: int) -> bool:
        return self._words(key, **facts) in self._teacher.buttons(self._regie)

    async def _wait_for(self, key: str) -> None:
        if not await self._director.until(lambda: self._offers(key), LONGEST):
            raise RuntimeError(f"the panel never offered {key}")

    async def _press(self, key: str, **facts: int) -> None:
        await self._teacher.clicks(self._words(key, **facts), place=self._regie)


async def play(config: Config, language: Language, console: Console, begins: datetime = BEGINS) -> None:
    """Play the talk in the data directory of ``config``, and print what the class saw and what the database holds."""
    cast = cast_in(language)
    clock = ManualClock(begins)
    pair = Pair(config, clock, cast, random=Random(SEED))
    try:
        await pair.open_room()
        await _catch_up(pair, clock)
        await pair.bring_bot()
        await pair.set_up_class()
        await pair.settle()
        await _play_lesson(pair, cast, clock, console)
        await print_summary(pair.app.context, cast.language, console)
    finally:
        await pair.close()


async def _play_lesson(pair: Pair, cast: Cast, clock: ManualClock, console: Console) -> None:
    director = Director(clock, pair.settle)
    people = [pair.room.person(name) for name in cast.pupils]
    pupils = SimulatedClass(people, cast, director, Random(SEED))
    scribe = Scribe(people[0], clock, console)
    lesson = Lesson(pair.room.person(cast.teacher), f"regie-{CHANNEL}", cast, director)
    await director.play(lesson.give(), clock, _Eyes(pair.room.world, scribe.write, pupils.look).look)


class _Eyes:
    """Lets everybody look around, but only when something happened since the last time."""

    def __init__(self, world: World, *looks: Callable[[], None]) -> None:
        self._looks = looks
        self._news = True
        world.listeners.append(self._hear)

    def look(self) -> None:
        if self._news:
            self._news = False
            for look in self._looks:
                look()

    def _hear(self, _event: Event) -> None:
        self._news = True


async def _catch_up(pair: Pair, clock: ManualClock) -> None:
    """Begin after what was played in this room before, which is ahead of where the play begins."""
    ahead = (time_of(pair.room.world.ids.last) - clock.now()).total_seconds()
    if ahead > 0:
        await clock.move(ahead + 60)
