"""Simulated pupils: they think, type at their own speed, pass, come late, ask for more time, and tell when asked."""

from contextlib import suppress
from dataclasses import dataclass, field
from random import Random

from bot.demo.cast import Cast, PlayedRound
from bot.demo.director import Director
from bot.demo.pair import CHANNEL
from bot.domain.group import RoundStyle
from bot.i18n.catalogue import Words, words_for
from bot.room.people.errors import CannotDo, NotAllowed
from bot.room.people.person import Person

Misses = (CannotDo, NotAllowed)
"""What happens to a pupil who is too late: the button is gone, or the channel is closed. They shrug."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What sort of pupil this is today. Times are seconds, speed is characters a second."""

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


@dataclass(slots=True)
class Pupil:
    """One simulated pupil and what they noticed so far."""

    person: Person
    habits: Habits
    director: Director
    words: Words
    teacher: str
    round: PlayedRound | None = None
    answer: str | None = None
    seen: set[str] = field(default_factory=set[str])

    def look(self) -> None:
        """Look around, and begin to act on what is new."""
        buttons = set(self.person.buttons(CHANNEL))
        thinking = self.words("question-pass") in buttons and self.words("question-button") not in buttons
        new = buttons - self.seen
        if self.words("opening-join") in new:
            self.director.begin(self._join())
        if self.words("question-button") in new and self.round and self.answer:
            self.director.begin(self._answer(self.round, self.answer))
        if thinking and self.habits.asks_time and "thinking" not in self.seen:
            self.director.begin(self._ask_time())
        if self.words("offer-yes") in new:
            self.director.begin(self._consider())
        self.seen = buttons | ({"thinking"} if thinking else set())

    async def _join(self) -> None:
        await self.director.pause(self.habits.joins_after)
        with suppress(*Misses):
            key = "opening-watch" if self.habits.watches else "opening-join"
            await self.person.clicks(self.words(key), place=CHANNEL)

    async def _ask_time(self) -> None:
        await self.director.pause(self.habits.thinks)
        with suppress(*Misses):
            await self.person.clicks(self.words("question-more-time"), place=CHANNEL)

    async def _answer(self, played: PlayedRound, words: str) -> None:
        await self.director.pause(self.habits.thinks)
        with suppress(*Misses):
            if self.habits.passes:
                await self.person.clicks(self.words("question-pass"), place=CHANNEL)
            elif played.style is RoundStyle.CHAT:
                await self._say(played, words)
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

    async def _say(self, played: PlayedRound, words: str) -> None:
        await self._type(words)
        if self.habits.replies:
            await self.person.replies(played.question, words)
        else:
            await self.person.says(words, CHANNEL)

    async def _consider(self) -> None:
        await self.director.pause(4)
        with suppress(*Misses):
            await self.person.clicks(self.words(self.habits.offer), place=CHANNEL)
            if self.habits.offer == "offer-yes" and self.round:
                words = self.round.telling[len(self.person.name) % len(self.round.telling)]
                await self._type(words)
                await self.person.says(words, CHANNEL)

    async def _type(self, words: str) -> None:
        await self.director.pause(len(words) / self.habits.speed)


class Pupils:
    """The class. ``deal`` gives everybody something to say to a question."""

    def __init__(self, people: list[Person], cast: Cast, director: Director, random: Random) -> None:
        self._random = random
        words = words_for(cast.language)
        self.all = [
            Pupil(person, _habits(index, random), director, words, cast.address) for index, person in enumerate(people)
        ]

    def deal(self, played: PlayedRound) -> None:
        """Everybody has an answer in mind; who has none will only think along."""
        answers = list(played.answers)
        self._random.shuffle(answers)
        for pupil in self.all:
            pupil.round = played
            pupil.answer = None if pupil.habits.watches else answers.pop() if answers else None

    def look(self) -> None:
        """Everybody looks around."""
        for pupil in self.all:
            pupil.look()


def _habits(index: int, random: Random) -> Habits:
    """A mixed class: two look on, two come late, three pass, one asks for time, one writes in private."""
    return Habits(
        joins_after=95.0 if index in (7, 15) else random.uniform(3, 18),
        watches=index in (9, 20),
        thinks=random.uniform(4, 30),
        speed=random.uniform(2.5, 7),
        passes=index in (4, 12, 18),
        asks_time=index == 5,
        writes_private=index == 2,
        replies=index % 4 == 0,
        visibility=("named", "named", "anonymous", "teacher")[index % 4],
        offer="offer-later" if index % 7 == 3 else "offer-no" if index % 7 == 5 else "offer-yes",
    )
