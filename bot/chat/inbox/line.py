"""Handles what comes in on one channel: one thing after the other, and each of them until it is dealt with."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from bot.chat.connection.in_flight import InFlight
from bot.clock import Clock

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
        self._in_flight = in_flight
        self._on_end = on_end
        self._found: deque[Item] = deque()
        self._live: deque[Item] = deque()
        self._task: asyncio.Task[None] | None = None
        self._kick = asyncio.Event()
        self._awake = False
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
            self._rise()
            self._kick.set()

    def wake_if_due(self) -> None:
        """Try again what failed if it was to be tried by now, because the clock jumped."""
        if self._resting_until is not None and self._resting_until <= self._clock.now():
            self.try_now()

    async def stop(self) -> None:
        """Leave what waits: it is read again at the next start."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def _go_on(self) -> None:
        if (self._found or (self._live and not self.is_held)) and (self._task is None or self._task.done()):
            self._rise()
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
            self._lie_down()

    async def _deal_with(self, item: Item) -> None:
        failures = 0
        while (wait := await self._attempt(item, failures)) is not None:
            failures += 1
            await self._rest(wait)

    async def _rest(self, wait: timedelta) -> None:
        self._kick.clear()
        self._resting_until = self._clock.now() + wait
        self._lie_down()
        waits = [
            asyncio.ensure_future(self._clock.sleep_until(self._resting_until)),
            asyncio.ensure_future(self._kick.wait()),
        ]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in waits:
                one.cancel()
            self._resting_until = None
        self._rise()

    def _rise(self) -> None:
        if not self._awake:
            self._awake = True
            self._in_flight.begin()

    def _lie_down(self) -> None:
        if self._awake:
            self._awake = False
            self._in_flight.end()
