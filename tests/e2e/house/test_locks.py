"""Checks that a lock takes from pupils just what it must, finds who slips past it, and gives back just what it took."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.room.discord.changes.channels import drop_overwrite, set_overwrite
from bot.room.discord.changes.guilds import role_changed
from bot.room.people.person import Person
from bot.room.seed import BOT_INVITE
from bot.room.state.entities import Overwrite
from bot.room.state.faults import Fault, HttpFault
from bot.room.state.permissions import EVERYONE_DEFAULT, NONE, Perm
from tests.e2e.answering import gets_a_role, gets_the_right_to_speak, may_write
from tests.e2e.lesson import hops, writing
from tests.e2e.scene import KRING, REGIE, Scene, a_scene

SLIPS = "valt vanzelf onder het slot"
IN_ALL = Perm.VIEW_CHANNEL | Perm.READ_MESSAGE_HISTORY | Perm.USE_APPLICATION_COMMANDS


def overwrites(scene: Scene) -> dict[int, tuple[int, int]]:
    return {one.id: (int(one.allow), int(one.deny)) for one in scene.teacher.place(KRING).overwrites}


def role_of(scene: Scene, name: str) -> int:
    return next(role.id for role in scene.room.world.roles.values() if role.name == name)


def the_school_sets(scene: Scene, target: int, kind: int = 0, allow: Perm = NONE, deny: Perm = NONE) -> None:
    set_overwrite(scene.room.world, scene.teacher.place(KRING), Overwrite(target, kind, int(allow), int(deny)))


def gives_everybody_little(scene: Scene) -> None:
    """What everybody may do is little, as in careful schools; pupils and teachers have it by their own role."""
    world = scene.room.world
    for role in world.roles_of(scene.noor.guild_id or 0):
        if role.bot_id is not None:
            continue
        is_everyone = role.id == role.guild_id
        role.permissions = int(IN_ALL if is_everyone else role.permissions | EVERYONE_DEFAULT)
        role_changed(world, role)


async def stays(_scene: Scene) -> None:
    """The bot goes on."""


async def restarts(scene: Scene) -> None:
    await scene.restarts()


@pytest.mark.parametrize("meanwhile", [stays, restarts])
async def test_what_the_school_changes_while_it_is_quiet_stays(
    scene: Scene, meanwhile: Callable[[Scene], Awaitable[None]]
) -> None:
    """Links are denied and the whole class gets an overwrite in think time; only the bot's own bits come back."""
    role = role_of(scene, "leerling")
    allow, deny = overwrites(scene).get(role, (0, 0))
    await scene.starts_talk()
    await writing(scene)
    locked = overwrites(scene)[role]
    assert locked[1] & Perm.SEND_MESSAGES
    the_school_sets(scene, role, allow=Perm(locked[0]) | Perm.ATTACH_FILES, deny=Perm(locked[1]) | Perm.EMBED_LINKS)
    await meanwhile(scene)
    await scene.teacher.runs("/gesprek afronden", KRING)
    await scene.settles()
    assert may_write(scene.noor)
    assert overwrites(scene)[role] == (allow | Perm.ATTACH_FILES, deny | Perm.EMBED_LINKS)


async def test_a_channel_that_is_hidden_while_it_is_quiet_stays_hidden(scene: Scene) -> None:
    role = role_of(scene, "leerling")
    await scene.starts_talk()
    await writing(scene)
    locked = overwrites(scene)[role]
    the_school_sets(scene, role, deny=Perm(locked[1]) | Perm.VIEW_CHANNEL)
    await scene.teacher.runs("/gesprek afronden", KRING)
    await scene.settles()
    assert not scene.noor.may(Perm.VIEW_CHANNEL, KRING)
    assert not overwrites(scene)[role][1] & Perm.SEND_MESSAGES


