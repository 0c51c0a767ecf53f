"""Discord's `<t:...>` as the text that a client makes of it at one moment."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.room.people.words import Phrasebook

ZONE = ZoneInfo("Europe/Amsterdam")
"""Where the room's people are."""

_STEPS = (("year", 31_536_000), ("month", 2_592_000), ("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1))


def time_text(seconds: int, style: str, now: datetime, words: Phrasebook) -> str:
    """A moment (Unix seconds) in one of Discord's styles t T d D f F R; `now` matters to R only."""
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
    """How far away a moment is, in the largest whole unit: "over 42 seconden"."""
    if seconds == 0:
        return words.say("now")
    unit, size = next((unit, size) for unit, size in _STEPS if abs(seconds) >= size)
    amount = words.amount(unit, abs(seconds) // size)
    return words.say("in_future" if seconds > 0 else "in_past", amount=amount)
