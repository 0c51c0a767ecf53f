"""Plans talks: announced, asked questions for, moved or called off; the lobby, the opening, and what is missed."""

import re
from collections.abc import AsyncIterator
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.school.hours import SCHOOL_ZONE
from bot.room.people.person import Person
from tests.e2e.closings import stops
from tests.e2e.lesson import hops, jumps_to
from tests.e2e.scene import KRING, REGIE, Scene, a_scene
from tests.e2e.stored import nothing_in, rows, talk_states
from tests.e2e.two_classes import TUIN, a_school
from tests.moments import LESSON

OWN = "Ik heb zelf een vraag"
ASKED = "Waarom zitten we altijd op dezelfde plek?"
SAD = "Wat moet ik doen, ik wil niet meer leven"
FRAME: dict[str, Any] = {
    "soort": "Klassengesprek",
    "doel": "Prettig werken in ons lokaal.",
    "bedoeling": "Ik kies twee dingen die we uitproberen.",
    "nodig": "Vertel me wat ik mis.",
}


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    """Provide a small class, on a Tuesday at nine."""
    async with a_scene(tmp_path, names=("Noor", "Sem"), begins=LESSON) as ready:
        yield ready


async def plans(scene: Scene, when: str = "morgen 9:15", **more: Any) -> str:
    """The teacher plans; return what they are told."""
    told = await scene.teacher.runs("/gesprek plan", KRING, wanneer=when, **{**FRAME, **more})
    await scene.settles()
    return told.text


async def until(scene: Scene, hour: int, minute: int, *, days: int = 0) -> None:
    """Let time jump to this time of day."""
    day = scene.clock.now().astimezone(SCHOOL_ZONE).date() + timedelta(days=days)
    await jumps_to(scene, datetime.combine(day, time(hour, minute), SCHOOL_ZONE))


async def offers(scene: Scene, pupil: Person, words: str) -> str:
    """A pupil offers a question for the talk; return what they are told."""
    form = await pupil.clicks(OWN, place=KRING)
    assert "met je naam erbij" in form.text
    told = await pupil.submits(words)
    await scene.settles()
    return told.text


def form_of(person: Person) -> str:
    """Return the form that is open, with what it is filled in with."""
    assert person.modal is not None
    return person.modal.text


def states(scene: Scene) -> list[str]:
    return talk_states(scene)


async def offered(scene: Scene) -> list[str]:
    """Return the questions for the talk that Noor and Sem find among their own data."""
    pages = [await pupil.runs("/mijn gegevens", KRING) for pupil in (scene.noor, scene.sem)]
    return [
        words
        for page in pages
        for words in re.findall(r"-# Een vraag die je voor een gesprek gaf\n│ > (.+)", page.text)
    ]


async def test_a_planned_talk_goes_from_the_plan_to_the_first_question(scene: Scene) -> None:
    await is_announced(scene)
    await pupils_bring_questions(scene)
    await scene.restarts()
    await until(scene, 9, 12, days=1)
    await pupils_come_in(scene)
    await scene.restarts()
    await hops(scene, 174)
    await begins_by_itself(scene)
    await asks_what_a_pupil_brought(scene)


async def is_announced(scene: Scene) -> None:
    noor = scene.noor
    told = await plans(scene, minuten=20, hoogstens="licht")
    assert rows(scene, "SELECT ceiling FROM talks") == [(0,)]
    assert "**Gepland:** Klassengesprek, woensdag " in told
    assert " om 9:15. De aankondiging komt in" in told
    assert "kort dag" not in told
    for part in ("Prettig werken", "Ik kies twee dingen", "Vertel me wat ik mis", "ongeveer 20 minuten"):
        assert part in noor.sees(KRING)
    assert "Je hoeft je niet voor te bereiden, het mag wel." in noor.sees(KRING)
    assert "Ik doe mee" not in noor.buttons(KRING)


async def pupils_bring_questions(scene: Scene) -> None:
    noor, sem, teacher = scene.noor, scene.sem, scene.teacher
    assert "Bewaard." in await offers(scene, noor, "Mag het stiller?")
    await noor.clicks("Lees of pas aan", place=KRING)
    assert "<Mag het stiller?>" in form_of(noor)
    await noor.submits(ASKED)
    assert "0800-0432" in await offers(scene, sem, SAD)
    assert ASKED not in sem.everything()
    assert ASKED not in scene.support.everything()
    assert "2 vragen van leerlingen" in teacher.sees(REGIE)
    pocket = (await teacher.clicks("Vragen van leerlingen", place=REGIE)).text
    assert pocket.index(SAD) < pocket.index("hij gaat niet naar de klas") < pocket.index(ASKED)
    assert "van Noor. De klas ziet die naam niet." in pocket
    assert teacher.buttons(REGIE).count("Stel deze") == 1
    again = await sem.clicks(OWN, place=KRING)
    assert SAD in again.text
    assert "Je vraag is weg." in (await sem.clicks("Haal terug", place=KRING)).text
    assert await offered(scene) == [ASKED]
    assert ASKED in (await noor.runs("/mijn gegevens", KRING)).text


