"""Webhooks of channels come, change and go, and speak."""

import secrets

from bot.room.discord.changes.files import check_uploads
from bot.room.discord.changes.messages import publish
from bot.room.discord.changes.posting import Sent, fill
from bot.room.discord.changes.threads import ThreadPlan, known_tags, start_thread
from bot.room.discord.rules.messages import check_webhook_message
from bot.room.state.api_error import api_error
from bot.room.state.entities import Channel, ChannelType, Message, Webhook
from bot.room.state.world import World

MOST_WEBHOOKS = 15
"""Webhooks of one channel at most (30007)."""

_HOMES = (ChannelType.TEXT, ChannelType.ANNOUNCEMENT, ChannelType.FORUM, ChannelType.VOICE, ChannelType.STAGE)


def webhooks_of(world: World, channel: Channel) -> list[Webhook]:
    """The webhooks of a channel, oldest first; refusal 50024 where there can be none."""
    if channel.type not in _HOMES:
        raise api_error(50024)
    return [each for each in world.webhooks.values() if each.channel_id == channel.id]


def add_webhook(world: World, channel: Channel, maker_id: int, name: str) -> Webhook:
    """A new door into a channel, with a token of its own."""
    if len(webhooks_of(world, channel)) >= MOST_WEBHOOKS:
        raise api_error(30007)
    token = secrets.token_urlsafe(51)
    webhook = Webhook(world.ids.new(), channel.guild_id or 0, channel.id, maker_id, name, token)
    world.save(webhook)
    _tell(world, webhook)
    return webhook


def rename(world: World, webhook: Webhook, name: str) -> None:
    """Give a webhook another name; what it said before keeps the old one."""
    webhook.name = name
    world.save(webhook)
    _tell(world, webhook)


def move(world: World, webhook: Webhook, channel: Channel) -> None:
    """Let a webhook lead to another channel of its guild."""
    webhooks_of(world, channel)
    _tell(world, webhook)
    webhook.channel_id = channel.id
    world.save(webhook)
    _tell(world, webhook)


def remove_webhook(world: World, webhook: Webhook) -> None:
    """Close a door; what was said through it stays."""
    world.forget(webhook)
    _tell(world, webhook)


def _tell(world: World, webhook: Webhook) -> None:
    data = {"guild_id": str(webhook.guild_id), "channel_id": str(webhook.channel_id)}
    world.emit("WEBHOOKS_UPDATE", data, guild_id=webhook.guild_id)


def say(world: World, webhook: Webhook, sent: Sent, thread_id: int | None) -> Message:
    """The webhook says something: in its channel, in a thread of it, or as a new post of its forum."""
    check_uploads(sent.uploads)
    check_webhook_message(sent.body, sent.names)
    place = _place(world, webhook, sent, thread_id)
    is_post = place.is_thread and thread_id is None
    message = Message(
        id=place.id if is_post else world.ids.new(),
        channel_id=place.id,
        author_id=webhook.id,
        timestamp=world.clock.now(),
        application_id=webhook.maker_id,
        webhook_id=webhook.id,
        author_name=sent.body.get("username") or webhook.name,
    )
    fill(world, message, sent)
    publish(world, message)
    return message


def _place(world: World, webhook: Webhook, sent: Sent, thread_id: int | None) -> Channel:
    channel, post = world.channel(webhook.channel_id), sent.body.get("thread_name")
    forum = channel.type == ChannelType.FORUM
    if post and not forum:
        raise api_error(220003)
    if forum and bool(post) == bool(thread_id):
        raise api_error(220002 if post else 220001)
    if post:
        return _new_post(world, webhook, channel, sent)
    return channel if thread_id is None else thread_in(world, channel, thread_id)


def thread_in(world: World, channel: Channel, thread_id: int) -> Channel:
    """A thread of this channel, or refusal 10003."""
    thread = world.channel(thread_id)
    if not thread.is_thread or thread.parent_id != channel.id:
        raise api_error(10003)
    return thread


def _new_post(world: World, webhook: Webhook, forum: Channel, sent: Sent) -> Channel:
    tags = known_tags(forum, sent.body.get("applied_tags") or [])
    plan = ThreadPlan(sent.body["thread_name"], ChannelType.PUBLIC_THREAD, webhook.id)
    return start_thread(world, forum, plan.with_tags(tags))
