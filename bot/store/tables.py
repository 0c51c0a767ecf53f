"""The tables. Every column's purpose is in its class's docstring; ids of the chat platform are text, times are UTC."""

from datetime import UTC, date, datetime
from typing import Any, ClassVar

from sqlalchemy import (
    BigInteger,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


NEVER_AGAIN = {"sqlite_autoincrement": True}
"""Ids stand in the buttons of old messages: SQLite must not give the id of a purged row to another one."""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC moment; SQLite keeps no time zone, so it is put back on the way out. Naive ones are refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """Common ground of the tables: names for constraints (batch migrations need them) and column types."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {datetime: UtcDateTime(), str: String(64)}


class GroupRow(Base):
    """A class as a teacher set it up."""

    __tablename__ = "groups"
    __table_args__ = (UniqueConstraint("channel_ref"), Index(None, "guild_ref"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    guild_ref: Mapped[str]
    name: Mapped[str] = mapped_column(String(100))
    channel_ref: Mapped[str]
    regie_ref: Mapped[str]
    teacher_role_ref: Mapped[str]
    pupil_role_ref: Mapped[str]
    support_role_ref: Mapped[str | None]
    language: Mapped[str]
    band: Mapped[str]
    turn_style: Mapped[str]
    round_style: Mapped[str]
    form_of_address: Mapped[str] = mapped_column(String(100))
    created_at: Mapped[datetime]


class PupilRow(Base):
    """A pupil of a class: the platform's id and a first name, nothing else."""

    __tablename__ = "pupils"
    __table_args__ = (UniqueConstraint("group_id", "user_ref"), Index(None, "user_ref"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    user_ref: Mapped[str]
    name: Mapped[str] = mapped_column(String(100))
    dm_welcome: Mapped[bool] = mapped_column(default=False)
    seen_at: Mapped[datetime]


class TalkRow(Base):
    """A talk: its kind, its frame (why, what for, what is asked), where it is, and whether its time stands still.

    ``planned_at`` to ``warm_up`` are of a planned one: its moment, when that was changed last, its lobby's card.
    """

    __tablename__ = "talks"
    __table_args__ = (Index(None, "group_id", "state"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    kind: Mapped[str]
    purpose: Mapped[str] = mapped_column(String(140))
    intent: Mapped[str] = mapped_column(String(140))
    feedback_request: Mapped[str] = mapped_column(String(140))
    minutes: Mapped[int]
    state: Mapped[str]
    started_by: Mapped[str]
    started_at: Mapped[datetime]
    ceiling: Mapped[int | None]
    ended_at: Mapped[datetime | None]
    step: Mapped[str | None]
    paused_at: Mapped[datetime | None]
    resumes_at: Mapped[datetime | None]
    planned_at: Mapped[datetime | None]
    moved_at: Mapped[datetime | None]
    warm_up: Mapped[str | None]


class PresenceRow(Base):
    """That a pupil takes part in a talk, or looks on first."""

    __tablename__ = "presences"

    talk_id: Mapped[int] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"), primary_key=True)
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"), primary_key=True)
    presence: Mapped[str]


class RoundRow(Base):
    """A round: question, its clock times and its state, which guards every answer."""

    __tablename__ = "rounds"
    __table_args__ = (UniqueConstraint("talk_id", "number"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    talk_id: Mapped[int] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"))
    number: Mapped[int]
    style: Mapped[str]
    state: Mapped[str]
    question: Mapped[str] = mapped_column(String(200))
    starter: Mapped[str | None] = mapped_column(String(200))
    card_id: Mapped[str | None]
    sensitivity: Mapped[int]
    default_visibility: Mapped[str]
    think_started_at: Mapped[datetime]
    think_ends_at: Mapped[datetime]
    answer_seconds: Mapped[int]
    shuffle_seed: Mapped[int] = mapped_column(BigInteger)
    answer_started_at: Mapped[datetime | None]
    answer_ends_at: Mapped[datetime | None]
    reading_ends_at: Mapped[datetime | None]
    extensions: Mapped[int] = mapped_column(default=0)
    pass_count: Mapped[int] = mapped_column(default=0)


class AnswerRow(Base):
    """What a pupil handed in. ``source_id`` is the platform's own id of the event: the highest one wins.

    ``message_ref`` is the pupil's own message that it is, if it is one; ``held_by`` says who kept it back.
    """

    __tablename__ = "answers"
    __table_args__ = (UniqueConstraint("round_id", "pupil_id"), Index(None, "message_ref"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id", ondelete="CASCADE"))
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"))
    text: Mapped[str] = mapped_column(Text)
    passed: Mapped[bool]
    visibility: Mapped[str]
    preference: Mapped[str]
    state: Mapped[str]
    way: Mapped[str]
    source_id: Mapped[int] = mapped_column(BigInteger)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    message_ref: Mapped[str | None]
    held_by: Mapped[str | None]


class TurnRow(Base):
    """An invitation to tell more. Spoke, declined and expired end in the same state, and then nothing else is kept."""

    __tablename__ = "turns"
    __table_args__ = (UniqueConstraint("round_id", "pupil_id"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id", ondelete="CASCADE"))
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"))
    state: Mapped[str]
    wait: Mapped[int] = mapped_column(default=0)
    probes: Mapped[int] = mapped_column(default=0)
    until: Mapped[datetime | None]
    passes_to: Mapped[int | None]


class TurnLineRow(Base):
    """What was told in the channel in a turn, asked on and thanked for. It goes soon after the talk."""

    __tablename__ = "turn_lines"
    __table_args__ = (Index(None, "turn_id"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    turn_id: Mapped[int] = mapped_column(ForeignKey("turns.id", ondelete="CASCADE"))
    kind: Mapped[str]
    key: Mapped[str]
    words: Mapped[str] = mapped_column(Text)


class BagRow(Base):
    """The bag of turns of a class: one pupil, the cycle, in or out."""

    __tablename__ = "turn_bag"

    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"), primary_key=True)
    cycle: Mapped[int]
    inside: Mapped[bool]


class CardUseRow(Base):
    """When a class last had a card, so that it rests for some weeks."""

    __tablename__ = "card_uses"

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True)
    card_id: Mapped[str] = mapped_column(primary_key=True)
    used_at: Mapped[datetime]


class AgreementRow(Base):
    """A promise in the words of whom it is about. Without ``pupil_id`` it is the class's; ``talk_id`` is where from."""

    __tablename__ = "agreements"
    __table_args__ = (Index(None, "group_id", "status"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    talk_id: Mapped[int | None] = mapped_column(ForeignKey("talks.id", ondelete="SET NULL"))
    pupil_id: Mapped[int | None] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"))
    words: Mapped[str] = mapped_column(Text)
    who: Mapped[str]
    first_moment: Mapped[str] = mapped_column(Text)
    help: Mapped[str] = mapped_column(Text)
    review_on: Mapped[date | None]
    status: Mapped[str]
    confirmed: Mapped[bool]
    made_at: Mapped[datetime]


class AlarmRow(Base):
    """Something that must happen later. The row is the truth; a timer only wakes us up.

    ``version`` goes up each time it is set, so that an alarm that was moved while it rang is not thrown away.
    """

    __tablename__ = "alarms"
    __table_args__ = (UniqueConstraint("kind", "ref"), Index(None, "due_at"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    ref: Mapped[int]
    due_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    version: Mapped[int] = mapped_column(default=0)


class PostRow(Base):
    """A message of the bot that must stand in a channel: owed until sent, then kept the way it should look.

    ``wanted`` counts the changes asked for, ``shown`` the last one that the channel shows. It never holds words.
    """

    __tablename__ = "posts"
    __table_args__ = (
        UniqueConstraint("kind", "ref", "page"),
        Index(None, "channel_ref"),
        Index(None, "message_ref"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    ref: Mapped[int]
    page: Mapped[int] = mapped_column(default=0)
    channel_ref: Mapped[str]
    message_ref: Mapped[str | None]
    nonce: Mapped[str]
    wanted: Mapped[int] = mapped_column(default=1)
    shown: Mapped[int] = mapped_column(default=0)
    urgent: Mapped[bool] = mapped_column(default=True)
    attempts: Mapped[int] = mapped_column(default=0)
    dead: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]


class LockRow(Base):
    """A channel that is locked or owed a lock or an unlock: what is wanted, what was done, and how it was before."""

    __tablename__ = "channel_locks"

    channel_ref: Mapped[str] = mapped_column(primary_key=True)
    role_ref: Mapped[str]
    wanted: Mapped[bool]
    applied: Mapped[bool] = mapped_column(default=False)
    before: Mapped[str | None] = mapped_column(Text)
    attempts: Mapped[int] = mapped_column(default=0)
    since: Mapped[datetime]


class CursorRow(Base):
    """How far a channel was read, so that what was said while the bot was away is taken in later."""

    __tablename__ = "cursors"

    channel_ref: Mapped[str] = mapped_column(primary_key=True)
    message_ref: Mapped[str]


class NoteRow(Base):
    """Small facts about the installation itself, such as the hash of the command tree."""

    __tablename__ = "notes"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(Text)
