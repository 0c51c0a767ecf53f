"""Stores talks with one pupil and their steps. What the teacher says and what the pupil writes are stored apart."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, LargeBinary, Select, String, Text, delete, select, update
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.closing.closing import OpinionLine
from bot.domain.one_to_one.one_to_one import (
    Drawing,
    Missing,
    OneToOne,
    OneToOneState,
    OneToOneStep,
    SharedAgreement,
    Told,
)
from bot.domain.privacy.retention import Term
from bot.domain.talk.script import StepKind
from bot.domain.talk.talk import Frame, TalkKind
from bot.store.closing import AgreementRow, Agreements
from bot.store.db.mapper import Mapper
from bot.store.db.repository import Rows, WordsTable
from bot.store.db.retention import GoesWith, OwnMarks, OwnWords, Purged
from bot.store.db.tables import NEVER_AGAIN, Base, Json, sql

OPEN = (OneToOneState.OPENING, OneToOneState.GOING)
NO_WORDS = ("picked", "choice", *(line.value for line in OpinionLine))
"""These parts of a step are a choice or a mark, not words."""


class OneToOneRow(Base):
    """A talk with one pupil: its kind and frame, its thread, its present step, and until when the teacher is away.

    ``what`` to ``change`` are what the pupil was told at the end; they are empty until then.
    """

    __tablename__ = "one_to_ones"
    __table_args__ = (Index(None, "group_id", "state"), Index(None, "pupil_id"), Index(None, "thread_ref"), NEVER_AGAIN)
    retained = Purged((Term.AGREEMENTS,), since=("started_at",))
    own_thread = "thread_ref"

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"))
    kind: Mapped[TalkKind]
    purpose: Mapped[str] = mapped_column(String(140))
    intent: Mapped[str] = mapped_column(String(140))
    feedback_request: Mapped[str] = mapped_column(String(140))
    minutes: Mapped[int]
    started_by: Mapped[str]
    started_at: Mapped[datetime]
    thread_ref: Mapped[str]
    state: Mapped[OneToOneState]
    place: Mapped[int]
    away_until: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    missing: Mapped[Missing | None]
    what: Mapped[str] = mapped_column(String(200), default="")
    readers: Mapped[str] = mapped_column(String(200), default="")
    until: Mapped[str] = mapped_column(String(200), default="")
    change: Mapped[str] = mapped_column(String(200), default="")


class OneToOneStepRow(Base):
    """A step that was begun: what was asked, what the teacher said at it, and whether that waits.

    ``offered`` are the cards that were dealt.
    """

    __tablename__ = "one_to_one_steps"
    __table_args__ = (Index(None, "one_to_one_id"), Index(None, "scale_id"), NEVER_AGAIN)
    retained = Purged((Term.ANSWERS,), since=("begun_at",))

    id: Mapped[int] = mapped_column(primary_key=True)
    one_to_one_id: Mapped[int] = mapped_column(ForeignKey("one_to_ones.id", ondelete="CASCADE"))
    key: Mapped[str]
    kind: Mapped[StepKind]
    asked: Mapped[str] = mapped_column(Text)
    begun_at: Mapped[datetime]
    told: Mapped[str] = mapped_column(Text)
    reaction: Mapped[str] = mapped_column(Text)
    delayed: Mapped[bool]
    offered: Mapped[tuple[str, ...]] = mapped_column(Json(tuple[str, ...]))
    scale_id: Mapped[int | None] = mapped_column(ForeignKey("scales.id", ondelete="SET NULL"))


class OneToOneWordsRow(Base):
    """What the pupil wrote or chose at a step, by part; nobody else writes here."""

    __tablename__ = "one_to_one_words"
    retained = GoesWith("step_id")
    own_words = OwnWords(("words",), said_at="step_id.begun_at", not_words={"part": NO_WORDS})
    own_marks = OwnMarks(("words",), said_at="step_id.begun_at", only={"part": NO_WORDS})

    step_id: Mapped[int] = mapped_column(ForeignKey("one_to_one_steps.id", ondelete="CASCADE"), primary_key=True)
    part: Mapped[str] = mapped_column(primary_key=True)
    words: Mapped[str] = mapped_column(Text)


class DrawingRow(Base):
    """A picture that the pupil handed in at a step (PNG, encoded anew), with the pupil's own caption."""

    __tablename__ = "drawings"
    retained = GoesWith("step_id")
    own_words = OwnWords(("caption",), said_at="made_at", if_empty="…")

    step_id: Mapped[int] = mapped_column(ForeignKey("one_to_one_steps.id", ondelete="CASCADE"), primary_key=True)
    picture: Mapped[bytes] = mapped_column(LargeBinary)
    caption: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime]


class OneToOneAgreementRow(Base):
    """Who of the two said yes to an agreement; it counts once both did."""

    __tablename__ = "one_to_one_agreements"
    __table_args__ = (Index(None, "one_to_one_id"),)
    retained = GoesWith("agreement_id")

    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreements.id", ondelete="CASCADE"), primary_key=True)
    one_to_one_id: Mapped[int] = mapped_column(ForeignKey("one_to_ones.id", ondelete="CASCADE"))
    pupil_yes: Mapped[bool]
    teacher_yes: Mapped[bool]


_TOLD = Mapper(OneToOneRow, Told)


