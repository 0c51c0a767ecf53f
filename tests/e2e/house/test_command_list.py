"""Commands are there after every invitation, for whoever needs them, and Discord decides who sees them."""

from pathlib import Path

from bot.room.discord.changes.guilds import add_member, remove_member, role_changed
from bot.room.state.permissions import Perm
from tests.e2e.scene import KRING, Scene, a_scene

TALK = "/gesprek start"


def invited_anew(scene: Scene) -> None:
    """A school removes the bot, which takes its commands along, and invites it again."""
    world = scene.room.world
    guild_id, bot_id = scene.noor.guild_id or 0, world.bot.id
    roles = list(world.member(guild_id, bot_id).roles)
    remove_member(world, guild_id, bot_id)
    add_member(world, guild_id, bot_id, roles)


def offered(scene: Scene, name: str = "teacher") -> bool:
    return any(line.startswith(TALK) for line in getattr(scene, name).offers(KRING))


async def test_commands_come_back_after_a_new_invitation(scene: Scene) -> None:
    """Also when the bot was not there to see that it was removed."""
    assert offered(scene)
    invited_anew(scene)
    await scene.settles()
    assert offered(scene)
    await scene.app.stop()
    invited_anew(scene)
    assert not offered(scene)
    await scene.restarts()
    assert offered(scene)


async def test_another_application_on_the_same_data_gets_its_commands(scene: Scene) -> None:
    """What one application uploaded says nothing about another: the note of before is not enough."""
    async with scene.app.context.store.write() as unit:
        (note,) = await unit.notes.names(f"commands:{scene.room.world.bot.id}:{scene.noor.guild_id}")
        known = await unit.notes.read(note)
        await unit.notes.drop(note)
        await unit.notes.write(note.replace(str(scene.room.world.bot.id), "1"), known or "")
    world = scene.room.world
    for command in list(world.commands.values()):
        world.forget(command)
    await scene.restarts()
    assert offered(scene)


async def test_a_teacher_without_special_rights_sees_the_commands(tmp_path: Path) -> None:
    """Where teachers have no right that pupils lack, everybody sees them, set-up says so, and pupils are refused."""
    async with a_scene(tmp_path, set_up=False) as scene:
        role = next(one for one in scene.room.world.roles.values() if one.name == "leraar")
        role.permissions = 0
        role_changed(scene.room.world, role)
        member = scene.room.world.member(scene.noor.guild_id or 0, scene.support.id)
        member.roles.append(role.id)
        await scene.sets_up()
        assert "Iedereen ziet mijn commando's voor leraren" in scene.teacher.sees(KRING)
        assert offered(scene, "support")
        answer = await scene.noor.runs("/gesprek stop", KRING)
        assert answer.text == "Dit is voor iemand met een andere rol in deze klas."
        role.permissions = int(Perm.MANAGE_MESSAGES)
        role_changed(scene.room.world, role)
        await scene.settles()
        assert offered(scene, "support")
        assert not offered(scene, "noor")
