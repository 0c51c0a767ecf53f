"""Opens the database: one connection that writes, a few that read, and the settings that make a promise true."""

from pathlib import Path
from typing import Any

import aiosqlite
from sqlalchemy import Connection, event
from sqlalchemy.engine import URL, ExceptionContext, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool
from sqlalchemy.util import LRUCache

from bot.store.db.sqlite import DRIVER, OneTripConnection

READERS = 4
BUSY_MILLISECONDS = 5000
COMPILED = 1500
"""How many compiled statements are kept: more than the bot has."""

WRITES = "writes"
"""The option by which one tells the engine for changes from the one for reading."""

_compiled: LRUCache[Any, Any] = LRUCache(COMPILED)


def sqlite_url(path: Path) -> URL:
    """Return the address of a database file."""
    return URL.create("sqlite+aiosqlite", database=str(path))


def open_writer(url: str | URL) -> AsyncEngine:
    """Return the engine for changes: it has one connection, so that writes never wait for each other's locks."""
    if is_sqlite(url):
        engine = _open_sqlite(url, begin="BEGIN IMMEDIATE", read_only=False, pool_size=1, max_overflow=0)
    else:
        engine = create_async_engine(url, pool_size=1, max_overflow=0, hide_parameters=True)
        _hide_rows(engine)
    return engine.execution_options(**{WRITES: True})


def open_readers(url: str | URL) -> AsyncEngine:
    """Return the engine for reading: it cannot write, and one transaction sees one moment."""
    if is_sqlite(url):
        return _open_sqlite(url, begin="BEGIN", read_only=True, pool_size=READERS, max_overflow=0)
    engine = create_async_engine(url, pool_size=READERS, max_overflow=0, hide_parameters=True)
    _hide_rows(engine)
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def open_migrator(url: str | URL) -> AsyncEngine:
    """Return the engine for changing the tables themselves; on SQLite nobody else may have the file open meanwhile.

    Foreign keys are off, because SQLite alters a table by making it anew; whoever migrates checks them afterwards.
    """
    if is_sqlite(url):
        return _open_sqlite(url, begin="BEGIN IMMEDIATE", read_only=False, alone=True, poolclass=NullPool)
    return create_async_engine(url, poolclass=NullPool, hide_parameters=True)


def is_sqlite(url: str | URL) -> bool:
    """Return whether this is a database in a file of ours."""
    return make_url(url).get_backend_name() == "sqlite"


def _open_sqlite(url: str | URL, *, begin: str, read_only: bool, alone: bool = False, **pool: Any) -> AsyncEngine:
    """Return an engine whose connections all have these settings.

    synchronous is FULL, because a pupil is told "bewaard"; secure_delete is ON, because gone must be gone. Transactions
    begin IMMEDIATE, because one that reads first and writes later fails at once when another one wrote in between.
    """
    address = make_url(url).set(drivername=DRIVER)
    path = address.database or ""
    pragmas = (
        f"busy_timeout={BUSY_MILLISECONDS}",
        f"locking_mode={'EXCLUSIVE' if alone else 'NORMAL'}",
        "journal_mode=WAL",
        "synchronous=FULL",
        f"foreign_keys={'OFF' if alone else 'ON'}",
        "secure_delete=ON",
        f"query_only={'ON' if read_only else 'OFF'}",
    )

    async def connect(*_: Any, **__: Any) -> aiosqlite.Connection:
        return await OneTripConnection(path, pragmas, read_only=read_only).opened()

    engine = create_async_engine(
        address, async_creator=connect, hide_parameters=True, execution_options={"compiled_cache": _compiled}, **pool
    )

    @event.listens_for(engine.sync_engine, "begin")
    def _on_begin(connection: Connection) -> None:  # pyright: ignore[reportUnusedFunction]
        raw = connection.connection.driver_connection
        if isinstance(raw, OneTripConnection):
            raw.begins(begin)

    return engine


def _hide_rows(engine: AsyncEngine) -> None:
    """Withhold the text of errors: PostgreSQL and its driver quote rows and values there."""

    @event.listens_for(engine.sync_engine, "handle_error")
    def _on_error(context: ExceptionContext) -> None:  # pyright: ignore[reportUnusedFunction]
        origin = context.original_exception
        kind = type(origin.__cause__ or origin).__name__
        for error in (context.sqlalchemy_exception, origin, origin.__cause__):
            if error is not None:
                error.args = (f"{kind} (its text is withheld)",)
        if hasattr(origin.__cause__, "detail"):
            vars(origin.__cause__)["detail"] = None
