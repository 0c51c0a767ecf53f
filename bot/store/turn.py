"""Stores turns: invitations to tell more, what was told in them, and the bag that they are drawn from."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ForeignKey, Index, Text, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.turn.telling import TurnLine, TurnLineKind
from bot.domain.turn.turn import TELLING, BagEntry, Turn, TurnState
from bot.store.db.mapper import Mapper
from bot.store.db.repository import Rows
from bot.store.db.retention import GoesWith, OwnWords
from bot.store.db.tables import NEVER_AGAIN, Base
from bot.store.school import PupilRow


class TurnRow(Base):
    """An invitation to tell more. Spoke, declined and expired end in the same state; it goes soon after the talk."""

    __tablename__ = "turns"
    __table_args__ = (UniqueConstraint("round_id", "pupil_id"), NEVER_AGAIN)
    retained = GoesWith("round_id")

    id: Mapped[int] = mapped_column(primary_key=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id", ondelete="CASCADE"))
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"))
    state: Mapped[TurnState]
    wait: Mapped[int] = mapped_column(default=0)
    probes: Mapped[int] = mapped_column(default=0)
    until: Mapped[datetime | None]
    passes_to: Mapped[int | None]


class TurnLineRow(Base):
    """What was told in the channel in a turn, asked on and thanked for. It is removed soon after the talk."""

    __tablename__ = "turn_lines"
    __table_args__ = (Index(None, "turn_id"), NEVER_AGAIN)
    retained = GoesWith("turn_id")
    own_words = OwnWords(("words",), said_at="turn_id.round_id.think_started_at")

    id: Mapped[int] = mapped_column(primary_key=True)
    turn_id: Mapped[int] = mapped_column(ForeignKey("turns.id", ondelete="CASCADE"))
    kind: Mapped[TurnLineKind]
    key: Mapped[str]
    words: Mapped[str] = mapped_column(Text)


class BagRow(Base):
    """One pupil in the bag of turns of their class: the cycle, and whether they are still inside."""

    __tablename__ = "turn_bag"
    retained = GoesWith("pupil_id")

    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"), primary_key=True)
    cycle: Mapped[int]
    inside: Mapped[bool]


class Turns(Rows[TurnRow, Turn]):
    """Reads and writes the invitations."""

    mapper = Mapper(TurnRow, Turn)

    async def remove(self, turn_id: int) -> None:
        """Remove an offer that could not be delivered: it was never made."""
        await self._connection.execute(delete(TurnRow).where(TurnRow.id == turn_id))

    async def forget(self, round_id: int) -> None:
        """Remove all invitations of a round, with what was told in them."""
        await self._connection.execute(delete(TurnRow).where(TurnRow.round_id == round_id))

    async def of(self, round_id: int) -> list[Turn]:
        """Return all invitations of a round."""
        return await self._all(round_id=round_id)

    async def going_in(self, round_id: int) -> Turn | None:
        """Return the turn of the pupil who has the floor in a round, or None."""
        return await self._first(TurnRow.round_id == round_id, TurnRow.state.in_(TELLING))


class TurnLines(Rows[TurnLineRow, TurnLine]):
    """Reads and writes what was said in turns."""

    mapper = Mapper(TurnLineRow, TurnLine)

    async def of(self, turn_id: int) -> list[TurnLine]:
        """Return all lines of a turn, the first one first."""
        return await self._all(turn_id=turn_id)

    async def forget(self, turn_id: int) -> None:
        """Remove everything that was told and asked in a turn."""
        await self._connection.execute(delete(TurnLineRow).where(TurnLineRow.turn_id == turn_id))


class Bag(Rows[BagRow, BagEntry]):
    """Reads and writes the bags of turns: who is still to be invited in this cycle."""

    mapper = Mapper(BagRow, BagEntry)

    async def of(self, group_id: int) -> dict[int, BagEntry]:
        """Return the bag of a class by pupil id."""
        pupils = select(PupilRow.id).where(PupilRow.group_id == group_id)
        return {entry.pupil_id: entry for entry in await self._all(BagRow.pupil_id.in_(pupils))}

    async def save_all(self, entries: Iterable[BagEntry]) -> None:
        """Store these entries over what was there."""
        for entry in entries:
            keys = {"pupil_id": entry.pupil_id}
            await self._upsert(BagRow, keys, {"cycle": entry.cycle, "inside": entry.inside})
