"""Holds two classes at the same time: what is forged reaches neither, and what one does changes nothing in
the other.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.chat.interactions.custom_id import pack
from bot.domain.permission import Action
from bot.room.discord.rules import modals
from bot.room.people.answer import BotAnswer
from bot.room.people.modal import Value
from bot.room.people.person import Person
from bot.room.people.watching import Where
from bot.room.state.permissions import Perm
from tests.e2e.forging import forged, form_actions, press_actions, presses, submits
from tests.e2e.lesson import hops, writing
from tests.e2e.scene import KRING, REGIE, Scene
from tests.e2e.stored import rows
from tests.e2e.two_classes import REGIE_TUIN, TUIN, School, a_school

GONE = "Dit is er niet meer."
ABOUT_ONESELF = {
    "talk_dm_yes",
    "talk_dm_no",
    "closing_sealed",
    "closing_back_mine",
    "moments_cover_image",
    "moments_cover_who",
    "privacy_forget",
    "privacy_forget_yes",
} | {"one_to_one_my_page"}
PASSES = {"closing_rate_pass", "scale_pass", "moments_cover_pass"}
SURE = {"closing_stop", "closing_stop_no", "scale_stop", "scale_stop_no"}
WITHOUT_IDS = {
    "privacy_own",
    "round_pocket",
    "coach_rules",
    "coach_edit",
    "deck_list",
    "deck_add",
    "deck_idea",
    "deck_ideas",
    "closing_past",
    "planning_new",
    "planning_write",
    "school_pupils",
}
NOTHING_TO_FORGE = ABOUT_ONESELF | PASSES | SURE | WITHOUT_IDS
"""These show or change only what is one's own or one's own class's, or only ask whether somebody is sure."""


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[School]:
    """Provide two classes that are writing; in the first, two answers came in."""
    async with a_school(tmp_path) as ready:
        await ready.scene.starts_talk()
        await writing(ready.scene)
        await ready.scene.hands_in(ready.scene.noor, "gedachte van noor")
        await ready.scene.hands_in(ready.scene.sem, "gedachte van sem")
        await ready.starts_second_talk()
        yield ready


async def forges(person: Person, scene: Scene, mine: set[Action], place: Where) -> list[tuple[str, str]]:
    """Press every button and hand in every form that one may use, with the ids of the first class."""
    found: list[tuple[str, str]] = []
    for verb, action in press_actions(scene).items():
        if action in mine and verb not in NOTHING_TO_FORGE:
            answer = await presses(person, verb, 1, place=place)
            found.append((verb, await told_in_the_end(scene, person, answer, place)))
    for verb, action in form_actions(scene).items():
        if action in mine and verb not in WITHOUT_IDS:
            fields = {"text": "vals", "visibility": "group_named", "preference": "may_ask"}
            fields |= {"question": "Vals?", "style": "sealed", "depth": "light", "topic": "Vals?", "what": "vals"}
            fields |= {"readers": "vals", "until": "vals", "change": "vals"}
            answer = await submits(person, verb, 1, place=place, **fields)
            found.append((verb, await told_in_the_end(scene, person, answer, place)))
    return found


async def told_in_the_end(scene: Scene, person: Person, answer: BotAnswer, place: Where) -> str:
    """Return the same; in private the words come after the first answer, once the bot has looked who this is."""
    if place != person.dm:
        return await to_the_end(person, answer)
    if answer.modal is not None:
        await filled_in(person, answer)
    await scene.settles()
    return person.sees(place).rsplit("Vertel Eens", 1)[1].split(":", 1)[1].strip()


async def filled_in(person: Person, answer: BotAnswer) -> BotAnswer:
    """Hand in a form that was opened, with something in every field that needs it."""
    assert answer.modal is not None
    lines = [one for one in answer.modal.fields if one.kind == modals.TEXT_INPUT and not one.default]
    chosen = [one for one in answer.modal.fields if one.options and one.required and not one.default]
    values = {one.custom_id: "vals" for one in lines}
    values |= {one.custom_id: Value(one.options[0]["value"]) for one in chosen}
    return await person.submits(values)


async def to_the_end(person: Person, answer: BotAnswer) -> str:
    """Return what somebody is told in the end; a form that opens is filled in and handed in."""
    if answer.modal is not None:
        answer = await filled_in(person, answer)
    assert answer.private
    return answer.text


