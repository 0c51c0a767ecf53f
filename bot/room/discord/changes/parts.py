"""Dress components as Discord gives them back, with ids, defaults and the addresses of own files."""

from collections.abc import Iterator
from itertools import count

from bot.room.discord.rules.components import (
    BUTTON,
    CONTAINER,
    FILE,
    GALLERY,
    SECTION,
    SELECTS,
    SEPARATOR,
    THUMBNAIL,
    walk,
)
from bot.room.discord.shapes import attachment_json
from bot.room.state.entities import Attachment, Json
from bot.room.state.world import World

_DEFAULTS: dict[int, Json] = {
    BUTTON: {"disabled": False},
    SEPARATOR: {"spacing": 1, "divider": True},
    CONTAINER: {"spoiler": False, "accent_color": None},
    THUMBNAIL: {"spoiler": False},
    FILE: {"spoiler": False},
    **{kind: {"min_values": 1, "max_values": 1, "disabled": False} for kind in SELECTS},
}


def dress_components(world: World, components: list[Json], files: list[Attachment]) -> list[Json]:
    """Make the components of a checked payload, ready to be shown and sent back. The payload itself is left alone."""
    taken = {item["id"] for item, _ in walk(components) if item.get("id")}
    free = (number for number in count(1) if number not in taken)
    return [_dress(world, each, files, free) for each in components]


def _dress(world: World, item: Json, files: list[Attachment], free: Iterator[int]) -> Json:
    given = {key: value for key, value in item.items() if value is not None and key != "required"}
    dressed: Json = {**_DEFAULTS.get(item["type"], {}), **given, "id": item.get("id") or next(free)}
    for key in ("media", "file"):
        if key in dressed and item["type"] in (THUMBNAIL, FILE):
            dressed[key] = _media(world, dressed[key]["url"], files)
    if item["type"] == FILE:
        found = _file(dressed["file"].get("attachment_id"), files)
        dressed |= {"name": found.filename, "size": found.size} if found else {"name": None, "size": None}
    if item["type"] == GALLERY:
        dressed["items"] = [_gallery_item(world, each, files) for each in item["items"]]
    if item["type"] == SECTION:
        dressed["accessory"] = _dress(world, item["accessory"], files, free)
    if "components" in dressed:
        dressed["components"] = [_dress(world, each, files, free) for each in item["components"]]
    return dressed


def _gallery_item(world: World, item: Json, files: list[Attachment]) -> Json:
    return {
        "media": _media(world, item["media"]["url"], files),
        "description": item.get("description"),
        "spoiler": bool(item.get("spoiler")),
    }


def _media(world: World, url: str, files: list[Attachment]) -> Json:
    found = _named(url, files)
    if found is None:
        return {"id": str(world.ids.new()), "url": url, "proxy_url": url, "width": None, "height": None}
    wire = attachment_json(world, found)
    return {
        "id": str(world.ids.new()),
        "url": wire["url"],
        "proxy_url": wire["proxy_url"],
        "width": found.width,
        "height": found.height,
        "content_type": found.content_type,
        "attachment_id": str(found.id),
    }


def _named(url: str, files: list[Attachment]) -> Attachment | None:
    name = url.removeprefix("attachment://")
    return next((each for each in files if each.filename == name), None) if name != url else None


def _file(attachment_id: str | None, files: list[Attachment]) -> Attachment | None:
    return next((each for each in files if str(each.id) == attachment_id), None)
