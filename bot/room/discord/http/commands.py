"""The application's commands are read and replaced as a whole, global ones and those of one guild."""

from bot.room.discord.http.call import Call, Reply, Route
from bot.room.discord.rules.commands import CHAT_INPUT, check_commands
from bot.room.discord.shapes import command_json
from bot.room.state.entities import Command, Json


def _filled(body: Json, guild_id: int | None) -> Json:
    """Return a checked body with Discord's defaults."""
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
    """Return the guild of the address, or None for the global commands."""
    call.own_application()
    return call.guild_id() if "guild_id" in call.params else None


def _all(call: Call, guild_id: int | None) -> list[Command]:
    return [each for each in call.world.commands.values() if each.guild_id == guild_id]


def _put(call: Call, guild_id: int | None, data: Json) -> Command:
    """Create a command, or change the one of the same name."""
    named = ((each.data["type"], each.data["name"], each) for each in _all(call, guild_id))
    old = next((each for kind, name, each in named if (kind, name) == (data["type"], data["name"])), None)
    if old is not None and old.data == data:
        return old
    version = call.world.ids.new()
    command = Command(version if old is None else old.id, call.me, guild_id, version, data)
    call.world.save(command)
    return command


async def fetch_all(call: Call) -> Reply:
    """List the commands of the scope, with all languages when ``with_localizations`` is asked."""
    localised = call.flag("with_localizations")
    return Reply(200, [command_json(each, localised=localised) for each in _all(call, _scope(call))])


async def overwrite(call: Call) -> Reply:
    """Replace all commands by these; one that keeps its name keeps its id."""
    guild_id = _scope(call)
    kept = [_put(call, guild_id, _filled(body, guild_id)) for body in check_commands(call.body)]
    for gone in [each for each in _all(call, guild_id) if each not in kept]:
        call.world.forget(gone)
    return Reply(200, [command_json(each) for each in kept])


ROUTES = [
    Route(method, f"/applications/{{application_id}}{scope}/commands", handler)
    for scope in ("", "/guilds/{guild_id}")
    for method, handler in (("GET", fetch_all), ("PUT", overwrite))
]
