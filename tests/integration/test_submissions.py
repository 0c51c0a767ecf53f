"""Takes answers as they come in: every answer once, nothing after the reveal, and few commits for many pupils."""

import asyncio
from collections.abc import Coroutine
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, OperationalError

from bot.domain.round.answer import Answer, AnswerSource, AnswerState, SubmitResult
from bot.domain.round.round import RoundState
from bot.domain.talk.talk import Presence
from bot.services.round.submit import on_answers_kept
from bot.store.db.group_commit import GroupCommit
from bot.store.unit import Store, Unit
from tests.databases import put_database
from tests.integration.classroom import NOW, Classroom, a_row, hand_in, open_classroom


async def answers(store: Store, classroom: Classroom) -> dict[str, Answer]:
    """Return the answers by the platform's id of the pupil."""
    async with store.read() as unit:
        pupils = await unit.pupils.of(classroom.group.id)
        return {pupils[one.pupil_id].user_ref: one for one in await unit.answers.of(classroom.round.id)}


async def words(store: Store, classroom: Classroom) -> dict[str, str]:
    return {pupil: answer.text for pupil, answer in (await answers(store, classroom)).items()}


async def test_an_answer_is_new_changed_or_known(store: Store, commits: GroupCommit[Unit]) -> None:
    room = await open_classroom(store)
    assert await hand_in(commits, room.hands(1, "eerst", source=10)) is SubmitResult.NEW
    first = (await answers(store, room))["1"]
    assert await hand_in(commits, room.hands(1, "later", source=20)) is SubmitResult.CHANGED
    assert await hand_in(commits, room.hands(1, "later", source=20)) is SubmitResult.KNOWN
    assert await hand_in(commits, room.hands(1, "ouder", source=15)) is SubmitResult.KNOWN
    after = (await answers(store, room))["1"]
    assert (after.id, after.text, after.created_at) == (first.id, "later", first.created_at)


async def test_another_process_with_an_older_event_changes_nothing(store: Store, commits: GroupCommit[Unit]) -> None:
    """The statement itself holds the rule, also for a process that has not seen what was stored meanwhile."""
    room = await open_classroom(store)
    await hand_in(commits, room.hands(1, "later", source=20))
    owner = (await answers(store, room))["1"].pupil_id
    async with store.write() as unit:
        await unit.answers.write([a_row(room.hands(1, "ouder", source=10), owner)])
    assert await words(store, room) == {"1": "later"}


async def test_words_become_a_pass_and_a_pass_becomes_words(store: Store, commits: GroupCommit[Unit]) -> None:
    room = await open_classroom(store)
    assert await hand_in(commits, room.hands(1, "iets", source=1)) is SubmitResult.NEW
    assert await hand_in(commits, room.hands(1, "pass", source=2)) is SubmitResult.CHANGED
    passed = (await answers(store, room))["1"]
    assert (passed.passed, passed.text) == (True, "")
    assert await hand_in(commits, room.hands(1, "toch iets", source=3)) is SubmitResult.CHANGED
    changed = (await answers(store, room))["1"]
    assert (changed.passed, changed.text, changed.state) == (False, "toch iets", AnswerState.SEALED)


async def test_the_latest_of_several_answers_in_one_batch_counts(store: Store, commits: GroupCommit[Unit]) -> None:
    room = await open_classroom(store)
    given_now = [("b", 2), ("a", 1), ("c", 3), ("c", 3), ("b", 2)]
    told = await asyncio.gather(*(hand_in(commits, room.hands(1, word, source=at)) for word, at in given_now))
    assert told == [SubmitResult.NEW, SubmitResult.KNOWN, SubmitResult.CHANGED, SubmitResult.KNOWN, SubmitResult.KNOWN]
    assert await words(store, room) == {"1": "c"}


