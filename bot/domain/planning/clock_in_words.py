"""Reads the time of day from a moment that is written in words, with the part of the day that belongs to it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

HOURS_NL = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
HOURS_EN = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS: Mapping[str, int] = {
    **{word: number for words in (HOURS_NL, HOURS_EN) for number, word in enumerate(words, 1)},
    **dict.fromkeys(("a", "an", "één"), 1),
    **dict.fromkeys(("vijftien", "fifteen"), 15),
    **dict.fromkeys(("twintig", "twenty"), 20),
    **dict.fromkeys(("dertig", "thirty"), 30),
}
"""Numbers that people write as words."""

EITHER_HALF = frozenset({6, 7})
"""These hours are as likely before school as after it, so without a part of the day they have two readings.

Earlier hours mean the afternoon then: nobody plans a talk at three at night.
"""


class Part(StrEnum):
    """A part of the day, which decides the half of the day that an hour is in."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


HOURS_OF: Mapping[Part, Mapping[int, int]] = {
    Part.MORNING: {hour: hour for hour in range(4, 12)},
    Part.AFTERNOON: {12: 12, **{hour: hour + 12 for hour in range(1, 7)}},
    Part.EVENING: {hour: hour + 12 for hour in range(5, 12)},
    Part.NIGHT: {12: 0, **{hour: hour for hour in range(1, 6)}},
}
"""The hours that people can name in each part of the day, and their hour on the 24-hour clock."""
PARTS_NL: Mapping[str, Part] = {
    **dict.fromkeys(("ochtend", "voormiddag", "vroeg"), Part.MORNING),
    **dict.fromkeys(("middag", "namiddag"), Part.AFTERNOON),
    "avond": Part.EVENING,
    "nacht": Part.NIGHT,
}
PARTS_EN: Mapping[str, Part] = {
    "morning": Part.MORNING,
    "afternoon": Part.AFTERNOON,
    "evening": Part.EVENING,
    "night": Part.EVENING,
}

_NUMBER = "|".join(("[0-9]{1,2}", *NUMBERS))
_HOUR_NL = "|".join(("[0-9]{1,2}", "één", *HOURS_NL))
_HOUR_EN = "|".join(("[0-9]{1,2}", *HOURS_EN))
_BEFORE, _AFTER = r"(?<![\w.:/-])", r"(?![\w:/-]|\.[0-9])"
_HALF_OF_DAY = r"(?:\s?(?P<half_of_day>[ap])\.?m\b\.?)"
_HOUR_SIGN = r"(?:uur|u|h|hrs?|hours|o'?clock)\b"
_DIGITAL = re.compile(
    rf"{_BEFORE}(?P<hour>[0-9]{{1,2}})(?:[:.]|\s?[uh]\s?|\suur\s)(?P<minute>[0-9]{{2}})"
    rf"(?:{_HALF_OF_DAY}|\s?{_HOUR_SIGN})?{_AFTER}"
)
_WHOLE = re.compile(rf"{_BEFORE}(?P<hour>{_NUMBER})(?:{_HALF_OF_DAY}|\s?{_HOUR_SIGN}){_AFTER}")
_OFFSETS: Mapping[str, int] = {
    **dict.fromkeys(("half past", "half over"), 30),
    **dict.fromkeys(("kwart over", "kwart na", "quarter past", "a quarter past"), 15),
    **dict.fromkeys(("kwart voor", "quarter to", "a quarter to", "quarter before"), -15),
}
_SPOKEN = re.compile(
    rf"{_BEFORE}(?:(?P<offset>{'|'.join(sorted(_OFFSETS, key=len, reverse=True))})"
    rf"|(?P<minutes>{_NUMBER})\s(?:min(?:uten|utes|uut)?\.?\s)?(?P<side>over|na|voor|past|to))"
    rf"\s(?P<half>half\s)?(?P<hour>{_NUMBER})(?:{_HALF_OF_DAY}|\s?{_HOUR_SIGN})?{_AFTER}"
)
_HALF_TO = re.compile(rf"{_BEFORE}half\s(?P<hour>{_HOUR_NL})(?:\s?{_HOUR_SIGN})?{_AFTER}")
_HALF_PAST = re.compile(rf"{_BEFORE}half\s(?P<hour>{_HOUR_EN})(?:{_HALF_OF_DAY}|\s?{_HOUR_SIGN})?{_AFTER}")
_READ: Mapping[str, int] = {"fifteen": 15, "twenty": 20, "thirty": 30, "forty-five": 45, "forty five": 45}
_READ_OUT = re.compile(
    rf"{_BEFORE}(?P<hour>{'|'.join(HOURS_EN)})\s(?P<read_out>{'|'.join(_READ)}){_HALF_OF_DAY}?{_AFTER}"
)
_NOON = re.compile(rf"{_BEFORE}(?:12\s)?(?:noon|midday){_AFTER}")
_BARE = re.compile(rf"{_BEFORE}(?:om|at|by|rond)\s(?P<hour>{_NUMBER}){_AFTER}")
_BARE_BESIDE_A_PART = re.compile(rf"{_BEFORE}(?P<hour>{_NUMBER}){_AFTER}")

