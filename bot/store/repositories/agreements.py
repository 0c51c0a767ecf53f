"""Agreements in the database."""

from dataclasses import asdict, replace
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.agreement import ALIVE, Agreement, AgreementStatus, Who
from bot.store.tables import AgreementRow


class Agreements:
    """The agreements of pupils, teachers and classes."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, agreement: Agreement, now: datetime) -> Agreement:
        """Store a new agreement; its id is made here."""
        row = AgreementRow(**_values(agreement), made_at=now)
        self._session.add(row)
        await self._session.flush()
        return replace(agreement, id=row.id)

    async def save(self, agreement: Agreement) -> None:
        """Store changed words, or what became of it."""
        statement = update(AgreementRow).where(AgreementRow.id == agreement.id)
        await self._session.execute(statement.values(**_values(agreement)))

    async def find(self, agreement_id: int) -> Agreement | None:
        row = await self._session.get(AgreementRow, agreement_id, populate_existing=True)
        return None if row is None else to_agreement(row)

    async def of_talk(self, talk_id: int) -> list[Agreement]:
        """What was agreed in a talk, the oldest first."""
        statement = select(AgreementRow).where(AgreementRow.talk_id == talk_id).order_by(AgreementRow.id)
        rows = await self._session.scalars(statement.execution_options(populate_existing=True))
        return [to_agreement(row) for row in rows]

    async def alive_in(self, group_id: int) -> list[Agreement]:
        """What a class and its pupils confirmed and is not done or dropped, the oldest first."""
        where = (
            AgreementRow.group_id == group_id,
            AgreementRow.confirmed.is_(True),
            AgreementRow.status.in_(ALIVE),
        )
        statement = select(AgreementRow).where(*where).order_by(AgreementRow.id)
        rows = await self._session.scalars(statement.execution_options(populate_existing=True))
        return [to_agreement(row) for row in rows]

    async def remove(self, agreement_id: int) -> None:
        """It was taken away before it counted."""
        await self._session.execute(delete(AgreementRow).where(AgreementRow.id == agreement_id))

    async def of_pupil(self, pupil_id: int) -> list[Agreement]:
        """All that a pupil confirmed, whatever became of it, the oldest first."""
        where = (AgreementRow.pupil_id == pupil_id, AgreementRow.confirmed.is_(True))
        statement = select(AgreementRow).where(*where).order_by(AgreementRow.id)
        rows = await self._session.scalars(statement.execution_options(populate_existing=True))
        return [to_agreement(row) for row in rows]

    async def open_in(self, group_id: int) -> list[Agreement]:
        """The open agreements of a class and its pupils, the oldest first."""
        where = (AgreementRow.group_id == group_id, AgreementRow.status == AgreementStatus.OPEN)
        rows = await self._session.scalars(select(AgreementRow).where(*where).order_by(AgreementRow.id))
        return [to_agreement(row) for row in rows]


def _values(agreement: Agreement) -> dict[str, object]:
    return {name: value for name, value in asdict(agreement).items() if name != "id"}


def to_agreement(row: AgreementRow) -> Agreement:
    """The row as the domain knows it."""
    return Agreement(
        id=row.id,
        group_id=row.group_id,
        talk_id=row.talk_id,
        pupil_id=row.pupil_id,
        words=row.words,
        who=Who(row.who),
        first_moment=row.first_moment,
        help=row.help,
        review_on=row.review_on,
        status=AgreementStatus(row.status),
        confirmed=row.confirmed,
    )
