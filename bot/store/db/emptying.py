"""Empties SQLite's file of recent changes soon after each change, so that what is gone is in no file any more."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.clock import Clock
from bot.ending import end_tasks
from bot.log import logger

AFTER = timedelta(seconds=25)
"""How long after a change the file is emptied. With one more try it is empty within the minute that is told."""

log = logger(__name__)


class Emptying:
    """Waits for changes and empties the file once for all of them, apart from whoever made them.

    What was replaced, taken back or passed stays in that file (``-wal``) until somebody empties it. Doing that at each
    change would make a whole class wait.
    """

    def __init__(self, empty: Callable[[], Awaitable[bool]], clock: Clock) -> None:
        self._empty = empty
        self._clock = clock
        self._changed = asyncio.Event()
        self._quiet = asyncio.Event()
        self._quiet.set()
        self._task: asyncio.Task[None] | None = None

    def note_change(self) -> None:
        """Note that something changed."""
        self._changed.set()

    def start(self) -> None:
        """Begin to work. A process that was killed may have left something, so it counts as a change."""
        self._changed.set()
        if self._task is None:
            self._task = asyncio.create_task(self._run(), name="emptying")

    async def settle(self) -> None:
        """Return when nothing is being emptied at this moment."""
        await asyncio.sleep(0)
        await self._quiet.wait()

    async def stop(self) -> None:
        """Stop; closing the database empties the file for the last time."""
        await end_tasks([self._task])

    async def _run(self) -> None:
        while True:
            await self._changed.wait()
            await self._clock.sleep_until(self._clock.now() + AFTER)
            self._quiet.clear()
            self._changed.clear()
            try:
                if not await self._empty():
                    self._changed.set()
            except Exception:
                log.exception("the file of recent changes could not be emptied")
                self._changed.set()
            finally:
                self._quiet.set()
