"""Gives the time: from the machine's clock, or from one that tests and the demo move by hand."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol

Moved = Callable[[], Awaitable[None]]


class Clock(Protocol):
    """The part of a clock that room and bot use; both get the same object in tests and scripts."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...

    async def sleep_until(self, when: datetime) -> None:
        """Return once ``now() >= when``."""
        ...

    def subscribe(self, moved: Moved) -> Callable[[], None]:
        """Call ``moved`` after each jump of a hand-moved clock; returns the way to unsubscribe."""
        ...


class SystemClock:
    """The machine's own clock. It never jumps as far as we are told, so subscribers are never called."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep_until(self, when: datetime) -> None:
        while (left := (when - self.now()).total_seconds()) > 0:  # noqa: ASYNC110 - the clock itself is what is waited for
            await asyncio.sleep(left)

    def subscribe(self, moved: Moved) -> Callable[[], None]:
        return lambda: None


class ManualClock:
    """A clock that stands still until ``move`` is called: an hour of talk in a second of test."""

    def __init__(self, start: datetime) -> None:
        self._now = start.astimezone(UTC)
        self._sleepers: list[tuple[datetime, asyncio.Future[None]]] = []
        self._subscribers: list[Moved] = []

    def now(self) -> datetime:
        return self._now

    async def sleep_until(self, when: datetime) -> None:
        if when <= self._now:
            return
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._sleepers.append((when, woken))
        await woken

    def next_wake(self) -> datetime | None:
        """Return the soonest moment that somebody sleeps until, or None when nobody sleeps."""
        return min((when for when, woken in self._sleepers if not woken.done()), default=None)

    def subscribe(self, moved: Moved) -> Callable[[], None]:
        self._subscribers.append(moved)

        def unsubscribe() -> None:
            if moved in self._subscribers:
                self._subscribers.remove(moved)

        return unsubscribe

    async def move(self, seconds: float) -> None:
        """Go ``seconds`` forward, wake everybody who slept until then and wait for every subscriber."""
        if seconds < 0:
            raise ValueError("a clock is moved forward only")
        self._now += timedelta(seconds=seconds)
        due = [sleeper for sleeper in self._sleepers if sleeper[0] <= self._now]
        self._sleepers = [sleeper for sleeper in self._sleepers if sleeper[0] > self._now]
        for _, woken in due:
            if not woken.done():
                woken.set_result(None)
        for moved in list(self._subscribers):
            await moved()
