"""The room's own words, in the language of the person who reads."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGES = ("nl", "en")


@cache
def _catalogue(language: str) -> dict[str, Any]:
    return tomllib.loads(files("bot.room.web.words").joinpath(f"{language}.toml").read_text(encoding="utf-8"))


class Phrasebook:
    """One language of the catalogue. Any locale that is not Dutch reads English."""

    def __init__(self, locale: str) -> None:
        self._words = _catalogue("nl" if locale.startswith("nl") else "en")

    def say(self, key: str, **parts: str) -> str:
        """One sentence with its parts filled in; KeyError for a key that the catalogue does not have."""
        text: str = self._words[key]
        return text.format(**parts)

    def month(self, number: int) -> str:
        """The name of a month, 1 to 12."""
        return self._words["months"][number - 1]

    def day(self, number: int) -> str:
        """The name of a weekday, Monday is 0."""
        return self._words["days"][number]

    def amount(self, unit: str, count: int) -> str:
        """A number with its unit, such as "2 minuten"."""
        one, more = self._words["units"][unit]
        return f"{count} {one if count == 1 else more}"
