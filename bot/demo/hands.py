"""Acts for the guide, as the teacher and as the pupil whom a visitor follows."""

from collections.abc import Mapping

from bot.demo.cast import Cast
from bot.demo.director import Director
from bot.demo.pair import CHANNEL
from bot.i18n.catalogue import words_for
from bot.room.people.person import Person

Values = Mapping[str, str] | str | None


class Hands:
    """Acts as people do on the page, and waits until it can be seen. A missing button raises one of ``Misses``."""

    def __init__(self, teacher: Person, pupil: Person, cast: Cast, director: Director) -> None:
        self.cast = cast
        self._director = director
        self.words = words_for(cast.language)
        self._teacher = teacher
        self._pupil = pupil
        self._regie = f"regie-{CHANNEL}"

    @property
    def pupil_name(self) -> str:
        """Return the name of the pupil whom a visitor follows."""
        return self._pupil.name

    def buttons(self) -> list[str]:
        """Return what the teacher can press in regie."""
        return self._teacher.buttons(self._regie)

    def offers(self, key: str) -> bool:
        """Return whether the teacher can press the button with this key in regie."""
        return self.words(key) in self.buttons()

    def sees(self, key: str) -> bool:
        """Return whether the teacher reads the words with this key in regie."""
        return self._teacher.finds(self.words(key), self._regie) is not None

    async def press(self, key: str) -> None:
        """Press a button in regie as the teacher."""
        await self.press_labelled(self.words(key))

    async def press_labelled(self, label: str) -> None:
        """Press a button with a name in its label."""
        await self._teacher.clicks(label, place=self._regie)
        await self._director.settled()

    async def fill_in(self, key: str, values: Values = None) -> None:
        """Open a form in regie and hand it in, as the teacher."""
        await self.press(key)
        await self._teacher.submits(values)
        await self._director.settled()

    async def run(self, line: str, options: Mapping[str, str] | None = None, values: Values = None) -> None:
        """Type a command in the class channel as the teacher, and fill in the form if one opens."""
        await self._teacher.runs(line, CHANNEL, options=options)
        if self._teacher.modal is not None:
            await self._teacher.submits(values)
        await self._director.settled()

    async def pupil_presses(self, key: str, **details: str) -> None:
        """Press a button as the pupil, wherever it is."""
        await self._pupil.clicks(self.words(key, **details))
        await self._director.settled()

    async def pupil_fills_in(self, key: str, values: Values = None) -> None:
        """Open a form and hand it in, as the pupil."""
        await self.pupil_presses(key)
        await self._pupil.submits(values)
        await self._director.settled()

    async def pupil_picks(self, list_key: str, choice: str) -> None:
        """Pick from a list as the pupil."""
        await self._pupil.picks(self.words(list_key), choice)
        await self._director.settled()
