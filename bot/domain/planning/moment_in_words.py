"""When a teacher wants to talk, as people say it: "morgen 9:15", "di 9.15", "24 november 9:15", "Monday 10 am"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.refusal import Reason, Refused
from bot.domain.school.free_days import read_day
from bot.domain.school.hours import SCHOOL_ZONE

WRITTEN_LIMIT = 60
"""Characters in which a moment is written."""
FARTHEST = timedelta(days=365)
"""A date without a year must mean one day only."""
AFTERNOON_BEFORE = 7
"""Spoken hours below this are in the afternoon: nobody has "half 3" at night in mind."""
WEEK = 7

_HOURS = (
    ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"],
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
)
_NUMBERS: Mapping[str, int] = {
    **{word: number for words in _HOURS for number, word in enumerate(words, 1)},
    **dict.fromkeys(("a", "an", "één"), 1),
}
_WEEKDAYS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "maandag ma monday mon",
            "dinsdag di tuesday tue tues",
            "woensdag wo wednesday wed",
            "donderdag do thursday thu thur thurs",
            "vrijdag vr friday fri",
            "zaterdag za saturday sat",
            "zondag zo sunday sun",
        )
    )
    for name in names.split()
}
_MONTHS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january",
            "februari feb february",
            "maart mrt march mar",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "augustus aug august",
            "september sept sep",
            "oktober okt october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_NEAR: Mapping[str, int] = {
    **dict.fromkeys(("vandaag", "vanochtend", "vanmiddag", "vanavond", "today", "tonight"), 0),
    **dict.fromkeys(("morgen", "morgenochtend", "morgenmiddag", "morgenavond", "tomorrow"), 1),
    **dict.fromkeys(("overmorgen", "day after tomorrow"), 2),
}
_UNITS: Mapping[str, int] = {
    **dict.fromkeys(("dag", "dagen", "day", "days"), 1),
    **dict.fromkeys(("week", "weken", "weeks"), WEEK),
}
_FILLERS = frozenset(("om", "op", "de", "at", "on", "the", "of", "aanstaande", "komende", "deze", "this", "coming"))

_NUMBER = "|".join(("[0-9]{1,2}", *_NUMBERS))
_DUTCH_NUMBER = "|".join(("[0-9]{1,2}", "één", *_HOURS[0]))
_BEFORE, _AFTER = r"(?<![\w.:/-])", r"(?![\w:/-]|\.[0-9])"
_HALF_OF_DAY = r"(?:\s?(?P<half_of_day>[ap])\.?m\b\.?)"
_DIGITAL = re.compile(
    rf"{_BEFORE}(?P<hour>[0-9]{{1,2}})(?:[:.]|\s?[uh]\s?)(?P<minute>[0-9]{{2}})"
    rf"(?:{_HALF_OF_DAY}|\s?(?:uur|u|h)\b)?{_AFTER}"
)
_WHOLE = re.compile(rf"{_BEFORE}(?P<hour>{_NUMBER})(?:{_HALF_OF_DAY}|\s?(?:uur|u|h|o['’]?clock)\b){_AFTER}")
_SPOKEN = re.compile(
    rf"{_BEFORE}(?:(?P<to_half>half)\s(?P<dutch>{_DUTCH_NUMBER})"
    rf"|(?P<part>half past|kwart over|quarter past|kwart voor|quarter to)\s(?P<hour>{_NUMBER}))(?:\suur\b)?{_AFTER}"
)
_PARTS = {"half past": 30, "kwart over": 15, "quarter past": 15, "kwart voor": -15, "quarter to": -15}
_ORDINAL = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|e|ste|de)?")
_YEAR = re.compile(r"[0-9]{4}")


def read_moment(text: str, now: datetime) -> datetime:
    """The (UTC) moment that is meant by these words, in Dutch or English, by the clock of the school.

    A weekday is the next one, a date without a year too. Refused, with what to write, when no day or no time can be
    read, when a weekday and a date do not go together, and when it is past or a year away or more.
    """
    words = _plain(text)
    today = now.astimezone(SCHOOL_ZONE).date()
    dayless = False
    for clock, rest in _clocks(words):
        tokens = [token for token in rest.split() if token not in _FILLERS]
        day = _day(tokens, today, clock, now) if tokens else None
        if day is not None:
            return _within_reach(day, clock, today, now)
        dayless = dayless or not tokens
    if not dayless and _could_be_day(words, today, now):
        raise Refused(Reason.NO_TIME)
    raise Refused(Reason.NO_MOMENT)


def at_school(day: date, clock: time) -> datetime:
    """The (UTC) moment at which it is this late at school.

    A time that the clock change leaves out is the next minute that there is; of one that comes twice it is the first
    (decisions 13).
    """
    local = datetime.combine(day, clock)
    while not _exists(local):
        local += timedelta(minutes=1)
    return local.replace(tzinfo=SCHOOL_ZONE).astimezone(UTC)


def _exists(local: datetime) -> bool:
    there = local.replace(tzinfo=SCHOOL_ZONE).astimezone(UTC)
    return there.astimezone(SCHOOL_ZONE).replace(tzinfo=None) == local


def _plain(text: str) -> str:
    if len(text) > WRITTEN_LIMIT:
        raise Refused(Reason.NO_MOMENT)
    return " ".join(text.casefold().replace(",", " ").replace("a.s.", " ").split())


def _within_reach(day: date, clock: time, today: date, now: datetime) -> datetime:
    """Days are compared first: what is far beyond the calendar cannot be reckoned with."""
    if day < today:
        raise Refused(Reason.MOMENT_PAST)
    if day - today >= FARTHEST:
        raise Refused(Reason.MOMENT_FAR)
    moment = at_school(day, clock)
    if moment <= now:
        raise Refused(Reason.MOMENT_PAST)
    return moment


def _clocks(words: str) -> Iterator[tuple[time, str]]:
    """Every time of day in the words with what is left of them, the last one first: the day comes first mostly."""
    for pattern in (_SPOKEN, _WHOLE, _DIGITAL):
        for found in reversed(list(pattern.finditer(words))):
            clock = _clock(found.groupdict())
            if clock is not None:
                yield clock, f"{words[: found.start()]} {words[found.end() :]}"


def _clock(found: Mapping[str, str | None]) -> time | None:
    hour, minute = _number(found.get("hour") or found.get("dutch") or ""), int(found.get("minute") or 0)
    if found.get("to_half"):
        hour, minute = hour - 1, 30
    elif part := found.get("part"):
        minute = _PARTS[part] % 60
        hour -= _PARTS[part] < 0
    half = found.get("half_of_day")
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    elif found.get("minute") is None and 0 < hour < AFTERNOON_BEFORE:
        hour += 12
    return time(hour, minute) if 0 <= hour < 24 and minute < 60 else None


def _number(word: str) -> int:
    return _NUMBERS.get(word) or int(word)


def _could_be_day(words: str, today: date, now: datetime) -> bool:
    tokens = [token for token in words.split() if token not in _FILLERS]
    return bool(tokens) and _day(tokens, today, time(), now) is not None


def _day(tokens: Sequence[str], today: date, clock: time, now: datetime) -> date | None:
    """The day that the words name, None when they name none. Refused when they contradict each other."""
    weekday, rest = _weekday(tokens)
    if not rest:
        return None if weekday is None else _next_weekday(weekday, today, clock, now)
    weeks = _weeks(rest)
    if weeks is not None and weekday is not None:
        return today - timedelta(days=today.weekday()) + timedelta(weeks=weeks, days=weekday)
    day = today + timedelta(weeks=weeks) if weeks is not None else _near(rest, today) or _date(rest, today)
    if day is not None and weekday is not None and day.weekday() != weekday:
        raise Refused(Reason.OTHER_WEEKDAY)
    return day


def _weekday(tokens: Sequence[str]) -> tuple[int | None, Sequence[str]]:
    """The weekday that the words begin or end with, and the rest."""
    for name, rest in ((tokens[0], tokens[1:]), (tokens[-1], tokens[:-1])):
        number = _WEEKDAYS.get(name.removesuffix("."))
        if number is not None:
            return number, rest
    return None, tokens


def _next_weekday(weekday: int, today: date, clock: time, now: datetime) -> date:
    day = today + timedelta(days=(weekday - today.weekday()) % WEEK)
    return day if at_school(day, clock) > now else day + timedelta(days=WEEK)


def _weeks(tokens: Sequence[str]) -> int | None:
    """How many weeks on: "volgende week", "over 2 weken"."""
    match tokens:
        case ("volgende" | "next", "week"):
            return 1
        case ("over" | "in", number, unit) if _UNITS.get(unit) == WEEK:
            return _count(number)
        case _:
            return None


def _near(tokens: Sequence[str], today: date) -> date | None:
    days = _NEAR.get(" ".join(tokens))
    match tokens:
        case ("over" | "in", number, unit) if _UNITS.get(unit) == 1:
            days = _count(number)
        case _:
            pass
    return None if days is None else today + timedelta(days=days)


def _count(number: str) -> int | None:
    return int(number) if re.fullmatch("[0-9]{1,3}", number) else _NUMBERS.get(number)


def _date(tokens: Sequence[str], today: date) -> date | None:
    """A date in figures, or with the name of its month before or after the day."""
    match tokens:
        case (figures,):
            return _figures(figures, today)
        case (first, second):
            return _named(first, second, None, today)
        case (first, second, year) if _YEAR.fullmatch(year):
            return _named(first, second, year, today)
        case _:
            return None


def _named(first: str, second: str, year: str | None, today: date) -> date | None:
    for number, name in ((first, second), (second, first)):
        found, month = _ORDINAL.fullmatch(number), _MONTHS.get(name.removesuffix("."))
        if found and month:
            return _figures(f"{found[1]}-{month}" + (f"-{year}" if year else ""), today)
    return None


def _figures(text: str, today: date) -> date | None:
    try:
        return read_day(text, today)
    except Refused:
        return None
