"""Simulates pupils, who think, type at their own speed, pass, come late, ask for time, and tell when asked."""

from contextlib import suppress
from dataclasses import dataclass, field
from random import Random

from bot.demo.cast import Cast, PlayedRound
from bot.demo.director import Director
from bot.demo.pair import CHANNEL
from bot.domain.closing.closing import OpinionLine
from bot.i18n.catalogue import Words, words_for
from bot.room.people.errors import CannotDo, NotAllowed
from bot.room.people.person import Person
from bot.room.state.permissions import Perm

Misses = (CannotDo, NotAllowed)
"""What happens to a pupil who is too late: the button is gone, or the channel is closed. They carry on."""
LETS_OTHERS_WRITE = 45.0
"""A pupil waits this many seconds before nodding to what others wrote and the teacher read."""
AGREEING, NODDING = (1, 3), (6, 8)
MARKS = (6, 7, 5, 8, 7, 6, 9, 4, 7)
"""The marks that pupils give, one after the other."""
CONSIDERS = 4.0
"""A pupil considers an offer for this many seconds."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What sort of pupil this is today. Times are in seconds, ``speed`` is in characters per second."""

    joins_after: float
    watches: bool
    thinks: float
    speed: float
    passes: bool
    asks_time: bool
    writes_private: bool
    replies: bool
    visibility: str
    offer: str
    scale: int
    scale_words: tuple[str, ...]
    agreement: tuple[str, str] | None
    nods: bool
    mark: int
    opinion: str


@dataclass(slots=True)
class SimulatedPupil:
    """One simulated pupil, and what they noticed so far."""

    person: Person
    habits: Habits
    director: Director
    words: Words
    teacher: str
    played: PlayedRound | None = None
    answer: str | None = None
    seen: set[str] = field(default_factory=set[str])

    def look(self) -> None:
        """Look around, and begin to act on what is new."""
        buttons = set(self.person.buttons(CHANNEL))
        writing = self.words("question-button")
        if self.words("question-pass") in buttons and writing not in buttons:
            buttons.add("thinking")
        new, self.seen = buttons - self.seen, buttons
        if "thinking" in new and self.habits.asks_time:
            self.director.begin(self._ask_time())
        if writing in new and self.answer is not None:
            self.director.begin(self._answer(self.answer))
        for key, acting in (
            ("opening-join", self._join),
            ("offer-yes", self._consider),
            ("scale-button-mark", self._mark),
            ("agreements-add", self._agree),
            ("rating-give", self._rate),
        ):
            if self.words(key) in new:
                self.director.begin(acting())

    async def _join(self) -> None:
        await self.director.pause(self.habits.joins_after)
        await self._press("opening-watch" if self.habits.watches else "opening-join")

    async def _ask_time(self) -> None:
        await self.director.pause(self.habits.thinks)
        await self._press("question-more-time")

    async def _answer(self, words: str) -> None:
        await self.director.pause(self.habits.thinks)
        if self.habits.passes:
            await self._press("question-pass")
            return
        with suppress(*Misses):
            if self.person.may(Perm.SEND_MESSAGES, CHANNEL):
                await self._say(words)
            elif self.habits.writes_private:
                await self._type(words)
                await self.person.dms(words)
            else:
                await self._fill_in(words)

    async def _fill_in(self, words: str) -> None:
        await self.person.clicks(self.words("question-button"), place=CHANNEL)
        await self._type(words)
        chosen = self.words(f"answer-visibility-{self.habits.visibility}", teacher=self.teacher)
        await self.person.submits({self.words("answer-text"): words, self.words("answer-visibility"): chosen})

    async def _say(self, words: str) -> None:
        await self._type(words)
        question = self.played.question if self.played else ""
        if self.habits.replies and question and self.person.finds(question, CHANNEL):
            await self.person.replies(question, words)
        else:
            await self.person.says(words, CHANNEL)

    async def _consider(self) -> None:
        await self.director.pause(CONSIDERS)
        if await self._press(self.habits.offer) and self.habits.offer == "offer-yes" and self.played:
            telling = self.played.telling
            words = telling[len(self.person.name) % len(telling)]
            await self._type(words)
            with suppress(*Misses):
                await self.person.says(words, CHANNEL)

    async def _mark(self) -> None:
        """Give a mark; a pupil with more to say about it goes on alone, screen by screen."""
        await self.director.pause(self.habits.thinks)
        if self.habits.watches or self.habits.passes:
            return
        with suppress(*Misses):
            await self.person.clicks(self.words("scale-button-mark"), place=CHANNEL)
            await self.person.submits(str(self.habits.scale))
            if self.habits.scale_words:
                await self._go_on_alone()

    async def _go_on_alone(self) -> None:
        await self.person.clicks(self.words("scale-button-onward"), place=CHANNEL)
        for said in self.habits.scale_words:
            await self._type(said)
            await self.person.clicks(self.words("scale-button-write"), place=CHANNEL)
            await self.person.submits(said)
        await self.director.pause(self.habits.thinks)
        await self.person.clicks(self.words("scale-button-skip"), place=CHANNEL)
        await self.person.clicks(self.words("scale-button-later"), place=CHANNEL)

    async def _agree(self) -> None:
        """Write down what this pupil wants to agree, or nod a while later to what others wrote."""
        await self.director.pause(self.habits.thinks)
        if self.habits.agreement is None:
            await self.director.pause(LETS_OTHERS_WRITE)
            if self.habits.nods:
                await self._press("agreements-right")
            return
        what, moment = self.habits.agreement
        with suppress(*Misses):
            await self.person.clicks(self.words("agreements-add"), place=CHANNEL)
            await self.person.submits({self.words("agreement-what"): what, self.words("agreement-moment"): moment})

    async def _rate(self) -> None:
        await self.director.pause(self.habits.thinks)
        if self.habits.passes:
            await self._press("question-pass")
            return
        marks = {
            self.words(f"rating-line-{line.value}"): self.words(f"rating-mark-{self.habits.mark}")
            for line in OpinionLine
        }
        with suppress(*Misses):
            await self.person.clicks(self.words("rating-give"), place=CHANNEL)
            await self.person.submits({**marks, self.words("rating-other"): self.habits.opinion})

    async def _press(self, key: str) -> bool:
        with suppress(*Misses):
            await self.person.clicks(self.words(key), place=CHANNEL)
            return True
        return False

    async def _type(self, words: str) -> None:
        await self.director.pause(len(words) / self.habits.speed)


