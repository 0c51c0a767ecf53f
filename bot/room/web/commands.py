"""List the commands that a person's client offers, and carry out the request to run one."""

from collections.abc import Iterator
from typing import Any

from bot.room.discord.rules import commands as kinds
from bot.room.discord.rules.shape import as_object, items_of, part_of
from bot.room.people import commands
from bot.room.state.entities import Channel, Command, Json
from bot.room.state.world import World
from bot.room.web.interactions import answered
from bot.room.web.request import PageRequest, Refusal, RefusalKind, snowflake

_NAMED = frozenset({kinds.USER_OPTION, kinds.ROLE, kinds.CHANNEL})
_BOUNDS = ("min_length", "max_length", "min_value", "max_value", "channel_types")


def offers(world: World, user_id: int, channel: Channel, locale: str) -> list[Json]:
    """Return every command that this person may run here, one entry for each subcommand, sorted by name."""
    found = [entry for command in commands.offered(world, user_id, channel) for entry in _entries(command, locale)]
    return sorted(found, key=lambda each: each["name"])


def local(item: Json, key: str, locale: str) -> str:
    """Return a name or description in this language, else the one without a language."""
    return part_of(item, f"{key}_localizations").get(locale) or item.get(key) or ""


def choice(item: Json, locale: str) -> Json:
    """Return a choice of an option."""
    return {"name": local(item, "name", locale), "value": item["value"]}


def _entries(command: Command, locale: str) -> Iterator[Json]:
    for path in commands.paths(command.data):
        leaf = path[-1]
        yield {
            "id": str(command.id),
            "line": " ".join(each["name"] for each in path),
            "name": " ".join(local(each, "name", locale) for each in path),
            "description": local(leaf, "description", locale),
            "options": [_option(each, locale) for each in items_of(leaf, "options")],
        }


def _option(item: Json, locale: str) -> Json:
    shape: dict[str, Any] = {
        "name": item["name"],
        "label": local(item, "name", locale),
        "description": local(item, "description", locale),
        "type": item["type"],
        "required": bool(item.get("required")),
        "choices": [choice(each, locale) for each in items_of(item, "choices")],
    }
    return shape | {name: item[name] for name in _BOUNDS if item.get(name) is not None}


async def offered_here(request: PageRequest) -> Json:
    """List what this person's client offers in a place."""
    person = request.client.person
    return {"commands": offers(request.client.world, person.id, request.place(), person.locale)}


async def run(request: PageRequest) -> Json:
    """Run a command."""
    channel, line = request.place(), request.text("line")
    options = _options(request, line)
    return answered(request, await request.client.person.runs(line, channel, options=options))


def _options(request: PageRequest, line: str) -> Json:
    """Return the options of a command as the person's client takes them, by the type of each."""
    person, channel = request.client.person, request.place()
    chosen = commands.choose(commands.offered(request.client.world, person.id, channel), line)
    if chosen is None:
        raise Refusal(RefusalKind.NOT_OFFERED)
    types = {each["name"]: each["type"] for each in items_of(chosen.leaf, "options")}
    told = request.object("options")
    if not told.keys() <= types.keys():
        raise Refusal(RefusalKind.BAD_REQUEST, field="options")
    return {name: _option_value(request, types[name], name, value) for name, value in told.items()}


def _option_value(request: PageRequest, kind: int, name: str, value: Any) -> Any:
    if kind in _NAMED:
        return snowflake(value, name)
    if kind == kinds.ATTACHMENT:
        return request.upload(value)
    if isinstance(value, list) or as_object(value) is not None:
        raise Refusal(RefusalKind.BAD_REQUEST, field=name)
    return value
