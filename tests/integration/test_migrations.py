"""Runs the migrations up, down and up: no drift; backed up first; put back when they fail; a newer database
is refused.
"""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.engine import URL

import migrations
from bot.clock import ManualClock
from bot.errors import DatabaseError, NewerSchemaError
from bot.store.db import backups
from bot.store.db.engine import open_migrator, sqlite_url
from bot.store.db.tables import Base
from bot.store.db.upgrade import Upgraded, alembic_config, must_be_current, upgrade
from bot.store.unit import DATABASE_NAME, Store
from tests.integration.classroom import committing, hand_in, open_classroom
from tests.integration.postgres import Server

HEAD = str(ScriptDirectory.from_config(alembic_config()).get_current_head())

MIGRATION = """
import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = "{before}"


def upgrade() -> None:
{body}


def downgrade() -> None:
    pass
"""
GOOD = """    with op.batch_alter_table("groups") as batch:
        batch.add_column(sa.Column("colour", sa.String(20), nullable=False, server_default="heide"))"""
FAILING = """    op.execute("DELETE FROM answers")
    raise RuntimeError("KANARIE")"""
HALF_DONE = """    op.execute("DELETE FROM answers")
    op.execute("COMMIT")
    op.execute("BEGIN")
    raise RuntimeError"""
DANGLING = """    op.execute("UPDATE answers SET pupil_id = 4711")"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / DATABASE_NAME


def scripts_with(folder: Path, *bodies: str) -> Path:
    """Return the project's migrations together with some of the future."""
    copy = folder / "migrations"
    shutil.copytree(Path(str(migrations.__file__)).parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
    before = HEAD
    for number, body in enumerate(bodies, start=1):
        revision = f"future{number}"
        text = MIGRATION.format(revision=revision, before=before, body=body)
        (copy / "versions" / f"20990101_{revision}.py").write_text(text, encoding="utf-8")
        before = revision
    return copy


async def fill(path: Path, words: str = "bewaar mij") -> None:
    store = Store.in_directory(path.parent)
    room = await open_classroom(store)
    async with committing(store) as commits:
        await hand_in(commits, room.hands(1, words))
    await store.close()


def query(path: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchall()


def schema_of(path: Path) -> str:
    return str(query(path, "SELECT version_num FROM alembic_version")[0][0])


async def in_database(url: URL, action: str, revision: str = "head") -> None:
    def run(connection: Connection) -> None:
        config = alembic_config()
        config.attributes["connection"] = connection
        getattr(command, action)(config, revision)

    engine = open_migrator(url)
    async with engine.begin() as connection:
        await connection.run_sync(run)
    await engine.dispose()


async def drift(url: URL) -> list[object]:
    def compare(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), Base.metadata))

    engine = open_migrator(url)
    async with engine.connect() as connection:
        found = await connection.run_sync(compare)
    await engine.dispose()
    return found


def test_there_is_one_head_and_names_begin_with_the_date() -> None:
    scripts = ScriptDirectory.from_config(alembic_config())
    assert len(scripts.get_heads()) == 1
    names = [Path(script.path).stem for script in scripts.walk_revisions()]
    assert all(name[:8].isdigit() and name[8] == "_" and name[9:].islower() for name in names)


async def test_migrations_go_up_down_and_up_without_drift(database: URL) -> None:
    assert await drift(database) == []
    await in_database(database, "downgrade", "base")
    left = [
        invalidate
        for invalidate in await drift(database)
        if isinstance(invalidate, tuple) and invalidate[0] == "add_table"
    ]
    assert len(left) == len(Base.metadata.tables)
    await in_database(database, "upgrade")
    assert await drift(database) == []


async def test_an_empty_server_database_is_filled(postgres: Server, clock: ManualClock) -> None:
    url = await postgres.new_database(empty=True)
    assert await upgrade(url, clock) == Upgraded(None, HEAD, None)
    assert await upgrade(url, clock) == Upgraded(HEAD, HEAD, None)
    assert await drift(url) == []
    await postgres.drop(url)


async def test_a_newer_server_database_is_refused(postgres: Server, clock: ManualClock, tmp_path: Path) -> None:
    url = await postgres.new_database()
    await upgrade(url, clock, scripts_with(tmp_path, GOOD))
    with pytest.raises(NewerSchemaError):
        await upgrade(url, clock)
    await postgres.drop(url)


async def test_a_failing_migration_leaves_a_server_database_as_it_was(
    postgres: Server, clock: ManualClock, tmp_path: Path
) -> None:
    url = await postgres.new_database()
    with pytest.raises(RuntimeError):
        await upgrade(url, clock, scripts_with(tmp_path, GOOD, FAILING))
    assert await drift(url) == []
    await postgres.drop(url)


async def test_a_new_database_is_made_for_nobody_else_to_read(path: Path, clock: ManualClock) -> None:
    assert await upgrade(path, clock) == Upgraded(None, HEAD, None)
    assert schema_of(path) == HEAD
    assert [oct(one.stat().st_mode & 0o777) for one in (path, path.parent)] == ["0o600", "0o700"]
    assert backups.backups_of(path) == []


async def test_nothing_is_done_when_there_is_nothing_to_do(path: Path, clock: ManualClock) -> None:
    await upgrade(path, clock)
    await fill(path)
    assert await upgrade(sqlite_url(path), clock) == Upgraded(HEAD, HEAD, None)
    assert await upgrade(str(sqlite_url(path)), clock) == Upgraded(HEAD, HEAD, None)
    assert backups.backups_of(path) == []


