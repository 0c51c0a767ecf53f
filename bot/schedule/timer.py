"""Keeps the one timer that wakes us up. It counts seconds, so no jump of the wall clock makes it late."""

import asyncio
from collections.abc import Callable

SOONEST = 0.01
LATEST = 30.0
"""We wake up after this many seconds in any case: a machine that was suspended moves no timer."""


class Timer:
    """Calls ``wake`` once, after the seconds that were set last. These are real ones, whatever clock the bot has."""

    def __init__(self, wake: Callable[[], object]) -> None:
        self._wake = wake
        self._handle: asyncio.TimerHandle | None = None

    def set(self, seconds: float | None) -> None:
        """Wake up after this many seconds, at most ``LATEST``; None means not at all. Needs a running event loop."""
        self.stop()
        if seconds is not None:
            delay = min(max(seconds, SOONEST), LATEST)
            self._handle = asyncio.get_running_loop().call_later(delay, self._wake)

    def stop(self) -> None:
        """Stop: nobody is woken any more."""
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
