"""Passes on what people say to the one handler that takes it in, channel by channel and in order."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

import discord

from bot.chat.connection.calls import NETWORK, error_facts, retry, send_once
from bot.chat.connection.recent_events import RecentEvents
from bot.chat.inbox.brought import Brought, brought_by, is_forward, says_something, typed_words, words_inside
from bot.chat.inbox.cursors import CursorKeeper
from bot.chat.interactions.access import Access, Membership
from bot.chat.interactions.failure import report
from bot.chat.ui.layout import page
from bot.domain.school.group import Group
from bot.log import logger
from bot.services.context import AppContext

log = logger(__name__)

SPOKEN = (discord.MessageType.default, discord.MessageType.reply)


@dataclass(frozen=True, slots=True)
class IncomingMessage:
    """What somebody wrote or sent. ``places`` are the classes that it may be meant for: exactly one in a class channel.

    ``found`` is what was said while the bot was away; with that, as with an edit, ``sent_at`` may be long ago.
    ``brought`` is what came beside words, and ``inside`` the words of a poll or of a message that was passed on.
    """

    places: tuple[Membership, ...]
    user_ref: str
    name: str
    text: str
    channel_ref: str
    message_ref: str
    reply_to: str | None
    replied_at: datetime | None
    """When the message was sent that this one replies to."""
    is_dm: bool
    source_id: int
    sent_at: datetime
    edited: bool = False
    found: bool = False
    brought: tuple[Brought, ...] = ()
    inside: str = ""

    @property
    def has_words(self) -> bool:
        """Whether it says something in typed words."""
        return says_something(self.text)

    @property
    def groups(self) -> tuple[Group, ...]:
        """The classes that it may be meant for."""
        return tuple(place.group for place in self.places)


OnMessage = Callable[[IncomingMessage], Awaitable[None]]
ReadBefore = Callable[[discord.Message], Awaitable[list[discord.Message]]]
OnDeletion = Callable[[tuple[str, ...]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class _Event:
    """A message as it was when it came in, when it was found afterwards, or when it was edited."""

    message: discord.Message
    edited: bool = False
    found: bool = False

    @property
    def source_id(self) -> int:
        """A number that is higher for what is later: the message's id, or the moment of the edit as one."""
        if self.edited and self.message.edited_at is not None:
            return discord.utils.time_snowflake(self.message.edited_at + timedelta(milliseconds=1))
        return self.message.id


@dataclass(frozen=True, slots=True)
class _Deletion:
    """Messages of one channel that somebody deleted."""

    message_ids: tuple[int, ...]


