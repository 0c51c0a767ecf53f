"""The tables of the closing (opinions and outcomes) and of moments in a talk with what pupils said to them."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.tables import NEVER_AGAIN, Base


class RatingRow(Base):
    """One pupil's opinion while the step is open. It becomes an ``OpinionRow`` when the step is over, and goes."""

    __tablename__ = "ratings"

    talk_id: Mapped[int] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"), primary_key=True)
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"), primary_key=True)
    marks: Mapped[str]
    words: Mapped[str] = mapped_column(Text)


class OpinionRow(Base):
    """What the class thought of a talk, without who: ``totals`` and shuffled ``words`` as JSON. Never of too few."""

    __tablename__ = "opinions"

    talk_id: Mapped[int] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"), primary_key=True)
    totals: Mapped[str] = mapped_column(Text)
    words: Mapped[str] = mapped_column(Text)


class OutcomesRow(Base):
    """What the class was told: what happens, who reads it, until when, and what the teacher changes."""

    __tablename__ = "outcomes"

    talk_id: Mapped[int] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"), primary_key=True)
    what: Mapped[str] = mapped_column(String(200))
    readers: Mapped[str] = mapped_column(String(200))
    until: Mapped[str] = mapped_column(String(200))
    change: Mapped[str] = mapped_column(String(200))
    heard: Mapped[str] = mapped_column(String(200))
    done: Mapped[str] = mapped_column(String(200))


class MomentRow(Base):
    """A moment in a talk. ``totals`` (JSON) is of a pulse, written once and only where it may be shown."""

    __tablename__ = "moments"
    __table_args__ = (Index(None, "talk_id", "kind"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    talk_id: Mapped[int] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"))
    round_id: Mapped[int | None] = mapped_column(ForeignKey("rounds.id", ondelete="CASCADE"))
    kind: Mapped[str]
    text: Mapped[str] = mapped_column(Text)
    started_at: Mapped[datetime]
    ends_at: Mapped[datetime | None]
    over: Mapped[bool]
    nodded: Mapped[bool]
    totals: Mapped[str | None]


class MomentReplyRow(Base):
    """What a pupil said to a moment; a choice in a pulse goes when the pulse is over."""

    __tablename__ = "moment_replies"

    moment_id: Mapped[int] = mapped_column(ForeignKey("moments.id", ondelete="CASCADE"), primary_key=True)
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"), primary_key=True)
    text: Mapped[str] = mapped_column(Text)
