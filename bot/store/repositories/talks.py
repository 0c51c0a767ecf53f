"""Talks and who is there, in the database."""

from dataclasses import replace

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.talk.talk import BEGUN_STATES, CLOSED_STATES, OPEN_STATES, PLANNED_STATES, Presence, Talk
from bot.store.db.upsert import insert_for
from bot.store.rows import to_talk
from bot.store.tables import PresenceRow, TalkRow

LATEST_FIRST = (TalkRow.started_at.desc(), TalkRow.id.desc())
"""A talk that was planned long before may begin after others."""
WHERE_IT_IS = (
    "state",
    "started_by",
    "started_at",
    "ended_at",
    "step",
    "paused_at",
    "resumes_at",
    "planned_at",
    "moved_at",
    "warm_up",
)
"""What changes in the course of a talk."""


class Talks:
    """The talks."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, talk: Talk) -> Talk:
        """Store a new talk; its id is made here."""
        row = TalkRow(
            group_id=talk.group_id,
            kind=talk.kind,
            purpose=talk.frame.purpose,
            intent=talk.frame.intent,
            feedback_request=talk.frame.feedback_request,
            minutes=talk.minutes,
            state=talk.state,
            started_by=talk.started_by,
            started_at=talk.started_at,
            ceiling=talk.ceiling,
            ended_at=talk.ended_at,
            planned_at=talk.planned_at,
        )
        self._session.add(row)
        await self._session.flush()
        return replace(talk, id=row.id)

    async def save(self, talk: Talk) -> None:
        """Store where a talk is now."""
        statement = update(TalkRow).where(TalkRow.id == talk.id)
        await self._session.execute(statement.values(**{name: getattr(talk, name) for name in WHERE_IT_IS}))

    async def get(self, talk_id: int) -> Talk:
        return to_talk(await self._session.get_one(TalkRow, talk_id))

    async def find(self, talk_id: int) -> Talk | None:
        """The talk, or None when there is no such (any more)."""
        row = await self._session.get(TalkRow, talk_id)
        return None if row is None else to_talk(row)

    async def locked(self, talk_id: int) -> Talk | None:
        """The talk as it is now, and as it stays until this unit ends."""
        statement = select(TalkRow).where(TalkRow.id == talk_id).with_for_update()
        row = await self._session.scalar(statement.execution_options(populate_existing=True))
        return None if row is None else to_talk(row)

    async def open_in(self, group_id: int) -> Talk | None:
        """The talk that is going on in a class."""
        statement = select(TalkRow).where(TalkRow.group_id == group_id, TalkRow.state.in_(OPEN_STATES))
        row = await self._session.scalar(statement.order_by(TalkRow.id.desc()))
        return None if row is None else to_talk(row)

    async def closed_in(self, group_id: int, skip: int, most: int) -> list[Talk]:
        """Talks of a class that came to a proper end, the latest first."""
        statement = select(TalkRow).where(TalkRow.group_id == group_id, TalkRow.state.in_(CLOSED_STATES))
        rows = await self._session.scalars(statement.order_by(*LATEST_FIRST).offset(skip).limit(most))
        return [to_talk(row) for row in rows]

    async def ahead_in(self, group_id: int) -> list[Talk]:
        """The planned talks of a class, the soonest first."""
        statement = select(TalkRow).where(TalkRow.group_id == group_id, TalkRow.state.in_(PLANNED_STATES))
        rows = await self._session.scalars(statement.order_by(TalkRow.planned_at, TalkRow.id))
        return [to_talk(row) for row in rows]

    async def last(self) -> Talk | None:
        """The talk that began last, in any class."""
        statement = select(TalkRow).where(TalkRow.state.in_(BEGUN_STATES)).order_by(*LATEST_FIRST).limit(1)
        row = await self._session.scalar(statement)
        return None if row is None else to_talk(row)

    async def all_open(self) -> list[Talk]:
        """Every talk that is going on, in all classes."""
        rows = await self._session.scalars(select(TalkRow).where(TalkRow.state.in_(OPEN_STATES)).order_by(TalkRow.id))
        return [to_talk(row) for row in rows]

    async def set_presence(self, talk_id: int, pupil_id: int, presence: Presence, *, keep: bool = False) -> None:
        """Note how a pupil is there; with ``keep`` an earlier choice stands."""
        statement = insert_for(self._session, PresenceRow).values(talk_id=talk_id, pupil_id=pupil_id, presence=presence)
        keys = ["talk_id", "pupil_id"]
        if keep:
            statement = statement.on_conflict_do_nothing(index_elements=keys)
        else:
            statement = statement.on_conflict_do_update(index_elements=keys, set_={"presence": presence})
        await self._session.execute(statement)

    async def presences(self, talk_id: int) -> dict[int, Presence]:
        """How each pupil of a talk is there, by pupil id."""
        rows = await self._session.scalars(select(PresenceRow).where(PresenceRow.talk_id == talk_id))
        return {row.pupil_id: Presence(row.presence) for row in rows}

    async def forget_presences(self, talk_id: int) -> None:
        """Who was there is no longer needed once a talk is over."""
        await self._session.execute(delete(PresenceRow).where(PresenceRow.talk_id == talk_id))
