"""Runs the purge: nothing that is older than its limit stays, nothing younger goes, and old backups go too."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, Date, Enum, LargeBinary, delete, insert, select

from bot.clock import ManualClock
from bot.domain.privacy.retention import Retention, Term, next_night, year_begin
from bot.domain.scale.mark import Mark
from bot.services.privacy.own_data import forget_person
from bot.services.privacy.purge import purge
from bot.store.db import backups
from bot.store.db.retention import Kept
from bot.store.db.tables import Base, Json, UtcDateTime, all_tables
from bot.store.db.upgrade import upgrade
from bot.store.privacy.own_data import tables_of_pupils
from bot.store.privacy.retention import clock_of, purged_tables
from bot.store.scale import Halves
from bot.store.school import GroupRow
from bot.store.unit import DATABASE_NAME, Store, Unit
from tests.integration.classroom import NOW, a_group

AGES = st.lists(st.integers(0, 24 * 400), max_size=5, unique=True)
"""Hours ago."""
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)).map(lambda naive: naive.replace(tzinfo=NOW.tzinfo))  # noqa: DTZ001
DAYS = st.builds(Retention, answers=st.integers(1, 366), check_ins=st.integers(1, 366), agreements=st.integers(1, 366))


@given(DAYS, MOMENTS, st.integers(0, 24 * 500), st.sampled_from(Term))
def test_what_is_due_and_when_say_the_same(kept: Retention, now: datetime, hours: int, term: Term) -> None:
    since = now - timedelta(hours=hours)
    assert (since < kept.before(now, term)) == (kept.due_at(since, term) < now)
    assert kept.due_at(since, term) - since <= timedelta(days=kept.days(term))
    assert year_begin(since) <= since < next_night(since)


@settings(
    max_examples=6, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(ages=AGES, kept=DAYS, own=DAYS)
async def test_nothing_older_stays_and_nothing_younger_goes(
    sqlite_store: Store, ages: list[int], kept: Retention, own: Retention
) -> None:
    async with sqlite_store.write() as unit:
        await unit.connection.execute(delete(GroupRow))  # of the example before
        group = await unit.groups.add(a_group(), created_at=NOW)
        await unit.retentions.set(group.id, own)
        for hours in ages:
            await _of_everything(unit, group.id, NOW - timedelta(hours=hours))
    before = await _clocks(sqlite_store)
    told = await purge(sqlite_store, NOW, kept, look_only=True)
    assert await _clocks(sqlite_store) == before
    swept = await purge(sqlite_store, NOW, kept)
    assert told == swept
    counts = own.within(kept)
    expected = {
        table: [since for since in found if since >= counts.before(NOW, *kind.terms)]
        for table, kind in purged_tables()
        for found in [before[table]]
    }
    assert await _clocks(sqlite_store) == expected
    assert {one.due for one in await purge(sqlite_store, NOW, kept)} == {0}


async def test_a_person_is_shown_and_forgotten_in_every_table(sqlite_store: Store) -> None:
    async with sqlite_store.write() as unit:
        group = await unit.groups.add(a_group(), created_at=NOW)
        await _of_everything(unit, group.id, NOW)
        (pupil,) = (await unit.pupils.of(group.id)).values()
        tables = {table.__tablename__ for table, _ in tables_of_pupils()}
        assert (await unit.own_data.counts(pupil.id)).keys() == tables
        assert {one.table for one in await unit.own_data.marks(pupil.id)} >= {"scale_responses"}
    done = await forget_person(sqlite_store, NOW, Retention(), pupil.user_ref)
    assert done.by_class[group.name].keys() == tables
    assert done.threads == 1
    async with sqlite_store.read() as unit:
        assert await unit.own_data.counts(pupil.id) == {}
        assert await unit.own_data.as_staff(pupil.user_ref) == {}
        assert await unit.pupils.everywhere(pupil.user_ref) == []


async def test_old_backups_go_and_young_ones_stay(tmp_path: Path) -> None:
    clock = ManualClock(NOW)
    file = tmp_path / DATABASE_NAME
    await upgrade(file, clock)
    old, young = (backups.make(file, NOW - timedelta(days=days)) for days in (15, 13))
    half = old.with_suffix(".part")
    half.touch()
    assert backups.drop_old(file, NOW - timedelta(days=14)) == 2
    assert (old.exists(), half.exists(), young.exists()) == (False, False, True)


async def _of_everything(unit: Unit, group_id: int, at: datetime) -> None:
    """Add a row to every table that is purged, all from one moment, each belonging to the others."""
    ids = {GroupRow.__tablename__: group_id}
    rows = {table.__tablename__: table for table in all_tables() if not isinstance(table.retained, Kept)}
    for table in Base.metadata.sorted_tables:
        if table.name in rows:
            values = {column.name: _some(column, ids, at) for column in table.columns if not _is_made(column)}
            statement = insert(rows[table.name]).values(**values).returning(next(iter(table.primary_key)))
            ids[table.name] = (await unit.connection.scalars(statement)).one()


def _is_made(column: Column[Any]) -> bool:
    """Return whether the database makes this value: a number of the row's own."""
    return column.primary_key and not column.foreign_keys and column.type.python_type is int


def _some(column: Column[Any], ids: dict[str, int], at: datetime) -> object:
    for link in column.foreign_keys:
        return ids.get(link.column.table.name)  # a row of the same table: none yet
    if isinstance(column.type, Enum):
        return column.type.enums[0]
    if isinstance(column.type, Json):
        return {} if column.type.shape == dict[str, str] else ()
    made = {UtcDateTime: at, Date: at.date(), Halves: Mark(7), LargeBinary: b"a picture"}
    return made.get(type(column.type)) or column.type.python_type(at.timestamp())


async def _clocks(store: Store) -> dict[type, list[datetime]]:
    """Return the clock of every row that can be purged, by table."""
    async with store.read() as unit:
        return {
            table: sorted(await unit.connection.scalars(select(clock_of(table, kind)).select_from(table)))
            for table, kind in purged_tables()
        }
