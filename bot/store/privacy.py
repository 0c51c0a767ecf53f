"""Stores how long classes keep things, removes what is due, and finds what is kept of one pupil."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import (
    ColumnElement,
    CursorResult,
    ForeignKey,
    Select,
    String,
    delete,
    func,
    or_,
    select,
    update,
)
from sqlalchemy import Table as SqlTable
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.privacy.retention import Retention
from bot.domain.round.round import RoundState
from bot.store.db.mapper import Mapper
from bot.store.db.repository import Repository, Rows
from bot.store.db.retention import Kept, OwnWords, Purged, column_at, path_to
from bot.store.db.tables import Base, Table, all_tables, sql
from bot.store.outbox import PostRow
from bot.store.round.rounds import RoundRow
from bot.store.school import GroupRow, PupilRow


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

    async def remove(self, table: Table, purged: Purged, group_id: int, before: datetime) -> int:
        """Remove the rows of a class that are due, and what belongs to them; return how many there were."""
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


def _due(table: Table, purged: Purged, group_id: int, before: datetime) -> tuple[ColumnElement[bool], ...]:
    return _is_of(table, group_id), clock_of(table, purged) < before


def _is_of(table: Table, group_id: int) -> ColumnElement[bool]:
    path = path_to(sql(table), "group_id")
    if path is None:
        raise TypeError(f"{table.__name__} belongs to no class: nobody can say how long it is kept")
    return column_at(sql(table), path) == group_id


@dataclass(frozen=True, slots=True)
class OwnText:
    """Something that a pupil wrote: the table it is in, and when it was said or its talk began."""

    table: str
    text: str
    said_at: datetime


class OwnData(Repository):
    """Finds and removes the rows of one pupil."""

    async def words(self, pupil_id: int) -> list[OwnText]:
        """Return everything that this pupil wrote, the latest first."""
        found = [
            OwnText(table.__tablename__, text, said_at)
            for table in reversed(all_tables())
            if table.own_words is not None
            for text, said_at in await self._connection.execute(_own_words(sql(table), table.own_words, pupil_id))
            if text.strip()
        ]
        return sorted(found, key=lambda one: one.said_at, reverse=True)

    async def things(self, pupil_id: int) -> dict[Table, list[int]]:
        """Return the things, by table, that hold something of this pupil and are not removed with the pupil.

        Whatever a thing belongs to is included: the round of an answer, and the talk of that round.
        """
        found: dict[Table, set[int]] = {}
        for table in all_tables():
            rows = sql(table)
            if "pupil_id" in rows.columns:
                within = rows.columns["pupil_id"] == pupil_id
            elif table in found:
                within = rows.columns["id"].in_(found[table])
            else:
                continue
            for column, owner in _shared_owners(rows):
                refs = await self._connection.scalars(select(column).where(within, column.is_not(None)).distinct())
                found.setdefault(owner, set()).update(refs)
        return {table: sorted(refs) for table, refs in found.items()}

    async def forget(self, pupil_id: int) -> None:
        """Remove the pupil, and with it everything that belongs to it."""
        await self._connection.execute(delete(PupilRow).where(PupilRow.id == pupil_id))


def _own_words(rows: SqlTable, own: OwnWords, pupil_id: int) -> Select[Any, Any]:
    first, *others = (rows.c[name] for name in own.columns)
    text: ColumnElement[str] = first
    for column in others:
        text = text + "\n" + column
    if own.if_empty:
        text = func.coalesce(func.nullif(text, ""), own.if_empty, type_=String())
    whose = column_at(rows, path_to(rows, "pupil_id") or "pupil_id")
    where = [rows.c[name].not_in(values) for name, values in own.not_words.items()]
    return select(text, column_at(rows, own.said_at)).where(whose == pupil_id, *where)


def _shared_owners(rows: SqlTable) -> Iterator[tuple[ColumnElement[Any], Table]]:
    """Yield the foreign keys of a table that lead to what several pupils share, each with the table it leads to."""
    by_name = {table.__tablename__: table for table in all_tables()}
    for column in rows.c:
        for link in column.foreign_keys:
            owner = link.column.table
            if owner.name not in {GroupRow.__tablename__, PupilRow.__tablename__} and not path_to(owner, "pupil_id"):
                yield column, by_name[owner.name]
