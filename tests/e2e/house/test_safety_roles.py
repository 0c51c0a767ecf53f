"""Checks that nobody gets in where they have no right: every button, form and command, for everybody who may not use
it.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.domain.permission import FOR_ANYBODY, Action, Actor, ClassRole, may
from bot.room.people.answer import BotAnswer
from bot.room.people.errors import CannotDo
from bot.room.people.person import Person
from tests.e2e.forging import (
    command_actions,
    commands,
    form_actions,
    given_back,
    press_actions,
    presses,
    runs,
    submits,
    typed_for,
)
from tests.e2e.lesson import each_shown, next_turn, writing
from tests.e2e.scene import KRING, REGIE, Scene
from tests.e2e.two_classes import School, a_school

NOT_ALLOWED = "Dit is voor iemand met een andere rol in deze klas."
STEERING = {Action.STEER_TALK, Action.READ_PREVIEW}

Moment = Callable[[Scene], Awaitable[object]]


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[School]:
    async with a_school(tmp_path) as ready:
        yield ready


async def opening(_scene: Scene) -> None:
    """Leave the talk open, with nothing asked yet."""


async def thinking(scene: Scene) -> None:
    await scene.asks()


async def looking(scene: Scene) -> None:
    await writing(scene)
    await scene.hands_in(scene.noor, "een gedachte")
    await scene.looks()


async def telling(scene: Scene) -> None:
    await each_shown(scene, [scene.noor])
    await next_turn(scene)
    await scene.noor.clicks("Ja")
    await scene.settles()


MOMENTS = (opening, thinking, writing, looking, telling)


def forbidden(*roles: ClassRole) -> set[Action]:
    """Return what the policy denies to somebody with these roles."""
    return {action for action in Action if not may(Actor("1", "x", frozenset(roles)), action)}


async def tries(person: Person, scene: Scene, forbidden: set[Action]) -> list[tuple[str, BotAnswer, str]]:
    """Try everything that needs one of these permissions; return what came of it, and the words to be given back."""
    found: list[tuple[str, BotAnswer, str]] = []
    for verb, action in press_actions(scene).items():
        if action in forbidden:
            found.append((verb, await presses(person, verb, 1), ""))
    for verb, action in form_actions(scene).items():
        if action in forbidden:
            found.append((verb, await submits(person, verb, 1), ""))
    needed = command_actions(scene)
    tried = [command for command in commands(scene) if needed[command.qualified_name] in forbidden]
    return found + [
        (command.qualified_name, await runs(person, command), given_back(*typed_for(command))) for command in tried
    ]


async def assert_kept_out(school: School, person: Person, forbidden: set[Action]) -> None:
    """Check that each try is answered kindly and privately, and that nothing changed for anybody."""
    scene = school.scene
    before, seen = school.everything(), [other.sees(KRING) for other in scene.pupils if other is not person]
    tried = await tries(person, scene, forbidden)
    assert {what for what, *_ in tried} >= {
        "closing_stop_yes",
        "round_reveal",
        "round_hold",
        "round_ask",
        "talk question",
    } or not STEERING & forbidden
    for what, answer, back in tried:
        assert answer.private, what
        assert answer.text == NOT_ALLOWED + back, what
    await scene.settles()
    assert school.everything() == before
    assert [other.sees(KRING) for other in scene.pupils if other is not person] == seen


def test_each_role_is_denied_what_is_not_its_own() -> None:
    for roles in ((ClassRole.PUPIL,), (ClassRole.SUPPORT_STAFF,), (ClassRole.SCHOOL_ADMIN,), ()):
        assert forbidden(*roles) >= STEERING
    assert forbidden() == set(Action) - FOR_ANYBODY


@pytest.mark.parametrize("moment", MOMENTS)
async def test_a_pupil_cannot_do_what_the_teacher_does(school: School, moment: Moment) -> None:
    await school.scene.starts_talk()
    await moment(school.scene)
    await assert_kept_out(school, school.scene.sem, forbidden(ClassRole.PUPIL))


@pytest.mark.parametrize("who", ["puck", "guest", "joris"])
async def test_somebody_outside_this_class_can_do_nothing(school: School, who: str) -> None:
    await school.scene.starts_talk()
    await looking(school.scene)
    await assert_kept_out(school, getattr(school, who), forbidden())


async def test_support_staff_can_follow_and_steers_nothing(school: School) -> None:
    await school.scene.starts_talk()
    await looking(school.scene)
    await assert_kept_out(school, school.scene.support, forbidden(ClassRole.SUPPORT_STAFF))
    for button in ("Samen openen", "Houd vast", "Afronden", "Stop het gesprek"):
        answer = await school.scene.support.clicks(button, place=REGIE)
        assert answer.private
        assert answer.text == NOT_ALLOWED


async def test_the_head_can_set_up_and_steers_nothing(school: School) -> None:
    await school.scene.starts_talk()
    await looking(school.scene)
    await assert_kept_out(school, school.head, forbidden(ClassRole.SCHOOL_ADMIN))


async def test_a_teacher_cannot_take_part_as_a_pupil(school: School) -> None:
    await school.scene.starts_talk()
    await writing(school.scene)
    await assert_kept_out(school, school.scene.teacher, {Action.TAKE_PART})


async def test_regie_is_closed_to_everybody_else(school: School) -> None:
    await school.scene.starts_talk()
    await looking(school.scene)
    for person in (school.scene.noor, school.puck, school.guest, school.joris):
        assert "een gedachte" not in person.everything().replace("Lees of pas aan", "")
        with pytest.raises(CannotDo):
            await person.clicks("Samen openen", place=REGIE)
    assert "een gedachte" in school.scene.teacher.sees(REGIE)


async def test_a_refusal_is_in_the_language_of_whoever_tried(school: School) -> None:
    await school.scene.starts_talk()
    school.scene.noor.locale = "en-GB"
    answer = await presses(school.scene.noor, "closing_stop_yes", 1)
    assert answer.text == "This is for somebody with another role in this class."


async def test_the_client_does_not_even_offer_the_teachers_commands(school: School) -> None:
    offered = school.scene.noor.offers(KRING)
    assert [line for line in offered if line.startswith(("/gesprek", "/klas"))] == []
    assert "/help" in offered


async def test_everybody_gets_help(school: School) -> None:
    await school.scene.starts_talk()
    texts = {}
    for person in (school.scene.noor, school.scene.teacher, school.scene.support, school.guest):
        answer = await person.runs("/help", KRING)
        assert answer.private
        texts[person.name] = answer.text
    assert "Zo werkt een gesprek" in texts["Noor"]
    assert "Zo leid je een gesprek" in texts["Juf Mirjam"]


async def test_setting_up_another_class_is_not_for_a_teacher(school: School) -> None:
    """Joris may change his own class, from his own channel; not Zonnebloem, and not make a new one."""
    set_up = next(command for command in commands(school.scene) if command.qualified_name == "class set-up")
    filled = {"naam": "Mijn", "leraren": "leraar-ander", "leerlingen": "leerling-ander", "aanspreekvorm": "meester"}
    filled["leeftijd"] = "onderbouw vo"
    before = school.everything()
    assert (await runs(school.joris, set_up)).text == NOT_ALLOWED + given_back(*typed_for(set_up))
    aimed = await school.joris.runs("/klas inrichten", "tuin", options={"kanaal": KRING, **filled})
    assert aimed.text == NOT_ALLOWED + given_back("Mijn", "meester")
    assert school.everything() == before
    first = school.first_class()
    own = await school.joris.runs("/klas inrichten", "tuin", options=filled)
    assert "**Mijn is ingericht.**" in own.text
    assert school.first_class() == first


async def test_a_form_without_its_fields_breaks_nothing_and_gives_back_what_was_typed(school: School) -> None:
    """A forged form may lack any field, and have others: it is refused, and nobody reads that something went wrong."""
    scene = school.scene
    await scene.starts_talk()
    await writing(scene)
    typed = "Dit typte ik zelf."
    for verb, action in form_actions(scene).items():
        person, place = (scene.teacher, REGIE) if action in STEERING else (scene.noor, KRING)
        for fields in ({}, {"nothing_of_ours": typed}):
            answer = await submits(person, verb, place=place, **fields)
            assert "Er ging iets mis" not in answer.text, verb
            if fields and "Dit is er niet meer." in answer.text:
                assert f"> {typed}" in answer.text, verb