async def pupils_come_in(scene: Scene) -> None:
    noor, sem = scene.noor, scene.sem
    seen = sem.sees(KRING)
    assert "Kom er rustig bij" in seen
    assert "Om op te warmen" in seen
    assert "Wie ziet wat" in seen
    await noor.clicks("Ik doe mee", place=KRING)
    await sem.clicks("Ik kijk eerst mee", place=KRING)
    await hops(scene, 6)
    assert states(scene) == ["lobby"]
    assert "1 leerling" in scene.teacher.sees(REGIE)


async def begins_by_itself(scene: Scene) -> None:
    sem = scene.sem
    assert states(scene) == ["opening"]
    assert "Goed om te weten" in sem.sees(KRING)
    assert OWN not in sem.buttons(KRING)
    assert "We zijn begonnen." in sem.sees(KRING)
    assert "1 leerling, 1 kijkt mee" in scene.teacher.sees(REGIE)


async def asks_what_a_pupil_brought(scene: Scene) -> None:
    sem, teacher = scene.sem, scene.teacher
    early = await teacher.runs("/gesprek vraag", KRING, vraag="Wat helpt jou hier?")
    assert "Nog even: de klas leest de opening." in early.text
    await hops(scene, 20)
    assert "**Van leerlingen:** 1 vraag" in teacher.sees(REGIE)
    await teacher.clicks("Bewaarde vragen", place=REGIE)
    await teacher.clicks("Stel deze", place=REGIE)
    await scene.settles()
    assert ASKED in sem.sees(KRING)
    assert "Noor" not in sem.sees(KRING)
    assert await offered(scene) == []


async def test_a_talk_is_moved_or_called_off_and_later_presses_say_so(scene: Scene) -> None:
    noor, teacher = scene.noor, scene.teacher
    assert "kort dag" in await plans(scene, "vandaag 11 uur")
    await offers(scene, noor, ASKED)
    await teacher.clicks("Verzetten", place=REGIE)
    assert " om 11:00>" in form_of(teacher)
    wrong = await teacher.submits("gisteren")
    assert "Dat moment kan ik niet lezen." in wrong.text
    await teacher.clicks("Verzetten", place=REGIE)
    moved = await teacher.submits("donderdag half tien")
    assert "**Verzet:** Klassengesprek, donderdag" in moved.text
    await scene.settles()
    assert "Dit gesprek is verzet." in noor.sees(KRING)
    assert noor.sees(KRING).count("Je hoeft je niet voor te bereiden") == 1
    await until(scene, 11, 1)
    assert states(scene) == ["scheduled"]
    assert await offered(scene) == [ASKED]

    button = "v1:planning_own_question:1"
    asked = await teacher.clicks("Gaat niet door", place=REGIE)
    assert "Vragen die leerlingen ervoor gaven, gooi ik weg." in asked.text
    assert states(scene) == ["scheduled"]
    await teacher.clicks("Ja, het gaat niet door", place=REGIE)
    await scene.settles()
    assert "Dat ligt niet aan jullie." in noor.sees(KRING)
    assert "Prettig werken" not in noor.sees(KRING)
    assert await offered(scene) == []
    assert "Dit gesprek gaat niet door." in (await noor.clicks(custom_id=button, place=KRING, forced=True)).text
    late = await noor.clicks(custom_id="v1:talk_join:1", place=KRING, forced=True)
    assert "al afgerond" in late.text
    for verb in ("planning_begin", "planning_move", "planning_off", "planning_off_yes"):
        told = await teacher.clicks(custom_id=f"v1:{verb}:1", place=REGIE, forced=True)
        assert "Dit gesprek gaat niet door." in told.text
    await until(scene, 9, 31, days=2)
    assert states(scene) == ["called_off"]


async def test_plans_are_listed_made_by_form_and_read_by_the_coach(scene: Scene) -> None:
    teacher = scene.teacher
    assert "Er staat geen gesprek gepland." in (await teacher.runs("/gesprek plan", KRING)).text
    await teacher.clicks("Plan een gesprek", place=KRING)
    await teacher.submits({"kind": "weekly", "purpose": "Hoe gaat het?", "intent": "b", "need": "c", "when": "straks"})
    assert "<straks>" in (await teacher.clicks("Plan een gesprek", place=KRING)).text
    await teacher.clicks("Mijn woorden terug", place=KRING)
    assert "<straks>" in form_of(teacher)
    told = await teacher.submits({"when": "zaterdag 10 uur"})
    assert "**Gepland:** Weekgesprek, zaterdag " in told.text
    assert "Dat is een vrije dag. Het mag." in told.text
    nudged = await plans(scene, "morgen 19:00", doel="Waarom praten we zo weinig, en wat betekent respect?")
    assert "Gepland" not in nudged
    left = await teacher.clicks("Zo laten", place=KRING)
    assert "buiten schooltijd" in left.text
    await scene.settles()
    listed = (await teacher.runs("/gesprek plan", KRING)).text
    assert listed.index("Klassengesprek") < listed.index("Weekgesprek")
    form = await teacher.runs("/gesprek plan", KRING, doel="Een half idee", hoogstens="persoonlijk")
    assert "<Een half idee>" in form.text
    for number in range(3):
        await plans(scene, f"over {number + 2} weken 9:15")
    assert "Er staan al 5 gesprekken gepland." in await plans(scene)


