"""The answer writer: takes all answers that have queued, stores them in one transaction, and only then says so.

It is the one exception to "one use case, one unit of work": a class answers at the same second, and a commit for each
would keep the last pupils waiting longer than Discord does (performance notes, group commit).
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.round.answer import AnswerSource, AnswerState, SubmitResult, TurnPreference, accepted_in
from bot.domain.round.round import RoundState
from bot.domain.talk.talk import Presence
from bot.domain.talk.visibility import Visibility
from bot.log import logger
from bot.store.db.upsert import insert_for
from bot.store.tables import AnswerRow, PresenceRow, PupilRow, RoundRow
from bot.store.unit import Store

log = logger(__name__)

BATCH = 1000
QUEUE = 20_000
"""More waiting answers than any school has pupils; beyond it, handing in waits."""
OUT_OF_ORDER = (OperationalError, InterfaceError, PoolTimeoutError, OSError)
"""Failures of the database itself: the whole batch fails. With any other, one answer may be to blame."""

_Event = tuple[int, str, int]
"""Round, person, and the platform's own id of what they did."""


@dataclass(frozen=True, slots=True)
class Handed:
    """What one pupil hands in, as it goes into the queue. ``source_id`` is the platform's own id of the event."""

    group_id: int
    talk_id: int
    round_id: int
    user_ref: str
    name: str
    text: str
    passed: bool
    visibility: Visibility
    preference: TurnPreference
    way: AnswerSource
    source_id: int
    at: datetime
    message_ref: str | None = None


@dataclass(frozen=True, slots=True)
class _Waiting:
    handed: Handed
    result: asyncio.Future[SubmitResult]


