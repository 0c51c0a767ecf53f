"""Keeps the one timer that wakes us up; APScheduler holds it, in memory only, and it follows a clock of ours."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta, tzinfo
from typing import Protocol, cast

from apscheduler.schedulers.asyncio import AsyncIOScheduler  # pyright: ignore[reportMissingTypeStubs]

from bot.clock import SystemClock

SOONEST = 0.01
LATEST = 30.0
"""We wake up after this many seconds in any case: a machine that was suspended moves no timer."""
WAKE = "wake"
AS_GOOD = timedelta(milliseconds=10)
"""A wake-up that comes this much too early needs not be set anew, which costs more than all the rest of a press."""


class _Scheduler(Protocol):
    """The part of APScheduler that we use; it has no types of its own."""

    running: bool

    def start(self) -> None: ...
    def shutdown(self, *, wait: bool) -> None: ...
    def remove_all_jobs(self) -> None: ...
    def add_job(
        self,
        func: Callable[[], Awaitable[None]],
        trigger: str,
        *,
        run_date: datetime,
        id: str,  # noqa: A002 - the name is APScheduler's
        replace_existing: bool,
    ) -> object: ...


class _SteadyZone(tzinfo):
    """A zone in which it is what a steady clock says: APScheduler asks for the time in its zone and knows no other
    clock, and after an hour back on the wall clock it would let us sleep for an hour.
    """

    def __init__(self, clock: SystemClock) -> None:
        self._clock = clock

    def utcoffset(self, _: datetime | None) -> timedelta:
        return timedelta(0)

    def dst(self, _: datetime | None) -> timedelta:
        return timedelta(0)

    def tzname(self, _: datetime | None) -> str:
        return "steady"

    def fromutc(self, _: datetime) -> datetime:
        return self._clock.now().replace(tzinfo=self)


class Timer:
    """Calls ``wake`` once, after the seconds that were set last. These are real ones, whatever clock the bot has."""

    def __init__(self, wake: Callable[[], object]) -> None:
        self._call = wake
        self._clock = SystemClock()
        self._due: datetime | None = None
        self._zone = _SteadyZone(self._clock)
        options = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        self._scheduler = cast("_Scheduler", AsyncIOScheduler(timezone=self._zone, job_defaults=options))

    def set(self, seconds: float | None) -> None:
        """Wake up after this many seconds, at most ``LATEST``; None means not at all. Needs a running event loop."""
        if not self._scheduler.running:
            self._scheduler.start()
        if seconds is None:
            self._due = None
            self._scheduler.remove_all_jobs()
            return
        when = self._clock.now() + timedelta(seconds=min(max(seconds, SOONEST), LATEST))
        if self._due is not None and timedelta(0) <= when - self._due < AS_GOOD:
            return
        self._due = when
        # A moment of another zone would be converted to this one, which gives the present, and nothing would wait.
        run_date = when.replace(tzinfo=self._zone)
        self._scheduler.add_job(self._wake, "date", run_date=run_date, id=WAKE, replace_existing=True)

    def stop(self) -> None:
        """Stop: nobody is woken any more."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def _wake(self) -> None:
        """Call in the event loop, since APScheduler runs a plain function in a thread."""
        self._due = None
        self._call()