async def test_a_teacher_who_forges_the_ids_of_another_class_changes_nothing(school: School) -> None:
    before = school.first_class()
    mine = {Action.STEER_TALK, Action.READ_PREVIEW}
    told = await forges(school.joris, school.scene, mine, TUIN)
    await school.scene.settles()
    assert school.first_class() == before
    assert [(verb, text) for verb, text in told if not text.startswith(GONE)] == []
    assert "gedachte van" not in school.joris.everything()


async def test_a_pupil_who_forges_the_ids_of_another_class_changes_nothing(school: School) -> None:
    before = school.first_class()
    for place in (TUIN, school.puck.dm):
        await school.puck.dms("hallo")
        await school.scene.settles()
        told = await forges(school.puck, school.scene, {Action.TAKE_PART}, place)
        assert [(verb, text) for verb, text in told if not text.startswith(GONE)] == []
    await school.scene.settles()
    assert school.first_class() == before
    assert "gedachte van" not in school.puck.everything()
    assert "goed kunt werken" not in school.puck.inbox()


async def test_ids_that_are_no_ids_are_refused(school: School) -> None:
    before = school.everything()
    for args in (("0",), ("-1",), ("999",), ("9" * 30,), ("x",), ("1.5",), ()):
        for verb, action in press_actions(school.scene).items():
            if action in (Action.GET_HELP, Action.SET_UP_CLASS) or verb in NOTHING_TO_FORGE:
                continue
            person = school.scene.noor if action is Action.TAKE_PART else school.scene.teacher
            custom_id = forged(verb, *args) if args else pack(verb)
            answer = await person.clicks(custom_id=custom_id, place=KRING, forced=True)
            told = await to_the_end(person, answer)
            assert told.startswith(GONE), (verb, args)
    await school.scene.settles()
    assert school.everything() == before


async def test_buttons_of_an_older_version_or_another_bot_do_no_harm(school: School) -> None:
    before = school.everything()
    for custom_id in (
        " ",
        "v1:",
        "v1:nothing:1",
        "v2:closing_stop_yes:1",
        "closing_stop_yes",
        "v1:closing_stop_yes:1:é",
        "x" * 100,
    ):
        for person in (school.scene.noor, school.scene.teacher, school.puck):
            answer = await person.clicks(custom_id=custom_id, place=KRING, forced=True)
            assert answer.private
            assert answer.text == "Deze knop is verlopen. Kijk in het kanaal voor de nieuwste."
    assert school.everything() == before


async def test_a_form_that_was_tampered_with_changes_nothing(school: School) -> None:
    """Fields that are missing or hold what cannot be chosen are refused, and what was stored stands."""
    before = school.everything()
    good = {"text": "nieuw", "visibility": "group_named", "preference": "may_ask"}
    for changed in ({"visibility": "everybody"}, {"preference": "always"}, {"visibility": ""}):
        answer = await submits(school.scene.noor, "round_answer", 1, **(good | changed))
        assert answer.private
        assert answer.text.startswith(GONE)
    answer = await submits(school.scene.noor, "round_answer", 1, other="x")
    assert answer.text.startswith(GONE)
    wrong = await submits(school.scene.teacher, "round_ask", 1, question="Wat?", style="loud", depth="light")
    assert wrong.private
    assert wrong.text.startswith(GONE)
    nudged = await submits(school.joris, "round_ask", 2, place=TUIN, question="Waarom?", style="loud", depth="light")
    assert nudged.text.startswith(GONE)
    forged = {"question": "", "style": "sealed", "depth": "light"}
    for pocket in ("1", "x", "9" * 30):
        taken = await submits(school.joris, "round_ask", 2, place=TUIN, pocket=pocket, **forged)
        assert taken.text.startswith(GONE)
    empty = await submits(school.scene.teacher, "round_ask", 1, **forged)
    assert empty.text.startswith("Er staan nog geen woorden.")
    assert school.everything() == before, "not even a row of words that wait"


