"""Lets three hundred pupils answer at the same moment: all are kept, all are told in time, and the channel
stays calm.
"""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.room.people.answer import BotAnswer
from bot.room.people.person import Person
from tests.e2e.lesson import hops, writing
from tests.e2e.scene import KRING, Scene, a_scene
from tests.e2e.stored import rows

CROWD = 300
IN_TIME = 3.0
"""Discord waits this many seconds for the first answer to an interaction."""
HANDFUL = 6


@pytest.fixture
async def crowd(tmp_path: Path) -> AsyncIterator[Scene]:
    """Provide a school that talks in one channel, with an open question."""
    async with a_scene(tmp_path, names=[f"Leerling {number:03}" for number in range(CROWD)]) as scene:
        scene.room.people.patience = 30.0
        await scene.starts_talk(joined=[])
        commits = scene.app.context.commits.batches
        joined = await at_once(scene.pupils, joins)
        await scene.settles()
        assert max(joined) < IN_TIME
        assert scene.app.context.commits.batches - commits <= CROWD / 5
        await writing(scene)
        yield scene


async def at_once(pupils: list[Person], act: Callable[[Person], Awaitable[BotAnswer]]) -> list[float]:
    """Everybody does the same at the same moment; gives how long each of them waited.

    Counted in the time that the processor gave to room and bot together: what else the machine does meanwhile says
    nothing of the bot.
    """

    async def timed(pupil: Person) -> float:
        begun = time.process_time()
        await act(pupil)
        return time.process_time() - begun

    return await asyncio.gather(*(timed(pupil) for pupil in pupils))


async def joins(pupil: Person) -> BotAnswer:
    return await pupil.clicks("Ik doe mee", place=KRING)


async def opens_the_form(pupil: Person) -> BotAnswer:
    return await pupil.clicks("Schrijf je gedachte", place=KRING)


async def hands_in(pupil: Person) -> BotAnswer:
    answer = await pupil.submits({"Wat komt er bij je op?": f"gedachte van {pupil.name}"})
    assert answer.private
    assert answer.text.startswith("**Bewaard.**")
    return answer


def edits(scene: Scene, since: int) -> Counter[str]:
    """Return how often each message was edited."""
    found = list(scene.room.requests)[since:]
    return Counter(request.path for request in found if request.method == "PATCH" and "/messages/" in request.path)


async def test_three_hundred_answers_at_once_are_kept_and_told_in_time(crowd: Scene) -> None:
    opened = await at_once(crowd.pupils, opens_the_form)
    await crowd.settles()
    since, batches = len(crowd.room.requests), crowd.app.context.commits.batches
    waited = await at_once(crowd.pupils, hands_in)
    await crowd.settles()
    for _ in range(6):
        await hops(crowd, 1)

    sql = "SELECT name, text FROM answers JOIN pupils ON pupils.id = pupil_id ORDER BY name"
    assert rows(crowd, sql) == [(pupil.name, f"gedachte van {pupil.name}") for pupil in crowd.pupils]
    assert max(opened) < IN_TIME
    assert max(waited) < IN_TIME
    assert crowd.app.context.commits.batches - batches <= CROWD / 5
    assert edits(crowd, since).total() <= HANDFUL
    assert "Er zijn al gedachten binnen." in crowd.noor.sees(KRING)
