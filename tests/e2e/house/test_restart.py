"""Stops the bot and starts it again, at any moment: the talk goes on where it was."""

import pytest

from bot.room.state.faults import Fault, HttpFault
from tests.e2e.answering import kept, may_write, state
from tests.e2e.closings import stops
from tests.e2e.killing import comes_back, dies, moves_out
from tests.e2e.lesson import asks_on, hops, shown, tells, writing
from tests.e2e.scene import KRING, REGIE, Scene
from tests.e2e.stored import rows


@pytest.fixture
def ending(request: pytest.FixtureRequest) -> str:
    """Say how the bot goes: it is stopped, or where a test asks for that it is also killed."""
    return getattr(request, "param", "stop")


either_way = pytest.mark.parametrize("ending", ["stop", "kill"], indirect=True)


@pytest.fixture
async def scene(scene: Scene, ending: str) -> Scene:
    """Provide the same scene; a bot that is killed lives in a process of its own."""
    if ending == "kill":
        await moves_out(scene)
    return scene


async def gone(scene: Scene, ending: str, seconds: float = 0) -> None:
    """The bot is away for a while."""
    if ending == "kill":
        await dies(scene)
        await scene.clock.move(seconds)
        await comes_back(scene)
    else:
        await scene.app.stop()
        assert may_write(scene.noor), "nobody is silenced by a bot that went"
        await scene.clock.move(seconds)
        await scene.restarts()


def said(scene: Scene) -> list[str]:
    """Return how often the class saw what may be said only once."""
    seen = scene.sem.sees(KRING)
    return [what for what in ("Klassengesprek", "Daar gaan we", "We stoppen hier") if seen.count(what) > 1]


async def test_the_opening_survives_a_restart(scene: Scene, ending: str) -> None:
    await scene.starts_talk(joined=scene.pupils[:4])
    await gone(scene, ending)
    await scene.pupils[4].clicks("Ik doe mee", place=KRING)
    await hops(scene, 6)
    assert "5 leerlingen" in scene.teacher.sees(REGIE)
    await scene.asks()
    assert "denktijd" in scene.noor.sees(KRING)
    assert said(scene) == []


@either_way
async def test_think_time_survives_a_restart(scene: Scene, ending: str) -> None:
    await scene.starts_talk()
    await scene.asks()
    await hops(scene, 20)
    await gone(scene, ending, 10)
    assert state(scene) == "thinking"
    assert not may_write(scene.noor)
    await hops(scene, 29)
    assert state(scene) == "thinking"
    await hops(scene, 1)
    assert state(scene) == "answering"
    await scene.hands_in(scene.noor, "na de herstart")
    assert kept(scene)["Noor"].text == "na de herstart"
    assert scene.noor.sees(KRING).count("Hoe ziet een plek eruit") == 1


async def test_a_channel_that_could_not_be_unlocked_in_time_is_unlocked_later(scene: Scene, ending: str) -> None:
    await scene.starts_talk()
    await scene.asks()
    before = rows(scene, "SELECT taken FROM channel_locks")
    fault = scene.room.faults.add(Fault(HttpFault.LOST, "permissions", times=None))
    await scene.app.stop()
    assert rows(scene, "SELECT wanted, applied, taken FROM channel_locks") == [(1, 0, *before[0])]
    scene.room.faults.remove(fault)
    await scene.restarts()
    assert not may_write(scene.noor)
    await stops(scene)
    assert may_write(scene.noor)
    assert rows(scene, "SELECT taken FROM channel_locks") == [(None,)]


async def test_writing_opens_when_think_time_ended_meanwhile(scene: Scene, ending: str) -> None:
    await scene.starts_talk()
    await scene.asks()
    await gone(scene, ending, 300)
    assert state(scene) == "answering"
    assert "Schrijf je gedachte" in scene.noor.buttons(KRING)
    await hops(scene, 89)
    assert state(scene) == "answering"
    await hops(scene, 1)
    assert state(scene) == "preview"


