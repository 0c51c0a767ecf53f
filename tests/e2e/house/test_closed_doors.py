"""Plays with people whose private messages are closed: they are not asked by that way, and nobody else notices."""

import pytest

from bot.domain.pacing import CARD_SECONDS
from bot.room.people.answer import AnswerKind
from tests.e2e.answering import kept
from tests.e2e.lesson import INVITE, asked_now, each_shown, hops, writing
from tests.e2e.scene import KRING, REGIE, Scene

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


async def test_closed_messages_are_knocked_at_once_and_the_offer_waits_in_the_channel(scene: Scene) -> None:
    await scene.starts_talk(joined=scene.pupils[:3])
    for pupil in scene.pupils[:3]:
        await pupil.clicks("Dat mag", place=KRING)
        pupil.dms_closed = True
    await each_shown(scene, scene.pupils[:3])
    await hops(scene, A_WHILE)
    since = len(scene.room.requests)
    told = await scene.teacher.clicks(INVITE, place=REGIE)
    await scene.settles()
    first, *_ = (one.template or "" for one in list(scene.room.requests)[since:])
    assert first.endswith("/callback"), "the teacher's press is answered before anybody's door is knocked at"
    assert told.kind is AnswerKind.QUIET
    asked = asked_now(scene)[0]
    assert "jouw kaartje" not in asked.everything()
    knocked = sum(one.status == 403 for one in scene.room.requests)
    await asked.clicks("Is er iets voor mij?", place=KRING)
    await asked.clicks("Nu even niet")
    await scene.settles()
    assert asked_now(scene) != [asked]
    await hops(scene, CARD_SECONDS)
    assert sum(one.status == 403 for one in scene.room.requests) <= knocked + 2


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
