"""Uses the commands that a talk can do without: help, the pupils, private messages, the next step, more time."""

from tests.e2e.answering import state
from tests.e2e.lesson import hops, writing
from tests.e2e.scene import KRING, REGIE, Scene


async def test_help_fits_the_person_who_asks(scene: Scene) -> None:
    assert "/gesprek start" in (await scene.teacher.runs("/help", KRING)).text
    assert "Pas werkt altijd" in (await scene.noor.runs("/help", KRING)).text


async def test_a_pupil_chooses_about_private_messages(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.noor.runs("/mijn herinneringen", KRING)
    await scene.noor.clicks("Dat mag")
    assert "alleen iets als het over dit gesprek gaat" in scene.noor.sees(KRING)
    await scene.noor.runs("/mijn herinneringen", KRING)
    await scene.noor.clicks("Liever niet")
    assert "Ik stuur je niets." in scene.noor.sees(KRING)


async def test_the_teacher_sees_who_took_part(scene: Scene) -> None:
    nobody = await scene.teacher.runs("/klas leerlingen", KRING)
    assert "Nog niemand" in nobody.text
    await scene.starts_talk(joined=scene.pupils[:2])
    some = await scene.teacher.runs("/klas leerlingen", KRING)
    assert "Noor, Sem" in some.text


async def test_the_next_step_is_what_the_main_button_does(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.teacher.runs("/gesprek verder", KRING)
    await scene.settles()
    assert state(scene) == "thinking"
    early = await scene.teacher.runs("/gesprek verder", KRING)
    assert "tellen" in early.text
    await hops(scene, 21)
    await scene.teacher.runs("/gesprek verder", KRING)
    await scene.settles()
    assert state(scene) == "answering"
    await scene.hands_in(scene.noor, "iets")
    for expected in ("preview", "reading"):
        await scene.teacher.runs("/gesprek verder", KRING)
        await scene.settles()
        assert state(scene) == expected


async def test_the_teacher_gives_more_time_by_command(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    await scene.teacher.runs("/gesprek tijd", KRING)
    await hops(scene, 61)
    assert state(scene) == "thinking"
    await hops(scene, 30)
    assert state(scene) == "answering"


async def test_the_teacher_invites_and_stops_by_command(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.noor, "iets")
    await scene.looks()
    await scene.reveals()
    await hops(scene, 46)
    await scene.teacher.runs("/gesprek beurt", KRING)
    await scene.settles()
    assert scene.asked() is scene.noor
    await scene.teacher.runs("/gesprek stop", KRING)
    await scene.teacher.clicks("Ja, stop")
    await scene.settles()
    assert "Dat ligt niet aan jullie" in scene.noor.sees(KRING)
    assert "Het gesprek is gestopt" in scene.teacher.sees(REGIE)


async def test_the_tools_of_the_panel_are_commands_too(scene: Scene) -> None:
    await scene.starts_talk()
    goal = await scene.teacher.runs("/gesprek doel", KRING)
    assert "Prettig werken in ons lokaal." in goal.text
    await scene.teacher.runs("/gesprek stilstaan", KRING)
    assert scene.teacher.modal is not None
    scene.teacher.closes_modal()
    for line in ("/gesprek afspraak", "/gesprek toedekken"):
        answer = await scene.teacher.runs(line, KRING)
        assert answer.private or scene.teacher.modal is not None
        scene.teacher.modal = None
