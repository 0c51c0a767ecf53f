"""Copies the database file while it may be in use, checks each copy before it counts, and puts one back."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bot.database_trouble import find_damage

FOLDER = "backups"
KEPT = 5
"""How many backups made before an upgrade are kept; older ones go, since they hold what pupils wrote."""
STAMP = "%Y%m%dT%H%M%S.%fZ"
"""The format of the time at the end of a backup's name."""
SHAPE = "20261121T120000.000000Z"


def open_file(path: Path) -> sqlite3.Connection:
    """Open a plain connection, apart from the bot's own."""
    connection = sqlite3.connect(path, timeout=5, isolation_level=None)
    connection.execute("PRAGMA secure_delete=ON")
    return connection


def check(path: Path) -> None:
    """Raise ``sqlite3.DatabaseError`` when a copy is damaged: then it is none."""
    with closing(open_file(path)) as connection:
        find_damage(connection, thorough=True)


def is_whole(backup: Path) -> bool:
    """Tell whether a backup can be read and is not damaged."""
    if backup.stat().st_size == 0:
        return False
    try:
        check(backup)
    except sqlite3.Error:
        return False
    return True


def newest_whole(path: Path) -> Path | None:
    """Return the newest backup of a database that is not damaged itself."""
    return next(filter(is_whole, reversed(backups_of(path))), None)


def backups_of(path: Path) -> list[Path]:
    """Return the backups of a database, the oldest first."""
    return sorted((path.parent / FOLDER).glob(f"{path.stem}-*{path.suffix}"))


def make(path: Path, now: datetime) -> Path:
    """Copy the database into ``backups`` next to it, check the copy, and keep the last ``KEPT``."""
    folder = path.parent / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    backup = folder / f"{path.stem}-{now.astimezone(UTC):{STAMP}}{path.suffix}"
    unchecked = backup.with_suffix(".part")
    unchecked.unlink(missing_ok=True)
    unchecked.touch(mode=0o600)
    try:
        with closing(open_file(path)) as connection:
            connection.execute("VACUUM INTO ?", (str(unchecked),))
        check(unchecked)
        _flush(unchecked)
    except BaseException:
        unchecked.unlink()  # on a full disk it would be in the way
        raise
    unchecked.replace(backup)
    for old in backups_of(path)[:-KEPT]:
        old.unlink()
    return backup


def drop_old(path: Path, before: datetime) -> int:
    """Delete what was backed up before this moment, since it holds what has been purged since; return how many."""
    old = old_backups(path, before)
    for backup in old:
        backup.unlink()
    return len(old)


def old_backups(path: Path, before: datetime) -> list[Path]:
    """Return the backups that were made before this moment, copies that were never finished among them."""
    unfinished = (path.parent / FOLDER).glob(f"{path.stem}-*.part")
    return [backup for backup in (*backups_of(path), *unfinished) if made_at(backup) < before]


def made_at(backup: Path) -> datetime:
    """Return when a backup was made, as its name says."""
    return datetime.strptime(backup.stem[-len(SHAPE) :], STAMP).replace(tzinfo=UTC)


def put_back(backup: Path, path: Path) -> None:
    """Make the database what it was in the backup. Nobody may have it open."""
    copy = path.with_suffix(".part")
    shutil.copyfile(backup, copy)
    copy.chmod(0o600)
    _flush(copy)
    _remove_changes(path)
    copy.replace(path)


def remove_with_changes(path: Path) -> None:
    """Remove a database that was never finished."""
    path.unlink(missing_ok=True)
    _remove_changes(path)


def _remove_changes(path: Path) -> None:
    """Remove what stands beside a database file that goes: with another file it would be damage."""
    for leftover in ("-wal", "-shm"):
        path.with_name(path.name + leftover).unlink(missing_ok=True)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
