"""Gives tests a room with one class in it, and a plain HTTP client that speaks as the bot."""

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.clock import ManualClock
from bot.room.people.person import Person
from bot.room.seed import School
from bot.room.server import Room
from tests.moments import begins
from tests.room.caller import Caller


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(begins())


@pytest.fixture
async def room(tmp_path: Path, clock: ManualClock) -> AsyncIterator[Room]:
    made = Room(tmp_path, clock)
    await made.start()
    yield made
    await made.stop()
    assert made.crashes == []


@pytest.fixture
async def school(room: Room) -> School:
    members = {"Juf Mirjam": ["leerkracht"], "Noor": ["leerling"], "Sem": ["leerling"]}
    return await room.seed("De Regenboog", members)


@pytest.fixture
def noor(room: Room, school: School) -> Person:
    return room.person("Noor")


@pytest.fixture
def sem(room: Room, school: School) -> Person:
    return room.person("Sem")


@pytest.fixture
async def call(room: Room, school: School) -> AsyncIterator[Caller]:
    async with aiohttp.ClientSession() as session:
        yield Caller(room, session)
