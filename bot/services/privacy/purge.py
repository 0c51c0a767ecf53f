"""Removes what is due from every table, from every message that shows it, and from old backups."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.privacy.retention import Retention, Term, next_night
from bot.domain.school.group import Group
from bot.log import logger
from bot.services.context import AppContext
from bot.services.feature import kinds_redrawn, tables_shown
from bot.store.db import backups
from bot.store.db.retention import Purged
from bot.store.db.tables import Table
from bot.store.privacy.retention import purged_tables
from bot.store.round.rounds import RoundRow
from bot.store.unit import Store, Unit

PURGE = "purge"
EVERYWHERE = 0
"""The purge alarm is about everything, not about one thing."""

log = logger(__name__)


@dataclass(frozen=True, slots=True)
class Swept:
    """What was done in one table: how many rows are due (removed unless this only looked), and when the next one is."""

    table: str
    due: int
    next_at: datetime | None


async def purge(store: Store, now: datetime, school: Retention, *, look_only: bool = False) -> list[Swept]:
    """Remove what is due in all classes, in one commit; with ``look_only``, only report what would go."""
    totals: dict[Table, Swept] = {}
    async with store.read() if look_only else store.write() as unit:
        for group in await unit.groups.all():
            limits = await retention_of(unit, group, school)
            for table, kind in purged_tables():
                swept = await _sweep(unit, group, table, kind, limits, now, look_only=look_only)
                totals[table] = _both(totals.get(table), swept)
        if not look_only:
            for kind, table in tables_shown().items():
                await unit.retentions.take_down(kind, table)
    if not look_only and any(swept.due for swept in totals.values()):
        await store.flush()
    return list(totals.values())


async def retention_of(unit: Unit, group: Group, school: Retention) -> Retention:
    """Return how long this class keeps things: its own choice, never longer than the school allows."""
    own = await unit.retentions.of(group.id)
    return school if own is None else own.within(school)


async def view_retention(context: AppContext, group: Group) -> Retention:
    """Return how long this class keeps things, to be shown."""
    async with context.store.read() as unit:
        return await retention_of(unit, group, context.retention)


async def change_retention(context: AppContext, group: Group, days: Mapping[Term, int]) -> Retention:
    """Set other limits for this class, in days. Refused where the school does not allow that long."""
    async with context.store.write() as unit:
        present = await retention_of(unit, group, context.retention)
        changed = present.changed(days, context.retention)
        await unit.retentions.set(group.id, changed)
    return changed


async def schedule_purge(context: AppContext) -> None:
    """Make sure that a next purge is set; one that was missed runs at once."""
    async with context.store.write() as unit:
        await unit.alarms.set_if_none(PURGE, EVERYWHERE, next_night(context.clock.wall()))


async def run_nightly_purge(context: AppContext, _ref: int) -> None:
    """Run the nightly purge. The next one is set first: a night that fails must not be the last."""
    now = context.clock.wall()
    async with context.store.write() as unit:
        await unit.alarms.set(PURGE, EVERYWHERE, next_night(now))
    swept = await purge(context.store, now, context.retention)
    dropped = backups.drop_old(context.database, now - timedelta(days=context.backup_days))
    log.info("old rows were purged", rows=sum(one.due for one in swept), backups=dropped)


async def _sweep(
    unit: Unit, group: Group, table: Table, kind: Purged, limits: Retention, now: datetime, *, look_only: bool
) -> Swept:
    before = limits.before(now, *kind.terms)
    oldest = await unit.retentions.oldest(table, kind, group.id, before)
    due = await unit.retentions.due(table, kind, group.id, before)
    if due and not look_only:
        await _remove(unit, group, table, kind, before, now)
    next_at = None if oldest is None else limits.due_at(oldest, *kind.terms)
    return Swept(table.__tablename__, due, next_at)


async def _remove(unit: Unit, group: Group, table: Table, kind: Purged, before: datetime, now: datetime) -> None:
    if table is RoundRow and await unit.retentions.unfinished(kind, group.id, before):
        await unit.locks.want(group.channel_ref, group.pupil_role_ref, False, now)
    await unit.retentions.remove(table, kind, group.id, before, now)
    for shown in kinds_redrawn().get(table, ()):
        await unit.retentions.redraw(shown, tables_shown()[shown], group.id)


def _both(first: Swept | None, second: Swept) -> Swept:
    if first is None:
        return second
    moments = [moment for moment in (first.next_at, second.next_at) if moment is not None]
    return Swept(first.table, first.due + second.due, min(moments, default=None))
