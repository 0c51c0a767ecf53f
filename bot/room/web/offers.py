"""The commands that a person's client offers, as the page's picker and menus list them."""

from collections.abc import Iterator
from typing import Any

from bot.room.discord.rules import commands as kinds
from bot.room.discord.rules.shape import items_of, part_of
from bot.room.people.commands import offered
from bot.room.state.entities import Channel, Command, Json
from bot.room.state.world import World

_MENUS = {kinds.CHAT_INPUT: "slash", kinds.MESSAGE: "message", kinds.USER: "user"}
_NESTED = (kinds.SUBCOMMAND, kinds.GROUP)
_BOUNDS = ("min_length", "max_length", "min_value", "max_value", "channel_types")


def offers(world: World, user_id: int, channel: Channel, locale: str) -> list[Json]:
    """Every command that this person may run here, one entry for each subcommand, sorted by name."""
    found = [
        entry
        for kind in _MENUS
        for command in offered(world, user_id, channel, kind)
        for entry in _entries(command, locale)
    ]
    return sorted(found, key=lambda each: (each["kind"], each["name"]))


def local(item: Json, key: str, locale: str) -> str:
    """A name or description in this language, else the one without a language."""
    return part_of(item, f"{key}_localizations").get(locale) or item.get(key) or ""


def choice(item: Json, locale: str) -> Json:
    """A choice of an option."""
    return {"name": local(item, "name", locale), "value": item["value"]}


def _entries(command: Command, locale: str) -> Iterator[Json]:
    for path in _paths(command.data):
        leaf = path[-1]
        yield {
            "id": str(command.id),
            "kind": _MENUS[command.data["type"]],
            "line": " ".join(each["name"] for each in path),
            "name": " ".join(local(each, "name", locale) for each in path),
            "description": local(leaf, "description", locale),
            "options": [_option(each, locale) for each in items_of(leaf, "options")],
        }


def _paths(item: Json) -> Iterator[list[Json]]:
    nested = [each for each in items_of(item, "options") if each["type"] in _NESTED]
    if not nested:
        yield [item]
    for each in nested:
        yield from ([item, *path] for path in _paths(each))


def _option(item: Json, locale: str) -> Json:
    shape: dict[str, Any] = {
        "name": item["name"],
        "label": local(item, "name", locale),
        "description": local(item, "description", locale),
        "type": item["type"],
        "required": bool(item.get("required")),
        "choices": [choice(each, locale) for each in items_of(item, "choices")],
        "autocomplete": bool(item.get("autocomplete")),
    }
    return shape | {name: item[name] for name in _BOUNDS if item.get(name) is not None}