async def test_who_takes_the_lock_away_by_hand_is_not_overruled(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    drop_overwrite(scene.room.world, scene.teacher.place(KRING), role_of(scene, "leerling"))
    await scene.teacher.runs("/gesprek afronden", KRING)
    await scene.settles()
    assert role_of(scene, "leerling") not in overwrites(scene)


async def by_a_second_role(scene: Scene, pupil: Person) -> str:
    role = gets_a_role(scene, pupil, "klassendienst")
    the_school_sets(scene, role.id, allow=Perm.SEND_MESSAGES | Perm.EMBED_LINKS, deny=Perm.SEND_POLLS)
    return "toch schrijven of reageren: klassendienst."


async def by_themselves(scene: Scene, pupil: Person) -> str:
    the_school_sets(scene, pupil.id, 1, allow=Perm.SEND_MESSAGES | Perm.EMBED_LINKS)
    return "toch schrijven of reageren: Noor."


@pytest.mark.parametrize("meanwhile", [stays, restarts])
@pytest.mark.parametrize("allowed", [by_a_second_role, by_themselves])
async def test_a_pupil_who_may_write_all_the_same(
    scene: Scene, allowed: Callable[[Scene, Person], Awaitable[str]], meanwhile: Callable[[Scene], Awaitable[None]]
) -> None:
    """The lock takes that too, tells the teacher alone whom it was given, and gives it back."""
    told = await allowed(scene, scene.noor)
    await scene.starts_talk()
    before = overwrites(scene)
    await writing(scene)
    assert not may_write(scene.noor)
    assert may_write(scene.teacher)
    assert told in scene.teacher.sees(REGIE)
    assert SLIPS not in scene.noor.everything()
    await meanwhile(scene)
    assert not may_write(scene.noor)
    await scene.hands_in(scene.noor, "dan maar met de knop")
    await scene.looks()
    await scene.reveals()
    assert may_write(scene.noor)
    assert overwrites(scene) == before
    await hops(scene, 46)
    await writing(scene, question="En nu?")
    assert not may_write(scene.noor)
    assert scene.teacher.sees(REGIE).count(SLIPS) == 1, "it is said once"


async def test_a_role_of_grown_ups_keeps_its_right(scene: Scene) -> None:
    world = scene.room.world
    role = gets_a_role(scene, scene.support, "conciërge")
    the_school_sets(scene, role.id, allow=Perm.SEND_MESSAGES)
    await scene.starts_talk()
    before = overwrites(scene)[role.id]
    await writing(scene)
    assert overwrites(scene)[role.id] == before
    assert world.bot.id not in overwrites(scene)
    assert SLIPS not in scene.teacher.sees(REGIE)


async def test_an_administrator_among_the_pupils_is_named_to_the_teacher(scene: Scene) -> None:
    gets_the_right_to_speak(scene, scene.noor)
    await scene.starts_talk()
    await writing(scene)
    assert may_write(scene.noor)
    assert "door geen slot tegen te houden: Noor." in scene.teacher.sees(REGIE)
    assert SLIPS not in scene.sem.everything()
    gets_the_right_to_speak(scene, scene.sem)
    await scene.hands_in(scene.noor, "ik mag alles")
    await scene.looks()
    await scene.reveals()
    await hops(scene, 46)
    await writing(scene, question="En nu?")
    assert "door geen slot tegen te houden: Noor, Sem." in scene.teacher.sees(REGIE)


async def test_the_rights_that_readme_names_suffice(tmp_path: Path) -> None:
    """In a school where everybody may do little, the bot has only what it was invited with."""
    async with a_scene(tmp_path, set_up=False) as scene:
        gives_everybody_little(scene)
        await scene.sets_up()
        assert "Dit mis ik nog" not in scene.teacher.everything()
        await scene.starts_talk()
        before = overwrites(scene)
        await writing(scene)
        assert not may_write(scene.noor)
        await scene.hands_in(scene.noor, "het past precies")
        await scene.looks()
        await scene.reveals()
        assert "het past precies" in scene.sem.sees(KRING)
        assert may_write(scene.noor)
        assert overwrites(scene) == before
        assert [one.template for one in scene.room.requests if one.status == 403] == []


@pytest.mark.parametrize(
    ("right", "name"),
    [(Perm.ADD_REACTIONS, "Reacties toevoegen"), (Perm.CREATE_PUBLIC_THREADS, "Openbare draden maken")],
)
async def test_what_the_bot_lacks_is_named_and_the_rest_is_locked(tmp_path: Path, right: Perm, name: str) -> None:
    async with a_scene(tmp_path, set_up=False, bot_permissions=BOT_INVITE & ~right) as scene:
        gives_everybody_little(scene)
        await scene.sets_up()
        assert f"Dit mis ik nog: {name}." in scene.teacher.everything()
        await scene.starts_talk()
        before = overwrites(scene)
        await writing(scene)
        assert not may_write(scene.noor)
        assert scene.noor.may(right, KRING)
        told = scene.teacher.sees(REGIE)
        assert "staat op slot, maar niet helemaal" in told
        assert f"dit mag ik niet: {name}." in told
        await scene.teacher.runs("/gesprek afronden", KRING)
        await scene.settles()
        assert overwrites(scene) == before
        assert [one.template for one in scene.room.requests if one.status == 403] == []


async def test_a_right_that_is_lost_while_it_is_quiet_does_not_keep_the_class_silent(tmp_path: Path) -> None:
    async with a_scene(tmp_path, set_up=False) as scene:
        gives_everybody_little(scene)
        await scene.sets_up()
        await scene.starts_talk()
        before = overwrites(scene)
        await writing(scene)
        bot_role = next(role for role in scene.room.world.roles.values() if role.bot_id is not None)
        bot_role.permissions = int(Perm(bot_role.permissions) & ~Perm.CREATE_PUBLIC_THREADS)
        role_changed(scene.room.world, bot_role)
        await scene.teacher.runs("/gesprek afronden", KRING)
        await hops(scene, 2)
        await hops(scene, 2)
        assert may_write(scene.noor)
        told = scene.teacher.sees(REGIE)
        assert "kan ik nog niet alles teruggeven" in told
        assert "Geef mijn rol daar: Openbare draden maken." in told
        bot_role.permissions = int(Perm(bot_role.permissions) | Perm.CREATE_PUBLIC_THREADS)
        role_changed(scene.room.world, bot_role)
        await hops(scene, 61)
        assert overwrites(scene) == before


async def test_a_set_up_that_fails_midway_leaves_no_second_regie(tmp_path: Path) -> None:
    async with a_scene(tmp_path, set_up=False) as scene:
        for _ in range(2):
            fault = scene.room.faults.add(Fault(HttpFault.LOST, r"POST /guilds/\{guild_id\}/channels", times=1))
            await scene.sets_up()
            scene.room.faults.remove(fault)
        await scene.sets_up()
        names = [channel.name for channel in scene.room.world.channels.values() if channel.guild_id]
        assert sorted(names) == [KRING, REGIE]
        assert scene.teacher.sees(REGIE).count("Dit is de regie van") == 1
        await scene.starts_talk()


async def test_two_set_ups_at_once_make_one_regie(tmp_path: Path) -> None:
    async with a_scene(tmp_path, set_up=False) as scene:
        await asyncio.gather(scene.sets_up(), scene.sets_up())
        names = [channel.name for channel in scene.room.world.channels.values() if channel.guild_id]
        assert sorted(names) == [KRING, REGIE]


async def test_a_set_up_that_cannot_be_stored_takes_its_regie_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object) -> None:
        raise OSError("disk full")

    async with a_scene(tmp_path, set_up=False) as scene:
        with monkeypatch.context() as patch:
            patch.setattr("cogs.school.class_.set_up_class", full)
            await scene.sets_up()
        assert [one.name for one in scene.room.world.channels.values() if one.guild_id] == [KRING]
        await scene.sets_up()
        assert scene.teacher.sees(REGIE).count("Dit is de regie van") == 1


