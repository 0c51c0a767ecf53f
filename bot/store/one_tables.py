"""The tables of one-to-one talks: the talk, its steps with words, pictures and promises, goals and sheets."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.tables import NEVER_AGAIN, Base


class OneRow(Base):
    """A talk with one pupil: its kind and frame, its thread, which step it is at, and until when the teacher is away.

    ``what`` to ``change`` are what the pupil was told at the end; empty until then.
    """

    __tablename__ = "ones"
    __table_args__ = (Index(None, "group_id", "state"), Index(None, "pupil_id"), Index(None, "thread_ref"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"))
    kind: Mapped[str]
    purpose: Mapped[str] = mapped_column(String(140))
    intent: Mapped[str] = mapped_column(String(140))
    feedback_request: Mapped[str] = mapped_column(String(140))
    minutes: Mapped[int]
    started_by: Mapped[str]
    started_at: Mapped[datetime]
    thread_ref: Mapped[str]
    state: Mapped[str]
    place: Mapped[int]
    away_until: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    what: Mapped[str] = mapped_column(String(200), default="")
    readers: Mapped[str] = mapped_column(String(200), default="")
    until: Mapped[str] = mapped_column(String(200), default="")
    change: Mapped[str] = mapped_column(String(200), default="")


class OneStepRow(Base):
    """A step that was begun: what was asked, what the teacher told or said to it, and whether that waits.

    ``offered`` are the cards that were dealt, as JSON.
    """

    __tablename__ = "one_steps"
    __table_args__ = (Index(None, "one_id"), Index(None, "scale_id"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    one_id: Mapped[int] = mapped_column(ForeignKey("ones.id", ondelete="CASCADE"))
    key: Mapped[str]
    kind: Mapped[str]
    asked: Mapped[str] = mapped_column(Text)
    begun_at: Mapped[datetime]
    told: Mapped[str] = mapped_column(Text)
    reaction: Mapped[str] = mapped_column(Text)
    held: Mapped[bool]
    offered: Mapped[str] = mapped_column(Text)
    scale_id: Mapped[int | None] = mapped_column(ForeignKey("scales.id", ondelete="SET NULL"))


class OneWordsRow(Base):
    """What the pupil wrote or chose at a step, by part; nobody else writes here."""

    __tablename__ = "one_words"

    step_id: Mapped[int] = mapped_column(ForeignKey("one_steps.id", ondelete="CASCADE"), primary_key=True)
    part: Mapped[str] = mapped_column(primary_key=True)
    words: Mapped[str] = mapped_column(Text)


class DrawingRow(Base):
    """A picture that the pupil handed in at a step (PNG, made anew), with the pupil's own caption."""

    __tablename__ = "drawings"

    step_id: Mapped[int] = mapped_column(ForeignKey("one_steps.id", ondelete="CASCADE"), primary_key=True)
    picture: Mapped[bytes] = mapped_column(LargeBinary)
    caption: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime]


class OneAgreementRow(Base):
    """Who of the two said yes to an agreement; it counts when both did."""

    __tablename__ = "one_agreements"
    __table_args__ = (Index(None, "one_id"),)

    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreements.id", ondelete="CASCADE"), primary_key=True)
    one_id: Mapped[int] = mapped_column(ForeignKey("ones.id", ondelete="CASCADE"))
    pupil_yes: Mapped[bool]
    teacher_yes: Mapped[bool]


class GoalRow(Base):
    """A learning goal: the teacher's frame and reaction, and whether another one came in its place."""

    __tablename__ = "goals"
    __table_args__ = (Index(None, "pupil_id"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"))
    one_id: Mapped[int | None] = mapped_column(ForeignKey("ones.id", ondelete="SET NULL"))
    frame: Mapped[str] = mapped_column(Text)
    reaction: Mapped[str] = mapped_column(Text)
    replaced: Mapped[bool]
    made_at: Mapped[datetime]
    changed_at: Mapped[datetime]


class GoalWordsRow(Base):
    """One of the pupil's four fields of a goal; nobody else writes here."""

    __tablename__ = "goal_words"

    goal_id: Mapped[int] = mapped_column(ForeignKey("goals.id", ondelete="CASCADE"), primary_key=True)
    slot: Mapped[str] = mapped_column(primary_key=True)
    words: Mapped[str] = mapped_column(Text)


class SheetRow(Base):
    """What the pupil approved to stand on a sheet: ``lines`` is JSON, a title and words each."""

    __tablename__ = "sheets"
    __table_args__ = (UniqueConstraint("step_id"), Index(None, "pupil_id"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"))
    step_id: Mapped[int | None] = mapped_column(ForeignKey("one_steps.id", ondelete="SET NULL"))
    kind: Mapped[str]
    lines: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime]
