"""Checks what is only remembered in memory: it is right after a commit that failed, and does not grow for ever."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.clock import ManualClock
from bot.domain.round.answer import AnswerSource, Submission, SubmitResult
from bot.domain.round.round import RoundState
from bot.domain.talk.talk import Presence
from bot.services.context import AppContext
from bot.services.round.ask import AskAnother
from bot.services.round.steer import ask_time, close_answering, open_answering, reveal_round
from bot.services.round.submit import submit_answer
from bot.services.talk.end import stop_talk
from bot.services.talk.take_part import take_part
from bot.store.unit import Store
from tests.databases import put_database
from tests.integration.classroom import NOW, Classroom, open_classroom, says

FULL = "CREATE TRIGGER full BEFORE UPDATE ON rounds BEGIN SELECT RAISE(FAIL, 'full'); END"


@pytest.fixture
async def context(tmp_path: Path) -> AsyncIterator[AppContext]:
    clock = ManualClock(NOW)
    await put_database(tmp_path)
    store = Store.in_directory(tmp_path)
    context = AppContext(store, clock, ())
    context.commits.start()
    yield context
    await context.commits.stop()
    await store.close()


@pytest.fixture
async def room(context: AppContext) -> Classroom:
    return await open_classroom(context.store, RoundState.THINKING)


async def extensions(context: AppContext, room: Classroom) -> int:
    async with context.store.read() as unit:
        return (await unit.rounds.get(room.round.id)).extensions


async def test_a_press_whose_commit_failed_counts_when_it_is_pressed_again(
    context: AppContext, room: Classroom
) -> None:
    async with context.store.write() as unit:
        await unit.connection.execute(text(FULL))
    with pytest.raises(DBAPIError):
        await ask_time(context, room.group, "1", room.round.id)
    async with context.store.write() as unit:
        await unit.connection.execute(text("DROP TRIGGER full"))
    for _ in range(2):
        await ask_time(context, room.group, "1", room.round.id)
    assert await extensions(context, room) == 1


async def test_another_question_in_its_place_begins_anew(context: AppContext, room: Classroom) -> None:
    await ask_time(context, room.group, "1", room.round.id)
    context.rounds_with_words.add(room.round.id)
    await says(context, room.group, AskAnother(room.round.id, "Wat helpt jou?"))
    assert not context.asked_time | context.rounds_with_words


async def test_words_that_came_in_at_the_reveal_leave_nothing(
    context: AppContext, room: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = context.clock
    assert isinstance(clock, ManualClock)
    await clock.move(600)
    await open_answering(context, room.group, room.round.id)
    do = context.commits.do

    async def store_and_open(work: Any, given: Submission) -> SubmitResult:
        kept = await do(work, given)
        await close_answering(context, room.group, room.round.id)
        await reveal_round(context, room.group, room.round.id)
        return kept

    monkeypatch.setattr(context.commits, "do", store_and_open)
    await submit_answer(
        context, Submission(room.group.id, room.round.id, "1", "Noor", 5, AnswerSource.BUTTON, clock.now(), text="iets")
    )
    assert not context.rounds_with_words


async def test_a_round_and_a_talk_that_are_over_are_forgotten(context: AppContext, room: Classroom) -> None:
    await take_part(context, room.group, "1", room.talk.id, "Noor", Presence.JOINED)
    await ask_time(context, room.group, "1", room.round.id)
    context.rounds_with_words.add(room.round.id)
    context.open_pages[room.round.id] = 3
    assert context.asked_time
    clock = context.clock
    assert isinstance(clock, ManualClock)
    await clock.move(600)
    await open_answering(context, room.group, room.round.id)
    await close_answering(context, room.group, room.round.id)
    await reveal_round(context, room.group, room.round.id)
    assert not context.asked_time | context.rounds_with_words
    assert context.open_pages == {}
    assert context.here
    await stop_talk(context, room.group, room.talk.id)
    assert not context.here
