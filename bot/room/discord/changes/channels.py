"""Channels come, change and go; overwrites are set and taken away; conversations begin."""

from bot.room.discord.changes.messages import withdraw_quietly
from bot.room.discord.shapes import about, channel_json, member_json, ref
from bot.room.state.entities import Channel, ChannelType, Overwrite
from bot.room.state.world import World


def add_channel(world: World, channel: Channel) -> Channel:
    """Make a new guild channel. Emits CHANNEL_CREATE."""
    world.save(channel)
    world.emit("CHANNEL_CREATE", channel_json(world, channel), guild_id=channel.guild_id)
    return channel


def channel_changed(world: World, channel: Channel) -> None:
    """Tell that a channel or thread has changed."""
    world.save(channel)
    if channel.is_thread:
        world.emit("THREAD_UPDATE", channel_json(world, channel), channel=channel)
    else:
        world.emit("CHANNEL_UPDATE", channel_json(world, channel), guild_id=channel.guild_id)


def remove_channel(world: World, channel: Channel) -> None:
    """Take a channel or thread away with everything in it. A category leaves its channels behind."""
    if channel.is_thread:
        _remove_thread(world, channel)
        return
    for other in world.channels_of(channel.guild_id or 0):
        if other.parent_id == channel.id:
            other.parent_id = None
            channel_changed(world, other)
    for thread in world.threads_of(channel.guild_id or 0, channel.id):
        _erase(world, thread)
    world.emit("CHANNEL_DELETE", channel_json(world, channel), guild_id=channel.guild_id)
    _erase(world, channel)


def _remove_thread(world: World, thread: Channel) -> None:
    data = {
        "id": str(thread.id),
        "guild_id": str(thread.guild_id),
        "parent_id": ref(thread.parent_id),
        "type": int(thread.type),
    }
    world.emit("THREAD_DELETE", data, channel=thread)
    _erase(world, thread)


def _erase(world: World, channel: Channel) -> None:
    for message in list(world.messages.pop(channel.id, {}).values()):
        withdraw_quietly(world, message)
    for interaction in [i for i in world.interactions.values() if i.channel_id == channel.id]:
        world.forget(interaction)
    world.forget(channel)


def set_overwrite(world: World, channel: Channel, overwrite: Overwrite) -> None:
    """Set the exception for a role or member, in the place of an older one."""
    channel.overwrites = [o for o in channel.overwrites if o.id != overwrite.id] + [overwrite]
    channel_changed(world, channel)


def drop_overwrite(world: World, channel: Channel, target_id: int) -> None:
    """Take the exception for a role or member away."""
    channel.overwrites = [o for o in channel.overwrites if o.id != target_id]
    channel_changed(world, channel)


def open_dm(world: World, one: int, other: int) -> Channel:
    """Open the conversation of two. A new one is told to people only: a bot hears of it by its first message."""
    channel = world.dm_between(one, other)
    if channel is None:
        channel = Channel(id=world.ids.new(), type=ChannelType.DM, recipients=[one, other])
        world.save(channel)
        people = [user_id for user_id in channel.recipients if not world.users[user_id].bot]
        world.emit("CHANNEL_CREATE", channel_json(world, channel), user_ids=people)
    return channel


def start_typing(world: World, channel: Channel, user_id: int) -> None:
    """Tell who sees the channel that somebody writes."""
    data = about(channel, user_id=str(user_id), timestamp=int(world.clock.now().timestamp()))
    if channel.guild_id is not None:
        data["member"] = member_json(world, world.member(channel.guild_id, user_id))
    world.emit("TYPING_START", data, channel=channel)
