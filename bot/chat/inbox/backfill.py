"""Reads what people said while the bot was away, and hands it to the inbox as if it came in now."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

import discord

from bot.backoff import LATER
from bot.chat.connection.calls import CALL_TIMEOUT, NETWORK, error_facts, is_final
from bot.chat.connection.in_flight import InFlight
from bot.chat.inbox.inbox import Inbox
from bot.chat.interactions.failure import report
from bot.ending import end_tasks
from bot.log import logger
from bot.services.context import AppContext

log = logger(__name__)

PAGE = 100
"""Messages that Discord gives at once, at most."""
MAX_LOOKED_AT = 1000
"""Messages of one channel that are looked at again for edits and deletions; with more, these are not looked for."""
LAST_WORD = str(2**63 - 1)
"""Nothing is said after this."""
AT_ONCE = 4
"""Channels that are read side by side."""
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


Readable = discord.TextChannel | discord.Thread | discord.DMChannel
READABLE = (discord.TextChannel, discord.Thread, discord.DMChannel)
FindAwaited = Callable[[AppContext], Awaitable[Sequence[Awaited]]]


class Backfill:
    """Runs after every connection, new or resumed, one run at a time; a channel that cannot be read keeps no other one
    waiting.
    """

    def __init__(self, client: discord.Client, context: AppContext, inbox: Inbox) -> None:
        self._client = client
        self._context = context
        self._inbox = inbox
        self._find_awaited: FindAwaited | None = None
        self._lock = asyncio.Lock()
        self._looked = asyncio.Event()
        self._looked.set()
        self._at_once = asyncio.Semaphore(AT_ONCE)
        self._later: dict[str, asyncio.Task[None]] = {}
        self._busy = InFlight()
        inbox.on_unread(self._read_soon)

    def on_return(self, find_awaited: FindAwaited) -> None:
        """Let this tell which messages are waited for, each time the bot was away."""
        self._find_awaited = find_awaited

    def expect(self) -> None:
        """Note that something may have been missed; ``run`` follows."""
        self._looked.clear()

    async def run(self, *, anew: bool) -> None:
        """Read every channel from where its reading stopped, oldest first, then let the cursors move again.

        With ``anew`` no event of before comes again. So where messages are awaited it also looks which ones were edited
        or deleted meanwhile. No private channel is opened for this: Discord blocks bots that open many. It is begun
        again until it could be done.
        """
        failures = 0
        while True:
            try:
                async with self._lock:
                    await self._run(anew=anew)
            except Exception as error:  # noqa: BLE001 - whatever it is, what people said must be read at last
                failures += 1
                report(error, "backfill")
                await self._rest(failures)
            else:
                self._looked.set()
                return

    async def looked(self) -> None:
        """Return once every channel was tried, and what was found is taken in."""
        await self._looked.wait()
        await self._busy.wait_idle()

    async def stop(self) -> None:
        """Leave what could not be read: its cursor stays where it is."""
        await end_tasks(self._later.values())

    async def _run(self, *, anew: bool) -> None:
        find = self._find_awaited if anew else None
        awaited: Sequence[Awaited] = () if find is None else await find(self._context)
        await self._inbox.cursors.flush()
        async with self._context.store.read() as unit:
            cursors = await unit.cursors.all()
            begun = await unit.groups.begun()
            private = await unit.pupils.private_channels()
        self._inbox.cursors.note_known(cursors)
        # What was said in a class since it was set up was missed as well when its first words were.
        unread = {ref: str(_snowflake(moment)) for ref, moment in begun.items() if ref not in cursors}
        unread |= dict.fromkeys(private, _since_the_first(begun)) | cursors
        await self._read_all(unread, awaited)
        while strangers := {str(one) for one in self._inbox.held()} - unread.keys():
            new = dict.fromkeys(strangers, _since_the_first(begun))
            unread |= new
            await self._read_all(new, awaited)
        await self._inbox.drain()
        self._inbox.release_all(map(int, self._later))

    def _read_soon(self, channel_id: int) -> None:
        """Read one channel in which something may have been missed."""
        self._read_later(str(channel_id), [], failures=0)

    async def _read_all(self, cursors: Mapping[str, str], awaited: Sequence[Awaited]) -> None:
        """Read these channels side by side; one that cannot be reached is tried again later."""
        await asyncio.gather(*(self._read_or_leave(ref, after, awaited) for ref, after in cursors.items()))
        await self._inbox.drain()

    async def _read_or_leave(self, channel_ref: str, after: str, awaited: Sequence[Awaited]) -> None:
        if await self._is_read(channel_ref, int(after), awaited):
            self._inbox.release(int(channel_ref))
        else:
            self._read_later(channel_ref, awaited, failures=1)

    def _read_later(self, channel_ref: str, awaited: Sequence[Awaited], *, failures: int) -> None:
        if channel_ref in self._later:
            return
        self._busy.begin()
        task = asyncio.create_task(self._keep_trying(channel_ref, awaited, failures), name=f"backfill of {channel_ref}")
        self._later[channel_ref] = task
        task.add_done_callback(lambda _: self._is_over(channel_ref))

    def _is_over(self, channel_ref: str) -> None:
        del self._later[channel_ref]
        self._busy.end()

    async def _keep_trying(self, channel_ref: str, awaited: Sequence[Awaited], failures: int) -> None:
        while True:
            if failures:
                self._busy.end()
                try:
                    await self._rest(failures)
                finally:
                    self._busy.begin()
            failures += 1
            try:
                await self._inbox.cursors.flush()
                async with self._context.store.read() as unit:
                    after = (await unit.cursors.all()).get(channel_ref) or _since_the_first(await unit.groups.begun())
                if await self._is_read(channel_ref, int(after), awaited):
                    break
            except Exception as error:  # noqa: BLE001 - whatever it is, what people said must be read at last
                report(error, "backfill", channel=channel_ref)
        self._inbox.release(int(channel_ref))

    async def _rest(self, failures: int) -> None:
        clock = self._context.clock
        await clock.sleep_until(clock.now() + LATER.after(failures))

    async def _is_read(self, channel_ref: str, after: int, awaited: Sequence[Awaited]) -> bool:
        """Read a channel; False when that has to be tried again."""
        try:
            async with self._at_once:
                async with asyncio.timeout(CALL_TIMEOUT):
                    channel = await self._client.fetch_channel(int(channel_ref))
                if isinstance(channel, READABLE):
                    await self._read_again(channel, after, awaited)
                    return await self._read(channel, after)
        except NETWORK as error:
            if not is_final(error):
                log.warning("channel could not be read", channel=channel_ref, **error_facts(error))
                return False
            await self._give_up(channel_ref, error)
        return True

    async def _read(self, channel: Readable, after: int) -> bool:
        """Hand on everything that was said after a message; False when more of it waits than may be in memory."""
        while True:
            async with asyncio.timeout(CALL_TIMEOUT):
                found = [
                    message
                    async for message in channel.history(limit=PAGE, after=discord.Object(after), oldest_first=True)
                ]
            for message in found:
                self._inbox.take(message, found=True)
                after = message.id
            if len(found) < PAGE:
                return True
            await self._inbox.drain()
            if not self._inbox.has_room(channel.id):
                return False

    async def _read_again(self, channel: Readable, until: int, awaited: Sequence[Awaited]) -> None:
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
        async for message in channel.history(limit=MAX_LOOKED_AT, oldest_first=True, **window):
            there.add(message.id)
            # Without the right to read history Discord shows an empty channel, so one sign of ourselves is asked for.
            is_complete = is_complete or message.author == self._client.user
            self._inbox.take_edit(message, found=True)
        if is_complete and len(there) < MAX_LOOKED_AT:
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


def _since_the_first(begun: Mapping[str, datetime]) -> str:
    """Return where the reading of a private channel begins that was not known: nobody is told of one that somebody else
    opened, so what was said there since the first class was set up was not read yet.
    """
    return str(_snowflake(min(begun.values()))) if begun else LAST_WORD


def _counts_in(one: Awaited, channel: Readable) -> bool:
    return isinstance(channel, discord.DMChannel) or str(channel.id) == one.channel_ref


def _taken_in(one: Awaited, channel: Readable) -> list[int]:
    """Return the messages of this channel that were taken in."""
    if not isinstance(channel, discord.DMChannel):
        return list(map(int, one.channel_messages))
    reader = str(channel.recipient.id) if channel.recipient else None
    return [int(message_ref) for user_ref, message_ref in one.private_messages if user_ref == reader]
