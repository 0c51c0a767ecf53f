"""The free days of classes in the database."""

from dataclasses import replace
from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.school.free_days import FreeDays
from bot.store.free_tables import FreeDaysRow


class FreeDaysOfClasses:
    """What teachers noted."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, period: FreeDays) -> FreeDays:
        """Store a new period; its id is made here."""
        row = FreeDaysRow(group_id=period.group_id, first_day=period.first, last_day=period.last)
        self._session.add(row)
        await self._session.flush()
        return replace(period, id=row.id)

    async def of(self, group_id: int) -> list[FreeDays]:
        """The periods of a class, the soonest first."""
        statement = select(FreeDaysRow).where(FreeDaysRow.group_id == group_id)
        rows = await self._session.scalars(statement.order_by(FreeDaysRow.first_day, FreeDaysRow.id))
        return [FreeDays(row.id, row.group_id, row.first_day, row.last_day) for row in rows]

    async def remove(self, group_id: int, period_id: int) -> bool:
        """Take a period of this class away; False when it is not there (any more)."""
        mine = (FreeDaysRow.group_id == group_id, FreeDaysRow.id == period_id)
        return await self._session.scalar(delete(FreeDaysRow).where(*mine).returning(FreeDaysRow.id)) is not None

    async def forget_past(self, group_id: int, today: date) -> None:
        """What is over has no use any more."""
        past = (FreeDaysRow.group_id == group_id, FreeDaysRow.last_day < today)
        await self._session.execute(delete(FreeDaysRow).where(*past))
