"""Stores talks, and who takes part in them."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.privacy.retention import Term
from bot.domain.talk.talk import (
    BEGUN_STATES,
    CLOSED_STATES,
    OPEN_STATES,
    PLANNED_STATES,
    ClosingStep,
    Frame,
    Presence,
    Talk,
    TalkKind,
    TalkState,
)
from bot.store.db.mapper import Mapper
from bot.store.db.repository import Rows
from bot.store.db.retention import Purged
from bot.store.db.tables import NEVER_AGAIN, Base


class TalkRow(Base):
    """A talk: its kind, its frame (why, what for, what is asked), its state, and whether it is paused.

    ``planned_at`` to ``warm_up`` belong to a planned talk: its moment, when that was last changed, its lobby's card.
    """

    __tablename__ = "talks"
    __table_args__ = (Index(None, "group_id", "state"), NEVER_AGAIN)
    retained = Purged((Term.AGREEMENTS,), since=("started_at",))

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    kind: Mapped[TalkKind]
    purpose: Mapped[str] = mapped_column(String(140))
    intent: Mapped[str] = mapped_column(String(140))
    feedback_request: Mapped[str] = mapped_column(String(140))
    minutes: Mapped[int]
    state: Mapped[TalkState]
    started_by: Mapped[str]
    started_at: Mapped[datetime]
    ceiling: Mapped[int | None]
    ended_at: Mapped[datetime | None]
    step: Mapped[ClosingStep | None]
    paused_at: Mapped[datetime | None]
    resumes_at: Mapped[datetime | None]
    planned_at: Mapped[datetime | None]
    moved_at: Mapped[datetime | None]
    warm_up: Mapped[str | None]


class PresenceRow(Base):
    """Says that a pupil takes part in a talk, or watches at first."""

    __tablename__ = "presences"
    retained = Purged((Term.ANSWERS,), since=("talk_id.started_at",))

    talk_id: Mapped[int] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"), primary_key=True)
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"), primary_key=True)
    presence: Mapped[Presence]


LATEST_FIRST = (TalkRow.started_at.desc(), TalkRow.id.desc())
"""Ordered by when they began: a talk that was planned long before may begin after others."""


class Talks(Rows[TalkRow, Talk]):
    """Reads and writes the talks, and who is present."""

    mapper = Mapper(TalkRow, Talk, nested={"frame": (Frame, "{}")})

    async def locked(self, talk_id: int) -> Talk | None:
        """Return the talk, locked until this unit ends so that nobody else can change it; None when it is gone."""
        found = await self._read(self._select(TalkRow.id == talk_id).with_for_update())
        return found[0] if found else None

    async def open_in(self, group_id: int) -> Talk | None:
        """Return the talk that is going on in a class, or None."""
        where = (TalkRow.group_id == group_id, TalkRow.state.in_(OPEN_STATES))
        return await self._first(*where, order=(TalkRow.id.desc(),))

    async def closed_in(self, group_id: int, skip: int, most: int) -> list[Talk]:
        """Return up to ``most`` talks of a class that came to a proper end, the latest first, without the first
        ``skip``.
        """
        where = (TalkRow.group_id == group_id, TalkRow.state.in_(CLOSED_STATES))
        return await self._read(self._select(*where, order=LATEST_FIRST).offset(skip).limit(most))

    async def ahead_in(self, group_id: int) -> list[Talk]:
        """Return the planned talks of a class, the soonest first."""
        where = (TalkRow.group_id == group_id, TalkRow.state.in_(PLANNED_STATES))
        return await self._all(*where, order=(TalkRow.planned_at, TalkRow.id))

    async def last(self) -> Talk | None:
        """Return the talk that began last, in any class, or None."""
        return await self._first(TalkRow.state.in_(BEGUN_STATES), order=LATEST_FIRST)

    async def all_open(self) -> list[Talk]:
        """Return every talk that is going on, in all classes."""
        return await self._all(TalkRow.state.in_(OPEN_STATES))

    async def set_presence(self, talk_id: int, pupil_id: int, presence: Presence, *, keep: bool = False) -> None:
        """Record how a pupil takes part; with ``keep`` an earlier choice stands."""
        keys, chosen = {"talk_id": talk_id, "pupil_id": pupil_id}, {"presence": presence}
        if keep:
            await self._insert_if_new(PresenceRow, keys, **chosen)
        else:
            await self._upsert(PresenceRow, keys, chosen)

    async def presences(self, talk_id: int) -> dict[int, Presence]:
        """Return how each pupil takes part in a talk, by pupil id."""
        statement = select(PresenceRow.pupil_id, PresenceRow.presence).where(PresenceRow.talk_id == talk_id)
        return {row.pupil_id: row.presence for row in await self._connection.execute(statement)}

    async def forget_presences(self, talk_id: int) -> None:
        """Remove who was present: nobody needs that once a talk is over."""
        await self._connection.execute(delete(PresenceRow).where(PresenceRow.talk_id == talk_id))
