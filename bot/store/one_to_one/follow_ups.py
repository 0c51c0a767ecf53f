"""Stores which pupils wanted to speak to somebody the same day."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.one_to_one.follow_up import FollowUp
from bot.domain.privacy.retention import Term
from bot.store.db.mapper import Mapper
from bot.store.db.repository import Rows
from bot.store.db.retention import Purged
from bot.store.db.tables import NEVER_AGAIN, Base


class FollowUpRow(Base):
    """Who asked and when, when staff was told, and who of them saw it; nothing of what it is about."""

    __tablename__ = "follow_ups"
    __table_args__ = (UniqueConstraint("step_id"), Index(None, "group_id"), Index(None, "pupil_id"), NEVER_AGAIN)
    retained = Purged((Term.ANSWERS,), since=("asked_at",))

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"))
    step_id: Mapped[int | None] = mapped_column(ForeignKey("one_to_one_steps.id", ondelete="SET NULL"))
    first_ref: Mapped[str]
    asked_at: Mapped[datetime]
    opens_at: Mapped[datetime]
    told_at: Mapped[datetime | None]
    second_at: Mapped[datetime | None]
    seen_at: Mapped[datetime | None]
    seen_by: Mapped[str | None]
    dropped_at: Mapped[datetime | None]


class FollowUps(Rows[FollowUpRow, FollowUp]):
    """Reads and writes who wanted to speak to somebody: one row for each step at which a pupil asked for it."""

    mapper = Mapper(FollowUpRow, FollowUp)

    async def of_step(self, step_id: int) -> FollowUp | None:
        """Return what was asked at a step, or None."""
        return await self._first(step_id=step_id)
