"""Makes the calls that discord.py makes for guilds, channels and threads, with the client itself, and looks at what it
hears.
"""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import discord
import pytest
from discord.backoff import ExponentialBackoff

from bot.clock import ManualClock
from bot.room.discord.changes.guilds import add_role, member_changed, remove_member, remove_role, role_changed
from bot.room.seed import School, join
from bot.room.server import Room
from bot.room.state.entities import Role
from bot.room.state.faults import Fault, HttpFault
from bot.room.state.permissions import ALL, Perm
from tests.room.a_bot import ABot, connected

ALL_BUT_PRESENCES = discord.Intents.all()
ALL_BUT_PRESENCES.presences = False
EVERYTHING_BUT_ADMIN = Perm(int(ALL) & ~int(Perm.ADMINISTRATOR))


def no_commands(_: ABot) -> None:
    """Add nothing, as this bot has no commands."""


@pytest.fixture
async def mighty(room: Room) -> School:
    """Give a class whose bot may do everything that can be allowed without making it an administrator."""
    members = {"Juf Mirjam": ["leerkracht"], "Noor": ["leerling"], "Sem": ["leerling"]}
    return await room.seed("De Regenboog", members, bot_permissions=EVERYTHING_BUT_ADMIN)


@pytest.fixture
async def bot(room: Room, mighty: School) -> AsyncIterator[ABot]:
    room.switch_intents(members=True, content=True)
    async with connected(room, no_commands, intents=ALL_BUT_PRESENCES) as client:
        yield client


@pytest.fixture
def guild(bot: ABot) -> discord.Guild:
    return bot.guilds[0]


@pytest.fixture
def noor(guild: discord.Guild, mighty: School) -> discord.Member:
    member = guild.get_member(mighty.people["Noor"].id)
    assert member is not None
    return member


def hurry(patch: pytest.MonkeyPatch) -> None:
    """Take out the waits of discord.py: five seconds before it identifies again, and more before it connects again."""

    async def at_once(*_: object, **__: object) -> None:
        """Return without waiting."""

    patch.setattr(ABot, "before_identify_hook", at_once)
    patch.setattr(ExponentialBackoff, "delay", lambda _: 0.01)


async def settled() -> None:
    """Give the client a moment to read its events."""
    await asyncio.sleep(0.05)


async def test_the_client_knows_the_guild(bot: ABot, guild: discord.Guild, mighty: School) -> None:
    assert guild.name == "De Regenboog"
    assert {member.display_name for member in guild.members} >= {"Juf Mirjam", "Noor", "Sem", "Vertel Eens"}
    assert guild.me.guild_permissions.manage_roles
    assert (await bot.application_info()).flags.gateway_message_content_limited
    assert (await bot.fetch_guild(guild.id)).name == guild.name
    assert (await bot.fetch_user(mighty.people["Noor"].id)).global_name == "Noor"


async def test_the_client_hears_of_roles_and_members(
    guild: discord.Guild, noor: discord.Member, room: Room, mighty: School
) -> None:
    world = room.world
    role = add_role(world, Role(world.ids.new(), guild.id, "groep 8"))
    role.name, role.permissions = "groep-8", int(Perm.SEND_MESSAGES)
    role_changed(world, role)
    member = world.member(guild.id, noor.id)
    member.nick, member.timeout_until = "Noortje", dt.datetime(2100, 1, 1, tzinfo=dt.UTC)
    member.roles.append(role.id)
    member_changed(world, member)
    await settled()
    assert [one.name for one in await guild.fetch_roles()][:2] == ["@everyone", "groep-8"]
    assert [one.name for one in noor.roles if one.id == role.id] == ["groep-8"]
    assert noor.display_name == "Noortje"
    assert noor.is_timed_out()
    assert [one.id for one in await guild.query_members("noort")] == [noor.id]
    assert len([one async for one in guild.fetch_members()]) == 5
    remove_role(world, role)
    remove_member(world, guild.id, noor.id)
    await settled()
    assert guild.get_role(role.id) is None
    assert guild.get_member(noor.id) is None
    with pytest.raises(discord.NotFound) as refusal:
        await guild.fetch_member(noor.id)
    assert refusal.value.code == 10007


async def test_channels_of_every_kind_are_made_and_changed(
    guild: discord.Guild, noor: discord.Member, room: Room
) -> None:
    category = await guild.create_category("Groep 8")
    overwrites = {
        guild.default_role: discord.PermissionOverwrite(view_channel=False),
        guild.me: discord.PermissionOverwrite(view_channel=True, send_messages=True),
    }
    text = await guild.create_text_channel("Kring Acht", category=category, topic="elke dag", overwrites=overwrites)
    assert (text.name, text.category) == ("kring-acht", category)
    await settled()
    cached = guild.get_channel(text.id)
    assert isinstance(cached, discord.TextChannel)
    text = cached
    await text.edit(topic="elke week")
    await text.set_permissions(noor, view_channel=True)
    await settled()
    assert text.topic == "elke week"
    assert text.permissions_for(noor).read_messages
    await text.set_permissions(noor, overwrite=None)
    await settled()
    assert not text.permissions_for(noor).read_messages
    voice = await guild.create_voice_channel("Praten")
    await voice.edit(user_limit=4)
    await category.delete()
    await settled()
    assert text.category is None
    await text.delete()
    await settled()
    assert guild.get_channel(text.id) is None
    assert {one.name for one in await guild.fetch_channels()} == {"kring", "Praten"}