async def test_nobody_else_touches_a_teachers_pocket(school: School) -> None:
    """Neither a teacher of another class nor a colleague of this one asks, takes or throws away what one kept."""
    scene = school.scene
    await scene.looks()
    await scene.reveals()
    await scene.asks("Hoe begon je aan je werkstuk? En wie hielp jou?")
    await scene.teacher.clicks("Stel 1 nu, bewaar 1", place=KRING)
    await scene.settles()
    kept = rows(scene, "SELECT id, text FROM pocket_questions")
    assert [text for _, text in kept] == ["En wie hielp jou?"]
    colleague = school.joins("Meester Bas", "leraar")
    forged = {"question": "", "style": "sealed", "depth": "light", "pocket": str(kept[0][0])}
    for teacher, place, talk in ((school.joris, TUIN, 2), (colleague, KRING, 1)):
        for verb in ("round_pocket_drop", "round_pocket_ask"):
            answer = await presses(teacher, verb, kept[0][0], place=place)
            assert answer.text.startswith(GONE), verb
        taken = await submits(teacher, "round_ask", talk, place=place, **forged)
        assert taken.private
        assert "wie hielp" not in teacher.sees(place)
    assert rows(scene, "SELECT id, text FROM pocket_questions") == kept


async def test_what_is_for_oneself_changes_no_message_that_others_read(school: School) -> None:
    """Whatever id is sent from a message of the class, its answer is private."""
    shown = school.scene.noor.sees(KRING)
    for verb in ("privacy_forget", "privacy_own", "talk_dm_no"):
        answer = await presses(school.scene.sem, verb, 0)
        assert answer.private, verb
    assert school.scene.noor.sees(KRING) == shown


async def test_the_list_of_pupils_is_of_ones_own_class_whatever_page_is_forged(school: School) -> None:
    """The number is a page and no id, so any number gives a page; it is private, also from a message of the class."""
    shown = school.puck.sees(TUIN)
    for number in ("0", "-1", "999"):
        answer = await presses(school.joris, "school_pupils", number, place=TUIN)
        assert answer.private, number
        assert answer.text == "**Leerlingen die ik al zag in Madelief**\nPuck", number
    for number in ("x", "1.5", "9" * 30):
        assert (await presses(school.joris, "school_pupils", number, place=TUIN)).text.startswith(GONE), number
    assert (await school.joris.clicks(custom_id=pack("school_pupils"), place=TUIN, forced=True)).text.startswith(GONE)
    assert school.puck.sees(TUIN) == shown


def messages(person: Person) -> list[tuple[int, object]]:
    """Return what stands in the second class's channel, and when it last changed."""
    return [(message.id, message.edited_at) for message in person.messages(TUIN)]


async def test_one_class_does_not_notice_what_the_other_does(school: School) -> None:
    scene = school.scene
    await school.puck_writes("woorden van puck")
    await hops(scene, 6)
    second, shown = school.second_class(), messages(school.puck)
    assert not school.puck.may(Perm.SEND_MESSAGES, TUIN)
    await scene.looks()
    await scene.reveals()
    assert "woorden van puck" not in scene.noor.sees(KRING)
    await hops(scene, 30)
    await hops(scene, 5)
    await scene.invites()
    await scene.teacher.clicks("Stop het gesprek", place=REGIE)
    await scene.teacher.clicks("Ja, stop")
    await scene.settles()
    assert scene.noor.may(Perm.SEND_MESSAGES, KRING)
    assert school.second_class() == second
    assert messages(school.puck) == shown
    assert not school.puck.may(Perm.SEND_MESSAGES, TUIN)

    await school.joris.clicks("Nu kijken", place=REGIE_TUIN)
    await scene.settles()
    assert "woorden van puck" in school.joris.sees(REGIE_TUIN)
    assert "gedachte van" not in school.joris.sees(REGIE_TUIN) + school.puck.sees(TUIN)


async def test_what_somebody_of_another_class_says_here_is_no_answer(school: School) -> None:
    scene = school.scene
    answers = rows(scene, "SELECT * FROM answers")
    await school.puck.says("ik hoor hier niet", KRING)
    await school.guest.replies("goed kunt werken", "ik ook niet")
    await scene.settles()
    assert rows(scene, "SELECT * FROM answers") == answers
    await scene.noor.dms("woorden van noor")
    await school.puck.dms("woorden van puck")
    await school.guest.dms("woorden van niemand")
    await scene.settles()
    stored = rows(scene, "SELECT round_id, text FROM answers WHERE text LIKE 'woorden%'")
    assert sorted(stored) == [(1, "woorden van noor"), (2, "woorden van puck")]
