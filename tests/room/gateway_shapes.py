"""Lists the events of the gateway as its documentation describes them: which fields each has, and what
stands in them.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

Check = Callable[[Any], bool]
Shape = Mapping[str, Check]

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(\+\d\d:\d\d|Z)")


def snowflake(value: Any) -> bool:
    return isinstance(value, str) and value.isdecimal()


def bits(value: Any) -> bool:
    """Permissions: a number as text, since there are more than 53 of them."""
    return isinstance(value, str) and value.isdecimal()


def moment(value: Any) -> bool:
    return isinstance(value, str) and _MOMENT.fullmatch(value) is not None


def one_of(*values: Any) -> Check:
    return lambda value: value in values


def kind(cls: type) -> Check:
    """Exactly this type: a truth is no number."""
    return lambda value: type(value) is cls


def maybe(check: Check) -> Check:
    """Allow null as well, as the documentation's ``?type`` does."""
    return lambda value: value is None or check(value)


def each(check: Check) -> Check:
    return lambda value: isinstance(value, list) and all(map(check, value))


def wrong(shape: Shape, data: Any, optional: Shape | None = None) -> list[str]:
    """Return the keys that are missing or not as described; ``optional`` is the documentation's ``key?``."""
    if not isinstance(data, dict):
        return ["not an object"]
    missing = [key for key, check in shape.items() if key not in data or not check(data[key])]
    return missing + [key for key, check in (optional or {}).items() if key in data and not check(data[key])]


def obj(shape: Shape, optional: Shape | None = None) -> Check:
    return lambda value: wrong(shape, value, optional) == []


text, number, truth = kind(str), kind(int), kind(bool)

