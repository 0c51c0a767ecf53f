"""Tries the unit of work and the repositories, on every database there is."""

import asyncio
import traceback
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError, StatementError

from bot.domain.round.answer import AnswerState
from bot.domain.round.round import RoundState
from bot.domain.talk.talk import Presence, TalkState
from bot.domain.turn.turn import BagEntry, Turn, TurnState
from bot.store.installation import NoteRow
from bot.store.round.answers import AnswerRow
from bot.store.unit import Store
from tests.integration.classroom import NOW, a_group, a_round, a_row, committing, hand_in, open_classroom

LATER = NOW + timedelta(minutes=1)


async def test_a_unit_is_kept_when_it_ends_well(store: Store) -> None:
    async with store.write() as unit:
        await unit.notes.write("a", "1")
    async with store.read() as unit:
        assert await unit.notes.read("a") == "1"


async def test_nothing_of_a_unit_is_kept_when_it_fails(store: Store) -> None:
    async def fail() -> None:
        async with store.write() as unit:
            await unit.notes.write("a", "1")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()
    async with store.read() as unit:
        assert await unit.notes.read("a") is None


async def test_nothing_of_a_unit_is_kept_when_it_is_cancelled(store: Store) -> None:
    started = asyncio.Event()

    async def hold() -> None:
        async with store.write() as unit:
            await unit.notes.write("a", "1")
            started.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(hold())
    await started.wait()
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    async with store.write() as unit:
        assert await unit.notes.read("a") is None


async def test_a_unit_that_reads_cannot_write(store: Store) -> None:
    async with store.read() as unit:
        with pytest.raises(DBAPIError):
            await unit.notes.write("a", "1")
    async with store.read() as unit:
        assert await unit.notes.read("a") is None


async def test_a_unit_that_reads_sees_one_moment(store: Store) -> None:
    async with store.read() as unit:
        assert await unit.notes.read("a") is None
        async with store.write() as writing:
            await writing.notes.write("a", "1")
        assert await unit.notes.read("a") is None


async def test_listeners_hear_of_commits_only(store: Store) -> None:
    heard: list[int] = []
    store.on_commit(lambda: heard.append(1))
    async with store.write():
        pass
    with pytest.raises(RuntimeError):
        async with store.write():
            raise RuntimeError
    async with store.read():
        pass
    assert heard == [1]


async def test_a_listener_that_fails_does_not_make_a_kept_unit_look_lost(store: Store) -> None:
    heard: list[int] = []

    def fail() -> None:
        raise RuntimeError

    store.on_commit(fail)
    store.on_commit(lambda: heard.append(1))
    async with store.write() as unit:
        await unit.notes.write("a", "1")
    assert heard == [1]


async def test_units_take_turns(store: Store) -> None:
    async with store.write() as unit:
        await unit.notes.write("count", "0")

    async def add_one() -> None:
        async with store.write() as unit:
            before = int(await unit.notes.read("count") or 0)
            await asyncio.sleep(0)
            await unit.notes.write("count", str(before + 1))

    await asyncio.gather(*(add_one() for _ in range(50)))
    async with store.read() as unit:
        assert await unit.notes.read("count") == "50"


async def test_an_exception_holds_no_words_of_a_pupil(store: Store) -> None:
    canary = "KANARIE-1234"
    classroom = await open_classroom(store)
    good = a_row(classroom.hands(1, canary), 999)
    for values in (good, good | {"state": None}, good | {"source_id": 2**80}, good | {"text": canary + "\ud800"}):
        with pytest.raises((SQLAlchemyError, ValueError, ArithmeticError)) as caught:
            await add_answer(store, values)
        lines = traceback.format_exception(caught.value)
        assert canary not in "".join(lines)


async def add_answer(store: Store, values: Mapping[str, object]) -> None:
    async with store.write() as unit:
        await unit.connection.execute(insert(AnswerRow).values(values))


async def test_a_naive_moment_is_refused(store: Store) -> None:
    with pytest.raises(StatementError):
        async with store.write() as unit:
            await unit.alarms.set("a", 1, NOW.replace(tzinfo=None))


async def test_moments_come_back_in_utc(store: Store) -> None:
    classroom = await open_classroom(store)
    async with store.read() as unit:
        round_ = await unit.rounds.get(classroom.round.id)
    assert round_.think_started_at == NOW
    assert round_.think_started_at.utcoffset() == timedelta(0)


