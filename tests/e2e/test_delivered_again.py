"""What Discord delivers twice happens once, and what was said in time counts after an absence."""

from random import Random

from bot.app import App
from bot.room.faults import EventFault, Fault
from tests.e2e.answering import kept, state
from tests.e2e.lesson import hops, writing
from tests.e2e.scene import KRING, Scene


async def test_a_command_that_comes_twice_takes_one_step(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene)
    await scene.hands_in(scene.noor, "iets")
    scene.room.faults.add(Fault(EventFault.DUPLICATE, "INTERACTION_CREATE", times=10))
    await scene.teacher.runs("/gesprek verder", KRING)
    await scene.settles()
    assert state(scene) == "preview"


async def test_a_press_that_comes_twice_gives_time_once(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    scene.room.faults.add(Fault(EventFault.DUPLICATE, "INTERACTION_CREATE", times=10))
    await scene.noor.clicks("Meer tijd", place=KRING)
    await hops(scene, 89)
    assert state(scene) == "thinking"
    await hops(scene, 2)
    assert state(scene) == "answering"


async def test_words_said_in_time_count_when_the_bot_was_away(scene: Scene) -> None:
    await scene.starts_talk()
    await writing(scene, manier="in het kanaal")
    await scene.sem.says("voor de stroom uitviel", KRING)
    await scene.settles()
    await scene.app.stop()
    await scene.noor.says("toen de bot weg was", KRING)
    await scene.clock.move(200)
    scene.app = App(scene.config, scene.clock, Random(6))
    await scene.app.start()
    await scene.settles()
    assert state(scene) == "preview"
    assert {name: row.text for name, row in kept(scene).items()} == {
        "Sem": "voor de stroom uitviel",
        "Noor": "toen de bot weg was",
    }
