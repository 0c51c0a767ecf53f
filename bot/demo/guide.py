"""The guide on the page: says what can be done at each moment, and plays the teacher's next step when asked."""

from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil
from typing import Any

from bot.demo.cast import Cast
from bot.demo.director import Director
from bot.demo.pair import CHANNEL
from bot.demo.pupils import Misses
from bot.domain.pacing import THINK_MINIMUM
from bot.i18n.catalogue import LANGUAGES, Words, words_for
from bot.room.page.guide import Box, Button, Guide
from bot.room.people.person import Person

NEXT, AGAIN = "next", "again"
FIRST_THOUGHT = THINK_MINIMUM + 0.5
"""Seconds of think time after which a teacher may end it."""
JOINING_TAKES, WRITING_TAKES, AGREEING_TAKES, RATING_TAKES = 5.0, 11.0, 14.0, 9.0
"""Seconds that the class gets for its part, from the beginning of the moment: who read for a while does not wait."""
TELLING_TAKES = 20.0
LONGEST_WAIT = 60.0


class Moment(StrEnum):
    """Where the talk is, as far as the guide cares; each has a sentence ``guide-<value>``."""

    START = "start"
    OPENING = "opening"
    THINKING = "thinking"
    ANSWERING = "answering"
    PREVIEW = "preview"
    READING = "reading"
    TURNS = "turns"
    ASKING = "asking"
    SPEAKING = "speaking"
    PAUSE = "pause"
    AGREEING = "agreeing"
    RATING = "rating"
    OUTCOMES = "outcomes"
    COVERING = "covering"
    OVER = "over"


