"""How far each channel was read: in memory at once, in the database at most a second later."""

import asyncio

from bot.log import logger
from bot.services.core import Core

log = logger(__name__)

DELAY = 1.0
"""Seconds of real time between two writes."""


class CursorKeeper:
    """While it is held, nothing moves: what was missed must be read before what is new counts as read."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._read: dict[str, int] = {}
        self._held = True
        self._task: asyncio.Task[None] | None = None

    def advance(self, channel_ref: str, message_id: int) -> None:
        """This message was taken in."""
        self._read[channel_ref] = max(message_id, self._read.get(channel_ref, 0))
        self._plan()

    def hold(self) -> None:
        """Keep the cursors where they are: the connection is gone, messages may be missed."""
        self._held = True

    def release(self) -> None:
        """What was missed has been read."""
        self._held = False
        self._plan()

    async def flush(self) -> None:
        """Write down what moved."""
        if self._held or not self._read:
            return
        moved, self._read = self._read, {}
        async with self._core.store.unit() as unit:
            for channel_ref, message_id in moved.items():
                await unit.cursors.advance(channel_ref, str(message_id))

    async def stop(self) -> None:
        """Write down what moved, for the last time."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        await self.flush()

    def _plan(self) -> None:
        if not self._held and self._read and (self._task is None or self._task.done()):
            self._task = asyncio.create_task(self._flush_soon(), name="cursors")

    async def _flush_soon(self) -> None:
        await asyncio.sleep(DELAY)
        try:
            await self.flush()
        except Exception:  # it is tried again with the next message
            log.exception("cursors could not be written")
