"""Draws each picture once, away from the event loop, and keeps it while there is room."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from typing import ParamSpec

from bot.media.pool import DrawingPool

P = ParamSpec("P")

ROOM = 16 * 1024 * 1024
"""Bytes of pictures that are kept; those that were not asked for longest go first."""


class Studio:
    """Gives pictures. Two who ask for the same one at the same moment wait for one drawing."""

    def __init__(self, pool: DrawingPool | None = None, room: int = ROOM) -> None:
        self._pool = pool or DrawingPool()
        self._room = room
        self._kept: OrderedDict[bytes, bytes] = OrderedDict()
        self._drawing: dict[bytes, asyncio.Task[bytes]] = {}

    async def picture(self, draw: Callable[P, bytes], *args: P.args, **kwargs: P.kwargs) -> bytes:
        """Return what ``draw`` (a function of a module) gives for these values, which decide it wholly.

        Raises ``PictureError`` when it cannot be drawn.
        """
        key = sha256(repr((draw.__module__, draw.__qualname__, args, kwargs)).encode()).digest()
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        task = self._drawing.get(key)
        if task is None:
            task = self._drawing[key] = asyncio.create_task(self._draw(key, partial(draw, *args, **kwargs)))
        return await asyncio.shield(task)

    async def private(self, draw: Callable[P, bytes], *args: P.args, **kwargs: P.kwargs) -> bytes:
        """Do the same for what is somebody's own: nothing of it stays here. What ``draw`` raises comes through."""
        return await self._pool.run(partial(draw, *args, **kwargs))

    async def close(self) -> None:
        """End every process."""
        await asyncio.gather(*self._drawing.values(), return_exceptions=True)
        await self._pool.close()

    async def _draw(self, key: bytes, draw: Callable[[], bytes]) -> bytes:
        try:
            content = await self._pool.run(draw)
        finally:
            del self._drawing[key]
        self._kept[key] = content
        while sum(map(len, self._kept.values())) > self._room:
            self._kept.popitem(last=False)
        return content
