"""Lets the bot's database fail on purpose, in each of the ways in which one does."""

import sqlite3
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from sqlalchemy.exc import OperationalError

from bot.store.db.sqlite import OneTripConnection

BUSY, FULL = sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL
SENTENCES = {
    BUSY: "storage-busy",
    FULL: "storage-full",
    sqlite3.SQLITE_READONLY: "storage-read-only",
    sqlite3.SQLITE_IOERR: "storage-failing",
    sqlite3.SQLITE_CORRUPT: "storage-other",
}
"""What people must read, as a key of the catalogues, for what SQLite says."""


def refusal_of_sqlite(code: int) -> sqlite3.OperationalError:
    """Return the error with which SQLite says this."""
    error = sqlite3.OperationalError("KANARIE")
    error.sqlite_errorcode = code
    return error


def refusal_of_sqlalchemy(code: int) -> OperationalError:
    """Return the same as it comes out of SQLAlchemy."""
    return OperationalError("", None, refusal_of_sqlite(code))


@contextmanager
def ailing(code: int) -> Generator[None]:
    """Let everything that writes to the database fail in this way; what only reads goes on."""
    does = OneTripConnection.does

    async def fail(self: OneTripConnection, what: Callable[..., None], *told: Any) -> None:
        if not self._read_only:
            raise refusal_of_sqlite(code)
        await does(self, what, *told)

    with patch.object(OneTripConnection, "does", fail):
        yield
