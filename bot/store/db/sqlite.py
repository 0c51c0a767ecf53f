"""Runs each statement in one trip to SQLite's thread; making, running, reading and closing a cursor takes four.

A whole talk takes 9.4 seconds with it and 11.9 with SQLAlchemy's own dialect (``tests/bench/dialect_bench.py``, on one
core; 8.6 and 12.1 seconds of processor time). This is the only module that uses parts of aiosqlite that are not its
public interface. A test compares the installed version with the one below: when it fails, read those parts in the new
version, then write that version here.
"""

import asyncio
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
THREAD_GRACE = 5.0
"""Seconds that the thread of a connection that could not be made gets to end."""


class OneTripDialect(SQLiteDialect_aiosqlite):
    """SQLAlchemy's dialect, except that all instances are equal, so that engines share the statements that they
    compiled.

    Compiling a statement takes longer than running it, and the engine that reads runs much the same statements as the
    one that writes.
    """

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OneTripDialect)

    def __hash__(self) -> int:
        return hash(OneTripDialect)


registry.register("sqlite.one_trip", __name__, OneTripDialect.__name__)


class _Cursor:
    """As much of a cursor as SQLAlchemy needs; it holds all rows of its statement as soon as that has run."""

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
        """Run a statement and read all of its rows."""
        await self._connection.does(self._run, "execute", statement, parameters)

    async def executemany(self, statement: str, parameters: Iterable[Iterable[Any]]) -> None:
        """Run a statement once for each set of parameters."""
        await self._connection.does(self._run, "executemany", statement, parameters)

    async def fetchall(self) -> Sequence[Row]:
        """Return the rows of the statement."""
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

    A transaction without statements costs nothing. A connection that only reads (``read_only``) does not wait for the
    rollback: there is nothing to undo, and whatever comes next in the thread comes after it.
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
        self._thread.daemon = True  # a program that forgot to close its connections can end all the same
        self._read_only = read_only
        self._begin: str | None = None
        self._begun = False

    async def opened(self) -> Self:
        """Connect. When that fails, the thread has ended before this raises: otherwise it may outlive the event loop,
        and a program that ends with a clear sentence would write a traceback behind it.
        """
        try:
            await self
        except BaseException:
            if self._thread.is_alive():
                await asyncio.to_thread(self._thread.join, THREAD_GRACE)
            raise
        return self

    def begins(self, statement: str) -> None:
        """Begin a transaction with this statement, as soon as there is something to do in it."""
        self._begin = statement

    def cursor(self) -> Any:
        """Return a cursor at no cost: the real one is made in the thread when it is needed."""
        return _Cursor(self)

    async def does(self, what: Callable[..., None], *told: Any) -> None:
        """Run something with the connection in its thread, inside the transaction that was to begin."""
        begin, self._begin = self._begin, None
        # set at once, so that whoever is cancelled here rolls back all the same
        self._begun = self._begun or begin is not None
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