async def test_set_up_again_keeps_what_the_school_set_in_regie(scene: Scene) -> None:
    """Who may not read it any more is let out; other rights are the school's."""
    regie, role = scene.teacher.place(REGIE), role_of(scene, "leraar")
    spy = gets_a_role(scene, scene.noor, "nieuwsgierig")
    rights = Perm.VIEW_CHANNEL | Perm.SEND_MESSAGES
    set_overwrite(scene.room.world, regie, Overwrite(role, 0, int(rights), int(Perm.EMBED_LINKS)))
    set_overwrite(scene.room.world, regie, Overwrite(spy.id, 0, int(Perm.VIEW_CHANNEL), int(Perm.STREAM)))
    await scene.sets_up()
    now = {one.id: (Perm(one.allow), Perm(one.deny)) for one in scene.teacher.place(REGIE).overwrites}
    assert now[role] == (rights, Perm.EMBED_LINKS)
    assert now[spy.id] == (Perm(0), Perm.STREAM)
    assert not scene.noor.may(Perm.VIEW_CHANNEL, REGIE)


async def test_a_right_that_comes_during_the_lock_is_taken_too(scene: Scene) -> None:
    """A second role, a single right and the pupils' own role are given the word while it is quiet."""
    second = gets_a_role(scene, scene.sem, "klassendienst")
    await scene.starts_talk()
    await writing(scene)
    before = overwrites(scene)
    the_school_sets(scene, second.id, allow=Perm.SEND_MESSAGES)
    await scene.settles()
    assert not may_write(scene.sem)
    the_school_sets(scene, scene.noor.id, 1, allow=Perm.SEND_MESSAGES)
    await scene.settles()
    assert not may_write(scene.noor)
    told = scene.teacher.sees(REGIE)
    assert "toch schrijven of reageren: klassendienst." in told
    assert "toch schrijven of reageren: Noor." in told
    the_school_sets(scene, role_of(scene, "leerling"), allow=Perm.SEND_MESSAGES)
    await scene.settles()
    assert not may_write(scene.pupils[2])
    await scene.teacher.runs("/gesprek afronden", KRING)
    await scene.settles()
    assert may_write(scene.noor)
    assert may_write(scene.sem)
    assert overwrites(scene).keys() >= before.keys() - {role_of(scene, "leerling")}
    assert overwrites(scene)[second.id][0] & Perm.SEND_MESSAGES
    assert overwrites(scene)[role_of(scene, "leerling")][0] & Perm.SEND_MESSAGES


async def test_a_pupil_who_was_never_seen_is_found_by_what_they_say(scene: Scene) -> None:
    """Noor never took part, so nobody knows that her second role may write until she does."""
    role = gets_a_role(scene, scene.noor, "klassendienst")
    the_school_sets(scene, role.id, allow=Perm.SEND_MESSAGES)
    await scene.starts_talk(joined=[scene.sem])
    await writing(scene)
    assert may_write(scene.noor)
    await scene.noor.says("hoi", KRING)
    await scene.settles()
    assert not may_write(scene.noor)
    assert "toch schrijven of reageren: klassendienst." in scene.teacher.sees(REGIE)
    await scene.teacher.runs("/gesprek afronden", KRING)
    await scene.settles()
    assert may_write(scene.noor)
