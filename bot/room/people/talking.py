"""A person who talks: writes, answers, uploads, reacts, changes and takes back."""

import asyncio
from collections.abc import Generator
from contextlib import contextmanager

from bot.room.api_error import ApiError
from bot.room.changes import posting, reactions
from bot.room.changes.channels import open_dm, start_typing
from bot.room.changes.files import Upload
from bot.room.changes.messages import withdraw
from bot.room.changes.posting import Sent
from bot.room.entities import Channel, Json, Message
from bot.room.people.errors import CannotDo, NotAllowed
from bot.room.people.watching import Place, Watcher
from bot.room.permissions import Perm

TOO_SOON = 20016
"""JSON code: this action cannot be performed due to slowmode rate limit."""

_PASSES_SLOWMODE = Perm.BYPASS_SLOWMODE | Perm.MANAGE_CHANNELS | Perm.MANAGE_MESSAGES


class Talker(Watcher):
    """A person with a keyboard."""

    async def says(self, text: str, place: Place = None) -> Message:
        """Write in a channel. Raises NotAllowed when the room refuses."""
        return await self._sends(self._open(place), Sent({"content": text}))

    async def replies(self, to: Message | str, text: str, *, ping: bool = True) -> Message:
        """Answer a message, or the newest one in sight that holds a text. `ping` is the @ switch of the client."""
        message = self.message(to)
        allowed: Json = {"parse": ["users", "roles", "everyone"], "replied_user": ping}
        reference = {"message_id": str(message.id), "channel_id": str(message.channel_id)}
        body: Json = {"content": text, "message_reference": reference, "allowed_mentions": allowed}
        return await self._sends(self.world.channels[message.channel_id], Sent(body))

    async def dms(self, text: str, *files: tuple[str, bytes]) -> Message:
        """Write to the bot in private."""
        return await self._sends(self.dm, _with_files(text, files))

    async def uploads(self, place: Place, filename: str, content: bytes, text: str = "") -> Message:
        """Put a file in a channel, with words if wanted."""
        return await self._sends(self._open(place), _with_files(text, [(filename, content)]))

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
            reactions.add(self.world, self.id, self.message(to), reactions.read_emoji(self.world, emoji))
        await asyncio.sleep(0)

    async def unreacts(self, to: Message | str, emoji: str) -> None:
        """Take one's reaction away."""
        with self._refusals():
            reactions.remove(self.world, self.id, self.message(to), reactions.read_emoji(self.world, emoji))
        await asyncio.sleep(0)

    async def types(self, place: Place = None) -> None:
        """Others see "is typing"."""
        channel = self._open(place)
        start_typing(self.world, channel, self.id)
        await asyncio.sleep(0)

    @property
    def dm(self) -> Channel:
        """The conversation with the bot; it is opened when there is none."""
        return open_dm(self.world, self.id, self.world.application.id)

    def message(self, told: Message | str) -> Message:
        """A message, or the newest one in sight that holds a text."""
        if isinstance(told, Message):
            return told
        found = self.finds(told)
        if found is None:
            raise CannotDo(self.name, f"there is no message with {told!r}", self.everything())
        return found

    def _open(self, place: Place) -> Channel:
        """Where to write; it becomes `here` unless it is a conversation."""
        channel = self.place(place)
        if not channel.is_dm:
            self._here = channel.id
        return channel

    async def _sends(self, channel: Channel, sent: Sent) -> Message:
        with self._refusals():
            self._slow_enough(channel)
            message = posting.send(self.world, self.id, channel, sent)
        await asyncio.sleep(0)
        return message

    def _slow_enough(self, channel: Channel) -> None:
        if not channel.rate_limit_per_user or self.world.permissions(self.id, channel) & _PASSES_SLOWMODE:
            return
        mine = [each for each in self.world.messages_of(channel.id) if each.author_id == self.id]
        if mine and (self.world.clock.now() - mine[-1].timestamp).total_seconds() < channel.rate_limit_per_user:
            raise ApiError(429, TOO_SOON, "This action cannot be performed due to slowmode rate limit.")

    def _own(self, message: Message) -> None:
        if message.author_id != self.id:
            raise NotAllowed(self.name, 50005, "Cannot edit a message authored by another user")

    @contextmanager
    def _refusals(self) -> Generator[None]:
        """The room's refusal as this person meets it."""
        try:
            yield
        except ApiError as refusal:
            raise NotAllowed(self.name, refusal.code, f"{refusal.message} {refusal.errors or ''}".strip()) from refusal


def _with_files(text: str, files: list[tuple[str, bytes]] | tuple[tuple[str, bytes], ...]) -> Sent:
    uploads = [Upload(name, content, place) for place, (name, content) in enumerate(files)]
    return Sent({"content": text}, uploads)
