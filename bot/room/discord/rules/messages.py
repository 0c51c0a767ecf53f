"""Check a message that is created, edited, or given as the answer to an interaction."""

from collections.abc import Collection
from typing import Any

from bot.room.discord.rules.components import attachment_names, check_components
from bot.room.discord.rules.shape import (
    Json,
    Path,
    Problems,
    ShapeRule,
    anything,
    as_list,
    as_object,
    check,
    choice,
    many,
    record,
    snowflake,
    text,
    truth,
)
from bot.room.state.api_error import api_error
from bot.room.state.entities import COMPONENTS_V2, EPHEMERAL

MOST_CONTENT, MOST_NONCE, MOST_FILES = 2000, 25, 10
MOST_FILE_BYTES = 10 * 1024 * 1024
SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS, VOICE_MESSAGE = 1 << 2, 1 << 12, 1 << 13
MOST_STICKERS, MOST_POLL_ANSWERS = 3, 10
REPLIES, FORWARDS = 0, 1
"""Types of a message reference."""
MENTION_KINDS = ("users", "roles", "everyone")


def _parse_or_list(item: Json, path: Path, problems: Problems) -> None:
    for kind in ("users", "roles"):
        if kind in (item.get("parse") or []) and item.get(kind):
            problems.add(
                path,
                "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.',
            )


allowed_mentions = record(
    {},
    {
        "parse": many(choice(*MENTION_KINDS), unique=True),
        "users": many(snowflake, 0, 100, unique=True),
        "roles": many(snowflake, 0, 100, unique=True),
        "replied_user": truth,
    },
    _parse_or_list,
)
attachment = record(
    {"id": snowflake},
    {
        "filename": text(1, 1024),
        "description": text(0, 1024),
        # What a client sends back when it keeps a file that it received.
        **dict.fromkeys(("url", "proxy_url", "size", "content_type", "width", "height", "spoiler"), anything),
        # What a voice message says of its sound.
        **dict.fromkeys(("waveform", "duration_secs"), anything),
    },
)
reference = record(
    {"message_id": snowflake},
    {"channel_id": snowflake, "guild_id": snowflake, "fail_if_not_exists": truth, "type": choice(REPLIES, FORWARDS)},
)
_poll_media = record({"text": text(1, 300)}, {"emoji": anything})
poll = record(
    {"question": _poll_media, "answers": many(record({"poll_media": _poll_media}, {}), 1, MOST_POLL_ANSWERS)},
    {"duration": anything, "allow_multiselect": truth, "layout_type": choice(1)},
)


def _nonce(value: Any, path: Path, problems: Problems) -> None:
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        problems.add(path, "NONCE_TYPE_INVALID", "Nonce must be a whole number or a string.")
    elif isinstance(value, str) and len(value) > MOST_NONCE:
        problems.add(path, "NONCE_TYPE_TOO_LONG", f"Must be {MOST_NONCE} or fewer in length.")


def _flags(allowed: int) -> ShapeRule:
    def rule(value: Any, path: Path, problems: Problems) -> None:
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            problems.add(path, "NUMBER_TYPE_COERCE", f'Value "{value}" is not int.')
        elif value & ~allowed:
            problems.add(path, "MESSAGE_FLAGS_INVALID", f"The flags {value & ~allowed} cannot be set here.")

    return rule


def _none_of(what: str) -> ShapeRule:
    """Accept only an empty list or null of what the room does not have."""

    def rule(value: Any, path: Path, problems: Problems) -> None:
        if value:
            problems.add(path, "NOT_AVAILABLE", f"{what} are not available here")

    return rule