USER = obj(
    {"id": snowflake, "username": text, "discriminator": text, "global_name": maybe(text), "avatar": maybe(text)},
    {"bot": truth, "system": truth, "banner": maybe(text), "accent_color": maybe(number), "public_flags": number},
)
MEMBER_PARTS: Shape = {
    "roles": each(snowflake),
    "joined_at": maybe(moment),
    "deaf": truth,
    "mute": truth,
    "flags": number,
}
MEMBER_EXTRAS: Shape = {
    "user": USER,
    "nick": maybe(text),
    "avatar": maybe(text),
    "premium_since": maybe(moment),
    "pending": truth,
    "permissions": bits,
    "communication_disabled_until": maybe(moment),
}
MEMBER = obj(MEMBER_PARTS, MEMBER_EXTRAS)
FULL_MEMBER = obj({**MEMBER_PARTS, "user": USER}, MEMBER_EXTRAS)
EMOJI = obj({"id": maybe(snowflake), "name": maybe(text)}, {"animated": truth})
OVERWRITE = obj({"id": snowflake, "type": one_of(0, 1), "allow": bits, "deny": bits})
ROLE = obj(
    {
        "id": snowflake,
        "name": text,
        "color": number,
        "colors": obj({"primary_color": number, "secondary_color": maybe(number), "tertiary_color": maybe(number)}),
        "hoist": truth,
        "position": number,
        "permissions": bits,
        "managed": truth,
        "mentionable": truth,
        "flags": number,
    },
    {"icon": maybe(text), "unicode_emoji": maybe(text), "tags": kind(dict)},
)
CHANNEL_PARTS: Shape = {"id": snowflake, "type": number}
CHANNEL_EXTRAS: Shape = {
    "guild_id": snowflake,
    "position": number,
    "permission_overwrites": each(OVERWRITE),
    "name": maybe(text),
    "topic": maybe(text),
    "nsfw": truth,
    "last_message_id": maybe(snowflake),
    "bitrate": number,
    "user_limit": number,
    "rate_limit_per_user": number,
    "recipients": each(USER),
    "owner_id": snowflake,
    "parent_id": maybe(snowflake),
    "last_pin_timestamp": maybe(moment),
    "permissions": bits,
    "flags": number,
}
CHANNEL = obj(CHANNEL_PARTS, CHANNEL_EXTRAS)
GUILD_CHANNEL: Shape = {
    **CHANNEL_PARTS,
    "guild_id": snowflake,
    "name": text,
    "position": number,
    "permission_overwrites": each(OVERWRITE),
    "flags": number,
}
THREAD_METADATA = obj(
    {
        "archived": truth,
        "auto_archive_duration": one_of(60, 1440, 4320, 10080),
        "archive_timestamp": moment,
        "locked": truth,
    },
    {"invitable": truth, "create_timestamp": maybe(moment)},
)
THREAD_MEMBER_PARTS: Shape = {"join_timestamp": moment, "flags": number}
THREAD_MEMBER_EXTRAS: Shape = {"id": snowflake, "user_id": snowflake, "member": MEMBER}
THREAD: Shape = {
    **CHANNEL_PARTS,
    "guild_id": snowflake,
    "parent_id": snowflake,
    "owner_id": snowflake,
    "name": text,
    "message_count": number,
    "member_count": number,
    "total_message_sent": number,
    "rate_limit_per_user": number,
    "thread_metadata": THREAD_METADATA,
}
THREAD_EXTRAS: Shape = {
    **CHANNEL_EXTRAS,
    "newly_created": truth,
    "applied_tags": each(snowflake),
    "member": obj(THREAD_MEMBER_PARTS, THREAD_MEMBER_EXTRAS),
}
GUILD: Shape = {
    "id": snowflake,
    "name": text,
    "icon": maybe(text),
    "splash": maybe(text),
    "discovery_splash": maybe(text),
    "owner_id": snowflake,
    "afk_channel_id": maybe(snowflake),
    "afk_timeout": one_of(60, 300, 900, 1800, 3600),
    "verification_level": one_of(0, 1, 2, 3, 4),
    "default_message_notifications": one_of(0, 1),
    "explicit_content_filter": one_of(0, 1, 2),
    "roles": each(ROLE),
    "emojis": each(EMOJI),
    "features": each(text),
    "mfa_level": one_of(0, 1),
    "application_id": maybe(snowflake),
    "system_channel_id": maybe(snowflake),
    "system_channel_flags": number,
    "rules_channel_id": maybe(snowflake),
    "vanity_url_code": maybe(text),
    "description": maybe(text),
    "banner": maybe(text),
    "premium_tier": one_of(0, 1, 2, 3),
    "preferred_locale": text,
    "public_updates_channel_id": maybe(snowflake),
    "nsfw_level": one_of(0, 1, 2, 3),
    "premium_progress_bar_enabled": truth,
    "safety_alerts_channel_id": maybe(snowflake),
}
PRESENCE = obj({"user": obj({"id": snowflake}), "status": one_of("idle", "dnd", "online", "offline")})
GUILD_CREATE: Shape = {
    **GUILD,
    "joined_at": moment,
    "large": truth,
    "member_count": number,
    "voice_states": kind(list),
    "members": each(FULL_MEMBER),
    "channels": each(CHANNEL),
    "threads": each(obj(THREAD, THREAD_EXTRAS)),
    "presences": each(PRESENCE),
    "stage_instances": kind(list),
    "guild_scheduled_events": kind(list),
    "soundboard_sounds": kind(list),
}
ATTACHMENT = obj(
    {"id": snowflake, "filename": text, "size": number, "url": text, "proxy_url": text},
    {"content_type": text, "description": text, "height": maybe(number), "width": maybe(number), "ephemeral": truth},
)
REACTION = obj(
    {
        "count": number,
        "count_details": obj({"burst": number, "normal": number}),
        "me": truth,
        "me_burst": truth,
        "emoji": EMOJI,
        "burst_colors": kind(list),
    }
)
COMPONENT = obj({"type": number})
MESSAGE: Shape = {
    "id": snowflake,
    "channel_id": snowflake,
    "author": USER,
    "content": text,
    "timestamp": moment,
    "edited_timestamp": maybe(moment),
    "tts": truth,
    "mention_everyone": truth,
    "mentions": each(USER),
    "mention_roles": each(snowflake),
    "attachments": each(ATTACHMENT),
    "embeds": kind(list),
    "pinned": truth,
    "type": number,
}
MESSAGE_EXTRAS: Shape = {
    "guild_id": snowflake,
    "member": MEMBER,
    "components": each(COMPONENT),
    "reactions": each(REACTION),
    "nonce": lambda value: type(value) in (int, str),
    "webhook_id": snowflake,
    "application_id": snowflake,
    "message_reference": obj({}, {"message_id": snowflake, "channel_id": snowflake, "guild_id": snowflake}),
    "referenced_message": maybe(kind(dict)),
    "interaction_metadata": obj({"id": snowflake, "type": one_of(2, 3, 5), "user": USER}),
    "thread": obj(THREAD, THREAD_EXTRAS),
    "flags": number,
    "position": number,
}
GUILD_MESSAGE: Shape = {"channel_id": snowflake, "message_id": snowflake}
REACTED: Shape = {**GUILD_MESSAGE, "user_id": snowflake, "emoji": EMOJI, "burst": truth, "type": one_of(0, 1)}
INTERACTION: Shape = {
    "id": snowflake,
    "application_id": snowflake,
    "type": one_of(2, 3, 4, 5),
    "data": kind(dict),
    "channel": CHANNEL,
    "channel_id": snowflake,
    "token": text,
    "version": one_of(1),
    "app_permissions": bits,
    "locale": text,
    "entitlements": kind(list),
    "authorizing_integration_owners": obj({"0": snowflake}),
    "context": one_of(0, 1, 2),
    "attachment_size_limit": number,
}
IN_A_GUILD: Shape = {
    "guild": obj({"id": snowflake, "locale": text, "features": each(text)}),
    "guild_id": snowflake,
    "guild_locale": text,
    "member": obj({**MEMBER_PARTS, "user": USER, "permissions": bits}, MEMBER_EXTRAS),
}
IN_PRIVATE: Shape = {"user": USER}
Described = tuple[Shape, Shape]
"""What an event always has, and what it may have."""

