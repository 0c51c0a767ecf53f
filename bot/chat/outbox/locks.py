"""Locks a channel for a role and opens it again exactly as it was; an unlock that is owed is never given up."""

import asyncio
from datetime import datetime

import discord
import orjson

from bot.chat.connection.calls import (
    CALL_TIMEOUT,
    LATER,
    NETWORK,
    UNKNOWN_CHANNEL,
    UNKNOWN_OVERWRITE,
    UNKNOWN_ROLE,
    error_facts,
    is_final,
    is_gone,
)
from bot.chat.outbox.overwrites import SILENT, Overwrite, read_overwrite, write_overwrite
from bot.chat.outbox.threads import ARCHIVED, ThreadWatch, put_away
from bot.chat.outbox.trouble import MAX_REFUSALS, Trouble, TroubleDesk
from bot.log import logger
from bot.services.context import AppContext
from bot.store.outbox import Lock

log = logger(__name__)

NOTHING_LEFT = frozenset({UNKNOWN_CHANNEL, UNKNOWN_ROLE, UNKNOWN_OVERWRITE})
"""There is nothing to open any more."""


class LockKeeper:
    """Works on one lock at a time, and remembers when each may be tried again."""

    def __init__(self, client: discord.Client, context: AppContext, desk: TroubleDesk) -> None:
        self._client = client
        self._context = context
        self._desk = desk
        self._threads = ThreadWatch(client)
        self._retry_at: dict[str, datetime] = {}
        self._refused: set[str] = set()

    def due(self, lock: Lock, now: datetime) -> datetime | None:
        """Return when this lock may be worked on, or None when Discord forbids it and the talk goes on without."""
        if not lock.attempts:
            return now
        if lock.wanted and lock.channel_ref in self._refused:
            return None
        return self._retry_at.get(lock.channel_ref, now)

    async def bring(self, lock: Lock) -> None:
        """Lock or open the channel; what goes wrong is written down with it."""
        try:
            async with asyncio.timeout(CALL_TIMEOUT):
                await (self._close(lock) if lock.wanted else self._open(lock))
        except NETWORK as error:
            await self._failed(lock, error)
            return
        async with self._context.store.write() as unit:
            await unit.locks.applied(lock.channel_ref, lock.wanted)
        self._retry_at.pop(lock.channel_ref, None)
        self._refused.discard(lock.channel_ref)
        await self._desk.works(lock.channel_ref, Trouble.LOCK if lock.wanted else Trouble.UNLOCK)

    async def open_to_leave(self, lock: Lock) -> None:
        """Open a channel although it should be locked: the bot goes, and nobody would be there to open it in time.

        The wish stays: who comes back while it lasts locks the channel again, and opens it in any case at last.
        """
        async with self._context.store.write() as unit:
            await unit.locks.leave(lock.channel_ref)
        try:
            await self._open(lock)
        except NETWORK as error:
            log.warning("channel could not be opened", channel=lock.channel_ref, **error_facts(error))
            return
        async with self._context.store.write() as unit:
            await unit.locks.applied(lock.channel_ref, locked=False)

    async def hear_of_thread(self, channel_ref: str) -> None:
        """Apply the lock again, since somebody began a thread that the class can read: it must hold in there too."""
        self._threads.forget(channel_ref)
        async with self._context.store.write() as unit:
            await unit.locks.again(channel_ref)

    def try_again(self, channel_ref: str) -> None:
        """Try again what was refused: it may be allowed now."""
        self._retry_at.pop(channel_ref, None)
        self._refused.discard(channel_ref)

    async def _close(self, lock: Lock) -> None:
        if lock.is_of_thread:
            await self._put_away(lock)
            return
        now, in_threads = await asyncio.gather(self._read(lock), self._threads.rights_to_take(lock.channel_ref))
        async with self._context.store.write() as unit:
            await unit.locks.remember(lock.channel_ref, _dump(now))
        await self._write(lock, (now or Overwrite()).without(SILENT | in_threads))

    async def _put_away(self, lock: Lock) -> None:
        try:
            await put_away(self._client, lock.channel_ref)
        except discord.HTTPException as error:
            if error.code not in (UNKNOWN_CHANNEL, ARCHIVED):
                raise

    async def _open(self, lock: Lock) -> None:
        if lock.before is None:
            return
        before = _load(lock.before)
        try:
            if await self._read(lock) == before:
                return
            if before is None:
                await self._client.http.delete_channel_permissions(lock.channel_ref, lock.role_ref)
            else:
                await self._write(lock, before)
        except discord.NotFound as error:
            if error.code not in NOTHING_LEFT:
                raise

    async def _read(self, lock: Lock) -> Overwrite | None:
        return await read_overwrite(self._client, lock.channel_ref, lock.role_ref)

    async def _write(self, lock: Lock, overwrite: Overwrite) -> None:
        await write_overwrite(self._client, lock.channel_ref, lock.role_ref, overwrite)

    async def _failed(self, lock: Lock, error: Exception) -> None:
        attempts = lock.attempts + 1
        self._retry_at[lock.channel_ref] = self._context.clock.now() + LATER.after(attempts)
        log.warning(
            "lock failed", channel=lock.channel_ref, locking=lock.wanted, attempts=attempts, **error_facts(error)
        )
        async with self._context.store.write() as unit:
            await unit.locks.failed(lock)
        if attempts < MAX_REFUSALS or not is_final(error):
            return
        self._refused.add(lock.channel_ref)
        if lock.is_of_thread:
            return  # it stays among the others until Discord puts it away by itself; no teacher needs to hear that
        kind = Trouble.LOCK if lock.wanted else Trouble.UNLOCK
        await self._desk.tell(lock.channel_ref, Trouble.GONE if is_gone(error) else kind)


def _dump(overwrite: Overwrite | None) -> str:
    return orjson.dumps(overwrite).decode()


def _load(text: str) -> Overwrite | None:
    raw = orjson.loads(text)
    return None if raw is None else Overwrite(int(raw["allow"]), int(raw["deny"]))
