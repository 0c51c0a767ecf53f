"""Turns, the bag they are drawn from, and the cards a class had, in the database."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.turn.telling import Line
from bot.domain.turn.turn import TELLING, BagEntry, Turn
from bot.store.db.upsert import insert_for
from bot.store.rows import to_bag_entry, to_line, to_turn
from bot.store.tables import BagRow, CardUseRow, PupilRow, TurnLineRow, TurnRow


class Turns:
    """Invitations and the bag."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, turn: Turn) -> Turn:
        """Store a new invitation; its id is made here."""
        row = TurnRow(round_id=turn.round_id, pupil_id=turn.pupil_id, **_where_it_is(turn))
        self._session.add(row)
        await self._session.flush()
        return replace(turn, id=row.id)

    async def save(self, turn: Turn) -> None:
        statement = update(TurnRow).where(TurnRow.id == turn.id)
        await self._session.execute(statement.values(**_where_it_is(turn)))

    async def find(self, turn_id: int) -> Turn | None:
        row = await self._session.get(TurnRow, turn_id, populate_existing=True)
        return None if row is None else to_turn(row)

    async def remove(self, turn_id: int) -> None:
        """An offer that could not be delivered was never made."""
        await self._session.execute(delete(TurnRow).where(TurnRow.id == turn_id))

    async def of(self, round_id: int) -> list[Turn]:
        """All invitations of a round."""
        statement = select(TurnRow).where(TurnRow.round_id == round_id).order_by(TurnRow.id)
        return [to_turn(row) for row in await self._session.scalars(statement)]

    async def going_in(self, round_id: int) -> Turn | None:
        """The pupil who has the floor in a round."""
        statement = select(TurnRow).where(TurnRow.round_id == round_id, TurnRow.state.in_(TELLING))
        row = await self._session.scalar(statement.order_by(TurnRow.id))
        return None if row is None else to_turn(row)

    async def add_line(self, line: Line) -> Line:
        """Store a line of a turn; its id is made here."""
        row = TurnLineRow(turn_id=line.turn_id, kind=line.kind, key=line.key, words=line.words)
        self._session.add(row)
        await self._session.flush()
        return replace(line, id=row.id)

    async def find_line(self, line_id: int) -> Line | None:
        row = await self._session.get(TurnLineRow, line_id)
        return None if row is None else to_line(row)

    async def lines(self, turn_id: int) -> list[Line]:
        """All lines of a turn, the first one first."""
        statement = select(TurnLineRow).where(TurnLineRow.turn_id == turn_id).order_by(TurnLineRow.id)
        return [to_line(row) for row in await self._session.scalars(statement)]

    async def forget_lines(self, turn_id: int) -> None:
        """Let go of what was told and asked in a turn."""
        await self._session.execute(delete(TurnLineRow).where(TurnLineRow.turn_id == turn_id))

    async def bag(self, group_id: int) -> dict[int, BagEntry]:
        """The bag of a class by pupil id."""
        statement = select(BagRow).join(PupilRow, PupilRow.id == BagRow.pupil_id).where(PupilRow.group_id == group_id)
        return {row.pupil_id: to_bag_entry(row) for row in await self._session.scalars(statement)}

    async def save_bag(self, entries: Iterable[BagEntry]) -> None:
        """Store these entries over what was there."""
        for entry in entries:
            statement = insert_for(self._session, BagRow).values(
                pupil_id=entry.pupil_id, cycle=entry.cycle, inside=entry.inside
            )
            statement = statement.on_conflict_do_update(
                index_elements=["pupil_id"],
                set_={"cycle": statement.excluded.cycle, "inside": statement.excluded.inside},
            )
            await self._session.execute(statement)


def _where_it_is(turn: Turn) -> dict[str, Any]:
    return {name: getattr(turn, name) for name in ("state", "wait", "probes", "until", "passes_to")}


class CardUses:
    """When a class had which card."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def note(self, group_id: int, card_id: str, now: datetime) -> None:
        """The class has this card now."""
        statement = insert_for(self._session, CardUseRow).values(group_id=group_id, card_id=card_id, used_at=now)
        statement = statement.on_conflict_do_update(
            index_elements=["group_id", "card_id"], set_={"used_at": statement.excluded.used_at}
        )
        await self._session.execute(statement)

    async def since(self, group_id: int, moment: datetime) -> set[str]:
        """The cards the class had at or after a moment."""
        statement = select(CardUseRow.card_id).where(CardUseRow.group_id == group_id, CardUseRow.used_at >= moment)
        return set(await self._session.scalars(statement))
