"""Build Discord's JSON for the world's entities, as answers and events carry it."""

import hmac
from datetime import datetime
from typing import Any

from bot.room.state.entities import (
    Attachment,
    Channel,
    ChannelType,
    Command,
    ForumTag,
    Json,
    Member,
    Message,
    Overwrite,
    Reaction,
    Role,
    ThreadMember,
    ThreadState,
    User,
)
from bot.room.state.world import World

_EMPTY_USER: Json = dict.fromkeys(
    ("avatar", "avatar_decoration_data", "collectibles", "banner", "accent_color", "primary_guild")
)
_EMPTY_MEMBER: Json = dict.fromkeys(("avatar", "avatar_decoration_data", "collectibles", "banner", "premium_since"))
"""What people can dress up with at Discord and the room does not have."""


def stamp(when: datetime | None) -> str | None:
    """Write a moment as Discord does."""
    return None if when is None else when.isoformat()


def ref(snowflake: int | None) -> str | None:
    """Write an id as Discord does."""
    return None if snowflake is None else str(snowflake)


def plain(entity: object, *names: str) -> Json:
    """Take over fields that are called and written as Discord does."""
    return {name: getattr(entity, name) for name in names}


def about(channel: Channel, **more: Any) -> Json:
    """Say in an event which channel it is about, and which guild where there is one."""
    where = {} if channel.guild_id is None else {"guild_id": str(channel.guild_id)}
    return {"channel_id": str(channel.id)} | where | more


def reference_json(channel: Channel, message_id: int | None = None) -> Json:
    """Point to a channel or to a message in it, as a reply and Discord's own notices do."""
    return about(channel, type=0) | ({} if message_id is None else {"message_id": str(message_id)})


def user_json(user: User) -> Json:
    """Describe a user as others see it."""
    shape = _EMPTY_USER | plain(user, "username", "global_name") | {"id": str(user.id)}
    shape |= {"discriminator": "0", "public_flags": 0, "flags": 0}
    return shape | {"bot": True} if user.bot else shape


def role_json(role: Role) -> Json:
    """Describe a role."""
    shape = plain(role, "name", "position", "color", "managed", "mentionable") | {
        "hoist": False,
        "unicode_emoji": None,
        "id": str(role.id),
        "permissions": str(int(role.permissions)),
        "colors": {"primary_color": role.color, "secondary_color": None, "tertiary_color": None},
        "icon": None,
        "flags": 0,
    }
    return shape | {"tags": {"bot_id": str(role.bot_id)}} if role.bot_id else shape


def member_json(world: World, member: Member, *, with_user: bool = True) -> Json:
    """Describe a member; without the user where the user stands next to it (messages, resolved data)."""
    shape = (
        _EMPTY_MEMBER
        | plain(member, "nick", "flags")
        | {
            "communication_disabled_until": stamp(member.timeout_until),
            "joined_at": stamp(member.joined_at),
            "pending": False,
            "mute": False,
            "deaf": False,
            "roles": [str(role_id) for role_id in member.roles],
        }
    )
    return shape | {"user": user_json(world.users[member.user_id])} if with_user else shape


def overwrite_json(overwrite: Overwrite) -> Json:
    """Describe a permission overwrite."""
    return {
        "id": str(overwrite.id),
        "type": overwrite.type,
        "allow": str(int(overwrite.allow)),
        "deny": str(int(overwrite.deny)),
    }


def channel_json(world: World, channel: Channel, viewer_id: int | None = None) -> Json:
    """Describe a channel of any kind; of a thread with ``member`` when the viewer (else the bot) follows it."""
    viewer = world.application.id if viewer_id is None else viewer_id
    if channel.is_dm:
        return _dm_json(world, channel, viewer)
    if channel.thread is not None:
        return _thread_json(channel, channel.thread, viewer)
    shape = plain(channel, "name", "position", "flags") | {
        "id": str(channel.id),
        "type": int(channel.type),
        "guild_id": ref(channel.guild_id),
        "parent_id": ref(channel.parent_id),
        "permission_overwrites": [overwrite_json(o) for o in channel.overwrites],
    }
    return shape | _extra_by_type(channel)


_VOICE: Json = {"bitrate": 64000, "rtc_region": None, "video_quality_mode": 1}
_FORUM: Json = {"default_reaction_emoji": None, "default_sort_order": None, "default_forum_layout": 0}
"""What the room lets nobody choose."""


