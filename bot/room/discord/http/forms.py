"""Describe the bodies that the routes of channels and threads take, with Discord's bounds."""

from typing import Any

from bot.room.discord.rules.shape import (
    Path,
    Problems,
    Rule,
    anything,
    as_object,
    choice,
    many,
    number,
    record,
    snowflake,
    text,
    truth,
)

_ALL_BITS = (1 << 63) - 1
_SLOWEST = 21_600
"""Seconds of slow mode at most."""

_archive = choice(60, 1440, 4320, 10080)
_slow = number(0, _SLOWEST)


def bits(value: Any, path: Path, problems: Problems) -> None:
    """Accept a set of permission bits: digits as text, or a number."""
    good = isinstance(value, int) and not isinstance(value, bool)
    if not good and not (isinstance(value, str) and value.isdecimal()):
        problems.add(path, "NUMBER_TYPE_COERCE", f'Value "{value}" is not int.')
    elif not 0 <= int(value) <= _ALL_BITS:
        problems.add(path, "NUMBER_TYPE_MAX", f"int value should be less than or equal to {_ALL_BITS}.")


overwrite = record({"id": snowflake}, {"type": choice(0, 1), "allow": bits, "deny": bits})
"""An overwrite as part of a channel."""

one_overwrite = record({"type": choice(0, 1)}, {"allow": bits, "deny": bits, "id": snowflake})
"""The body of ``PUT /channels/{id}/permissions/{id}``; the id in it may repeat that of the address."""

_tag = record(
    {"name": text(1, 50)}, {"id": snowflake, "moderated": truth, "emoji_id": snowflake, "emoji_name": text(0, 100)}
)
_CHANNEL: dict[str, Rule] = {
    "name": text(1, 100),
    "type": choice(0, 2, 4, 5, 15),
    "topic": text(0, 4096),
    "position": number(0),
    "parent_id": snowflake,
    "nsfw": truth,
    "rate_limit_per_user": _slow,
    "bitrate": number(8000, 384_000),
    "user_limit": number(0, 99),
    "rtc_region": text(0, 100),
    "video_quality_mode": choice(1, 2),
    "permission_overwrites": many(overwrite, 0, 100),
    "default_auto_archive_duration": _archive,
    "default_thread_rate_limit_per_user": _slow,
    "default_reaction_emoji": record({}, {"emoji_id": snowflake, "emoji_name": text(0, 100)}),
    "default_sort_order": choice(0, 1),
    "default_forum_layout": choice(0, 1, 2),
    "default_tag_setting": text(0, 20),
    "available_tags": many(_tag, 0, 20),
}


def _topic_of_its_kind(value: Any, path: Path, problems: Problems) -> None:
    """1,024 characters, in a forum 4,096."""
    item = as_object(value) or {}
    if item.get("type") != 15 and len(item.get("topic") or "") > 1024:
        problems.add((*path, "topic"), "BASE_TYPE_MAX_LENGTH", "Must be 1024 or fewer in length.")


new_channel = record({"name": _CHANNEL["name"]}, _CHANNEL, _topic_of_its_kind)
edited_channel = record({}, {**_CHANNEL, "flags": number(0)})

edited_thread = record(
    {},
    {
        "name": text(1, 100),
        "archived": truth,
        "locked": truth,
        "invitable": truth,
        "auto_archive_duration": _archive,
        "rate_limit_per_user": _slow,
        "flags": number(0),
        "applied_tags": many(snowflake, 0, 5),
    },
)
_THREAD: dict[str, Rule] = {"auto_archive_duration": _archive, "rate_limit_per_user": _slow}
thread_on_message = record({"name": text(1, 100)}, _THREAD)
thread_alone = record({"name": text(1, 100)}, {**_THREAD, "type": choice(11, 12), "invitable": truth})
forum_post = record(
    {"name": text(1, 100), "message": anything}, {**_THREAD, "applied_tags": many(snowflake, 0, 5), "type": choice(11)}
)
