"""Gives the time: from the machine's clock, or from one that tests and the demo move by hand."""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol

Moved = Callable[[], Awaitable[None]]


LONGEST_SLEEP = 30.0
"""Seconds of one sleep at most: a machine that was suspended, or a corrected clock, moves no timer."""


class Clock(Protocol):
    """The part of a clock that room and bot use; both get the same object in tests and scripts."""

    def now(self) -> datetime:
        """Return the moment by which everything runs, aware, in UTC; it goes evenly on, whatever the machine says."""
        ...

    def wall(self) -> datetime:
        """Return what the machine's own clock says, for what happens at a local time. It may jump, also back."""
        ...

    def follow_wall(self) -> None:
        """Let ``now`` be what the wall clock says, because nothing is running that a jump could make longer."""
        ...

    def not_before(self, moment: datetime) -> None:
        """Let ``now`` be this moment at least: it was noted before, so the wall clock must have gone back since."""
        ...

    async def sleep_until(self, when: datetime) -> None:
        """Return once ``now() >= when``."""
        ...

    def subscribe(self, moved: Moved) -> Callable[[], None]:
        """Call ``moved`` after each jump of a hand-moved clock; returns the way to unsubscribe."""
        ...


def _wall_time() -> datetime:
    return datetime.now(UTC)


def _steady_time() -> float:
    """Return seconds that only go forward, also while the machine is suspended, where it counts that."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


class SystemClock:
    """The machine's own clock, from the moment when this object was made: from then on it goes evenly forward.

    Nobody is told when it begins to follow the wall clock, so subscribers are never called.
    """

    def __init__(self, wall: Callable[[], datetime] = _wall_time, steady: Callable[[], float] = _steady_time) -> None:
        """``wall`` and ``steady`` read the machine's clocks; tests give others."""
        self._wall = wall
        self._steady = steady
        self.follow_wall()

    def now(self) -> datetime:
        return self._anchor + timedelta(seconds=self._steady() - self._since)

    def wall(self) -> datetime:
        return self._wall()

    def follow_wall(self) -> None:
        self._anchor, self._since = self._wall(), self._steady()

    def not_before(self, moment: datetime) -> None:
        self._anchor += max(moment - self.now(), timedelta(0))

    async def sleep_until(self, when: datetime) -> None:
        while (left := (when - self.now()).total_seconds()) > 0:  # noqa: ASYNC110 - the clock itself is what is waited for
            await asyncio.sleep(min(left, LONGEST_SLEEP))

    def subscribe(self, moved: Moved) -> Callable[[], None]:
        return lambda: None


class ManualClock:
    """A clock that stands still until ``move`` is called: an hour of talk in a second of test."""

    def __init__(self, start: datetime) -> None:
        self._now = start.astimezone(UTC)
        self._wall_is_ahead = timedelta(0)
        self._sleepers: list[tuple[datetime, asyncio.Future[None]]] = []
        self._subscribers: list[Moved] = []

    def now(self) -> datetime:
        return self._now

    def wall(self) -> datetime:
        return self._now + self._wall_is_ahead

    def follow_wall(self) -> None:
        self._now, self._wall_is_ahead = self.wall(), timedelta(0)

    def not_before(self, moment: datetime) -> None:
        wall = self.wall()
        self._now = max(self._now, moment)
        self._wall_is_ahead = wall - self._now

    def set_wall(self, seconds: float) -> None:
        """Let the wall clock jump by so many seconds, back when these are negative; nothing else happens."""
        self._wall_is_ahead += timedelta(seconds=seconds)

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


async def sleep_until_news(clock: Clock, when: datetime, news: asyncio.Event) -> None:
    """Return at a moment of this clock, or as soon as there is news."""
    waits = {asyncio.ensure_future(clock.sleep_until(when)), asyncio.ensure_future(news.wait())}
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for one in waits:
            one.cancel()
