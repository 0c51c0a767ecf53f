"""Messages are pinned, with the notice that Discord writes, and taken down again."""

from bot.room.discord.changes.messages import publish, republish
from bot.room.discord.changes.posting import PIN_NOTICE
from bot.room.discord.shapes import stamp
from bot.room.state.api_error import api_error
from bot.room.state.entities import Channel, Json, Message
from bot.room.state.world import World

MOST_PINS = 250
"""Per channel (30003)."""


def pinned(world: World, channel: Channel) -> list[Message]:
    """Return the pinned messages, the last pinned first."""
    up = [each for each in world.messages_of(channel.id) if each.pinned_at]
    return sorted(up, key=lambda each: (each.pinned_at or each.timestamp, each.id), reverse=True)


def pin(world: World, user_id: int, channel: Channel, message: Message) -> None:
    """Pin a message; nothing happens when it is pinned already."""
    if message.pinned_at:
        return
    if message.is_of_discord:
        raise api_error(50021)
    if len(pinned(world, channel)) >= MOST_PINS:
        raise api_error(30003)
    message.pinned_at = world.clock.now()
    channel.last_pin_timestamp = message.pinned_at
    _tell(world, channel, message)
    reference: Json = {"type": 0, "channel_id": str(channel.id), "message_id": str(message.id)}
    if channel.guild_id is not None:
        reference["guild_id"] = str(channel.guild_id)
    notice = Message(
        id=world.ids.new(),
        channel_id=channel.id,
        author_id=user_id,
        timestamp=world.clock.now(),
        type=PIN_NOTICE,
        reference=reference,
    )
    publish(world, notice)


def unpin(world: World, channel: Channel, message: Message) -> None:
    """Take a pin down; nothing happens when it was not pinned."""
    if message.pinned_at is None:
        return
    message.pinned_at = None
    _tell(world, channel, message)


def _tell(world: World, channel: Channel, message: Message) -> None:
    world.save(channel)
    republish(world, message)
    data: Json = {"channel_id": str(channel.id), "last_pin_timestamp": stamp(channel.last_pin_timestamp)}
    if channel.guild_id is not None:
        data["guild_id"] = str(channel.guild_id)
    world.emit("CHANNEL_PINS_UPDATE", data, channel=channel)
