"""Plays the teacher's look before the reveal: hold, release, the name of a held one, and what is for the
teacher only.
"""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.room.people.person import Person
from tests.e2e.lesson import ANONYMOUS, NAMED, TEACHER_ONLY, everything_seen, hops, writing
from tests.e2e.scene import KRING, REGIE, Scene, a_scene
from tests.e2e.stored import rows


async def wrote(scene: Scene, *given: tuple[Person, str, str]) -> None:
    """Hold a talk with one round in the preview: who wrote what, for whom."""
    await scene.starts_talk()
    await writing(scene)
    for pupil, words, who in given:
        await scene.hands_in(pupil, words, who=who)
    await scene.looks()


def answer_of(scene: Scene, pupil: Person) -> str:
    """Return round and answer of a pupil as they are in the buttons."""
    sql = "SELECT round_id, answers.id FROM answers JOIN pupils ON pupils.id = pupil_id WHERE user_ref = ?"
    ((round_id, answer_id),) = rows(scene, sql, str(pupil.id))
    return f"{round_id}:{answer_id}"


async def holds(scene: Scene, pupil: Person) -> None:
    await scene.teacher.clicks(custom_id=f"v1:round_hold:{answer_of(scene, pupil)}:0", place=REGIE)
    await scene.settles()


async def test_the_preview_shows_the_answers_to_the_teacher_alone(scene: Scene) -> None:
    noor, sem, yusuf = scene.pupils[:3]
    await wrote(scene, (noor, "de kraan lekt", NAMED), (sem, "een oud kasteel", ANONYMOUS), (yusuf, "geheim", NAMED))
    seen = scene.teacher.sees(REGIE).split("Even kijken · vraag 1")[1]
    assert "**Noor, met naam**" in seen
    assert "de kraan lekt" in seen
    assert "[Alleen voor jou (1)]" in seen
    assert "Eén antwoord zonder naam blijft dicht: de klas zou weten van wie het is." in seen
    assert "een oud kasteel" not in seen
    assert "Sem" not in seen


async def test_an_answer_is_held_and_released(scene: Scene) -> None:
    noor, sem = scene.pupils[:2]
    await wrote(scene, (noor, "de kraan lekt", NAMED), (sem, "een oud kasteel", NAMED))
    await holds(scene, noor)
    seen = scene.teacher.sees(REGIE)
    assert "Deze houd ik voor je vast" in seen
    assert "Gekozen: De klas, met mijn naam" in seen
    assert "1 tot 1 van 1" in seen
    assert "Noor" not in seen.split("Deze houd ik voor je vast")[1]

    await scene.teacher.clicks("Mag toch open", place=REGIE)
    await scene.settles()
    assert "Deze houd ik voor je vast" not in scene.teacher.sees(REGIE)
    await holds(scene, sem)
    await scene.reveals()
    assert "de kraan lekt" in scene.noor.sees(KRING)
    assert "een oud kasteel" not in everything_seen(scene)
    kept = await sem.runs("/mijn gegevens", KRING)
    assert "> een oud kasteel\n" in kept.text


async def test_the_name_of_a_held_answer_is_shown_to_a_teacher_who_asks(scene: Scene) -> None:
    await wrote(scene, *((pupil, f"woorden {number}", ANONYMOUS) for number, pupil in enumerate(scene.pupils[:5])))
    not_held = await scene.teacher.clicks(
        custom_id=f"v1:round_show_name:{answer_of(scene, scene.noor)}", place=REGIE, forced=True
    )
    assert "Dit is er niet meer." in not_held.text
    await holds(scene, scene.noor)
    told = await scene.teacher.clicks("Toon mij de naam", place=REGIE)
    assert told.private
    assert told.text == "Dit schreef Noor."
    assert "Dit schreef" not in scene.support.everything()


async def test_every_held_answer_is_there(scene: Scene) -> None:
    """However many they are, and however long: as the longest words there can be."""
    longest = "*" * 600
    await wrote(scene, *((pupil, longest, NAMED) for pupil in scene.pupils[:7]))
    for _ in range(7):
        await scene.teacher.clicks("Houd vast", place=REGIE)
        await scene.settles()
    seen = scene.teacher.sees(REGIE)
    assert seen.count("Deze houd ik voor je vast") == 7
    assert seen.count("\\*" * 600) == 7
    assert "Er is niets om te openen." in seen
    for left in range(6, -1, -1):
        await scene.teacher.clicks("Mag toch open", place=REGIE)
        await scene.settles()
        assert scene.teacher.sees(REGIE).count("Deze houd ik voor je vast") == left
    assert "1 tot 2 van 7" in scene.teacher.sees(REGIE)


async def test_answers_for_the_teacher_only_stay_with_the_teacher(scene: Scene) -> None:
    noor, sem, yusuf = scene.pupils[:3]
    await wrote(scene, (noor, "stil voor u", TEACHER_ONLY), (sem, "zonder naam", ANONYMOUS), (yusuf, "hallo", NAMED))
    assert "stil voor u" not in scene.teacher.sees(REGIE)
    private = await scene.teacher.clicks("Alleen voor jou (2)", place=REGIE)
    assert private.private
    assert "**Noor**\n│ stil voor u" in private.text
    assert "**Zonder naam**\n│ zonder naam" in private.text
    assert "Sem" not in private.text
    await scene.reveals()
    await hops(scene, 46)
    assert "stil voor u" not in everything_seen(scene, but=[noor])
    later = await scene.teacher.clicks("Alleen voor jou (2)", place=REGIE)
    assert later.private
    assert "stil voor u" in later.text, "what was for the teacher can still be read once the rest is open"


