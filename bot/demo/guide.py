"""Guides a visitor on the page: says what can be done at each moment, and plays the next step when asked."""

from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Any

from bot.demo.chapters import CHAPTERS
from bot.demo.director import Director
from bot.demo.hands import Hands
from bot.demo.moments import GuideMoment, moment_of
from bot.demo.pupils import Misses
from bot.domain.pacing import THINK_MINIMUM
from bot.domain.talk.talk import OPENING_LASTS
from bot.i18n.catalogue import LANGUAGES, Words, words_for
from bot.room.web.guide import Box, Guide, GuideButton

NEXT, AGAIN = "next", "again"
FIRST_THOUGHT = THINK_MINIMUM + 0.5
"""A teacher may end think time after this many seconds."""
JOINING_TAKES, WRITING_TAKES, AGREEING_TAKES, RATING_TAKES = OPENING_LASTS.total_seconds(), 11.0, 14.0, 9.0
"""The class gets this many seconds for its part, from the beginning of the moment: time spent reading counts."""
TELLING_TAKES = 20.0
LONGEST_WAIT = 60.0
OFFERED = {GuideMoment.TURNS: tuple(CHAPTERS), GuideMoment.OVER: ("one",)}
"""These chapters can be chosen at each of these moments."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the visitor is: at a moment of the talk, or ``played`` steps into a chapter."""

    moment: GuideMoment
    chapter: str | None = None
    played: int = 0

    @property
    def is_over(self) -> bool:
        """Return whether a chapter was played to its end."""
        return self.chapter is not None and self.played == len(CHAPTERS[self.chapter])

    @property
    def says(self) -> str:
        """Return the key of the sentence that fits."""
        said = None if self.chapter is None else CHAPTERS[self.chapter][self.played - 1].says
        return f"guide-{self.moment.value}" if said is None else f"guide-{self.chapter}-{said}"

    @property
    def offers(self) -> tuple[str, ...]:
        """Return the chapters that can be begun here."""
        return OFFERED.get(self.moment, ()) if self.chapter is None or self.is_over else ()


