"""Looks after the teacher's decks and the questions that pupils think of: who sees what, and what can be drawn."""

from pathlib import Path

from tests.e2e.forging import presses
from tests.e2e.lesson import ANONYMOUS, READING, hops, next_turn
from tests.e2e.scene import KRING, REGIE, Scene
from tests.e2e.stored import nothing_in, rows
from tests.e2e.two_classes import TUIN, a_school

ANT = "Welke mier loopt het hardst?"
HOOK = "vertel eens waar die mier heen ging"
IDEA = "Waar ruikt dit lokaal naar?"


async def test_a_teacher_looks_through_the_decks(scene: Scene) -> None:
    listed = await scene.teacher.runs("/stapel tonen", KRING)
    assert "Denkvragen: " in listed.text
    assert "Eigen vragen: 0 kaarten" in listed.text
    await scene.teacher.picks("Welke stapel wil je zien?", "Schaal")
    assert "bladzijde 1 van" in scene.teacher.sees(KRING)
    assert "0 betekent" not in scene.teacher.sees(KRING)
    await scene.teacher.clicks("Toon ook de gewone woorden")
    assert "10" in scene.teacher.sees(KRING)
    await scene.teacher.clicks("Volgende")
    assert "bladzijde 2 van" in scene.teacher.sees(KRING)
    assert "Schaal" not in scene.noor.sees(KRING)
    straight = await scene.teacher.runs("/stapel tonen", KRING, stapel="Denkvragen")
    assert "Denkvragen" in straight.text
    await scene.teacher.clicks("Alle stapels")


async def test_own_questions_from_a_file_are_told_line_by_line_and_drawn(scene: Scene) -> None:
    lines = ("vraag;gevoeligheid;haakje", f"{ANT};licht;{HOOK}", "Welke deur piépt?;heel erg;", "=1+1;0;")
    table = "\r\n".join(lines).encode("mac-roman")
    await scene.teacher.runs("/stapel toevoegen", KRING, bestand=("vragen.csv", table))
    shown = scene.teacher.sees(KRING)
    assert "Er is nog niets opgenomen." in shown
    assert "Welke deur piépt?" in shown
    assert "Welke deur piŽpt?" in shown
    done = await scene.teacher.clicks("oude Mac klopt", place=KRING)
    await scene.settles()
    told = scene.teacher.sees(KRING)
    assert "Er zijn 2 vragen bij gekomen" in told, done.text
    assert "regel 3" in told
    assert "dit moet 0 (licht), 1 (persoonlijk) of 2 (teer) zijn" in told
    assert ANT not in scene.noor.sees(KRING)
    await scene.starts_talk()
    await scene.teacher.runs("/stapel tonen", KRING, stapel="Eigen vragen")
    await scene.teacher.picks("Haal een eigen vraag weg", "=1+1")
    await scene.teacher.clicks("Ja, haal weg")
    await scene.teacher.runs("/gesprek vraag", KRING, stapel="Eigen vragen")
    await scene.settles()
    assert ANT in scene.noor.sees(KRING)
    left = await scene.teacher.runs("/stapel tonen", KRING, stapel="Eigen vragen")
    assert ANT in left.text
    assert "=1+1" not in left.text
    await hops(scene, 61)
    await scene.hands_in(scene.noor, "de kleinste", who=ANONYMOUS)
    await scene.looks()
    await scene.reveals()
    await hops(scene, READING)
    await (await next_turn(scene)).clicks("Ja")
    await scene.settles()
    assert f"… {HOOK.removeprefix('vertel eens ')}.\n" in scene.sem.sees(KRING)


async def test_own_questions_can_be_written_in_a_form(scene: Scene) -> None:
    await scene.teacher.runs("/stapel toevoegen", KRING)
    await scene.teacher.submits({"Vragen, op elke regel één": f"{ANT}\n\nWelke deur, en welk raam; piept?"})
    assert "Er zijn 2 vragen bij gekomen" in scene.teacher.sees(KRING)
    await scene.teacher.runs("/stapel tonen", KRING, stapel="Eigen vragen")
    await scene.teacher.clicks("Eigen vragen toevoegen")
    await scene.teacher.submits({"Vragen, op elke regel één": ANT})
    assert 'regel 1, kolom "vraag"' in scene.teacher.sees(KRING)
    assert "een vraag die jullie al hebben" in scene.teacher.sees(KRING)