async def test_nameless_answers_below_five_stay_with_the_teacher(scene: Scene) -> None:
    four = [(pupil, f"stil woord {number}", ANONYMOUS) for number, pupil in enumerate(scene.pupils[:3])]
    await wrote(scene, *four, (scene.pupils[3], "met naam", NAMED))
    await scene.reveals()
    seen = scene.pupils[7].sees(KRING)
    assert "met naam" in seen
    assert "stil woord" not in seen


@pytest.mark.parametrize(("nameless", "held", "opens"), [(4, False, 4), (4, True, 0), (2, False, 0)])
async def test_nameless_answers_from_five_on_are_revealed(scene: Scene, nameless: int, held: bool, opens: int) -> None:
    """Holding one of five leaves four, and two among names are easy to guess: then what has no name stays closed."""
    five = scene.pupils[:5]
    said = [(pupil, f"stil woord {number}", ANONYMOUS) for number, pupil in enumerate(five[:nameless])]
    await wrote(scene, *said, *((pupil, "met naam", NAMED) for pupil in five[nameless:]))
    if held:
        await holds(scene, scene.pupils[0])
    if not opens:
        closed = nameless - held
        assert f"{closed} antwoorden zonder naam blijven dicht" in scene.teacher.sees(REGIE)
    await scene.reveals()
    seen = scene.pupils[7].sees(KRING).split("Daar gaan we")[1]
    assert "met naam" in seen
    assert seen.count("zonder naam") == opens
    assert seen.count("stil woord") == opens
    assert not any(f"-# {pupil.name}" in seen for pupil in five[:nameless])


async def test_a_round_without_answers_can_be_revealed(scene: Scene) -> None:
    await wrote(scene)
    assert "Er is niets om te openen. Dat kan." in scene.teacher.sees(REGIE)
    none = await scene.teacher.clicks("Alleen voor jou (0)", place=REGIE)
    assert none.text == "Niemand schreef iets voor jou alleen."
    await scene.reveals()
    assert "Er ligt niets open. Dat kan." in scene.noor.sees(KRING)


async def test_the_teacher_cannot_look_while_the_class_writes(scene: Scene) -> None:
    """Nobody reads along before the writing is over, whatever a client sends."""
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.noor, "nog niet klaar", who=TEACHER_ONLY)
    await scene.hands_in(scene.sem, "ook nog niet", who=NAMED)
    for custom_id in (
        "v1:round_private:1:0",
        "v1:round_preview_on:1:0",
        "v1:round_show_name:1:1",
        "v1:round_hold:1:1:0",
        "v1:round_release:1:1",
    ):
        answer = await scene.teacher.clicks(custom_id=custom_id, place=REGIE, forced=True)
        assert "Dat past nu even niet." in answer.text, custom_id
    assert "nog niet" not in scene.teacher.everything().replace("hoort nog niet", "")
    await scene.looks()
    assert "ook nog niet" in scene.teacher.sees(REGIE)
    assert "nog niet klaar" in (await scene.teacher.clicks("Alleen voor jou (1)", place=REGIE)).text


@pytest.fixture
async def large(tmp_path: Path) -> AsyncIterator[Scene]:
    """Provide a class of 34."""
    async with a_scene(tmp_path, names=[f"Leerling {number:02}" for number in range(34)]) as scene:
        await scene.starts_talk(joined=[])
        yield scene


async def test_thirty_four_answers_of_six_hundred_characters_fit(large: Scene) -> None:
    """Pages for the teacher, and at the reveal a few messages that Discord takes, in an order that tells nothing."""
    await writing(large)
    for number, pupil in enumerate(large.pupils):
        who = NAMED if number < 17 else ANONYMOUS
        await large.hands_in(pupil, f"Nummer {number:02} " + "woord" * 118, who=who)
    await large.looks()
    pages = [large.teacher.sees(REGIE)]
    assert "1 tot 5 van 34" in pages[0]
    for _ in range(6):
        await large.teacher.clicks("Volgende", place=REGIE)
        pages.append(large.teacher.sees(REGIE))
    assert "31 tot 34 van 34" in pages[-1]
    order = [number for page in pages for number in re.findall(r"Nummer (\d\d)", page)]
    assert sorted(order) == [f"{number:02}" for number in range(34)]
    await large.teacher.clicks("Houd vast", place=REGIE)
    await large.settles()
    assert "31 tot 33 van 33" in large.teacher.sees(REGIE), "the page that was open stays open"
    await large.teacher.clicks("Mag toch open", place=REGIE)
    await large.settles()
    assert "31 tot 34 van 34" in large.teacher.sees(REGIE)
    await large.teacher.clicks("Volgende", place=REGIE)
    assert "1 tot 5 van 34" in large.teacher.sees(REGIE)
    await large.teacher.clicks("Vorige", place=REGIE)
    assert "31 tot 34 van 34" in large.teacher.sees(REGIE)
    assert "Nummer" not in everything_seen(large).replace("[Lees of pas aan]", "")

    sent = len(large.room.requests)
    await large.reveals()
    messages = [
        request
        for request in list(large.room.requests)[sent:]
        if request.method == "POST" and "woordwoord" in str(request.body)
    ]
    assert [request.status for request in messages] == [200] * len(messages)
    assert len(messages) <= 8
    seen = large.noor.sees(KRING)
    shown = re.findall(r"Nummer (\d\d)", seen)
    assert shown == order, "the class reads in the order that the teacher saw"
    assert shown != sorted(shown)
    assert seen.count("-# zonder naam") == 17
    assert all(f"-# Leerling {number:02}" in seen for number in range(17))
    assert seen.count("woord" * 118) == 34