@pytest.mark.parametrize(
    ("state", "way", "told"),
    [
        (RoundState.THINKING, AnswerSource.BUTTON, SubmitResult.EARLY),
        (RoundState.THINKING, AnswerSource.DM, SubmitResult.EARLY),
        (RoundState.THINKING, AnswerSource.STRAY, SubmitResult.NEW),
        (RoundState.ANSWERING, AnswerSource.BUTTON, SubmitResult.NEW),
        (RoundState.ANSWERING, AnswerSource.STRAY, SubmitResult.NEW),
        (RoundState.PREVIEW, AnswerSource.BUTTON, SubmitResult.LATE),
        (RoundState.PREVIEW, AnswerSource.STRAY, SubmitResult.LATE),
        (RoundState.READING, AnswerSource.REPLY, SubmitResult.LATE),
        (RoundState.TURNS, AnswerSource.BUTTON, SubmitResult.LATE),
        (RoundState.DONE, AnswerSource.BUTTON, SubmitResult.LATE),
        (RoundState.SKIPPED, AnswerSource.STRAY, SubmitResult.LATE),
    ],
)
async def test_the_state_of_the_round_decides_what_is_accepted(
    store: Store, commits: GroupCommit[Unit], state: RoundState, way: AnswerSource, told: SubmitResult
) -> None:
    room = await open_classroom(store, state)
    assert await hand_in(commits, room.hands(1, by=way)) is told
    assert bool(await answers(store, room)) is (told is SubmitResult.NEW)


async def test_a_round_that_is_gone_is_late(store: Store, commits: GroupCommit[Unit]) -> None:
    room = await open_classroom(store)
    async with store.write() as unit:
        await unit.connection.execute(text("DELETE FROM rounds"))
    assert await hand_in(commits, room.hands(1)) is SubmitResult.LATE


async def test_classes_in_one_batch_do_not_mix(store: Store, commits: GroupCommit[Unit]) -> None:
    one, other = await open_classroom(store), await open_classroom(store, channel="21")
    shut = await open_classroom(store, RoundState.PREVIEW, channel="22")
    told = await asyncio.gather(
        *(
            hand_in(commits, room.hands(pupil, f"{room.group.id}-{pupil}"))
            for pupil in (1, 2)
            for room in (one, other, shut)
        )
    )
    assert told == [SubmitResult.NEW, SubmitResult.NEW, SubmitResult.LATE] * 2
    assert await words(store, one) == {str(pupil): f"{one.group.id}-{pupil}" for pupil in (1, 2)}
    assert await words(store, other) == {str(pupil): f"{other.group.id}-{pupil}" for pupil in (1, 2)}
    assert await words(store, shut) == {}


async def test_whoever_hands_in_is_present_and_whoever_watches_stays_so(
    store: Store, commits: GroupCommit[Unit]
) -> None:
    room = await open_classroom(store)
    async with store.write() as unit:
        watching = await unit.pupils.seen(room.group.id, "2", "Noa", NOW)
        await unit.talks.set_presence(room.talk.id, watching.id, Presence.WATCHING)
    await asyncio.gather(hand_in(commits, room.hands(1)), hand_in(commits, room.hands(2)))
    async with store.read() as unit:
        presences = await unit.talks.presences(room.talk.id)
        assert presences.pop(watching.id) is Presence.WATCHING
        assert list(presences.values()) == [Presence.JOINED]


async def test_a_pupil_s_choice_about_private_messages_stays(store: Store, commits: GroupCommit[Unit]) -> None:
    room = await open_classroom(store)
    async with store.write() as unit:
        pupil = await unit.pupils.seen(room.group.id, "1", "Sam", NOW)
        await unit.pupils.welcome_dm("1", True)
    await hand_in(commits, room.hands(1))
    async with store.read() as unit:
        after = await unit.pupils.get(pupil.id)
        assert (after.dm_welcome, after.name) == (True, "leerling 1")


@pytest.mark.parametrize(
    "words_of", ["=1+1", "<b>x</b>", "@everyone", "שלום", "👨‍👩‍👧", "a\u200bb", "'); DROP TABLE answers;--"]
)
async def test_words_are_kept_to_the_letter(store: Store, commits: GroupCommit[Unit], words_of: str) -> None:
    room = await open_classroom(store)
    await hand_in(commits, room.hands(1, words_of))
    assert await words(store, room) == {"1": words_of}


