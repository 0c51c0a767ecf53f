"""Cards on the table and turnings of the chooser in the database."""

import json
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.choosing.laid_cards import CardKind, LaidCard, LaidCards, LaidState
from bot.domain.choosing.spinner import Entry, Over, Spin
from bot.store.choosing_tables import LaidCardsRow, SpinRow

ON_TABLE = (LaidState.LAID, LaidState.PICKED)


class Laid:
    """The cards that were laid. With ``lock`` (PostgreSQL) nobody else changes those that were read."""

    def __init__(self, session: AsyncSession, *, lock: bool) -> None:
        self._session = session
        self._lock = lock

    async def lay(self, laid: LaidCards, now: datetime) -> LaidCards:
        """Store new cards on the table; their id is made here."""
        row = LaidCardsRow(
            group_id=laid.group_id,
            talk_id=laid.talk_id,
            kind=laid.kind,
            state=laid.state,
            cards=json.dumps([[card.card_id, *card.pictures] for card in laid.cards]),
            at_once=laid.at_once,
            picked=laid.picked,
            laid_at=now,
        )
        self._session.add(row)
        await self._session.flush()
        return replace(laid, id=row.id)

    async def save(self, laid: LaidCards) -> None:
        """Store where the cards are now."""
        statement = update(LaidCardsRow).where(LaidCardsRow.id == laid.id)
        await self._session.execute(statement.values(state=laid.state, picked=laid.picked))

    async def find(self, laid_id: int) -> LaidCards | None:
        """The cards, or None when there are no such (any more)."""
        statement = select(LaidCardsRow).where(LaidCardsRow.id == laid_id).execution_options(populate_existing=True)
        row = await self._session.scalar(statement.with_for_update() if self._lock else statement)
        return None if row is None else _to_laid(row)

    async def open_in(self, talk_id: int) -> list[LaidCards]:
        """The cards that are still on the table in a talk."""
        statement = select(LaidCardsRow).where(LaidCardsRow.talk_id == talk_id, LaidCardsRow.state.in_(ON_TABLE))
        return [_to_laid(row) for row in await self._session.scalars(statement.order_by(LaidCardsRow.id))]


class Spins:
    """The turnings."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, spin: Spin, now: datetime) -> Spin:
        """Store a new turning; its id is made here."""
        row = SpinRow(
            group_id=spin.group_id,
            over=spin.over,
            entries=json.dumps([[entry.text, entry.key] for entry in spin.entries], ensure_ascii=False),
            chosen=spin.chosen,
            asked=spin.asked,
            turned_at=now,
        )
        self._session.add(row)
        await self._session.flush()
        return replace(spin, id=row.id)

    async def find(self, spin_id: int) -> Spin | None:
        """The turning, or None when there is no such (any more)."""
        row = await self._session.get(SpinRow, spin_id, populate_existing=True)
        return None if row is None else _to_spin(row)

    async def ask(self, spin_id: int) -> bool:
        """What it stopped at becomes a question; False when it did so before."""
        statement = update(SpinRow).where(SpinRow.id == spin_id, SpinRow.asked.is_(False)).returning(SpinRow.id)
        return await self._session.scalar(statement.values(asked=True)) is not None


def _to_laid(row: LaidCardsRow) -> LaidCards:
    return LaidCards(
        id=row.id,
        group_id=row.group_id,
        talk_id=row.talk_id,
        kind=CardKind(row.kind),
        state=LaidState(row.state),
        cards=tuple(LaidCard(card_id, tuple(pictures)) for card_id, *pictures in json.loads(row.cards)),
        at_once=row.at_once,
        picked=row.picked,
    )


def _to_spin(row: SpinRow) -> Spin:
    return Spin(
        id=row.id,
        group_id=row.group_id,
        over=Over(row.over),
        entries=tuple(Entry(text, key) for text, key in json.loads(row.entries)),
        chosen=row.chosen,
        asked=row.asked,
    )
