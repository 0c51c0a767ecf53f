"""Keeps the data directory for the user who runs the bot: what pupils wrote lies in it."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_FOR_OTHERS = 0o077
_DATABASES = ("*.db", "*.db-wal", "*.db-shm", "backups", "backups/*")
"""What holds words, in a data directory that an older version made for all to read."""


def make_private(directory: Path) -> None:
    """Make the directory 0700 and the databases in it 0600, whether they were there already or not.

    Raises ``OSError`` when it cannot be made. What belongs to another user stays as that one wants it.
    """
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    for path in (directory, *_found(directory)):
        with suppress(PermissionError):
            _narrow(path)


def _found(directory: Path) -> Iterator[Path]:
    for shape in _DATABASES:
        yield from directory.glob(shape)


def _narrow(path: Path) -> None:
    mode = path.stat().st_mode
    if mode & _FOR_OTHERS:
        path.chmod(mode & 0o700)
