"""Checks the room's memory and its rules: ids, permissions, what is kept on disk, threads that close by themselves."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import ManualClock
from bot.errors import DatabaseError
from bot.room.discord.changes.guilds import add_role
from bot.room.discord.changes.messages import publish
from bot.room.discord.changes.threads import ThreadPlan, add_follower, start_thread
from bot.room.seed import School
from bot.room.server import Room
from bot.room.state.entities import ChannelType, Member, Message, Overwrite, Role
from bot.room.state.ids import Snowflakes, snowflake_at, time_of
from bot.room.state.permissions import ALL, NONE, Perm
from bot.room.state.storage import Storage
from tests.moments import begins


async def test_ids_rise_while_the_clock_stands_still(clock: ManualClock) -> None:
    ids = Snowflakes(clock)
    made = [ids.new() for _ in range(1000)]
    assert made == sorted(set(made))
    assert abs(time_of(made[0]) - clock.now()) < timedelta(milliseconds=1)
    await clock.move(60)
    assert ids.new() == snowflake_at(clock.now())
    ids.seen(made[0] * 2)
    assert ids.new() == made[0] * 2 + 1


class Rights:
    """Shorthand for the tests of permissions."""

    def __init__(self, room: Room, school: School) -> None:
        self.world, self.school = room.world, school
        self.noor = school.people["Noor"].id

    def has(self, perm: Perm) -> bool:
        return perm in self.world.permissions(self.noor, self.school.channel)

    def overwrite(self, target: int, kind: int = 0, allow: Perm = NONE, deny: Perm = NONE) -> None:
        self.school.channel.overwrites.append(Overwrite(target, kind, int(allow), int(deny)))


@pytest.fixture
def rights(room: Room, school: School) -> Rights:
    return Rights(room, school)


def test_everyone_then_roles_together_then_the_member(rights: Rights, school: School) -> None:
    send = Perm.SEND_MESSAGES
    assert rights.has(send)
    rights.overwrite(school.guild.id, deny=send)
    assert not rights.has(send)
    rights.overwrite(school.roles["leerling"].id, allow=send)
    assert rights.has(send)
    rights.overwrite(rights.noor, 1, deny=send)
    assert not rights.has(send)


def test_of_two_roles_the_one_that_allows_wins(rights: Rights, school: School) -> None:
    world = rights.world
    other = add_role(world, Role(world.ids.new(), school.guild.id, "extra"))
    world.member(school.guild.id, rights.noor).roles.append(other.id)
    rights.overwrite(school.roles["leerling"].id, deny=Perm.SEND_MESSAGES)
    rights.overwrite(other.id, allow=Perm.SEND_MESSAGES)
    assert rights.has(Perm.SEND_MESSAGES)


def test_without_sight_there_is_nothing_and_without_sending_no_files(rights: Rights, school: School) -> None:
    rights.overwrite(school.guild.id, deny=Perm.SEND_MESSAGES)
    assert not rights.has(Perm.ATTACH_FILES)
    assert rights.has(Perm.READ_MESSAGE_HISTORY)
    rights.overwrite(rights.noor, 1, deny=Perm.VIEW_CHANNEL)
    assert rights.world.permissions(rights.noor, school.channel) == NONE


def test_owner_and_administrator_may_everything(rights: Rights, school: School) -> None:
    rights.overwrite(school.guild.id, deny=Perm.VIEW_CHANNEL)
    school.guild.owner_id = rights.noor
    assert rights.world.permissions(rights.noor, school.channel) == ALL
    school.guild.owner_id = 0
    school.roles["leerling"].permissions = int(Perm.ADMINISTRATOR)
    assert rights.world.permissions(rights.noor, school.channel) == ALL


async def test_a_time_out_leaves_reading_only_and_ends(rights: Rights, school: School, clock: ManualClock) -> None:
    member = rights.world.member(school.guild.id, rights.noor)
    member.timeout_until = clock.now() + timedelta(minutes=5)
    assert rights.world.permissions(rights.noor, school.channel) == Perm.VIEW_CHANNEL | Perm.READ_MESSAGE_HISTORY
    await clock.move(301)
    assert rights.has(Perm.SEND_MESSAGES)


def test_threads_inherit_and_private_ones_are_for_followers(rights: Rights, school: School) -> None:
    world, bot_id = rights.world, rights.world.application.id
    plan = ThreadPlan("samen", ChannelType.PRIVATE_THREAD, bot_id)
    thread = start_thread(world, school.channel, plan)
    assert not world.sees(rights.noor, thread)
    add_follower(world, thread, rights.noor)
    assert Perm.SEND_MESSAGES_IN_THREADS in world.permissions(rights.noor, thread)
    rights.overwrite(school.guild.id, deny=Perm.SEND_MESSAGES_IN_THREADS)
    assert Perm.SEND_MESSAGES_IN_THREADS not in world.permissions(rights.noor, thread)


async def test_an_idle_thread_closes_and_opens_again_when_somebody_speaks(
    rights: Rights, school: School, clock: ManualClock
) -> None:
    world = rights.world
    plan = ThreadPlan("draad", ChannelType.PUBLIC_THREAD, world.application.id, auto_archive_duration=60)
    thread = start_thread(world, school.channel, plan)
    assert thread.thread is not None
    await clock.move(3700)
    assert thread.thread.archived
    publish(world, Message(world.ids.new(), thread.id, rights.noor, clock.now(), "hier ben ik weer"))
    assert not thread.thread.archived
    assert rights.noor in thread.thread.members


async def test_everything_is_there_again_after_a_restart(tmp_path: Path, clock: ManualClock) -> None:
    first = Room(tmp_path, clock)
    await first.start()
    school = await first.seed("De Regenboog", {"Noor": ["leerling"]}, owner="Noor")
    thread = start_thread(first.world, school.channel, ThreadPlan("d", ChannelType.PUBLIC_THREAD, first.world.bot.id))
    publish(first.world, Message(first.world.ids.new(), thread.id, school.people["Noor"].id, clock.now(), "één"))
    first.world.storage.put_blob(5, b"\x00bytes")
    before = {name: getattr(first.world, name) for name in ("users", "guilds", "roles", "members", "channels")}
    await first.stop()
    second = Room(tmp_path, clock)
    await second.start()
    assert {name: getattr(second.world, name) for name in before} == before
    assert [message.content for message in second.world.messages_of(thread.id)] == ["één"]
    assert await second.storage.blob(5) == b"\x00bytes"
    await second.stop()


async def test_what_is_saved_is_written_within_moments_and_what_is_forgotten_goes(tmp_path: Path) -> None:
    storage = Storage(tmp_path / "room.db")
    member = Member(1, 2, ManualClock(begins()).now(), roles=[3])
    storage.save("member", "1:2", member)
    storage.put_blob(1, b"x")
    await storage.flush()
    assert storage.load("member", Member) == [member]
    storage.forget("member", "1:2")
    storage.forget_blob(1)
    await storage.flush()
    assert storage.load("member", Member) == []
    assert await storage.blob(1) is None
    await storage.close()


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "room.db"
    path.write_text("geen database, maar een verhaal" * 9, encoding="utf-8")
    with pytest.raises(DatabaseError, match=r"room\.db"):
        Storage(path)
    assert path.read_text(encoding="utf-8").startswith("geen database")
