"""Channels are listed, created, read, changed and deleted; their overwrites are set; the bot shows that it types."""

from collections.abc import Iterable
from typing import Any

from bot.room.discord.changes.channels import (
    add_channel,
    channel_changed,
    drop_overwrite,
    remove_channel,
    set_overwrite,
    start_typing,
)
from bot.room.discord.http.call import NO_CONTENT, Call, Reply, Route
from bot.room.discord.http.threads import archive_after, edit_thread, no_slow_mode
from bot.room.discord.rules.shape import (
    Path,
    Problems,
    ShapeRule,
    as_object,
    check,
    choice,
    many,
    number,
    record,
    snowflake,
    text,
    truth,
)
from bot.room.discord.shapes import channel_json
from bot.room.state.api_error import api_error, field_error
from bot.room.state.entities import Channel, ChannelType, ForumTag, Json, Overwrite
from bot.room.state.permissions import Perm
from bot.room.state.world import World

_MOST_CHANNELS = 500
_MOST_IN_CATEGORY = 50
_HYPHENATED = (ChannelType.TEXT, ChannelType.ANNOUNCEMENT, ChannelType.FORUM)
_NOT_AS_GIVEN = ("name", "type", "rate_limit_per_user", "parent_id", "permission_overwrites", "available_tags")
"""Settings that are not simply taken over: what they name is looked up or checked first."""

_MAY_BE_NULL = ("topic", "default_auto_archive_duration")

_ALL_BITS = (1 << 63) - 1


def _bits(value: Any, path: Path, problems: Problems) -> None:
    """Accept a set of permission bits: digits as text, or a number."""
    good = isinstance(value, int) and not isinstance(value, bool)
    if not good and not (isinstance(value, str) and value.isdecimal()):
        problems.add(path, "NUMBER_TYPE_COERCE", f'Value "{value}" is not int.')
    elif not 0 <= int(value) <= _ALL_BITS:
        problems.add(path, "NUMBER_TYPE_MAX", f"int value should be less than or equal to {_ALL_BITS}.")


_overwrite = record({"id": snowflake}, {"type": choice(0, 1), "allow": _bits, "deny": _bits})
"""An overwrite as part of a channel."""

_one_overwrite = record({"type": choice(0, 1)}, {"allow": _bits, "deny": _bits, "id": snowflake})
"""The body of ``PUT /channels/{id}/permissions/{id}``; the id in it may repeat that of the address."""

_label = record(
    {"name": text(1, 50)}, {"id": snowflake, "moderated": truth, "emoji_id": snowflake, "emoji_name": text(0, 100)}
)
_CHANNEL: dict[str, ShapeRule] = {
    "name": text(1, 100),
    "type": choice(0, 2, 4, 5, 15),
    "topic": text(0, 4096),
    "position": number(0),
    "parent_id": snowflake,
    "rate_limit_per_user": no_slow_mode,
    "user_limit": number(0, 99),
    "permission_overwrites": many(_overwrite, 0, 100),
    "default_auto_archive_duration": archive_after,
    "available_tags": many(_label, 0, 20),
}


def _topic_of_its_kind(value: Any, path: Path, problems: Problems) -> None:
    """Allow a topic 1,024 characters, and in a forum 4,096."""
    item = as_object(value) or {}
    if item.get("type") != 15 and len(item.get("topic") or "") > 1024:
        problems.add((*path, "topic"), "BASE_TYPE_MAX_LENGTH", "Must be 1024 or fewer in length.")


_new_channel = record({"name": _CHANNEL["name"]}, _CHANNEL, _topic_of_its_kind)
_edited_channel = record({}, {**_CHANNEL, "flags": number(0)})


async def every(call: Call) -> Reply:
    """List the channels of a guild, without its threads."""
    channels = call.world.channels_of(call.guild_id())
    return Reply(body=[channel_json(call.world, channel) for channel in channels])


async def create(call: Call) -> Reply:
    """Make a channel in a guild, below the others."""
    guild_id = call.guild_id(Perm.MANAGE_CHANNELS)
    body = call.json()
    check(_new_channel, body)
    others = call.world.channels_of(guild_id)
    if len(others) >= _MOST_CHANNELS:
        raise api_error(30013)
    channel = Channel(call.world.ids.new(), body.get("type") or ChannelType.TEXT, guild_id)
    channel.position = max((other.position for other in others), default=-1) + 1
    _fill(call, channel, body)
    return Reply(status=201, body=channel_json(call.world, add_channel(call.world, channel)))


async def fetch(call: Call) -> Reply:
    """Give one channel, thread or conversation."""
    return Reply(body=channel_json(call.world, call.channel()))


async def edit(call: Call) -> Reply:
    """Change a channel, or a thread."""
    channel = call.channel()
    if channel.is_thread:
        return await edit_thread(call, channel)
    if channel.is_dm:
        raise api_error(50003)
    call.channel(Perm.MANAGE_CHANNELS)
    body = call.json()
    check(_edited_channel, body)
    if body.get("type") not in (None, channel.type):
        raise api_error(50024)
    _fill(call, channel, body)
    channel_changed(call.world, channel)
    return Reply(body=channel_json(call.world, channel))


def _fill(call: Call, channel: Channel, body: Json) -> None:
    if body.get("name"):
        channel.name = _name(channel, body["name"])
    if "parent_id" in body:
        channel.parent_id = _category(call.world, channel, body["parent_id"])
    if body.get("permission_overwrites") is not None:
        _replace_overwrites(call, channel, body["permission_overwrites"])
    if body.get("available_tags") is not None:
        channel.available_tags = [_tag(call.world, item) for item in body["available_tags"]]
    for key, value in body.items():
        if key not in _NOT_AS_GIVEN and (value is not None or key in _MAY_BE_NULL):
            setattr(channel, key, value)


