"""What people said while the bot was away, read through the same door as what they say now."""

import asyncio
from datetime import timedelta

import discord

from bot.chat.inbound import Inbound
from bot.chat.trouble import NETWORK, facts, is_final, wait_after
from bot.log import logger
from bot.services.core import Core

log = logger(__name__)

MOST = 1000
"""Messages of one channel that are read afterwards; what is beyond is left, and reading goes on at the newest."""


class Backfill:
    """Runs after every connection, new or resumed; one at a time."""

    def __init__(self, client: discord.Client, core: Core, inbound: Inbound) -> None:
        self._client = client
        self._core = core
        self._inbound = inbound
        self._lock = asyncio.Lock()
        self._looked = asyncio.Event()
        self._looked.set()

    def expect(self) -> None:
        """Something may have been missed; ``run`` follows."""
        self._looked.clear()

    async def run(self) -> None:
        """Read every channel from where its reading stopped, oldest first, then let the cursors move again."""
        try:
            async with self._lock:
                await self._run()
        finally:
            self._looked.set()

    async def looked(self) -> None:
        """Return once every channel was tried, and what was found is taken in."""
        await self._looked.wait()

    async def _run(self) -> None:
        await self._inbound.cursors.flush()
        async with self._core.store.look() as unit:
            cursors = await unit.cursors.all()
            groups = await unit.groups.all()
        await self._read_all(cursors)
        await self._begin([group.channel_ref for group in groups if group.channel_ref not in cursors])
        await self._inbound.drain()
        self._inbound.cursors.release()

    async def _begin(self, channel_refs: list[str]) -> None:
        """A class that was never read is read from now on."""
        start = discord.utils.time_snowflake(self._core.clock.now())
        for channel_ref in channel_refs:
            self._inbound.cursors.advance(channel_ref, start)

    async def _read_all(self, cursors: dict[str, str]) -> None:
        """One after the other; those that cannot be reached are tried again later, and keep nobody else waiting."""
        attempts = 0
        while cursors:
            cursors = {ref: after for ref, after in cursors.items() if not await self._is_read(ref, int(after))}
            await self._inbound.drain()
            self._looked.set()
            if cursors:
                attempts += 1
                await self._core.clock.sleep_until(self._core.clock.now() + timedelta(seconds=wait_after(attempts)))

    async def _is_read(self, channel_ref: str, after: int) -> bool:
        """Read a channel; False when that has to be tried again."""
        try:
            await self._read(channel_ref, after)
        except NETWORK as error:
            if not is_final(error):
                log.warning("channel could not be read", channel=channel_ref, **facts(error))
                return False
            await self._give_up(channel_ref, error)
        return True

    async def _read(self, channel_ref: str, after: int) -> None:
        channel = await self._client.fetch_channel(int(channel_ref))
        if not isinstance(channel, discord.abc.Messageable):
            return
        count = 0
        async for message in channel.history(limit=MOST, after=discord.Object(after), oldest_first=True):
            self._inbound.take(message, found=True)
            count += 1
        if count == MOST:
            log.warning("channel said more than is read afterwards", channel=channel_ref, count=count)
            async for newest in channel.history(limit=1):
                self._inbound.cursors.advance(channel_ref, newest.id)

    async def _give_up(self, channel_ref: str, error: Exception) -> None:
        """A channel that is gone is not read any more; one that is closed to the bot may open again."""
        log.info("channel cannot be read", channel=channel_ref, **facts(error))
        if isinstance(error, discord.NotFound):
            async with self._core.store.unit() as unit:
                await unit.cursors.drop(channel_ref)
