"""What is only remembered in memory: it is right after a commit that failed, and does not grow for ever."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.clock import ManualClock
from bot.domain.answer import Kept, Way
from bot.domain.round import RoundState
from bot.domain.talk import Presence
from bot.services.ask_question import Ask, ask_another
from bot.services.core import Core
from bot.services.end_talk import stop_talk
from bot.services.hand_in import HandIn, hand_in
from bot.services.steer_round import ask_time, close_answering, open_answering, reveal_round
from bot.services.take_part import take_part
from bot.store.unit import DATABASE_NAME, Store
from bot.store.upgrade import upgrade
from bot.store.writer import Handed
from tests.integration.classroom import NOW, Classroom, open_classroom

FULL = "CREATE TRIGGER full BEFORE UPDATE ON rounds BEGIN SELECT RAISE(FAIL, 'full'); END"


@pytest.fixture
async def core(tmp_path: Path) -> AsyncIterator[Core]:
    clock = ManualClock(NOW)
    await upgrade(tmp_path / DATABASE_NAME, clock)
    store = Store.in_directory(tmp_path)
    yield Core(store, clock, ())
    await store.close()


@pytest.fixture
async def room(core: Core) -> Classroom:
    return await open_classroom(core.store, RoundState.THINKING)


async def extensions(core: Core, room: Classroom) -> int:
    async with core.store.look() as unit:
        return (await unit.rounds.get(room.round.id)).extensions


async def test_a_press_whose_commit_failed_counts_when_it_is_pressed_again(core: Core, room: Classroom) -> None:
    async with core.store.unit() as unit:
        await unit.session.execute(text(FULL))
    with pytest.raises(DBAPIError):
        await ask_time(core, room.group, room.round.id, "1")
    async with core.store.unit() as unit:
        await unit.session.execute(text("DROP TRIGGER full"))
    for _ in range(2):
        await ask_time(core, room.group, room.round.id, "1")
    assert await extensions(core, room) == 1


async def test_another_question_in_its_place_begins_anew(core: Core, room: Classroom) -> None:
    await ask_time(core, room.group, room.round.id, "1")
    core.rounds_with_words.add(room.round.id)
    await ask_another(core, Ask(room.group, question="Wat helpt jou?"), room.round.id)
    assert not core.asked_time | core.rounds_with_words


async def test_words_that_came_in_at_the_reveal_leave_nothing(
    core: Core, room: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = core.clock
    assert isinstance(clock, ManualClock)
    await clock.move(600)
    await open_answering(core, room.group, room.round.id)
    core.writer.start()
    store = core.writer.hand_in

    async def store_and_open(handed: Handed) -> Kept:
        kept = await store(handed)
        await close_answering(core, room.group, room.round.id)
        await reveal_round(core, room.group, room.round.id)
        return kept

    monkeypatch.setattr(core.writer, "hand_in", store_and_open)
    await hand_in(core, HandIn(room.group, room.round.id, "1", "Noor", 5, Way.BUTTON, text="iets"))
    await core.writer.stop()
    assert not core.rounds_with_words


async def test_a_round_and_a_talk_that_are_over_are_forgotten(core: Core, room: Classroom) -> None:
    await take_part(core, room.group, room.talk.id, "1", "Noor", Presence.JOINED)
    await ask_time(core, room.group, room.round.id, "1")
    core.rounds_with_words.add(room.round.id)
    core.open_pages[room.round.id] = 3
    assert core.asked_time
    clock = core.clock
    assert isinstance(clock, ManualClock)
    await clock.move(600)
    await open_answering(core, room.group, room.round.id)
    await close_answering(core, room.group, room.round.id)
    await reveal_round(core, room.group, room.round.id)
    assert not core.asked_time | core.rounds_with_words
    assert core.open_pages == {}
    assert core.here
    await stop_talk(core, room.group, room.talk.id)
    assert not core.here