async def test_threads_begin_close_open_and_end(guild: discord.Guild, noor: discord.Member, bot: ABot) -> None:
    kring = guild.text_channels[0]
    starter = await kring.send("waar praten we over?")
    thread = await starter.create_thread(name="draad")
    assert thread.id == starter.id
    await thread.send("hier")
    private = await kring.create_thread(name="samen", type=discord.ChannelType.private_thread, invitable=False)
    await private.add_user(noor)
    await settled()
    assert {one.id for one in await private.fetch_members()} == {noor.id, guild.me.id}
    await private.remove_user(noor)
    await private.edit(archived=True, locked=True)
    await thread.edit(archived=True)
    assert [one.id async for one in kring.archived_threads()] == [thread.id]
    assert [one.id async for one in kring.archived_threads(private=True)] == [private.id]
    assert await guild.active_threads() == []
    await thread.send("weer open")
    assert [one.id for one in await guild.active_threads()] == [thread.id]
    await thread.leave()
    await thread.delete()
    with pytest.raises(discord.NotFound):
        await bot.fetch_channel(thread.id)


async def test_a_forum_takes_posts_with_labels_and_files(guild: discord.Guild) -> None:
    forum = await guild.create_forum("verhalen", available_tags=[discord.ForumTag(name="nieuw")])
    made = await forum.create_thread(name="een", content="hoi", applied_tags=forum.available_tags)
    assert made.message.id == made.thread.id
    assert [tag.name for tag in made.thread.applied_tags] == ["nieuw"]
    picture = discord.File(__file__, "lijst.txt")
    made = await forum.create_thread(name="twee", content="met iets erbij", file=picture)
    assert made.message.attachments[0].filename == "lijst.txt"


async def test_direct_messages_and_typing(guild: discord.Guild, noor: discord.Member, bot: ABot) -> None:
    direct = await noor.create_dm()
    await direct.send("alleen voor jou")
    assert isinstance(await bot.fetch_channel(direct.id), discord.DMChannel)
    await guild.text_channels[0].typing()


async def test_the_client_comes_back_after_reconnect_invalid_session_and_a_broken_line(
    bot: ABot, room: Room, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: asyncio.Queue[str] = asyncio.Queue()

    hurry(monkeypatch)

    @bot.event
    async def on_message(message: discord.Message) -> None:
        heard.put_nowait(message.content)

    async def said_and_heard(text: str) -> None:
        await room.person("Noor").says(text, "kring")
        async with asyncio.timeout(5):
            assert await heard.get() == text

    await said_and_heard("een")
    before = set(room.hub.sessions)
    room.hub.ask_reconnect()
    await said_and_heard("twee")
    room.hub.hang_up(4000)
    await said_and_heard("drie")
    room.hub.cut()
    await said_and_heard("ook")
    assert set(room.hub.sessions) == before
    await clock.move(30)  # the whole list of members is not given again any sooner
    room.hub.invalidate()
    async with asyncio.timeout(10):
        await bot.wait_for("ready")
    await said_and_heard("vier")


async def test_a_room_restarts_under_a_living_bot(
    tmp_path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    hurry(monkeypatch)
    first = Room(tmp_path, clock)
    await first.start()
    school = await first.seed("De Regenboog", {"Noor": ["leerling"]})
    async with connected(first, no_commands) as bot:
        await first.stop()
        second = Room(tmp_path, clock, port=first.port)
        await second.start()
        async with asyncio.timeout(10):
            await bot.wait_for("ready")
        channel = bot.get_channel(school.channel.id)
        assert isinstance(channel, discord.TextChannel)
        await channel.send("weer terug")
        assert "weer terug" in second.person("Noor").sees("kring")
    await second.stop()


async def test_a_new_member_is_known_with_their_roles(bot: ABot, room: Room, mighty: School) -> None:
    ali = join(room.world, mighty.guild.id, "Ali", [mighty.roles["leerling"]])
    await settled()
    member = bot.guilds[0].get_member(ali.id)
    assert member is not None
    assert [role.name for role in member.roles] == ["@everyone", "leerling"]


async def test_the_client_waits_out_a_429_and_tells_of_what_it_does_not_retry(bot: ABot, room: Room) -> None:
    kring = bot.guilds[0].text_channels[0]
    room.faults.add(Fault(HttpFault.RATE_LIMIT, "POST /channels", seconds=0.05))
    await kring.send("even wachten")
    room.faults.add(Fault(HttpFault.ERROR, "POST /channels", status=503))
    with pytest.raises(discord.DiscordServerError):
        await kring.send("niet nog eens")
    room.faults.add(Fault(HttpFault.LOST, "POST /channels"))
    with pytest.raises(aiohttp.ClientError):
        await kring.send("wel aangekomen", nonce="n1")
    again = await kring.send("wel aangekomen", nonce="n1")
    said = [message.content for message in room.world.messages_of(kring.id)]
    assert said == ["even wachten", "wel aangekomen"]
    assert room.world.messages[kring.id][again.id].nonce == "n1"


async def test_a_bot_that_is_removed_from_a_guild_knows_it_no_more(bot: ABot, guild: discord.Guild, room: Room) -> None:
    remove_member(room.world, guild.id, room.world.bot.id)
    await settled()
    assert list(bot.guilds) == []
