"""Copies of the database file: made while it may be in use, checked before they count, and put back."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

FOLDER = "backups"
KEPT = 5
"""Backups made before an upgrade; older ones go, since they hold what pupils wrote."""


def open_file(path: Path) -> sqlite3.Connection:
    """A plain connection, apart from the bot's own."""
    connection = sqlite3.connect(path, timeout=5, isolation_level=None)
    connection.execute("PRAGMA secure_delete=ON")
    return connection


def check(path: Path) -> None:
    """Raise sqlite3.DatabaseError when the file is damaged."""
    with closing(open_file(path)) as connection:
        verdict: str = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if verdict != "ok":
            raise sqlite3.DatabaseError("quick_check found damage")


def backups_of(path: Path) -> list[Path]:
    """The backups of a database, the oldest first."""
    return sorted((path.parent / FOLDER).glob(f"{path.stem}-*{path.suffix}"))


def make(path: Path, now: datetime) -> Path:
    """Copy the database into ``backups`` next to it, check the copy, and keep the last ``KEPT``."""
    folder = path.parent / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    backup = folder / f"{path.stem}-{now.astimezone(UTC):%Y%m%dT%H%M%S.%fZ}{path.suffix}"
    unchecked = backup.with_suffix(".part")
    unchecked.unlink(missing_ok=True)
    with closing(open_file(path)) as connection:
        connection.execute("VACUUM INTO ?", (str(unchecked),))
    unchecked.chmod(0o600)
    check(unchecked)
    _flush(unchecked)
    unchecked.replace(backup)
    for old in backups_of(path)[:-KEPT]:
        old.unlink()
    return backup


def put_back(backup: Path, path: Path) -> None:
    """Make the database what it was in the backup. Nobody may have it open."""
    copy = path.with_suffix(".part")
    shutil.copyfile(backup, copy)
    copy.chmod(0o600)
    _flush(copy)
    for leftover in ("-wal", "-shm"):  # of the other file: with this one they would be damage
        path.with_name(path.name + leftover).unlink(missing_ok=True)
    copy.replace(path)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
