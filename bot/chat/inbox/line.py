"""Handles what comes in on one channel: one thing after the other, and each of them until it is dealt with."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from bot.chat.connection.in_flight import InFlight, Share
from bot.clock import Clock, sleep_until_news
from bot.ending import end_tasks

Item = TypeVar("Item")
Try = Callable[[Item, int], Awaitable[timedelta | None]]
"""Handles an item that failed so many times; returns None when it is dealt with, else how long to wait."""

MOST_WAITING = 1000
"""Items of one channel that wait in memory; what is beyond is read from Discord when its turn comes."""


class Line(Generic[Item]):
    """The items of one channel. Those that were found afterwards are older, so they go first.

    As long as the line is held only those are handled: what was missed has not been read yet.
    """

    def __init__(
        self, name: str, attempt: Try[Item], clock: Clock, in_flight: InFlight, on_end: Callable[[], None]
    ) -> None:
        """``on_end`` is called each time when nothing is left that may be handled now."""
        self._name = name
        self._attempt = attempt
        self._clock = clock
        self._share = Share(in_flight)
        self._on_end = on_end
        self._found: deque[Item] = deque()
        self._live: deque[Item] = deque()
        self._task: asyncio.Task[None] | None = None
        self._kick = asyncio.Event()
        self._resting_until: datetime | None = None
        self.is_held = False
        self.is_behind = False
        """Whether something was left out because too much waited: the channel has to be read again."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits and nothing is under way."""
        return not (self._found or self._live) and (self._task is None or self._task.done())

    @property
    def is_full(self) -> bool:
        """Whether no more may be read from Discord now."""
        return len(self._found) >= MOST_WAITING

    @property
    def is_resting(self) -> bool:
        """Whether something failed and waits for its next try."""
        return self._resting_until is not None

    def add(self, item: Item, *, found: bool = False) -> bool:
        """Add an item; returns False when there was no room, so that it has to be read later."""
        if not found and len(self._live) >= MOST_WAITING:
            self.is_behind = True
            return False
        (self._found if found else self._live).append(item)
        self._go_on()
        return True

    def hold(self) -> None:
        """Let what comes in wait until what was missed has been read."""
        self.is_held = True

    def release(self) -> None:
        """Go on with what came in meanwhile."""
        self.is_held = False
        self._go_on()

    def try_now(self) -> None:
        """Try again what failed, without waiting any longer."""
        if self.is_resting:
            self._share.rise()
            self._kick.set()

    def wake_if_due(self) -> None:
        """Try again what failed if it was to be tried by now, because the clock jumped."""
        if self._resting_until is not None and self._resting_until <= self._clock.now():
            self.try_now()

    async def stop(self) -> None:
        """Leave what waits: it is read again at the next start."""
        await end_tasks([self._task])

    def _go_on(self) -> None:
        if (self._found or (self._live and not self.is_held)) and (self._task is None or self._task.done()):
            self._share.rise()
            self._task = asyncio.create_task(self._run(), name=self._name)
            self._task.add_done_callback(lambda _: self._on_end())

    async def _run(self) -> None:
        try:
            while self._found or (self._live and not self.is_held):
                # It stays in its place until it is dealt with.
                queue = self._found or self._live
                await self._deal_with(queue[0])
                queue.popleft()
        finally:
            self._share.lie_down()

    async def _deal_with(self, item: Item) -> None:
        failures = 0
        while (wait := await self._attempt(item, failures)) is not None:
            failures += 1
            await self._rest(wait)

    async def _rest(self, wait: timedelta) -> None:
        self._kick.clear()
        self._resting_until = self._clock.now() + wait
        self._share.lie_down()
        try:
            await sleep_until_news(self._clock, self._resting_until, self._kick)
        finally:
            self._resting_until = None
        self._share.rise()
