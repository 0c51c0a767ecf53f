"""Asks the room anything: it answers as Discord would and never with 500."""

from random import Random
from typing import Any

import aiohttp

from bot.room.discord.http.call import Route
from bot.room.discord.http.serve import ROUTES
from bot.room.seed import School
from bot.room.server import Room
from bot.room.state.entities import ChannelType
from bot.room.state.permissions import ALL
from tests.room.caller import Caller

_WORDS = (
    *("name", "content", "type", "roles", "permissions", "position", "parent_id", "topic", "permission_overwrites"),
    *("allow", "deny", "embeds", "components", "flags", "nonce", "message_reference", "attachments", "data", "options"),
    *("recipient_id", "archived", "locked", "message", "applied_tags", "available_tags", "colors", "messages", "nick"),
    *("communication_disabled_until", "max_age", "unique", "custom_id", "value", "id", "emoji", "title", "description"),
    *("allowed_mentions", "parse", "users", "choices", "default_member_permissions", "name_localizations", "poll"),
)

Known = dict[str, list[Any]]
"""What exists, by the name that it has in addresses."""


def value(random: Random, depth: int = 0) -> Any:
    """Make any JSON value, biased to what nearly fits."""
    plain: list[Any] = [
        None,
        True,
        0,
        1,
        5,
        -1,
        2**40,
        2**70,
        1.5,
        "",
        "x",
        "abc def",
        "12",
        "9" * 40,
        "2026-01-01T00:00",
        "💬" * 3,
    ]
    kind = random.randrange(10 if depth < 3 else 6)
    if kind < 6:
        return random.choice(plain)
    if kind < 8:
        return [value(random, depth + 1) for _ in range(random.randrange(4))]
    return {random.choice(_WORDS): value(random, depth + 1) for _ in range(random.randrange(5))}


def place(random: Random, name: str, known: Known) -> str:
    """Make an id for an address, mostly one that exists."""
    if name in ("webhook_token", "interaction_token"):
        return random.choice([*known.get(name, []), "abc", "%F0%9F%91%8D", "x:5", "a" * 300])
    return str(random.choice([*known.get(name, []), *known.get(name, []), 1, 2**70, "abc", "@me", "-1", "%00"]))


async def ask(call: Caller, random: Random, route: Route, known: Known) -> None:
    path = route.template
    for name in [part[1:-1] for part in route.template.split("/") if part.startswith("{")]:
        path = path.replace(f"{{{name}}}", place(random, name, known))
    query = "&".join(
        f"{key}={random.choice(['1', '0', 'x', '-1', '9' * 30, '2026-01-01'])}" for key in ("limit", "after", "before")
    )
    body = value(random) if random.random() < 0.3 else {key: value(random, 1) for key in random.sample(_WORDS, 3)}
    await call(route.method, f"{path}?{query}" if random.random() < 0.3 else path, body)


async def test_nonsense_never_breaks_the_gateway(room: Room, school: School) -> None:
    random = Random(11)
    keys = (
        "token",
        "intents",
        "shard",
        "large_threshold",
        "session_id",
        "seq",
        "guild_id",
        "user_ids",
        "query",
        "limit",
    )
    async with aiohttp.ClientSession() as session:
        for _ in range(60):
            async with session.ws_connect(f"{room.gateway_url}?v=10&encoding=json") as ws:
                if random.random() < 0.6:
                    await ws.send_json({"op": 2, "d": {"token": room.token, "intents": 1}})
                for _ in range(4):
                    data = {key: value(random, 2) for key in random.sample(keys, 4)} | {"token": room.token}
                    data |= {"guild_id": str(school.guild.id)} if random.random() < 0.5 else {}
                    payload = {"op": random.choice([1, 2, 3, 4, 6, 8, 31, 77, None, "x"]), "d": data}
                    await ws.send_json(payload if random.random() < 0.9 else value(random))
                    if ws.closed:
                        break
    assert room.crashes == []


async def test_nonsense_never_breaks_the_room(room: Room, school: School, call: Caller) -> None:
    random = Random(7)
    school.bot_role.permissions = int(ALL)
    message = room.person("Noor")
    said = [(await message.says(f"nummer {n}", school.channel)).id for n in range(3)]
    people = [user.id for user in school.people.values()]
    for kind in (ChannelType.VOICE, ChannelType.CATEGORY, ChannelType.FORUM):
        await call("POST", f"/guilds/{school.guild.id}/channels", {"name": kind.name, "type": int(kind)})
    await call("POST", f"/channels/{school.channel.id}/threads", {"name": "draad", "type": 11})
    known = {
        "guild_id": [school.guild.id],
        "channel_id": list(room.world.channels),
        "message_id": said,
        "user_id": people,
        "role_id": [role.id for role in school.roles.values()],
        "overwrite_id": [*people, school.guild.id],
        "application_id": [room.world.application.id],
        "webhook_id": [room.world.application.id],
    }
    for _ in range(12):
        for route in ROUTES:
            await ask(call, random, route, known)
    assert room.crashes == []
    assert {written.status for written in room.requests} <= {200, 201, 204, 400, 401, 403, 404, 405, 413}