def _extra_by_type(channel: Channel) -> Json:
    match channel.type:
        case ChannelType.CATEGORY:
            return {}
        case ChannelType.VOICE:
            return _words_json(channel) | _VOICE | plain(channel, "user_limit")
        case ChannelType.FORUM:
            tags = [tag_json(tag) for tag in channel.available_tags]
            return _words_json(channel) | _threaded_json(channel) | _FORUM | {"available_tags": tags}
        case _:
            return _words_json(channel) | _threaded_json(channel)


def _words_json(channel: Channel) -> Json:
    return {"rate_limit_per_user": 0, "nsfw": False, "last_message_id": ref(channel.last_message_id)}


def _threaded_json(channel: Channel) -> Json:
    shape = plain(channel, "topic") | {"default_thread_rate_limit_per_user": 0}
    shape["last_pin_timestamp"] = stamp(channel.last_pin_timestamp)
    if channel.default_auto_archive_duration:
        shape["default_auto_archive_duration"] = channel.default_auto_archive_duration
    return shape


def tag_json(tag: ForumTag) -> Json:
    """Describe a label of a forum."""
    return plain(tag, "name", "moderated", "emoji_name") | {"id": str(tag.id), "emoji_id": ref(tag.emoji_id)}


def _dm_json(world: World, channel: Channel, viewer: int) -> Json:
    return {
        "id": str(channel.id),
        "type": int(channel.type),
        "flags": channel.flags,
        "last_message_id": ref(channel.last_message_id),
        "last_pin_timestamp": stamp(channel.last_pin_timestamp),
        "recipients": [user_json(world.users[u]) for u in channel.recipients if u != viewer],
    }


def _thread_json(channel: Channel, thread: ThreadState, viewer: int) -> Json:
    shape = plain(channel, "name", "flags") | {"rate_limit_per_user": 0}
    shape |= plain(thread, "message_count", "total_message_sent") | {
        "id": str(channel.id),
        "type": int(channel.type),
        "guild_id": ref(channel.guild_id),
        "parent_id": ref(channel.parent_id),
        "owner_id": str(thread.owner_id),
        "last_message_id": ref(channel.last_message_id),
        "last_pin_timestamp": stamp(channel.last_pin_timestamp),
        "member_count": min(len(thread.members), 50),
        "thread_metadata": _thread_metadata(channel, thread),
    }
    if thread.applied_tags:
        shape["applied_tags"] = [str(tag) for tag in thread.applied_tags]
    if viewer in thread.members:
        shape["member"] = thread_member_json(channel, thread.members[viewer])
    return shape


def _thread_metadata(channel: Channel, thread: ThreadState) -> Json:
    shape = plain(thread, "archived", "auto_archive_duration", "locked") | {
        "archive_timestamp": stamp(thread.archive_timestamp),
        "create_timestamp": stamp(thread.created_at),
    }
    return shape | {"invitable": thread.invitable} if channel.type == ChannelType.PRIVATE_THREAD else shape


def thread_member_json(channel: Channel, member: ThreadMember) -> Json:
    """Describe a follower of a thread."""
    return {
        "id": str(channel.id),
        "user_id": str(member.user_id),
        "join_timestamp": stamp(member.joined_at),
        "flags": member.flags,
    }


def attachment_json(world: World, attachment: Attachment) -> Json:
    """Describe a file on a message, with the address where the room serves it."""
    path = f"{world.cdn}/attachments/{attachment.channel_id}/{attachment.id}/{attachment.filename}"
    url = f"{path}?hm={_signature(world, attachment.id)}"
    shape = plain(attachment, "filename", "size", "content_type") | {"id": str(attachment.id), "url": url}
    optional = plain(attachment, "description", "width", "height") | {"ephemeral": attachment.ephemeral or None}
    return shape | {"proxy_url": url} | {name: value for name, value in optional.items() if value is not None}


def is_signed(world: World, attachment_id: int, signature: str) -> bool:
    """Tell whether the address of a file has the signature that the bot was given: its number can be guessed."""
    return hmac.compare_digest(_signature(world, attachment_id).encode(), signature.encode())


def _signature(world: World, attachment_id: int) -> str:
    return hmac.new(world.application.token.encode(), str(attachment_id).encode(), "sha256").hexdigest()


