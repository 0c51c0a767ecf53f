"""Lets other work have its turn between events: a whole class that answers comes in as one piece of the stream."""

import asyncio
from typing import Any

from discord.gateway import DiscordWebSocket

EVENTS = 8
"""Events that are read in one go; beyond that an acknowledgement waits for the reading of all the others."""

_read = DiscordWebSocket.received_message


def breathe() -> None:
    """From now on the library's connections make a pause for others after every few events."""
    DiscordWebSocket.received_message = _read_and_breathe


async def _read_and_breathe(self: DiscordWebSocket, msg: Any, /) -> None:
    await _read(self, msg)
    if (self.sequence or 0) % EVENTS == 0:
        await asyncio.sleep(0)
