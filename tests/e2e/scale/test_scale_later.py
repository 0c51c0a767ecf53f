"""Goes on later: resumed the next day, after a restart, from a private message; two days still; and a week later."""

from datetime import time

import pytest

from tests.e2e.lesson import everything_seen, hops
from tests.e2e.scaling import (
    DAY,
    KEEP,
    LATER,
    MINE,
    RESUME,
    SKIP,
    WEEK,
    asks_scale,
    begins_alone,
    chooses,
    plans,
    responses,
    writes,
)
from tests.e2e.scene import KRING, Scene
from tests.e2e.stored import rows
from tests.moments import LESSON, in_lesson_week

ALONE = {"vorm": "ieder voor zich"}
HOUR = 3600


async def finishes(scene: Scene, mark: str = "5") -> None:
    """Noor goes on to an agreement."""
    await begins_alone(scene, scene.noor, mark)
    for _ in range(4):
        await scene.noor.clicks(SKIP)
    await plans(scene.noor, mine="Ik begin met het kleinste.")
    await scene.noor.clicks(SKIP)
    await scene.noor.clicks("Klopt")
    await scene.settles()


async def test_a_response_is_resumed_the_next_day(scene: Scene) -> None:
    await asks_scale(scene, **ALONE)
    await begins_alone(scene, scene.noor, "6")
    await writes(scene.noor, "Ik zit bij het raam.")
    put_away = await scene.noor.clicks(LATER)
    assert "Wat je schreef, blijft bewaard." in put_away.text
    await hops(scene, DAY)
    back = await scene.noor.clicks(MINE, place=KRING)
    assert back.private
    assert "Hoe komt het dat het een 6 is en niet lager?" in back.text
    assert responses(scene)["Noor"] == ("going", "not_lower")


async def test_a_response_goes_on_by_the_button_of_the_question(scene: Scene) -> None:
    await asks_scale(scene, **ALONE)
    await begins_alone(scene, scene.noor, "6")
    await scene.noor.clicks(LATER)
    assert "Je koos een 6." in (await scene.noor.clicks(RESUME)).text


async def test_a_response_survives_a_restart(scene: Scene) -> None:
    await asks_scale(scene, **ALONE)
    screen = await begins_alone(scene, scene.noor, "6")
    await scene.noor.clicks("Schrijf het op")
    await scene.restarts()
    after = await scene.noor.submits("Bij het raam.")
    assert "niet lager" in after.text
    assert screen.private
    await scene.restarts()
    assert "hoger was" in (await scene.noor.clicks(SKIP)).text
    assert rows(scene, "SELECT step, text FROM scale_words") == [("tell", "Bij het raam.")]


async def test_a_private_message_leads_back(scene: Scene) -> None:
    await scene.starts_talk(joined=[scene.noor])
    await scene.noor.clicks("Dat mag")
    await asks_scale(scene, **ALONE)
    await begins_alone(scene, scene.noor, "1")
    await scene.noor.clicks(LATER)
    await scene.settles()
    dm = scene.noor.dm
    letter = scene.noor.sees(dm)
    assert "verder waar je gebleven was" in letter
    assert "werkplek" not in letter
    await hops(scene, DAY)
    await scene.noor.clicks(RESUME, place=dm)
    await scene.settles()
    assert "Je koos een 1." in scene.noor.sees(dm)
    await scene.noor.clicks(SKIP, place=dm)
    await scene.settles()
    assert "niet lager" in scene.noor.sees(dm)


async def test_a_response_left_for_two_days_expires_in_silence(scene: Scene) -> None:
    await asks_scale(scene, **ALONE)
    await begins_alone(scene, scene.noor, "6")
    await hops(scene, 30 * HOUR)
    await begins_alone(scene, scene.sem, "7")
    heard = everything_seen(scene)
    await hops(scene, 20 * HOUR)
    assert everything_seen(scene).count("6 >") == heard.count("6 >")
    assert responses(scene) == {"Noor": ("expired", "tell"), "Sem": ("going", "tell")}
    over = await scene.noor.clicks(MINE, place=KRING)
    assert "Dit lag langer dan twee dagen stil, dus hier stopt het." in over.text
    refused = await scene.pupils[2].clicks(MINE, place=KRING)
    assert "Deze schaalvraag is voorbij." in refused.text
    assert "Je koos een 7." in (await scene.sem.clicks(MINE, place=KRING)).text


