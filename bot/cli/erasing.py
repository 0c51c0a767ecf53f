"""Erases one person for the host: from the bot's database, and from a room's own."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from bot.cli.options import terminal_language
from bot.clock import SystemClock
from bot.errors import UnknownPersonError
from bot.i18n.catalogue import Words, words_for

if TYPE_CHECKING:
    from bot.config import Config
    from bot.room.erasing import ErasedInRoom
    from bot.services.privacy.own_data import Forgotten

ROOM = "room.db"


async def erase(settings: "Config", person: str, *, look_only: bool) -> None:
    """Erase this person, or with ``look_only`` tell what would go. Raises ``UnknownPersonError`` when there is nothing.

    What the bot's messages show of them, and their threads, go as soon as the bot is connected: that is owed in rows.
    """
    from bot.store.unit import DATABASE_NAME

    words = words_for(terminal_language(settings.talk.language))
    directory = settings.data.directory
    gone = await _in_database(settings, person, look_only=look_only)
    in_room = await _in_room(directory / ROOM, person, look_only=look_only)
    held = await asyncio.to_thread(_backups_with, directory / DATABASE_NAME, person)
    if (gone is None or gone.is_nothing) and (in_room is None or in_room.is_nothing) and not held:
        raise UnknownPersonError(key="erase-nothing", person=person)
    console = Console()
    for line in _report(words, gone, in_room, held, look_only=look_only):
        console.print(line, highlight=False, soft_wrap=True, markup=False)


async def _in_database(settings: "Config", person: str, *, look_only: bool) -> "Forgotten | None":
    """Return what went from the bot's database, or None where there is none."""
    from bot.app import retention_in
    from bot.services.privacy.own_data import forget_person
    from bot.store.db.upgrade import must_be_current, upgrade
    from bot.store.unit import DATABASE_NAME, Store

    database, clock = settings.data.directory / DATABASE_NAME, SystemClock()
    if not database.exists() or (look_only and not await asyncio.to_thread(must_be_current, database)):
        return None
    if not look_only:
        await upgrade(database, clock)
    store = Store.in_directory(settings.data.directory)
    try:
        return await forget_person(store, clock.now(), retention_in(settings), person, look_only=look_only)
    finally:
        await store.close()


async def _in_room(file: Path, person: str, *, look_only: bool) -> "ErasedInRoom | None":
    """Return what went from the room's own database, or None where there is none."""
    from bot.room.erasing import erase_in_room

    is_there = await asyncio.to_thread(file.exists)
    return await erase_in_room(file, int(person), look_only=look_only) if is_there else None


def _backups_with(database: Path, person: str) -> list[Path]:
    """Return the backups that hold this person still."""
    from bot.store.db import backups

    return [backup for backup in backups.backups_of(database) if _holds(backup, person)]


def _holds(backup: Path, person: str) -> bool:
    try:
        with closing(sqlite3.connect(f"file:{backup}?mode=ro", uri=True)) as connection:
            return connection.execute("SELECT 1 FROM pupils WHERE user_ref = ?", (person,)).fetchone() is not None
    except sqlite3.Error:
        return True  # what cannot be read may hold anybody


def _report(
    words: Words,
    gone: "Forgotten | None",
    in_room: "ErasedInRoom | None",
    held: list[Path],
    *,
    look_only: bool,
) -> list[str]:
    lines: list[str] = []
    if gone is not None:
        for group, counts in gone.by_class.items():
            lines.append(words("erase-class", group=group))
            lines += [f"- {words('own-' + table.replace('_', '-'))}: {count}" for table, count in counts.items()]
        lines += [words("erase-threads", count=gone.threads)] if gone.threads else []
        lines += [words("erase-staff", count=sum(gone.staff.values()))] if gone.staff else []
    if in_room is not None and not in_room.is_nothing:
        lines.append(words("erase-room", messages=in_room.messages, files=in_room.files))
    if held:
        lines.append(words("erase-backups", count=len(held), files=", ".join(str(one) for one in held)))
    return [*lines, words("purge-looked" if look_only else "erase-done")]
