"""Lays three cards face down: a volunteer chooses, the teacher says yes, and nobody reads who it was."""

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest

from bot.room.people.errors import CannotDo
from bot.room.people.person import Person
from tests.e2e.scene import KRING, REGIE, Scene, a_scene
from tests.e2e.stored import cards_asked, cards_used, rows

CHOSEN = "Er is al een kaartje gekozen. Fijn dat je wilde."


async def lays(scene: Scene, **more: Any) -> None:
    await scene.teacher.runs("/gesprek kaartje", KRING, **more)
    await scene.settles()


async def chooses(scene: Scene, pupil: Person, number: int) -> None:
    await pupil.clicks(f"Kaart {number}", place=KRING)
    await scene.settles()


def faces(scene: Scene) -> list[str]:
    """Return the questions on the cards, as the newest list in regie has them."""
    newest = scene.teacher.sees(REGIE).rsplit("Dit staat op de kaartjes", 1)[1]
    return re.findall(r"^  │ \d\. (.+)$", newest, flags=re.MULTILINE)


def used(scene: Scene) -> list[str]:
    return cards_used(scene)


def deals(scene: Scene) -> list[tuple[str, int | None]]:
    return [(state, picked) for state, picked in rows(scene, "SELECT state, picked FROM deals ORDER BY id")]


async def test_a_volunteer_chooses_and_the_teacher_says_yes(scene: Scene) -> None:
    await scene.starts_talk()
    await lays(scene)
    questions = faces(scene)
    assert len(set(questions)) == 3
    seen = scene.noor.sees(KRING)
    assert "Er liggen drie kaartjes" in seen
    assert "[Kaart 1] [Kaart 2] [Kaart 3] [Doel even terugzien]" in seen
    assert not any(question in seen for question in questions)
    assert used(scene) == []

    await chooses(scene, scene.noor, 2)
    assert "Je koos kaart 2." in scene.noor.sees(KRING)
    seen = scene.sem.sees(KRING)
    assert "Kaart 2 is gekozen" in seen
    assert "Eerst kijkt juf Mirjam even" in seen
    assert not any(question in seen for question in questions)
    assert "Noor" not in seen.rsplit("Kaart 2 is gekozen", 1)[1]
    assert f"2. {questions[1]}" in scene.teacher.sees(REGIE).rsplit("De klas koos kaart 2", 1)[1]

    await scene.teacher.clicks("Stel deze vraag", place=REGIE)
    await scene.settles()
    assert f"## {questions[1]}" in scene.sem.sees(KRING)
    assert "Kaart 2 is nu de vraag" in scene.sem.sees(KRING)
    assert "denktijd" in scene.sem.sees(KRING)
    assert cards_asked(scene) == [used(scene)[0]]
    assert len(used(scene)) == 1, "the other two were not used"


async def test_cards_asked_at_once_need_no_yes_of_the_teacher(scene: Scene) -> None:
    await scene.starts_talk()
    await lays(scene, meteen=True)
    question = faces(scene)[0]
    await chooses(scene, scene.sem, 1)
    assert f"## {question}" in scene.noor.sees(KRING)
    assert "De vraag komt nu in het kanaal." in scene.sem.sees(KRING)
    assert "[Stel deze vraag]" not in scene.teacher.sees(REGIE)


async def test_the_first_press_counts_and_the_others_hear_it_kindly(scene: Scene) -> None:
    await scene.starts_talk()
    await lays(scene)
    presses = [pupil.clicks(f"Kaart {1 + place % 3}", place=KRING) for place, pupil in enumerate(scene.pupils)]
    await asyncio.gather(*presses)
    await scene.settles()
    told = scene.everyone(lambda pupil: pupil.sees(KRING))
    assert sum("Je koos kaart" in seen for seen in told) == 1
    assert sum(CHOSEN in seen for seen in told) == len(scene.pupils) - 1
    assert len(used(scene)) == 1
    assert len(deals(scene)) == 1