async def test_a_plan_waits_for_another_talk_and_is_missed_when_nobody_begins_it(scene: Scene) -> None:
    teacher = scene.teacher
    await plans(scene, "vandaag 9:15")
    await scene.starts_talk(joined=[scene.noor])
    await until(scene, 9, 12)
    assert states(scene) == ["lobby", "opening"]
    await until(scene, 9, 16)
    assert "er is nog een ander gesprek bezig" in teacher.sees(REGIE)
    refused = await teacher.clicks("Begin nu", place=REGIE)
    assert "Er is al een gesprek bezig." in refused.text
    await stops(scene)
    assert "er is nog een ander gesprek bezig" not in teacher.sees(REGIE)
    await teacher.clicks("Begin nu", place=REGIE)
    await scene.settles()
    assert states(scene) == ["opening", "stopped"]
    await stops(scene)

    await plans(scene, "morgen 9:15")
    await scene.app.stop()
    await until(scene, 15, 16, days=1)
    await scene.restarts()
    assert states(scene)[2] == "missed"
    assert "op zijn tijd niet begonnen" in teacher.sees(REGIE)
    assert "Dit gesprek is nog niet begonnen." in scene.noor.sees(KRING)
    assert OWN not in scene.noor.buttons(KRING)
    await teacher.clicks("Verzetten", place=REGIE)
    await teacher.submits("morgen 10 uur")
    await scene.settles()
    assert OWN in scene.noor.buttons(KRING)

    await scene.app.stop()
    await until(scene, 12, 0, days=1)
    await scene.restarts()
    assert states(scene)[2] == "opening"
    assert scene.noor.sees(KRING).count("Kom er rustig bij") == 1


async def test_only_the_teacher_begins_outside_school_hours(scene: Scene) -> None:
    told = await plans(scene, "vandaag 19:00")
    assert "Ik begin dan niet vanzelf" in told
    await until(scene, 18, 58)
    assert "Kom er rustig bij" not in scene.noor.sees(KRING)
    await until(scene, 19, 1)
    assert states(scene) == ["scheduled"]
    assert "Het is tijd. Ik begin nu niet vanzelf" in scene.teacher.sees(REGIE)
    await scene.teacher.clicks("Begin nu", place=REGIE)
    await scene.settles()
    assert states(scene) == ["opening"]


async def test_another_class_and_other_roles_are_refused(tmp_path: Path) -> None:
    async with a_school(tmp_path, begins=LESSON) as school:
        scene = school.scene
        await plans(scene)
        await school.joris.runs("/gesprek plan", TUIN, wanneer="morgen 9:15", **FRAME)
        await scene.settles()
        before = school.first_class()
        for verb in ("planning_begin", "planning_move", "planning_off", "planning_off_yes", "round_pocket_of"):
            await school.joris.clicks(custom_id=f"v1:{verb}:1", place="regie-tuin", forced=True)
            await scene.noor.clicks(custom_id=f"v1:{verb}:1", place=KRING, forced=True)
        for verb in ("planning_own_question", "planning_own_question_edit", "planning_own_question_back", "talk_join"):
            await school.puck.clicks(custom_id=f"v1:{verb}:1", place=TUIN, forced=True)
            await scene.teacher.clicks(custom_id=f"v1:{verb}:1", place=KRING, forced=True)
        refused = await scene.noor.runs("/gesprek plan", KRING, force=True, wanneer="morgen 9:15", **FRAME)
        assert "Gepland" not in refused.text
        await scene.settles()
        assert all(person.modal is None for person in (school.joris, school.puck, scene.noor))
        assert school.first_class() == before
        assert nothing_in(scene, "pocket_questions")


async def test_plans_are_read_and_told_in_english(scene: Scene) -> None:
    await scene.sets_up(taal="Engels")
    for person in (scene.teacher, *scene.pupils):
        person.locale = "en-US"
    frame = {"kind": "Class talk", "purpose": "A calm room.", "intent": "I choose.", "need": "Your eyes."}
    told = await scene.teacher.runs("/talk plan", KRING, options={**frame, "when": "tomorrow 2 pm"})
    await scene.settles()
    assert "**Planned:** Class talk, Wednesday " in told.text
    assert " at 14:00. The announcement comes to" in told.text
    await scene.noor.clicks("I have a question myself", place=KRING)
    assert "Saved." in (await scene.noor.submits("Why so early?")).text
    await until(scene, 13, 58, days=1)
    assert "Come in, no hurry" in scene.sem.sees(KRING)
    await scene.teacher.clicks("Begin now", place=REGIE)
    await scene.settles()
    assert "I am in" in scene.sem.buttons(KRING)
