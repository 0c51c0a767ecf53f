"""Who wanted to speak to somebody the same day, in the database."""

from dataclasses import fields, replace

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.one_to_one.follow_up import FollowUp
from bot.store.follow_up_tables import FollowUpRow

NAMES = tuple(one.name for one in fields(FollowUp))


class FollowUps:
    """One for each step at which a pupil asked for it."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, asked: FollowUp) -> FollowUp:
        """Store a new one; its id is made here."""
        row = FollowUpRow(**{name: getattr(asked, name) for name in NAMES if name != "id"})
        self._session.add(row)
        await self._session.flush()
        return replace(asked, id=row.id)

    async def save(self, asked: FollowUp) -> None:
        """Store what became of it."""
        values = {name: getattr(asked, name) for name in NAMES if name.endswith("_at") or name == "seen_by"}
        await self._session.execute(update(FollowUpRow).where(FollowUpRow.id == asked.id).values(**values))

    async def find(self, follow_up_id: int) -> FollowUp | None:
        row = await self._session.get(FollowUpRow, follow_up_id, populate_existing=True)
        return None if row is None else _to_follow_up(row)

    async def of_step(self, step_id: int) -> FollowUp | None:
        """What was asked at a step."""
        statement = select(FollowUpRow).where(FollowUpRow.step_id == step_id)
        row = await self._session.scalar(statement.execution_options(populate_existing=True))
        return None if row is None else _to_follow_up(row)


def _to_follow_up(row: FollowUpRow) -> FollowUp:
    return FollowUp(**{name: getattr(row, name) for name in NAMES})