class TalkGuide:
    """Reads the panel as the teacher does, and fills the box on the page."""

    def __init__(self, hands: Hands, director: Director, guide: Guide) -> None:
        self._hands = hands
        self._cast = hands.cast
        self._director = director
        self._guide = guide
        self._busy = False
        self._asked = 0
        self._told = 0
        self._place = Place(GuideMoment.START)
        self._since = director.now()
        self._until: datetime | None = None
        self._shown: tuple[Place, bool, datetime | None] | None = None

    def look(self) -> None:
        """Show what fits the moment."""
        moment = self.moment()
        if self._place.moment is not moment and (self._place.chapter is None or self._place.is_over):
            self._go_to(Place(moment))
        now = (self._place, self._busy, self._until)
        if now != self._shown:
            self._shown = now
            self._guide.show({language: self._box(words_for(language), *now) for language in LANGUAGES})

    def moment(self) -> GuideMoment:
        """Return where the talk is."""
        return moment_of(self._hands)

    async def play_next(self) -> None:
        """Do what comes next. A second press while this goes on does nothing."""
        place = self._place
        if place.chapter is not None and not place.is_over:
            await self._play(self._go_on_with(place.chapter, place.played))
        else:
            if place.chapter is not None:
                self._go_to(Place(self.moment()))
            await self._play(self._steps()[self.moment()]())

    async def play_chapter(self, name: str) -> None:
        """Begin a chapter, if it can be chosen now."""
        if name in self._place.offers:
            await self._play(self._go_on_with(name, 0))

    async def _play(self, doing: Coroutine[Any, Any, None]) -> None:
        if self._busy:
            doing.close()
            return
        self._busy = True
        self.look()
        try:
            with suppress(*Misses):
                await doing
            await self._director.settled()
        finally:
            self._busy, self._until = False, None
            self.look()

    async def _go_on_with(self, chapter: str, played: int) -> None:
        """Do the next step of a chapter; leave the chapter when the visitor went elsewhere meanwhile and the step
        missed.
        """
        step, began = CHAPTERS[chapter][played], self._place.moment
        await self._let_them(step.after)
        try:
            await step.does(self._hands)
        except Misses:
            if self.moment() is not began:
                self._go_to(Place(self.moment()))
                return
        over = played + 1 == len(CHAPTERS[chapter])
        self._go_to(Place(self.moment() if over else began, chapter, played + 1))

    def _go_to(self, place: Place) -> None:
        self._place, self._since = place, self._director.now()
        if place.moment is GuideMoment.THINKING:
            self._told = 0

    def _steps(self) -> dict[GuideMoment, Callable[[], Coroutine[Any, Any, None]]]:
        press = self._hands.press
        return {
            GuideMoment.START: self._start,
            GuideMoment.OVER: self._start,
            GuideMoment.OPENING: self._ask_first,
            GuideMoment.THINKING: lambda: self._press_after(FIRST_THOUGHT, "panel-open-now"),
            GuideMoment.ANSWERING: lambda: self._press_after(WRITING_TAKES, "panel-look-now"),
            GuideMoment.PREVIEW: lambda: press("panel-reveal"),
            GuideMoment.READING: self._invite_after_reading,
            GuideMoment.TURNS: self._invite_or_go_on,
            GuideMoment.ASKING: lambda: self._until_other_than(GuideMoment.ASKING),
            GuideMoment.SPEAKING: self._thank,
            GuideMoment.PAUSE: self._resume,
            GuideMoment.AGREEING: lambda: self._press_after(AGREEING_TAKES, "panel-to-opinion"),
            GuideMoment.RATING: lambda: self._press_after(RATING_TAKES, "panel-to-outcomes"),
            GuideMoment.OUTCOMES: lambda: self._hands.fill_in("panel-tell-outcomes", self._cast.closing.outcomes),
            GuideMoment.COVERING: lambda: press("panel-end"),
        }

    async def _start(self) -> None:
        cast = self._cast
        kind = self._hands.words("kind-class-circle")
        frame = {"kind": kind, "purpose": cast.purpose, "intent": cast.intent, "need": cast.need}
        await self._hands.run("/talk start", frame)

    async def _ask(self) -> None:
        played = self._cast.rounds[self._asked % len(self._cast.rounds)]
        self._asked += 1
        style = self._hands.words(f"round-style-{played.style.value}")
        await self._hands.run("/talk question", {"question": played.question, "style": style})

    async def _ask_first(self) -> None:
        await self._let_them(JOINING_TAKES)
        if self.moment() is GuideMoment.OPENING:
            await self._ask()

    async def _press_after(self, seconds: float, key: str) -> None:
        """Let the class do its part first, then press the button if it is there."""
        await self._let_them(seconds)
        if self._hands.offers(key):
            await self._hands.press(key)

    async def _let_them(self, seconds: float) -> None:
        """Wait until this moment has lasted this many seconds, and tell the visitor until when."""
        self._until = self._since + timedelta(seconds=seconds)
        left = (self._until - self._director.now()).total_seconds()
        if left > 0:
            self.look()
            await self._director.pause(left)
        self._until = None

    async def _resume(self) -> None:
        if self._hands.offers("panel-resume"):
            await self._hands.press("panel-resume")
        await self._until_other_than(GuideMoment.PAUSE)

    async def _invite_after_reading(self) -> None:
        await self._until_other_than(GuideMoment.READING)
        if self.moment() is GuideMoment.TURNS:
            await self._invite_or_go_on()

    async def _until_other_than(self, moment: GuideMoment) -> None:
        await self._director.until(lambda: self.moment() is not moment, LONGEST_WAIT)

    async def _thank(self) -> None:
        """Let them tell, and let the silence be; thanks come after it."""
        if not await self._director.until(self._can_thank, TELLING_TAKES) and self._hands.offers("probes-heard"):
            await self._hands.press("probes-heard")
            await self._director.until(self._can_thank, TELLING_TAKES)
        thanks = self._thanks()
        if thanks:
            await self._hands.press_labelled(thanks)
            self._told += 1

    async def _invite_or_go_on(self) -> None:
        """Invite one pupil per round to tell more; then ask the next question, or begin the closing."""
        if self._hands.offers("panel-invite") and not self._told:
            await self._hands.press("panel-invite")
        elif self._asked % len(self._cast.rounds):
            await self._ask()
        else:
            await self._hands.press("panel-close")

    def _can_thank(self) -> bool:
        return self._thanks() is not None

    def _thanks(self) -> str | None:
        start = self._hands.words("probes-thanks", name="")
        return next((label for label in self._hands.buttons() if label.startswith(start)), None)

    def _box(self, words: Words, place: Place, busy: bool, until: datetime | None) -> Box:
        said = words(place.says, teacher=self._cast.teacher)
        if until is not None:
            said += "\n" + words("guide-until", when=f"<t:{ceil(until.timestamp())}:R>")
        title = words("guide-title")
        if place.chapter is not None:
            step, steps = str(place.played), str(len(CHAPTERS[place.chapter]))
            title = words("guide-step", chapter=words(f"guide-{place.chapter}"), step=step, steps=steps)
        label = words("guide-busy") if busy else words("guide-next")
        buttons = (GuideButton(NEXT, label, main=True, busy=busy), GuideButton(AGAIN, words("guide-again")))
        more = tuple(GuideButton(name, words(f"guide-{name}"), busy=busy) for name in place.offers)
        return Box(title, said, buttons, words("guide-more"), more)
