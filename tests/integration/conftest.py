"""Databases for the tests: SQLite always, and PostgreSQL where there is a server."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import structlog
from sqlalchemy.engine import URL

from bot.clock import ManualClock
from bot.store.engine import sqlite_url
from bot.store.unit import DATABASE_NAME, Store
from bot.store.upgrade import upgrade
from tests.integration.classroom import NOW
from tests.integration.postgres import ADDRESS, Server, running_server
from tests.integration.ringing import Rings


async def new_file(folder: Path, clock: ManualClock) -> URL:
    url = sqlite_url(folder / DATABASE_NAME)
    await upgrade(url, clock)
    return url


@pytest.fixture(autouse=True, scope="session")
def plain_logs() -> None:
    """Without settings of our own, structlog draws a picture of every variable for each exception: seconds each."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
        ]
    )


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    with running_server() as server:
        if server is None:
            pytest.skip(f"NOT TESTED on PostgreSQL: no server here, and {ADDRESS} is not set")
        yield server


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW)


@pytest.fixture
def rings(clock: ManualClock) -> Rings:
    return Rings(clock)


@pytest.fixture
async def sqlite_database(tmp_path: Path, clock: ManualClock) -> URL:
    return await new_file(tmp_path, clock)


@pytest.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path, clock: ManualClock) -> AsyncIterator[URL]:
    if request.param == "sqlite":
        yield await new_file(tmp_path, clock)
        return
    server: Server = request.getfixturevalue("postgres")
    url = await server.new_database()
    yield url
    await server.drop(url)


@pytest.fixture
async def store(database: URL) -> AsyncIterator[Store]:
    store = Store(database)
    yield store
    await store.close()


@pytest.fixture
async def sqlite_store(sqlite_database: URL) -> AsyncIterator[Store]:
    store = Store(sqlite_database)
    yield store
    await store.close()
