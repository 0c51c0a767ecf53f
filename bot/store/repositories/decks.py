"""A class's own questions and its pupils' suggestions, in the database."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.deck.card import Suggestion, SuggestionState
from bot.store.db.upsert import insert_for
from bot.store.deck_tables import OwnCardRow, SuggestionRow
from bot.store.rows import to_pupil
from bot.store.tables import PupilRow


@dataclass(frozen=True, slots=True)
class KeptCard:
    """A question of a class as it is kept; ``extra`` is JSON."""

    id: int
    category: str
    nl: str
    en: str
    sensitivity: int
    extra: str


@dataclass(frozen=True, slots=True)
class NewCard:
    """A question to keep; ``plain`` is what must be there once in a class."""

    category: str
    nl: str
    en: str
    plain: str
    sensitivity: int
    extra: str


class OwnCards:
    """The questions that classes added themselves."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, group_id: int, card: NewCard, by: str, now: datetime) -> KeptCard | None:
        """Keep a question; None when the class has it already."""
        statement = insert_for(self._session, OwnCardRow).values(
            group_id=group_id,
            category=card.category,
            nl=card.nl,
            en=card.en,
            plain=card.plain,
            sensitivity=card.sensitivity,
            extra=card.extra,
            added_by=by,
            added_at=now,
        )
        statement = statement.on_conflict_do_nothing(index_elements=["group_id", "plain"]).returning(OwnCardRow)
        row = (await self._session.scalars(statement)).one_or_none()
        return None if row is None else _to_card(row)

    async def of(self, group_id: int) -> list[KeptCard]:
        """The questions of a class, the oldest first."""
        statement = select(OwnCardRow).where(OwnCardRow.group_id == group_id).order_by(OwnCardRow.id)
        return [_to_card(row) for row in await self._session.scalars(statement)]

    async def remove(self, group_id: int, card_id: int) -> bool:
        """Throw a question away; False when this class has no such."""
        statement = delete(OwnCardRow).where(OwnCardRow.group_id == group_id, OwnCardRow.id == card_id)
        return (await self._session.scalars(statement.returning(OwnCardRow.id))).one_or_none() is not None


class Suggestions:
    """What pupils suggest."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, group_id: int, pupil_id: int, text: str, now: datetime) -> int:
        """Keep a suggestion until the teacher has looked at it."""
        row = SuggestionRow(
            group_id=group_id, pupil_id=pupil_id, text=text, state=SuggestionState.WAITING, suggested_at=now
        )
        self._session.add(row)
        await self._session.flush()
        return row.id

    async def find(self, group_id: int, suggestion_id: int) -> Suggestion | None:
        """A suggestion of this class."""
        return next(iter(await self._read(_all_of(group_id).where(SuggestionRow.id == suggestion_id))), None)

    async def waiting(self, group_id: int) -> list[Suggestion]:
        """What the teacher has not looked at yet, the oldest first."""
        return await self._read(_all_of(group_id).where(SuggestionRow.state == SuggestionState.WAITING))

    async def how_many_wait(self, pupil_id: int) -> int:
        """How many suggestions of one pupil the teacher has not looked at yet."""
        where = (SuggestionRow.pupil_id == pupil_id, SuggestionRow.state == SuggestionState.WAITING)
        return await self._session.scalar(select(func.count()).select_from(SuggestionRow).where(*where)) or 0

    async def decided_for(self, group_id: int, user_ref: str) -> list[Suggestion]:
        """What was decided on this person's suggestions and they have not heard yet."""
        where = (PupilRow.user_ref == user_ref, SuggestionRow.state != SuggestionState.WAITING)
        return await self._read(_all_of(group_id).where(*where))

    async def unheard(self) -> list[tuple[int, str]]:
        """The class and the person of everything that was decided and not heard yet."""
        decided = SuggestionRow.state != SuggestionState.WAITING
        statement = select(SuggestionRow.group_id, PupilRow.user_ref).join(
            PupilRow, PupilRow.id == SuggestionRow.pupil_id
        )
        found = await self._session.execute(statement.where(decided).distinct())
        return [(group_id, user_ref) for group_id, user_ref in found]

    async def decide(
        self, group_id: int, suggestion_id: int, state: SuggestionState, reason: str | None, now: datetime
    ) -> bool:
        """Note the decision; False when it was taken already, or there is no such suggestion in this class."""
        statement = update(SuggestionRow).where(
            SuggestionRow.id == suggestion_id,
            SuggestionRow.group_id == group_id,
            SuggestionRow.state == SuggestionState.WAITING,
        )
        statement = statement.values(state=state, reason=reason, decided_at=now).returning(SuggestionRow.id)
        return (await self._session.scalars(statement)).one_or_none() is not None

    async def forget(self, suggestion_id: int) -> None:
        """The pupil heard the decision: nothing of it need be kept."""
        where = (SuggestionRow.id == suggestion_id, SuggestionRow.state != SuggestionState.WAITING)
        await self._session.execute(delete(SuggestionRow).where(*where))

    async def _read(self, statement: Select[SuggestionRow, PupilRow]) -> list[Suggestion]:
        found = await self._session.execute(statement.execution_options(populate_existing=True))
        return [
            Suggestion(row.id, row.group_id, to_pupil(pupil), row.text, SuggestionState(row.state), row.reason)
            for row, pupil in found
        ]


def _all_of(group_id: int) -> Select[SuggestionRow, PupilRow]:
    pupil = PupilRow.id == SuggestionRow.pupil_id
    statement = select(SuggestionRow, PupilRow).join(PupilRow, pupil).where(SuggestionRow.group_id == group_id)
    return statement.order_by(SuggestionRow.id)


def _to_card(row: OwnCardRow) -> KeptCard:
    return KeptCard(row.id, row.category, row.nl, row.en, row.sensitivity, row.extra)
