"""Runs each statement in one trip to SQLite's thread; to make, run, read and close a cursor one by one takes four.

A whole talk takes 9.4 seconds with it and 11.9 with SQLAlchemy's own dialect (``tests/bench/dialect_bench.py``, on one
core; 8.6 and 12.1 seconds of the processor). This is the only module that leans on parts of aiosqlite that it does not
promise to keep. A test compares the installed version with the one below: when it fails, read what is used here in the
new version, then write that here.
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Self

import aiosqlite
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite

READ_FOR = "0.22"
"""The minor version of aiosqlite whose source was read."""
DRIVER = "sqlite+one_trip"
Row = tuple[Any, ...]
_CHUNK = 64


class OneTripDialect(SQLiteDialect_aiosqlite):
    """SQLAlchemy's dialect, but all of them are equal, so that engines can share the statements that they compiled.

    To compile a statement takes longer than to run it, and the engine that reads has much the same ones as the one that
    writes.
    """

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OneTripDialect)

    def __hash__(self) -> int:
        return hash(OneTripDialect)


registry.register("sqlite.one_trip", __name__, OneTripDialect.__name__)


class _Cursor:
    """As much of a cursor as SQLAlchemy asks for; it holds what its statement gave as soon as that has run."""

    arraysize = 1

    def __init__(self, connection: "OneTripConnection") -> None:
        self._connection = connection
        self._rows: list[Row] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, statement: str, parameters: Iterable[Any] = ()) -> None:
        """Run a statement and read all that it gives."""
        await self._connection.does(self._run, "execute", statement, parameters)

    async def executemany(self, statement: str, parameters: Iterable[Iterable[Any]]) -> None:
        """Run a statement once for each."""
        await self._connection.does(self._run, "executemany", statement, parameters)

    async def fetchall(self) -> Sequence[Row]:
        """Give what the statement gave."""
        return self._rows

    async def close(self) -> None:
        """Do nothing: the real cursor was closed when the statement had run."""

    def _run(self, connection: sqlite3.Connection, way: str, statement: str, parameters: Any) -> None:
        cursor = connection.cursor()
        try:
            getattr(cursor, way)(statement, parameters)
            self._rows = cursor.fetchall()
            self.description, self.rowcount, self.lastrowid = cursor.description, cursor.rowcount, cursor.lastrowid
        finally:
            cursor.close()


class OneTripConnection(aiosqlite.Connection):
    """A connection whose transactions begin with their first statement, in the same trip.

    A transaction without statements costs nothing. One that can only read (``read_only``) does not wait for its end:
    there is nothing to undo, and whatever comes next in the thread comes after it.
    """

    def __init__(self, path: str, pragmas: Sequence[str], *, read_only: bool = False) -> None:
        def connect() -> sqlite3.Connection:
            connection = sqlite3.connect(path, isolation_level=None)
            try:
                for pragma in pragmas:
                    connection.execute(f"PRAGMA {pragma}")
            except BaseException:
                connection.close()
                raise
            return connection

        super().__init__(connect, iter_chunk_size=_CHUNK)
        self._thread.daemon = True  # a program that forgot to close its connections ends all the same
        self._read_only = read_only
        self._begin: str | None = None
        self._begun = False

    def begins(self, statement: str) -> None:
        """Begin a transaction with this statement, as soon as there is something to do in it."""
        self._begin = statement

    def cursor(self) -> Any:
        """Make a cursor at no cost: the real one is made in the thread when it is needed."""
        return _Cursor(self)

    async def does(self, what: Callable[..., None], *told: Any) -> None:
        """Do something with the connection in its thread, in the transaction that was to begin."""
        begin, self._begin = self._begin, None
        self._begun = self._begun or begin is not None  # at once: whoever is cancelled here rolls back all the same
        await self._execute(self._do, begin, what, told)  # pyright: ignore[reportUnknownMemberType]

    async def commit(self) -> None:
        """Commit what was done, if anything was."""
        if self._begun:
            await super().commit()
        self._begin, self._begun = None, False

    async def rollback(self) -> None:
        """Undo what was done, if anything was."""
        if self._begun and self._read_only:
            self._tx.put_nowait((None, self._conn.rollback))  # pyright: ignore[reportUnknownMemberType]
        elif self._begun:
            await super().rollback()
        self._begin, self._begun = None, False

    def _do(self, begin: str | None, what: Callable[..., None], told: tuple[Any, ...]) -> None:
        if begin is not None:
            self._conn.execute(begin).close()
        what(self._conn, *told)
