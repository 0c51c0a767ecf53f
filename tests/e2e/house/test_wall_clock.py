"""The wall clock jumps, and what runs takes as long as it should."""

from random import Random

from bot.app import App
from bot.clock import ManualClock
from tests.e2e.answering import may_write, state
from tests.e2e.lesson import hops
from tests.e2e.scene import Scene

HOUR = 3600


async def test_an_hour_back_or_forward_keeps_no_class_waiting(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    scene.clock.set_wall(-HOUR)
    await hops(scene, 30)
    assert not may_write(scene.noor)
    await scene.sem.dms("te vroeg")
    await scene.settles()
    assert "Schrijven kan over 30 seconden." in scene.sem.inbox()
    await hops(scene, 31)
    assert state(scene) == "answering"
    scene.clock.set_wall(3 * HOUR)
    await hops(scene, 5)
    assert state(scene) == "answering"
    await scene.hands_in(scene.noor, "op tijd")
    await hops(scene, 600)
    assert state(scene) == "preview"


async def test_an_hour_back_while_the_bot_is_away_makes_no_phase_longer(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.asks()
    await scene.app.stop()
    back = ManualClock(scene.clock.now())
    back.set_wall(-HOUR)
    back.follow_wall()
    scene.app = App(scene.config, back, Random(5))
    await scene.app.start()
    await scene.settles()
    assert state(scene) == "thinking"
    await back.move(61)
    await scene.settles()
    assert state(scene) == "answering"