class TalkGuide:
    """Looks at the panel as the teacher does, and fills the box on the page."""

    def __init__(self, teacher: Person, cast: Cast, director: Director, guide: Guide) -> None:
        self._teacher = teacher
        self._cast = cast
        self._director = director
        self._guide = guide
        self._words = words_for(cast.language)
        self._regie = f"regie-{CHANNEL}"
        self._busy = False
        self._asked = 0
        self._told = 0
        self._at: Moment | None = None
        self._since = director.now()
        self._until: datetime | None = None
        self._shown: tuple[Moment, bool, datetime | None] | None = None

    def look(self) -> None:
        """Say what fits the moment."""
        moment = self.moment()
        if moment is not self._at:
            self._at, self._since = moment, self._director.now()
        now = (moment, self._busy, self._until)
        if now != self._shown:
            self._shown = now
            self._guide.show({language: self._box(words_for(language), *now) for language in LANGUAGES})

    def moment(self) -> Moment:
        """Where the talk is, told by what the panel offers."""
        buttons = set(self._teacher.buttons(self._regie))
        for key, moment in (
            ("panel-resume", Moment.PAUSE),
            ("panel-to-opinion", Moment.AGREEING),
            ("panel-to-outcomes", Moment.RATING),
            ("panel-tell-outcomes", Moment.OUTCOMES),
            ("panel-end", Moment.COVERING),
            ("panel-first-question", Moment.OPENING),
            ("panel-open-now", Moment.THINKING),
            ("panel-look-now", Moment.ANSWERING),
            ("preview-hold", Moment.PREVIEW),
            ("panel-reveal", Moment.PREVIEW),
            ("probes-heard", Moment.SPEAKING),
            ("probes-thanks-words", Moment.SPEAKING),
            ("panel-invite", Moment.TURNS),
        ):
            if self._words(key) in buttons:
                return moment
        if self._sees("probes-tab-silence"):
            return Moment.SPEAKING
        if self._words("panel-next-question") in buttons:
            return self._waiting()
        return Moment.OVER if self._sees("panel-closed") or self._sees("panel-stopped") else Moment.START

    async def play_next(self) -> None:
        """Do what the teacher would do now. A second press while this goes on does nothing."""
        if self._busy:
            return
        self._busy = True
        self.look()
        try:
            with suppress(*Misses):
                await self._steps()[self.moment()]()
            await self._director.settled()
        finally:
            self._busy, self._until = False, None
            self.look()

    def _steps(self) -> dict[Moment, Callable[[], Coroutine[Any, Any, None]]]:
        return {
            Moment.START: self._start,
            Moment.OVER: self._start,
            Moment.OPENING: self._ask_first,
            Moment.THINKING: lambda: self._press_after(FIRST_THOUGHT, "panel-open-now"),
            Moment.ANSWERING: lambda: self._press_after(WRITING_TAKES, "panel-look-now"),
            Moment.PREVIEW: lambda: self._press("panel-reveal"),
            Moment.READING: self._invite_after_reading,
            Moment.TURNS: self._invite_or_go_on,
            Moment.ASKING: lambda: self._until_other_than(Moment.ASKING),
            Moment.SPEAKING: self._thank,
            Moment.PAUSE: lambda: self._press("panel-resume"),
            Moment.AGREEING: lambda: self._press_after(AGREEING_TAKES, "panel-to-opinion"),
            Moment.RATING: lambda: self._press_after(RATING_TAKES, "panel-to-outcomes"),
            Moment.OUTCOMES: self._tell_outcomes,
            Moment.COVERING: lambda: self._press("panel-end"),
        }

    async def _start(self) -> None:
        cast = self._cast
        kind = self._words("kind-class-circle")
        frame = {"kind": kind, "purpose": cast.purpose, "intent": cast.intent, "need": cast.need}
        await self._teacher.runs("/talk start", CHANNEL, options=frame)

    async def _ask(self) -> None:
        played = self._cast.rounds[self._asked % len(self._cast.rounds)]
        self._asked += 1
        self._told = 0
        style = self._words(f"round-style-{played.style.value}")
        await self._teacher.runs("/talk question", CHANNEL, question=played.question, style=style)

    async def _ask_first(self) -> None:
        await self._let_them(JOINING_TAKES)
        if self.moment() is Moment.OPENING:
            await self._ask()

    async def _press_after(self, seconds: float, key: str) -> None:
        """Let the class do its part first."""
        await self._let_them(seconds)
        if self._offers(key):
            await self._press(key)

    async def _let_them(self, seconds: float) -> None:
        """Wait until this moment has lasted so long, and tell the visitor until when."""
        self._until = self._since + timedelta(seconds=seconds)
        left = (self._until - self._director.now()).total_seconds()
        if left > 0:
            self.look()
            await self._director.pause(left)
        self._until = None

    async def _tell_outcomes(self) -> None:
        await self._press("panel-tell-outcomes")
        await self._teacher.submits(self._cast.closing.outcomes)

    async def _invite_after_reading(self) -> None:
        await self._until_other_than(Moment.READING)
        if self.moment() is Moment.TURNS:
            await self._invite_or_go_on()

    async def _until_other_than(self, moment: Moment) -> None:
        await self._director.until(lambda: self.moment() is not moment, LONGEST_WAIT)

    async def _thank(self) -> None:
        """First let them tell, and let the silence be: thanks come after it."""
        if not await self._director.until(self._can_thank, TELLING_TAKES) and self._offers("probes-heard"):
            await self._press("probes-heard")
            await self._director.until(self._can_thank, TELLING_TAKES)
        thanks = self._thanks()
        if thanks:
            await self._teacher.clicks(thanks, place=self._regie)
            self._told += 1

    async def _invite_or_go_on(self) -> None:
        """One pupil a round tells more; then the next question comes, or the end."""
        if self._offers("panel-invite") and not self._told:
            await self._press("panel-invite")
        elif self._asked % len(self._cast.rounds):
            await self._ask()
        else:
            await self._press("panel-close")

    def _waiting(self) -> Moment:
        if self._sees("panel-turns-nobody"):
            return Moment.TURNS
        return Moment.ASKING if self._sees("panel-turns-asking") else Moment.READING

    def _sees(self, key: str) -> bool:
        return self._teacher.finds(self._words(key), self._regie) is not None

    def _offers(self, key: str) -> bool:
        return self._words(key) in self._teacher.buttons(self._regie)

    def _can_thank(self) -> bool:
        return self._thanks() is not None

    def _thanks(self) -> str | None:
        start = self._words("probes-thanks", name="")
        return next((label for label in self._teacher.buttons(self._regie) if label.startswith(start)), None)

    async def _press(self, key: str) -> None:
        await self._teacher.clicks(self._words(key), place=self._regie)

    def _box(self, words: Words, moment: Moment, busy: bool, until: datetime | None) -> Box:
        said = words(f"guide-{moment.value}", teacher=self._cast.teacher)
        if until is not None:
            said += "\n" + words("guide-until", when=f"<t:{ceil(until.timestamp())}:R>")
        label = words("guide-busy") if busy else words("guide-next")
        buttons = (Button(NEXT, label, main=True, busy=busy), Button(AGAIN, words("guide-again")))
        return Box(words("guide-title"), said, buttons)
