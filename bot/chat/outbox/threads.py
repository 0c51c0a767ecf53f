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


async def in_open_thread(client: discord.Client, channel_ref: str, call: Callable[[], Awaitable[T]]) -> T:
    """Return what ``call`` gives, in a thread that is opened just for this: Discord changes nothing in one that was put
    away.
    """
    try:
        return await call()
    except discord.HTTPException as error:
        if error.code != ARCHIVED:
            raise
    await retry(lambda: client.http.edit_channel(int(channel_ref), archived=False))
    try:
        return await call()
    finally:
        await retry(lambda: put_away(client, channel_ref))
