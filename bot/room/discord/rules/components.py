"""Rules for the components of a message, classic and V2, with the limits that count over the whole message."""

import re
from collections.abc import Iterator
from typing import Any

from bot.room.discord.rules.selects import SELECTS, custom_id, emoji, web_url
from bot.room.discord.rules.shape import (
    Json,
    Path,
    Problems,
    Rule,
    as_list,
    as_object,
    by_type,
    choice,
    many,
    number,
    record,
    snowflake,
    text,
    truth,
)

ROW, BUTTON, SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER = 1, 2, 9, 10, 11, 12, 13, 14, 17
LINK, PREMIUM = 5, 6
MOST_COMPONENTS, MOST_TEXT, MOST_ROWS, MOST_BUTTONS = 40, 4000, 5, 5

media = record({"url": text(1, 2048, re.compile(r"(https?|attachment)://\S+\Z"))}, {})
own_file = record({"url": text(1, 2048, re.compile(r"attachment://\S+\Z"))}, {})


def _style_fits(item: Json, path: Path, problems: Problems) -> None:
    style = item["style"]
    wanted = {LINK: "url", PREMIUM: "sku_id"}.get(style, "custom_id")
    if item.get(wanted) is None:
        problems.add((*path, wanted), "BASE_TYPE_REQUIRED", "This field is required")
    for key in {"url", "sku_id", "custom_id"} - {wanted}:
        if item.get(key) is not None:
            problems.add((*path, key), "COMPONENT_CUSTOM_ID_URL_EXCLUSIVE", f"A button of style {style} has no {key}")
    if style != PREMIUM and not item.get("label") and not item.get("emoji"):
        problems.add(path, "BUTTON_COMPONENT_INVALID", "A button must have a label or an emoji")


button = record(
    {"type": choice(BUTTON), "style": choice(1, 2, 3, 4, LINK, PREMIUM)},
    {
        "id": number(0),
        "custom_id": custom_id,
        "label": text(0, 80),
        "disabled": truth,
        "url": web_url,
        "sku_id": snowflake,
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

INSIDE: dict[int, Rule] = {
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
    """Every component below, depth first, each with its path; malformed parts are skipped."""
    for position, each in enumerate(as_list(components) or []):
        item = as_object(each)
        if item is not None:
            yield from walk_one(item, (*path, position))


def walk_one(item: Json, path: Path) -> Iterator[tuple[Json, Path]]:
    """The component itself and everything inside it."""
    yield item, path
    yield from walk(item.get("components"), (*path, "components"))
    for key in ("accessory", "component"):
        inner = as_object(item.get(key))
        if inner is not None:
            yield from walk_one(inner, (*path, key))


def check_components(value: Any, path: Path, problems: Problems, v2: bool) -> None:
    """The components of one message; `v2` says whether its flag IS_COMPONENTS_V2 is set."""
    before = len(problems.found)
    (modern if v2 else classic)(value, path, problems)
    if len(problems.found) == before:
        unique_ids(value, path, problems)
        if v2:
            _whole_message(value, path, problems)


def unique_ids(value: Any, path: Path, problems: Problems) -> None:
    """custom_id and numeric id occur once in a message or modal."""
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
    """File names that media in the components refer to as attachment://name, with their path."""
    for item, path in walk(components):
        holders = [(item.get("media"), "media"), (item.get("file"), "file")]
        for position, each in enumerate(as_list(item.get("items")) or []):
            holders.append(((as_object(each) or {}).get("media"), f"items.{position}.media"))
        for holder, key in holders:
            url = (as_object(holder) or {}).get("url")
            if isinstance(url, str) and url.startswith("attachment://"):
                yield url.removeprefix("attachment://"), (*path, *key.split("."), "url")
