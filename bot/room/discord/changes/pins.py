"""Messages are pinned, with the notice that Discord writes, and taken down again."""

from bot.room.discord.changes.messages import notice, republish
from bot.room.discord.changes.posting import PIN_NOTICE
from bot.room.discord.shapes import about, reference_json, stamp
from bot.room.state.api_error import api_error
from bot.room.state.entities import Channel, Message
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
    notice(world, channel, user_id, PIN_NOTICE, reference=reference_json(channel, message.id))


def unpin(world: World, channel: Channel, message: Message) -> None:
    """Take a pin down; nothing happens when it was not pinned."""
    if message.pinned_at is None:
        return
    message.pinned_at = None
    _tell(world, channel, message)


def _tell(world: World, channel: Channel, message: Message) -> None:
    world.save(channel)
    republish(world, message)
    data = about(channel, last_pin_timestamp=stamp(channel.last_pin_timestamp))
    world.emit("CHANNEL_PINS_UPDATE", data, channel=channel)
