"""Does for the guide what it does as the teacher, and as the pupil beside whom a visitor looks."""

from collections.abc import Mapping

from bot.demo.cast import Cast
from bot.demo.director import Director
from bot.demo.pair import CHANNEL
from bot.i18n.catalogue import words_for
from bot.room.people.person import Person

Values = Mapping[str, str] | str | None


class Hands:
    """Acts as people do on the page, and waits until it can be seen. What is not there to press raises ``Misses``."""

    def __init__(self, teacher: Person, pupil: Person, cast: Cast, director: Director) -> None:
        self.cast = cast
        self._director = director
        self.words = words_for(cast.language)
        self._teacher = teacher
        self._pupil = pupil
        self._regie = f"regie-{CHANNEL}"

    @property
    def pupil_name(self) -> str:
        """Return the name of the pupil beside whom a visitor looks."""
        return self._pupil.name

    def buttons(self) -> list[str]:
        """Return what the teacher can press in regie."""
        return self._teacher.buttons(self._regie)

    def offers(self, key: str) -> bool:
        """Return whether the teacher can press this in regie."""
        return self.words(key) in self.buttons()

    def sees(self, key: str) -> bool:
        """Return whether the teacher reads this in regie."""
        return self._teacher.finds(self.words(key), self._regie) is not None

    async def press(self, key: str) -> None:
        """The teacher presses a button in regie."""
        await self.press_labelled(self.words(key))

    async def press_labelled(self, label: str) -> None:
        """The same, for a button with a name in it."""
        await self._teacher.clicks(label, place=self._regie)
        await self._director.settled()

    async def fill_in(self, key: str, values: Values = None) -> None:
        """The teacher opens a form in regie and hands it in."""
        await self.press(key)
        await self._teacher.submits(values)
        await self._director.settled()

    async def run(self, line: str, options: Mapping[str, str] | None = None, values: Values = None) -> None:
        """The teacher types a command in the class's channel, and fills in the form if it opens one."""
        await self._teacher.runs(line, CHANNEL, options=options)
        if self._teacher.modal is not None:
            await self._teacher.submits(values)
        await self._director.settled()

    async def pupil_presses(self, key: str, **details: str) -> None:
        """The pupil presses a button, wherever it is."""
        await self._pupil.clicks(self.words(key, **details))
        await self._director.settled()

    async def pupil_fills_in(self, key: str, values: Values = None) -> None:
        """The pupil opens a form and hands it in."""
        await self.pupil_presses(key)
        await self._pupil.submits(values)
        await self._director.settled()

    async def pupil_picks(self, list_key: str, choice: str) -> None:
        """The pupil picks in a list."""
        await self._pupil.picks(self.words(list_key), choice)
        await self._director.settled()
