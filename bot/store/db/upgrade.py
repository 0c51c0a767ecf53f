"""Brings a database to the tables that this version wants: one is made, or an older one is backed up and migrated."""

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import OperationalError

from bot.clock import Clock
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
        return await _upgrade_file(url, config, clock)
    return await _upgrade_server(url, config)


def must_be_current(path: Path, scripts: Path | None = None) -> bool:
    """Check a database file and change nothing; return False when there is none yet.

    ``scripts`` is as for ``upgrade``. Raises NewerSchemaError and DatabaseError as ``upgrade`` does, and DatabaseError
    when the schema is an older one.
    """
    if not path.exists():
        return False
    config = alembic_config(scripts)
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
        await _migrate(url, config)
        log.info("database made", schema=after)
        return Upgraded(None, after, None)
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


async def _migrate_or_put_back(url: URL, config: Config, path: Path, backup: Path) -> None:
    try:
        await _migrate(url, config)
    except OperationalError as error:
        if _is_busy(error):
            raise DatabaseError(
                f"{path} is in use by another program, so it was not brought up to date. "
                "Stop that one (another copy of the bot?) and start again."
            ) from error
        await _put_back(path, backup, error)
    except Exception as error:  # noqa: BLE001 - it is raised again, as the cause of ours
        await _put_back(path, backup, error)


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
    """Return the schema of the file, or None when there is nothing in it yet; the file exists afterwards."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(mode=0o600)
    try:
        backups.check(path)
        with closing(backups.open_file(path)) as connection:
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            tables -= {"sqlite_sequence"}
            if "alembic_version" in tables:
                row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
                return None if row is None else str(row[0])
    except sqlite3.DatabaseError as error:
        raise DatabaseError(_damaged(path)) from error
    if tables:
        raise DatabaseError(f"{path} is a database of another program. Choose another data directory.")
    return None


def _damaged(path: Path) -> str:
    found = backups.backups_of(path)
    last = f"The last backup is {found[-1]}." if found else f"There is no backup in {path.parent / backups.FOLDER}."
    return f"{path} is damaged or not a database. It was left as it is. {last} Put a good copy in its place."


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
    """Return the latest backup that this version could use, if there is one."""
    for backup in reversed(backups.backups_of(path)):
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


def _is_busy(error: OperationalError) -> bool:
    return (getattr(error.orig, "sqlite_errorcode", 0) & 0xFF) == sqlite3.SQLITE_BUSY
