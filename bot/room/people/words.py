"""Say the room's own words and times in the language of the person who reads."""

import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

T = TypeVar("T")

By = Mapping[str, T]
"""Something in each language, by "nl" and "en"."""

LOCALES = {"nl": "nl", "en": "en-US"}
"""What a person's client tells the bot for each language of the room."""

ZONE = ZoneInfo("Europe/Amsterdam")
"""Where the room's people are."""

_STEPS = (("year", 31_536_000), ("month", 2_592_000), ("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1))


def language_of(locale: str) -> str:
    """Return the language in which somebody with this locale reads the room: Dutch, else English."""
    return "nl" if locale.startswith("nl") else "en"


def chosen(each: By[T], language: str) -> T:
    """Return the one in this language, else the first there is."""
    return each[language] if language in each else next(iter(each.values()))


@cache
def _catalogue(language: str) -> dict[str, Any]:
    return tomllib.loads(files("bot.room.web.words").joinpath(f"{language}.toml").read_text(encoding="utf-8"))


class Phrasebook:
    """One language of the catalogue. Any locale that is not Dutch reads English."""

    def __init__(self, locale: str) -> None:
        self._words = _catalogue(language_of(locale))

    def say(self, key: str, **parts: str) -> str:
        """Return one sentence with its parts filled in; KeyError for a key that the catalogue does not have."""
        text: str = self._words[key]
        return text.format(**parts)

    def month(self, number: int) -> str:
        """Return the name of a month, 1 to 12."""
        return self._words["months"][number - 1]

    def day(self, number: int) -> str:
        """Return the name of a weekday, Monday is 0."""
        return self._words["days"][number]

    def amount(self, unit: str, count: int) -> str:
        """Return a number with its unit, such as "2 minuten"."""
        one, more = self._words["units"][unit]
        return f"{count} {one if count == 1 else more}"


def time_text(seconds: int, style: str, now: datetime, words: Phrasebook) -> str:
    """Return a moment (Unix seconds) in one of Discord's styles t T d D f F R; `now` matters to R only."""
    if style == "R":
        return relative(seconds - int(now.timestamp()), words)
    when = datetime.fromtimestamp(seconds, UTC).astimezone(ZONE)
    day = f"{when.day} {words.month(when.month)} {when.year}"
    forms = {
        "t": f"{when:%H:%M}",
        "T": f"{when:%H:%M:%S}",
        "d": f"{when:%d-%m-%Y}",
        "D": day,
        "F": f"{words.day(when.weekday())} {day} {when:%H:%M}",
    }
    return forms.get(style, f"{day} {when:%H:%M}")


def relative(seconds: int, words: Phrasebook) -> str:
    """Tell how far away a moment is, in the largest whole unit: "over 42 seconden"."""
    if seconds == 0:
        return words.say("now")
    unit, size = next((unit, size) for unit, size in _STEPS if abs(seconds) >= size)
    amount = words.amount(unit, abs(seconds) // size)
    return words.say("in_future" if seconds > 0 else "in_past", amount=amount)