async def test_the_two_days_begin_again_with_every_step(scene: Scene) -> None:
    await asks_scale(scene, **ALONE)
    await begins_alone(scene, scene.noor, "6")
    sql = "SELECT count(*) FROM alarms WHERE kind = 'response_expires'"
    assert rows(scene, sql) == [(1,)]
    await hops(scene, DAY)
    await scene.noor.clicks(SKIP)
    await hops(scene, 2 * DAY - HOUR)
    assert responses(scene)["Noor"] == ("going", "not_lower")


@pytest.mark.begins(LESSON)
async def test_a_pupil_looks_back_a_week_later_by_private_message(scene: Scene) -> None:
    await asks_scale(scene, **ALONE)
    await finishes(scene)
    await scene.noor.clicks("Dat mag")
    await hops(scene, WEEK - HOUR)
    assert responses(scene)["Noor"][0] == "finished"
    await hops(scene, HOUR + 60)
    dm = scene.noor.dm
    assert "een week geleden" in scene.noor.sees(dm)
    await scene.noor.clicks(RESUME, place=dm)
    await scene.settles()
    assert "Vorige week koos je een 5. Welk cijfer past nu?" in scene.noor.sees(dm)
    assert "hier sta ik nu" not in scene.noor.sees(dm)
    await scene.noor.clicks("Kies een cijfer", place=dm)
    await scene.settles()
    await scene.noor.submits("6,5")
    await scene.settles()
    assert "* hier sta ik nu (6,5)" in scene.noor.sees(dm)
    assert "stapje verder" not in scene.noor.sees(dm)
    assert "Vertel eens wat hielp." in scene.noor.sees(dm)
    await scene.noor.clicks("Schrijf het op", place=dm)
    await scene.settles()
    await scene.noor.submits("De koptelefoon.")
    await scene.settles()
    assert "Dank je dat je terugkeek." in scene.noor.sees(dm)
    assert responses(scene)["Noor"][0] == "reviewed"


@pytest.mark.begins(LESSON)
async def test_a_lower_mark_is_neutral(scene: Scene) -> None:
    await asks_scale(scene, **ALONE)
    await finishes(scene)
    await hops(scene, WEEK + 60)
    line = scene.support.sees(KRING)
    assert "mag terugkijken" in line
    assert "Noor" not in line.split("een week later")[1]
    again = await scene.noor.clicks(MINE, place=KRING)
    assert "Vorige week koos je een 5." in again.text
    lower = await chooses(scene.noor, "3")
    assert "Een lager cijfer vertelt ook iets. Wat heb je nu nodig?" in lower.text
    assert "achteruit" not in lower.text


@pytest.mark.begins(in_lesson_week(5, time(16, 30)))
async def test_the_week_never_ends_on_a_weekend_or_at_night(scene: Scene) -> None:
    await asks_scale(scene, **ALONE)
    await finishes(scene)
    await hops(scene, WEEK + 60)
    assert responses(scene)["Noor"][0] == "finished"
    assert "mag terugkijken" not in scene.support.sees(KRING)
    await hops(scene, 39 * HOUR + 30 * 60 + 60)
    assert responses(scene)["Noor"][0] == "reviewing"
    assert "mag terugkijken" in scene.support.sees(KRING)


@pytest.mark.begins(in_lesson_week(1, time(16)))
async def test_what_is_late_is_asked_within_school_hours(scene: Scene) -> None:
    await asks_scale(scene, **ALONE)
    await finishes(scene)
    await scene.app.stop()
    await scene.clock.move(WEEK + 3 * HOUR)
    await scene.restarts()
    assert responses(scene)["Noor"][0] == "finished"
    await hops(scene, 13 * HOUR + 60)
    assert responses(scene)["Noor"][0] == "reviewing"


async def test_without_private_messages_the_pupil_is_asked_about_them(scene: Scene) -> None:
    await asks_scale(scene, **ALONE)
    await begins_alone(scene, scene.noor, "5")
    for _ in range(6):
        done = await scene.noor.clicks(SKIP)
    assert "[Dat mag] [Liever niet]" in done.text
    assert KEEP not in done.text
