"""Opinions of a talk and its outcomes in the database."""

import json
from dataclasses import asdict

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.closing.closing import Opinion, Outcomes, Rating
from bot.domain.talk.talk import CLOSED_STATES
from bot.store.closing_tables import OpinionRow, OutcomesRow, RatingRow
from bot.store.db.upsert import insert_for
from bot.store.repositories.talks import LATEST_FIRST
from bot.store.tables import TalkRow

NO_MARK = "-"


class Opinions:
    """Ratings while they come in, and the totals that are left of them."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def rate(self, talk_id: int, pupil_id: int, rating: Rating) -> None:
        """Store one pupil's rating over an earlier one."""
        marks = "".join(NO_MARK if mark is None else str(mark) for mark in rating.marks)
        statement = insert_for(self._session, RatingRow).values(
            talk_id=talk_id, pupil_id=pupil_id, marks=marks, words=rating.words
        )
        changed = {"marks": statement.excluded.marks, "words": statement.excluded.words}
        keys = ["talk_id", "pupil_id"]
        await self._session.execute(statement.on_conflict_do_update(index_elements=keys, set_=changed))

    async def rating_of(self, talk_id: int, pupil_id: int) -> Rating | None:
        """What this pupil gave, as long as the step is open."""
        row = await self._session.get(RatingRow, (talk_id, pupil_id), populate_existing=True)
        return None if row is None else _to_rating(row)

    async def ratings(self, talk_id: int) -> list[Rating]:
        """All ratings of a talk, without who gave them."""
        rows = await self._session.scalars(select(RatingRow).where(RatingRow.talk_id == talk_id))
        return [_to_rating(row) for row in rows]

    async def take_back(self, talk_id: int, pupil_id: int) -> None:
        """A pass: nothing is left of what this pupil gave."""
        statement = delete(RatingRow).where(RatingRow.talk_id == talk_id, RatingRow.pupil_id == pupil_id)
        await self._session.execute(statement)

    async def forget(self, talk_id: int) -> None:
        """From now on nothing says who gave what."""
        await self._session.execute(delete(RatingRow).where(RatingRow.talk_id == talk_id))

    async def keep(self, talk_id: int, opinion: Opinion) -> None:
        """Store the totals."""
        row = OpinionRow(talk_id=talk_id, totals=json.dumps(opinion.totals), words=json.dumps(opinion.words))
        self._session.add(row)
        await self._session.flush()

    async def of(self, talk_id: int) -> Opinion | None:
        """The totals; None where there were too few ratings, or none were asked yet."""
        row = await self._session.get(OpinionRow, talk_id)
        if row is None:
            return None
        totals = tuple(None if line is None else tuple(line) for line in json.loads(row.totals))
        return Opinion(totals, tuple(json.loads(row.words)))


class OutcomesOfTalks:
    """What the class was told at the end of a talk."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def tell(self, outcomes: Outcomes) -> None:
        """Store them, over what was told before."""
        values = asdict(outcomes)
        statement = insert_for(self._session, OutcomesRow).values(**values)
        changed = {name: statement.excluded[name] for name in values if name != "talk_id"}
        await self._session.execute(statement.on_conflict_do_update(index_elements=["talk_id"], set_=changed))

    async def of(self, talk_id: int) -> Outcomes | None:
        row = await self._session.get(OutcomesRow, talk_id, populate_existing=True)
        return None if row is None else _to_outcomes(row)

    async def before(self, group_id: int, talk_id: int) -> Outcomes | None:
        """Those of the talk that was closed last in this class before this one began."""
        began = select(TalkRow.started_at).where(TalkRow.id == talk_id).scalar_subquery()
        earlier = (TalkRow.started_at <= began, TalkRow.id != talk_id)
        statement = (
            select(OutcomesRow)
            .join(TalkRow, TalkRow.id == OutcomesRow.talk_id)
            .where(TalkRow.group_id == group_id, TalkRow.state.in_(CLOSED_STATES), *earlier)
            .order_by(*LATEST_FIRST)
            .limit(1)
        )
        row = await self._session.scalar(statement.execution_options(populate_existing=True))
        return None if row is None else _to_outcomes(row)


def _to_rating(row: RatingRow) -> Rating:
    return Rating(tuple(None if mark == NO_MARK else int(mark) for mark in row.marks), row.words)


def _to_outcomes(row: OutcomesRow) -> Outcomes:
    return Outcomes(
        talk_id=row.talk_id,
        what=row.what,
        readers=row.readers,
        until=row.until,
        change=row.change,
        heard=row.heard,
        done=row.done,
    )
