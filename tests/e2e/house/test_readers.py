"""Who reads regie, a thread of two and the class's channel is looked up: nothing private stands where pupils read."""

from collections.abc import Awaitable, Callable

import pytest

from bot.room.discord.changes.channels import add_channel, channel_changed, set_overwrite
from bot.room.discord.changes.guilds import member_changed
from bot.room.people.person import Person
from bot.room.state.entities import Channel, ChannelType, Overwrite
from bot.room.state.permissions import Perm
from tests.e2e.answering import gets_a_role
from tests.e2e.lesson import hops, writing
from tests.e2e.scene import KRING, REGIE, Scene

HIDDEN = "Even verborgen"
ALSO = "kan ook meelezen"
SECRET = "ik durf niets te zeggen"


def the_school_lets_in(scene: Scene, target: int, place: str = REGIE, kind: int = 0) -> None:
    set_overwrite(scene.room.world, scene.teacher.place(place), Overwrite(target, kind, int(Perm.VIEW_CHANNEL)))


def role_of(scene: Scene, name: str) -> int:
    return next(role.id for role in scene.room.world.roles.values() if role.name == name)


def moves_to_a_category(scene: Scene, place: str) -> None:
    """An administrator drags the channel to a category for everybody and lets it take over that one's rights."""
    world, channel = scene.room.world, scene.teacher.place(place)
    category = add_channel(world, Channel(world.ids.new(), ChannelType.CATEGORY, channel.guild_id, "leerjaar 1"))
    channel.parent_id, channel.overwrites = category.id, list(category.overwrites)
    channel_changed(world, channel)


async def syncs(scene: Scene) -> None:
    moves_to_a_category(scene, REGIE)


async def lets_everybody_in(scene: Scene) -> None:
    the_school_lets_in(scene, scene.noor.guild_id or 0)


async def lets_pupils_in(scene: Scene) -> None:
    the_school_lets_in(scene, role_of(scene, "leerling"))


async def lets_one_pupil_in(scene: Scene) -> None:
    the_school_lets_in(scene, scene.noor.id, kind=1)
    await hops(scene, 61)


async def lets_a_second_role_in(scene: Scene) -> None:
    the_school_lets_in(scene, gets_a_role(scene, scene.noor, "klassendienst").id)


async def makes_a_pupil_a_teacher(scene: Scene) -> None:
    gives(scene, scene.noor, "leraar")
    await scene.noor.clicks("Doel even terugzien", place=KRING)


async def makes_a_silent_pupil_support_staff(scene: Scene) -> None:
    gives(scene, scene.noor, "begeleider")
    await hops(scene, 61)
    await scene.sem.clicks("Doel even terugzien", place=KRING)


async def makes_all_pupils_support_staff(scene: Scene) -> None:
    for pupil in scene.pupils:
        gives(scene, pupil, "begeleider")
    await scene.sem.clicks("Doel even terugzien", place=KRING)


def gives(scene: Scene, person: Person, role: str) -> None:
    member = scene.room.world.member(person.guild_id or 0, person.id)
    member.roles.append(role_of(scene, role))
    member_changed(scene.room.world, member)


@pytest.mark.parametrize(
    "opens",
    [
        syncs,
        lets_everybody_in,
        lets_pupils_in,
        lets_one_pupil_in,
        lets_a_second_role_in,
        makes_a_pupil_a_teacher,
        makes_a_silent_pupil_support_staff,
        makes_all_pupils_support_staff,
    ],
)
async def test_regie_that_a_pupil_can_read_shows_nothing_private(
    scene: Scene, opens: Callable[[Scene], Awaitable[None]]
) -> None:
    """What stood there goes, what comes waits, the teacher is told, and one press mends it and shows what waited."""
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.sem, SECRET)
    await scene.looks()
    assert SECRET in scene.teacher.sees(REGIE)
    assert not scene.noor.may(Perm.VIEW_CHANNEL, REGIE)
    await opens(scene)
    await scene.settles()
    assert scene.noor.may(Perm.VIEW_CHANNEL, REGIE)
    assert SECRET not in scene.noor.everything()
    told = scene.teacher.sees(REGIE)
    assert HIDDEN in told
    assert ALSO in told
    assert "antwoorden vóór het openen" in told
    await scene.teacher.clicks("Maak dicht", place=REGIE)
    await scene.settles()
    assert not scene.noor.may(Perm.VIEW_CHANNEL, REGIE)
    seen = scene.teacher.sees(REGIE)
    assert SECRET in seen
    assert HIDDEN not in seen
    assert "weer dicht" in seen
    await scene.teacher.clicks("Gelezen", place=REGIE)
    await scene.settles()
    assert "weer dicht" not in scene.teacher.sees(REGIE)
    await scene.reveals()
    assert SECRET in scene.noor.sees(KRING)
