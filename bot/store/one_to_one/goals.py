"""Stores pupils' goals and approved sheets. The teacher's part of a goal and the pupil's are stored apart."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Text, UniqueConstraint, delete, update
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.one_to_one.goal import Goal, Slot
from bot.domain.privacy.retention import Term
from bot.domain.talk.script import ApprovedSheet, Sheet
from bot.store.db.mapper import Mapper
from bot.store.db.repository import Rows, WordsTable
from bot.store.db.retention import GoesWith, OwnWords, Purged
from bot.store.db.tables import NEVER_AGAIN, Base, Json

SheetLines = tuple[tuple[str, str], ...]
"""The titles on a sheet, each with its words."""


class GoalRow(Base):
    """A learning goal: the teacher's frame and reaction, and whether another goal replaced it."""

    __tablename__ = "goals"
    __table_args__ = (Index(None, "pupil_id"), NEVER_AGAIN)
    retained = Purged((Term.AGREEMENTS,), since=("changed_at",))

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"))
    one_to_one_id: Mapped[int | None] = mapped_column(ForeignKey("one_to_ones.id", ondelete="SET NULL"))
    frame: Mapped[str] = mapped_column(Text)
    reaction: Mapped[str] = mapped_column(Text)
    replaced: Mapped[bool]
    made_at: Mapped[datetime]
    changed_at: Mapped[datetime]


class GoalWordsRow(Base):
    """One of the pupil's four fields of a goal; nobody else writes here."""

    __tablename__ = "goal_words"
    retained = GoesWith("goal_id")
    own_words = OwnWords(("words",), said_at="goal_id.changed_at")

    goal_id: Mapped[int] = mapped_column(ForeignKey("goals.id", ondelete="CASCADE"), primary_key=True)
    slot: Mapped[Slot] = mapped_column(primary_key=True)
    words: Mapped[str] = mapped_column(Text)


class SheetRow(Base):
    """What the pupil approved for a sheet."""

    __tablename__ = "sheets"
    __table_args__ = (UniqueConstraint("step_id"), Index(None, "pupil_id"), NEVER_AGAIN)
    retained = Purged((Term.AGREEMENTS,), since=("made_at",))

    id: Mapped[int] = mapped_column(primary_key=True)
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"))
    step_id: Mapped[int | None] = mapped_column(ForeignKey("one_to_one_steps.id", ondelete="SET NULL"))
    kind: Mapped[Sheet]
    lines: Mapped[SheetLines] = mapped_column(Json(SheetLines))
    made_at: Mapped[datetime]


class Goals(Rows[GoalRow, Goal]):
    """Reads and writes the goals."""

    mapper = Mapper(GoalRow, Goal, apart=("slots",))
    words = WordsTable(GoalWordsRow, owner="goal_id", key="slot", words="words")

    async def add(self, value: Goal, **made: object) -> Goal:
        """Store a new goal without words, and return it with its id. The pupil's earlier goal becomes history."""
        earlier = (GoalRow.pupil_id == value.pupil_id, GoalRow.replaced.is_(False))
        await self._connection.execute(update(GoalRow).where(*earlier).values(replaced=True))
        return await super().add(value, **made)

    async def save_teachers(self, goal: Goal) -> None:
        """Store the frame and the reaction; this cannot change the pupil's words."""
        await self._update(goal, {"frame": goal.frame, "reaction": goal.reaction})

    async def save_pupils(self, goal: Goal) -> None:
        """Store the pupil's four fields as they are now."""
        await self._update(goal, {"changed_at": goal.changed_at})
        await self._save_words(self.words, goal.id, goal.slots)

    async def now_of(self, pupil_id: int) -> Goal | None:
        """Return the goal that this pupil has now, or None."""
        return await self._first(GoalRow.pupil_id == pupil_id, GoalRow.replaced.is_(False), order=(GoalRow.id.desc(),))

    async def all_of(self, pupil_id: int) -> list[Goal]:
        """Return all goals of a pupil, the oldest first."""
        return await self._all(pupil_id=pupil_id)

    async def _values(self, rows: Sequence[Any]) -> list[Goal]:
        words = await self._words_of(self.words, [row.id for row in rows])
        in_order = {goal: {slot: texts[slot] for slot in Slot if slot in texts} for goal, texts in words.items()}
        return [self.mapper.to_value(row, slots=in_order[row.id]) for row in rows]


class Sheets(Rows[SheetRow, ApprovedSheet]):
    """Reads and writes the sheets."""

    mapper = Mapper(SheetRow, ApprovedSheet)

    async def approve(self, pupil_id: int, step_id: int, sheet: ApprovedSheet, now: datetime) -> None:
        """Store what the pupil approves, over what they chose before at this step."""
        values = {"lines": sheet.lines, "made_at": now}
        await self._upsert(SheetRow, {"step_id": step_id}, values, pupil_id=pupil_id, kind=sheet.kind)

    async def withdraw(self, step_id: int) -> None:
        """Remove what a pupil would rather not have on a sheet."""
        await self._connection.execute(delete(SheetRow).where(SheetRow.step_id == step_id))

    async def of_step(self, step_id: int) -> ApprovedSheet | None:
        """Return what was approved at a step, or None."""
        return await self._first(step_id=step_id)

    async def of(self, pupil_id: int) -> list[ApprovedSheet]:
        """Return all sheets of a pupil, the oldest first."""
        return await self._all(pupil_id=pupil_id)
