"""Uses the commands that a talk can do without: help, the pupils, private messages, the next step, more time."""

from asyncio import gather
from datetime import timedelta

from tests.e2e.answering import state
from tests.e2e.lesson import READING, hops, writing
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
    await hops(scene, 6)
    early = await scene.teacher.runs("/gesprek verder", KRING)
    assert "tellen" in early.text
    await hops(scene, 21)
    await scene.teacher.runs("/gesprek verder", KRING)
    await scene.settles()
    assert state(scene) == "answering"
    await scene.hands_in(scene.noor, "iets")
    for expected in ("preview", "reading"):
        await hops(scene, 6)
        await scene.teacher.runs("/gesprek verder", KRING)
        await scene.settles()
        assert state(scene) == expected


async def test_a_step_that_was_just_taken_is_not_taken_for_the_next_one(scene: Scene) -> None:
    """Two teachers, a double click, a command sent twice and the clock: nothing opens that nobody looked at."""
    await scene.starts_talk()
    await scene.asks()
    await hops(scene, 30)
    await gather(*(scene.teacher.runs("/gesprek verder", KRING) for _ in range(2)))
    await scene.settles()
    assert state(scene) == "answering"
    again = await scene.teacher.runs("/gesprek verder", KRING)
    assert "Ik heb nog niets gedaan." in again.text
    assert state(scene) == "answering"
    await scene.hands_in(scene.noor, "iets")
    await scene.looks()
    asked = await scene.teacher.runs("/gesprek verder", REGIE)
    assert "Samen openen" in asked.text
    assert state(scene) == "preview"
    await scene.teacher.clicks("Samen openen", message=asked.message)
    await scene.settles()
    assert state(scene) == "reading"
    await hops(scene, READING)
    asked = await scene.teacher.runs("/gesprek beurt", KRING)
    assert "Ik heb nog niets gedaan." in asked.text, "the reading ended by itself, a moment before the command"
    await scene.teacher.runs("/gesprek pauze", KRING)
    await scene.settles()
    assert "Ik heb nog niets gedaan." in (await scene.teacher.runs("/gesprek pauze", KRING)).text
    assert "Pauze" in scene.teacher.sees(REGIE)


async def test_two_presses_give_more_time_once(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    twice = f"v1:round_give_time:1:{int((scene.clock.now() + timedelta(seconds=60)).timestamp())}"
    told = [await scene.teacher.clicks(custom_id=twice, place=REGIE, forced=True) for _ in range(2)]
    assert "Dit is net veranderd" in told[1].text
    await scene.settles()
    await hops(scene, 89)
    assert state(scene) == "thinking"
    await hops(scene, 1)
    assert state(scene) == "answering"


async def test_the_teacher_gives_more_time_by_command(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    await hops(scene, 6)
    await scene.teacher.runs("/gesprek tijd", KRING)
    await hops(scene, 55)
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
    await hops(scene, 6)
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
