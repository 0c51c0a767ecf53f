"""The tables of the wording coach: words that wait, nudges of a talk, muted rules, the pocket, and who talked."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.tables import NEVER_AGAIN, Base


class HeldWordsRow(Base):
    """A teacher's words that are not said yet. ``fields`` is JSON; ``rule`` is what the coach had to say about them."""

    __tablename__ = "held_words"
    __table_args__ = (Index(None, "group_id", "user_ref"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    talk_id: Mapped[int | None] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"))
    user_ref: Mapped[str]
    kind: Mapped[str]
    ref: Mapped[int | None]
    fields: Mapped[str] = mapped_column(Text)
    rule: Mapped[str | None]
    held_at: Mapped[datetime]


class NudgeRow(Base):
    """That the coach spoke about a rule, and whether that was waved away. Goes with the talk: nobody looks back."""

    __tablename__ = "nudges"
    __table_args__ = (Index(None, "group_id", "talk_id"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    talk_id: Mapped[int | None] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"))
    rule: Mapped[str]
    dismissed: Mapped[bool] = mapped_column(default=False)
    shown_at: Mapped[datetime]


class MutedRuleRow(Base):
    """A rule that one teacher does not want to hear of any more, in any class."""

    __tablename__ = "muted_rules"

    user_ref: Mapped[str] = mapped_column(primary_key=True)
    rule: Mapped[str] = mapped_column(primary_key=True)


class PocketRow(Base):
    """A question that a teacher kept for later, or that a pupil offered them for a talk (``talk_id``, ``pupil_id``).

    ``held_by`` says who keeps an offered one from being asked.
    """

    __tablename__ = "pocket_questions"
    __table_args__ = (UniqueConstraint("talk_id", "pupil_id"), Index(None, "group_id", "user_ref"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    user_ref: Mapped[str]
    text: Mapped[str] = mapped_column(String(200))
    kept_at: Mapped[datetime]
    talk_id: Mapped[int | None] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"))
    pupil_id: Mapped[int | None] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"))
    held_by: Mapped[str | None]


class TalkShareRow(Base):
    """Who talked in a talk, in words; numbers only. ``ended_at`` None while it goes on and is still counted."""

    __tablename__ = "talk_shares"
    __table_args__ = (Index(None, "user_ref"),)

    talk_id: Mapped[int] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"), primary_key=True)
    user_ref: Mapped[str]
    teacher_words: Mapped[int] = mapped_column(default=0)
    pupil_words: Mapped[int] = mapped_column(default=0)
    open_questions: Mapped[int] = mapped_column(default=0)
    silences: Mapped[int] = mapped_column(default=0)
    ended_at: Mapped[datetime | None]


class CoachWhisperRow(Base):
    """A word in regie about the conversation. ``echo`` holds a pupil's last public words until the talk is over.

    ``seconds`` is how long the silence still worked, ``chosen`` what the teacher did with a chain, ``still_until``
    how long a silence that was chosen lasts.
    """

    __tablename__ = "coach_whispers"
    __table_args__ = (Index(None, "talk_id", "kind"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    talk_id: Mapped[int] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"))
    round_id: Mapped[int | None] = mapped_column(ForeignKey("rounds.id", ondelete="CASCADE"))
    kind: Mapped[str]
    seconds: Mapped[int] = mapped_column(default=0)
    echo: Mapped[str | None] = mapped_column(String(100))
    chosen: Mapped[str | None]
    still_until: Mapped[datetime | None]
    made_at: Mapped[datetime]
