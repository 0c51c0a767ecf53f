"""Finds a PostgreSQL server for the tests: the one of ``VERTEL_EENS_POSTGRES_URL``, or one started here for them."""

import asyncio
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy.engine import URL, make_url

from bot.clock import ManualClock
from bot.store.db.upgrade import upgrade
from tests.moments import begins

ADDRESS = "VERTEL_EENS_POSTGRES_URL"
TEMPLATE = f"vertel_eens_template_{os.getpid()}"
EMPTY = """
DO $$ DECLARE names text; BEGIN
    SELECT string_agg(quote_ident(tablename), ', ') INTO names FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> 'alembic_version';
    EXECUTE 'TRUNCATE ' || names || ' RESTART IDENTITY CASCADE';
END $$
"""


class Server:
    """Gives tests a database that was migrated once: emptied, or a copy of their own."""

    def __init__(self, url: URL) -> None:
        self.url = url.set(drivername="postgresql+asyncpg")
        self._numbers = count(1)
        self._has_template = False
        self._shared: URL | None = None

    async def emptied_database(self) -> URL:
        """Return the same database each time, with nothing in it: copying one takes longer than most tests."""
        if self._shared is None:
            self._shared = await self.new_database()
        else:
            await self._run(EMPTY, database=self._shared.database)
        return self._shared

    async def new_database(self, *, empty: bool = False) -> URL:
        if not empty and not self._has_template:
            await self._run(f"DROP DATABASE IF EXISTS {TEMPLATE}", f"CREATE DATABASE {TEMPLATE}")
            await upgrade(self.url.set(database=TEMPLATE), ManualClock(begins()))
            self._has_template = True
        name = f"vertel_eens_{os.getpid()}_{next(self._numbers)}"
        await self._run(
            f"DROP DATABASE IF EXISTS {name}", f"CREATE DATABASE {name}" + ("" if empty else f" TEMPLATE {TEMPLATE}")
        )
        return self.url.set(database=name)

    async def drop(self, url: URL) -> None:
        await self._run(f"DROP DATABASE {url.database} WITH (FORCE)")

    async def tidy(self) -> None:
        """Leave nothing behind on a server that is not ours."""
        if self._shared is not None:
            await self.drop(self._shared)
        await self._run(f"DROP DATABASE IF EXISTS {TEMPLATE}")

    async def _run(self, *statements: str, database: str | None = None) -> None:
        plain = self.url.set(drivername="postgresql", database=database or self.url.database)
        connection = await asyncpg.connect(plain.render_as_string(hide_password=False))
        try:
            for statement in statements:
                await connection.execute(statement)
        finally:
            await connection.close()


def find(program: str) -> str | None:
    """Return the path of a program of PostgreSQL, on the path or where Debian hides it."""
    hidden = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"), reverse=True)
    return shutil.which(program) or (str(hidden[0]) if hidden else None)


@contextmanager
def running_server() -> Iterator[Server | None]:
    """Provide a server, or None when this machine has none."""
    if given := os.environ.get(ADDRESS):
        server = Server(make_url(given))
        yield server
        asyncio.run(server.tidy())
        return
    initdb, postgres = find("initdb"), find("postgres")
    if not (initdb and postgres):
        yield None
        return
    with (
        tempfile.TemporaryDirectory(prefix="ve-pg-", ignore_cleanup_errors=True) as folder,
        _started(Path(folder), initdb, postgres) as server,
    ):
        yield server


@contextmanager
def _started(folder: Path, initdb: str, postgres: str) -> Iterator[Server]:
    user = _somebody() if os.getuid() == 0 else None  # PostgreSQL refuses to run as root
    if user:
        shutil.chown(folder, user)
    data = folder / "data"
    options: dict[str, Any] = {"cwd": folder, "user": user, "stdout": subprocess.DEVNULL, "umask": 0o077}
    subprocess.run(
        [initdb, "-D", data, "-U", "tests", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
        check=True,
        stderr=subprocess.DEVNULL,
        **options,
    )
    settings = {"listen_addresses": "", "unix_socket_directories": folder, "fsync": "off", "max_connections": 60}
    flags = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    process = subprocess.Popen([postgres, "-D", data, *flags], stderr=subprocess.DEVNULL, **options)
    try:
        _wait_for(folder / ".s.PGSQL.5432", process)
        yield Server(URL.create("postgresql", username="tests", database="postgres", query={"host": str(folder)}))
    finally:
        process.terminate()
        process.wait(20)


def _wait_for(socket: Path, process: "subprocess.Popen[Any]") -> None:
    for _ in range(200):
        # The socket is there a moment before connections are accepted; the last line of this file says when they are.
        ready = socket.parent / "data" / "postmaster.pid"
        if socket.exists() and ready.exists() and ready.read_text().rstrip().endswith("ready"):
            return
        assert process.poll() is None, "PostgreSQL did not start"
        time.sleep(0.05)
    raise TimeoutError("PostgreSQL did not start in time")


def _somebody() -> str:
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"
