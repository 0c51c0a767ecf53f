"""Provides databases for the tests: SQLite always, and PostgreSQL where there is a server."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy.engine import URL

from bot.clock import ManualClock
from bot.store.db.engine import sqlite_url
from bot.store.db.group_commit import GroupCommit
from bot.store.unit import Store, Unit
from tests.databases import put_database
from tests.integration.classroom import NOW, committing
from tests.integration.postgres import ADDRESS, Server, running_server
from tests.integration.ringing import Rings


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
async def sqlite_database(tmp_path: Path) -> URL:
    return sqlite_url(await put_database(tmp_path))


@pytest.fixture(params=["sqlite", "postgresql"])
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> URL:
    if request.param == "sqlite":
        return sqlite_url(await put_database(tmp_path))
    server: Server = request.getfixturevalue("postgres")
    return await server.emptied_database()


@pytest.fixture
async def store(database: URL) -> AsyncIterator[Store]:
    store = Store(database)
    yield store
    await store.close()


@pytest.fixture
async def commits(store: Store) -> AsyncIterator[GroupCommit[Unit]]:
    async with committing(store) as commits:
        yield commits


@pytest.fixture
async def sqlite_store(sqlite_database: URL) -> AsyncIterator[Store]:
    store = Store(sqlite_database)
    yield store
    await store.close()
