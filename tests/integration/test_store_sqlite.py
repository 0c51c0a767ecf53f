"""Checks what only SQLite needs: the settings that make a promise true, and that what is gone is gone from the file."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text, update
from sqlalchemy.engine import URL

from bot.store.db.backups import open_file
from bot.store.db.group_commit import GroupCommit
from bot.store.db.tables import Base
from bot.store.round.answers import AnswerRow
from bot.store.unit import Store
from tests.integration.classroom import hand_in, open_classroom

CANARY = "KANARIE-5678"


@pytest.mark.parametrize(
    ("name", "writing", "looking"),
    [
        ("journal_mode", "wal", "wal"),
        ("synchronous", 2, 2),
        ("foreign_keys", 1, 1),
        ("secure_delete", 1, 1),
        ("query_only", 0, 1),
        ("busy_timeout", 5000, 5000),
    ],
)
async def test_settings_hold_on_every_connection(
    sqlite_store: Store, name: str, writing: int | str, looking: int | str
) -> None:
    async with sqlite_store.write() as unit:
        assert await unit.connection.scalar(text(f"PRAGMA {name}")) == writing
    async with sqlite_store.read() as one, sqlite_store.read() as other:
        assert await one.connection.scalar(text(f"PRAGMA {name}")) == looking
        assert await other.connection.scalar(text(f"PRAGMA {name}")) == looking


async def test_every_id_of_ours_is_used_once(sqlite_store: Store) -> None:
    with_ids = {table.name for table in Base.metadata.tables.values() if "id" in table.primary_key.columns}
    async with sqlite_store.read() as unit:
        rows = await unit.connection.execute(text("SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'"))
    assert {row.name for row in rows} == with_ids


def files_with_canary(database: URL) -> list[str]:
    folder = Path(str(database.database)).parent
    return [file.name for file in folder.iterdir() if CANARY.encode() in file.read_bytes()]


async def test_words_that_were_dropped_are_not_in_the_files(sqlite_store: Store, sqlite_database: URL) -> None:
    classroom = await open_classroom(sqlite_store)
    commits = GroupCommit(sqlite_store.write)
    commits.start()
    for pupil in range(30):
        await hand_in(commits, classroom.hands(pupil, f"{CANARY} {'woorden ' * 20}"))
    async with sqlite_store.write() as unit:
        await unit.connection.execute(update(AnswerRow).where(AnswerRow.id < 10).values(text="iets anders"))
    await commits.stop()
    async with sqlite_store.write() as unit:
        await unit.answers.drop_sealed(classroom.round.id)
    await sqlite_store.close()
    assert files_with_canary(sqlite_database) == []


async def test_the_words_are_in_the_file_before(sqlite_store: Store, sqlite_database: URL) -> None:
    """Show that the test above can fail: a word that was not dropped is found in this way."""
    classroom = await open_classroom(sqlite_store)
    commits = GroupCommit(sqlite_store.write)
    commits.start()
    await hand_in(commits, classroom.hands(1, CANARY))
    await commits.stop()
    await sqlite_store.close()
    assert files_with_canary(sqlite_database) == ["vertel-eens.db"]


async def test_what_was_committed_is_seen_by_another_program_at_once(sqlite_store: Store, sqlite_database: URL) -> None:
    classroom = await open_classroom(sqlite_store)
    commits = GroupCommit(sqlite_store.write)
    commits.start()
    await hand_in(commits, classroom.hands(1, "iets"))
    with closing(open_file(Path(str(sqlite_database.database)))) as connection:
        assert connection.execute("SELECT text FROM answers").fetchall() == [("iets",)]
    await commits.stop()
