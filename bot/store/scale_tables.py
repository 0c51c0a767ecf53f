"""The tables of the scale question: the question, a pupil's walk, and what was written on the way."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.tables import NEVER_AGAIN, Base


class ScaleRow(Base):
    """A scale question. ``totals`` (how many chose 0, 1, … 10) is written once, and only where it may be shown."""

    __tablename__ = "scales"
    __table_args__ = (Index(None, "group_id", "state"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    talk_id: Mapped[int | None] = mapped_column(ForeignKey("talks.id", ondelete="SET NULL"))
    form: Mapped[str]
    state: Mapped[str]
    topic: Mapped[str] = mapped_column(String(200))
    zero: Mapped[str] = mapped_column(String(100))
    ten: Mapped[str] = mapped_column(String(100))
    card_id: Mapped[str | None]
    sensitivity: Mapped[int]
    opened_by: Mapped[str]
    opened_at: Mapped[datetime]
    totals: Mapped[str | None]


class ScaleFlowRow(Base):
    """One pupil's walk: where it is, the marks (in halves), the plan, and what the teacher should know of it."""

    __tablename__ = "scale_flows"
    __table_args__ = (UniqueConstraint("scale_id", "pupil_id"), Index(None, "pupil_id"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    scale_id: Mapped[int] = mapped_column(ForeignKey("scales.id", ondelete="CASCADE"))
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"))
    state: Mapped[str]
    step: Mapped[str]
    topic: Mapped[str] = mapped_column(String(200))
    zero: Mapped[str] = mapped_column(String(100))
    ten: Mapped[str] = mapped_column(String(100))
    mark: Mapped[int | None]
    counted: Mapped[int | None]
    half_step: Mapped[bool]
    satisfied: Mapped[int | None]
    review_mark: Mapped[int | None]
    plan_mine: Mapped[str] = mapped_column(Text)
    plan_teacher: Mapped[str] = mapped_column(Text)
    plan_helper: Mapped[str] = mapped_column(Text)
    plan_begin: Mapped[str] = mapped_column(Text)
    wants_talk: Mapped[bool]
    seen: Mapped[bool]
    telling: Mapped[str]
    started_at: Mapped[datetime]
    touched_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class ScaleWordsRow(Base):
    """What a pupil wrote at one step."""

    __tablename__ = "scale_words"

    flow_id: Mapped[int] = mapped_column(ForeignKey("scale_flows.id", ondelete="CASCADE"), primary_key=True)
    step: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(Text)
