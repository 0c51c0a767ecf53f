"""Stores how long classes keep things, and removes what is due."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from typing import Any, cast

from sqlalchemy import (
    ColumnElement,
    CursorResult,
    ForeignKey,
    delete,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.privacy.retention import Retention
from bot.domain.round.round import RoundState
from bot.store.db.mapper import Mapper
from bot.store.db.repository import Rows
from bot.store.db.retention import Kept, Purged, column_at, path_to
from bot.store.db.tables import Base, Table, all_tables, sql
from bot.store.outbox import Locks, PostRow
from bot.store.round.rounds import RoundRow
from bot.store.school import GroupRow


class RetentionRow(Base):
    """The limits in days that a class chose itself; without a row the school's limits count."""

    __tablename__ = "retentions"
    retained = Kept("How long a class keeps things; nothing of pupils.")

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True)
    answers: Mapped[int]
    check_ins: Mapped[int]
    agreements: Mapped[int]


def purged_tables() -> Iterator[tuple[Table, Purged]]:
    """Yield what the purge has to do, in its order: a table that belongs to another one comes before it."""
    for table in all_tables():
        if isinstance(table.retained, Purged):
            yield table, table.retained


def clock_of(table: Table, purged: Purged) -> ColumnElement[datetime]:
    """Return the moment from which the purge counts the age of a row, as an expression."""
    columns = [column_at(sql(table), path) for path in purged.since]
    return columns[0] if len(columns) == 1 else func.coalesce(*columns)


class Retentions(Rows[RetentionRow, Retention]):
    """The limits that classes chose, and the purge itself. ``touched`` says that messages have to change."""

    mapper = Mapper(RetentionRow, Retention)

    async def of(self, group_id: int) -> Retention | None:
        """Return what a class chose; None where it follows its school."""
        return await self.find(group_id)

    async def set(self, group_id: int, retention: Retention) -> None:
        """Store these limits for the class."""
        await self._upsert(RetentionRow, {"group_id": group_id}, asdict(retention))

    async def due(self, table: Table, purged: Purged, group_id: int, before: datetime) -> int:
        """Return how many rows of a class are due."""
        counted = select(func.count()).select_from(sql(table)).where(*_due(table, purged, group_id, before))
        return await self._connection.scalar(counted) or 0

    async def oldest(self, table: Table, purged: Purged, group_id: int, before: datetime) -> datetime | None:
        """Return the clock of the oldest row of a class that is not due yet, or None."""
        clock = clock_of(table, purged)
        statement = select(clock).select_from(sql(table)).where(_is_of(table, group_id), clock >= before)
        return await self._connection.scalar(statement.order_by(clock).limit(1))

    async def remove(self, table: Table, purged: Purged, group_id: int, before: datetime, now: datetime) -> int:
        """Remove the rows of a class that are due, and what belongs to them; return how many there were."""
        await remove_threads(self._connection, table, now, *_due(table, purged, group_id, before))
        done = await self._connection.execute(delete(sql(table)).where(*_due(table, purged, group_id, before)))
        return cast("CursorResult[Any]", done).rowcount

    async def unfinished(self, purged: Purged, group_id: int, before: datetime) -> bool:
        """Return whether a round that is due was never finished, so that its channel may still be locked."""
        where = (*_due(RoundRow, purged, group_id, before), RoundRow.state != RoundState.DONE)
        return await self._connection.scalar(select(RoundRow.id).where(*where).limit(1)) is not None

    async def take_down(self, kind: str, table: Table) -> None:
        """Request that messages of a kind are deleted when their thing is gone; each purge repeats it."""
        self.touched = True
        shows_nothing = (PostRow.kind == kind, PostRow.ref.not_in(select(sql(table).c.id)))
        stands = PostRow.message_ref.is_not(None)
        await self._connection.execute(delete(PostRow).where(*shows_nothing, PostRow.message_ref.is_(None)))
        wanted = {"wanted": PostRow.wanted + 1, "urgent": True, "attempts": 0, "dead": False}
        waits = or_(PostRow.dead, PostRow.shown >= PostRow.wanted)
        await self._connection.execute(update(PostRow).where(*shows_nothing, stands, waits).values(**wanted))

    async def redraw(self, kind: str, table: Table, group_id: int) -> None:
        """Request that the messages of a kind in a class show what is there now."""
        self.touched = True
        things = sql(table)
        of_class = select(things.c.id).where((things.c.id if table is GroupRow else things.c.group_id) == group_id)
        there = (PostRow.kind == kind, PostRow.ref.in_(of_class), PostRow.dead.is_(False))
        await self._connection.execute(update(PostRow).where(*there).values(wanted=PostRow.wanted + 1))


async def remove_threads(
    connection: AsyncConnection, table: Table, now: datetime, *where: ColumnElement[bool]
) -> list[str]:
    """Request that the threads which were made for these rows are deleted, and return them."""
    if table.own_thread is None:
        return []
    found = await connection.scalars(select(sql(table).c[table.own_thread]).where(*where))
    threads = sorted(set(found))
    for thread_ref in threads:
        await Locks(connection).remove_thread(thread_ref, now)
    return threads


def _due(table: Table, purged: Purged, group_id: int, before: datetime) -> tuple[ColumnElement[bool], ...]:
    return _is_of(table, group_id), clock_of(table, purged) < before


def _is_of(table: Table, group_id: int) -> ColumnElement[bool]:
    path = path_to(sql(table), "group_id")
    if path is None:
        raise TypeError(f"{table.__name__} belongs to no class: nobody can say how long it is kept")
    return column_at(sql(table), path) == group_id
