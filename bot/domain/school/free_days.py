"""Describes the days on which a class has no school, as its teacher noted them."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.refusal import Reason, Refused

LONGEST_DAYS = 100
"""A period longer than any summer holiday is a slip of the pen."""
FREE_LIMIT = 25
"""How many periods a class can note: as many as a list to choose from holds."""

_DAY = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})|(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}))?")


@dataclass(frozen=True, slots=True)
class FreeDays:
    """A period without school, both days included. Refused when it ends before it begins, or is too long."""

    id: int
    group_id: int
    first: date
    last: date

    def __post_init__(self) -> None:
        if not timedelta() <= self.last - self.first < timedelta(days=LONGEST_DAYS):
            raise Refused(Reason.NO_PERIOD, most=LONGEST_DAYS)

    def holds(self, day: date) -> bool:
        """Return whether there is no school on this day."""
        return self.first <= day <= self.last


def read_day(text: str, today: date) -> date:
    """Return a day as people write it: 2026-12-21, 21-12-2026, or 21-12, which means the next one.

    Refused when the text is no day.
    """
    found = _DAY.fullmatch(text.strip())
    if found is None:
        raise Refused(Reason.NO_DAY)
    parts = [int(part) for part in found.groups() if part]
    try:
        if found[1]:
            return date(*parts)
        day, month, *year = parts
        return date(year[0], month, day) if year else _next(day, month, today)
    except ValueError:
        raise Refused(Reason.NO_DAY) from None


def _next(day: int, month: int, today: date) -> date:
    this_year = date(today.year, month, day)
    return this_year if this_year >= today else date(today.year + 1, month, day)