async def test_a_class_comes_back_as_it_was(store: Store) -> None:
    classroom = await open_classroom(store)
    async with store.write() as unit:
        changed = replace(classroom.group, name="Klas 2B", support_role_ref="33")
        await unit.groups.save(changed)
        assert await unit.groups.get(changed.id) == changed
        assert await unit.groups.in_channel("20") == changed
        assert await unit.groups.in_channel("201") == changed
        assert await unit.groups.in_channel("7") is None
        assert await unit.groups.in_guild("10") == [changed]
        assert await unit.groups.all() == [changed]


async def test_a_channel_has_one_class(store: Store) -> None:
    await open_classroom(store)
    with pytest.raises(IntegrityError):
        async with store.write() as unit:
            await unit.groups.add(a_group(), created_at=NOW)


async def test_a_pupil_is_one_row_whatever_they_are_called(store: Store) -> None:
    group = (await open_classroom(store)).group
    async with store.write() as unit:
        first = await unit.pupils.seen(group.id, "7", "Sam", NOW)
        await unit.pupils.welcome_dm("7", True)
        second = await unit.pupils.seen(group.id, "7", "Samira", LATER)
        assert (second.id, second.name, second.dm_welcome) == (first.id, "Samira", True)
        assert await unit.pupils.of(group.id) == {second.id: second}
        assert await unit.pupils.groups_of("7") == [group.id]


async def test_a_talk_comes_back_as_it_was(store: Store) -> None:
    classroom = await open_classroom(store)
    async with store.write() as unit:
        assert await unit.talks.open_in(classroom.group.id) == classroom.talk
        assert await unit.talks.all_open() == [classroom.talk]
        await unit.talks.save(classroom.talk.stop(LATER))
    async with store.read() as unit:
        talk = await unit.talks.get(classroom.talk.id)
        assert (talk.state, talk.ended_at) == (TalkState.STOPPED, LATER)
        assert await unit.talks.open_in(classroom.group.id) is None
        assert await unit.talks.find(12345) is None


async def test_presence_is_changed_or_kept(store: Store) -> None:
    classroom = await open_classroom(store)
    async with store.write() as unit:
        pupil = await unit.pupils.seen(classroom.group.id, "7", "Sam", NOW)
        talk = classroom.talk.id
        await unit.talks.set_presence(talk, pupil.id, Presence.WATCHING)
        await unit.talks.set_presence(talk, pupil.id, Presence.JOINED, keep=True)
        assert await unit.talks.presences(talk) == {pupil.id: Presence.WATCHING}
        await unit.talks.set_presence(talk, pupil.id, Presence.JOINED)
        assert await unit.talks.presences(talk) == {pupil.id: Presence.JOINED}
        await unit.talks.forget_presences(talk)
        assert await unit.talks.presences(talk) == {}


async def test_a_round_comes_back_as_it_was(store: Store) -> None:
    classroom = await open_classroom(store, RoundState.THINKING)
    async with store.write() as unit:
        round_ = classroom.round.more_time(NOW).open_answering(LATER + timedelta(minutes=1))
        await unit.rounds.save(round_)
        assert await unit.rounds.find(round_.id) == round_
        assert await unit.rounds.open_in(classroom.talk.id) == round_
        assert await unit.rounds.next_number(classroom.talk.id) == 2
        await unit.rounds.save(round_.finish())
        assert await unit.rounds.open_in(classroom.talk.id) is None
        assert [one.state for one in await unit.rounds.of(classroom.talk.id)] == [RoundState.SKIPPED]
    async with store.read() as unit:
        assert await unit.rounds.find(12345) is None


async def test_answers_are_marked_and_dropped_after_they_came_in(store: Store) -> None:
    classroom = await open_classroom(store)
    async with committing(store) as commits:
        for number, words in enumerate(("een", "twee", "pass"), start=1):
            await hand_in(commits, classroom.hands(number, words))
    round_id = classroom.round.id
    async with store.write() as unit:
        one, two, passed = await unit.answers.of(round_id)
        assert (one.text, two.text, passed.text, passed.passed) == ("een", "twee", "", True)
        assert await unit.answers.by(round_id, two.pupil_id) == two
        assert await unit.answers.find(one.id) == one
        assert await unit.answers.ready(round_id) == {one.pupil_id, two.pupil_id, passed.pupil_id}
        await unit.answers.mark([one.id], AnswerState.HELD)
        await unit.answers.mark([], AnswerState.REVEALED)
        assert await unit.answers.drop_passes(round_id) == 1
        assert [(one.text, one.state) for one in await unit.answers.of(round_id)] == [
            ("een", AnswerState.HELD),
            ("twee", AnswerState.SEALED),
        ]
        assert await unit.answers.any(round_id)
        await unit.answers.drop_sealed(round_id)
        assert not await unit.answers.any(round_id)