async def test_three_hundred_answers_at_once_take_few_commits(store: Store, commits: GroupCommit[Unit]) -> None:
    room = await open_classroom(store)
    told = await asyncio.gather(*(hand_in(commits, room.hands(pupil, f"van {pupil}")) for pupil in range(300)))
    assert set(told) == {SubmitResult.NEW}
    assert commits.batches <= 3
    assert await words(store, room) == {str(pupil): f"van {pupil}" for pupil in range(300)}


async def test_a_reveal_that_races_with_three_hundred_answers_loses_none_that_was_told_kept(
    store: Store, commits: GroupCommit[Unit]
) -> None:
    """Whatever was told as kept is in what the reveal read, and nothing more; the others are told they are late."""
    room = await open_classroom(store)

    async def come(pupil: int) -> SubmitResult:
        await asyncio.sleep(pupil * 0.0002)
        return await hand_in(commits, room.hands(pupil, f"van {pupil}"))

    async def reveal() -> set[str]:
        await asyncio.sleep(0.03)
        async with store.write() as unit:
            round_ = await unit.rounds.get(room.round.id)
            seen = {answer.text for answer in await unit.answers.of(room.round.id)}
            await unit.rounds.save(round_.close_answering(NOW + timedelta(seconds=60)))
        return seen

    revealed, *told = await asyncio.gather(reveal(), *(come(pupil) for pupil in range(300)))
    kept = {f"van {pupil}" for pupil, result in enumerate(told) if result is SubmitResult.NEW}
    assert kept == revealed == set((await words(store, room)).values())
    assert set(told) <= {SubmitResult.NEW, SubmitResult.LATE}


async def test_a_pupil_who_went_away_does_not_hold_up_the_others(store: Store, commits: GroupCommit[Unit]) -> None:
    room = await open_classroom(store)
    gone = asyncio.create_task(hand_in(commits, room.hands(1)))
    stays = asyncio.create_task(hand_in(commits, room.hands(2)))
    await asyncio.sleep(0)
    gone.cancel()
    assert await stays is SubmitResult.NEW
    assert set(await words(store, room)) == {"1", "2"}


async def test_a_failing_database_is_told_to_everybody_who_waits(sqlite_store: Store) -> None:
    room = await open_classroom(sqlite_store)
    async with sqlite_store.write() as unit:
        await unit.connection.execute(text("ALTER TABLE answers RENAME TO elsewhere"))
    commits = GroupCommit(sqlite_store.write)
    commits.start()
    told = await asyncio.gather(
        *(hand_in(commits, room.hands(pupil, "KANARIE")) for pupil in range(40)), return_exceptions=True
    )
    assert all(isinstance(result, OperationalError) for result in told)
    assert all("KANARIE" not in str(result) for result in told)
    assert commits.batches == 1
    async with sqlite_store.write() as unit:
        await unit.connection.execute(text("ALTER TABLE elsewhere RENAME TO answers"))
    assert await hand_in(commits, room.hands(1)) is SubmitResult.NEW
    await commits.stop()


async def test_one_impossible_answer_does_not_cost_the_others_theirs(store: Store, commits: GroupCommit[Unit]) -> None:
    room = await open_classroom(store)
    told = await asyncio.gather(
        hand_in(commits, room.hands(1, "eerste")),
        hand_in(commits, room.hands(2, "half \ud83d")),
        hand_in(commits, room.hands(3, "te groot", source=2**70)),
        hand_in(commits, room.hands(4, "laatste")),
        return_exceptions=True,
    )
    assert [told[0], told[3]] == [SubmitResult.NEW, SubmitResult.NEW]
    assert isinstance(told[1], UnicodeError | DBAPIError)
    assert isinstance(told[2], OverflowError | DBAPIError)
    assert await words(store, room) == {"1": "eerste", "4": "laatste"}


async def test_listeners_hear_for_which_rounds_something_was_stored(store: Store, commits: GroupCommit[Unit]) -> None:
    room, shut = await open_classroom(store), await open_classroom(store, RoundState.PREVIEW, channel="21")
    heard: list[set[int]] = []

    def fail(_: set[int]) -> None:
        raise RuntimeError

    on_answers_kept(commits, fail)
    on_answers_kept(commits, heard.append)
    told = await asyncio.gather(*(hand_in(commits, one.hands(pupil)) for one in (room, shut) for pupil in range(5)))
    assert told == [SubmitResult.NEW] * 5 + [SubmitResult.LATE] * 5
    assert await hand_in(commits, room.hands(1)) is SubmitResult.KNOWN
    assert await hand_in(commits, shut.hands(1)) is SubmitResult.LATE
    assert heard == [{room.round.id}]


