"""Copies an empty database with today's tables, since making one by every migration takes longer than most tests."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.clock import ManualClock
from bot.store.db.upgrade import upgrade
from bot.store.unit import DATABASE_NAME
from tests.moments import begins

_made: list[TemporaryDirectory[str]] = []


async def put_database(folder: Path) -> Path:
    """Lay a database of its own in ``folder``, which is made if need be; gives its file."""
    if not _made:
        _made.append(TemporaryDirectory())
        await upgrade(Path(_made[0].name) / DATABASE_NAME, ManualClock(begins()))
    folder.mkdir(parents=True, exist_ok=True)  # noqa: ASYNC240 - a test may wait for the disk
    return Path(shutil.copy(Path(_made[0].name) / DATABASE_NAME, folder))
