"""Plays with people whose private messages are closed: they are not asked by that way, and nobody else notices."""

import pytest

from tests.e2e.answering import kept
from tests.e2e.lesson import INVITE, asked_now, each_shown, hops, writing
from tests.e2e.scene import KRING, REGIE, Scene
from tests.e2e.stored import nothing_in, rows

A_WHILE = 16 * 60
"""This is longer than the bot may answer in the channel after a press."""


async def at_the_turns(scene: Scene, *, joined: int) -> None:
    """Play a round up to its turns; the last presses are so long ago that only a private message is left."""
    await scene.starts_talk(joined=scene.pupils[:joined])
    await each_shown(scene, scene.pupils[:joined])
    await hops(scene, A_WHILE)


async def test_an_offer_goes_in_private_to_a_pupil_who_welcomes_that(scene: Scene) -> None:
    await scene.starts_talk(joined=scene.pupils[:3])
    await scene.noor.clicks("Dat mag", place=KRING)
    await each_shown(scene, scene.pupils[:3])
    await hops(scene, A_WHILE)
    await scene.teacher.clicks(INVITE, place=REGIE)
    await scene.settles()
    assert asked_now(scene) == [scene.noor]
    assert "jouw kaartje ligt bovenop" in scene.noor.inbox()
    await scene.noor.clicks("Ja", place=scene.noor.dm)
    await scene.settles()
    assert "Noor, vertel eens …" in scene.sem.sees(KRING)


async def test_a_pupil_with_closed_messages_is_passed_over_without_a_trace(scene: Scene) -> None:
    await scene.starts_talk(joined=scene.pupils[:2])
    for pupil in scene.pupils[:2]:
        await pupil.clicks("Dat mag", place=KRING)
    await each_shown(scene, scene.pupils[:2])
    await hops(scene, A_WHILE)
    scene.noor.dms_closed = True
    before = scene.pupils[5].sees(KRING)
    await scene.teacher.clicks(INVITE, place=REGIE)
    await scene.settles()
    assert asked_now(scene) == [scene.sem]
    assert scene.pupils[5].sees(KRING) == before
    assert "Noor" not in scene.teacher.sees(REGIE).split("Vertel eens\n")[-1]
    bag = dict(rows(scene, "SELECT name, inside FROM turn_bag JOIN pupils ON pupils.id = pupil_id"))
    assert bag["Noor"] == 1


async def test_when_nobody_can_be_asked_softly_the_teacher_hears_it(scene: Scene) -> None:
    await at_the_turns(scene, joined=3)
    told = await scene.teacher.clicks(INVITE, place=REGIE)
    assert told.private
    assert "Er is nu niemand die ik zachtjes kan vragen." in told.text
    assert asked_now(scene) == []
    await scene.noor.clicks("Ik doe mee", place=KRING)
    await scene.teacher.clicks(INVITE, place=REGIE)
    await scene.settles()
    assert asked_now(scene) == [scene.noor]


async def test_the_teacher_hears_when_all_messages_are_closed(scene: Scene) -> None:
    await scene.starts_talk(joined=scene.pupils[:3])
    for pupil in scene.pupils[:3]:
        await pupil.clicks("Dat mag", place=KRING)
        pupil.dms_closed = True
    await each_shown(scene, scene.pupils[:3])
    await hops(scene, A_WHILE)
    told = await scene.teacher.clicks(INVITE, place=REGIE)
    assert "Er is nu niemand die ik zachtjes kan vragen." in told.text
    assert nothing_in(scene, "turns")
    await scene.settles()
    knocked = sum(one.status == 403 for one in scene.room.requests)
    await scene.teacher.clicks(INVITE, place=REGIE)
    assert sum(one.status == 403 for one in scene.room.requests) == knocked


async def test_an_answer_in_private_that_cannot_be_answered_is_kept(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    scene.noor.dms_closed = True
    await scene.noor.dms("niemand hoeft te antwoorden")
    await scene.settles()
    assert kept(scene)["Noor"].text == "niemand hoeft te antwoorden"


@pytest.mark.parametrize("minutes", [0, 16])
async def test_a_lesson_goes_on_with_every_door_closed(scene: Scene, minutes: int) -> None:
    for person in (*scene.pupils, scene.teacher):
        person.dms_closed = True
    await scene.starts_talk()
    await hops(scene, minutes * 60)
    await each_shown(scene, scene.pupils)
    asked = await scene.invites()
    await asked.clicks("Ja")
    await scene.settles()
    assert f"{asked.name}, vertel eens …" in scene.pupils[5].sees(KRING)
