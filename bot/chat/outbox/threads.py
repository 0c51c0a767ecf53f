"""Puts threads away when their talk is over, and says what a lock has to take away in threads.

Discord knows no rights of a single thread: all have those of their channel. A lock that took away the right to write in
threads would silence every talk of a teacher with one pupil. So it takes that away only where the class could read it:
when there is a public thread, put away or not; and while it lasts, nobody begins a new one.
"""

from collections.abc import Awaitable, Callable
from typing import TypeVar

import discord

from bot.chat.connection.calls import NETWORK, error_facts, retry
from bot.log import logger
from bot.services.context import AppContext
from bot.store.outbox import WHOLE_THREAD

log = logger(__name__)

T = TypeVar("T")

IN_THREADS = discord.Permissions(send_messages_in_threads=True).value
NEW_THREADS = discord.Permissions(create_public_threads=True, create_private_threads=True).value
ARCHIVED = 50083
AGAIN_AFTER = 60
"""Minutes of silence after which Discord puts a thread away that somebody opened once more."""


class ThreadWatch:
    """Remembers, from Discord itself, under which channels the class never had a thread."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client
        self._without: set[str] = set()

    def forget(self, channel_ref: str) -> None:
        """Note that there is a thread now."""
        self._without.discard(channel_ref)

    async def rights_to_take(self, channel_ref: str, own: int) -> int:
        """Return what pupils must not do in threads while their channel is quiet, as Discord's bit set.

        ``own`` are the bot's rights there: it can take away only those, and who may still begin a thread must not write
        in it.
        """
        channel = self._client.get_channel(int(channel_ref))
        if not isinstance(channel, discord.TextChannel):
            return IN_THREADS
        if NEW_THREADS & own == NEW_THREADS and await self._is_without(channel):
            return NEW_THREADS
        return NEW_THREADS | IN_THREADS

    async def _is_without(self, channel: discord.TextChannel) -> bool:
        channel_ref = str(channel.id)
        if any(not thread.is_private() for thread in channel.threads):
            self.forget(channel_ref)
            return False
        if channel_ref not in self._without:
            try:
                found = await self._client.http.get_public_archived_threads(channel.id, limit=1)
            except NETWORK as error:
                log.info("threads could not be read", channel=channel_ref, **error_facts(error))
                return False
            if found["threads"]:
                return False
            self._without.add(channel_ref)
        return True


async def put_away(client: discord.Client, thread_ref: str) -> None:
    """Archive a thread and leave it unlocked: who was in it reads on, and opens it again by writing or pressing."""
    await client.http.edit_channel(int(thread_ref), archived=True, auto_archive_duration=AGAIN_AFTER)


async def remove(client: discord.Client, thread_ref: str) -> None:
    """Delete a thread: its title names a pupil, and what was typed in it is about that pupil."""
    await client.http.delete_channel(int(thread_ref))


async def in_open_thread(
    client: discord.Client, context: AppContext, channel_ref: str, call: Callable[[], Awaitable[T]]
) -> T:
    """Return what ``call`` gives. Discord changes nothing in a thread that was put away, so that one is opened first.

    It is put away again once, when nothing is left to be done in it, and also when the bot stops in between: that is
    owed before the thread opens.
    """
    try:
        return await call()
    except discord.HTTPException as error:
        if error.code != ARCHIVED:
            raise
    async with context.store.write() as unit:
        await unit.locks.want(channel_ref, WHOLE_THREAD, True, context.clock.now())
        await unit.locks.again(channel_ref)
    await retry(lambda: client.http.edit_channel(int(channel_ref), archived=False))
    return await call()
