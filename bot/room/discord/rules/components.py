"""Check the components of a message, classic and V2, with the limits that count over the whole message."""

import re
from collections.abc import Iterator
from typing import Any

from bot.room.discord.rules.shape import (
    Json,
    Path,
    Problems,
    ShapeRule,
    as_list,
    as_object,
    by_type,
    choice,
    many,
    number,
    record,
    snowflake,
    text,
    then,
    truth,
)

ROW, BUTTON, SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER = 1, 2, 9, 10, 11, 12, 13, 14, 17
LINK = 5
MOST_COMPONENTS, MOST_TEXT, MOST_ROWS, MOST_BUTTONS = 40, 4000, 5, 5
STRING_SELECT, USER_SELECT, ROLE_SELECT = 3, 5, 6
MOST_OPTIONS = 25

custom_id = text(1, 100)
emoji = record({"name": text(0, 32)}, {"id": snowflake, "animated": truth})
web_url = text(1, 512, re.compile(r"(https?|discord)://\S+\Z"))


def option(with_emoji: bool = True) -> ShapeRule:
    """Accept one option of a select, radio group or checkbox group; its texts have at most 100 characters."""
    optional: dict[str, ShapeRule] = {"description": text(0, 100), "default": truth}
    if with_emoji:
        optional["emoji"] = emoji
    return record({"label": text(1, 100), "value": text(1, 100)}, optional)


def values_unique(item: Json, path: Path, problems: Problems) -> None:
    """Refuse two options of one list that carry the same value."""
    seen: set[str] = set()
    for position, each in enumerate(item["options"]):
        if each["value"] in seen:
            problems.add(
                (*path, "options", position, "value"),
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used",
            )
        seen.add(each["value"])


def bounds_fit(item: Json, path: Path, problems: Problems) -> None:
    """Hold min_values to be at most max_values, and options and defaults to fit them."""
    least, most = _bound(item, "min_values"), _bound(item, "max_values")
    if least > most:
        problems.add((*path, "min_values"), "NUMBER_TYPE_MAX", f"int value should be less than or equal to {most}.")
    options = as_list(item.get("options"))
    if options is not None and len(options) < most:
        problems.add((*path, "options"), "BASE_TYPE_BAD_LENGTH", f"Must be between {most} and 25 in length.")
    if _defaults(item) > most:
        problems.add(path, "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", f"At most {most} values may be the default.")


def _bound(item: Json, key: str) -> int:
    value = item.get(key)
    return value if isinstance(value, int) else 1


def _defaults(item: Json) -> int:
    chosen = as_list(item.get("default_values")) or []
    options = as_list(item.get("options")) or []
    return len(chosen) + sum(1 for each in options if (as_object(each) or {}).get("default"))


_COMMON: dict[str, ShapeRule] = {
    "id": number(0),
    "placeholder": text(0, 150),
    "min_values": number(0, MOST_OPTIONS),
    "max_values": number(1, MOST_OPTIONS),
    "disabled": truth,
    "required": truth,
}


def _picker(kind: int, of: str) -> ShapeRule:
    chosen = many(record({"id": snowflake, "type": choice(of)}, {}), 0, MOST_OPTIONS)
    return record({"type": choice(kind), "custom_id": custom_id}, {**_COMMON, "default_values": chosen}, bounds_fit)


SELECTS: dict[int, ShapeRule] = {
    STRING_SELECT: record(
        {"type": choice(STRING_SELECT), "custom_id": custom_id, "options": many(option(), 1, MOST_OPTIONS)},
        _COMMON,
        values_unique,
        bounds_fit,
    ),
    USER_SELECT: _picker(USER_SELECT, "user"),
    ROLE_SELECT: _picker(ROLE_SELECT, "role"),
}


def not_disabled(item: Json, path: Path, problems: Problems) -> None:
    """Refuse what is switched off inside a modal."""
    component: Any = item.get("component")
    inner = as_object(component) or {}
    if inner.get("disabled"):
        problems.add((*path, "component", "disabled"), "COMPONENT_DISABLED_IN_MODAL", "Cannot be disabled in a modal.")


media = record({"url": text(1, 2048, re.compile(r"(https?|attachment)://\S+\Z"))}, {})
own_file = record({"url": text(1, 2048, re.compile(r"attachment://\S+\Z"))}, {})


def _style_fits(item: Json, path: Path, problems: Problems) -> None:
    style = item["style"]
    wanted, other = ("url", "custom_id") if style == LINK else ("custom_id", "url")
    if item.get(wanted) is None:
        problems.add((*path, wanted), "BASE_TYPE_REQUIRED", "This field is required")
    if item.get(other) is not None:
        problems.add((*path, other), "COMPONENT_CUSTOM_ID_URL_EXCLUSIVE", f"A button of style {style} has no {other}")
    if not item.get("label") and not item.get("emoji"):
        problems.add(path, "BUTTON_COMPONENT_INVALID", "A button must have a label or an emoji")