class OneToOnes(Rows[OneToOneRow, OneToOne]):
    """Reads and writes the talks with one pupil, and what was agreed in them."""

    mapper = Mapper(OneToOneRow, OneToOne, nested={"frame": (Frame, "{}")})

    async def open_in(self, group_id: int) -> list[OneToOne]:
        """Return the talks that are going on in a class."""
        return await self._all(OneToOneRow.group_id == group_id, OneToOneRow.state.in_(OPEN))

    async def of_pupil(self, pupil_id: int) -> list[OneToOne]:
        """Return all talks with a pupil, the oldest first."""
        return await self._all(pupil_id=pupil_id)

    async def in_thread(self, thread_ref: str) -> OneToOne | None:
        """Return the talk of this thread that is going on, or None."""
        return await self._first(OneToOneRow.thread_ref == thread_ref, OneToOneRow.state.in_(OPEN))

    async def of_thread(self, thread_ref: str) -> OneToOne | None:
        """Return the talk that has, or had, this thread, or None."""
        return await self._first(OneToOneRow.thread_ref == thread_ref)

    async def of_scale(self, scale_id: int) -> OneToOne | None:
        """Return the talk that a scale question was asked in, or None when it was asked of the class."""
        asked = select(OneToOneStepRow.one_to_one_id).where(OneToOneStepRow.scale_id == scale_id)
        return await self._first(OneToOneRow.id.in_(asked))

    async def tell(self, one_to_one_id: int, told: Told) -> None:
        """Store what the pupil was told."""
        await self._connection.execute(
            update(OneToOneRow).where(OneToOneRow.id == one_to_one_id).values(**asdict(told))
        )

    async def told(self, one_to_one_id: int) -> Told | None:
        """Return what the pupil was told, or None before that."""
        return await self._told(self._select(OneToOneRow.id == one_to_one_id))

    async def told_before(self, talk: OneToOne) -> Told | None:
        """Return what the same pupil was told in the last talk that was closed before this one, or None."""
        where = (
            OneToOneRow.pupil_id == talk.pupil_id,
            OneToOneRow.state == OneToOneState.CLOSED,
            OneToOneRow.id < talk.id,
        )
        return await self._told(self._select(*where, order=(OneToOneRow.id.desc(),)).limit(1))

    async def promise(self, promise: SharedAgreement) -> None:
        """Record who said yes to an agreement."""
        said = {"pupil_yes": promise.pupil_yes, "teacher_yes": promise.teacher_yes}
        await self._upsert(
            OneToOneAgreementRow, {"agreement_id": promise.agreement.id}, said, one_to_one_id=promise.one_to_one_id
        )

    async def promises(self, one_to_one_id: int) -> list[SharedAgreement]:
        """Return what was agreed in a talk, the oldest first, each with who said yes."""
        link = sql(OneToOneAgreementRow).c
        statement = (
            select(*sql(AgreementRow).c, link.pupil_yes, link.teacher_yes)
            .join(OneToOneAgreementRow, AgreementRow.id == link.agreement_id)
            .where(link.one_to_one_id == one_to_one_id)
            .order_by(AgreementRow.id)
        )
        found = await self._connection.execute(statement)
        to_agreement = Agreements.mapper.to_value
        return [SharedAgreement(to_agreement(row), one_to_one_id, row.pupil_yes, row.teacher_yes) for row in found]

    async def _told(self, statement: Select[Any]) -> Told | None:
        row = (await self._connection.execute(statement)).first()
        return None if row is None or not row.what else _TOLD.to_value(row)


class OneToOneSteps(Rows[OneToOneStepRow, OneToOneStep]):
    """Reads and writes the steps of these talks."""

    mapper = Mapper(OneToOneStepRow, OneToOneStep, apart=("words",))
    words = WordsTable(OneToOneWordsRow, owner="step_id", key="part", words="words")

    async def save_teachers(self, step: OneToOneStep) -> None:
        """Store the teacher's part of a step; this cannot change the pupil's words."""
        await self._update(step, {name: getattr(step, name) for name in ("told", "reaction", "delayed")})

    async def save_pupils(self, step: OneToOneStep) -> None:
        """Store the pupil's words at a step as they are now; words that are gone are removed."""
        await self._save_words(self.words, step.id, step.words)

    async def of(self, one_to_one_id: int) -> list[OneToOneStep]:
        """Return the steps of a talk in their order."""
        return await self._all(one_to_one_id=one_to_one_id)

    async def dealt_to(self, pupil_id: int) -> set[str]:
        """Return the texts of the cards that this pupil had in talks that are still kept."""
        of_pupil = select(OneToOneRow.id).where(OneToOneRow.pupil_id == pupil_id)
        statement = select(OneToOneStepRow.asked, OneToOneStepRow.offered).where(
            OneToOneStepRow.one_to_one_id.in_(of_pupil)
        )
        found: set[str] = set()
        for asked, offered in await self._connection.execute(statement):
            found |= {asked.rsplit("\n", 1)[-1], *offered}
        return found

    async def draw(self, step_id: int, drawing: Drawing, now: datetime) -> None:
        """Store a drawing over an earlier one."""
        await self._upsert(DrawingRow, {"step_id": step_id}, {**asdict(drawing), "made_at": now})

    async def drawing(self, step_id: int) -> Drawing | None:
        """Return the drawing of a step, or None."""
        statement = select(DrawingRow.picture, DrawingRow.caption).where(DrawingRow.step_id == step_id)
        row = (await self._connection.execute(statement)).one_or_none()
        return None if row is None else Drawing(row.picture, row.caption)

    async def wipe_drawing(self, step_id: int) -> None:
        """Remove a drawing that the pupil took back."""
        await self._connection.execute(delete(DrawingRow).where(DrawingRow.step_id == step_id))

    async def _values(self, rows: Sequence[Any]) -> list[OneToOneStep]:
        words = await self._words_of(self.words, [row.id for row in rows])
        return [self.mapper.to_value(row, words=words[row.id]) for row in rows]
