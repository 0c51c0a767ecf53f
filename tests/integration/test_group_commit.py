"""Checks what becomes of what many ask for at the same moment: few commits, and what is wrong with one is nobody else's
loss.
"""

import asyncio
from collections.abc import Sequence

import pytest
from sqlalchemy.exc import DBAPIError

from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import RoundState
from bot.domain.talk.talk import Presence
from bot.services.talk.take_part import Arrival, note_arrivals
from bot.store.db.group_commit import GroupCommit
from bot.store.unit import Store, Unit
from tests.integration.classroom import NOW, Classroom, open_classroom


def arrives(room: Classroom, number: int, *, talk_id: int | None = None, name: str | None = None) -> Arrival:
    talk = room.talk.id if talk_id is None else talk_id
    return Arrival(room.group.id, talk, str(number), name or f"leerling {number}", Presence.JOINED, NOW)


async def test_a_class_that_comes_at_once_takes_few_commits(store: Store, commits: GroupCommit[Unit]) -> None:
    room = await open_classroom(store, RoundState.THINKING)
    pupils = await asyncio.gather(*(commits.do(note_arrivals, arrives(room, number)) for number in range(300)))
    assert [pupil.user_ref for pupil in pupils] == [str(number) for number in range(300)]
    assert commits.batches <= 3
    async with store.read() as unit:
        assert set((await unit.talks.presences(room.talk.id)).values()) == {Presence.JOINED}
        assert len(await unit.talks.presences(room.talk.id)) == 300


async def test_each_hears_what_became_of_theirs(store: Store, commits: GroupCommit[Unit]) -> None:
    room = await open_classroom(store, RoundState.THINKING)
    wishes = [arrives(room, 1), arrives(room, 2, talk_id=999), arrives(room, 3, name="half \ud83d"), arrives(room, 4)]
    first, gone, broken, last = await asyncio.gather(
        *(commits.do(note_arrivals, wish) for wish in wishes), return_exceptions=True
    )
    assert not isinstance(first, BaseException)
    assert not isinstance(last, BaseException)
    assert isinstance(gone, Refused)
    assert gone.reason is Reason.GONE
    assert isinstance(broken, DBAPIError | UnicodeError)
    async with store.read() as unit:
        assert len(await unit.talks.presences(room.talk.id)) == 2


async def test_the_others_are_stored_when_one_stops_waiting(commits: GroupCommit[Unit]) -> None:
    async def keep(_unit: Unit, items: Sequence[int]) -> list[int]:
        return [item * 2 for item in items]

    left = asyncio.create_task(commits.do(keep, 1))
    stays = asyncio.create_task(commits.do(keep, 2))
    await asyncio.sleep(0)
    left.cancel()
    assert await stays == 4
    with pytest.raises(asyncio.CancelledError):
        await left
