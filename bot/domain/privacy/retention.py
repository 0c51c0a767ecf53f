"""Says how long what was said is kept, and when it is removed (pedagogy 2.10, decisions 14)."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum

from bot.domain.refusal import Reason, Refused
from bot.domain.school.hours import SCHOOL_ZONE

YEAR_BEGINS = (8, 1)
"""Month and day on which a school year begins. On the day before, everything is removed, whatever the limits are."""
NIGHT = time(3)
"""When the purge runs, by the clock of the school."""
MOST_DAYS = 366


class Term(StrEnum):
    """The kinds of limit: for what was said, for marks that are looked back at, and for what lasts all year."""

    ANSWERS = "answers"
    CHECK_INS = "check_ins"
    AGREEMENTS = "agreements"


@dataclass(frozen=True, slots=True)
class Retention:
    """Days until something is removed. Agreements last until the school year ends; a number only makes that earlier."""

    answers: int = 14
    check_ins: int = 42
    agreements: int = MOST_DAYS

    def days(self, *terms: Term) -> int:
        """Return the shortest of these limits in days. Nothing outlives its talk, so the limit of agreements bounds
        all.
        """
        return min(self.agreements, *(int(getattr(self, term.value)) for term in terms))

    def before(self, now: datetime, *terms: Term) -> datetime:
        """Return the moment before which everything is due at ``now``."""
        return max(now - timedelta(days=self.days(*terms)), year_begin(now))

    def due_at(self, since: datetime, *terms: Term) -> datetime:
        """Return when something from ``since`` is due: after its days, or when the school year ends."""
        return min(since + timedelta(days=self.days(*terms)), next_year_begin(since))

    def changed(self, days: Mapping[Term, int], school: "Retention") -> "Retention":
        """Return other limits for some kinds. Refused below one day, and above what the school allows."""
        for term, number in days.items():
            most = school.days(term)
            if not 1 <= number <= most:
                raise Refused(Reason.RETENTION, most=most)
        chosen = {one.name: days.get(Term(one.name), getattr(self, one.name)) for one in fields(self)}
        return Retention(**chosen)

    def within(self, school: "Retention") -> "Retention":
        """Return these limits, but nowhere longer than the school allows."""
        return Retention(**{term.value: min(getattr(self, term.value), school.days(term)) for term in Term})


def day_begin(moment: datetime) -> datetime:
    """Return when the day of this moment began, by the clock of the school."""
    return datetime.combine(moment.astimezone(SCHOOL_ZONE).date(), time(), SCHOOL_ZONE).astimezone(UTC)


def year_begin(moment: datetime) -> datetime:
    """Return when the school year of this moment began."""
    local = moment.astimezone(SCHOOL_ZONE)
    year = local.year if (local.month, local.day) >= YEAR_BEGINS else local.year - 1
    return _begin_of(year)


def next_year_begin(moment: datetime) -> datetime:
    """Return when the school year of this moment is over."""
    return _begin_of(year_begin(moment).astimezone(SCHOOL_ZONE).year + 1)


def next_night(now: datetime) -> datetime:
    """Return the moment of the next purge, which is always later than ``now``."""
    local = now.astimezone(SCHOOL_ZONE)
    day = local.date() if local.time() < NIGHT else local.date() + timedelta(days=1)
    return datetime.combine(day, NIGHT, SCHOOL_ZONE).astimezone(UTC)


def _begin_of(year: int) -> datetime:
    return datetime(year, *YEAR_BEGINS, tzinfo=SCHOOL_ZONE).astimezone(UTC)
