"""Says when the bot may reach out to pupils by itself: on school days from eight to five (decisions 12)."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

IsFree = Callable[[date], bool]
"""Says whether a class has no school on this day; weekends are checked apart from it."""

SCHOOL_ZONE = ZoneInfo("Europe/Amsterdam")
"""The Netherlands and Flanders share one time."""
OPENS, CLOSES = time(8), time(17)
SATURDAY = 5


def weekdays_only(_day: date) -> bool:
    """Return False: this is the calendar of somebody who has no holidays."""
    return False


def in_school_hours(moment: datetime, is_free: IsFree = weekdays_only) -> bool:
    """Return whether pupils may hear from the bot at this (aware) moment."""
    local = moment.astimezone(SCHOOL_ZONE)
    return _is_school_day(local.date(), is_free) and OPENS <= local.time() < CLOSES


def next_school_moment(moment: datetime, is_free: IsFree = weekdays_only) -> datetime:
    """Return the moment itself when it is within school hours, else eight o'clock on the next school day."""
    if in_school_hours(moment, is_free):
        return moment
    local = moment.astimezone(SCHOOL_ZONE)
    day = local.date() if local.time() < OPENS else local.date() + timedelta(days=1)
    while not _is_school_day(day, is_free):
        day += timedelta(days=1)
    return datetime.combine(day, OPENS, SCHOOL_ZONE).astimezone(moment.tzinfo)


def after_school_time(moment: datetime, length: timedelta, is_free: IsFree = weekdays_only) -> datetime:
    """Return when this much time within school hours has passed since ``moment``; nights do not count."""
    start = next_school_moment(moment, is_free)
    closes = datetime.combine(start.astimezone(SCHOOL_ZONE).date(), CLOSES, SCHOOL_ZONE)
    left = closes - start
    if length < left:
        return start + length
    return after_school_time(closes, length - left, is_free)


def _is_school_day(day: date, is_free: IsFree) -> bool:
    return day.weekday() < SATURDAY and not is_free(day)
