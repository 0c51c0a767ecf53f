"""Webhooks of channels: made, listed, changed and closed by the bot; whoever has the token speaks."""

import aiohttp
import discord
import pytest

from bot.room.seed import School
from bot.room.server import Room
from bot.room.state.entities import ChannelType
from bot.room.state.permissions import ALL, Perm
from tests.room.a_bot import connected
from tests.room.caller import Caller, problems
from tests.room.gateway_shapes import event_faults
from tests.room.openapi import exchange_faults, needs_description

EVERYTHING_BUT_ADMIN = Perm(int(ALL) & ~int(Perm.ADMINISTRATOR))


@pytest.fixture
async def school(room: Room) -> School:
    return await room.seed("De Regenboog", {"Noor": ["leerling"]}, bot_permissions=EVERYTHING_BUT_ADMIN)


@needs_description
async def test_a_webhook_from_its_making_to_its_end(room: Room, school: School) -> None:
    intents = discord.Intents(guilds=True, webhooks=True)
    async with connected(room, lambda _bot: None, intents=intents) as bot:
        kring = bot.get_channel(school.channel.id)
        assert isinstance(kring, discord.TextChannel)
        hook = await kring.create_webhook(name="Weerbericht")
        listed = [*await kring.webhooks(), *await kring.guild.webhooks()]
        assert [one.id for one in listed] == [hook.id] * 2
        said = await hook.send("zonnig", username="Het weer", wait=True)
        assert (said.author.name, said.webhook_id) == ("Het weer", hook.id)
        assert room.transcript("kring", "Noor") == "Het weer: zonnig"
        await said.edit(content="regen")
        await hook.fetch_message(said.id)
        answer = await (await kring.fetch_message(said.id)).reply("pech")
        assert answer.mentions == []
        assert room.transcript("kring", "Noor").endswith("Vertel Eens (antwoord op Het weer): pech")
        await said.delete()
        hook = await hook.edit(name="Klimaat")
        other = await kring.guild.create_text_channel("ander")
        hook = await hook.edit(channel=other)
        assert (await bot.fetch_webhook(hook.id)).channel_id == other.id
        await hook.delete()
        assert await kring.guild.webhooks() == []
    assert [fault for exchange in room.requests for fault in exchange_faults(exchange)] == []
    told = [one for one in room.dispatches if one.name == "WEBHOOKS_UPDATE"]
    assert len(told) == 5
    assert [fault for one in told for fault in event_faults(one.name, one.data)] == []


async def test_the_token_is_all_that_a_speaker_needs(room: Room, school: School) -> None:
    async with aiohttp.ClientSession() as session:
        call = Caller(room, session)
        hook = (await call("POST", f"/channels/{school.channel.id}/webhooks", {"name": "Weer"}))[1]
        mine = f"/webhooks/{hook['id']}/{hook['token']}"
        assert hook["url"] == room.api_base + mine
        assert "user" not in (await call("GET", mine, auth=False))[1]
        assert (await call("POST", mine, {"content": "hoi @everyone"}, auth=False)) == (204, None)
        assert room.person("Noor").id in room.world.messages_of(school.channel.id)[-1].pinged
        _, said = await call("POST", f"{mine}?wait=true", {"content": "x"}, auth=False)
        assert (await call("PATCH", f"{mine}/messages/{said['id']}", {"content": "y"}, auth=False))[0] == 200
        assert (await call("DELETE", f"{mine}/messages/{said['id']}", auth=False))[0] == 204
        assert (await call("PATCH", mine, {"name": "Klimaat"}, auth=False))[1]["name"] == "Klimaat"
        assert (await call("GET", f"/webhooks/{hook['id']}", auth=False))[0] == 401
        assert (await call("DELETE", mine, auth=False))[0] == 204
        assert (await call("POST", mine, {"content": "x"}, auth=False))[1]["code"] == 10015


async def test_a_webhook_speaks_in_threads_and_begins_posts(room: Room, school: School, call: Caller) -> None:
    place = f"/channels/{school.channel.id}"
    hook = (await call("POST", f"{place}/webhooks", {"name": "Weer"}))[1]
    thread = (await call("POST", f"{place}/threads", {"name": "hoekje", "type": 11}))[1]
    mine = f"/webhooks/{hook['id']}/{hook['token']}?wait=1"
    said = (await call("POST", f"{mine}&thread_id={thread['id']}", {"content": "hier"}))[1]
    assert said["channel_id"] == thread["id"]
    state = room.world.channel(int(thread["id"])).thread
    assert state is not None
    assert set(state.members) == {room.world.bot.id}
    forum = {"name": "verhalen", "type": ChannelType.FORUM}
    _, forum = await call("POST", f"/guilds/{school.guild.id}/channels", forum)
    hook = (await call("POST", f"/channels/{forum['id']}/webhooks", {"name": "Weer"}))[1]
    mine = f"/webhooks/{hook['id']}/{hook['token']}?wait=1"
    post = (await call("POST", mine, {"content": "er was eens", "thread_name": "sprookje"}))[1]
    assert post["id"] == post["channel_id"]
    assert (await call("POST", mine, {"content": "x"}))[1]["code"] == 220001
    both = f"{mine}&thread_id={post['channel_id']}"
    assert (await call("POST", both, {"content": "x", "thread_name": "nog een"}))[1]["code"] == 220002
    assert (await call("DELETE", f"/channels/{forum['id']}"))[0] == 200
    assert room.world.webhooks.keys() == {min(room.world.webhooks)}


async def test_what_a_webhook_is_refused(room: Room, school: School, call: Caller) -> None:
    place = f"/channels/{school.channel.id}/webhooks"
    hook = (await call("POST", place, {"name": "Weer"}))[1]
    mine = f"/webhooks/{hook['id']}/{hook['token']}"
    for body in ({"content": "x" * 2001}, {"content": "x", "username": "Discord"}, {"content": "x", "nonce": "1"}):
        status, answer = await call("POST", mine, body)
        assert (status, list(problems(answer))) == (400, [list(body)[-1]])
    assert (await call("POST", mine, {}))[1]["code"] == 50006
    assert (await call("POST", mine, {"content": "x", "thread_name": "y"}))[1]["code"] == 220003
    assert (await call("POST", mine + "?thread_id=5", {"content": "x"}))[1]["code"] == 10003
    assert (await call("POST", f"/webhooks/{hook['id']}/anders", {"content": "x"}))[1]["code"] == 50027
    assert (await call("GET", f"{mine}/messages/@original"))[1]["code"] == 10008
    assert (await call("POST", place, {"name": "Clyde 2"}))[1]["code"] == 50035
    assert {(await call("POST", place, {"name": "nog een"}))[0] for _ in range(14)} == {200}
    assert (await call("POST", place, {"name": "te veel"}))[1]["code"] == 30007
    school.bot_role.permissions &= ~int(Perm.MANAGE_WEBHOOKS)
    for method, path in (("GET", place), ("GET", f"/webhooks/{hook['id']}"), ("DELETE", f"/webhooks/{hook['id']}")):
        assert (await call(method, path))[1]["code"] == 50013