async def test_cards_can_be_chosen_after_a_restart(scene: Scene) -> None:
    await scene.starts_talk()
    await lays(scene)
    question = faces(scene)[2]
    await scene.restarts()
    await chooses(scene, scene.noor, 3)
    await scene.restarts()
    await scene.teacher.clicks("Stel deze vraag", place=REGIE)
    await scene.settles()
    assert f"## {question}" in scene.noor.sees(KRING)
    assert scene.noor.sees(KRING).count("Kaart 3 is nu de vraag") == 1


async def test_cards_that_are_put_back_are_unused_and_lose_their_buttons(scene: Scene) -> None:
    await scene.starts_talk()
    await lays(scene)
    await scene.teacher.clicks("Leg terug", place=REGIE)
    await scene.settles()
    assert "De kaartjes liggen weer op de stapel" in scene.noor.sees(KRING)
    assert used(scene) == []
    with pytest.raises(CannotDo):
        await scene.noor.clicks("Kaart 1", place=KRING)
    await scene.noor.clicks(custom_id="v1:choosing_pick:1:0", place=KRING, forced=True)
    assert "Dit is er niet meer." in scene.noor.sees(KRING)


async def test_new_cards_send_the_old_ones_back(scene: Scene) -> None:
    await scene.starts_talk()
    await lays(scene)
    await lays(scene)
    assert deals(scene) == [("back", None), ("dealt", None)]
    assert scene.noor.sees(KRING).count("[Kaart 1]") == 1


async def test_only_the_teacher_can_press_the_teachers_buttons(scene: Scene) -> None:
    await scene.starts_talk()
    await lays(scene)
    await chooses(scene, scene.noor, 1)
    for verb in ("choosing_ask", "choosing_put_back"):
        await scene.sem.clicks(custom_id=f"v1:{verb}:1", place=KRING, forced=True)
        assert "Dit is voor iemand met een andere rol in deze klas." in scene.sem.sees(KRING)
    with pytest.raises(CannotDo):
        await scene.sem.runs("/gesprek kaartje", KRING)
    await scene.sem.runs("/gesprek kaartje", KRING, force=True)
    assert deals(scene) == [("picked", 0)]


async def test_a_teacher_and_another_class_do_not_choose(scene: Scene) -> None:
    await scene.starts_talk()
    await lays(scene)
    for person in (scene.teacher, scene.other_pupil):
        await person.clicks("Kaart 1", place=KRING)
    await scene.settles()
    assert deals(scene) == [("dealt", None)]


async def test_a_forged_card_is_refused(scene: Scene) -> None:
    await scene.starts_talk()
    await lays(scene)
    for place in ("7", "-1", "x"):
        told = await scene.noor.clicks(custom_id=f"v1:choosing_pick:1:{place}", place=KRING, forced=True)
        await scene.settles()
        assert "Dit is er niet meer." in told.text, place
    assert deals(scene) == [("dealt", None)]


async def test_no_cards_while_the_class_thinks_and_none_without_a_talk(scene: Scene) -> None:
    await lays(scene)
    assert "Er is nu geen gesprek bezig." in scene.teacher.sees(KRING)
    await scene.starts_talk()
    await lays(scene)
    await scene.asks()
    await lays(scene)
    assert "Er is nog een vraag bezig." in scene.teacher.sees(KRING)
    await scene.noor.clicks("Kaart 1", place=KRING)
    assert "Dat past nu even niet." in scene.noor.sees(KRING)
    assert deals(scene) == [("dealt", None)]
    assert used(scene) == []


async def test_after_the_talk_nothing_is_chosen_any_more(scene: Scene) -> None:
    await scene.starts_talk()
    await lays(scene)
    await scene.teacher.clicks("Stop het gesprek", place=REGIE)
    await scene.teacher.clicks("Ja, stop", place=REGIE)
    await scene.settles()
    await scene.noor.clicks("Kaart 1", place=KRING)
    assert "Dit gesprek is al afgerond." in scene.noor.sees(KRING)
    assert used(scene) == []


async def test_a_class_of_two_can_choose_a_card(tmp_path: Path) -> None:
    async with a_scene(tmp_path, names=("Noor", "Sem")) as scene:
        await scene.starts_talk()
        await lays(scene)
        await chooses(scene, scene.sem, 1)
        assert "Kaart 1 is gekozen" in scene.noor.sees(KRING)
        assert CHOSEN not in scene.noor.sees(KRING)
