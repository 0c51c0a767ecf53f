"""Asks Discord for members: the only place that does, as one connection may ask only so much for all classes together.

It needs no privileged intent. All times are real time, so that a clock that runs fast does not make it ask more.
"""

import asyncio
import time
from collections import deque
from collections.abc import Coroutine, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import discord

from bot.chat.connection.calls import CALL_TIMEOUT, NETWORK, error_facts
from bot.ending import end_tasks
from bot.log import logger

log = logger(__name__)

T = TypeVar("T")

GOOD_FOR = 3.0
"""Seconds for which what was heard of somebody serves everybody who wants to know."""
PATIENCE = 1.0
"""Seconds that people and their messages wait for an answer at most."""
UNHURRIED = 5.0
"""Seconds that work waits for an answer at most when nobody waits for that work."""
MOST_ASKED = 100
"""Members that Discord tells of in answer to one request."""
BUDGET = 60
"""Requests a minute. Discord closes a connection that sends more than 120 events of any kind."""
MINUTE = 60.0

_Key = tuple[int, int]
_Heard = dict[int, discord.Member | None]


@dataclass(frozen=True, slots=True)
class Found:
    """What is known of the people asked for: members by reference, and those who are no members of the server.

    In neither stands whoever Discord gave no answer about.
    """

    members: Mapping[str, discord.Member]
    gone: frozenset[str]

    def knows(self, user_ref: str) -> bool:
        """Tell whether Discord gave an answer about this person."""
        return user_ref in self.members or user_ref in self.gone


class Budget:
    """Lets ``BUDGET`` requests pass in any minute; the others wait for their turn."""

    def __init__(self) -> None:
        self._sent: deque[float] = deque()
        self._turn = asyncio.Lock()

    async def wait(self) -> None:
        """Return when a request may be sent, and count it."""
        async with self._turn:
            if len(self._sent) >= BUDGET:
                await asyncio.sleep(max(0.0, self._sent.popleft() + MINUTE - time.monotonic()))
            self._sent.append(time.monotonic())


class Members:
    """Looks members up by their ids. Those who were heard of a moment ago are not asked for again, and an answer that
    is under way serves everybody who waits for it.
    """

    def __init__(self, client: discord.Client) -> None:
        self._client = client
        self._budget = Budget()
        self._heard: dict[_Key, tuple[float, discord.Member | None]] = {}
        self._asked: dict[_Key, asyncio.Task[_Heard]] = {}
        self._tasks: set[asyncio.Task[Any]] = set()
        self._slow_until: dict[int, float] = {}

    def hear(self, member: discord.User | discord.Member) -> None:
        """Take in a member as Discord sent them just now, with something that they did."""
        if isinstance(member, discord.Member):
            self._heard[member.guild.id, member.id] = time.monotonic(), member

    async def find(self, guild_ref: str, user_refs: Iterable[str], *, patience: float = PATIENCE) -> Found:
        """Return what is known of these people after ``patience`` seconds at most. It raises nothing of the network's.

        When a server was slow a moment ago, nobody waits for it.
        """
        guild_id, wanted = int(guild_ref), sorted({int(ref) for ref in user_refs})
        self._forget_old()
        heard = {one: self._heard[guild_id, one][1] for one in wanted if (guild_id, one) in self._heard}
        missing = [one for one in wanted if one not in heard]
        if missing:
            under_way = self._ask(guild_id, missing)
            await self._wait(guild_id, set(under_way.values()), patience)
            for one, task in under_way.items():
                if task.done() and not task.cancelled() and one in (told := task.result()):
                    heard[one] = told[one]
        return Found(
            {str(one): member for one, member in heard.items() if member is not None},
            frozenset(str(one) for one, member in heard.items() if member is None),
        )

    async def called(self, guild_ref: str, beginning: str, most: int, *, patience: float) -> list[discord.Member]:
        """Return members whose name begins like this; nobody without an answer in ``patience`` seconds."""
        guild = self._client.get_guild(int(guild_ref))
        if guild is None:
            return []
        task = self._begin(self._query(guild, query=beginning, limit=most))
        await self._wait(guild.id, {task}, patience)
        return (task.result() if task.done() and not task.cancelled() else None) or []

    async def stop(self) -> None:
        """Ask no more, and leave nothing running."""
        await end_tasks(self._tasks)

    def _forget_old(self) -> None:
        now = time.monotonic()
        self._heard = {key: one for key, one in self._heard.items() if now - one[0] < GOOD_FOR}

    def _ask(self, guild_id: int, ids: list[int]) -> dict[int, asyncio.Task[_Heard]]:
        """Ask for those who are not asked for yet; returns with whose request each of them comes."""
        new = [one for one in ids if (guild_id, one) not in self._asked]
        for start in range(0, len(new), MOST_ASKED):
            some = new[start : start + MOST_ASKED]
            task = self._begin(self._hear_of(guild_id, some))
            self._asked |= {(guild_id, one): task for one in some}
        return {one: self._asked[guild_id, one] for one in ids}

    async def _hear_of(self, guild_id: int, ids: list[int]) -> _Heard:
        try:
            guild = self._client.get_guild(guild_id)
            if guild is None or guild.unavailable:
                return {}
            members = await self._query(guild, user_ids=ids, limit=MOST_ASKED)
            if members is None:
                return {}
            found, now = {member.id: member for member in members}, time.monotonic()
            heard = {one: found.get(one) for one in ids}
            self._heard |= {(guild_id, one): (now, member) for one, member in heard.items()}
            return heard
        finally:
            for one in ids:
                del self._asked[guild_id, one]

    async def _query(self, guild: discord.Guild, **wanted: Any) -> list[discord.Member] | None:
        await self._budget.wait()
        try:
            async with asyncio.timeout(CALL_TIMEOUT):
                return await guild.query_members(**wanted, cache=False)
        except (*NETWORK, discord.ClientException, RuntimeError) as error:  # without a connection it is the last
            log.info("members could not be looked up", guild=str(guild.id), **error_facts(error))
            return None

    def _begin(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        task = asyncio.create_task(work, name="members")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _wait(self, guild_id: int, tasks: set[asyncio.Task[Any]], patience: float) -> None:
        if time.monotonic() < self._slow_until.get(guild_id, 0.0):
            return
        _, late = await asyncio.wait(tasks, timeout=patience)
        if late:
            log.info("members are not told in time", guild=str(guild_id))
            self._slow_until[guild_id] = time.monotonic() + GOOD_FOR
