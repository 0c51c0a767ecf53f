"""Keeps the one timer that wakes us up; APScheduler holds it, in memory only."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol, cast

from apscheduler.schedulers.asyncio import AsyncIOScheduler  # pyright: ignore[reportMissingTypeStubs]

from bot.clock import SystemClock

SOONEST = 0.01
LATEST = 30
"""We wake up after this many seconds in any case: a machine that slept, or a corrected clock, moves no timer."""
WAKE = "wake"


class _Scheduler(Protocol):
    """The part of APScheduler that we use; it has no types of its own."""

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


class Timer:
    """Calls ``wake`` once, at the time that was set last. It uses the machine's clock, whatever clock the bot has."""

    def __init__(self, wake: Callable[[], Awaitable[None]]) -> None:
        self._wake = wake
        self._wall = SystemClock()
        options = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        self._scheduler = cast("_Scheduler", AsyncIOScheduler(timezone=UTC, job_defaults=options))

    def start(self) -> None:
        """Start the timer. Needs a running event loop."""
        self._scheduler.start()

    def set(self, seconds: float | None) -> None:
        """Wake up after this many seconds, at most ``LATEST``; None means not at all."""
        if seconds is None:
            self._scheduler.remove_all_jobs()
            return
        when = self._wall.now() + timedelta(seconds=min(max(seconds, SOONEST), LATEST))
        self._scheduler.add_job(self._wake, "date", run_date=when, id=WAKE, replace_existing=True)

    def stop(self) -> None:
        """Stop: nobody is woken any more."""
        self._scheduler.shutdown(wait=False)
