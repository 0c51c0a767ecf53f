"""What people said while the bot was away, read through the same door as what they say now."""

import asyncio
from collections.abc import Iterable
from datetime import datetime, timedelta

import discord

from bot.chat.connection.calls import LATER, NETWORK, error_facts, is_final
from bot.chat.inbox.inbox import Inbox
from bot.domain.round.answer import AnswerSource
from bot.log import logger
from bot.services.context import AppContext
from bot.services.round.take_back import Listening, listening

log = logger(__name__)

MOST = 1000
"""Messages of one channel that are read afterwards; what is beyond is left, and reading goes on at the newest."""
CLOCKS_DIFFER = timedelta(seconds=5)
"""How far Discord's clock and ours may be apart."""
MOST_DOORS = 40
"""Private channels that are looked into at a start for words of pupils who never wrote before: about a class."""


class Backfill:
    """Runs after every connection, new or resumed; one at a time."""

    def __init__(self, client: discord.Client, context: AppContext, inbox: Inbox) -> None:
        self._client = client
        self._context = context
        self._inbound = inbox
        self._lock = asyncio.Lock()
        self._looked = asyncio.Event()
        self._looked.set()

    def expect(self) -> None:
        """Something may have been missed; ``run`` follows."""
        self._looked.clear()

    async def run(self, *, anew: bool) -> None:
        """Read every channel from where its reading stopped, oldest first, then let the cursors move again.

        With ``anew`` no event of before comes again, so where answers did not open yet it is also looked what was
        edited or deleted meanwhile, and whether somebody wrote for the first time.
        """
        try:
            async with self._lock:
                await self._run(await listening(self._context) if anew else [])
        finally:
            self._looked.set()

    async def looked(self) -> None:
        """Return once every channel was tried, and what was found is taken in."""
        await self._looked.wait()

    async def _run(self, rounds: list[Listening]) -> None:
        await self._inbound.cursors.flush()
        async with self._context.store.read() as unit:
            cursors = await unit.cursors.all()
            groups = await unit.groups.all()
        cursors |= await self._opened_doors(rounds, cursors)
        await self._read_all(cursors, rounds)
        await self._begin([group.channel_ref for group in groups if group.channel_ref not in cursors])
        await self._inbound.drain()
        self._inbound.cursors.release()

    async def _begin(self, channel_refs: list[str]) -> None:
        """A class that was never read is read from now on."""
        start = discord.utils.time_snowflake(self._context.clock.now())
        for channel_ref in channel_refs:
            self._inbound.cursors.advance(channel_ref, start)

    async def _opened_doors(self, rounds: list[Listening], known: dict[str, str]) -> dict[str, str]:
        """The private channels in which a pupil wrote for the first time, with where their reading begins.

        Discord tells nobody that a channel was opened. Only pupils who are there and handed in nothing are looked up,
        and the first refusal ends it: opening many at once is what Discord does not like.
        """
        found: dict[str, str] = {}
        for user_ref, since in list(_silent(rounds).items())[:MOST_DOORS]:
            try:
                door = await self._client.http.start_private_message(int(user_ref))
            except NETWORK as error:
                log.info("private channels were not looked into", **error_facts(error))
                break
            start = _snowflake(since)
            if str(door["id"]) not in known and int(door.get("last_message_id") or 0) > start:
                found[str(door["id"])] = str(start)
        return found

    async def _read_all(self, cursors: dict[str, str], rounds: list[Listening]) -> None:
        """One after the other; those that cannot be reached are tried again later, and keep nobody else waiting."""
        attempts = 0
        while cursors:
            cursors = {ref: after for ref, after in cursors.items() if not await self._is_read(ref, int(after), rounds)}
            await self._inbound.drain()
            self._looked.set()
            if cursors:
                attempts += 1
                await self._context.clock.sleep_until(self._context.clock.now() + LATER.after(attempts))

    async def _is_read(self, channel_ref: str, after: int, rounds: list[Listening]) -> bool:
        """Read a channel; False when that has to be tried again."""
        try:
            channel = await self._client.fetch_channel(int(channel_ref))
            if isinstance(channel, discord.TextChannel | discord.DMChannel):
                await self._read_again(channel, after, rounds)
                await self._read(channel, after)
        except NETWORK as error:
            if not is_final(error):
                log.warning("channel could not be read", channel=channel_ref, **error_facts(error))
                return False
            await self._give_up(channel_ref, error)
        return True

    async def _read(self, channel: discord.TextChannel | discord.DMChannel, after: int) -> None:
        count = 0
        async for message in channel.history(limit=MOST, after=discord.Object(after), oldest_first=True):
            self._inbound.take(message, found=True)
            count += 1
        if count == MOST:
            log.warning("channel said more than is read afterwards", channel=channel.id, count=count)
            async for newest in channel.history(limit=1):
                self._inbound.cursors.advance(str(channel.id), newest.id)

    async def _read_again(
        self, channel: discord.TextChannel | discord.DMChannel, until: int, rounds: list[Listening]
    ) -> None:
        """What was taken in before, since the beginning of the round: it may have been edited, or be gone."""
        here = [one for one in rounds if _hears(one, channel)]
        if not here:
            return
        start = _snowflake(min(one.since for one in here))
        if start >= until:
            return
        there: set[int] = set()
        is_complete = False
        window = {"after": discord.Object(start), "before": discord.Object(until + 1)}
        async for message in channel.history(limit=MOST, oldest_first=True, **window):
            there.add(message.id)
            # Without the right to read history Discord shows an empty channel, so one sign of ourselves is asked for.
            is_complete = is_complete or message.author == self._client.user
            self._inbound.take_edit(message, found=True)
        if is_complete and len(there) < MOST:
            said = [ref for one in here for ref in _said_in(one, channel) if start < ref <= until]
            self._inbound.take_gone(channel.id, [ref for ref in said if ref not in there])

    async def _give_up(self, channel_ref: str, error: Exception) -> None:
        """A channel that is gone is not read any more; one that is closed to the bot may open again."""
        log.info("channel cannot be read", channel=channel_ref, **error_facts(error))
        if isinstance(error, discord.NotFound):
            async with self._context.store.write() as unit:
                await unit.cursors.drop(channel_ref)


def _snowflake(moment: datetime) -> int:
    return discord.utils.time_snowflake(moment - CLOCKS_DIFFER)


def _silent(rounds: Iterable[Listening]) -> dict[str, datetime]:
    """Who may have written for the first time, and since when."""
    return {pupil.user_ref: one.since for one in rounds for pupil in one.silent}


def _hears(one: Listening, channel: discord.TextChannel | discord.DMChannel) -> bool:
    """Whether what is said in this channel can be an answer to the round."""
    return isinstance(channel, discord.DMChannel) or str(channel.id) == one.group.channel_ref


def _said_in(one: Listening, channel: discord.TextChannel | discord.DMChannel) -> list[int]:
    """The answers of the round that are messages in this channel."""
    if isinstance(channel, discord.DMChannel):
        reader = str(channel.recipient.id) if channel.recipient else None
        said = [answer for pupil, answer in one.answers if answer.way is AnswerSource.DM and pupil.user_ref == reader]
    else:
        said = [answer for _, answer in one.answers if answer.way is not AnswerSource.DM]
    return [int(answer.message_ref) for answer in said if answer.message_ref]
