"""The events around messages and interactions, as the gateway documentation describes them."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.room.changes.interactions import Act, begin
from bot.room.permissions import Perm
from bot.room.rules import callbacks
from bot.room.seed import School
from bot.room.server import Room
from tests.room.a_bot import connected
from tests.room.caller import Caller
from tests.room.openapi import needs_description, schema_faults
from tests.room.playground import playground

Check = Callable[[Any], bool]


def snowflake(value: Any) -> bool:
    return isinstance(value, str) and value.isdecimal()


def bits(value: Any) -> bool:
    return isinstance(value, str) and value.isdecimal()


def moment(value: Any) -> bool:
    return isinstance(value, str) and value[10] == "T"


def one_of(*values: Any) -> Check:
    return lambda value: value in values


def obj(*keys: str) -> Check:
    return lambda value: isinstance(value, dict) and set(keys) <= set(value)


def kind(cls: type) -> Check:
    return lambda value: type(value) is cls


EMOJI = obj("id", "name")
MEMBER = obj("roles", "joined_at", "deaf", "mute", "flags")
GUILD_MESSAGE: dict[str, Check] = {"channel_id": snowflake, "message_id": snowflake, "guild_id": snowflake}
MESSAGE: dict[str, Check] = {
    "id": snowflake,
    "channel_id": snowflake,
    "guild_id": snowflake,
    "author": obj("id", "username", "discriminator", "avatar"),
    "member": MEMBER,
    "content": kind(str),
    "timestamp": moment,
    "tts": kind(bool),
    "mention_everyone": kind(bool),
    "mentions": kind(list),
    "mention_roles": kind(list),
    "attachments": kind(list),
    "embeds": kind(list),
    "components": kind(list),
    "pinned": kind(bool),
    "type": kind(int),
    "flags": kind(int),
}
SHAPES: dict[str, dict[str, Check]] = {
    "MESSAGE_CREATE": MESSAGE,
    "MESSAGE_UPDATE": MESSAGE,
    "MESSAGE_DELETE": {"id": snowflake, "channel_id": snowflake, "guild_id": snowflake},
    "MESSAGE_DELETE_BULK": {"ids": kind(list), "channel_id": snowflake, "guild_id": snowflake},
    "MESSAGE_REACTION_ADD": GUILD_MESSAGE
    | {"user_id": snowflake, "emoji": EMOJI, "member": MEMBER, "burst": kind(bool), "type": one_of(0, 1)},
    "MESSAGE_REACTION_REMOVE": GUILD_MESSAGE
    | {"user_id": snowflake, "emoji": EMOJI, "burst": kind(bool), "type": one_of(0, 1)},
    "MESSAGE_REACTION_REMOVE_ALL": GUILD_MESSAGE,
    "MESSAGE_REACTION_REMOVE_EMOJI": GUILD_MESSAGE | {"emoji": EMOJI},
    "CHANNEL_PINS_UPDATE": {"guild_id": snowflake, "channel_id": snowflake, "last_pin_timestamp": moment},
    "TYPING_START": {"guild_id": snowflake, "channel_id": snowflake, "user_id": snowflake, "timestamp": kind(int)},
}
INTERACTION: dict[str, Check] = {
    "id": snowflake,
    "application_id": snowflake,
    "type": one_of(2, 3, 4, 5),
    "data": kind(dict),
    "channel": obj("id", "type"),
    "channel_id": snowflake,
    "token": kind(str),
    "version": one_of(1),
    "app_permissions": bits,
    "locale": kind(str),
    "entitlements": kind(list),
    "authorizing_integration_owners": obj("0"),
    "context": one_of(0, 1, 2),
    "attachment_size_limit": kind(int),
}
IN_A_GUILD: dict[str, Check] = {
    "guild": obj("id", "locale", "features"),
    "guild_id": snowflake,
    "guild_locale": kind(str),
    "member": obj("user", "roles", "permissions", "joined_at", "deaf", "mute", "flags"),
}


def wrong(shape: dict[str, Check], data: dict[str, Any]) -> list[str]:
    """The keys that are missing or not as described."""
    return [key for key, check in shape.items() if key not in data or not check(data[key])]


async def test_events_around_messages(room: Room, school: School, call: Caller) -> None:
    room.switch_intents(content=True)
    place = f"/channels/{school.channel.id}/messages"
    noor = room.person("Noor")
    heard: list[Any] = []
    room.world.listeners.append(lambda event: heard.append((event.name, event.data)))
    said = await noor.says(f"hoi <@{room.world.bot.id}>", "kring")
    await noor.edits(said, "dag")
    await noor.types("kring")
    await noor.reacts(said, "👍")
    await noor.unreacts(said, "👍")
    await noor.reacts(said, "🌳")
    await call("DELETE", f"{place}/{said.id}/reactions/%F0%9F%8C%B3")
    await call("DELETE", f"{place}/{said.id}/reactions")
    await call("PUT", f"{place}/pins/{said.id}")
    others = [(await call("POST", place, {"content": "x"}))[1]["id"] for _ in range(2)]
    await call("POST", f"{place}/bulk-delete", {"messages": others})
    await noor.deletes(said)
    assert {name for name, _ in heard} >= set(SHAPES)
    assert [(name, wrong(SHAPES[name], data)) for name, data in heard if wrong(SHAPES.get(name, {}), data)] == []


@pytest.mark.parametrize("private", [False, True])
async def test_interactions_of_every_kind(room: Room, *, private: bool) -> None:
    await room.seed("De Regenboog", {"Noor": ["pupil"]}, powers={"pupil": Perm.MANAGE_GUILD})
    noor = room.person("Noor")
    heard: list[dict[str, Any]] = []
    room.world.listeners.append(lambda event: heard.append(event.data) if event.name == "INTERACTION_CREATE" else None)
    async with connected(room, playground):
        place = noor.dm if private else "kring"
        await noor.runs("/panel", place)
        await noor.picks("Wat komt hierna?", "Beurt")
        await noor.completes("/talk card", "name", "p", place)
        await noor.runs("/form", place)
        await noor.submits({"Gedachte": "x", "Wie leest dit?": "De klas", "Cijfer": "7"})
    shape = INTERACTION | ({"user": obj("id", "username")} if private else IN_A_GUILD)
    assert [(data["type"], wrong(shape, data)) for data in heard if wrong(shape, data)] == []
    assert [data["type"] for data in heard] == [2, 3, 4, 2, 5]
    assert [data["context"] for data in heard] == [1 if private else 0] * 5
    assert "message" in heard[1]
    assert "message" not in heard[4]


@needs_description
async def test_a_message_inside_an_interaction_fits(room: Room, school: School, call: Caller) -> None:
    noor = room.person("Noor")
    said = await noor.says(f"hoi {noor.mention}", "kring")
    heard: list[dict[str, Any]] = []
    room.world.listeners.append(lambda event: heard.append(event.data) if event.name == "INTERACTION_CREATE" else None)
    begin(
        room.world,
        noor.id,
        school.channel,
        Act(callbacks.COMPONENT, {"custom_id": "x", "component_type": 2}, said.id),
    )
    assert schema_faults("MessageResponse", heard[0]["message"]) == []