async def test_an_older_database_is_backed_up_and_migrated(path: Path, clock: ManualClock, tmp_path: Path) -> None:
    await upgrade(path, clock)
    await fill(path)
    done = await upgrade(path, clock, scripts_with(tmp_path, GOOD))
    assert (done.before, done.after) == (HEAD, "future1")
    assert query(path, "SELECT colour FROM groups") == [("heide",)]
    assert query(path, "SELECT text FROM answers") == [("bewaar mij",)]
    assert done.backup is not None
    assert done.backup.parent == path.parent / "backups"
    assert schema_of(done.backup) == HEAD
    assert query(done.backup, "SELECT text FROM answers") == [("bewaar mij",)]
    assert oct(done.backup.stat().st_mode & 0o777) == "0o600"


async def test_checking_an_older_database_changes_nothing_and_says_what_to_run(
    path: Path, clock: ManualClock, tmp_path: Path
) -> None:
    await upgrade(path, clock)
    assert must_be_current(path)
    with pytest.raises(DatabaseError, match="vertel-eens migrate"):
        must_be_current(path, scripts_with(tmp_path, GOOD))
    assert schema_of(path) == HEAD


async def test_the_last_five_backups_stay(path: Path, clock: ManualClock, tmp_path: Path) -> None:
    await upgrade(path, clock)
    made = []
    for number in range(1, 8):
        await clock.move(60)
        folder = tmp_path / str(number)
        done = await upgrade(
            path, clock, scripts_with(folder, *[GOOD.replace("colour", f"c{n}") for n in range(number)])
        )
        made.append(done.backup)
    assert backups.backups_of(path) == made[-5:]
    assert sorted(path.parent.joinpath("backups").iterdir()) == made[-5:]


@pytest.mark.parametrize("body", [FAILING, HALF_DONE, DANGLING], ids=["failing", "half done", "dangling"])
async def test_a_migration_that_fails_leaves_everything_as_it_was(
    path: Path, clock: ManualClock, tmp_path: Path, body: str
) -> None:
    await upgrade(path, clock)
    await fill(path)
    with pytest.raises(DatabaseError, match="put back") as caught:
        await upgrade(path, clock, scripts_with(tmp_path, GOOD, body))
    assert "KANARIE" not in str(caught.value)
    assert schema_of(path) == HEAD
    assert query(path, "SELECT text FROM answers") == [("bewaar mij",)]
    assert query(path, "PRAGMA integrity_check") == [("ok",)]
    assert await drift(sqlite_url(path)) == []
    assert len(backups.backups_of(path)) == 1
    assert await upgrade(path, clock) == Upgraded(HEAD, HEAD, None)


async def test_a_newer_database_is_refused_and_says_what_to_do(path: Path, clock: ManualClock, tmp_path: Path) -> None:
    await upgrade(path, clock)
    newer = await upgrade(path, clock, scripts_with(tmp_path, GOOD))
    with pytest.raises(NewerSchemaError) as caught:
        await upgrade(path, clock)
    message = str(caught.value)
    assert "future1" in message
    assert HEAD in message
    assert "Install the newer version" in message
    assert str(newer.backup) in message
    assert schema_of(path) == "future1"
    assert caught.value.exit_code == 3


def write_over(path: Path, how: str) -> bytes:
    whole = path.read_bytes()
    damaged = {
        "no database": b"geen database" * 400,
        "cut off": whole[: len(whole) // 2],
        "a bad page": whole[:8192] + b"\xff" * 8192 + whole[16384:],
    }[how]
    path.write_bytes(damaged)
    return damaged


def content(path: Path) -> bytes:
    return path.read_bytes()


@pytest.mark.parametrize("how", ["no database", "cut off", "a bad page"])
async def test_a_damaged_file_is_left_alone_and_the_last_backup_is_named(
    path: Path, clock: ManualClock, tmp_path: Path, how: str
) -> None:
    await upgrade(path, clock)
    done = await upgrade(path, clock, scripts_with(tmp_path, GOOD))
    damaged = write_over(path, how)
    with pytest.raises(DatabaseError, match="database-damaged") as caught:
        await upgrade(path, clock)
    assert str(done.backup) in str(caught.value)
    assert content(path) == damaged


async def test_a_database_of_another_program_is_left_alone(path: Path, clock: ManualClock) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (a)")
    with pytest.raises(DatabaseError, match="database-not-ours"):
        await upgrade(path, clock)
    assert query(path, "SELECT name FROM sqlite_master") == [("theirs",)]


async def test_a_database_that_is_in_use_is_not_touched(
    path: Path, clock: ManualClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.db.engine.BUSY_MILLISECONDS", 50)
    await upgrade(path, clock)
    await fill(path)
    store = Store.in_directory(path.parent)
    async with store.write() as unit:
        await unit.notes.write("a", "1")
    with pytest.raises(DatabaseError, match="database-busy"):
        await upgrade(path, clock, scripts_with(tmp_path, GOOD))
    async with store.write() as unit:
        assert await unit.notes.read("a") == "1"
    await store.close()
    assert schema_of(path) == HEAD


async def test_a_backup_holds_what_was_not_yet_in_the_file_itself(path: Path, clock: ManualClock) -> None:
    await upgrade(path, clock)
    store = Store.in_directory(path.parent)
    async with store.write() as unit:
        await unit.notes.write("a", "1")
    assert path.with_name(DATABASE_NAME + "-wal").stat().st_size > 0
    backup = backups.make(path, clock.now() + timedelta(seconds=1))
    await store.close()
    assert query(backup, "SELECT value FROM notes") == [("1",)]


async def test_it_works_from_any_folder(tmp_path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    await upgrade(Path("data") / DATABASE_NAME, clock)
    assert schema_of(tmp_path / "data" / DATABASE_NAME) == HEAD
