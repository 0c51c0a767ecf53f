"""Checks that each event that the room sends is as the gateway documentation describes it."""

from typing import Any

import discord
import pytest

from bot.clock import ManualClock
from bot.room.discord.changes.guilds import (
    add_role,
    member_changed,
    outage,
    remove_member,
    remove_role,
    role_changed,
)
from bot.room.discord.changes.interactions import InteractionStart, begin
from bot.room.discord.changes.messages import withdraw_many
from bot.room.discord.rules import callbacks
from bot.room.seed import School, join
from bot.room.server import Room
from bot.room.state.entities import Role
from bot.room.state.permissions import Perm
from tests.room.a_bot import connected
from tests.room.caller import Caller
from tests.room.gateway_shapes import EVENTS, IN_A_GUILD, IN_PRIVATE, INTERACTION, event_faults, wrong
from tests.room.openapi import needs_description, schema_faults
from tests.room.playground import playground

MEMBERS = discord.Intents(guilds=True, members=True)


class Heard:
    """Every event that reaches the bot, judged as it is sent."""

    def __init__(self, room: Room) -> None:
        self._world = room.world
        self.names: set[str] = set()
        self.faults: list[str] = []
        room.world.listeners.append(self._hear)

    def _hear(self, event: Any) -> None:
        if self._world.reaches(event, self._world.bot.id):
            self.names.add(event.name)
            self.faults += event_faults(event.name, event.data)


async def test_events_around_messages(room: Room, school: School, call: Caller) -> None:
    room.switch_intents(content=True)
    place = f"/channels/{school.channel.id}/messages"
    noor = room.person("Noor")
    heard = Heard(room)
    said = await noor.says(f"hoi <@{room.world.bot.id}>", "kring")
    await noor.edits(said, "dag")
    await noor.types("kring")
    await noor.reacts(said, "👍")
    await noor.unreacts(said, "👍")
    school.roles["leerling"].permissions |= Perm.PIN_MESSAGES
    await noor.pins(said)
    answer = {"content": "x", "message_reference": {"message_id": str(said.id)}}
    others = [(await call("POST", place, answer))[1]["id"] for _ in range(2)]
    withdraw_many(room.world, school.channel, [room.world.message(school.channel.id, int(one)) for one in others])
    await noor.deletes(said)
    await noor.dms("zacht")
    assert heard.faults == []
    around = {name for name in EVENTS if name.startswith(("MESSAGE_", "TYPING_", "CHANNEL_PINS_"))}
    assert heard.names >= around


async def test_events_around_channels_and_threads(room: Room, school: School, call: Caller) -> None:
    heard, guild = Heard(room), f"/guilds/{school.guild.id}"
    _, group = await call("POST", f"{guild}/channels", {"name": "groep", "type": 4})
    for kind in (0, 2, 15):
        made = {"name": f"soort-{kind}", "type": kind, "parent_id": group["id"], "permission_overwrites": []}
        _, channel = await call("POST", f"{guild}/channels", made)
        await call("PATCH", f"/channels/{channel['id']}", {"name": "anders"})
        allow = {"type": 0, "allow": "1024", "deny": "2048"}
        await call("PUT", f"/channels/{channel['id']}/permissions/{school.roles['leerling'].id}", allow)
        await call("DELETE", f"/channels/{channel['id']}")
    await call("DELETE", f"/channels/{group['id']}")
    place = f"/channels/{school.channel.id}"
    for kind in (11, 12):
        _, thread = await call("POST", f"{place}/threads", {"name": "hoekje", "type": kind})
        here = f"/channels/{thread['id']}"
        await call("PUT", f"{here}/thread-members/{room.person('Noor').id}")
        await call("DELETE", f"{here}/thread-members/{room.person('Noor').id}")
        await call("POST", f"{here}/messages", {"content": "in de hoek"})
        await call("PATCH", here, {"archived": True})
        await call("DELETE", here)
    assert heard.faults == []
    elsewhere = {"CHANNEL_PINS_UPDATE", "THREAD_LIST_SYNC"}
    assert heard.names >= {name for name in EVENTS if name.startswith(("CHANNEL_", "THREAD_"))} - elsewhere


async def test_events_around_the_guild_its_roles_and_people(room: Room, school: School) -> None:
    heard, world = Heard(room), room.world
    role = add_role(world, Role(world.ids.new(), school.guild.id, "nieuw"))
    role.name = "oud"
    role_changed(world, role)
    sem = world.member(school.guild.id, room.person("Sem").id)
    sem.roles.append(role.id)
    member_changed(world, sem)
    remove_role(world, role)
    assert role.id not in sem.roles
    late = join(world, school.guild.id, "Late", [school.roles["leerling"]])
    remove_member(world, school.guild.id, late.id)
    outage(world, school.guild.id)
    outage(world, school.guild.id, over=True)
    remove_member(world, school.guild.id, world.bot.id)
    assert heard.faults == []
    assert heard.names >= {name for name in EVENTS if name.startswith("GUILD_")} - {"GUILD_MEMBERS_CHUNK"}


async def test_the_beginning_of_a_session(room: Room, school: School, clock: ManualClock) -> None:
    room.switch_intents(members=True, content=True)
    async with connected(room, lambda _bot: None, intents=MEMBERS) as bot:
        guild = bot.get_guild(school.guild.id)
        assert guild is not None
        await clock.move(30)
        await guild.chunk()
        room.hub.cut()
        await room.person("Noor").waits_until(lambda: any(one.name == "RESUMED" for one in room.dispatches))
    assert [fault for one in room.dispatches for fault in event_faults(one.name, one.data)] == []
    assert {one.name for one in room.dispatches} >= {"READY", "RESUMED", "GUILD_CREATE", "GUILD_MEMBERS_CHUNK"}


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
        await noor.runs("/form", place)
        await noor.submits({"Gedachte": "x", "Wie leest dit?": "De klas", "Cijfer": "7"})
    shape = {**INTERACTION, **(IN_PRIVATE if private else IN_A_GUILD)}
    assert [(data["type"], wrong(shape, data)) for data in heard if wrong(shape, data)] == []
    assert [data["type"] for data in heard] == [2, 3, 2, 5]
    assert [data["context"] for data in heard] == [1 if private else 0] * 4
    assert "message" in heard[1]
    assert "message" not in heard[3]


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
        InteractionStart(callbacks.COMPONENT, {"custom_id": "x", "component_type": 2}, said.id),
    )
    assert schema_faults("MessageResponse", heard[0]["message"]) == []


def test_the_shapes_see_what_is_wrong() -> None:
    good = {"guild_id": "1", "role_id": "2"}
    assert event_faults("GUILD_ROLE_DELETE", good) == []
    assert event_faults("GUILD_ROLE_DELETE", good | {"role_id": 2}) == ["GUILD_ROLE_DELETE: role_id"]
    assert event_faults("GUILD_ROLE_DELETE", {"guild_id": "1"}) == ["GUILD_ROLE_DELETE: role_id"]
    assert event_faults("SOMETHING_ELSE", {}) == ["SOMETHING_ELSE is not described"]
    assert event_faults("TYPING_START", {"channel_id": "1", "user_id": "2", "timestamp": True}) != []
