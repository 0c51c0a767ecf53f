"""Somebody who changes class, leaves or is silenced in the midst of a talk: it goes on without them, and kindly so."""

from datetime import timedelta

import pytest

from bot.room.discord.changes.guilds import member_changed, remove_member
from bot.room.people.person import Person
from tests.e2e.alone import two_of
from tests.e2e.answering import state
from tests.e2e.lesson import INVITE, NAMED, asked_now, hops, shown, writing
from tests.e2e.scene import REGIE, Scene

LOOK = 21
"""Seconds after which the bot has looked who is there."""


def roles_of(scene: Scene, person: Person) -> list[int]:
    return scene.room.world.member(person.guild_id or 0, person.id).roles


def gets_roles(scene: Scene, person: Person, roles: list[int]) -> None:
    member = scene.room.world.member(person.guild_id or 0, person.id)
    member.roles = roles
    member_changed(scene.room.world, member)


def changes_class(scene: Scene, person: Person) -> None:
    gets_roles(scene, person, [])


def leaves(scene: Scene, person: Person) -> None:
    remove_member(scene.room.world, person.guild_id or 0, person.id)


def is_silenced(scene: Scene, person: Person) -> None:
    member = scene.room.world.member(person.guild_id or 0, person.id)
    member.timeout_until = scene.clock.now() + timedelta(minutes=10)
    member_changed(scene.room.world, member)


@pytest.mark.parametrize("goes", [changes_class, leaves, is_silenced])
async def test_a_turn_passes_over_whoever_is_not_there(scene: Scene, goes: object) -> None:
    assert callable(goes)
    await scene.sets_up(beurten="meteen bij naam")
    await scene.starts_talk()
    await shown(scene, {scene.noor: "een boom", scene.sem: "een plank"}, who=NAMED)
    goes(scene, scene.noor)
    await scene.teacher.clicks(INVITE, place=REGIE)
    await scene.settles()
    assert asked_now(scene) == [scene.sem]


async def test_an_offer_to_whoever_leaves_goes_on_to_the_next_at_once(scene: Scene) -> None:
    await scene.starts_talk()
    await shown(scene, {scene.noor: "een boom", scene.sem: "een plank"}, who=NAMED)
    first = await scene.invites()
    leaves(scene, first)
    await hops(scene, LOOK)
    await hops(scene, 1)
    assert asked_now(scene) == [scene.sem if first is scene.noor else scene.noor]


async def test_nobody_waits_for_whoever_left_before_handing_in(scene: Scene) -> None:
    noor, sem, yusuf = scene.pupils[:3]
    await scene.starts_talk(joined=[noor, sem, yusuf])
    await writing(scene)
    await scene.hands_in(noor, "een boom")
    await scene.hands_in(sem, "een plank")
    await hops(scene, LOOK)
    assert state(scene) == "answering"
    changes_class(scene, yusuf)
    await hops(scene, LOOK)
    await hops(scene, 1)
    assert state(scene) == "preview"


async def test_the_teacher_of_a_talk_between_two_hears_who_is_not_there(scene: Scene) -> None:
    two = await two_of(scene, "nl")
    await two.starts("weekly")
    roles = list(roles_of(scene, scene.noor))
    changes_class(scene, scene.noor)
    await hops(scene, LOOK)
    assert "Noor is niet meer in deze klas" in scene.teacher.sees(REGIE)
    assert "breek het gesprek hier af" in scene.teacher.sees(REGIE)
    gets_roles(scene, scene.noor, roles)
    is_silenced(scene, scene.noor)
    await hops(scene, LOOK)
    assert "Er loopt een time-out" in scene.teacher.sees(REGIE)
    await hops(scene, 600 + LOOK)
    assert "Er loopt een time-out" not in scene.teacher.sees(REGIE), "she is back, and the talk is as it was"
    gets_roles(scene, scene.teacher, [])
    await hops(scene, LOOK)
    assert "is geen leraar meer van deze klas" in scene.support.sees(REGIE)
