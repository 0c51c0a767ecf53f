"""Asks every operation of Discord's API description, with bodies that nearly or really fit it."""

from random import Random
from typing import Any

import pytest

from bot.room.seed import School
from bot.room.server import Room
from bot.room.state.entities import ChannelType
from bot.room.state.permissions import ALL
from tests.room.caller import Caller
from tests.room.openapi import answer_faults, description, needs_description, schema_faults
from tests.room.test_fuzz import Known, place, value

pytestmark = needs_description

_SLIPS = 0.08
"""How often a part of a body is nonsense after all."""

_LAST = {"DELETE": 1}
"""What takes things away is asked when everything else was."""

_LEAVING = ("/users/@me/guilds/{guild_id}",)


def fitting(random: Random, schema: Any, depth: int = 0) -> Any:
    """Make a value that the schema allows, as far as it says so itself; now and then it makes a wrong one."""
    if "$ref" in schema:
        return fitting(random, description()["components"]["schemas"][schema["$ref"].rsplit("/", 1)[-1]], depth)
    if random.random() < _SLIPS:
        return value(random, 2)
    if "const" in schema or schema.get("enum"):
        return random.choice(schema.get("enum") or [schema.get("const")])
    for choice in ("oneOf", "anyOf"):
        if choice in schema:
            return fitting(random, random.choice(schema[choice]), depth)
    if "allOf" in schema:
        parts = [fitting(random, part, depth) for part in schema["allOf"]]
        return {key: one for part in parts if isinstance(part, dict) for key, one in part.items()} or parts[0]
    return _of_type(random, schema, depth)


def _of_type(random: Random, schema: Any, depth: int) -> Any:
    kinds = schema.get("type", "object")
    kind = random.choice(kinds) if isinstance(kinds, list) else kinds
    match kind:
        case "string":
            least, most = schema.get("minLength", 0), min(schema.get("maxLength", 12), 12)
            return "ideetje zonder woorden"[: max(least, most)] if least <= most else "x" * least
        case "integer" | "number":
            return random.choice([schema.get("minimum", 0), min(schema.get("maximum", 7), 7), 1])
        case "boolean":
            return random.random() < 0.5
        case "array":
            few = max(schema.get("minItems", 0), random.randrange(3) if depth < 4 else 0)
            return [fitting(random, schema.get("items", {}), depth + 1) for _ in range(few)]
        case "object":
            return _object(random, schema, depth)
        case _:
            return None


def _object(random: Random, schema: Any, depth: int) -> dict[str, Any]:
    needed = schema.get("required", [])
    often = 0.35 if depth < 4 else 0.0
    chosen = [name for name in schema.get("properties", {}) if name in needed or random.random() < often]
    return {name: fitting(random, schema["properties"][name], depth + 1) for name in chosen}


def operations() -> list[tuple[str, str, Any]]:
    """Method, address and body schema (None without a body) of everything, what takes away last."""
    found: list[tuple[str, str, Any]] = []
    for path, methods in description()["paths"].items():
        for method, operation in methods.items():
            if method != "parameters" and path not in _LEAVING:
                body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
                found.append((method.upper(), path, body))
    return sorted(found, key=lambda each: _LAST.get(each[0], 0))


async def furnished(room: Room, school: School, call: Caller) -> Known:
    """Give a room with one of everything that an address can name."""
    school.bot_role.permissions = int(ALL)
    channels, said = [school.channel.id], [(await room.person("Noor").says("hoi", "kring")).id for _ in range(4)]
    for kind in (ChannelType.VOICE, ChannelType.CATEGORY, ChannelType.FORUM):
        body = {"name": kind.name, "type": int(kind)}
        channels.append(int((await call("POST", f"/guilds/{school.guild.id}/channels", body))[1]["id"]))
    where = f"/channels/{school.channel.id}"
    channels.append(int((await call("POST", f"{where}/threads", {"name": "draad", "type": 11}))[1]["id"]))
    app = room.world.application.id
    await call("PUT", f"/applications/{app}/commands", [{"name": "hallo", "description": "zegt hallo"}])
    return {
        "guild_id": [school.guild.id],
        "channel_id": [*channels, *channels],
        "message_id": said,
        "user_id": [user.id for user in school.people.values()],
        "role_id": [role.id for role in school.roles.values()],
        "overwrite_id": [school.guild.id],
        "application_id": [app],
        "webhook_id": [app],
    }


@pytest.mark.parametrize("seed", [3, 4])
async def test_every_operation_answers_as_described(room: Room, school: School, call: Caller, seed: int) -> None:
    random, known = Random(seed), await furnished(room, school, call)
    wrong: list[str] = []
    for method, path, body in operations():
        address = path
        for name in [part[1:-1] for part in path.split("/") if part.startswith("{")]:
            address = address.replace(f"{{{name}}}", place(random, name, known))
        sent = None if body is None else fitting(random, body)
        status, answer = await call(method, address, sent)
        exchange = room.requests[-1]
        if status >= 400:
            faults = schema_faults("Error", answer) if status < 500 else ["a crash"]
        else:
            faults = answer_faults(exchange)
        wrong += [f"{method} {path} {status} after {sent}: {fault}" for fault in faults]
    assert room.crashes == []
    assert wrong == []
