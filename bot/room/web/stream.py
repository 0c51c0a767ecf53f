"""The numbered messages of one pane, kept a while for a page that lost its connection."""

import asyncio
from collections import deque
from typing import Any

import orjson

MOST_KEPT = 2000
"""Messages that are kept for who comes back; who missed more begins anew."""


class Stream:
    """What a pane is told, in order. `seq` is the number of the last message."""

    def __init__(self) -> None:
        self.seq = 0
        self._kept: deque[str] = deque(maxlen=MOST_KEPT)
        self._more = asyncio.Event()

    def tell(self, kind: str, /, **fields: Any) -> None:
        """Add a message."""
        self.seq += 1
        self._kept.append(orjson.dumps({"type": kind, "seq": self.seq, **fields}).decode())
        self._more.set()

    def after(self, seq: int) -> list[str] | None:
        """The messages after a number; None when they are not kept any more, or there is no such number."""
        missed = self.seq - seq
        if not 0 <= missed <= len(self._kept):
            return None
        return list(self._kept)[len(self._kept) - missed :] if missed else []

    async def more(self, seq: int) -> None:
        """Wait until there is something after a number."""
        while self.seq <= seq:
            self._more.clear()
            await self._more.wait()