async def test_a_pass_is_no_words(store: Store) -> None:
    classroom = await open_classroom(store)
    async with committing(store) as commits:
        await hand_in(commits, classroom.hands(1, "pass"))
    async with store.read() as unit:
        assert not await unit.answers.any(classroom.round.id)


async def test_turns_come_back_as_they_were(store: Store) -> None:
    classroom = await open_classroom(store)
    async with store.write() as unit:
        pupil = await unit.pupils.seen(classroom.group.id, "7", "Sam", NOW)
        given = Turn(0, classroom.round.id, pupil.id, TurnState.POSTPONED, wait=2, probes=1)
        turn = await unit.turns.add(given)
        assert await unit.turns.find(turn.id) == replace(given, id=turn.id)
        await unit.turns.save(replace(turn, state=TurnState.SPEAKING, wait=0))
        assert [one.state for one in await unit.turns.of(classroom.round.id)] == [TurnState.SPEAKING]
        await unit.turns.save(turn.end())
        assert [one.state for one in await unit.turns.of(classroom.round.id)] == [TurnState.OVER]
        await unit.turns.remove(turn.id)
        assert await unit.turns.find(turn.id) is None


async def test_the_bag_is_the_class_s_own(store: Store) -> None:
    one, other = await open_classroom(store), await open_classroom(store, channel="21")
    async with store.write() as unit:
        sam = await unit.pupils.seen(one.group.id, "7", "Sam", NOW)
        noa = await unit.pupils.seen(other.group.id, "8", "Noa", NOW)
        await unit.bag.save_all([BagEntry(sam.id, 1, True), BagEntry(noa.id, 4, True)])
        await unit.bag.save_all([BagEntry(sam.id, 2, False)])
        assert await unit.bag.of(one.group.id) == {sam.id: BagEntry(sam.id, 2, False)}
        assert await unit.bag.of(other.group.id) == {noa.id: BagEntry(noa.id, 4, True)}


async def test_a_card_rests_after_it_was_used(store: Store) -> None:
    group = (await open_classroom(store)).group
    async with store.write() as unit:
        await unit.card_uses.note(group.id, "denken-1", NOW)
        await unit.card_uses.note(group.id, "denken-2", NOW)
        await unit.card_uses.note(group.id, "denken-1", LATER)
        assert await unit.card_uses.since(group.id, NOW) == {"denken-1", "denken-2"}
        assert await unit.card_uses.since(group.id, LATER) == {"denken-1"}


async def test_an_id_never_comes_back(store: Store) -> None:
    classroom = await open_classroom(store)
    async with store.write() as unit:
        pupil = await unit.pupils.seen(classroom.group.id, "7", "Sam", NOW)
        turn = await unit.turns.add(Turn(0, classroom.round.id, pupil.id, TurnState.OFFERED))
        await unit.turns.remove(turn.id)
        again = await unit.turns.add(Turn(0, classroom.round.id, pupil.id, TurnState.OFFERED))
    assert again.id > turn.id


async def test_a_round_number_is_there_once(store: Store) -> None:
    classroom = await open_classroom(store)
    with pytest.raises(IntegrityError):
        async with store.write() as unit:
            await unit.rounds.add(a_round(classroom.talk.id))


async def test_what_belongs_to_a_class_goes_with_it(store: Store) -> None:
    classroom = await open_classroom(store)
    async with committing(store) as commits:
        await hand_in(commits, classroom.hands(1))
    async with store.write() as unit:
        await unit.connection.execute(text("DELETE FROM groups"))
        await unit.notes.write("a", "1")
    async with store.read() as unit:
        assert (await unit.connection.scalars(select(AnswerRow))).all() == []
        assert len((await unit.connection.scalars(select(NoteRow))).all()) == 1
