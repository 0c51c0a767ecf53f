"""Remembers how far each channel was read: at once in memory, and before an answer is given in the database."""

import asyncio
from collections.abc import Iterable

from bot.backoff import LATER
from bot.ending import end_tasks
from bot.log import logger
from bot.services.context import AppContext

log = logger(__name__)

DELAY = 1.0
"""Seconds of real time before cursors are written that nobody waits for."""


class CursorKeeper:
    """Moves the cursors on. A cursor never passes a message that was not dealt with, and never goes back."""

    def __init__(self, context: AppContext) -> None:
        self._context = context
        self._moved: dict[str, int] = {}
        self._known: set[str] = set()
        self._writing = asyncio.Lock()
        self._task: asyncio.Task[None] | None = None

    def note_known(self, channel_refs: Iterable[str]) -> None:
        """Note that these channels have a cursor."""
        self._known.update(channel_refs)

    def is_known(self, channel_ref: str) -> bool:
        """Tell whether this channel has a cursor, so that what is said there while the bot is away is found."""
        return channel_ref in self._known

    def advance(self, channel_ref: str, message_id: int) -> None:
        """Note that this message, and all before it in its channel, were dealt with; it is written down soon."""
        self._known.add(channel_ref)
        _raise(self._moved, channel_ref, message_id)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._flush_soon(), name="cursors")

    async def flush(self) -> None:
        """Write down the cursors that moved; raises what the database raised, and then they are written later."""
        async with self._writing:
            moved, self._moved = self._moved, {}
            if not moved:
                return
            try:
                async with self._context.store.write() as unit:
                    for channel_ref, message_id in moved.items():
                        await unit.cursors.advance(channel_ref, str(message_id))
            except BaseException:
                for channel_ref, message_id in moved.items():
                    _raise(self._moved, channel_ref, message_id)
                raise

    async def stop(self) -> None:
        """Write down the cursors that moved, for the last time."""
        await end_tasks([self._task])
        try:
            await self.flush()
        except Exception:
            log.exception("cursors could not be written; what they passed is handled once more")

    async def _flush_soon(self) -> None:
        failures = 0
        await asyncio.sleep(DELAY)
        while self._moved:
            try:
                await self.flush()
            except Exception:
                failures += 1
                log.exception("cursors could not be written")
                await asyncio.sleep(LATER.after(failures).total_seconds())


def _raise(cursors: dict[str, int], channel_ref: str, message_id: int) -> None:
    cursors[channel_ref] = max(message_id, cursors.get(channel_ref, 0))