@either_way
async def test_a_form_that_was_open_before_is_handed_in_after(scene: Scene, ending: str) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.sem, "al binnen")
    await scene.noor.clicks("Schrijf je gedachte", place=KRING)
    await gone(scene, ending, 5)
    told = await scene.noor.submits("door de herstart heen")
    assert "Bewaard." in told.text
    assert {name: row.text for name, row in kept(scene).items()} == {
        "Sem": "al binnen",
        "Noor": "door de herstart heen",
    }
    form = await scene.sem.clicks("Lees of pas aan", place=KRING)
    assert "<al binnen>" in form.text


@either_way
async def test_the_preview_survives_a_restart(scene: Scene, ending: str) -> None:
    await scene.starts_talk()
    await writing(scene)
    for pupil in scene.pupils[:3]:
        await scene.hands_in(pupil, f"gedachte van {pupil.name}")
    await scene.looks()
    await scene.teacher.clicks("Houd vast", place=REGIE)
    await scene.settles()
    await gone(scene, ending, 60)
    assert state(scene) == "preview"
    assert not may_write(scene.noor)
    assert "gedachte van" not in scene.pupils[5].sees(KRING)
    await scene.reveals()
    assert scene.pupils[5].sees(KRING).count("gedachte van") == 2
    assert may_write(scene.noor)
    assert said(scene) == []


async def test_the_time_to_read_survives_a_restart(scene: Scene, ending: str) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.noor, "lees maar")
    await scene.looks()
    await scene.reveals()
    await gone(scene, ending, 5)
    assert state(scene) == "reading"
    assert "[Vertel eens …: uit]" in scene.teacher.sees(REGIE)
    await hops(scene, 20)
    assert state(scene) == "turns"
    assert "Vertel eens …" in scene.teacher.buttons(REGIE)
    assert scene.sem.sees(KRING).count("lees maar") == 1
    assert said(scene) == []


async def test_an_offer_survives_a_restart(scene: Scene, ending: str) -> None:
    await scene.starts_talk()
    await shown(scene, {scene.noor: "een", scene.sem: "twee"})
    asked = await scene.invites()
    await gone(scene, ending, 5)
    assert "Vertel eens …" not in scene.teacher.buttons(REGIE)
    await tells(scene, asked)
    assert scene.pupils[5].sees(KRING).count(f"{asked.name}, vertel eens …") == 1


async def test_the_next_pupil_is_asked_when_an_offer_ran_out_meanwhile(scene: Scene, ending: str) -> None:
    await scene.starts_talk()
    await scene.noor.clicks("Dat mag", place=KRING)
    await scene.sem.clicks("Dat mag", place=KRING)
    await shown(scene, {scene.noor: "een", scene.sem: "twee"})
    asked = await scene.invites()
    other = scene.sem if asked is scene.noor else scene.noor
    await gone(scene, ending, 60)
    assert rows(scene, "SELECT count(*) FROM turns WHERE state = 'offered'") == [(1,)]
    assert "Nu even niet" in other.buttons(other.dm)
    told = await asked.clicks("Ja")
    assert "Dit is er niet meer." in told.text
    await tells(scene, other)


@either_way
async def test_a_turn_survives_a_restart(scene: Scene, ending: str) -> None:
    await scene.starts_talk()
    await shown(scene, {scene.noor: "een", scene.sem: "twee"})
    asked = await scene.invites()
    await asked.clicks("Ja")
    await scene.settles()
    await gone(scene, ending, 30)
    assert f"{asked.name} is aan het woord" in scene.teacher.sees(REGIE)
    await scene.teacher.clicks("Hardop verteld", place=REGIE)
    await gone(scene, ending, 5)
    await asks_on(scene, "En toen?")
    assert scene.pupils[5].sees(KRING).count("En toen?") == 1
    await asked.clicks("Dat was het", place=KRING)
    await scene.settles()
    await gone(scene, ending, 15)
    assert scene.pupils[5].sees(KRING).count(f"{asked.name}, vertel eens …") == 1
    assert "Vertel eens …" in scene.teacher.buttons(REGIE)


async def test_after_the_end_nothing_is_said_again(scene: Scene, ending: str) -> None:
    await scene.starts_talk()
    await shown(scene, {scene.noor: "een", scene.sem: "twee"})
    await stops(scene)
    before = scene.sem.sees(KRING)
    await gone(scene, ending, 60)
    assert scene.sem.sees(KRING) == before
    await scene.starts_talk(joined=[scene.noor])
    assert scene.sem.sees(KRING).count("Ik doe mee") == 1