def _name(channel: Channel, wanted: str) -> str:
    if channel.type not in _HYPHENATED:
        return wanted.strip()
    return "-".join(wanted.strip().lower().split())


def _category(world: World, channel: Channel, parent_id: Any) -> int | None:
    if parent_id is None:
        return None
    parent = world.channels.get(int(parent_id))
    if parent is None or parent.guild_id != channel.guild_id or parent.type != ChannelType.CATEGORY:
        raise field_error("parent_id", "CHANNEL_PARENT_INVALID", "Category does not exist")
    inside = [c for c in world.channels_of(channel.guild_id or 0) if c.parent_id == parent.id and c.id != channel.id]
    if len(inside) >= _MOST_IN_CATEGORY:
        raise field_error("parent_id", "CHANNEL_PARENT_MAX_CHANNELS", "Maximum number of channels in category reached")
    return parent.id


def _tag(world: World, item: Json) -> ForumTag:
    emoji_id = item.get("emoji_id")
    return ForumTag(
        int(item.get("id") or 0) or world.ids.new(),
        item["name"],
        bool(item.get("moderated")),
        None if emoji_id is None else int(emoji_id),
        item.get("emoji_name"),
    )


def _replace_overwrites(call: Call, channel: Channel, wanted: Iterable[Json]) -> None:
    new = [
        Overwrite(int(item["id"]), item.get("type", 0), int(item.get("allow") or 0), int(item.get("deny") or 0))
        for item in wanted
    ]
    before = {overwrite.id: overwrite for overwrite in channel.overwrites}
    for overwrite in new:
        _check_target(call.world, channel, overwrite)
        _check_bits(call, channel, before.pop(overwrite.id, Overwrite(overwrite.id, overwrite.type)), overwrite)
    for gone in before.values():
        _check_bits(call, channel, gone, Overwrite(gone.id, gone.type))
    channel.overwrites = new


def _check_target(world: World, channel: Channel, overwrite: Overwrite) -> None:
    guild_id = channel.guild_id or 0
    known = overwrite.id in world.members[guild_id] if overwrite.type == 1 else overwrite.id in world.roles
    if not known:
        raise api_error(10009)


def _check_bits(call: Call, channel: Channel, old: Overwrite, new: Overwrite) -> None:
    """Refuse changes to rights that the bot does not have; MANAGE_ROLES in a channel is for administrators only.

    A channel that is being made has no rights of its own yet: there the rights in the guild count.
    """
    touched = Perm((old.allow ^ new.allow) | (old.deny ^ new.deny))
    guild_id = channel.guild_id or 0
    mine = call.world.guild_permissions(guild_id, call.me)
    exists = channel.id in call.world.channels
    if exists:
        call.world.require(call.me, channel, Perm.MANAGE_ROLES)
        mine |= call.world.permissions(call.me, channel)
    if touched & ~mine:
        raise api_error(50013)
    if touched & Perm.MANAGE_ROLES and not mine & Perm.ADMINISTRATOR:
        raise api_error(50013)


async def put_overwrite(call: Call) -> Reply:
    """Set the exception for one role or member."""
    channel = _own_channel(call)
    body = call.json()
    check(_one_overwrite, body)
    allow, deny = int(body.get("allow") or 0), int(body.get("deny") or 0)
    new = Overwrite(call.id("overwrite_id"), body["type"], allow, deny)
    _check_target(call.world, channel, new)
    old = next((o for o in channel.overwrites if o.id == new.id), Overwrite(new.id, new.type))
    _check_bits(call, channel, old, new)
    set_overwrite(call.world, channel, new)
    return NO_CONTENT


async def delete_overwrite(call: Call) -> Reply:
    """Take the exception for one role or member away."""
    channel = _own_channel(call)
    old = next((o for o in channel.overwrites if o.id == call.id("overwrite_id")), None)
    if old is None:
        raise api_error(10009)
    _check_bits(call, channel, old, Overwrite(old.id, old.type))
    drop_overwrite(call.world, channel, old.id)
    return NO_CONTENT


def _own_channel(call: Call) -> Channel:
    """Return the channel of the address; it must be one that can have overwrites of its own."""
    channel = call.channel()
    if channel.is_dm:
        raise api_error(50003)
    if channel.is_thread:
        raise api_error(50024)
    return call.channel(Perm.MANAGE_ROLES)


async def delete(call: Call) -> Reply:
    """Take a channel or thread away."""
    channel = call.channel()
    if not channel.is_dm:
        call.channel(Perm.MANAGE_THREADS if channel.is_thread else Perm.MANAGE_CHANNELS)
    shape = channel_json(call.world, channel)
    if not channel.is_dm:
        remove_channel(call.world, channel)
    return Reply(body=shape)


async def typing(call: Call) -> Reply:
    """Show that the bot writes."""
    channel = call.channel()
    call.channel(Perm.SEND_MESSAGES_IN_THREADS if channel.is_thread else Perm.SEND_MESSAGES)
    start_typing(call.world, channel, call.me)
    return NO_CONTENT


ROUTES = [
    Route("GET", "/guilds/{guild_id}/channels", every),
    Route("POST", "/guilds/{guild_id}/channels", create),
    Route("GET", "/channels/{channel_id}", fetch),
    Route("PATCH", "/channels/{channel_id}", edit),
    Route("DELETE", "/channels/{channel_id}", delete),
    Route("PUT", "/channels/{channel_id}/permissions/{overwrite_id}", put_overwrite),
    Route("DELETE", "/channels/{channel_id}/permissions/{overwrite_id}", delete_overwrite),
    Route("POST", "/channels/{channel_id}/typing", typing),
]
