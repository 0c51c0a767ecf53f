"""A hiccup while starting delays the bot and breaks nothing: no question is never posted, and no alarm is lost."""

import asyncio
from random import Random

from bot.app import App
from bot.starting import READY, Step, progress_in
from tests.ailing import BUSY, refusal_of_sqlalchemy
from tests.e2e.answering import kept, may_write, state
from tests.e2e.lesson import hops, writing
from tests.e2e.scene import KRING, Scene

CONNECTED = ("outbox", "reading", "alarms", "people")
"""The steps at which people can press something already, and get no more than a kind word."""


class Hiccup:
    """Takes a step that fails once: before it did anything, or (``late``) when all of it was done."""

    def __init__(self, step: Step, *, late: bool) -> None:
        self._step = step
        self._late = late
        self.happened = asyncio.Event()

    async def __call__(self) -> None:
        if self._late or self.happened.is_set():
            await self._step.take()
        if self.happened.is_set():
            return
        self.happened.set()
        if self._late:
            raise ConnectionResetError
        raise refusal_of_sqlalchemy(BUSY)


class Stumbling(App):
    """The bot, with a hiccup at one step of its start."""

    def stumble(self, name: str, *, late: bool) -> Hiccup:
        (step,) = (step for step in super().steps("") if step.name == name)
        self._name, self._hiccup = name, Hiccup(step, late=late)
        return self._hiccup

    def steps(self, token: str) -> list[Step]:
        return [
            Step(step.name, self._taking(step)) if step.name == self._name else step for step in super().steps(token)
        ]

    def _taking(self, step: Step) -> Hiccup:
        self._hiccup._step = step
        return self._hiccup


async def test_a_hiccup_at_any_step_of_starting_only_delays_it(scene: Scene) -> None:
    await scene.starts_talk()
    await scene.noor.dms("hoi")
    await writing(scene)
    await scene.hands_in(scene.sem, "al binnen")
    directory = scene.config.data.directory
    for number, name in enumerate(step.name for step in scene.app.steps("")):
        await scene.app.stop()
        assert progress_in(directory) is None
        await scene.noor.dms(f"antwoord {number}")
        app = scene.app = Stumbling(scene.config, scene.clock, Random(5))
        hiccup = app.stumble(name, late=number % 2 == 1)
        starting = asyncio.create_task(app.start())
        await asyncio.wait_for(hiccup.happened.wait(), 5)
        await asyncio.sleep(0.01)
        progress = progress_in(directory)
        assert progress is not None
        assert (progress.step, progress.failures) == (name, 1)
        if name in CONNECTED:
            app.client.dispatch("ready")
            told = await scene.sem.clicks("Pas", place=KRING)
            assert "Ik start nog op." in told.text
        await scene.clock.move(1)
        await asyncio.wait_for(starting, 5)
        await scene.settles()
        progress = progress_in(directory)
        assert progress is not None
        assert progress.step == READY
        assert kept(scene)["Noor"].text.splitlines() == [f"antwoord {one}" for one in range(number + 1)]
        assert kept(scene)["Sem"].text == "al binnen"
        assert "Wat wil je" not in scene.noor.sees(KRING)
        opened = await scene.sem.clicks("Schrijf je gedachte", place=KRING)
        assert opened.modal is not None
    assert may_write(scene.noor) is False
    await hops(scene, 600)
    assert state(scene) == "preview"
    assert scene.noor.inbox().count("Bewaard.") == len(scene.app.steps(""))
