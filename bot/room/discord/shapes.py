"""Build Discord's JSON for the world's entities, as answers and events carry it."""

from datetime import datetime

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


def user_json(user: User) -> Json:
    """Describe a user as others see it."""
    shape: Json = _EMPTY_USER | {
        "id": str(user.id),
        "username": user.username,
        "global_name": user.global_name,
        "discriminator": "0",
        "public_flags": 0,
        "flags": 0,
    }
    return shape | {"bot": True} if user.bot else shape


def role_json(role: Role) -> Json:
    """Describe a role."""
    shape: Json = {
        "id": str(role.id),
        "name": role.name,
        "permissions": str(int(role.permissions)),
        "position": role.position,
        "color": role.color,
        "colors": {"primary_color": role.color, "secondary_color": None, "tertiary_color": None},
        "hoist": role.hoist,
        "managed": role.managed,
        "mentionable": role.mentionable,
        "icon": None,
        "unicode_emoji": role.unicode_emoji,
        "flags": 0,
    }
    return shape | {"tags": {"bot_id": str(role.bot_id)}} if role.bot_id else shape


def member_json(world: World, member: Member, *, with_user: bool = True) -> Json:
    """Describe a member; without the user where the user stands next to it (messages, resolved data)."""
    shape: Json = _EMPTY_MEMBER | {
        "communication_disabled_until": stamp(member.timeout_until),
        "flags": member.flags,
        "joined_at": stamp(member.joined_at),
        "nick": member.nick,
        "pending": False,
        "roles": [str(role_id) for role_id in member.roles],
        "mute": member.mute,
        "deaf": member.deaf,
    }
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
    shape: Json = {
        "id": str(channel.id),
        "type": int(channel.type),
        "guild_id": ref(channel.guild_id),
        "name": channel.name,
        "position": channel.position,
        "flags": channel.flags,
        "parent_id": ref(channel.parent_id),
        "permission_overwrites": [overwrite_json(o) for o in channel.overwrites],
    }
    return shape | _extra_by_type(channel)


def _extra_by_type(channel: Channel) -> Json:
    match channel.type:
        case ChannelType.CATEGORY:
            return {}
        case ChannelType.VOICE:
            return _words_json(channel) | {
                "bitrate": channel.bitrate,
                "user_limit": channel.user_limit,
                "rtc_region": channel.rtc_region,
                "video_quality_mode": channel.video_quality_mode,
            }
        case ChannelType.FORUM:
            return _words_json(channel) | _threaded_json(channel) | _forum_json(channel)
        case _:
            return _words_json(channel) | _threaded_json(channel)


def _words_json(channel: Channel) -> Json:
    return {
        "nsfw": channel.nsfw,
        "rate_limit_per_user": channel.rate_limit_per_user,
        "last_message_id": ref(channel.last_message_id),
    }


def _threaded_json(channel: Channel) -> Json:
    shape: Json = {
        "topic": channel.topic,
        "last_pin_timestamp": stamp(channel.last_pin_timestamp),
        "default_thread_rate_limit_per_user": channel.default_thread_rate_limit_per_user,
    }
    if channel.default_auto_archive_duration:
        shape["default_auto_archive_duration"] = channel.default_auto_archive_duration
    return shape


def _forum_json(channel: Channel) -> Json:
    return {
        "available_tags": [tag_json(tag) for tag in channel.available_tags],
        "default_reaction_emoji": channel.default_reaction_emoji,
        "default_sort_order": channel.default_sort_order,
        "default_forum_layout": channel.default_forum_layout,
    }


def tag_json(tag: ForumTag) -> Json:
    """Describe a label of a forum."""
    return {
        "id": str(tag.id),
        "name": tag.name,
        "moderated": tag.moderated,
        "emoji_id": ref(tag.emoji_id),
        "emoji_name": tag.emoji_name,
    }


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
    shape: Json = {
        "id": str(channel.id),
        "type": int(channel.type),
        "guild_id": ref(channel.guild_id),
        "parent_id": ref(channel.parent_id),
        "owner_id": str(thread.owner_id),
        "name": channel.name,
        "flags": channel.flags,
        "last_message_id": ref(channel.last_message_id),
        "last_pin_timestamp": stamp(channel.last_pin_timestamp),
        "rate_limit_per_user": channel.rate_limit_per_user,
        "message_count": thread.message_count,
        "total_message_sent": thread.total_message_sent,
        "member_count": min(len(thread.members), 50),
        "thread_metadata": _thread_metadata(channel, thread),
    }
    if thread.applied_tags:
        shape["applied_tags"] = [str(tag) for tag in thread.applied_tags]
    if viewer in thread.members:
        shape["member"] = thread_member_json(channel, thread.members[viewer])
    return shape


def _thread_metadata(channel: Channel, thread: ThreadState) -> Json:
    shape: Json = {
        "archived": thread.archived,
        "archive_timestamp": stamp(thread.archive_timestamp),
        "auto_archive_duration": thread.auto_archive_duration,
        "locked": thread.locked,
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
    url = f"{world.cdn}/attachments/{attachment.channel_id}/{attachment.id}/{attachment.filename}"
    shape: Json = {
        "id": str(attachment.id),
        "filename": attachment.filename,
        "size": attachment.size,
        "url": url,
        "proxy_url": url,
        "content_type": attachment.content_type,
    }
    optional: Json = {
        "description": attachment.description,
        "title": attachment.title,
        "width": attachment.width,
        "height": attachment.height,
        "ephemeral": attachment.ephemeral or None,
    }
    return shape | {name: value for name, value in optional.items() if value is not None}


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
    shape: Json = {
        "id": str(message.id),
        "channel_id": str(message.channel_id),
        "type": message.type,
        "author": user_json(world.users[message.author_id]),
        "content": message.content,
        "timestamp": stamp(message.timestamp),
        "edited_timestamp": stamp(message.edited_at),
        "tts": message.tts,
        "mention_everyone": message.mention_everyone,
        "mentions": [user_json(world.users[user_id]) for user_id in message.mentions if user_id in world.users],
        "mention_roles": [str(role_id) for role_id in message.mention_roles],
        "attachments": [attachment_json(world, attachment) for attachment in message.attachments],
        "embeds": message.embeds,
        "components": message.components,
        "pinned": message.pinned_at is not None,
        "flags": message.flags,
    }
    return shape | _optional_message_json(world, message)


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
