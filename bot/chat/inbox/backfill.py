"""Reads what people said while the bot was away, and hands it to the inbox as if it came in now."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import Protocol

import discord

from bot.chat.connection.calls import LATER, NETWORK, error_facts, is_final
from bot.chat.inbox.inbox import Inbox
from bot.log import logger
from bot.services.context import AppContext

log = logger(__name__)

MAX_MESSAGES = 1000
"""Messages of one channel that are read afterwards; what is beyond is left, and reading goes on at the newest."""
MAX_BEFORE = 50
"""Messages that are read before the first one that came in from a private channel."""
CLOCKS_DIFFER = timedelta(seconds=5)
"""How far Discord's clock and ours may be apart."""


class Awaited(Protocol):
    """Messages that an activity waits for, and that may have come, changed or gone while the bot was away."""

    @property
    def channel_ref(self) -> str:
        """The channel in which they count; in private they count as well."""
        ...

    @property
    def since(self) -> datetime:
        """Since when messages count."""
        ...

    @property
    def channel_messages(self) -> Sequence[str]:
        """The messages in the channel that were taken in."""
        ...

    @property
    def private_messages(self) -> Sequence[tuple[str, str]]:
        """The private messages that were taken in: user and message."""
        ...


FindAwaited = Callable[[AppContext], Awaitable[Sequence[Awaited]]]


