"""When the bot may come to pupils by itself: weekdays from eight to five (decisions 12)."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

SCHOOL_ZONE = ZoneInfo("Europe/Amsterdam")
"""The Netherlands and Flanders share one time."""
OPENS, CLOSES = time(8), time(17)
SATURDAY = 5


def in_school_hours(moment: datetime) -> bool:
    """Whether pupils may hear of the bot at this (aware) moment."""
    local = moment.astimezone(SCHOOL_ZONE)
    return local.weekday() < SATURDAY and OPENS <= local.time() < CLOSES


def next_school_moment(moment: datetime) -> datetime:
    """The moment itself when it is within school hours, else the next weekday's eight o'clock."""
    if in_school_hours(moment):
        return moment
    local = moment.astimezone(SCHOOL_ZONE)
    day = local.date() if local.time() < OPENS else local.date() + timedelta(days=1)
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return datetime.combine(day, OPENS, SCHOOL_ZONE).astimezone(moment.tzinfo)
