"""A question to Discord before there is a connection."""

from typing import Any, cast

import aiohttp

from bot.chat.interactions.response import PATIENCE
from bot.errors import ConfigError, VertelEensError

UNAUTHORIZED = 401


class UnreachableError(VertelEensError):
    """Discord could not be asked."""


async def ask(token: str, url: str) -> dict[str, Any]:
    """What Discord answers to a bot with this token.

    Raises ``ConfigError`` when the token is not accepted, ``UnreachableError`` when there is no answer.
    """
    timeout = aiohttp.ClientTimeout(total=PATIENCE)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(url, headers={"Authorization": f"Bot {token}"}) as response,
        ):
            if response.status == UNAUTHORIZED:
                raise ConfigError("discord.token: Discord does not know this token. Copy it again from the portal.")
            response.raise_for_status()
            return cast("dict[str, Any]", await response.json(content_type=None))
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise UnreachableError(f"Discord gives no answer ({type(error).__name__}). Try again later.") from error
