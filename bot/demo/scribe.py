"""Writes down what one pupil sees in the class channel, as it appears and as it changes."""

from rich.console import Console
from rich.text import Text

from bot.clock import Clock
from bot.demo.pair import CHANNEL
from bot.room.people.person import Person


class Scribe:
    """Prints every message that all may see when it is new, and again when it was edited."""

    def __init__(self, person: Person, clock: Clock, console: Console) -> None:
        self._person = person
        self._clock = clock
        self._console = console
        self._begun = clock.now()
        self._known = {message.id: message.edited_at for message in person.messages(CHANNEL)}

    def write(self) -> None:
        """Print what is new since the last time."""
        for message in self._person.messages(CHANNEL):
            known = message.id in self._known and self._known[message.id] == message.edited_at
            if not known and not message.ephemeral:
                self._known[message.id] = message.edited_at
                self._print(self._person.reader.message(message))

    def _print(self, reading: str) -> None:
        minutes, seconds = divmod(int((self._clock.now() - self._begun).total_seconds()), 60)
        self._console.print(Text(f"{minutes:02}:{seconds:02}", style="dim"), Text(reading))
