"""Stores what the class chooses from: cards that lie on the table, and spins of the wheel."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, update
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.choosing.deal import CardKind, Deal, DealState, DealtCard
from bot.domain.choosing.spinner import Entry, Over, Spin
from bot.domain.privacy.retention import Term
from bot.store.db.mapper import Mapper
from bot.store.db.repository import Rows
from bot.store.db.retention import Purged
from bot.store.db.tables import NEVER_AGAIN, Base, Json

ON_TABLE = (DealState.DEALT, DealState.PICKED)


class DealRow(Base):
    """Cards face down on the table, each with its pictures. Who chose is not kept."""

    __tablename__ = "deals"
    __table_args__ = (Index(None, "talk_id", "state"), NEVER_AGAIN)
    retained = Purged((Term.ANSWERS,), since=("dealt_at",))

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    talk_id: Mapped[int] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"))
    kind: Mapped[CardKind]
    state: Mapped[DealState]
    cards: Mapped[tuple[DealtCard, ...]] = mapped_column(Json(tuple[DealtCard, ...]))
    at_once: Mapped[bool]
    picked: Mapped[int | None]
    dealt_at: Mapped[datetime]


class SpinRow(Base):
    """A spin of the wheel, with the entries it could stop at; the picture is drawn again from this."""

    __tablename__ = "spins"
    __table_args__ = (Index(None, "group_id"), NEVER_AGAIN)
    retained = Purged((Term.ANSWERS,), since=("turned_at",))

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    over: Mapped[Over]
    entries: Mapped[tuple[Entry, ...]] = mapped_column(Json(tuple[Entry, ...]))
    chosen: Mapped[int]
    asked: Mapped[bool] = mapped_column(default=False)
    turned_at: Mapped[datetime]


class Deals(Rows[DealRow, Deal]):
    """Reads and writes the cards that were dealt."""

    mapper = Mapper(DealRow, Deal)
    locks = True

    async def open_in(self, talk_id: int) -> list[Deal]:
        """Return the cards that are still on the table in a talk."""
        return await self._all(DealRow.talk_id == talk_id, DealRow.state.in_(ON_TABLE))


class Spins(Rows[SpinRow, Spin]):
    """Reads and writes the spins."""

    mapper = Mapper(SpinRow, Spin)

    async def after(self, spin: Spin) -> list[Spin]:
        """Return what the class spun since then."""
        return await self._all(SpinRow.group_id == spin.group_id, SpinRow.id > spin.id)

    async def ask(self, spin_id: int) -> bool:
        """Record that what it stopped at becomes a question; return False when it already had."""
        statement = update(SpinRow).where(SpinRow.id == spin_id, SpinRow.asked.is_(False)).returning(SpinRow.id)
        return await self._connection.scalar(statement.values(asked=True)) is not None
