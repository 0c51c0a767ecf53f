"""Looks members up through the one place that asks Discord, with a server that counts, waits and says no."""

import asyncio
from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest

from bot.chat.connection import members
from bot.chat.connection.members import Members


class Server:
    """A server with the members 1 to 150, that keeps what it was asked."""

    id = 7
    unavailable = False

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.answers = asyncio.Event()
        self.answers.set()

    async def query_members(self, *, user_ids: list[int], limit: int, cache: bool) -> list[Any]:
        assert len(user_ids) <= limit
        assert not cache
        self.asked.append(user_ids)
        await self.answers.wait()
        return [SimpleNamespace(id=one) for one in user_ids if one <= 150]


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def asker(server: Server, monkeypatch: pytest.MonkeyPatch) -> Members:
    monkeypatch.setattr(members, "GOOD_FOR", 60.0)
    return Members(cast("discord.Client", SimpleNamespace(get_guild=lambda _: server)))


def people(first: int, last: int) -> list[str]:
    return [str(one) for one in range(first, last + 1)]


async def test_a_hundred_are_asked_for_at_once_and_nobody_twice(server: Server, asker: Members) -> None:
    found = await asker.find("7", people(1, 151))
    assert (len(found.members), found.gone) == (150, {"151"})
    await asyncio.gather(asker.find("7", people(100, 160)), asker.find("7", people(140, 160)))
    assert [len(one) for one in server.asked] == [100, 51, 9]


async def test_nobody_waits_long_for_a_slow_server_and_what_it_tells_late_is_kept(
    server: Server, asker: Members
) -> None:
    server.answers.clear()
    late = await asker.find("7", ["1"], patience=0.01)
    assert not late.knows("1")
    async with asyncio.timeout(1):
        await asker.find("7", ["1", "2"], patience=60)
    server.answers.set()
    await asyncio.sleep(0.01)
    assert (await asker.find("7", ["1", "2"])).members.keys() == {"1", "2"}
    assert server.asked == [[1], [2]]


async def test_requests_keep_to_the_budget(server: Server, asker: Members, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(members, "BUDGET", 3)
    for one in people(1, 3):
        assert (await asker.find("7", [one])).knows(one)
    assert not (await asker.find("7", ["4"], patience=0.01)).knows("4")
    assert len(server.asked) == 3
    await asker.stop()