button = record(
    {"type": choice(BUTTON), "style": choice(1, 2, 3, 4, LINK)},
    {
        "id": number(0),
        "custom_id": custom_id,
        "label": text(0, 80),
        "disabled": truth,
        "url": web_url,
        "emoji": emoji,
    },
    _style_fits,
)


def _row_fits(item: Json, path: Path, problems: Problems) -> None:
    kinds = [each["type"] for each in item["components"]]
    if len(kinds) > 1 and any(kind != BUTTON for kind in kinds):
        problems.add(
            (*path, "components"),
            "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
            "A row holds at most five buttons or one select",
        )


row = record(
    {"type": choice(ROW), "components": many(by_type({BUTTON: button, **SELECTS}), 1, MOST_BUTTONS)},
    {"id": number(0)},
    _row_fits,
)
text_display = record({"type": choice(TEXT), "content": text(1, MOST_TEXT)}, {"id": number(0)})
thumbnail = record(
    {"type": choice(THUMBNAIL), "media": media}, {"id": number(0), "description": text(1, 1024), "spoiler": truth}
)
section = record(
    {
        "type": choice(SECTION),
        "components": many(by_type({TEXT: text_display}), 1, 3),
        "accessory": by_type({BUTTON: button, THUMBNAIL: thumbnail}),
    },
    {"id": number(0)},
)
gallery_item = record({"media": media}, {"description": text(1, 1024), "spoiler": truth})
gallery = record({"type": choice(GALLERY), "items": many(gallery_item, 1, 10)}, {"id": number(0)})
file = record({"type": choice(FILE), "file": own_file}, {"id": number(0), "spoiler": truth})
separator = record({"type": choice(SEPARATOR)}, {"id": number(0), "spacing": choice(1, 2), "divider": truth})

INSIDE: dict[int, ShapeRule] = {
    ROW: row,
    SECTION: section,
    TEXT: text_display,
    GALLERY: gallery,
    FILE: file,
    SEPARATOR: separator,
}
container = record(
    {"type": choice(CONTAINER), "components": many(by_type(INSIDE), 1, MOST_COMPONENTS)},
    {"id": number(0), "accent_color": number(0, 0xFFFFFF), "spoiler": truth},
)

classic = many(by_type({ROW: row}), 0, MOST_ROWS)
modern = many(by_type({**INSIDE, CONTAINER: container}), 0, MOST_COMPONENTS)


def walk(components: Any, path: Path = ()) -> Iterator[tuple[Json, Path]]:
    """Return every component below, depth first, each with its path; malformed parts are skipped."""
    for position, each in enumerate(as_list(components) or []):
        item = as_object(each)
        if item is not None:
            yield from walk_one(item, (*path, position))


def walk_one(item: Json, path: Path) -> Iterator[tuple[Json, Path]]:
    """Return the component itself and everything inside it."""
    yield item, path
    yield from walk(item.get("components"), (*path, "components"))
    for key in ("accessory", "component"):
        inner = as_object(item.get(key))
        if inner is not None:
            yield from walk_one(inner, (*path, key))


def check_components(value: Any, path: Path, problems: Problems, v2: bool) -> None:
    """Accept the components of one message; `v2` says whether its flag IS_COMPONENTS_V2 is set."""
    rule = then(modern, unique_ids, _whole_message) if v2 else then(classic, unique_ids)
    rule(value, path, problems)


def unique_ids(value: Any, path: Path, problems: Problems) -> None:
    """Refuse a custom_id or a numeric id that occurs twice in a message or modal."""
    for key, code, words in (
        ("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated"),
        ("id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated"),
    ):
        seen: set[Any] = set()
        for item, where in walk(value, path):
            one = item.get(key)
            if one and one in seen:
                problems.add((*where, key), code, words)
            seen.add(one)


def _whole_message(value: Any, path: Path, problems: Problems) -> None:
    items = [item for item, _ in walk(value)]
    if len(items) > MOST_COMPONENTS:
        problems.add(
            path,
            "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
            f"Total number of components exceeds {MOST_COMPONENTS} ({len(items)})",
        )
    length = sum(len(item["content"]) for item in items if item["type"] == TEXT)
    if length > MOST_TEXT:
        problems.add(
            path,
            "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
            f"Total size of displayable text exceeds {MOST_TEXT} ({length})",
        )


def attachment_names(components: Any) -> Iterator[tuple[str, Path]]:
    """Return the file names that media in the components refer to as attachment://name, with their path."""
    for item, path in walk(components):
        holders = [(item.get("media"), "media"), (item.get("file"), "file")]
        for position, each in enumerate(as_list(item.get("items")) or []):
            holders.append(((as_object(each) or {}).get("media"), f"items.{position}.media"))
        for holder, key in holders:
            url = (as_object(holder) or {}).get("url")
            if isinstance(url, str) and url.startswith("attachment://"):
                yield url.removeprefix("attachment://"), (*path, *key.split("."), "url")
