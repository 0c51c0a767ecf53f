"""Application commands over HTTP, global and of one guild."""

from collections import Counter
from typing import Any

from bot.room.discord.http.call import NO_CONTENT, Call, Reply, Route
from bot.room.discord.rules.commands import CHAT_INPUT, check_command, check_commands, check_counts
from bot.room.state.api_error import api_error
from bot.room.state.entities import Command, Json

_LOCALISED = ("name_localizations", "description_localizations")


def command_json(command: Command, *, localised: bool = True) -> Json:
    """A command as Discord gives it back."""
    shape: Json = {
        "id": str(command.id),
        "application_id": str(command.application_id),
        "version": str(command.version),
        **command.data,
    }
    if command.guild_id is not None:
        shape["guild_id"] = str(command.guild_id)
    return shape if localised else _plain(shape)


def _plain(shape: Json) -> Json:
    slim = {key: value for key, value in shape.items() if key not in _LOCALISED}
    if "options" in slim:
        slim["options"] = [_plain(each) for each in slim["options"]]
    return slim


def _filled(body: Json, guild_id: int | None) -> Json:
    """A checked body with Discord's defaults."""
    rights = body.get("default_member_permissions")
    data: Json = {
        "type": body.get("type") or CHAT_INPUT,
        "name": body["name"],
        "description": body.get("description") or "",
        "name_localizations": body.get("name_localizations"),
        "description_localizations": body.get("description_localizations"),
        "default_member_permissions": None if rights is None else str(rights),
        "nsfw": bool(body.get("nsfw")),
        "integration_types": body.get("integration_types") or [0],
        "contexts": body.get("contexts"),
    }
    if guild_id is None:
        data["dm_permission"] = body.get("dm_permission") is not False
    if body.get("options"):
        data["options"] = [_option(each) for each in body["options"]]
    return data


def _option(body: Json) -> Json:
    filled: Json = {key: value for key, value in body.items() if value is not None}
    if "options" in filled:
        filled["options"] = [_option(each) for each in filled["options"]]
    return filled


def _scope(call: Call) -> int | None:
    """The guild of the address, or None for the global commands."""
    call.own_application()
    return call.guild_id() if "guild_id" in call.params else None


def _all(call: Call, guild_id: int | None) -> list[Command]:
    return [each for each in call.world.commands.values() if each.guild_id == guild_id]


def _one(call: Call) -> Command:
    guild_id = _scope(call)
    command = call.world.commands.get(call.id("command_id"))
    if command is None or command.guild_id != guild_id:
        raise api_error(10063)
    return command


def _put(call: Call, guild_id: int | None, body: Json) -> tuple[Command, bool]:
    """Create a command or change the one of the same name and type; says whether it is new."""
    data = _filled(body, guild_id)
    for each in _all(call, guild_id):
        if (each.data["type"], each.data["name"]) == (data["type"], data["name"]):
            return _change(call, each, data), False
    new = call.world.ids.new()
    command = Command(id=new, application_id=call.me, guild_id=guild_id, version=new, data=data)
    call.world.save(command)
    return command, True


def _change(call: Call, command: Command, data: Json) -> Command:
    if command.data != data:
        command.data, command.version = data, call.world.ids.new()
        call.world.save(command)
    return command


async def fetch_all(call: Call) -> Reply:
    """GET: every command of the scope, with all languages when `with_localizations` is asked."""
    localised = call.query.get("with_localizations", "").lower() in ("true", "1")
    return Reply(200, [command_json(each, localised=localised) for each in _all(call, _scope(call))])


async def overwrite(call: Call) -> Reply:
    """PUT: exactly these commands from now on; who keeps name and type keeps its id."""
    guild_id = _scope(call)
    bodies = check_commands(call.body)
    kept = [_put(call, guild_id, body)[0] for body in bodies]
    for gone in [each for each in _all(call, guild_id) if each not in kept]:
        call.world.forget(gone)
    return Reply(200, [command_json(each) for each in kept])


async def create(call: Call) -> Reply:
    """POST: one command; 200 when it takes the place of its namesake."""
    guild_id = _scope(call)
    body = check_command(call.json())
    kinds = {(each.data["type"], each.data["name"]) for each in _all(call, guild_id)}
    kinds.add((body.get("type") or CHAT_INPUT, body["name"]))
    check_counts(Counter(kind for kind, _ in kinds))
    command, new = _put(call, guild_id, body)
    return Reply(201 if new else 200, command_json(command))


async def fetch(call: Call) -> Reply:
    """GET one command."""
    return Reply(200, command_json(_one(call)))


async def edit(call: Call) -> Reply:
    """PATCH: change parts of one command; its type stays."""
    command = _one(call)
    changes = call.json()
    body: dict[str, Any] = {**_sendable(command.data), **changes, "type": command.data["type"]}
    check_command(body)
    return Reply(200, command_json(_change(call, command, _filled(body, command.guild_id))))


def _sendable(data: Json) -> Json:
    """Stored data as a payload again: nothing that is null."""
    return {key: value for key, value in data.items() if value is not None}


async def delete(call: Call) -> Reply:
    """DELETE one command."""
    call.world.forget(_one(call))
    return NO_CONTENT


async def all_permissions(call: Call) -> Reply:
    """GET the permissions that a guild set for commands: none are kept, so none are given."""
    _scope(call)
    return Reply(200, [])


async def permissions(call: Call) -> Reply:
    """GET those of one command: it has none of its own (10066)."""
    _one(call)
    raise api_error(10066)


_GLOBAL = "/applications/{application_id}/commands"
_GUILD = "/applications/{application_id}/guilds/{guild_id}/commands"

ROUTES = [
    Route("GET", _GUILD + "/permissions", all_permissions),
    Route("GET", _GUILD + "/{command_id}/permissions", permissions),
    *(
        Route(method, base + place, handler)
        for base in (_GLOBAL, _GUILD)
        for method, place, handler in (
            ("GET", "", fetch_all),
            ("PUT", "", overwrite),
            ("POST", "", create),
            ("GET", "/{command_id}", fetch),
            ("PATCH", "/{command_id}", edit),
            ("DELETE", "/{command_id}", delete),
        )
    ),
]