_PART_WORDS: Mapping[str, Part] = {**PARTS_NL, **PARTS_EN, "morgen": Part.MORNING}
_PARTS = (
    re.compile(rf"{_BEFORE}'?s\s?(?P<part>ochtend|morgen|voormiddag|middag|namiddag|avond|nacht)s{_AFTER}"),
    re.compile(rf"{_BEFORE}(?:in de|in the|at)\s(?P<part>{'|'.join((*PARTS_NL, *PARTS_EN))}){_AFTER}"),
    re.compile(rf"{_BEFORE}(?P<part>{'|'.join((*PARTS_NL, *PARTS_EN))}){_AFTER}"),
)
_ENGLISH = re.compile(
    r"\b(?:at|in the|tomorrow|today|tonight|next|this|on|[ap]\.?m|(?:mon|tues|wednes|thurs|fri)day)\b"
)


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """The times of day that may be meant (two where both are as likely), and the words beside them."""

    times: tuple[time, ...]
    rest: str


def clocks_in(words: str) -> Iterator[TimeOfDay]:
    """Yield every time of day that the words can mean, the likeliest first; the last one named comes before the others.

    ``words`` are in lower case, with one space between them. A part of the day ("'s avonds", "evening") belongs to the
    time wherever it stands; a time that cannot be in it is skipped, so "14:00 's avonds" yields nothing.
    """
    part, rest = part_in(words)
    for pattern in _patterns(words, has_part=part is not None):
        for found in reversed(list(pattern.finditer(rest))):
            times = _times(pattern, found.groupdict(), part)
            if times:
                yield TimeOfDay(times, " ".join(f"{rest[: found.start()]} {rest[found.end() :]}".split()))


def part_in(words: str) -> tuple[Part | None, str]:
    """Return the part of the day that the words name, and the words without it."""
    for pattern in _PARTS:
        if found := pattern.search(words):
            rest = " ".join(f"{words[: found.start()]} {words[found.end() :]}".split())
            return _PART_WORDS[found["part"]], rest
    return None, words


def number_in(word: str) -> int | None:
    """Return the number that a word stands for, as up to three digits or in letters; None when it is no number."""
    return int(word) if re.fullmatch("[0-9]{1,3}", word) else NUMBERS.get(word)


def _patterns(words: str, *, has_part: bool) -> Iterator[re.Pattern[str]]:
    """Yield the ways to write a time, the most specific first. "Half nine" is 8:30 in Dutch and 9:30 in English."""
    halves = (_HALF_PAST, _HALF_TO) if _ENGLISH.search(words) else (_HALF_TO, _HALF_PAST)
    yield from (_SPOKEN, *halves, _READ_OUT, _NOON, _WHOLE, _DIGITAL, _BARE)
    if has_part:
        yield _BARE_BESIDE_A_PART


def _times(pattern: re.Pattern[str], found: Mapping[str, str | None], part: Part | None) -> tuple[time, ...]:
    if pattern is _NOON:
        return (time(12),) if part in (None, Part.AFTERNOON) else ()
    hour, minutes = number_in(found["hour"] or ""), _minutes(pattern, found)
    if hour is None or minutes is None:
        return ()
    written = found.get("minute") is not None
    hours = _hours(hour, minutes, found.get("half_of_day"), part, exact=written)
    return tuple(time(total // 60, total % 60) for one in hours if 0 <= (total := one * 60 + minutes) < 24 * 60)


def _minutes(pattern: re.Pattern[str], found: Mapping[str, str | None]) -> int | None:
    """Return the minutes from the whole hour that was named; they are negative before it."""
    if pattern is _HALF_TO:
        return -30
    if pattern is _HALF_PAST:
        return 30
    if offset := found.get("offset"):
        return _OFFSETS[offset] - (30 if found["half"] else 0)
    if side := found.get("side"):
        count = number_in(found["minutes"] or "") or 60
        signed = count if side in ("over", "na", "past") else -count
        return None if count >= 60 else signed - (30 if found["half"] else 0)
    if read_out := found.get("read_out"):
        return _READ[read_out]
    minute = int(found.get("minute") or 0)
    return minute if minute < 60 else None


def _hours(hour: int, minutes: int, half: str | None, part: Part | None, *, exact: bool) -> tuple[int, ...]:
    """Return the hours of the 24-hour clock that are meant; ``exact`` says that it was written as on a digital one."""
    if half is not None:
        if not 1 <= hour <= 12:
            return ()
        on_clock = hour % 12 + (12 if half == "p" else 0)
        return (on_clock,) if part is None or _is_in(part, on_clock) else ()
    if hour > 12 or hour == 0:
        return (hour,) if hour < 24 and (part is None or _is_in(part, hour)) else ()
    if part is not None:
        return _hours_in(part, hour, minutes)
    if exact or hour > max(EITHER_HALF):
        return (hour,)
    return (hour, hour + 12) if hour in EITHER_HALF else (hour + 12,)


def _hours_in(part: Part, hour: int, minutes: int) -> tuple[int, ...]:
    """Return the hour in this part of the day. "Half twaalf 's ochtends" names an hour that is no longer in it."""
    hours = HOURS_OF[part]
    if hour in hours:
        return (hours[hour],)
    return (hours[hour - 1] + 1,) if minutes < 0 and hour - 1 in hours else ()


def _is_in(part: Part, hour: int) -> bool:
    """Return whether this hour on the 24-hour clock can be in a part of the day."""
    return hour in HOURS_OF[part].values() or (part is Part.EVENING and hour >= 22)
