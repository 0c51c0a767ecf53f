"""Knows how a call to Discord can fail, and tries again what failed on the way there or back."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from typing import TypeVar

import aiohttp
import discord

from bot.backoff import Backoff
from bot.chat.connection.refusals import passes_by_itself

T = TypeVar("T")

NETWORK = (discord.HTTPException, discord.GatewayNotFound, aiohttp.ClientError, TimeoutError, OSError)
"""What discord.py and aiohttp raise when Discord refuses or is hard to reach; on Linux a reset comes out of aiohttp."""

UNKNOWN_CHANNEL = 10003
UNKNOWN_GUILD = 10004
UNKNOWN_MEMBER = 10007
UNKNOWN_MESSAGE = 10008
UNKNOWN_OVERWRITE = 10009
UNKNOWN_ROLE = 10011
MISSING_ACCESS = 50001
TOO_MANY_OLD_EDITS = 30046

CALL_TIMEOUT = 20.0
"""Seconds of real time after which a call to Discord counts as lost (aiohttp would wait five minutes)."""
STOP_GRACE = 5.0
"""Seconds of real time that what is under way gets to finish when the bot stops."""
CALL_TRIES = 3
SOON = Backoff((0.5, 2.0))
"""Before a call that somebody is waiting for is made again."""
NONCE_BYTES = 12


async def retry(call: Callable[[], Awaitable[T]]) -> T:
    """Return what ``call`` gives; it must bear being done twice. Raises what the last try raised.

    What Discord understood and refused is not tried again.
    """
    for failures in range(1, CALL_TRIES):
        try:
            async with asyncio.timeout(CALL_TIMEOUT):
                return await call()
        except NETWORK as error:
            if is_final(error):
                raise
        await asyncio.sleep(SOON.after(failures).total_seconds())
    async with asyncio.timeout(CALL_TIMEOUT):
        return await call()


async def send_once(
    place: discord.abc.Messageable, layout: discord.ui.LayoutView, nonce: str | None = None
) -> discord.Message:
    """Send a message with retries, but never twice: Discord knows a second try by its nonce (25 characters at most)."""
    known = nonce or secrets.token_hex(NONCE_BYTES)
    return await retry(lambda: place.send(view=layout, nonce=known))


def error_facts(error: BaseException) -> dict[str, int | str]:
    """Return what a log line may say of an error that was expected: no trace, no text."""
    code = {"code": error.code} if isinstance(error, discord.HTTPException) else {}
    return {"error": type(error).__name__, **code}


def is_final(error: BaseException) -> bool:
    """Tell whether trying again has no use, because Discord understood and refused."""
    return not passes_by_itself(error)


def is_gone(error: BaseException) -> bool:
    """Tell whether the channel is not there any more."""
    return isinstance(error, discord.HTTPException) and error.code in (UNKNOWN_CHANNEL, UNKNOWN_GUILD)
