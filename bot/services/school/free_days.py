"""Keeps the days on which a class has no school: those its teacher noted, and those free for everybody."""

from datetime import date, datetime

from bot.domain.refusal import Reason, Refused
from bot.domain.school.free_days import FREE_LIMIT, FreeDays, read_day
from bot.domain.school.group import Group
from bot.domain.school.hours import SCHOOL_ZONE, IsFree, next_school_moment
from bot.services.context import AppContext
from bot.store.unit import Unit


async def free_days_of(context: AppContext, unit: Unit, group_id: int) -> IsFree:
    """Return a function that says whether this class has no school on a day."""
    noted = await unit.free_days.of(group_id)

    def is_free(day: date) -> bool:
        return context.calendar.is_free(day) or any(period.holds(day) for period in noted)

    return is_free


async def school_opens(context: AppContext, group: Group) -> datetime | None:
    """Return when somebody at school will read again, or None when it is school time now."""
    now = context.clock.wall()
    async with context.store.read() as unit:
        opens = next_school_moment(now, await free_days_of(context, unit, group.id))
    return opens if opens > now else None


async def note_free_days(context: AppContext, group: Group, first: str, last: str) -> FreeDays:
    """Store a period as the teacher wrote it. Refused when it is no period, is over, or the list is full."""
    today = context.clock.wall().astimezone(SCHOOL_ZONE).date()
    begins = read_day(first, today)
    period = FreeDays(0, group.id, begins, read_day(last, begins))
    if period.last < today:
        raise Refused(Reason.PERIOD_OVER)
    async with context.store.write() as unit:
        await unit.free_days.forget_past(group.id, today)
        noted = await unit.free_days.of(group.id)
        same = [one for one in noted if (one.first, one.last) == (period.first, period.last)]
        if same:
            return same[0]
        if len(noted) >= FREE_LIMIT:
            raise Refused(Reason.CALENDAR_FULL, most=FREE_LIMIT)
        return await unit.free_days.add(period)


async def noted_free_days(context: AppContext, group: Group) -> list[FreeDays]:
    """Return the periods that are not over yet, the soonest first."""
    today = context.clock.wall().astimezone(SCHOOL_ZONE).date()
    async with context.store.read() as unit:
        return [period for period in await unit.free_days.of(group.id) if period.last >= today]


async def remove_free_days(context: AppContext, group: Group, period_id: int) -> None:
    """Remove a period. Refused when it was removed before."""
    async with context.store.write() as unit:
        if not await unit.free_days.remove(group.id, period_id):
            raise Refused(Reason.GONE)
