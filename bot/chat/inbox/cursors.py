"""Remembers how far each channel was read: at once in memory, at most a second later in the database."""

import asyncio
from collections.abc import Iterable

from bot.log import logger
from bot.services.context import AppContext

log = logger(__name__)

DELAY = 1.0
"""Seconds of real time between two writes."""


class CursorKeeper:
    """Moves the cursors on. While messages may have been missed, newer ones do not count as read yet."""

    def __init__(self, context: AppContext) -> None:
        self._context = context
        self._moved: dict[str, int] = {}
        self._ahead: dict[str, int] = {}
        self._held = True
        self._known: set[str] = set()
        self._task: asyncio.Task[None] | None = None

    def knows(self, channel_ref: str) -> bool:
        """Tell whether something was taken in from this channel before."""
        return channel_ref in self._known

    def know(self, channel_refs: Iterable[str]) -> None:
        """Note the channels that have a cursor."""
        self._known.update(channel_refs)

    def advance(self, channel_ref: str, message_id: int) -> None:
        """Note that this message was taken in."""
        self._known.add(channel_ref)
        _raise(self._ahead if self._held else self._moved, channel_ref, message_id)
        self._plan()

    def hold(self) -> None:
        """Stop moving the cursors: the connection is gone and messages may be missed."""
        self._held = True

    def release(self) -> None:
        """Move the cursors again: what was missed has been read."""
        self._held = False
        for channel_ref, message_id in self._ahead.items():
            _raise(self._moved, channel_ref, message_id)
        self._ahead.clear()
        self._plan()

    async def flush(self) -> None:
        """Write down the cursors that moved."""
        if not self._moved:
            return
        moved, self._moved = self._moved, {}
        async with self._context.store.write() as unit:
            for channel_ref, message_id in moved.items():
                await unit.cursors.advance(channel_ref, str(message_id))

    async def stop(self) -> None:
        """Write down the cursors that moved, for the last time."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        await self.flush()

    def _plan(self) -> None:
        if self._moved and (self._task is None or self._task.done()):
            self._task = asyncio.create_task(self._flush_soon(), name="cursors")

    async def _flush_soon(self) -> None:
        await asyncio.sleep(DELAY)
        try:
            await self.flush()
        except Exception:  # it is tried again with the next message
            log.exception("cursors could not be written")


def _raise(cursors: dict[str, int], channel_ref: str, message_id: int) -> None:
    cursors[channel_ref] = max(message_id, cursors.get(channel_ref, 0))