async def test_a_file_that_is_no_table_or_too_big_is_refused_kindly(scene: Scene) -> None:
    await scene.teacher.runs("/stapel toevoegen", KRING, bestand=("vragen.xlsx", b"PK\x03\x04rest"))
    assert "dit is een werkmap" in scene.teacher.sees(KRING)
    await scene.teacher.runs("/stapel toevoegen", KRING, bestand=("groot.csv", b"x" * 300_000))
    assert "Knip het in stukken" in scene.teacher.sees(KRING)


async def test_a_pupil_suggests_and_hears_privately_that_it_was_taken(scene: Scene) -> None:
    await scene.starts_talk(joined=())
    await scene.noor.runs("/help", KRING)
    await scene.noor.clicks("Ik weet een vraag")
    await scene.noor.submits({"Welke vraag zou jij willen stellen?": IDEA})
    await scene.settles()
    assert "ik laat je horen wat ermee gebeurt" in scene.noor.sees(KRING)
    assert "Een leerling heeft een vraag bedacht" in scene.teacher.sees(REGIE)
    for person in (scene.sem, scene.support):
        assert IDEA not in person.sees(KRING)
    assert IDEA not in scene.support.sees(REGIE)
    await scene.teacher.clicks("Bekijk", place=REGIE)
    assert IDEA in scene.teacher.sees(REGIE)
    assert "Noor" in scene.teacher.sees(REGIE)
    await scene.teacher.clicks("In onze stapel", place=REGIE)
    await scene.settles()
    assert "Jouw vraag zit nu in de stapel van de klas" in scene.noor.sees(KRING)
    assert IDEA not in scene.sem.sees(KRING)
    assert "heeft een vraag bedacht" not in scene.teacher.sees(REGIE)
    assert nothing_in(scene, "card_suggestions")


async def test_a_pupil_hears_of_a_declined_suggestion_later_even_after_a_restart(scene: Scene) -> None:
    await scene.noor.runs("/vraagidee", KRING)
    await scene.noor.submits({"Welke vraag zou jij willen stellen?": "Waarom is dit lokaal zo stom?"})
    await hops(scene, 16 * 60)
    shown = await scene.teacher.runs("/stapel voorstellen", KRING)
    assert "Een tip voor jou" in shown.text
    await scene.teacher.clicks("Nu niet, ik zeg waarom")
    await scene.teacher.submits({"Wat zeg je tegen de leerling?": "Vraag eens wat je juist wilt."})
    await scene.settles()
    assert "Vraag eens wat je juist wilt" not in scene.noor.sees(KRING)
    await scene.restarts()
    await scene.noor.runs("/help", KRING)
    await scene.settles()
    assert "Vraag eens wat je juist wilt" in scene.noor.sees(KRING)
    assert "Vraag eens wat je juist wilt" not in scene.sem.sees(KRING)
    assert nothing_in(scene, "card_suggestions")


async def test_each_class_has_its_own_and_a_teacher_suggests_nothing(tmp_path: Path) -> None:
    async with a_school(tmp_path) as school:
        scene = school.scene
        wrong = await scene.teacher.runs("/vraagidee", KRING)
        assert scene.teacher.modal is None, wrong.text
        await school.joris.runs("/stapel toevoegen", TUIN)
        await school.joris.submits({"Vragen, op elke regel één": ANT})
        own = await scene.teacher.runs("/stapel tonen", KRING, stapel="Eigen vragen")
        assert ANT not in own.text
        ((number,),) = rows(scene, "SELECT id FROM own_cards")
        await presses(scene.teacher, "deck_drop_yes", number)
        assert ANT in (await school.joris.runs("/stapel tonen", TUIN, stapel="Eigen vragen")).text
