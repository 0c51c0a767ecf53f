"""Erase what the room keeps of one person, while it is not open: their messages and files, and where they are named."""

from dataclasses import dataclass
from pathlib import Path

from bot.clock import SystemClock
from bot.room.discord.changes.messages import withdraw_quietly
from bot.room.state.entities import Channel, Message
from bot.room.state.ids import Snowflakes
from bot.room.state.storage import Storage
from bot.room.state.world import World


@dataclass(frozen=True, slots=True)
class ErasedInRoom:
    """How many messages went, and how many files with them."""

    messages: int
    files: int

    @property
    def is_nothing(self) -> bool:
        """Whether the room held nothing of this person."""
        return not self.messages


async def erase_in_room(file: Path, user_id: int, *, look_only: bool) -> ErasedInRoom:
    """Erase a person's messages, their conversations of two with all that is in them, and their reactions.

    The account stays, because it is the seat at which somebody sits. Nobody may have the room open meanwhile, and with
    ``look_only`` nothing changes.
    """
    clock = SystemClock()
    world = World(clock, Snowflakes(clock), Storage(file))
    world.load()
    try:
        private = [channel for channel in world.channels.values() if channel.is_dm and user_id in channel.recipients]
        theirs = _messages_of(world, user_id, private)
        erased = ErasedInRoom(len(theirs), sum(len(message.attachments) for message in theirs))
        if not look_only:
            for message in theirs:
                withdraw_quietly(world, message)
            for channel in private:
                world.forget(channel)
            _unname(world, user_id)
        return erased
    finally:
        await world.close()


def _messages_of(world: World, user_id: int, private: list[Channel]) -> list[Message]:
    ids = {channel.id for channel in private}
    every = [message for by_id in world.messages.values() for message in by_id.values()]
    return [message for message in every if message.author_id == user_id or message.channel_id in ids]


def _unname(world: World, user_id: int) -> None:
    """Take the person out of what others said: reactions, mentions, and who follows a thread."""
    for by_id in world.messages.values():
        for message in by_id.values():
            if any(user_id in reaction.users for reaction in message.reactions) or user_id in message.mentions:
                for reaction in message.reactions:
                    reaction.users = [one for one in reaction.users if one != user_id]
                message.reactions = [reaction for reaction in message.reactions if reaction.users]
                message.mentions = [one for one in message.mentions if one != user_id]
                message.pinged = [one for one in message.pinged if one != user_id]
                world.save(message)
    for channel in world.channels.values():
        if channel.thread is not None and channel.thread.members.pop(user_id, None):
            world.save(channel)