class AnswerWriter:
    """One task, one connection, one commit for all that waits."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._queue: asyncio.Queue[_Waiting] = asyncio.Queue(QUEUE)
        self._entering = 0
        self._task: asyncio.Task[None] | None = None
        self._stopping = False
        self._listeners: list[Callable[[set[int]], None]] = []
        self.batches = 0

    def on_kept(self, listener: Callable[[set[int]], None]) -> None:
        """Call ``listener`` after each commit with the ids of the rounds for which something was stored."""
        self._listeners.append(listener)

    def start(self) -> None:
        """Begin to take in answers; nothing happens when it was begun already."""
        if self._task is None:
            self._stopping = False
            self._task = asyncio.create_task(self._run(), name="answer writer")

    async def stop(self) -> None:
        """Take in nothing more, store what still waits, then stop."""
        self._stopping = True
        if self._task is None:
            return
        await self._queue.join()
        while self._entering:  # who waited for a free place comes in first
            await asyncio.sleep(0)
            await self._queue.join()
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        self._task = None

    async def hand_in(self, handed: Handed) -> SubmitResult:
        """Queue an answer; returns after COMMIT.

        Raises what the database raised when it could not be stored, and RuntimeError when the writer does not run.
        """
        if self._task is None or self._stopping:
            raise RuntimeError("the answer writer is not running")
        result: asyncio.Future[SubmitResult] = asyncio.get_running_loop().create_future()
        self._entering += 1
        try:
            await self._queue.put(_Waiting(handed, result))
        finally:
            self._entering -= 1
        return await result

    async def _run(self) -> None:
        while True:
            batch = [await self._queue.get()]
            while len(batch) < BATCH and not self._queue.empty():
                batch.append(self._queue.get_nowait())
            await self._store_batch(batch)
            for _ in batch:
                self._queue.task_done()

    async def _store_batch(self, batch: list[_Waiting]) -> None:
        self.batches += 1
        try:
            async with self._store.write() as unit:
                results = await _keep(unit.session, [waiting.handed for waiting in batch])
        except Exception as error:
            log.exception("answers not stored", answers=len(batch))
            await self._store_what_can_be(batch, error)
        else:
            for waiting, result in zip(batch, results, strict=True):
                if not waiting.result.done():
                    waiting.result.set_result(result)
            self._tell_listeners(
                {
                    waiting.handed.round_id
                    for waiting, result in zip(batch, results, strict=True)
                    if result in (SubmitResult.NEW, SubmitResult.CHANGED)
                }
            )

    async def _store_what_can_be(self, batch: list[_Waiting], error: Exception) -> None:
        """Nobody's answer is lost because of what was wrong with another's."""
        if len(batch) == 1 or isinstance(error, OUT_OF_ORDER):
            _refuse(batch, error)
            return
        for waiting in batch:
            await self._store_batch([waiting])

    def _tell_listeners(self, round_ids: set[int]) -> None:
        for listener in self._listeners if round_ids else ():
            try:
                listener(round_ids)
            except Exception:
                log.exception("an answer listener failed")  # the answers are stored all the same


def _refuse(batch: list[_Waiting], error: Exception) -> None:
    for waiting in batch:
        if not waiting.result.done():
            waiting.result.set_exception(error)


async def _keep(session: AsyncSession, batch: list[Handed]) -> list[SubmitResult]:
    """Store a batch; gives one result for each in the same order."""
    states = await _round_states(session, {handed.round_id for handed in batch})
    untimely = await _untimely(session, batch, states)
    taken = [handed for handed, result in zip(batch, untimely, strict=True) if result is None]
    if not taken:
        return [result for result in untimely if result is not None]
    pupils = await _note_pupils(session, taken)
    owners = [pupils[handed.group_id, handed.user_ref] for handed in taken]
    await _note_presence(session, taken, owners)
    became = _become(taken, owners, await _stored(session, taken, owners))
    await _write(session, taken, owners, became)
    rest = iter(became)
    return [next(rest) if result is None else result for result in untimely]


async def _round_states(session: AsyncSession, round_ids: set[int]) -> dict[int, RoundState]:
    """The guard: read in the same transaction as the insert, so that nothing is kept after the reveal."""
    statement = select(RoundRow.id, RoundRow.state).where(RoundRow.id.in_(round_ids)).with_for_update(read=True)
    return {row.id: RoundState(row.state) for row in await session.execute(statement)}


async def _untimely(
    session: AsyncSession, batch: list[Handed], states: dict[int, RoundState]
) -> list[SubmitResult | None]:
    """Why each is not taken in now; None where it is. What was kept before is not late when it is sent again."""
    found = [_why_not(states.get(handed.round_id), handed) for handed in batch]
    late = [handed for handed, why in zip(batch, found, strict=True) if why is SubmitResult.LATE]
    known = await _kept_events(session, late) if late else set[_Event]()
    return [
        SubmitResult.KNOWN if why is SubmitResult.LATE and _event(handed) in known else why
        for handed, why in zip(batch, found, strict=True)
    ]


def _why_not(state: RoundState | None, handed: Handed) -> SubmitResult | None:
    if state in accepted_in(handed.way, passed=handed.passed):
        return None
    return SubmitResult.EARLY if state is RoundState.THINKING else SubmitResult.LATE


def _event(handed: Handed) -> _Event:
    return handed.round_id, handed.user_ref, handed.source_id


async def _kept_events(session: AsyncSession, handed: list[Handed]) -> set[_Event]:
    """From which events the answers of these people are."""
    statement = (
        select(AnswerRow.round_id, PupilRow.user_ref, AnswerRow.source_id)
        .join(PupilRow, PupilRow.id == AnswerRow.pupil_id)
        .where(
            AnswerRow.round_id.in_({one.round_id for one in handed}),
            PupilRow.user_ref.in_({one.user_ref for one in handed}),
        )
    )
    return {(row.round_id, row.user_ref, row.source_id) for row in await session.execute(statement)}


async def _note_pupils(session: AsyncSession, taken: list[Handed]) -> dict[tuple[int, str], int]:
    """Note who these are; gives their ids by class and platform id."""
    statement = insert_for(session, PupilRow)
    statement = statement.on_conflict_do_update(
        index_elements=["group_id", "user_ref"],
        set_={"name": statement.excluded.name, "seen_at": statement.excluded.seen_at},
    )
    await _execute_many(
        session,
        statement,
        [
            {
                "group_id": handed.group_id,
                "user_ref": handed.user_ref,
                "name": handed.name,
                "dm_welcome": False,
                "seen_at": handed.at,
            }
            for handed in taken
        ],
    )
    found = select(PupilRow.id, PupilRow.group_id, PupilRow.user_ref).where(
        PupilRow.group_id.in_({handed.group_id for handed in taken}),
        PupilRow.user_ref.in_({handed.user_ref for handed in taken}),
    )
    return {(row.group_id, row.user_ref): row.id for row in await session.execute(found)}


async def _note_presence(session: AsyncSession, taken: list[Handed], owners: list[int]) -> None:
    """Whoever hands in is there; an earlier choice to look on stands."""
    statement = insert_for(session, PresenceRow).on_conflict_do_nothing(index_elements=["talk_id", "pupil_id"])
    await _execute_many(
        session,
        statement,
        [
            {"talk_id": handed.talk_id, "pupil_id": owner, "presence": Presence.JOINED}
            for handed, owner in zip(taken, owners, strict=True)
        ],
    )


async def _stored(session: AsyncSession, taken: list[Handed], owners: list[int]) -> dict[tuple[int, int], int]:
    """The answers that are there already: round and pupil to the event they came from."""
    statement = select(AnswerRow.round_id, AnswerRow.pupil_id, AnswerRow.source_id).where(
        AnswerRow.round_id.in_({handed.round_id for handed in taken}), AnswerRow.pupil_id.in_(set(owners))
    )
    return {(row.round_id, row.pupil_id): row.source_id for row in await session.execute(statement)}


def _become(taken: list[Handed], owners: list[int], stored: dict[tuple[int, int], int]) -> list[SubmitResult]:
    """What each becomes: the latest event of a pupil counts, in whatever order they came."""
    latest = dict(stored)
    became: list[SubmitResult] = []
    for handed, owner in zip(taken, owners, strict=True):
        key = (handed.round_id, owner)
        if key in latest and handed.source_id <= latest[key]:
            became.append(SubmitResult.KNOWN)
            continue
        became.append(SubmitResult.CHANGED if key in latest else SubmitResult.NEW)
        latest[key] = handed.source_id
    return became


async def _write(session: AsyncSession, taken: list[Handed], owners: list[int], became: list[SubmitResult]) -> None:
    statement = insert_for(session, AnswerRow)
    changing = ("text", "passed", "visibility", "preference", "state", "way", "source_id", "updated_at")
    changing += ("message_ref", "held_by")
    statement = statement.on_conflict_do_update(
        index_elements=["round_id", "pupil_id"],
        set_={name: statement.excluded[name] for name in changing},
        where=statement.excluded.source_id > AnswerRow.source_id,
    )
    rows = [
        _row(handed, owner)
        for handed, owner, result in zip(taken, owners, became, strict=True)
        if result is not SubmitResult.KNOWN
    ]
    if rows:
        await _execute_many(session, statement, rows)


def _row(handed: Handed, owner: int) -> dict[str, object]:
    return {
        "round_id": handed.round_id,
        "pupil_id": owner,
        "text": "" if handed.passed else handed.text,
        "passed": handed.passed,
        "visibility": handed.visibility,
        "preference": handed.preference,
        "state": AnswerState.SEALED,
        "way": handed.way,
        "source_id": handed.source_id,
        "created_at": handed.at,
        "updated_at": handed.at,
        "message_ref": handed.message_ref,
        "held_by": None,
    }


async def _execute_many(session: AsyncSession, statement: Any, rows: list[dict[str, Any]]) -> None:
    """One prepared statement for all rows, past the ORM: that is what makes a large batch cheap."""
    connection = await session.connection()
    await connection.execute(statement, rows)
