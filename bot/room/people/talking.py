"""A person talks: writes, replies, uploads, reacts, edits and takes back."""

import asyncio
from collections.abc import Collection, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from bot.room.discord.changes import posting, reactions
from bot.room.discord.changes.channels import open_dm, start_typing
from bot.room.discord.changes.files import Upload
from bot.room.discord.changes.messages import withdraw
from bot.room.discord.changes.pins import pin, unpin
from bot.room.discord.changes.posting import Sent, begin_post, labels_for, plain_plan
from bot.room.discord.rules.messages import FORWARDS, VOICE_MESSAGE
from bot.room.people.errors import CannotDo, NotAllowed
from bot.room.people.watching import Watcher, Where
from bot.room.state.api_error import ApiError
from bot.room.state.entities import Channel, Json, Message
from bot.room.state.permissions import Perm


@dataclass(frozen=True)
class OutgoingMessage:
    """What a person is about to send. `ping` is the @ switch of an answer; `nonce` keeps it from being sent twice."""

    text: str = ""
    files: list[Upload] = field(default_factory=list[Upload])
    reply_to: Message | None = None
    ping: bool = True
    nonce: str | None = None
    more: Json = field(default_factory=Json)
    """What else a client sends: stickers, a poll, flags, a reference to what is passed on."""

    @property
    def sent(self) -> Sent:
        """As a client sends it."""
        allowed: Json = {"parse": ["users", "roles", "everyone"], "replied_user": self.ping}
        body: Json = {"content": self.text, "allowed_mentions": allowed} | self.more
        if self.reply_to is not None:
            answered = self.reply_to
            body["message_reference"] = {"message_id": str(answered.id), "channel_id": str(answered.channel_id)}
        if self.nonce is not None:
            body["nonce"] = self.nonce
        return Sent(body, [replace(each, place=place) for place, each in enumerate(self.files)])


