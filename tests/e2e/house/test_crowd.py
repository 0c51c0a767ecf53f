"""Lets three hundred pupils answer at the same moment: all are kept and told at a cost that does not grow with them,
and the channel stays calm. How fast that is, a bench says.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from bot.room.people.answer import BotAnswer
from bot.room.people.person import Person
from tests.e2e.lesson import hops, writing
from tests.e2e.scene import KRING, Scene, a_scene
from tests.e2e.stored import rows

CROWD = 300
MOST_STATEMENTS = 6
"""Statements that one of many costs at most, the messages that change by it included."""
HANDFUL = 6


@pytest.fixture
async def crowd(tmp_path: Path) -> AsyncIterator[Scene]:
    """Provide a school that talks in one channel, with an open question."""
    async with a_scene(tmp_path, names=[f"Leerling {number:03}" for number in range(CROWD)]) as scene:
        scene.room.people.patience = 30.0
        await scene.starts_talk(joined=[])
        commits = scene.app.context.commits.batches
        async with counted(scene) as statements:
            await at_once(scene.pupils, joins)
        assert len(statements) <= CROWD * MOST_STATEMENTS
        assert scene.app.context.commits.batches - commits <= CROWD / 5
        await writing(scene)
        yield scene


@asynccontextmanager
async def counted(scene: Scene) -> AsyncIterator[list[str]]:
    """Collect the statements that run meanwhile, until everything that follows from it is done."""
    statements: list[str] = []

    def note(*told: Any) -> None:
        statements.append(told[2])

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield statements
        await scene.settles()
    finally:
        event.remove(Engine, "before_cursor_execute", note)


async def at_once(pupils: list[Person], act: Callable[[Person], Awaitable[BotAnswer]]) -> None:
    """Everybody does the same at the same moment."""
    await asyncio.gather(*map(act, pupils))


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


async def test_three_hundred_answers_at_once_are_kept_at_a_constant_cost(crowd: Scene) -> None:
    async with counted(crowd) as opening:
        await at_once(crowd.pupils, opens_the_form)
    since, batches = len(crowd.room.requests), crowd.app.context.commits.batches
    async with counted(crowd) as handing_in:
        await at_once(crowd.pupils, hands_in)
    for _ in range(6):
        await hops(crowd, 1)

    sql = "SELECT name, text FROM answers JOIN pupils ON pupils.id = pupil_id ORDER BY name"
    assert rows(crowd, sql) == [(pupil.name, f"gedachte van {pupil.name}") for pupil in crowd.pupils]
    assert len(opening) <= CROWD * MOST_STATEMENTS
    assert len(handing_in) <= CROWD * MOST_STATEMENTS
    assert crowd.app.context.commits.batches - batches <= CROWD / 5
    assert edits(crowd, since).total() <= HANDFUL
