"""Stores scale questions, and each pupil's response with what was written on the way."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Dialect, ForeignKey, Index, Integer, String, Text, TypeDecorator, UniqueConstraint, delete
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.privacy.retention import Term
from bot.domain.scale.mark import Mark, Totals
from bot.domain.scale.scale import (
    Plan,
    Scale,
    ScaleForm,
    ScaleResponse,
    ScaleResponseState,
    ScaleState,
    ScaleStep,
    Telling,
)
from bot.store.db.mapper import Mapper
from bot.store.db.repository import Rows, WordsTable
from bot.store.db.retention import GoesWith, OwnMarks, OwnWords, Purged
from bot.store.db.tables import NEVER_AGAIN, Base, Json


class Halves(TypeDecorator[Mark]):
    """A mark, stored as a number of halves."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Mark | None, dialect: Dialect) -> int | None:
        return None if value is None else value.halves

    def process_result_value(self, value: int | None, dialect: Dialect) -> Mark | None:
        return None if value is None else Mark(value)


class ScaleRow(Base):
    """A scale question. ``totals`` (how many chose 0, 1, … 10) is written once, and only where it may be shown."""

    __tablename__ = "scales"
    __table_args__ = (Index(None, "group_id", "state"), NEVER_AGAIN)
    retained = Purged((Term.CHECK_INS,), since=("opened_at",))

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    talk_id: Mapped[int | None] = mapped_column(ForeignKey("talks.id", ondelete="SET NULL"))
    form: Mapped[ScaleForm]
    state: Mapped[ScaleState]
    topic: Mapped[str] = mapped_column(String(200))
    zero: Mapped[str] = mapped_column(String(100))
    ten: Mapped[str] = mapped_column(String(100))
    card_id: Mapped[str | None]
    sensitivity: Mapped[int]
    opened_by: Mapped[str]
    opened_at: Mapped[datetime]
    totals: Mapped[Totals | None] = mapped_column(Json(Totals))


class ScaleResponseRow(Base):
    """One pupil's response: its step, the marks, the plan, and what the teacher should know about it."""

    __tablename__ = "scale_responses"
    __table_args__ = (UniqueConstraint("scale_id", "pupil_id"), Index(None, "pupil_id"), NEVER_AGAIN)
    retained = GoesWith("scale_id")
    own_words = OwnWords(("plan_mine", "plan_teacher", "plan_helper", "plan_begin"), said_at="touched_at")
    own_marks = OwnMarks(("mark", "satisfied", "review_mark"), said_at="touched_at")

    id: Mapped[int] = mapped_column(primary_key=True)
    scale_id: Mapped[int] = mapped_column(ForeignKey("scales.id", ondelete="CASCADE"))
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"))
    state: Mapped[ScaleResponseState]
    step: Mapped[ScaleStep]
    topic: Mapped[str] = mapped_column(String(200))
    zero: Mapped[str] = mapped_column(String(100))
    ten: Mapped[str] = mapped_column(String(100))
    mark: Mapped[Mark | None] = mapped_column(Halves())
    counted: Mapped[Mark | None] = mapped_column(Halves())
    half_step: Mapped[bool]
    satisfied: Mapped[Mark | None] = mapped_column(Halves())
    review_mark: Mapped[Mark | None] = mapped_column(Halves())
    plan_mine: Mapped[str] = mapped_column(Text)
    plan_teacher: Mapped[str] = mapped_column(Text)
    plan_helper: Mapped[str] = mapped_column(Text)
    plan_begin: Mapped[str] = mapped_column(Text)
    wants_talk: Mapped[bool]
    seen: Mapped[bool]
    telling: Mapped[Telling]
    started_at: Mapped[datetime]
    touched_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class ScaleWordsRow(Base):
    """What a pupil wrote at one step."""

    __tablename__ = "scale_words"
    # A mark is looked back at some weeks later; what was written with it is removed with the other words.
    retained = Purged((Term.ANSWERS, Term.CHECK_INS), since=("response_id.started_at",))
    own_words = OwnWords(("text",), said_at="response_id.started_at")

    response_id: Mapped[int] = mapped_column(ForeignKey("scale_responses.id", ondelete="CASCADE"), primary_key=True)
    step: Mapped[ScaleStep] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(Text)


class Scales(Rows[ScaleRow, Scale]):
    """Reads and writes the scale questions."""

    mapper = Mapper(ScaleRow, Scale)
    locks = True

    async def taking_marks_in(self, group_id: int) -> Scale | None:
        """Return the question for which a class gives its marks now, or None."""
        where = (ScaleRow.group_id == group_id, ScaleRow.state == ScaleState.OPEN, ScaleRow.form == ScaleForm.GROUP)
        return await self._first(*where, order=(ScaleRow.id.desc(),))

    async def of_talk(self, talk_id: int) -> list[Scale]:
        """Return the questions that were asked in a talk."""
        return await self._all(talk_id=talk_id)


class ScaleResponses(Rows[ScaleResponseRow, ScaleResponse]):
    """Reads and writes pupils' responses, each with the words written on the way."""

    mapper = Mapper(ScaleResponseRow, ScaleResponse, nested={"plan": (Plan, "plan_{}")}, apart=("words",))
    words = WordsTable(ScaleWordsRow, owner="response_id", key="step", words="text")

    async def save(self, value: ScaleResponse) -> None:
        """Store the present state of a response, with its words."""
        await super().save(value)
        await self._save_words(self.words, value.id, value.words)

    async def by(self, scale_id: int, pupil_id: int) -> ScaleResponse | None:
        """Return the response of one pupil, or None."""
        return await self._first(scale_id=scale_id, pupil_id=pupil_id)

    async def of(self, scale_id: int) -> list[ScaleResponse]:
        """Return all responses to a question."""
        return await self._all(scale_id=scale_id)

    async def drop_stopped(self, scale_id: int) -> None:
        """Remove the responses that were broken off, with their words."""
        where = (ScaleResponseRow.scale_id == scale_id, ScaleResponseRow.state == ScaleResponseState.STOPPED)
        await self._connection.execute(delete(ScaleResponseRow).where(*where))

    async def _values(self, rows: Sequence[Any]) -> list[ScaleResponse]:
        words = await self._words_of(self.words, [row.id for row in rows])
        return [self.mapper.to_value(row, words=words[row.id]) for row in rows]
