"""Goals of pupils, and the sheets that they approved, in the database."""

import json
from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.one_to_one.goal import Goal, Slot
from bot.domain.talk.script import ApprovedSheet, Sheet
from bot.store.db.upsert import insert_for
from bot.store.one_tables import GoalRow, GoalWordsRow, SheetRow


class Goals:
    """The goals. The teacher's part and the pupil's are stored apart."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, goal: Goal) -> Goal:
        """Store a new goal without words; its id is made here. An earlier one of the pupil becomes history."""
        earlier = (GoalRow.pupil_id == goal.pupil_id, GoalRow.replaced.is_(False))
        await self._session.execute(update(GoalRow).where(*earlier).values(replaced=True))
        row = GoalRow(
            group_id=goal.group_id,
            pupil_id=goal.pupil_id,
            one_id=goal.one_id,
            frame=goal.frame,
            reaction=goal.reaction,
            replaced=False,
            made_at=goal.made_at,
            changed_at=goal.changed_at,
        )
        self._session.add(row)
        await self._session.flush()
        return replace(goal, id=row.id)

    async def save_teachers(self, goal: Goal) -> None:
        """Store the frame and the reaction; the pupil's words are out of its reach."""
        statement = update(GoalRow).where(GoalRow.id == goal.id)
        await self._session.execute(statement.values(frame=goal.frame, reaction=goal.reaction))

    async def save_pupils(self, goal: Goal) -> None:
        """Store the pupil's four fields as they are now."""
        await self._session.execute(update(GoalRow).where(GoalRow.id == goal.id).values(changed_at=goal.changed_at))
        await self._session.execute(delete(GoalWordsRow).where(GoalWordsRow.goal_id == goal.id))
        self._session.add_all(GoalWordsRow(goal_id=goal.id, slot=slot, words=text) for slot, text in goal.slots.items())
        await self._session.flush()

    async def find(self, goal_id: int) -> Goal | None:
        found = await self._read(GoalRow.id == goal_id)
        return found[0] if found else None

    async def now_of(self, pupil_id: int) -> Goal | None:
        """The goal that this pupil has now."""
        found = await self._read(GoalRow.pupil_id == pupil_id, GoalRow.replaced.is_(False))
        return found[-1] if found else None

    async def all_of(self, pupil_id: int) -> list[Goal]:
        """All goals of a pupil, the oldest first."""
        return await self._read(GoalRow.pupil_id == pupil_id)

    async def _read(self, *where: ColumnElement[bool]) -> list[Goal]:
        statement = select(GoalRow).where(*where).order_by(GoalRow.id).execution_options(populate_existing=True)
        rows = list(await self._session.scalars(statement))
        wanted = select(GoalWordsRow).where(GoalWordsRow.goal_id.in_([row.id for row in rows]))
        words: dict[int, dict[Slot, str]] = {}
        for one in await self._session.scalars(wanted.execution_options(populate_existing=True)):
            words.setdefault(one.goal_id, {})[Slot(one.slot)] = one.words
        return [_to_goal(row, words.get(row.id, {})) for row in rows]


class Sheets:
    """The sheets."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def approve(self, pupil_id: int, step_id: int, sheet: ApprovedSheet, now: datetime) -> None:
        """Store what the pupil lets stand, over what they chose before at this step."""
        values = {"lines": json.dumps(sheet.lines), "made_at": now}
        inserted = insert_for(self._session, SheetRow).values(
            pupil_id=pupil_id, step_id=step_id, kind=sheet.kind, **values
        )
        await self._session.execute(inserted.on_conflict_do_update(index_elements=["step_id"], set_=values))

    async def withdraw(self, step_id: int) -> None:
        """The pupil would rather have nothing on it."""
        await self._session.execute(delete(SheetRow).where(SheetRow.step_id == step_id))

    async def of_step(self, step_id: int) -> ApprovedSheet | None:
        row = await self._session.scalar(select(SheetRow).where(SheetRow.step_id == step_id))
        return None if row is None else _to_sheet(row)

    async def of(self, pupil_id: int) -> list[ApprovedSheet]:
        """All sheets of a pupil, the oldest first."""
        rows = await self._session.scalars(select(SheetRow).where(SheetRow.pupil_id == pupil_id).order_by(SheetRow.id))
        return [_to_sheet(row) for row in rows]


def _to_goal(row: GoalRow, words: dict[Slot, str]) -> Goal:
    return Goal(
        id=row.id,
        group_id=row.group_id,
        pupil_id=row.pupil_id,
        one_id=row.one_id,
        made_at=row.made_at,
        changed_at=row.changed_at,
        frame=row.frame,
        reaction=row.reaction,
        slots={slot: words[slot] for slot in Slot if slot in words},
        replaced=row.replaced,
    )


def _to_sheet(row: SheetRow) -> ApprovedSheet:
    return ApprovedSheet(Sheet(row.kind), tuple((title, words) for title, words in json.loads(row.lines)))