class Talker(Watcher):
    """A person with a keyboard."""

    async def says(self, text: str, place: Where = None) -> Message:
        """Write in a channel. Raises NotAllowed when the room refuses."""
        return await self.posts(self._open(place), OutgoingMessage(text))

    async def replies(self, to: Message | str, text: str, *, ping: bool = True) -> Message:
        """Answer a message, or the newest one in sight that holds a text. `ping` is the @ switch of the client."""
        message = self.message(to)
        return await self.posts(
            self.world.channels[message.channel_id], OutgoingMessage(text, reply_to=message, ping=ping)
        )

    async def dms(self, text: str, *files: tuple[str, bytes]) -> Message:
        """Write to the bot in private."""
        return await self.posts(self.dm, OutgoingMessage(text, [Upload(name, content) for name, content in files]))

    async def uploads(self, place: Where, filename: str, content: bytes, text: str = "") -> Message:
        """Put a file in a channel, with words if wanted."""
        return await self.posts(self._open(place), OutgoingMessage(text, [Upload(filename, content)]))

    async def sends(self, place: Where, text: str = "", **more: Any) -> Message:
        """Send what a client can send beside words: ``sticker_ids``, a ``poll``, ``tts``."""
        return await self.posts(self._open(place), OutgoingMessage(text, more=more))

    async def speaks(self, place: Where) -> Message:
        """Record a voice message."""
        more = {"flags": VOICE_MESSAGE, "attachments": [{"id": 0, "duration_secs": 2.5, "waveform": "AAAA"}]}
        return await self.posts(self._open(place), OutgoingMessage(files=[Upload("voice.ogg", b"OggS")], more=more))

    async def forwards(self, told: Message | str, place: Where) -> Message:
        """Pass a message on to another place."""
        message = self.message(told)
        reference = {"type": FORWARDS, "message_id": str(message.id), "channel_id": str(message.channel_id)}
        return await self.posts(self._open(place), OutgoingMessage(more={"message_reference": reference}))

    async def posts(self, channel: Channel, draft: OutgoingMessage) -> Message:
        """Send what was prepared. With a nonce that was used here a moment ago it is that message that comes back."""
        with self._refusals():
            message = self._sent_before(channel, draft)
            if message is None:
                message = posting.send(self.world, self.id, channel, draft.sent)
        await asyncio.sleep(0)
        return message

    async def begins(self, forum: Channel, title: str, draft: OutgoingMessage, labels: Collection[str] = ()) -> Message:
        """Begin a post in a forum, with labels by their names; gives its first message."""
        with self._refusals():
            tags = tuple(each.id for each in labels_for(self.world, self.id, forum) if each.name in labels)
            message = begin_post(self.world, forum, plain_plan(forum, title, self.id, tags), draft.sent)
        await asyncio.sleep(0)
        return message

    async def pins(self, message: Message, *, on: bool = True) -> None:
        """Put a message up in its channel, or take it down again."""
        channel = self.world.channels[message.channel_id]
        with self._refusals():
            posting.may_touch(self.world, self.id, channel)
            self.world.require(self.id, channel, Perm.PIN_MESSAGES)
            if on:
                pin(self.world, self.id, channel, message)
            else:
                unpin(self.world, channel, message)
        await asyncio.sleep(0)

    async def edits(self, message: Message, text: str) -> Message:
        """Change one's own words."""
        with self._refusals():
            posting.may_touch(self.world, self.id, self.world.channels[message.channel_id])
            self._own(message)
            posting.revise(self.world, message, Sent({"content": text}))
        await asyncio.sleep(0)
        return message

    async def deletes(self, message: Message) -> None:
        """Take one's own words back, or another's with the right to manage messages."""
        channel = self.world.channels[message.channel_id]
        with self._refusals():
            if message.author_id != self.id and not message.ephemeral:
                self.world.require(self.id, channel, Perm.MANAGE_MESSAGES)
            withdraw(self.world, message)
        await asyncio.sleep(0)

    async def reacts(self, to: Message | str, emoji: str) -> None:
        """Put a reaction under a message."""
        with self._refusals():
            reactions.add(self.world, self.id, self.message(to), reactions.read_emoji(emoji))
        await asyncio.sleep(0)

    async def unreacts(self, to: Message | str, emoji: str) -> None:
        """Take one's reaction away."""
        with self._refusals():
            reactions.remove(self.world, self.id, self.message(to), reactions.read_emoji(emoji))
        await asyncio.sleep(0)

    async def types(self, place: Where = None) -> None:
        """Show the others "is typing"."""
        channel = self._open(place)
        start_typing(self.world, channel, self.id)
        await asyncio.sleep(0)

    @property
    def dm(self) -> Channel:
        """The conversation with the bot; it is opened when there is none."""
        return open_dm(self.world, self.id, self.world.application.id)

    def message(self, told: Message | str) -> Message:
        """Return a message, or the newest one in sight that holds a text."""
        if isinstance(told, Message):
            return told
        found = self.finds(told)
        if found is None:
            raise CannotDo(self.name, f"there is no message with {told!r}", self.everything())
        return found

    def _open(self, place: Where) -> Channel:
        """Choose where to write; it becomes `here` unless it is a conversation."""
        channel = self.place(place)
        if not channel.is_dm:
            self._here = channel.id
        return channel

    def _sent_before(self, channel: Channel, draft: OutgoingMessage) -> Message | None:
        return None if draft.nonce is None else posting.same_nonce(self.world, self.id, channel, draft.nonce)

    def _own(self, message: Message) -> None:
        if message.author_id != self.id:
            raise NotAllowed(self.name, 50005, "Cannot edit a message authored by another user")

    @contextmanager
    def _refusals(self) -> Generator[None]:
        """Turn the room's refusal into what this person meets."""
        try:
            yield
        except ApiError as refusal:
            raise NotAllowed(self.name, refusal.code, f"{refusal.message} {refusal.errors or ''}".strip()) from refusal