_PARTS: dict[str, ShapeRule] = {
    "content": text(0, MOST_CONTENT),
    "embeds": _none_of("Embeds"),
    "allowed_mentions": allowed_mentions,
    "components": anything,
    "attachments": many(attachment, 0, MOST_FILES),
    "tts": truth,
    "poll": _none_of("Polls"),
}
_FOR_A_CHANNEL = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2
_create = record(
    {},
    {
        **_PARTS,
        "flags": _flags(_FOR_A_CHANNEL | VOICE_MESSAGE),
        "poll": poll,
        "nonce": _nonce,
        "enforce_nonce": truth,
        "message_reference": reference,
        "sticker_ids": many(snowflake, 0, MOST_STICKERS),
    },
)
_edit = record({}, {**_PARTS, "flags": _flags(SUPPRESS_EMBEDS | COMPONENTS_V2)})
_answer = record({}, {**_PARTS, "flags": _flags(_FOR_A_CHANNEL | EPHEMERAL)})
_answer_edit = record({}, {**_PARTS, "flags": _flags(SUPPRESS_EMBEDS | COMPONENTS_V2 | EPHEMERAL)})


def check_create(body: Any, files: Collection[str] = (), *, path: Path = ()) -> Json:
    """Check a new message for a channel. `files` are the names that come along. Raises ApiError 50035 or 50006."""
    return _check_new(_create, body, files, path)


def check_answer(body: Any, files: Collection[str] = (), *, path: Path = ()) -> Json:
    """Check a message that answers an interaction or follows it; it may be ephemeral."""
    return _check_new(_answer, body, files, path)


def check_edit(body: Any, now: Json, files: Collection[str] = (), *, path: Path = (), answer: bool = False) -> Json:
    """Check an edit of the message whose wire form is `now` (flags, content, components, attachments)."""
    check(_answer_edit if answer else _edit, body, path)
    problems = Problems()
    had, wants = now["flags"] & COMPONENTS_V2, (body.get("flags") or 0) & COMPONENTS_V2
    if had and body.get("flags") is not None and not wants:
        problems.add((*path, "flags"), "MESSAGE_FLAGS_CANNOT_REMOVE_V2", "IS_COMPONENTS_V2 cannot be removed")
    after = {**now, **{key: value for key, value in body.items() if key != "flags"}}
    _parts_fit(body, after, bool(had or wants), path, problems, _names(now) | _new_names(body, files))
    _refuse_empty(after)
    return body


def _check_new(rule: ShapeRule, body: Any, files: Collection[str], path: Path) -> Json:
    check(rule, body, path)
    problems = Problems()
    v2 = bool((body.get("flags") or 0) & COMPONENTS_V2)
    _parts_fit(body, body, v2, path, problems, _new_names(body, files))
    _refuse_empty({**body, "attachments": [*files]})
    return body


def _parts_fit(body: Json, after: Json, v2: bool, path: Path, problems: Problems, names: Collection[str]) -> None:
    if v2:
        _no_classic_words(after, path, problems)
    if body.get("components") is not None:
        where = (*path, "components")
        check_components(body["components"], where, problems, v2)
        for name, place in attachment_names(body["components"]):
            if name not in names:
                problems.add((*where, *place), "ATTACHMENT_NOT_FOUND", f'No attachment is called "{name}"')
    problems.refuse()


def _no_classic_words(after: Json, path: Path, problems: Problems) -> None:
    if after.get("content"):
        problems.add(
            (*path, "content"),
            "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
            "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
        )


def _names(now: Json) -> set[str]:
    return {str(each["filename"]) for each in as_list(now.get("attachments")) or []}


def _new_names(body: Json, files: Collection[str]) -> set[str]:
    renamed = {str((as_object(each) or {}).get("filename")) for each in as_list(body.get("attachments")) or []}
    return renamed | set(files)


def _refuse_empty(body: Json) -> None:
    words = str(body.get("content") or "").strip()
    parts = ("components", "attachments", "sticker_ids", "poll")
    forwarded = (as_object(body.get("message_reference")) or {}).get("type") == FORWARDS
    if not words and not forwarded and not any(body.get(each) for each in parts):
        raise api_error(50006)
