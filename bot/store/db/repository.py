"""Holds the statements that every repository needs: find, save and add values of one dataclass, insert or update."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Generic

from sqlalchemy import ColumnElement, Select, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import NoResultFound
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.db.engine import WRITES
from bot.store.db.mapper import Mapper, Row, Value
from bot.store.db.tables import Table, sql


def whole_rows(row: Table, *where: ColumnElement[bool], order: tuple[Any, ...] = ()) -> Select[Any]:
    """Return the statement for all columns of these rows, ordered by key unless another order is given."""
    table = sql(row)
    return select(*table.c).where(*where).order_by(*(order or table.primary_key))


@dataclass(frozen=True, slots=True)
class WordsTable:
    """A table of words that belong to rows of another table: its columns for the owner, the key and the words."""

    row: Table
    owner: str
    key: str
    words: str


class Repository:
    """Reads and writes one noun in one transaction. ``touched`` says that somebody has work to do after it."""

    touched = False

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._writes = WRITES in connection.engine.get_execution_options()

    def _insert(self, table: Table) -> Any:
        """Return an insert that has ``on_conflict_do_update``; SQLite and PostgreSQL spell it alike."""
        if self._connection.dialect.name == "postgresql":
            return postgresql.insert(sql(table))
        return sqlite.insert(sql(table))

    def _upserting(self, table: Table, keys: Mapping[str, Any], values: Mapping[str, Any], **first: Any) -> Any:
        """Return a statement that stores ``values`` in the row with these ``keys``; a new row also gets ``first``."""
        statement = self._insert(table).values(**keys, **values, **first)
        changed = {name: statement.excluded[name] for name in values}
        return statement.on_conflict_do_update(index_elements=list(keys), set_=changed)

    async def _upsert(self, table: Table, keys: Mapping[str, Any], values: Mapping[str, Any], **first: Any) -> None:
        await self._connection.execute(self._upserting(table, keys, values, **first))

    async def _insert_if_new(self, table: Table, keys: Mapping[str, Any], **values: Any) -> None:
        """Store a row, unless there is one with these ``keys`` already."""
        statement = self._insert(table).values(**keys, **values)
        await self._connection.execute(statement.on_conflict_do_nothing(index_elements=list(keys)))

    async def _words_of(self, table: WordsTable, owners: Sequence[int]) -> dict[int, dict[Any, str]]:
        """Return the words of each owner by key, in the order of the keys."""
        columns = table.row.__table__.columns
        owner, key, words = columns[table.owner], columns[table.key], columns[table.words]
        found: dict[int, dict[Any, str]] = {owner_id: {} for owner_id in owners}
        statement = select(owner, key, words).where(owner.in_(owners)).order_by(key)
        for owner_id, name, text in await self._connection.execute(statement):
            found[owner_id][name] = text
        return found

    async def _save_words(self, table: WordsTable, owner_id: int, texts: Mapping[Any, str]) -> None:
        """Store the words of an owner as they are now; words that are gone are removed."""
        columns = table.row.__table__.columns
        gone = (columns[table.owner] == owner_id, columns[table.key].not_in(list(texts)))
        await self._connection.execute(delete(table.row).where(*gone))
        for key, words in texts.items():
            await self._upsert(table.row, {table.owner: owner_id, table.key: key}, {table.words: words})

    async def _insert_many(self, statement: Any, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run one prepared statement for all rows: that is what makes a large batch cheap."""
        await self._connection.execute(statement, rows)


class Rows(Repository, Generic[Row, Value]):
    """Reads and writes the rows of one table as values of one dataclass.

    With ``locks``, a unit that writes locks the rows it reads, so that nobody else changes them (PostgreSQL; SQLite has
    one writer anyway).
    """

    mapper: Mapper[Row, Value]
    locks: ClassVar[bool] = False

    def __init__(self, connection: AsyncConnection) -> None:
        super().__init__(connection)
        self._found: dict[tuple[tuple[str, Any], ...], list[Value]] = {}
        """What a unit that only reads found already: it sees one moment, so the answer stays the same."""

    async def find(self, row_id: int) -> Value | None:
        """Return the value with this id, or None when there is none (any more)."""
        key = next(iter(sql(self.mapper.row).primary_key)).name
        return next(iter(await self._equal({key: row_id})), None)

    async def get(self, row_id: int) -> Value:
        """Return the value with this id. Raises ``sqlalchemy.exc.NoResultFound`` when there is none."""
        found = await self.find(row_id)
        if found is None:
            raise NoResultFound
        return found

    async def save(self, value: Value) -> None:
        """Store the present state of a value."""
        await self._update(value, self.mapper.to_columns(value))

    async def add(self, value: Value, **made: object) -> Value:
        """Store a new value and return it with its id. ``made`` are columns that a value lacks, such as when it was
        made.
        """
        table = sql(self.mapper.row)
        statement = insert(table).values(**self.mapper.to_columns(value), **made).returning(table.c.id)
        return replace(value, id=await self._connection.scalar(statement))

    async def _update(self, value: Value, columns: Mapping[str, object]) -> None:
        table = sql(self.mapper.row)
        statement = update(table).where(table.c.id == getattr(value, "id"))  # noqa: B009 - not every value has one
        await self._connection.execute(statement.values(**columns))

    async def _first(self, *where: ColumnElement[bool], order: tuple[Any, ...] = (), **equal: Any) -> Value | None:
        """Return the first of these rows or None; they are told and ordered as for ``_all``."""
        if equal:
            return next(iter(await self._equal(equal)), None)
        return next(iter(await self._read(self._select(*where, order=order).limit(1))), None)

    async def _all(self, *where: ColumnElement[bool], order: tuple[Any, ...] = (), **equal: Any) -> list[Value]:
        """Return all rows for which these conditions hold, or else in which these columns have these values.

        They are ordered by key unless another order is given. Columns with values cost least, since that statement is
        built once; a value may not be None.
        """
        return await self._equal(equal) if equal else await self._read(self._select(*where, order=order))

    async def _equal(self, values: Mapping[str, Any]) -> list[Value]:
        if self._writes:
            return await self._read(self._locking(self.mapper.equal(tuple(values))), values)
        asked = tuple(values.items())
        if asked not in self._found:
            self._found[asked] = await self._read(self.mapper.equal(tuple(values)), values)
        return self._found[asked].copy()

    async def _drop(self, *where: ColumnElement[bool]) -> int:
        """Remove these rows; return how many there were."""
        done = await self._connection.execute(delete(sql(self.mapper.row)).where(*where))
        return done.rowcount

    def _select(self, *where: ColumnElement[bool], order: tuple[Any, ...] = ()) -> Select[Any]:
        return self._locking(whole_rows(self.mapper.row, *where, order=order))

    async def _read(self, statement: Select[Any], given: Mapping[str, Any] | None = None) -> list[Value]:
        """Run a statement that selects whole rows, with these values for its parameters."""
        return await self._values((await self._connection.execute(statement, given)).all())

    async def _values(self, rows: Sequence[Any]) -> list[Value]:
        return [self.mapper.to_value(row) for row in rows]

    def _locking(self, statement: Select[Any]) -> Select[Any]:
        """Return the statement such that it locks what it reads, where this repository does that in a unit that
        writes.
        """
        is_shared = self.locks and self._writes and self._connection.dialect.name != "sqlite"
        return statement.with_for_update() if is_shared else statement
