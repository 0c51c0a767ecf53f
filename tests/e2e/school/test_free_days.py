"""Days without school: a teacher notes them, and the bot comes to no pupil on them by itself."""

from typing import Any

from tests.e2e.lesson import hops, rows
from tests.e2e.scaling import DAY, SKIP, WEEK, asks_scale, begins_alone, on_a_school_day, plans, walks
from tests.e2e.scene import KRING, Scene


async def test_a_teacher_notes_free_days_and_takes_them_away(scene: Scene) -> None:
    empty = await scene.teacher.runs("/klas pauze", KRING)
    assert empty.private
    assert "zelf geen vrije dagen" in empty.text
    noted = await scene.teacher.runs("/klas pauze", KRING, van="21-12-2026", tot="3-1-2027")
    assert "Dat is bewaard: 21-12-2026 tot en met 3-1-2027." in noted.text
    await scene.restarts()
    one_day = await scene.teacher.runs("/klas pauze", KRING, van="5-12")
    assert "- 5-12-2026\n- 21-12-2026 tot en met 3-1-2027" in one_day.text
    gone = await scene.teacher.picks("Haal iets weg", "5-12-2026", place=KRING)
    assert "Die dagen staan er niet meer." in gone.text
    assert rows(scene, "SELECT first_day FROM free_days") == [("2026-12-21",)]


async def test_what_is_no_period_is_said_kindly(scene: Scene) -> None:
    wrong: tuple[tuple[dict[str, Any], str], ...] = (
        ({"van": "31-2"}, "Die dag kan ik niet lezen"),
        ({"van": "3-1-2027", "tot": "21-12-2026"}, "geen reeks dagen"),
        ({"van": "1-1-2027", "tot": "1-9-2027"}, "hoogstens 100 dagen"),
        ({"van": "1-9-2026", "tot": "2-9-2026"}, "al geweest"),
    )
    for given, said in wrong:
        assert said in (await scene.teacher.runs("/klas pauze", KRING, **given)).text
    refused = await scene.noor.runs("/klas pauze", KRING, force=True, van="5-12")
    assert "Dat is bewaard" not in refused.text
    assert rows(scene, "SELECT * FROM free_days") == []


async def test_in_english(scene: Scene) -> None:
    await scene.sets_up(taal="Engels")
    scene.teacher.locale = "en-US"
    noted = await scene.teacher.runs("/class break", KRING, options={"first": "5-12", "last": "6-12"})
    assert "That is saved: 5-12-2026 up to 6-12-2026." in noted.text


async def test_nobody_is_asked_to_look_back_on_a_free_day(scene: Scene) -> None:
    await on_a_school_day(scene)
    await asks_scale(scene, vorm="ieder voor zich")
    await begins_alone(scene, scene.noor, "5")
    for _ in range(4):
        await scene.noor.clicks(SKIP)
    await plans(scene.noor, mine="Ik begin met het kleinste.")
    await scene.noor.clicks(SKIP)
    await scene.noor.clicks("Klopt")
    await scene.teacher.runs("/klas pauze", KRING, van="1-12", tot="2-12")
    await hops(scene, WEEK + 60)
    await hops(scene, DAY)
    assert walks(scene)["Noor"][0] == "finished"
    await hops(scene, DAY)
    assert walks(scene)["Noor"][0] == "reviewing"
