"""Reads when a teacher wants to talk, as people write it: "morgen 9:15", "dinsdagmiddag half 3", "Monday 10 am"."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.planning.clock_in_words import PARTS_NL, TimeOfDay, clocks_in, number_in, part_in
from bot.domain.refusal import Reason, Refused
from bot.domain.school.free_days import read_day
from bot.domain.school.hours import SCHOOL_ZONE

MOMENT_TEXT_LIMIT = 60
"""How many characters a moment may be written in."""
FARTHEST = timedelta(days=365)
"""A date without a year must mean one day only."""
WEEK = 7

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
    **dict.fromkeys(("vandaag", "today"), 0),
    **dict.fromkeys(("morgen", "tomorrow"), 1),
    **dict.fromkeys(("overmorgen", "day after tomorrow"), 2),
}
_DAYS = frozenset(("dag", "dagen", "day", "days"))
_WEEKS = frozenset(("week", "weken", "weeks"))
_NEXT = frozenset(("volgende", "next"))
_FILLERS = frozenset(
    [
        "om",
        "op",
        "de",
        "rond",
        "aanstaande",
        "komende",
        "eerstvolgende",
        "aankomende",
        "deze",
        "dan",
        "at",
        "on",
        "the",
        "of",
        "by",
        "this",
        "coming",
    ]
)
_COMPOUND = re.compile(
    rf"(?<!\w)(?P<day>over?morgen|morgen|van|{'|'.join(sorted(_WEEKDAYS, key=len, reverse=True))})"
    rf"(?P<part>{'|'.join((*PARTS_NL, 'morgen'))})(?!\w)"
)
_ORDINAL = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|e|ste|de)?")
_YEAR = re.compile(r"'?([0-9]{4}|[0-9]{2})")
_SHORT_YEAR = re.compile(r"([0-9]{1,2}[-/.][0-9]{1,2})[-/.]'?([0-9]{2})")
_COUNT = r"(?P<count>[0-9]{1,3}|\w+)"
_DELAYS: tuple[tuple[re.Pattern[str], timedelta], ...] = tuple(
    (re.compile(rf"(?:over|in)\s{pattern}"), unit)
    for pattern, unit in (
        (r"(?:een half uur(?:tje)?|half an hour|a half hour|an half hour)", timedelta(minutes=30)),
        (r"(?:drie kwartier|three quarters of an hour)", timedelta(minutes=45)),
        (r"(?:een kwartier(?:tje)?|a quarter of an hour)", timedelta(minutes=15)),
        (r"(?:anderhalf uur|(?:een|1) en een half uur|an hour and a half|one and a half hours)", timedelta(minutes=90)),
        (rf"{_COUNT} (?:uur|uren|uurtje|hours?|hrs?)", timedelta(hours=1)),
        (rf"{_COUNT} (?:minuten|minuut|minuutjes|min|minutes?|mins)", timedelta(minutes=1)),
    )
)


def read_moment(text: str, now: datetime) -> datetime:
    """Return the (UTC) moment that these Dutch or English words mean, by the clock of the school.

    A weekday is the next one, and so is a date without a year. A part of the day decides which half of the day an hour
    is in. Refused, with what to write, when no day or no time can be read, when a weekday and a date contradict each
    other, when two moments are equally likely (``first`` and ``second`` are both, as they can be written), and when it
    has passed or is a year or more away.
    """
    words = _plain(text)
    if (delay := _delay(words)) is not None:
        return _whole_minute(now + delay)
    today = now.astimezone(SCHOOL_ZONE).date()
    clockless = True
    for clock in clocks_in(words):
        tokens = _tokens(clock.rest)
        clockless = clockless and bool(tokens)
        days = _days(tokens, today, clock, now) if tokens else ()
        if days:
            return _one_of(days, clock.times, today, now)
    if clockless and _could_be_day(words, today, now):
        raise Refused(Reason.NO_TIME)
    raise Refused(Reason.NO_MOMENT)


def at_school(day: date, clock: time) -> datetime:
    """Return the (UTC) moment of this time of day at school.

    A time that the clock change leaves out becomes the next minute that exists; of one that comes twice, the first
    counts (decisions 13).
    """
    local = datetime.combine(day, clock)
    while not _exists(local):
        local += timedelta(minutes=1)
    return local.replace(tzinfo=SCHOOL_ZONE).astimezone(UTC)


def _exists(local: datetime) -> bool:
    there = local.replace(tzinfo=SCHOOL_ZONE).astimezone(UTC)
    return there.astimezone(SCHOOL_ZONE).replace(tzinfo=None) == local


def _plain(text: str) -> str:
    """Return the text in lower case with single spaces; "dinsdagmiddag" and "tonight" become a day and a part of it."""
    if len(text) > MOMENT_TEXT_LIMIT:
        raise Refused(Reason.NO_MOMENT)
    words = text.casefold().translate(str.maketrans({"’": "'", "‘": "'", "`": "'", ",": " ", ";": " "}))
    words = re.sub(r"(?<=[0-9])t(?=[0-9]{2}:)", " ", words.replace("a.s.", " "))
    words = re.sub(r"(?<!\w)tonight(?!\w)", "today evening", words)
    words = re.sub(r"(?<!\w)this (?=(?:morning|afternoon|evening)(?!\w))", "today ", words)
    words = _COMPOUND.sub(lambda found: f"{found['day'].replace('van', 'vandaag')} {_part(found['part'])}", words)
    return " ".join(words.split())


def _part(name: str) -> str:
    return "ochtend" if name == "morgen" else name


def _delay(words: str) -> timedelta | None:
    """Return how far from now it is, for "over een half uur" and "in 20 minutes"; None for other words."""
    for pattern, unit in _DELAYS:
        if found := pattern.fullmatch(words):
            count = number_in(found["count"]) if "count" in pattern.groupindex else 1
            return None if not count else count * unit
    return None


def _whole_minute(moment: datetime) -> datetime:
    """Round up to the next minute: nobody means seconds, and that minute is never in the past."""
    whole = moment.replace(second=0, microsecond=0)
    return (whole if whole == moment else whole + timedelta(minutes=1)).astimezone(UTC)


def _one_of(days: Sequence[date], times: Sequence[time], today: date, now: datetime) -> datetime:
    """Return the one moment that is meant. Refused, with both, when two moments are still to come."""
    moments: list[datetime] = []
    failed: Refused | None = None
    for day, clock in ((day, clock) for day in days for clock in times):
        try:
            moments.append(_within_reach(day, clock, today, now))
        except Refused as refused:
            failed = failed or refused
    if not moments:
        raise failed or Refused(Reason.NO_MOMENT)
    if len(moments) > 1:
        first, second = (f"{one.astimezone(SCHOOL_ZONE):%-d-%-m-%Y %-H:%M}" for one in sorted(moments)[:2])
        raise Refused(Reason.TWO_MOMENTS, first=first, second=second)
    return moments[0]


def _within_reach(day: date, clock: time, today: date, now: datetime) -> datetime:
    """Return the moment, or refuse. Days are compared first, since dates far away cannot be calculated with."""
    if day < today:
        raise Refused(Reason.MOMENT_PAST)
    if day - today >= FARTHEST:
        raise Refused(Reason.MOMENT_FAR)
    moment = at_school(day, clock)
    if moment <= now:
        raise Refused(Reason.MOMENT_PAST)
    return moment


def _could_be_day(words: str, today: date, now: datetime) -> bool:
    tokens = _tokens(part_in(words)[1])
    return bool(tokens) and bool(_days(tokens, today, TimeOfDay((time(23, 59),), ""), now))


def _tokens(words: str) -> list[str]:
    return [token for token in words.split() if token not in _FILLERS]


def _days(tokens: Sequence[str], today: date, clock: TimeOfDay, now: datetime) -> tuple[date, ...]:
    """Return the days that the words can mean, or none. Refused when a weekday and a date contradict each other."""
    weekday, rest = _weekday(tokens)
    if weekday is not None and not rest:
        return (_next_weekday(weekday, today, clock.times[-1], now),)
    if weekday is not None and len(rest) == 1 and rest[0] in _NEXT:
        return _next_or_coming(weekday, today)
    if (monday := _monday_of_week(rest, today)) is not None:
        return () if weekday is None else (monday + timedelta(days=weekday),)
    weeks = _weeks(rest)
    if weeks is not None and weekday is not None:
        return (today - timedelta(days=today.weekday()) + timedelta(weeks=weeks, days=weekday),)
    day = today + timedelta(weeks=weeks) if weeks is not None else _near(rest, today) or _date(rest, today)
    if day is None:
        return ()
    if weekday is not None and day.weekday() != weekday:
        raise Refused(Reason.OTHER_WEEKDAY)
    return (day,)


def _weekday(tokens: Sequence[str]) -> tuple[int | None, Sequence[str]]:
    """Return the first weekday among the words, and the other words."""
    for place, name in enumerate(tokens):
        number = _WEEKDAYS.get(name.removesuffix("."))
        if number is not None:
            rest = [*tokens[:place], *tokens[place + 1 :]]
            # "maandag morgen" is the morning of a Monday, unless that is tomorrow anyway.
            return number, [] if rest == ["morgen"] else rest
    return None, tokens


def _next_weekday(weekday: int, today: date, clock: time, now: datetime) -> date:
    day = today + timedelta(days=(weekday - today.weekday()) % WEEK)
    return day if at_school(day, clock) > now else day + timedelta(days=WEEK)


def _next_or_coming(weekday: int, today: date) -> tuple[date, ...]:
    """Return what "volgende dinsdag" can mean: the coming one, or that of next week; often both are the same day."""
    coming = today + timedelta(days=(weekday - today.weekday() - 1) % WEEK + 1)
    next_week = today + timedelta(days=WEEK - today.weekday() + weekday)
    return (coming,) if coming == next_week else (coming, next_week)


def _monday_of_week(tokens: Sequence[str], today: date) -> date | None:
    """Return the Monday of a numbered week ("week 48"): of this year, or of the next when that week is over."""
    match tokens:
        case ("week" | "wk", number) | ("in", "week" | "wk", number) if re.fullmatch("[0-9]{1,2}", number):
            pass
        case _:
            return None
    for year in (today.isocalendar().year, today.isocalendar().year + 1):
        try:
            monday = date.fromisocalendar(year, int(number), 1)
        except ValueError:
            continue
        if monday + timedelta(days=WEEK) > today:
            return monday
    return None


def _weeks(tokens: Sequence[str]) -> int | None:
    """Return how many weeks ahead: "volgende week", "over 2 weken", "dinsdag over een week", "Tuesday week"."""
    match tokens:
        case (word, "week") if word in _NEXT:
            return 1
        case ("week",):
            return 1
        case ("over" | "in", number, unit) if unit in _WEEKS:
            return number_in(number)
        case _:
            return None


def _near(tokens: Sequence[str], today: date) -> date | None:
    days = _NEAR.get(" ".join(tokens))
    match tokens:
        case ("over" | "in", number, unit) if unit in _DAYS:
            days = number_in(number)
        case _:
            pass
    return None if days is None else today + timedelta(days=days)


def _date(tokens: Sequence[str], today: date) -> date | None:
    """Return a date in digits, with a month's name before or after the day, or with a day of the month alone."""
    match tokens:
        case (figures,):
            return _figures(figures, today) or _day_of_month(figures, today)
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


def _day_of_month(text: str, today: date) -> date | None:
    """Return the next day of the month with this number, for "de 24e"."""
    found = re.fullmatch(r"([0-9]{1,2})(?:st|nd|rd|th|e|ste|de)", text)
    if found is None:
        return None
    for ahead in range(2 * 31):
        day = today + timedelta(days=ahead)
        if day.day == int(found[1]):
            return day
    return None


def _figures(text: str, today: date) -> date | None:
    short = _SHORT_YEAR.fullmatch(text)
    try:
        return read_day(f"{short[1]}-20{short[2]}" if short else text, today)
    except Refused:
        return None