class Backfill:
    """Runs after every connection, new or resumed, one run at a time."""

    def __init__(self, client: discord.Client, context: AppContext, inbox: Inbox) -> None:
        self._client = client
        self._context = context
        self._inbox = inbox
        self._find_awaited: FindAwaited | None = None
        self._lock = asyncio.Lock()
        self._looked = asyncio.Event()
        self._looked.set()
        self._back_at = context.clock.now()
        inbox.on_first_message(self.read_before)

    def on_return(self, find_awaited: FindAwaited) -> None:
        """Let this tell which messages are waited for, each time the bot was away."""
        self._find_awaited = find_awaited

    def expect(self) -> None:
        """Note that something may have been missed; ``run`` follows."""
        self._looked.clear()

    async def run(self, *, anew: bool) -> None:
        """Read every channel from where its reading stopped, oldest first, then let the cursors move again.

        With ``anew`` no event of before comes again. So where messages are awaited it also looks which ones were edited
        or deleted meanwhile. No private channel is opened for this: Discord blocks bots that open many.
        """
        try:
            async with self._lock:
                self._back_at = self._context.clock.now() if anew else self._back_at
                find = self._find_awaited if anew else None
                await self._run([] if find is None else await find(self._context))
        finally:
            self._looked.set()

    async def read_before(self, message: discord.Message) -> list[discord.Message]:
        """Return what was said in a channel before this first message that came in from it, the oldest first.

        Nobody is told of a private channel that somebody else opened, so whoever wrote while the bot was away is found
        only now. It goes back to where messages began to be awaited.
        """
        if self._find_awaited is None:
            return []
        awaited = await self._find_awaited(self._context)
        missed = [one.since for one in awaited if one.since < self._back_at]
        if not missed:
            return []
        start = discord.Object(_snowflake(min(missed)))
        return [
            one
            async for one in message.channel.history(limit=MAX_BEFORE, after=start, before=message, oldest_first=True)
        ]

    async def looked(self) -> None:
        """Return once every channel was tried, and what was found is taken in."""
        await self._looked.wait()

    async def _run(self, awaited: Sequence[Awaited]) -> None:
        await self._inbox.cursors.flush()
        async with self._context.store.read() as unit:
            cursors = await unit.cursors.all()
            groups = await unit.groups.all()
        self._inbox.cursors.know(cursors)
        await self._read_all(cursors, awaited)
        await self._begin([group.channel_ref for group in groups if group.channel_ref not in cursors])
        await self._inbox.drain()
        self._inbox.cursors.release()

    async def _begin(self, channel_refs: list[str]) -> None:
        """Read a class that was never read from now on."""
        start = discord.utils.time_snowflake(self._context.clock.now())
        for channel_ref in channel_refs:
            self._inbox.cursors.advance(channel_ref, start)

    async def _read_all(self, cursors: dict[str, str], awaited: Sequence[Awaited]) -> None:
        """Read one after the other; one that cannot be reached is tried again later and keeps nobody else waiting."""
        attempts = 0
        while cursors:
            cursors = {
                ref: after for ref, after in cursors.items() if not await self._is_read(ref, int(after), awaited)
            }
            await self._inbox.drain()
            self._looked.set()
            if cursors:
                attempts += 1
                await self._context.clock.sleep_until(self._context.clock.now() + LATER.after(attempts))

    async def _is_read(self, channel_ref: str, after: int, awaited: Sequence[Awaited]) -> bool:
        """Read a channel; False when that has to be tried again."""
        try:
            channel = await self._client.fetch_channel(int(channel_ref))
            if isinstance(channel, discord.TextChannel | discord.DMChannel):
                await self._read_again(channel, after, awaited)
                await self._read(channel, after)
        except NETWORK as error:
            if not is_final(error):
                log.warning("channel could not be read", channel=channel_ref, **error_facts(error))
                return False
            await self._give_up(channel_ref, error)
        return True

    async def _read(self, channel: discord.TextChannel | discord.DMChannel, after: int) -> None:
        count = 0
        async for message in channel.history(limit=MAX_MESSAGES, after=discord.Object(after), oldest_first=True):
            self._inbox.take(message, found=True)
            count += 1
        if count == MAX_MESSAGES:
            log.warning("channel has more messages than are read afterwards", channel=channel.id, count=count)
            async for newest in channel.history(limit=1):
                self._inbox.cursors.advance(str(channel.id), newest.id)

    async def _read_again(
        self, channel: discord.TextChannel | discord.DMChannel, until: int, awaited: Sequence[Awaited]
    ) -> None:
        """Read again what was taken in before: it may have been edited, or be gone."""
        here = [one for one in awaited if _counts_in(one, channel)]
        if not here:
            return
        start = _snowflake(min(one.since for one in here))
        if start >= until:
            return
        there: set[int] = set()
        is_complete = False
        window = {"after": discord.Object(start), "before": discord.Object(until + 1)}
        async for message in channel.history(limit=MAX_MESSAGES, oldest_first=True, **window):
            there.add(message.id)
            # Without the right to read history Discord shows an empty channel, so one sign of ourselves is asked for.
            is_complete = is_complete or message.author == self._client.user
            self._inbox.take_edit(message, found=True)
        if is_complete and len(there) < MAX_MESSAGES:
            said = [ref for one in here for ref in _taken_in(one, channel) if start < ref <= until]
            self._inbox.take_deletion(channel.id, [ref for ref in said if ref not in there])

    async def _give_up(self, channel_ref: str, error: Exception) -> None:
        """Stop reading a channel that is gone; one that is closed to the bot may open again."""
        log.info("channel cannot be read", channel=channel_ref, **error_facts(error))
        if isinstance(error, discord.NotFound):
            async with self._context.store.write() as unit:
                await unit.cursors.drop(channel_ref)


def _snowflake(moment: datetime) -> int:
    return discord.utils.time_snowflake(moment - CLOCKS_DIFFER)


def _counts_in(one: Awaited, channel: discord.TextChannel | discord.DMChannel) -> bool:
    return isinstance(channel, discord.DMChannel) or str(channel.id) == one.channel_ref


def _taken_in(one: Awaited, channel: discord.TextChannel | discord.DMChannel) -> list[int]:
    """Return the messages of this channel that were taken in."""
    if not isinstance(channel, discord.DMChannel):
        return list(map(int, one.channel_messages))
    reader = str(channel.recipient.id) if channel.recipient else None
    return [int(message_ref) for user_ref, message_ref in one.private_messages if user_ref == reader]
