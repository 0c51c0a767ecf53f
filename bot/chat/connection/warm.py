"""Connections to Discord that are opened before they are needed: a whole class answers at the same moment."""

import asyncio

import aiohttp
import yarl

from bot.chat.interactions.response import PATIENCE


async def open_connections(connector: aiohttp.BaseConnector, url: str, count: int) -> int:
    """Open up to ``count`` connections to the host of ``url`` and leave them ready; gives how many it became.

    No request is made, so no limit of Discord's is touched. Those that fail will be opened when they are needed.
    """
    request = aiohttp.ClientRequest("GET", yarl.URL(url), loop=asyncio.get_running_loop())
    timeout = aiohttp.ClientTimeout(total=PATIENCE, connect=PATIENCE)
    opened = await asyncio.gather(
        *(connector.connect(request, [], timeout) for _ in range(count)), return_exceptions=True
    )
    connections = [connection for connection in opened if isinstance(connection, aiohttp.connector.Connection)]
    for connection in connections:
        connection.release()
    return len(connections)
