"""Holds everything that leans on parts of discord.py and aiohttp that these libraries do not promise to keep.

A test compares the installed versions with those below. When it fails, read what this module uses in the new version,
then write the new version here.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, cast

import aiohttp
import discord
import yarl
from discord.asset import Asset
from discord.backoff import ExponentialBackoff
from discord.gateway import DiscordWebSocket
from discord.http import Route
from discord.webhook.async_ import async_context, interaction_response_params

READ_FOR = {"discord.py": "2.7", "aiohttp": "3.14"}
"""The minor versions whose source was read."""
LONGEST_WAIT = 60.0
"""Seconds before the next try to connect again; the library's own waits grow to a quarter of an hour."""
EVENTS_IN_A_ROW = 8
"""Gateway events that are read in one go; with more, an acknowledgement waits until all the others are read."""

_API_BASE = Route.BASE
_GATEWAY = DiscordWebSocket.DEFAULT_GATEWAY
_CDN = Asset.BASE
_receive = DiscordWebSocket.received_message


def use_endpoints(api_base: str | None = None, gateway: str | None = None, cdn: str | None = None) -> None:
    """Point discord.py at these addresses (without a slash at the end); ``None`` puts Discord's own back.

    They are class attributes of the library, so they hold for every client of this process.
    """
    Route.BASE = api_base or _API_BASE
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway) if gateway else _GATEWAY
    # The library calls it a literal; it is an ordinary class attribute.
    setattr(Asset, "BASE", cdn or _CDN)  # noqa: B010


class _BoundedBackoff(ExponentialBackoff[bool]):
    """Waits as the library does, but never so long that a class is over before the bot hears it again."""

    def delay(self) -> Any:
        return min(super().delay(), LONGEST_WAIT)


def reconnect_soon() -> None:
    """Let every client of this process wait ``LONGEST_WAIT`` at most before it tries to connect again."""
    setattr(discord.client, "ExponentialBackoff", _BoundedBackoff)  # noqa: B010 - it is an import of that module


async def connect(client: discord.Client) -> None:
    """Connect until the connection ends for good; raises what ended it.

    When the very first try fails on the way, the library stumbles over the connection that it does not have yet; this
    raises ``ConnectionError`` instead, and then it can be called again.
    """
    try:
        await client.connect()
    except AttributeError as error:
        if getattr(client, "ws", None) is not None:
            raise
        raise ConnectionError("the first connection to Discord failed") from error


def api_base() -> str:
    """Return the address that discord.py sends its calls to."""
    return Route.BASE


def yield_between_events() -> None:
    """Let other tasks run after every few gateway events, in every client of this process.

    A whole class that answers at once comes in as one piece of the stream, which the library reads without a pause.
    """
    DiscordWebSocket.received_message = _receive_and_yield


async def _receive_and_yield(self: DiscordWebSocket, msg: Any, /) -> None:
    await _receive(self, msg)
    if (self.sequence or 0) % EVENTS_IN_A_ROW == 0:
        await asyncio.sleep(0)


def set_intents(client: discord.Client, intents: discord.Intents) -> None:
    """Let a client that was made already connect with these intents: the library takes them in its constructor only."""
    client._connection._intents = intents  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def application_flags(value: int) -> discord.ApplicationFlags:
    """Return the flags of an application as the library reads them."""
    return discord.ApplicationFlags._from_value(value)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def role_ids(member: discord.Member) -> list[int]:
    """Return the ids of the roles as Discord sent them; ``Member.roles`` leaves out those that are not in the cache."""
    return list(member._roles)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def form_errors(error: discord.HTTPException) -> list[str]:
    """Return the codes of the fields that Discord found wrong; the library keeps only their texts in the open."""
    found: list[str] = []
    rest: list[Any] = [error._errors]  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    while rest:
        node = rest.pop()
        if isinstance(node, dict):
            fields = cast("dict[str, Any]", node)
            found += [str(one.get("code", "")) for one in fields.get("_errors", [])]
            rest += fields.values()
    return found


def attachment(interaction: discord.Interaction[Any], payload: dict[str, Any]) -> discord.Attachment:
    """Return a file of an interaction's raw data as the library's own type."""
    state = interaction._state  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    return discord.Attachment(data=cast("Any", payload), state=state)


def session_of(interaction: discord.Interaction[Any]) -> aiohttp.ClientSession:
    """Return the session with which the library answers this interaction."""
    return interaction._session  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


async def create_response(interaction: discord.Interaction[Any], kind: int, data: dict[str, Any] | None) -> None:
    """Give the first answer to an interaction as the library does it, with the retries that it makes itself."""
    http = interaction.client.http
    await async_context.get().create_interaction_response(
        interaction.id,
        interaction.token,
        session=session_of(interaction),
        proxy=http.proxy,
        proxy_auth=http.proxy_auth,
        params=interaction_response_params(kind, data),
    )


def use_connector(client: discord.Client, connector: aiohttp.BaseConnector) -> None:
    """Let the client make its calls through this connector; to be called before it logs in."""
    client.http.connector = connector


def before_calls(client: discord.Client, first: Callable[[], Awaitable[None]]) -> None:
    """Let ``first`` be done before each call that the client makes, also before one that waits for a rate limit.

    The answers to interactions and what follows them go another way, by webhooks.
    """
    http = client.http
    call = http.request

    async def request(route: Route, **more: Any) -> Any:
        await first()
        return await call(route, **more)

    setattr(http, "request", request)  # noqa: B010


async def open_connections(client: discord.Client, count: int, timeout: float) -> int:
    """Open up to ``count`` connections to Discord and leave them ready; returns how many were opened.

    A whole class answers at the same moment, and opening a connection takes longer than an answer. No request is made,
    so no limit of Discord's is touched. Those that fail are opened when they are needed. ``timeout`` is in seconds.
    """
    connector = client.http.connector
    request = aiohttp.ClientRequest("GET", yarl.URL(Route.BASE), loop=asyncio.get_running_loop())
    limit = aiohttp.ClientTimeout(total=timeout, connect=timeout)
    opened = await asyncio.gather(
        *(connector.connect(request, [], limit) for _ in range(count)), return_exceptions=True
    )
    connections = [connection for connection in opened if isinstance(connection, aiohttp.connector.Connection)]
    for connection in connections:
        connection.release()
    return len(connections)
