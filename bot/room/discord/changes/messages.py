"""A message comes, changes or goes: the world is kept right around it and the news is told."""

from collections.abc import Sequence
from typing import Any

from bot.room.discord.changes.threads import add_follower, reopen, thread_news
from bot.room.discord.shapes import about, message_event
from bot.room.state.entities import Channel, ChannelType, Message, ThreadState
from bot.room.state.permissions import Perm
from bot.room.state.world import World


def publish(world: World, message: Message) -> None:
    """Put a new message in its channel. A thread opens again when somebody speaks in it.

    An ephemeral is told to its one reader only and moves nothing in the channel.
    """
    channel = world.channels[message.channel_id]
    if message.ephemeral:
        world.save(message)
        _tell(world, "MESSAGE_CREATE", message, created=True)
        return
    _count(world, channel, message)
    world.save(message)
    _tell(world, "MESSAGE_CREATE", message, created=True)
    if channel.thread is not None:
        _gather(world, channel, channel.thread, message)


def notice(world: World, channel: Channel, author_id: int, kind: int, **more: Any) -> None:
    """Publish what Discord itself writes in somebody's name; ``kind`` is the type of the message."""
    publish(world, Message(world.ids.new(), channel.id, author_id, world.clock.now(), type=kind, **more))


def republish(world: World, message: Message) -> None:
    """Tell that a message has changed."""
    world.save(message)
    _tell(world, "MESSAGE_UPDATE", message)


def withdraw(world: World, message: Message) -> None:
    """Take a message away, with its files."""
    channel = world.channels[message.channel_id]
    data = about(channel, id=str(message.id))
    _erase(world, channel, message)
    if message.visible_to is None:
        world.emit("MESSAGE_DELETE", data, channel=channel)
    else:
        world.emit("MESSAGE_DELETE", data, guild_id=channel.guild_id, user_ids=[message.visible_to])


def withdraw_many(world: World, channel: Channel, messages: Sequence[Message]) -> None:
    """Take several messages of a channel away in one piece of news."""
    for message in messages:
        _erase(world, channel, message)
    data = about(channel, ids=[str(message.id) for message in messages])
    world.emit("MESSAGE_DELETE_BULK", data, channel=channel)


def withdraw_quietly(world: World, message: Message) -> None:
    """Take a message away with its channel: no news of its own."""
    world.forget(message)
    for attachment in message.attachments:
        world.storage.forget_blob(attachment.id)


def _tell(world: World, name: str, message: Message, *, created: bool = False) -> None:
    channel = world.channels[message.channel_id]
    data = message_event(world, message, created=created)
    if message.visible_to is None:
        world.emit(name, data, channel=channel)
    else:
        world.emit(name, data, guild_id=channel.guild_id, user_ids=[message.visible_to])


def _count(world: World, channel: Channel, message: Message) -> None:
    channel.last_message_id = message.id
    if channel.thread is not None:
        message.position = channel.thread.total_message_sent
        channel.thread.message_count += 1
        channel.thread.total_message_sent += 1
        if channel.thread.archived:
            reopen(world, channel)
            thread_news(world, "THREAD_UPDATE", channel)
    world.save(channel)


def _gather(world: World, thread: Channel, state: ThreadState, message: Message) -> None:
    """Let everybody follow a thread who speaks in it or is mentioned in it by somebody who may invite."""
    add_follower(world, thread, message.author_id)
    invites = thread.type != ChannelType.PRIVATE_THREAD or state.invitable
    if not invites and not world.permissions(message.author_id, thread) & Perm.MANAGE_THREADS:
        return
    home = world.home_of(thread)
    for user_id in message.mentions:
        if world.sees(user_id, home):
            add_follower(world, thread, user_id)


def _erase(world: World, channel: Channel, message: Message) -> None:
    withdraw_quietly(world, message)
    if channel.thread is not None and not message.ephemeral:
        channel.thread.message_count = max(0, channel.thread.message_count - 1)
        world.save(channel)
