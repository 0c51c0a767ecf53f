"""Locks a channel for its pupils and gives back just what it took; an unlock that is owed is never given up."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from functools import reduce

import discord

from bot.backoff import LATER
from bot.chat.connection.calls import (
    CALL_TIMEOUT,
    NETWORK,
    UNKNOWN_CHANNEL,
    error_facts,
    is_final,
    is_gone,
)
from bot.chat.connection.members import Members
from bot.chat.connection.refusals import refusal_of
from bot.chat.connection.rights import names_of
from bot.chat.outbox.hold import MOST_LOOKS, Hold
from bot.chat.outbox.overwrites import (
    ROLE,
    SILENT,
    Overwrite,
    Taken,
    dump,
    give_back,
    load,
    missing_rights,
    own_rights,
    read_overwrites,
    taken_between,
    write_overwrite,
)
from bot.chat.outbox.threads import ARCHIVED, ThreadWatch, put_away, remove
from bot.chat.outbox.trouble import MAX_REFUSALS, Facts, Trouble, TroubleDesk
from bot.chat.outbox.writers import Writers, find_writers
from bot.log import logger
from bot.services.context import AppContext
from bot.store.outbox import Lock

log = logger(__name__)


class StillOwedError(discord.DiscordException):
    """Some of what was taken cannot be given back, since the bot lost those rights itself."""


class LockKeeper:
    """Works on one lock at a time, and remembers when each may be tried again."""

    def __init__(self, client: discord.Client, context: AppContext, desk: TroubleDesk, members: Members) -> None:
        self._client = client
        self._members = members
        self._context = context
        self._desk = desk
        self._threads = ThreadWatch(client)
        self._retry_at: dict[str, datetime] = {}
        self._refused: set[str] = set()
        self._holds: dict[str, Hold] = {}

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
        except (*NETWORK, StillOwedError) as error:
            await self._failed(lock, error)
            return
        async with self._context.store.write() as unit:
            if lock.is_goodbye:
                await unit.locks.drop(lock.channel_ref)
            else:
                await unit.locks.applied(lock.channel_ref, lock.wanted)
        self._retry_at.pop(lock.channel_ref, None)
        self._refused.discard(lock.channel_ref)
        over = (Trouble.LOCK,) if lock.wanted else (Trouble.UNLOCK, Trouble.OWED)
        await self._desk.works(lock.channel_ref, *over)

    async def open_to_leave(self, lock: Lock) -> None:
        """Open a channel although it should be locked: the bot goes, and nobody would be there to open it in time.

        The wish stays: who comes back while it lasts locks the channel again, and opens it in any case at last.
        """
        async with self._context.store.write() as unit:
            await unit.locks.leave(lock.channel_ref)
        try:
            await self._open(lock)
        except (*NETWORK, StillOwedError) as error:
            log.warning("channel could not be opened", channel=lock.channel_ref, **error_facts(error))
            return
        async with self._context.store.write() as unit:
            await unit.locks.applied(lock.channel_ref, locked=False)

    async def hear_of_thread(self, channel_ref: str) -> None:
        """Apply the lock again, since somebody began a thread that the class can read: it must hold in there too."""
        self._threads.forget(channel_ref)
        async with self._context.store.write() as unit:
            await unit.locks.again(channel_ref)

    async def hear_of_rights(self, channel_ref: str, now: Mapping[str, tuple[int, int]] | None = None) -> None:
        """Look at a lock again, because the channel changed to what it allows and denies ``now``, or because roles did.

        What the bot changed itself needs no look. A few times are enough: the bot quarrels with nobody.
        """
        hold = self._holds.get(channel_ref)
        if hold is None or (now is not None and hold.is_as_left(now)) or hold.looks >= MOST_LOOKS:
            return
        hold.looks += 1
        async with self._context.store.write() as unit:
            await unit.locks.again(channel_ref)

    async def hear_of_writer(self, channel_ref: str, user_ref: str) -> None:
        """Look at a lock again, because this pupil can write in spite of it, or could a moment ago."""
        hold = self._holds.get(channel_ref)
        if hold is not None and user_ref not in hold.writers:
            hold.writers.add(user_ref)
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
        own = own_rights(self._client, lock.channel_ref)
        now, in_threads = await asyncio.gather(
            read_overwrites(self._client, lock.channel_ref), self._threads.rights_to_take(lock.channel_ref, own)
        )
        rights = SILENT | in_threads
        taken = {one.target_ref: one for one in load(lock.taken)}
        pupils = now.get(lock.role_ref) or Overwrite(lock.role_ref)
        await self._take(lock, taken, now, [pupils.without(rights & own)])
        others = [ref for ref in taken if ref != lock.role_ref]
        hold = self._holds.setdefault(lock.channel_ref, Hold(lock.role_ref))
        others += hold.writers
        writers = await find_writers(
            self._client, self._members, self._context, lock.channel_ref, now.values(), rights & own, others
        )
        await self._take(lock, taken, now, [one.silent_on(rights & own) for one in writers.overwrites])
        hold.leave(now.values(), rights & own)
        lacks = self._pupils_keep(lock) & rights & ~own & ~pupils.deny
        await self._tell_leaks(lock, taken, writers, lacks)

    async def _take(
        self, lock: Lock, taken: dict[str, Taken], now: dict[str, Overwrite], wanted: list[Overwrite]
    ) -> None:
        """Bring overwrites to what is wanted; what that takes is written down before."""
        changed = [one for one in wanted if one != now.get(one.target_ref, Overwrite(one.target_ref, one.kind))]
        for one in changed:
            taken[one.target_ref] = taken_between(now.get(one.target_ref), one, taken.get(one.target_ref))
        if changed or lock.taken is None:
            async with self._context.store.write() as unit:
                await unit.locks.remember(lock.channel_ref, dump(list(taken.values())))
        for one in changed:
            await write_overwrite(self._client, lock.channel_ref, one)
            now[one.target_ref] = one

    def _pupils_keep(self, lock: Lock) -> int:
        """Return what the pupils' role may do in the channel, as far as the library knows."""
        channel = self._client.get_channel(int(lock.channel_ref))
        if not isinstance(channel, discord.abc.GuildChannel):
            return 0
        role = channel.guild.get_role(int(lock.role_ref))
        return 0 if role is None else channel.permissions_for(role).value

    async def _tell_leaks(self, lock: Lock, taken: dict[str, Taken], writers: Writers, lacks: int) -> None:
        """Tell whom the lock of the pupils' role alone does not hold, and what the bot could not take."""
        others = [one for one in taken.values() if one.target_ref != lock.role_ref]
        leaks = Facts(
            roles=tuple(sorted(writers.name_of(one.target_ref) for one in others if one.kind == ROLE)),
            members=tuple(sorted(writers.name_of(one.target_ref) for one in others if one.kind != ROLE)),
            mighty=writers.mighty,
        )
        if leaks == Facts():
            await self._desk.works(lock.channel_ref, Trouble.WRITERS)
        else:
            await self._desk.tell(lock.channel_ref, Trouble.WRITERS, leaks)
        if lacks:
            await self._desk.tell(lock.channel_ref, Trouble.PARTLY, Facts(lacks=names_of(lacks)))
        else:
            await self._desk.works(lock.channel_ref, Trouble.PARTLY)

    async def _put_away(self, lock: Lock) -> None:
        try:
            await (remove if lock.is_goodbye else put_away)(self._client, lock.channel_ref)
        except discord.HTTPException as error:
            if error.code not in (UNKNOWN_CHANNEL, ARCHIVED):
                raise

    async def _open(self, lock: Lock) -> None:
        self._holds.pop(lock.channel_ref, None)
        taken = load(lock.taken)
        if not taken:
            return
        try:
            now = await read_overwrites(self._client, lock.channel_ref)
        except discord.NotFound as error:
            if error.code == UNKNOWN_CHANNEL:
                return
            raise
        own = own_rights(self._client, lock.channel_ref)
        for one in taken:
            await give_back(self._client, lock.channel_ref, now.get(one.target_ref), one.only(own))
        left = [one.only(~own) for one in taken if one.rights & ~own and one.target_ref in now]
        if left:
            async with self._context.store.write() as unit:
                await unit.locks.remember(lock.channel_ref, dump(left))
            raise StillOwedError

    async def _failed(self, lock: Lock, error: Exception) -> None:
        attempts = lock.attempts + 1
        self._retry_at[lock.channel_ref] = self._context.clock.now() + LATER.after(attempts)
        log.warning(
            "lock failed", channel=lock.channel_ref, locking=lock.wanted, attempts=attempts, **error_facts(error)
        )
        async with self._context.store.write() as unit:
            await unit.locks.failed(lock)
        refused = is_final(error) or isinstance(error, StillOwedError)
        if attempts < MAX_REFUSALS or not refused:
            return
        self._refused.add(lock.channel_ref)
        if lock.is_of_thread:
            return  # it stays among the others until Discord puts it away by itself; no teacher needs to hear that
        undone = Trouble.OWED if isinstance(error, StillOwedError) else Trouble.UNLOCK
        if is_gone(error):
            await self._desk.tell(lock.channel_ref, Trouble.GONE)
            return
        refusal = refusal_of(self._client, error) if isinstance(error, discord.HTTPException) else None
        rights = reduce(int.__or__, (one.rights for one in load(lock.taken)), 0)
        lacks = names_of(missing_rights(self._client, lock.channel_ref, rights))
        await self._desk.tell(lock.channel_ref, Trouble.LOCK if lock.wanted else undone, Facts(refusal, lacks))
