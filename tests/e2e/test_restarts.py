"""A restart at any moment goes on where the talk was, and the channel never stays locked."""

from random import Random

import pytest

from bot.app import App
from bot.room.people.errors import NotAllowed
from tests.e2e.answering import kept, may_write, state
from tests.e2e.lesson import READING, THINKING, each_shown, hops, writing
from tests.e2e.scene import KRING, QUESTION, REGIE, Scene


async def dies_and_comes_back(scene: Scene) -> None:
    """The process is gone at once: nothing is finished, nothing is said goodbye to."""
    dead = scene.app
    dead.alarms._stopped = True
    await dead.alarms.stop()
    await dead.client.stage.stop()
    scene.room.hub.cut()
    await dead.client.close()
    await dead.core.writer.stop()
    await dead.core.store.close()
    scene.app = App(scene.config, scene.clock, Random(6))
    await scene.app.start()
    await scene.settles()


async def test_in_think_time(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    await hops(scene, 10)
    await scene.restarts()
    assert state(scene) == "thinking"
    assert not may_write(scene.noor)
    await hops(scene, THINKING)
    assert "Schrijf je gedachte" in scene.noor.buttons(KRING)
    assert scene.noor.sees(KRING).count(QUESTION) == 1


async def test_think_time_that_ended_while_the_bot_was_away(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    await scene.app.stop()
    await scene.clock.move(THINKING + 5)
    scene.app = App(scene.config, scene.clock, Random(6))
    await scene.app.start()
    await scene.settles()
    assert state(scene) == "answering"
    await scene.hands_in(scene.noor, "toch nog")
    assert kept(scene)["Noor"].text == "toch nog"


async def test_while_answering_with_the_form_open(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.sem, "van voor de pauze")
    await scene.noor.clicks("Schrijf je gedachte", place=KRING)
    await scene.restarts()
    answer = await scene.noor.submits({"Wat komt er bij je op?": "na de herstart"})
    assert "Bewaard" in answer.text
    assert {name: row.text for name, row in kept(scene).items()} == {
        "Sem": "van voor de pauze",
        "Noor": "na de herstart",
    }


async def test_in_the_preview(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    for pupil in scene.pupils[:5]:
        await scene.hands_in(pupil, f"woorden van {pupil.name}")
    await scene.looks()
    await scene.teacher.clicks("Houd vast", place=REGIE)
    await scene.restarts()
    assert not may_write(scene.noor)
    assert "woorden van" not in scene.pupils[7].sees(KRING)
    await scene.reveals()
    assert scene.noor.sees(KRING).count("woorden van") == 4
    assert may_write(scene.noor)


async def test_while_reading(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.noor, "iets")
    await scene.looks()
    await scene.reveals()
    await scene.restarts()
    await hops(scene, READING)
    assert state(scene) == "turns"


async def test_during_an_offer_and_a_turn(scene: Scene) -> None:
    await scene.starts_talk()
    await each_shown(scene, scene.pupils[:3])
    asked = await scene.invites()
    await scene.restarts()
    await asked.clicks("Ja")
    await scene.settles()
    assert f"{asked.name}, vertel eens …" in scene.noor.sees(KRING)
    await scene.restarts()
    assert f"{asked.name} is aan het woord." in scene.teacher.sees(REGIE)
    await scene.teacher.clicks(f"Dank je, {asked.name}", place=REGIE)
    await scene.settles()
    assert f"Dank je, {asked.name}." in scene.noor.sees(KRING)


async def test_an_offer_that_ran_out_while_the_bot_was_away(scene: Scene) -> None:
    await scene.starts_talk()
    await each_shown(scene, scene.pupils[:3])
    asked = await scene.invites()
    await scene.app.stop()
    await scene.clock.move(30)
    scene.app = App(scene.config, scene.clock, Random(6))
    await scene.app.start()
    await scene.settles()
    late = await asked.clicks("Ja")
    assert "vertel eens …" not in scene.noor.sees(KRING)
    assert late.private


@pytest.mark.parametrize("seconds", [5, 61, 200])
async def test_a_sudden_end_posts_nothing_twice_and_leaves_no_lock(scene: Scene, seconds: float) -> None:
    await scene.starts_talk()
    await scene.asks()
    await hops(scene, seconds)
    await dies_and_comes_back(scene)
    assert scene.noor.sees(KRING).count(QUESTION) == 1
    assert scene.teacher.sees(REGIE).count("Regie · vraag 1") == 1
    await scene.teacher.clicks("Stop het gesprek", place=REGIE)
    await scene.teacher.clicks("Ja, stop")
    await scene.settles()
    assert may_write(scene.noor)


async def test_a_lock_that_is_owed_is_undone_at_the_next_start(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    assert not may_write(scene.noor)
    with pytest.raises(NotAllowed):
        await scene.noor.says("hoi", KRING)
    await scene.app.stop()
    await scene.clock.move(31 * 60)
    scene.app = App(scene.config, scene.clock, Random(6))
    await scene.app.start()
    await scene.settles()
    await hops(scene, 120)
    await hops(scene, 31 * 60)
    assert may_write(scene.noor)