class Inbox:
    """Keeps one queue and one worker for each channel that is not silent."""

    def __init__(self, client: discord.Client, context: AppContext, access: Access) -> None:
        self._client = client
        self._access = access
        self._handler: OnMessage | None = None
        self._deletion_handler: OnDeletion | None = None
        self._read_before: ReadBefore | None = None
        self._queues: dict[int, asyncio.Queue[_Event | _Deletion]] = {}
        self._workers: dict[int, asyncio.Task[None]] = {}
        self._seen = RecentEvents()
        self._deleted = RecentEvents()
        self.cursors = CursorKeeper(context)

    def on_message(self, handler: OnMessage) -> None:
        """Let this be the one handler for what people say."""
        self._handler = handler

    def on_deletion(self, handler: OnDeletion) -> None:
        """Let this be the one handler for messages that people deleted; it gets their ids, whatever they said."""
        self._deletion_handler = handler

    def on_first_message(self, read_before: ReadBefore) -> None:
        """Let this tell what was said in a private channel before the first message that comes in from it."""
        self._read_before = read_before

    def take(self, message: discord.Message, *, found: bool = False) -> None:
        """Take in a message that just came, or that was ``found`` when the bot came back."""
        self._take(_Event(message, found=found))

    def take_edit(self, message: discord.Message, *, found: bool = False) -> None:
        """Take in an edit that just came, or was ``found`` when the bot came back; a link preview is no edit."""
        if message.edited_at is not None:
            self._take(_Event(message, edited=True, found=found))

    def take_deletion(self, channel_id: int, message_ids: Iterable[int]) -> None:
        """Take in that messages were deleted by somebody else than the bot itself."""
        fresh = tuple(one for one in message_ids if self._deleted.is_new(one))
        if fresh:
            self._queue(channel_id, _Deletion(fresh))

    async def drain(self) -> None:
        """Return once everything that came in was handled."""
        await asyncio.gather(*(queue.join() for queue in self._queues.values()))

    async def stop(self) -> None:
        """Handle what waits, then write down how far each channel was read."""
        await self.drain()
        for worker in self._workers.values():
            worker.cancel()
        await asyncio.gather(*self._workers.values(), return_exceptions=True)
        await self.cursors.stop()

    async def remove(self, incoming: IncomingMessage) -> bool:
        """Delete what somebody said, without taking an answer back; returns False where the bot may not."""
        channel = self._client.get_partial_messageable(int(incoming.channel_ref))
        message = channel.get_partial_message(int(incoming.message_ref))
        self._deleted.is_new(message.id)
        try:
            await retry(message.delete)
        except discord.NotFound:
            return True
        except NETWORK as error:
            self._deleted.forget(message.id)
            log.warning(
                "message could not be deleted",
                channel=incoming.channel_ref,
                message=incoming.message_ref,
                **error_facts(error),
            )
            return False
        return True

    async def answer(self, incoming: IncomingMessage, *what: str | discord.ui.LayoutView) -> bool:
        """Answer a private message where it came from, in one message or more; returns False when that could not be
        delivered.
        """
        place = self._client.get_partial_messageable(int(incoming.channel_ref))
        try:
            for number, one in enumerate(what):
                # The same words are not answered twice, not even after a restart.
                nonce = f"a{incoming.source_id}" + (f"-{number}" if number else "")
                await send_once(place, page(one) if isinstance(one, str) else one, nonce)
        except NETWORK as error:
            log.warning("answer was not delivered", channel=incoming.channel_ref, **error_facts(error))
            return False
        return True

    def _take(self, event: _Event) -> None:
        key = (event.message.id, event.source_id if event.edited else 0)
        if self._seen.is_new(key) and not self._deleted.knows(event.message.id):
            self._queue(event.message.channel.id, event)

    def _queue(self, channel_id: int, event: _Event | _Deletion) -> None:
        queue = self._queues.setdefault(channel_id, asyncio.Queue())
        queue.put_nowait(event)
        if channel_id not in self._workers:
            worker = asyncio.create_task(self._work(channel_id, queue), name=f"inbox of {channel_id}")
            self._workers[channel_id] = worker

    async def _work(self, channel_id: int, queue: asyncio.Queue[_Event | _Deletion]) -> None:
        while not queue.empty():
            event = queue.get_nowait()
            try:
                if isinstance(event, _Deletion):
                    await self._handle_deletion(event)
                    continue
                for one in (*await self._earlier(event.message), event):
                    if await self._handle(one) and not one.edited:
                        self.cursors.advance(str(channel_id), one.message.id)
            except Exception as error:  # noqa: BLE001 - one message that fails must not stop the channel
                about = event.message_ids[0] if isinstance(event, _Deletion) else event.message.id
                report(error, "inbox", channel=channel_id, message=about)
            finally:
                queue.task_done()
        del self._workers[channel_id], self._queues[channel_id]

    async def _earlier(self, message: discord.Message) -> list[_Event]:
        """Return what was said before this message in a private channel from which nothing was taken in before."""
        known = message.guild is not None or self.cursors.knows(str(message.channel.id))
        if known or self._read_before is None:
            return []
        try:
            before = await self._read_before(message)
        except NETWORK as error:
            log.info("earlier messages were not read", channel=message.channel.id, **error_facts(error))
            return []
        return [_Event(one, found=True) for one in before if self._seen.is_new((one.id, 0))]

    async def _handle(self, event: _Event) -> bool:
        """Pass an event on; returns whether its channel is one that is read at all."""
        message = event.message
        group = await self._access.group_in(str(message.channel.id))
        if group is not None and str(message.channel.id) != group.channel_ref:
            return False
        if group is None and message.guild is not None:
            return False
        if self._handler is not None and self._is_spoken(message):
            await self._handler(await self._incoming(event, group))
        return True

    async def _handle_deletion(self, event: _Deletion) -> None:
        if self._deletion_handler is not None:
            await self._deletion_handler(tuple(str(one) for one in event.message_ids))

    async def _incoming(self, event: _Event, group: Group | None) -> IncomingMessage:
        message = event.message
        author = message.author
        if group is None:
            places = await self._access.classes_of(author)
        else:
            places = (await self._access.place_in(group, author),)
        typed = typed_words(message, self._client.user.id if self._client.user else 0)
        reply = None if is_forward(message) or message.reference is None else message.reference.message_id
        return IncomingMessage(
            places=places,
            user_ref=str(author.id),
            name=places[0].actor.name if places else author.display_name,
            text=typed,
            channel_ref=str(message.channel.id),
            message_ref=str(message.id),
            reply_to=None if reply is None else str(reply),
            replied_at=None if reply is None else discord.utils.snowflake_time(reply),
            is_dm=group is None,
            source_id=event.source_id,
            sent_at=message.created_at,
            edited=event.edited,
            found=event.found,
            brought=brought_by(message, typed),
            inside=words_inside(message),
        )

    def _is_spoken(self, message: discord.Message) -> bool:
        """Tell whether a person said or sent something; without the message content intent it may look empty."""
        is_person = not message.author.bot and message.webhook_id is None
        sees_all = self._client.intents.message_content or message.guild is None
        seen = bool(message.content) or brought_by(message, "") != (Brought.OTHER,)
        return is_person and message.type in SPOKEN and (seen or sees_all)
