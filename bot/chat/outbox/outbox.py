"""Brings every channel to what the rows for posts and locks want, and keeps it there."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import TypeVar

import discord
from discord.ui import LayoutView

from bot.chat.connection.calls import STOP_GRACE
from bot.chat.connection.in_flight import InFlight
from bot.chat.connection.members import Members
from bot.chat.outbox.channel import STUMBLE, ChannelWorker
from bot.chat.outbox.guard import Guard
from bot.chat.outbox.locks import LockKeeper
from bot.chat.outbox.places import exceptions_of
from bot.chat.outbox.posts import Arrive, PostKeeper, Remove, Render
from bot.chat.outbox.trouble import OnTrouble, Trouble, TroubleDesk
from bot.chat.ui.offered import Offered
from bot.log import logger
from bot.services.context import AppContext

log = logger(__name__)

View = TypeVar("View")

WORTH_SAYING = timedelta(minutes=30)
"""What could not be said is said after all when the right to say it comes back within this time."""


class Outbox:
    """Keeps one worker a channel, woken by the clock and by commits that want something of it. The rows are the truth;
    here is only memory of what was tried when.
    """

    def __init__(self, client: discord.Client, context: AppContext, members: Members) -> None:
        self._context = context
        self._desk = TroubleDesk(context)
        self.guard = Guard(client, context, self._desk, members)
        self._posts = PostKeeper(client, context, self._desk, self.guard)
        self._locks = LockKeeper(client, context, self._desk, members)
        self._workers: dict[str, ChannelWorker] = {}
        self._news = asyncio.Event()
        self._in_flight = InFlight()
        self._task: asyncio.Task[None] | None = None
        self._looking: asyncio.Task[None] | None = None
        self._stopping = False
        self._leave_clock: Callable[[], None] | None = None
        self._seen_changes = 0
        context.store.on_commit(self._on_commit)

    def renders(self, kind: str, render: Render) -> None:
        """Let ``render(ref)`` draw the messages of a kind, one a page; it returns None when the thing is gone."""
        self._posts.renders[kind] = render

    def shows(
        self,
        kind: str,
        look: Callable[[AppContext, int], Awaitable[View | None]],
        draw: Callable[[View], LayoutView | Sequence[LayoutView]],
    ) -> None:
        """Let messages of this kind show ``draw`` of what ``look`` finds; they go when there is nothing to find."""

        async def render(ref: int) -> Sequence[LayoutView] | None:
            view = await look(self._context, ref)
            if view is None:
                return None
            drawn = draw(view)
            return [drawn] if isinstance(drawn, LayoutView) else drawn

        self.renders(kind, render)

    @property
    def offered(self) -> Offered:
        """What the messages that people steer by offer, and offered a moment ago."""
        return self._posts.offered

    def steers(self, kind: str) -> None:
        """Remember what messages of this kind offered: commands take the same steps."""
        self._posts.offered.kinds.add(kind)

    async def drawn(self, kind: str, ref: int) -> Sequence[LayoutView]:
        """Return the pages of a message as they would be drawn now; none when its thing is gone."""
        return await self._posts.renders[kind](ref) or ()

    def on_arrival(self, kind: str, arrive: Arrive) -> None:
        """Let ``arrive(unit, ref)`` be part of the commit that notes that a message of a kind stands in its channel."""
        self._posts.arrivals[kind] = arrive

    def stays_away(self, kind: str, remove: Remove | None = None) -> None:
        """Never post a message of this kind again that somebody deleted: a teacher does that with pupils' words.

        With ``remove`` all messages of that thing go, and ``remove(unit, ref)`` is part of the commit that notes it.
        """
        self._posts.removals[kind] = remove

    async def note_removed(self, message_refs: Sequence[str]) -> None:
        """Take in that messages were deleted."""
        for message_ref in message_refs:
            await self._posts.note_removed(message_ref)

    def kinds(self) -> set[str]:
        """Return the kinds of messages that can be drawn."""
        return set(self._posts.renders)

    def on_trouble(self, tell: OnTrouble) -> None:
        """Let ``tell(channel_ref, trouble)`` be called once for each channel and trouble, until it works again."""
        self._desk.listener = tell

    async def take_away(self, channel_ref: str, message_ref: str | None) -> bool:
        """Delete a message of the bot whose row is gone already; returns False where Discord does not let it."""
        return message_ref is None or await self._posts.take_away(channel_ref, message_ref)

    async def try_again(self, channel_ref: str) -> None:
        """Try again what was refused in a channel with trouble: the school changed something about it."""
        if self._desk.is_told(channel_ref):
            self._locks.try_again(channel_ref)
            await self._revive(channel_ref)

    async def hear_of_channel(self, channel: discord.abc.GuildChannel) -> None:
        """Note that a channel changed: try what was refused, and look who reads and writes in it."""
        await self.try_again(str(channel.id))
        await self._locks.hear_of_rights(str(channel.id), exceptions_of(channel))
        await self.guard.hear_of_channel(str(channel.id))

    async def hear_of_roles(self, *guilds: discord.Guild) -> None:
        """Note that the roles of servers changed, or an owner: it may be that others read and write now."""
        for guild in guilds:
            for channel in guild.channels:
                await self.try_again(str(channel.id))
                await self._locks.hear_of_rights(str(channel.id))
            await self.guard.hear_of_guild(str(guild.id))

    async def hear_of_writer(self, channel_ref: str, user_ref: str) -> None:
        """Note that a pupil can write in a channel; where that is locked, the lock is looked at again."""
        await self._locks.hear_of_writer(channel_ref, user_ref)

    async def hear_of_thread(self, channel_ref: str) -> None:
        """Note that somebody began a public thread under a channel."""
        await self._locks.hear_of_thread(channel_ref)

    def note_arrived(self, message: discord.Message) -> None:
        """Note a message of the bot's own that Discord tells of."""
        self._posts.note_arrived(message)

    async def note_deleted(self, channel_ref: str) -> None:
        """Tell whoever has to know that a channel was deleted, before something is said there in vain."""
        await self._desk.tell(channel_ref, Trouble.GONE)

    async def start(self) -> None:
        """Begin to work, first on what is still owed; nothing happens when it has begun already."""
        if self._task is not None:
            return
        await self._desk.start()
        await self.guard.start()
        await self._revive()
        self._stopping = False
        self._task = asyncio.create_task(self._run(), name="outbox")
        self._leave_clock = self._context.clock.subscribe(self._on_moved)
        self._hear()

    async def stop(self) -> None:
        """Let what is under way finish, open the channels that are locked, and leave the rest in its rows."""
        if self._task is None:
            return
        if self._leave_clock is not None:
            self._leave_clock()
        self._stopping = True
        if self._looking is not None:
            self._looking.cancel()
        self._hear()
        await asyncio.wait({self._task}, timeout=STOP_GRACE)
        self._task.cancel()
        self._task = None
        await asyncio.gather(*(worker.stop(STOP_GRACE) for worker in self._workers.values()))
        self._workers.clear()
        await self._open_channels()

    async def settle(self) -> None:
        """Return when nothing is left that can be done at this moment; what waits for the clock keeps waiting."""
        while self._task is not None and not self._in_flight.is_idle:
            await self._in_flight.wait_idle()
            # A commit of the last step may just have brought news.
            await asyncio.sleep(0)

    async def _open_channels(self) -> None:
        """Open what is locked, so that nobody stays silenced because the bot goes; what fails is owed (decisions 1)."""
        try:
            async with self._context.store.read() as unit:
                closed = await unit.locks.closed()
            async with asyncio.timeout(STOP_GRACE):
                await asyncio.gather(*(self._locks.open_to_leave(lock) for lock in closed))
        except TimeoutError:
            log.warning("channels could not be opened in time")
        except Exception:
            log.exception("channels could not be opened")

    async def _revive(self, channel_ref: str | None = None) -> None:
        since = self._context.clock.now() - WORTH_SAYING
        async with self._context.store.write() as unit:
            await unit.posts.revive(since, channel_ref)

    async def _on_moved(self) -> None:
        for worker in self._workers.values():
            worker.wake_if_due()
        await self.settle()

    def _on_commit(self) -> None:
        """Wake the workers, unless the commit wants nothing of them; then it costs a comparison."""
        if self._context.store.outbox_changes != self._seen_changes:
            self._seen_changes = self._context.store.outbox_changes
            self._hear()

    def _hear(self) -> None:
        if self._task is not None and not self._news.is_set():
            self._in_flight.begin()
            self._news.set()

    async def _run(self) -> None:
        while not self._stopping:
            await self._news.wait()
            self._news.clear()
            try:
                if not self._stopping:
                    await self._wake_channels()
            except Exception:
                log.exception("the outbox could not read its rows")
                self._look_again()
            finally:
                self._in_flight.end()

    def _look_again(self) -> None:
        """Read the rows once more in a while: nobody else may ask for it."""

        async def hear() -> None:
            clock = self._context.clock
            await clock.sleep_until(clock.now() + STUMBLE)
            self._hear()

        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(hear(), name="outbox looks again")

    async def _wake_channels(self) -> None:
        async with self._context.store.read() as unit:
            channels = await unit.posts.channels()
        for channel_ref in channels:
            self._worker(channel_ref).wake()

    def _worker(self, channel_ref: str) -> ChannelWorker:
        worker = self._workers.get(channel_ref)
        if worker is None:
            worker = ChannelWorker(channel_ref, self._context, self.guard, self._locks, self._posts, self._in_flight)
            self._workers[channel_ref] = worker
        return worker
