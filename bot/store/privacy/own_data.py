"""Finds and removes everything that is kept of one person, by what the tables say of themselves.

Every table that leads to a pupil is walked, so a new one is shown, counted and erased without being named here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Enum, Select, String, Text, delete, func, select, update
from sqlalchemy import Table as SqlTable

from bot.store.db.repository import Repository
from bot.store.db.retention import OwnMarks, OwnWords, column_at, path_to
from bot.store.db.tables import Table, all_tables, sql
from bot.store.installation import Cursors
from bot.store.privacy.retention import remove_threads
from bot.store.school import GroupRow, PupilRow

NOBODY = "0"
"""Stands where a person of staff stood who was erased."""


@dataclass(frozen=True, slots=True)
class OwnText:
    """Something that a pupil wrote: the table it is in, and when it was said or its talk began."""

    table: str
    text: str
    said_at: datetime


@dataclass(frozen=True, slots=True)
class OwnMark:
    """Marks or choices that a pupil gave at once: the table they are in, and their moment."""

    table: str
    values: tuple[object, ...]
    said_at: datetime


class OwnData(Repository):
    """Finds and removes the rows of one person."""

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

    async def marks(self, pupil_id: int) -> list[OwnMark]:
        """Return all marks and choices of this pupil, the latest first."""
        found = [
            OwnMark(table.__tablename__, values, said_at)
            for table in reversed(all_tables())
            if table.own_marks is not None
            for said_at, *columns in await self._connection.execute(_own_marks(sql(table), table.own_marks, pupil_id))
            if (values := tuple(_flat(columns)))
        ]
        return sorted(found, key=lambda one: one.said_at, reverse=True)

    async def counts(self, pupil_id: int) -> dict[str, int]:
        """Return how many rows of each table are about this pupil; tables without any are left out."""
        found: dict[str, int] = {}
        for table, whose in tables_of_pupils():
            counted = select(func.count()).select_from(sql(table)).where(whose == pupil_id)
            if number := await self._connection.scalar(counted):
                found[table.__tablename__] = number
        return found

    async def things(self, pupil_id: int) -> dict[Table, list[int]]:
        """Return the things, by table, that hold something of this pupil and are not removed with the pupil.

        Whatever a thing belongs to is included: the round of an answer, and the talk of that round.
        """
        found: dict[Table, set[int]] = {}
        for table in all_tables():
            rows = sql(table)
            if "pupil_id" in rows.columns:
                within = whose_row(rows) == pupil_id
            elif table in found:
                within = rows.columns["id"].in_(found[table])
            else:
                continue
            for column, owner in _shared_owners(rows):
                refs = await self._connection.scalars(select(column).where(within, column.is_not(None)).distinct())
                found.setdefault(owner, set()).update(refs)
        return {table: sorted(refs) for table, refs in found.items()}

    async def forget(self, pupil_id: int, now: datetime) -> int:
        """Remove the pupil, and with it everything that belongs to it; return how many threads have to go as well."""
        threads: list[str] = []
        for table, whose in tables_of_pupils():
            threads += await remove_threads(self._connection, table, now, whose == pupil_id)
        of_pupil = PupilRow.id == pupil_id
        private = await self._connection.scalar(select(PupilRow.dm_ref).where(of_pupil, PupilRow.dm_ref.is_not(None)))
        if private is not None:
            await Cursors(self._connection).drop(private)
        await self._connection.execute(delete(PupilRow).where(of_pupil))
        return len(threads)

    async def threads(self, pupil_id: int) -> int:
        """Return how many threads would go with this pupil."""
        found: set[str] = set()
        for table, whose in tables_of_pupils():
            if table.own_thread is not None:
                thread = sql(table).c[table.own_thread]
                found |= set(await self._connection.scalars(select(thread).where(whose == pupil_id)))
        return len(found)

    async def as_staff(self, user_ref: str) -> dict[str, int]:
        """Return how many rows name this person as somebody who led, wrote or saw something, by table."""
        found: dict[str, int] = {}
        for table, column in _named_columns():
            counted = select(func.count()).select_from(table).where(column == user_ref)
            if number := await self._connection.scalar(counted):
                found[table.name] = found.get(table.name, 0) + number
        return found

    async def forget_staff(self, user_ref: str) -> None:
        """Take this person's name from everything that they led, wrote or saw. What is theirs alone goes."""
        for table, column in _named_columns():
            if _is_key(table, column):
                await self._connection.execute(delete(table).where(column == user_ref))
            else:
                await self._connection.execute(update(table).where(column == user_ref).values({column: NOBODY}))


def tables_of_pupils() -> Iterator[tuple[Table, ColumnElement[Any]]]:
    """Yield every table whose rows are about one pupil, with whose they are as an expression."""
    for table in all_tables():
        if path_to(sql(table), "pupil_id") is not None:
            yield table, whose_row(sql(table))


def whose_row(rows: SqlTable) -> ColumnElement[Any]:
    """Return whose a row is: the pupil whom it is about or, when it is about nobody alone, the one who wrote it."""
    about = column_at(rows, path_to(rows, "pupil_id") or "pupil_id")
    pupils = sql(PupilRow)
    wrote = [one for one in rows.c if one.name != "pupil_id" and any(one.references(key) for key in pupils.primary_key)]
    return func.coalesce(about, *wrote) if wrote else about


def _named_columns() -> Iterator[tuple[SqlTable, Any]]:
    """Yield the columns that can name a person by the platform's id, but for a pupil's own."""
    for table in all_tables():
        if table in (PupilRow, GroupRow):
            continue
        for column in sql(table).columns:
            kind = column.type
            if isinstance(kind, String) and not isinstance(kind, Text | Enum) and column.name.endswith(("_ref", "_by")):
                yield sql(table), column


def _is_key(table: SqlTable, column: Any) -> bool:
    """Tell whether two rows may not name the same person here."""
    unique = [index for index in table.constraints if column.name in getattr(index, "columns", ())]
    return column.primary_key or any(type(one).__name__ == "UniqueConstraint" for one in unique)


def _flat(columns: list[Any]) -> Iterator[object]:
    """Yield the values that are there, also those inside a column that holds several."""
    for value in columns:
        if isinstance(value, tuple):
            yield from _flat(list(value))  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
        elif value is not None:
            yield value


def _own_words(rows: SqlTable, own: OwnWords, pupil_id: int) -> Select[Any, Any]:
    first, *others = (rows.c[name] for name in own.columns)
    text: ColumnElement[str] = first
    for column in others:
        text = text + "\n" + column
    if own.if_empty:
        text = func.coalesce(func.nullif(text, ""), own.if_empty, type_=String())
    where = [rows.c[name].not_in(values) for name, values in own.not_words.items()]
    return select(text, column_at(rows, own.said_at)).where(whose_row(rows) == pupil_id, *where)


def _own_marks(rows: SqlTable, own: OwnMarks, pupil_id: int) -> Select[Any]:
    where = [rows.c[name].in_(values) for name, values in own.only.items()]
    return select(column_at(rows, own.said_at), *(rows.c[name] for name in own.columns)).where(
        whose_row(rows) == pupil_id, *where
    )


def _shared_owners(rows: SqlTable) -> Iterator[tuple[ColumnElement[Any], Table]]:
    """Yield the foreign keys of a table that lead to what several pupils share, each with the table it leads to."""
    by_name = {table.__tablename__: table for table in all_tables()}
    for column in rows.c:
        for link in column.foreign_keys:
            owner = link.column.table
            if owner.name not in {GroupRow.__tablename__, PupilRow.__tablename__} and not path_to(owner, "pupil_id"):
                yield column, by_name[owner.name]
