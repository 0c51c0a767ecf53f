"""Finds the hold word list of a class: its own, the school's, or the one that comes with the bot."""

from functools import cache
from importlib.resources import files
from pathlib import Path

from bot.domain.hold import HoldWords, read_hold_words
from bot.log import logger

log = logger(__name__)

FOLDER = "hold-words"
"""Below the data directory: ``<channel id>.txt`` for one class, ``nl.txt`` and ``en.txt`` for the school."""


class HoldLists:
    """Reads a school's list each time it is asked for, once a round, so that a change counts at once."""

    def __init__(self, folder: Path | None = None) -> None:
        """Look for the school's own lists in ``folder``; with None there are none."""
        self._folder = folder

    def of(self, channel_ref: str, language: str) -> HoldWords:
        """Return the list for a class, by the id of its channel and its language. An empty file holds nothing back.

        A file that cannot be read is logged and passed over.
        """
        for name in (channel_ref, language) if self._folder else ():
            if (found := self._read(name)) is not None:
                return found
        return _shipped(language)

    def _read(self, name: str) -> HoldWords | None:
        file = (self._folder or Path()) / f"{name}.txt"
        try:
            return read_hold_words(file.read_text(encoding="utf-8-sig").splitlines())
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            log.warning("hold words cannot be read", file=str(file), error=type(error).__name__)
            return None


@cache
def _shipped(language: str) -> HoldWords:
    """Return the list that comes with the bot, which is read once."""
    supplied = files("bot.content") / "hold_lists" / f"{language}.txt"
    return read_hold_words(supplied.read_text(encoding="utf-8").splitlines())
