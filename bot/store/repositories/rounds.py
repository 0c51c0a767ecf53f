"""Rounds and their answers in the database."""

from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Select, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.round.answer import Answer, AnswerState, HeldBy
from bot.domain.round.round import OPEN_STATES, Round
from bot.store.rows import to_answer, to_round
from bot.store.tables import AnswerRow, RoundRow


class Rounds:
    """The rounds. With ``lock`` (PostgreSQL; SQLite has one writer anyway) nobody else changes one that was read."""

    def __init__(self, session: AsyncSession, *, lock: bool) -> None:
        self._session = session
        self._lock = lock

    async def add(self, round_: Round) -> Round:
        """Store a new round; its id is made here."""
        row = RoundRow(**_values(round_))
        self._session.add(row)
        await self._session.flush()
        return replace(round_, id=row.id)

    async def save(self, round_: Round) -> None:
        """Store where a round is now."""
        await self._session.execute(update(RoundRow).where(RoundRow.id == round_.id).values(**_values(round_)))

    async def get(self, round_id: int) -> Round:
        """The round; it is an error when there is no such."""
        row = (await self._session.scalars(self._select(RoundRow.id == round_id))).one()
        return to_round(row)

    async def find(self, round_id: int) -> Round | None:
        """The round, or None when there is no such (any more)."""
        row = await self._session.scalar(self._select(RoundRow.id == round_id))
        return None if row is None else to_round(row)

    async def open_in(self, talk_id: int) -> Round | None:
        """The round that is going on in a talk."""
        statement = self._select(RoundRow.talk_id == talk_id, RoundRow.state.in_(OPEN_STATES))
        row = await self._session.scalar(statement.order_by(RoundRow.number.desc()).limit(1))
        return None if row is None else to_round(row)

    async def of(self, talk_id: int) -> list[Round]:
        """All rounds of a talk in order."""
        statement = select(RoundRow).where(RoundRow.talk_id == talk_id).order_by(RoundRow.number)
        return [to_round(row) for row in await self._session.scalars(statement)]

    async def next_number(self, talk_id: int) -> int:
        """The number of the next round of a talk, from 1."""
        last = await self._session.scalar(select(func.max(RoundRow.number)).where(RoundRow.talk_id == talk_id))
        return (last or 0) + 1

    def _select(self, *where: ColumnElement[bool]) -> Select[RoundRow]:
        statement = select(RoundRow).where(*where).execution_options(populate_existing=True)
        return statement.with_for_update() if self._lock else statement


class Answers:
    """The answers. They come in through the answer writer; here is all that happens to them afterwards."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, round_id: int) -> list[Answer]:
        """All answers of a round in the order of their first arrival, passes among them until the reveal."""
        statement = select(AnswerRow).where(AnswerRow.round_id == round_id).order_by(AnswerRow.id)
        return [to_answer(row) for row in await self._session.scalars(statement)]

    async def by(self, round_id: int, pupil_id: int) -> Answer | None:
        """What one pupil handed in."""
        statement = select(AnswerRow).where(AnswerRow.round_id == round_id, AnswerRow.pupil_id == pupil_id)
        row = await self._session.scalar(statement)
        return None if row is None else to_answer(row)

    async def find(self, answer_id: int) -> Answer | None:
        row = await self._session.get(AnswerRow, answer_id)
        return None if row is None else to_answer(row)

    async def said_in(self, message_refs: Iterable[str]) -> list[Answer]:
        """The answers that are these messages of pupils."""
        statement = select(AnswerRow).where(AnswerRow.message_ref.in_(list(message_refs))).order_by(AnswerRow.id)
        return [to_answer(row) for row in await self._session.scalars(statement)]

    async def ready(self, round_id: int) -> set[int]:
        """The pupils who handed in or passed, and did not take it back."""
        where = (AnswerRow.round_id == round_id, AnswerRow.state != AnswerState.WITHDRAWN)
        return set(await self._session.scalars(select(AnswerRow.pupil_id).where(*where)))

    async def any(self, round_id: int) -> bool:
        """Whether there are words already. Passes, and what was taken back, do not count."""
        where = (AnswerRow.round_id == round_id, AnswerRow.passed.is_(False), AnswerRow.state != AnswerState.WITHDRAWN)
        return await self._session.scalar(select(AnswerRow.id).where(*where).limit(1)) is not None

    async def mark(self, answer_ids: Iterable[int], state: AnswerState, held_by: HeldBy | None = None) -> None:
        """Set what became of these answers; for held ones also by whom."""
        statement = update(AnswerRow).where(AnswerRow.id.in_(list(answer_ids)))
        await self._session.execute(statement.values(state=state, held_by=held_by))

    async def withdraw(self, answer_ids: Iterable[int]) -> None:
        """The pupils took these back: the words go at once."""
        statement = update(AnswerRow).where(AnswerRow.id.in_(list(answer_ids)))
        await self._session.execute(statement.values(state=AnswerState.WITHDRAWN, text="", held_by=None))

    async def drop_passes(self, round_id: int) -> int:
        """Turn the sealed passes of a round into a number; no trace of who passed is kept (decisions 5)."""
        statement = delete(AnswerRow).where(AnswerRow.round_id == round_id, AnswerRow.passed.is_(True))
        gone = await self._session.execute(statement.returning(AnswerRow.id))
        return len(gone.all())

    async def drop_sealed(self, round_id: int) -> None:
        """Throw away what was never shown, but for what a pupil gave to the teacher."""
        where = (AnswerRow.round_id == round_id, AnswerRow.state != AnswerState.KEPT)
        await self._session.execute(delete(AnswerRow).where(*where))

    async def drop_one(self, answer_id: int) -> None:
        """Throw away what one pupil handed in."""
        await self._session.execute(delete(AnswerRow).where(AnswerRow.id == answer_id))

    async def drop_before(self, round_id: int, moment: datetime) -> list[Answer]:
        """Throw away what was handed in before this moment; gives what it was."""
        before = [answer for answer in await self.of(round_id) if answer.updated_at < moment]
        await self._session.execute(delete(AnswerRow).where(AnswerRow.id.in_([answer.id for answer in before])))
        return before


def _values(round_: Round) -> dict[str, object]:
    return {name: value for name, value in asdict(round_).items() if name != "id"}
