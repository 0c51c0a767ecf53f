"""Passes on what people say to the one handler that takes it in, channel by channel and in order."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from datetime import timedelta
from functools import partial

import discord
from sqlalchemy.exc import SQLAlchemyError

from bot.backoff import Backoff
from bot.chat.connection.calls import NETWORK, STOP_GRACE, error_facts, retry, send_once
from bot.chat.connection.in_flight import InFlight
from bot.chat.connection.recent_events import RecentEvents
from bot.chat.connection.storage import may_pass, storage_trouble
from bot.chat.inbox.brought import Brought, brought_by, is_forward, typed_words, words_inside
from bot.chat.inbox.cursors import CursorKeeper
from bot.chat.inbox.incoming import Deletion, Event, IncomingMessage
from bot.chat.inbox.line import Line
from bot.chat.interactions.access import Access
from bot.chat.interactions.failure import report
from bot.chat.outbox.whispers import Whispers
from bot.chat.ui.giving_back import with_words_back
from bot.chat.ui.layout import page
from bot.domain.school.group import Group
from bot.log import logger
from bot.services.context import AppContext

log = logger(__name__)

WAITS = Backoff((1, 2, 4, 5))
"""Before a message that failed is tried again: soon, because the time for an answer runs out."""
MAX_FAILURES = 4
"""A message that fails by a fault of the program is tried this often, then given back; one that fails because the
database or the network does is tried for as long as that takes.
"""
SPOKEN = (discord.MessageType.default, discord.MessageType.reply)


OnMessage = Callable[[IncomingMessage], Awaitable[None]]
OnDeletion = Callable[[tuple[str, ...]], Awaitable[None]]
AskToRead = Callable[[int], None]


_Item = Event | Deletion


class Inbox:
    """Keeps a line for each channel that is not silent. What people say there is handled in order, and each message
    until it was stored, answered, or refused with its words; until then no cursor passes it.
    """

    def __init__(
        self, client: discord.Client, context: AppContext, access: Access, whispers: Whispers, language: str
    ) -> None:
        """``language`` is for people of whom nothing else is known."""
        self._client = client
        self._clock = context.clock
        self._access = access
        self._whispers = whispers
        self._language = language
        self._handler: OnMessage | None = None
        self._deletion_handlers: list[OnDeletion] = []
        self._ask_to_read: AskToRead = _nobody_reads
        self._lines: dict[int, Line[_Item]] = {}
        self._in_flight = InFlight()
        self._is_behind = True
        self._up_to_date: set[int] = set()
        self._seen = RecentEvents()
        self._deleted = RecentEvents()
        self._leave_clock = context.clock.subscribe(self._on_moved)
        self.cursors = CursorKeeper(context)

    def on_message(self, handler: OnMessage) -> None:
        """Let this be the one handler for what people say."""
        self._handler = handler

    def on_deletion(self, handler: OnDeletion) -> None:
        """Let this handle messages that people deleted, as others do; it gets their ids, whatever they said."""
        self._deletion_handlers.append(handler)

    def take(self, message: discord.Message, *, found: bool = False) -> None:
        """Take in a message that just came, or that was ``found`` when the bot came back."""
        self._take(Event(message, found=found))

    def take_edit(self, message: discord.Message, *, found: bool = False) -> None:
        """Take in an edit that just came, or was ``found`` when the bot came back; a link preview is no edit."""
        if message.edited_at is not None:
            self._take(Event(message, edited=True, found=found))

    def take_deletion(self, channel_id: int, message_ids: Iterable[int]) -> None:
        """Take in that messages were deleted by somebody else than the bot itself."""
        fresh = tuple(one for one in message_ids if self._deleted.is_new(one))
        if fresh:
            self._queue(channel_id, Deletion(fresh))

    def on_unread(self, ask_to_read: AskToRead) -> None:
        """Let this be called with a channel in which something may have been missed; it is held until it was read."""
        self._ask_to_read = ask_to_read

    def hold(self) -> None:
        """Let what comes in wait, since messages may have been missed: each channel goes on when it was read."""
        self._is_behind = True
        self._up_to_date.clear()
        for line in self._lines.values():
            line.hold()

    def release(self, channel_id: int) -> None:
        """Go on in a channel that was read."""
        self._up_to_date.add(channel_id)
        if line := self._lines.get(channel_id):
            line.release()
            self._tidy(channel_id)

    def release_all(self, unread: Iterable[int] = ()) -> None:
        """Go on everywhere but in these channels, which could not be read yet."""
        self._is_behind = False
        for channel_id in self._lines.keys() - set(unread):
            self.release(channel_id)

    def held(self) -> set[int]:
        """Return the channels in which something waits until they were read."""
        return {channel_id for channel_id, line in self._lines.items() if line.is_held and not line.is_empty}

    def has_room(self, channel_id: int) -> bool:
        """Tell whether more may be read in a channel now."""
        line = self._lines.get(channel_id)
        return line is None or not line.is_full

    async def drain(self) -> None:
        """Return once nothing is being handled; what failed, and waits for its next try, is not waited for."""
        while not self._in_flight.is_idle:
            await self._in_flight.wait_idle()
            await asyncio.sleep(0)

    async def try_now(self) -> None:
        """Try again what failed, before the time for it is over; returns soon in any case."""
        resting = [line for line in self._lines.values() if line.is_resting]
        for line in resting:
            line.try_now()
        if resting:
            with suppress(TimeoutError):
                async with asyncio.timeout(STOP_GRACE):
                    await self.drain()

    async def stop(self) -> None:
        """Handle what can be handled now, then write down how far each channel was read."""
        self._leave_clock()
        with suppress(TimeoutError):
            async with asyncio.timeout(STOP_GRACE):
                await self.drain()
        await asyncio.gather(*(line.stop() for line in self._lines.values()))
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

        Before that its channel's cursor passes it, so that nobody is answered once more after a restart.
        """
        if not incoming.edited:
            self.cursors.advance(incoming.channel_ref, int(incoming.message_ref))
            await self.cursors.flush()
        # The same words are not answered twice, not even after a restart.
        return await self._say(incoming.channel_ref, f"a{incoming.source_id}", *what)

    async def _say(self, channel_ref: str, nonce: str, *what: str | discord.ui.LayoutView) -> bool:
        place = self._client.get_partial_messageable(int(channel_ref))
        try:
            for number, one in enumerate(what):
                layout = page(one) if isinstance(one, str) else one
                await send_once(place, layout, f"{nonce}-{number}" if number else nonce)
        except NETWORK as error:
            log.warning("answer was not delivered", channel=channel_ref, **error_facts(error))
            return False
        return True

    async def _on_moved(self) -> None:
        for line in list(self._lines.values()):
            line.wake_if_due()
        await self.drain()

    def _take(self, event: Event) -> None:
        key = _key(event)
        if self._seen.is_new(key) and not self._deleted.knows(event.message.id):
            channel_id = event.message.channel.id
            is_new_here = event.message.guild is None and not self.cursors.is_known(str(channel_id))
            if not self._queue(channel_id, event, found=event.found):
                self._seen.forget(key)
            elif is_new_here and not event.found and not self._is_behind:
                self._read_first(channel_id)

    def _read_first(self, channel_id: int) -> None:
        """Hold a private channel that is heard of for the first time: more may have been said there before."""
        if channel_id not in self._up_to_date and not self._lines[channel_id].is_held:
            self._lines[channel_id].hold()
            self._ask_to_read(channel_id)

    def _queue(self, channel_id: int, item: _Item, *, found: bool = False) -> bool:
        line = self._lines.get(channel_id)
        if line is None:
            name = f"inbox of {channel_id}"
            attempt, on_end = partial(self._attempt, channel_id), partial(self._tidy, channel_id)
            line = self._lines[channel_id] = Line(name, attempt, self._clock, self._in_flight, on_end)
            if self._is_behind and channel_id not in self._up_to_date:
                line.hold()
        return line.add(item, found=found)

    def _tidy(self, channel_id: int) -> None:
        """Forget a line in which nothing waits; read again where something was left out."""
        line = self._lines.get(channel_id)
        if line is None or not line.is_empty or line.is_held:
            return
        if line.is_behind:
            line.is_behind = False
            line.hold()
            self._ask_to_read(channel_id)
        else:
            del self._lines[channel_id]

    async def _attempt(self, channel_id: int, item: _Item, failures: int) -> timedelta | None:
        """Handle an item; returns when to try again, or None when it was dealt with."""
        try:
            if isinstance(item, Deletion):
                await self._handle_deletion(item)
            elif await self._handle(item) and not item.edited:
                await self._pass(channel_id, item.message)
        except Exception as error:  # noqa: BLE001 - one message that fails must not stop the channel
            return await self._failed(channel_id, item, error, failures + 1)
        return None

    async def _pass(self, channel_id: int, message: discord.Message) -> None:
        """Let the cursor pass a message; where somebody spoke that is written down before anything else happens."""
        self.cursors.advance(str(channel_id), message.id)
        if self._is_spoken(message):
            try:
                await self.cursors.flush()
            except SQLAlchemyError as error:
                log.warning("cursor will be written later", channel=channel_id, **error_facts(error))

    async def _failed(self, channel_id: int, item: _Item, error: Exception, failures: int) -> timedelta | None:
        """Plan the next try, or refuse with their words what fails by a fault of the program."""
        about = item.message_ids[0] if isinstance(item, Deletion) else item.message.id
        if may_pass(error):
            facts = error_facts(error)
            log.warning("message waits", channel=channel_id, message=about, failures=failures, **facts)
            if failures == 1:
                await _untold(self._tell_wait(item, error), about)
            return WAITS.after(failures)
        code = report(error, "inbox", channel=channel_id, message=about)
        if failures < MAX_FAILURES:
            return WAITS.after(failures)
        if isinstance(item, Event) and self._is_spoken(item.message):
            untold = await _untold(self._refuse(item, code), about)
            if untold is not None and may_pass(untold):
                return WAITS.after(failures)
            if not item.edited:
                self.cursors.advance(str(channel_id), item.message.id)
        return None

    async def _tell_wait(self, item: _Item, error: Exception) -> None:
        """Tell who wrote in private that it is not stored yet, and why; it is tried again without them."""
        key = storage_trouble(error)
        if (
            key is None
            or isinstance(item, Deletion)
            or item.message.guild is not None
            or not self._is_spoken(item.message)
        ):
            return
        message = item.message
        words = self._whispers.words_of(str(message.author.id), self._language)
        told = f"{words('storage-waits')} {words(key)}"
        await self._say(str(message.channel.id), f"w{item.source_id}", told)

    async def _refuse(self, event: Event, code: str) -> None:
        """Give somebody their words back, since they could not be taken in."""
        author = str(event.message.author.id)
        words = self._whispers.words_of(author, self._language)
        told = with_words_back(words, words("message-not-taken", code=code), event.message.content)
        if event.message.guild is None:
            await self._say(str(event.message.channel.id), f"r{event.source_id}", *told)
            return
        for part in told:
            await self._whispers.whisper(author, page(part), dm_welcome=True)

    async def _handle(self, event: Event) -> bool:
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

    async def _handle_deletion(self, event: Deletion) -> None:
        for handler in self._deletion_handlers:
            await handler(tuple(str(one) for one in event.message_ids))

    async def _incoming(self, event: Event, group: Group | None) -> IncomingMessage:
        message = event.message
        author = message.author
        if group is None:
            places = await self._access.classes_of(author)
            await self._whispers.note_private_channel(str(author.id), str(message.channel.id))
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


def _key(event: Event) -> tuple[int, int]:
    return event.message.id, event.source_id if event.edited else 0


async def _untold(telling: Awaitable[None], message_id: int) -> Exception | None:
    """Return why somebody could not be told what becomes of a message: not even that keeps what comes after waiting."""
    try:
        await telling
    except Exception as error:  # noqa: BLE001 - whatever it is, the channel goes on
        log.warning("fate of a message was not told", message=message_id, **error_facts(error))
        return error
    return None


def _nobody_reads(_channel_id: int) -> None:
    """Do nothing: nobody reads channels afterwards."""
