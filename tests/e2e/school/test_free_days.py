"""Notes days without school: the bot comes to no pupil on them by itself."""

from datetime import timedelta
from typing import Any

import pytest

from tests.e2e.lesson import hops
from tests.e2e.scaling import DAY, SKIP, WEEK, asks_scale, begins_alone, plans, responses
from tests.e2e.scene import KRING, Scene
from tests.moments import LESSON

pytestmark = pytest.mark.begins(LESSON)


def day(after: int, *, year: bool = True) -> str:
    """Return the day this many days after the first lesson, as a teacher types it and the bot says it."""
    found = LESSON.date() + timedelta(days=after)
    return f"{found.day}-{found.month}" + (f"-{found.year}" if year else "")


async def test_a_teacher_notes_free_days_and_takes_them_away(scene: Scene) -> None:
    empty = await scene.teacher.runs("/klas pauze", KRING)
    assert empty.private
    assert "zelf geen vrije dagen" in empty.text
    noted = await scene.teacher.runs("/klas pauze", KRING, van=day(48), tot=day(61))
    assert f"Dat is bewaard: {day(48)} tot en met {day(61)}." in noted.text
    await scene.restarts()
    one_day = await scene.teacher.runs("/klas pauze", KRING, van=day(32, year=False))
    assert f"- {day(32)}\n- {day(48)} tot en met {day(61)}" in one_day.text
    gone = await scene.teacher.picks("Haal iets weg", day(32), place=KRING)
    assert "Die dagen staan er niet meer." in gone.text
    left = (await scene.teacher.runs("/klas pauze", KRING)).text
    assert f"- {day(48)} tot en met {day(61)}" in left
    assert day(32) not in left


async def test_an_impossible_period_is_refused_kindly(scene: Scene) -> None:
    wrong: tuple[tuple[dict[str, Any], str], ...] = (
        ({"van": "31-2"}, "Die dag kan ik niet lezen"),
        ({"van": day(61), "tot": day(48)}, "geen reeks dagen"),
        ({"van": day(59), "tot": day(300)}, "hoogstens 100 dagen"),
        ({"van": day(-63), "tot": day(-62)}, "al geweest"),
    )
    for given, said in wrong:
        assert said in (await scene.teacher.runs("/klas pauze", KRING, **given)).text
    refused = await scene.noor.runs("/klas pauze", KRING, force=True, van=day(32))
    assert "Dat is bewaard" not in refused.text
    assert "zelf geen vrije dagen" in (await scene.teacher.runs("/klas pauze", KRING)).text


async def test_free_days_are_noted_in_english(scene: Scene) -> None:
    await scene.sets_up(taal="Engels")
    scene.teacher.locale = "en-US"
    given = {"first": day(32, year=False), "last": day(33, year=False)}
    noted = await scene.teacher.runs("/class break", KRING, options=given)
    assert f"That is saved: {day(32)} up to {day(33)}." in noted.text


async def test_nobody_is_asked_to_look_back_on_a_free_day(scene: Scene) -> None:
    await asks_scale(scene, vorm="ieder voor zich")
    await begins_alone(scene, scene.noor, "5")
    for _ in range(4):
        await scene.noor.clicks(SKIP)
    await plans(scene.noor, mine="Ik begin met het kleinste.")
    await scene.noor.clicks(SKIP)
    await scene.noor.clicks("Klopt")
    await scene.teacher.runs("/klas pauze", KRING, van=day(7, year=False), tot=day(8, year=False))
    await hops(scene, WEEK + 60)
    await hops(scene, DAY)
    assert responses(scene)["Noor"][0] == "finished"
    await hops(scene, DAY)
    assert responses(scene)["Noor"][0] == "reviewing"
