"""People react to a message and take that back; each has its event."""

from bot.room.discord.changes.posting import may_touch
from bot.room.discord.shapes import about, member_json
from bot.room.state.api_error import api_error
from bot.room.state.entities import Channel, Json, Message, Reaction
from bot.room.state.permissions import Perm
from bot.room.state.world import World

MOST_EMOJI = 20
"""Different emoji under one message (30010)."""

_KEYCAP = "\u20e3"


def read_emoji(told: str) -> Json:
    """Read an emoji as people name it: one character. Anything else is refused (10014)."""
    pictured = _KEYCAP in told or any(ord(each) > 0x203B and not each.isalpha() for each in told)
    if not pictured or len(told) > 24 or any(each.isspace() for each in told):
        raise api_error(10014)
    return {"id": None, "name": told}


def add(world: World, user_id: int, message: Message, emoji: Json) -> None:
    """Add somebody's reaction. The first with an emoji needs ADD_REACTIONS; the second time nothing happens."""
    channel = world.channels[message.channel_id]
    may_touch(world, user_id, channel)
    found = _find(message, emoji)
    first = found is None or not found.users
    world.require(user_id, channel, Perm.READ_MESSAGE_HISTORY | (Perm.ADD_REACTIONS if first else Perm(0)))
    if found is None:
        if len(message.reactions) >= MOST_EMOJI:
            raise api_error(30010)
        found = Reaction(emoji)
        message.reactions.append(found)
    if user_id in found.users:
        return
    found.users.append(user_id)
    world.save(message)
    data = _reacted(channel, message, user_id, emoji) | {"message_author_id": str(message.author_id)}
    if member := world.members.get(channel.guild_id or 0, {}).get(user_id):
        data["member"] = member_json(world, member)
    world.emit("MESSAGE_REACTION_ADD", data, channel=channel)


def remove(world: World, user_id: int, message: Message, emoji: Json) -> None:
    """Take one person's reaction away; 10014 when there is none of that emoji at all."""
    found = _find(message, emoji)
    if found is None:
        raise api_error(10014)
    if user_id not in found.users:
        return
    found.users.remove(user_id)
    _tidy(world, message)
    channel = world.channels[message.channel_id]
    world.emit("MESSAGE_REACTION_REMOVE", _reacted(channel, message, user_id, emoji), channel=channel)


def _find(message: Message, emoji: Json) -> Reaction | None:
    return next((each for each in message.reactions if each.emoji["name"] == emoji["name"]), None)


def _tidy(world: World, message: Message) -> None:
    message.reactions = [each for each in message.reactions if each.users]
    world.save(message)


def _reacted(channel: Channel, message: Message, user_id: int, emoji: Json) -> Json:
    return about(channel, message_id=str(message.id), user_id=str(user_id), emoji=emoji, burst=False, type=0)
