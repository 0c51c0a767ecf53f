"""Tells what is wrong with a database file and which way out there is: a wrong diagnosis costs what pupils wrote."""

import errno
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from bot.errors import DatabaseError

FULL, UNREADABLE, READ_ONLY, BUSY = "database-full", "database-unreadable", "database-read-only", "database-busy"
DAMAGED, EMPTY, LOST = "database-damaged", "database-empty", "database-lost"
FAILING_DISK, UNKNOWN = "database-failing-disk", "database-unusable"
EXIT_CODES = {
    DAMAGED: 4,
    UNKNOWN: 4,
    LOST: 4,
    BUSY: 5,
    FULL: 6,
    UNREADABLE: 7,
    READ_ONLY: 8,
    EMPTY: 9,
    FAILING_DISK: 10,
}
"""Each key of a sentence in the catalogues, with what the command line ends with (README)."""

_OF_SQLITE = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_PERM: UNREADABLE,
    sqlite3.SQLITE_AUTH: UNREADABLE,
    sqlite3.SQLITE_CANTOPEN: UNREADABLE,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
    sqlite3.SQLITE_IOERR: FAILING_DISK,
}
_OF_THE_SYSTEM = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EACCES: UNREADABLE,
    errno.EPERM: UNREADABLE,
    errno.EISDIR: UNREADABLE,
    errno.EROFS: READ_ONLY,
    errno.EIO: FAILING_DISK,
}
_LEAST_FREE = 256 * 1024
"""With fewer bytes free SQLite cannot make its files beside the database, and calls it an error of the disk."""

NewestBackup = Callable[[Path], Path | None]


def no_backups(_path: Path) -> None:
    """Return None: of this database no backups are made."""


def trouble_with(path: Path, error: BaseException, newest_backup: NewestBackup = no_backups) -> DatabaseError | None:
    """Return what an error of SQLite, of SQLAlchemy around it, or of the system means; None when it is another error.

    A backup is only looked for when the database is damaged: for a full disk nobody should put one in its place.
    """
    key = kind_of_trouble(error, path)
    if key is None:
        return None
    cause = getattr(error, "orig", error)
    return describe(key, path, newest_backup(path) if key == DAMAGED else None, why=str(cause))


def kind_of_trouble(error: BaseException, path: Path | None = None) -> str | None:
    """Return the key of what ails the database (at ``path``, where that is known); None when it is another error."""
    cause = getattr(error, "orig", error)
    if isinstance(cause, sqlite3.Error):
        key = _OF_SQLITE.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF, UNKNOWN)
    elif isinstance(cause, OSError) and cause.errno in _OF_THE_SYSTEM:
        key = _OF_THE_SYSTEM[cause.errno]
    else:
        return None
    return FULL if key in (FAILING_DISK, UNREADABLE) and path is not None and _is_full(path) else key


def describe(key: str, path: Path, backup: Path | None = None, *, why: str = "") -> DatabaseError:
    """Return the error for one of the keys above."""
    facts = {"path": str(path), "backup": "none" if backup is None else str(backup), "why": why}
    return DatabaseError(key=key, exit_code=EXIT_CODES[key], **facts)


def check_present(path: Path, newest_backup: NewestBackup = no_backups) -> bool:
    """Return whether the database is there. Raises ``DatabaseError`` when only a part of it is.

    A file of 0 bytes is what a full disk or a copy that was broken off leaves behind; SQLite would take it for a new
    database, and throw away the recent changes that may still stand beside it. So it would with a file that is gone.
    """
    beside = path.with_name(f"{path.name}-wal")
    changes_left = beside.exists() and beside.stat().st_size > 0
    if not path.exists():
        if changes_left:
            raise describe(LOST, path, newest_backup(path))
        return False
    if path.stat().st_size == 0:
        raise describe(EMPTY, path, newest_backup(path))
    return True


def find_damage(connection: sqlite3.Connection, *, thorough: bool = False) -> None:
    """Raise ``sqlite3.DatabaseError`` when the file is damaged; ``thorough`` compares tables and indexes as well."""
    pragma = "integrity_check" if thorough else "quick_check"
    with closing(connection.execute(f"PRAGMA {pragma}(1)")) as cursor:
        verdict: str = cursor.fetchone()[0]
    if verdict != "ok":
        error = sqlite3.DatabaseError(f"{pragma} found damage")
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _LEAST_FREE
    except OSError:
        return False
