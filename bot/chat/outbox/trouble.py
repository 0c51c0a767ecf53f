"""What can go wrong when the bot speaks: what passes by itself, and what a teacher should hear of."""

from collections.abc import Awaitable, Callable
from enum import StrEnum

import aiohttp
import discord

from bot.log import logger
from bot.services.context import AppContext

log = logger(__name__)

NETWORK = (discord.HTTPException, discord.GatewayNotFound, aiohttp.ClientError, TimeoutError, OSError)
"""What discord.py and aiohttp raise when Discord is hard to reach; on Linux a reset comes out of aiohttp."""

UNKNOWN_CHANNEL = 10003
UNKNOWN_GUILD = 10004
UNKNOWN_MESSAGE = 10008
UNKNOWN_OVERWRITE = 10009
UNKNOWN_ROLE = 10011
TOO_MANY_OLD_EDITS = 30046

NOTE = "trouble "
"""What the names of notes about it begin with; the channel and the trouble follow."""
TRIES = 2
"""After this many, what Discord forbids is not tried again (10,000 refusals in ten minutes ban the address)."""
SLOWEST = 60.0
"""Seconds between two tries at most."""


class Trouble(StrEnum):
    """What a teacher should hear of: a channel that cannot be locked, opened again or written in, or that is gone."""

    LOCK = "lock"
    UNLOCK = "unlock"
    POST = "post"
    GONE = "gone"


OnTrouble = Callable[[str, Trouble], Awaitable[None]]


class TroubleDesk:
    """Tells of a trouble once a channel, until it works there again; what was told is noted, so a restart knows it."""

    def __init__(self, context: AppContext) -> None:
        self._context = context
        self._told: set[tuple[str, Trouble]] = set()
        self.listener: OnTrouble | None = None

    async def start(self) -> None:
        """Know again what was told before."""
        async with self._context.store.read() as unit:
            noted = await unit.notes.names(NOTE)
        self._told = {(channel_ref, Trouble(trouble)) for _, channel_ref, trouble in map(str.split, noted)}

    async def tell(self, channel_ref: str, trouble: Trouble) -> None:
        """Pass a trouble on, the first time. Never raises."""
        if (channel_ref, trouble) in self._told or self.listener is None:
            return
        self._told.add((channel_ref, trouble))
        log.warning("channel is in trouble", channel=channel_ref, trouble=trouble)
        try:
            await self.listener(channel_ref, trouble)
            async with self._context.store.write() as unit:
                await unit.notes.write(_note(channel_ref, trouble), self._context.clock.now().isoformat())
        except Exception:
            log.exception("trouble could not be told", channel=channel_ref)

    def is_told(self, channel_ref: str) -> bool:
        """Whether there is trouble in this channel that was told."""
        return any(ref == channel_ref for ref, _ in self._told)

    async def works(self, channel_ref: str, *troubles: Trouble) -> None:
        """These troubles are over in this channel."""
        over = self._told.intersection((channel_ref, trouble) for trouble in troubles)
        if not over:
            return
        self._told -= over
        async with self._context.store.write() as unit:
            for one in over:
                await unit.notes.drop(_note(*one))


def _note(channel_ref: str, trouble: Trouble) -> str:
    return f"{NOTE}{channel_ref} {trouble}"


def facts(error: BaseException) -> dict[str, int | str]:
    """What a log line may say of an error that was expected: no trace, no text."""
    code = {"code": error.code} if isinstance(error, discord.HTTPException) else {}
    return {"error": type(error).__name__, **code}


def is_final(error: BaseException) -> bool:
    """Whether trying again has no use: Discord understood and refused."""
    if not isinstance(error, discord.HTTPException):
        return False
    return error.status in (400, 403, 404) and error.code != TOO_MANY_OLD_EDITS


def is_gone(error: BaseException) -> bool:
    """Whether the channel is not there any more."""
    return isinstance(error, discord.HTTPException) and error.code in (UNKNOWN_CHANNEL, UNKNOWN_GUILD)


def wait_after(attempts: int) -> float:
    """Seconds until the next try after this many failed: 1, 2, 4 … 60."""
    return min(SLOWEST, 2.0 ** max(0, min(attempts, 10) - 1))
