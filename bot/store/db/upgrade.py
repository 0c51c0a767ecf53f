"""Brings a database to the tables that this version wants: one is made, or an older one is backed up and migrated."""

import asyncio
import os
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.engine import URL, make_url

from bot.clock import Clock
from bot.database_trouble import READ_ONLY, check_present, describe, find_damage, trouble_with
from bot.errors import DatabaseError, NewerSchemaError
from bot.log import logger
from bot.store.db import backups
from bot.store.db.engine import is_sqlite, open_migrator, sqlite_url

log = logger(__name__)


@dataclass(frozen=True, slots=True)
class Upgraded:
    """What was done: ``before`` is None when the database was made new, ``backup`` when none was needed."""

    before: str | None
    after: str
    backup: Path | None


async def upgrade(where: Path | str | URL, clock: Clock, scripts: Path | None = None) -> Upgraded:
    """Bring the database at ``where`` (a file, or the address of a server) to what this version wants.

    ``scripts`` is the folder of the migrations; the default is the project's own. Raises ``NewerSchemaError`` when a
    newer version wrote the database, and ``DatabaseError`` when it cannot be used; then it is as it was before.
    """
    url = sqlite_url(where) if isinstance(where, Path) else make_url(where)
    config = alembic_config(scripts)
    if is_sqlite(url):
        with _explained(Path(url.database or "")):
            return await _upgrade_file(url, config, clock)
    return await _upgrade_server(url, config)


def must_be_current(path: Path, scripts: Path | None = None) -> bool:
    """Check a database file and change nothing; return False when there is none yet.

    ``scripts`` is as for ``upgrade``. Raises NewerSchemaError and DatabaseError as ``upgrade`` does, and DatabaseError
    when the schema is an older one.
    """
    config = alembic_config(scripts)
    with _explained(path):
        found = _inspect(path)
    if found is None:
        return False
    _refuse_newer(found, config, path)
    if found != _head(config):
        raise DatabaseError(f"{path} is of an older version. Nothing was changed. Run vertel-eens migrate first.")
    return True


def alembic_config(scripts: Path | None = None) -> Config:
    """Return Alembic's settings, made in code: no file has to lie where the bot is started."""
    folder = str(scripts or files("migrations"))
    config = Config()
    config.set_main_option("script_location", folder.replace("%", "%%"))
    return config


async def _upgrade_file(url: URL, config: Config, clock: Clock) -> Upgraded:
    path = Path(url.database or "")
    before = await asyncio.to_thread(_inspect, path)
    after = _head(config)
    if before is None:
        await _make(path, config)
        log.info("database made", schema=after)
        return Upgraded(None, after, None)
    if not os.access(path, os.W_OK):
        raise describe(READ_ONLY, path)
    if before == after:
        return Upgraded(before, after, None)
    _refuse_newer(before, config, path)
    backup = await asyncio.to_thread(backups.make, path, clock.now())
    await _migrate_or_put_back(url, config, path, backup)
    log.info("database upgraded", before=before, after=after, backup=backup.name)
    return Upgraded(before, after, backup)


async def _upgrade_server(url: URL, config: Config) -> Upgraded:
    """Migrate a server's database without a backup: those are the server's own, and a failed one leaves nothing."""
    engine = open_migrator(url)
    try:
        async with engine.connect() as connection:
            before = await connection.run_sync(_revision)
    finally:
        await engine.dispose()
    if before is not None:
        _refuse_newer(before, config)
    after = _head(config)
    if before != after:
        await _migrate(url, config)
        log.info("database upgraded", before=before, after=after)
    return Upgraded(before, after, None)


async def _make(path: Path, config: Config) -> None:
    """Make a new database under another name first: one that was broken off never stands where a whole one should."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    backups.remove_with_changes(unfinished)
    await _migrate(sqlite_url(unfinished), config)
    unfinished.chmod(0o600)
    unfinished.replace(path)


async def _migrate_or_put_back(url: URL, config: Config, path: Path, backup: Path) -> None:
    try:
        await _migrate(url, config)
    except Exception as error:
        if _left_as_it_was(error):
            raise
        await _put_back(path, backup, error)


def _left_as_it_was(error: Exception) -> bool:
    """Tell whether SQLite refused and took the whole transaction back; a full disk has no room for a copy anyway."""
    code = getattr(getattr(error, "orig", error), "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY)


async def _put_back(path: Path, backup: Path, error: Exception) -> None:
    await asyncio.to_thread(backups.put_back, backup, path)
    raise DatabaseError(
        f"{path} could not be brought up to date; it was put back as it was before (from {backup}). "
        "Go on with the version that you had, and report this."
    ) from error


async def _migrate(url: URL, config: Config) -> None:
    """Run all migrations in one transaction: all of them, or none."""
    engine = open_migrator(url)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(_run, config)
    finally:
        await engine.dispose()


def _run(connection: Connection, config: Config) -> None:
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if connection.dialect.name == "sqlite":
        loose = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if loose:
            raise DatabaseError(f"the migration left {len(loose)} rows that point at nothing")


def _inspect(path: Path) -> str | None:
    """Return the schema of the database, or None when there is none yet. Raises ``DatabaseError``."""
    if not check_present(path, backups.newest_whole):
        return None
    with closing(backups.open_file(path)) as connection:
        find_damage(connection)
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        tables -= {"sqlite_sequence"}
        if "alembic_version" in tables:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            return None if row is None else str(row[0])
    if tables:
        raise DatabaseError(key="database-not-ours", path=str(path))
    return None


@contextmanager
def _explained(path: Path) -> Generator[None]:
    """Turn what SQLite or the system says of the file into what it means and which way out there is."""
    try:
        yield
    except Exception as error:
        trouble = trouble_with(path, error, backups.newest_whole)
        if trouble is None:
            raise
        raise trouble from error


def _refuse_newer(found: str, config: Config, path: Path | None = None) -> None:
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found in known:
        return
    way_back = ""
    if path is not None and (backup := _backup_with(known, path)):
        way_back = f" Or, to go on with this version and lose what came since, put {backup} in the place of {path}."
    raise NewerSchemaError(
        f"The database was written by a newer version of Vertel Eens (its schema is {found}, "
        f"this version knows up to {_head(config)}). Nothing was changed. "
        f"Install the newer version and start that.{way_back}"
    )


def _backup_with(known: set[str], path: Path) -> Path | None:
    """Return the latest whole backup that this version could use, if there is one."""
    for backup in reversed(backups.backups_of(path)):
        if backups.is_whole(backup):
            with closing(backups.open_file(backup)) as connection:
                row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            if row is not None and row[0] in known:
                return backup
    return None


def _head(config: Config) -> str:
    head = ScriptDirectory.from_config(config).get_current_head()
    if head is None:
        raise DatabaseError("the migrations are missing: install Vertel Eens again")
    return head


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()