class SimulatedClass:
    """Holds all pupils of the class, and deals them something to say to each question."""

    def __init__(
        self, people: list[Person], cast: Cast, director: Director, random: Random, *, pace: float = 1
    ) -> None:
        """Give everybody their habits; ``pace`` 2 thinks and types twice as fast."""
        self._random = random
        self._words = words_for(cast.language)
        self._cast = cast
        self.all = [
            SimulatedPupil(person, _habits(index, random, pace, cast), director, self._words, cast.address)
            for index, person in enumerate(people)
        ]

    def look(self) -> None:
        """Let everybody look around; a question that is new gives them something to say."""
        before = self.all[0].seen
        now = self.all[0].person.buttons(CHANNEL)
        if self._words("question-pass") in now and self._words("question-pass") not in before:
            self._deal()
        for pupil in self.all:
            pupil.look()

    def _deal(self) -> None:
        asked = self.all[0].person.finds(self._words("question-tab", number="").strip(), CHANNEL)
        played = self._cast.played(self.all[0].person.reader.message(asked) if asked else "")
        answers = list(played.answers)
        self._random.shuffle(answers)
        for pupil in self.all:
            pupil.played = played
            pupil.answer = answers.pop() if answers and not pupil.habits.watches else None


def _habits(index: int, random: Random, pace: float, cast: Cast) -> Habits:
    """Mix a class: two look on, two come late, three pass, one asks for time, one writes in private, two agree."""
    closing = cast.closing
    agreements = dict(zip(AGREEING, zip(closing.agreements, closing.moments, strict=True), strict=True))
    return Habits(
        joins_after=95.0 if index in (7, 15) else random.uniform(3, 18) / pace,
        watches=index in (9, 20),
        thinks=random.uniform(4, 30) / pace,
        speed=random.uniform(2.5, 7) * pace,
        passes=index in (4, 12, 18),
        asks_time=index == 5,
        writes_private=index == 2,
        replies=index % 4 == 0,
        visibility=("named", "named", "anonymous", "teacher")[index % 4],
        offer="offer-later" if index % 7 == 3 else "offer-no" if index % 7 == 5 else "offer-yes",
        scale=MARKS[index % len(MARKS)],
        scale_words=cast.scale.written if index == 0 else (),
        agreement=agreements.get(index),
        nods=index in NODDING,
        mark=index % 3,
        opinion=closing.opinions[index] if index < len(closing.opinions) else "",
    )