def reaction_json(reaction: Reaction, viewer: int) -> Json:
    """Describe the count of one emoji under a message."""
    return {
        "emoji": reaction.emoji,
        "count": len(reaction.users),
        "count_details": {"burst": 0, "normal": len(reaction.users)},
        "burst_colors": [],
        "me_burst": False,
        "me": viewer in reaction.users,
    }


def message_json(world: World, message: Message, viewer_id: int | None = None, *, created: bool = False) -> Json:
    """Describe a message as an answer carries it. ``created`` adds the nonce, which only a new message shows."""
    shape = _basic_message_json(world, message)
    viewer = world.application.id if viewer_id is None else viewer_id
    if message.reactions:
        shape["reactions"] = [reaction_json(reaction, viewer) for reaction in message.reactions if reaction.users]
    if created and message.nonce is not None:
        shape["nonce"] = message.nonce
    if message.reference is not None and message.type in (19, 21):
        shape["referenced_message"] = _referenced(world, message.reference)
    return shape


def message_event(world: World, message: Message, *, created: bool = False) -> Json:
    """Describe a message as events carry it: with the guild, and with the members beside the users."""
    shape = message_json(world, message, created=created)
    channel = world.channels[message.channel_id]
    shape["channel_type"] = int(channel.type)
    if channel.guild_id is None:
        return shape
    shape["guild_id"] = str(channel.guild_id)
    members = world.members.get(channel.guild_id, {})
    if message.author_id in members:
        shape["member"] = member_json(world, members[message.author_id], with_user=False)
    for mention in shape["mentions"]:
        if member := members.get(int(mention["id"])):
            mention["member"] = member_json(world, member, with_user=False)
    return shape


def _basic_message_json(world: World, message: Message) -> Json:
    shape = plain(message, "type", "content", "mention_everyone", "components", "flags") | {
        "tts": False,
        "embeds": [],
        "id": str(message.id),
        "channel_id": str(message.channel_id),
        "author": user_json(world.users[message.author_id]),
        "timestamp": stamp(message.timestamp),
        "edited_timestamp": stamp(message.edited_at),
        "mentions": [user_json(world.users[user_id]) for user_id in message.mentions if user_id in world.users],
        "mention_roles": [str(role_id) for role_id in message.mention_roles],
        "attachments": [attachment_json(world, attachment) for attachment in message.attachments],
        "pinned": message.pinned_at is not None,
    }
    return shape | message.beside | _optional_message_json(world, message)


def _optional_message_json(world: World, message: Message) -> Json:
    shape: Json = {
        "application_id": ref(message.application_id),
        "webhook_id": ref(message.webhook_id),
        "message_reference": message.reference,
        "interaction_metadata": message.interaction_metadata,
        "position": message.position,
    }
    if message.thread_id in world.channels:
        shape["thread"] = channel_json(world, world.channels[message.thread_id])
    return {name: value for name, value in shape.items() if value is not None}


def snapshot_json(world: World, message: Message) -> Json:
    """Describe a message as another one carries it that passes it on: without who wrote it and where."""
    shape = message_json(world, message)
    names = ("type", "content", "timestamp", "edited_timestamp", "flags", "mentions", "mention_roles", "components")
    return {"message": {name: shape[name] for name in (*names, "attachments", "embeds")}}


def _referenced(world: World, reference: Json) -> Json | None:
    channel_id, message_id = int(reference["channel_id"]), int(reference["message_id"])
    found = world.messages.get(channel_id, {}).get(message_id)
    return None if found is None else _basic_message_json(world, found)


_LOCALISED = ("name_localizations", "description_localizations")


def command_json(command: Command, *, localised: bool = True) -> Json:
    """Describe a command as Discord gives it back."""
    shape: Json = {
        "id": str(command.id),
        "application_id": str(command.application_id),
        "version": str(command.version),
        **command.data,
    }
    if command.guild_id is not None:
        shape["guild_id"] = str(command.guild_id)
    return shape if localised else _without_languages(shape)


def _without_languages(shape: Json) -> Json:
    slim = {key: value for key, value in shape.items() if key not in _LOCALISED}
    if "options" in slim:
        slim["options"] = [_without_languages(each) for each in slim["options"]]
    return slim