async def test_stopping_stores_what_waits(store: Store) -> None:
    room = await open_classroom(store)
    commits = GroupCommit(store.write)
    commits.start()
    waiting = [asyncio.create_task(hand_in(commits, room.hands(pupil))) for pupil in range(50)]
    await asyncio.sleep(0)
    await commits.stop()
    assert set(await asyncio.gather(*waiting)) == {SubmitResult.NEW}
    assert len(await answers(store, room)) == 50


async def test_nothing_is_taken_in_before_the_start_and_after_the_stop(store: Store) -> None:
    room = await open_classroom(store)
    commits = GroupCommit(store.write)
    with pytest.raises(RuntimeError):
        await hand_in(commits, room.hands(1))
    commits.start()
    await commits.stop()
    await commits.stop()
    with pytest.raises(RuntimeError):
        await hand_in(commits, room.hands(1))
    commits.start()
    assert await hand_in(commits, room.hands(1)) is SubmitResult.NEW
    await commits.stop()


Step = tuple[str, int, int]
"""An answer of a pupil with the number of its event, or a step of the round; and how long it waits."""

STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["1", "2", "3"]), st.integers(1, 12), st.integers(0, 6)),
        st.tuples(st.just("stray"), st.integers(1, 12), st.integers(0, 6)),
        st.tuples(st.sampled_from(["open", "close"]), st.just(0), st.integers(0, 6)),
    ),
    min_size=1,
    max_size=25,
)


@settings(max_examples=25)
@given(steps=STEPS)
def test_answers_are_told_truly_whatever_the_order_of_events(steps: list[Step]) -> None:
    """Nobody is told "kept" for what the class does not get, and the latest event of each pupil is what is kept."""
    run(play(steps))


def run(test: Coroutine[Any, Any, None]) -> None:
    asyncio.run(test)


async def play(steps: list[Step]) -> None:
    with TemporaryDirectory() as folder:
        path = await put_database(Path(folder))
        store = Store.in_directory(path.parent)
        commits = GroupCommit(store.write)
        commits.start()
        room = await open_classroom(store, RoundState.THINKING)
        at_close: list[set[str]] = []
        told = await asyncio.gather(*(take(store, commits, room, step, at_close) for step in steps))
        await commits.stop()
        kept = await words(store, room)
        await store.close()
    taken = [(step, result) for step, result in zip(steps, told, strict=True) if result in TAKEN]
    assert len(at_close) <= 1
    assert all(seen == set(kept.values()) for seen in at_close)
    assert set(kept) == {step[0] for step, _ in taken}
    for pupil, words_of in kept.items():
        latest = max(step[1] for step, _ in taken if step[0] == pupil)
        assert words_of == f"{pupil} {latest}"


TAKEN = (SubmitResult.NEW, SubmitResult.CHANGED, SubmitResult.KNOWN)


async def take(
    store: Store, commits: GroupCommit[Unit], room: Classroom, step: Step, at_close: list[set[str]]
) -> SubmitResult | None:
    who, number, wait = step
    for _ in range(wait * 3):
        await asyncio.sleep(0)
    if who in {"open", "close"}:
        await step_of_the_round(store, room, who, at_close)
        return None
    way = AnswerSource.STRAY if who == "stray" else AnswerSource.BUTTON
    return await hand_in(commits, room.hands(who, f"{who} {number}", source=number, by=way))


async def step_of_the_round(store: Store, room: Classroom, step: str, at_close: list[set[str]]) -> None:
    async with store.write() as unit:
        round_ = await unit.rounds.get(room.round.id)
        if step == "open" and round_.state is RoundState.THINKING:
            await unit.rounds.save(round_.open_answering(NOW + timedelta(seconds=60)))
        if step == "close" and round_.state is RoundState.ANSWERING:
            at_close.append({answer.text for answer in await unit.answers.of(round_.id)})
            await unit.rounds.save(round_.close_answering(NOW + timedelta(seconds=90)))