EVENTS: dict[str, Described] = {
    "READY": (
        {
            "v": one_of(10),
            "user": USER,
            "guilds": each(obj({"id": snowflake, "unavailable": one_of(True)})),
            "session_id": text,
            "resume_gateway_url": text,
            "application": obj({"id": snowflake, "flags": number}),
        },
        {"shard": each(number)},
    ),
    "RESUMED": ({}, {}),
    "GUILD_CREATE": (GUILD_CREATE, {"unavailable": truth}),
    "GUILD_DELETE": ({"id": snowflake}, {"unavailable": truth}),
    "GUILD_ROLE_CREATE": ({"guild_id": snowflake, "role": ROLE}, {}),
    "GUILD_ROLE_UPDATE": ({"guild_id": snowflake, "role": ROLE}, {}),
    "GUILD_ROLE_DELETE": ({"guild_id": snowflake, "role_id": snowflake}, {}),
    "GUILD_MEMBER_ADD": ({**MEMBER_PARTS, "user": USER, "guild_id": snowflake}, MEMBER_EXTRAS),
    "GUILD_MEMBER_UPDATE": (
        {
            "guild_id": snowflake,
            "roles": each(snowflake),
            "user": USER,
            "joined_at": maybe(moment),
            "avatar": maybe(text),
        },
        MEMBER_EXTRAS,
    ),
    "GUILD_MEMBER_REMOVE": ({"guild_id": snowflake, "user": USER}, {}),
    "GUILD_MEMBERS_CHUNK": (
        {"guild_id": snowflake, "members": each(FULL_MEMBER), "chunk_index": number, "chunk_count": number},
        {"not_found": kind(list), "presences": each(PRESENCE), "nonce": text},
    ),
    "CHANNEL_CREATE": (GUILD_CHANNEL, CHANNEL_EXTRAS),
    "CHANNEL_UPDATE": (GUILD_CHANNEL, CHANNEL_EXTRAS),
    "CHANNEL_DELETE": (GUILD_CHANNEL, CHANNEL_EXTRAS),
    "CHANNEL_PINS_UPDATE": ({"channel_id": snowflake}, {"guild_id": snowflake, "last_pin_timestamp": maybe(moment)}),
    "THREAD_CREATE": (THREAD, THREAD_EXTRAS),
    "THREAD_UPDATE": (THREAD, THREAD_EXTRAS),
    "THREAD_DELETE": ({"id": snowflake, "guild_id": snowflake, "parent_id": snowflake, "type": number}, {}),
    "THREAD_LIST_SYNC": (
        {"guild_id": snowflake, "threads": each(obj(THREAD, THREAD_EXTRAS)), "members": each(obj(THREAD_MEMBER_PARTS))},
        {"channel_ids": each(snowflake)},
    ),
    "THREAD_MEMBERS_UPDATE": (
        {"id": snowflake, "guild_id": snowflake, "member_count": number},
        {
            "added_members": each(obj(THREAD_MEMBER_PARTS, THREAD_MEMBER_EXTRAS)),
            "removed_member_ids": each(snowflake),
        },
    ),
    "MESSAGE_CREATE": (MESSAGE, MESSAGE_EXTRAS),
    "MESSAGE_UPDATE": (MESSAGE, MESSAGE_EXTRAS),
    "MESSAGE_DELETE": ({"id": snowflake, "channel_id": snowflake}, {"guild_id": snowflake}),
    "MESSAGE_DELETE_BULK": ({"ids": each(snowflake), "channel_id": snowflake}, {"guild_id": snowflake}),
    "MESSAGE_REACTION_ADD": (REACTED, {"guild_id": snowflake, "member": FULL_MEMBER, "message_author_id": snowflake}),
    "MESSAGE_REACTION_REMOVE": (REACTED, {"guild_id": snowflake}),
    "TYPING_START": (
        {"channel_id": snowflake, "user_id": snowflake, "timestamp": number},
        {"guild_id": snowflake, "member": FULL_MEMBER},
    ),
    "INTERACTION_CREATE": (INTERACTION, {"message": obj(MESSAGE, MESSAGE_EXTRAS)}),
}


def event_faults(name: str, data: Any) -> list[str]:
    """Return what of one event is not as described; an event that is not described is a fault too."""
    if name not in EVENTS:
        return [f"{name} is not described"]
    return [f"{name}: {key}" for key in wrong(EVENTS[name][0], data, EVENTS[name][1]) + _where_faults(name, data)]


def _where_faults(name: str, data: dict[str, Any]) -> list[str]:
    """Return what is missing of what has to be there in a guild, or in private."""
    if name == "INTERACTION_CREATE":
        return wrong(IN_A_GUILD if "guild_id" in data else IN_PRIVATE, data)
    if name == "MESSAGE_CREATE" and "guild_id" in data and "webhook_id" not in data:
        return wrong({"member": MEMBER}, data)
    return []
