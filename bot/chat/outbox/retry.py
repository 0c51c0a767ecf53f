"""Tries again what Discord did not take because the way there or back failed; what it refused is not tried again."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from typing import TypeVar

import discord

from bot.chat.interactions.response import PATIENCE
from bot.chat.outbox.trouble import NETWORK, is_final

Result = TypeVar("Result")

WAITS = (0.5, 2.0)
"""Real seconds before the second and the third try: somebody is waiting for it."""
NONCE_BYTES = 12


async def retry(call: Callable[[], Awaitable[Result]]) -> Result:
    """What ``call`` gives; it must bear being done twice. Raises what the last try raised."""
    for wait in WAITS:
        try:
            async with asyncio.timeout(PATIENCE):
                return await call()
        except NETWORK as error:
            if is_final(error):
                raise
        await asyncio.sleep(wait)
    async with asyncio.timeout(PATIENCE):
        return await call()


async def say_once(
    place: discord.abc.Messageable, layout: discord.ui.LayoutView, nonce: str | None = None
) -> discord.Message:
    """Send a message surely, and once: Discord knows a second try by its nonce, of 25 characters at most."""
    known = nonce or secrets.token_hex(NONCE_BYTES)
    return await retry(lambda: place.send(view=layout, nonce=known))
