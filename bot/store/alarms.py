"""Stores alarms: what must happen later. The rows are the truth; a timer only wakes us up."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Index, UniqueConstraint, bindparam, delete, func, or_, select, update
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.db.mapper import Mapper
from bot.store.db.repository import Rows, whole_rows
from bot.store.db.retention import Kept
from bot.store.db.tables import NEVER_AGAIN, Base


class AlarmRow(Base):
    """Something that must happen later: a kind, and the id of what it is about.

    ``version`` goes up each time it is set, so that an alarm that was moved while it rang is not removed.
    """

    __tablename__ = "alarms"
    __table_args__ = (UniqueConstraint("kind", "ref"), Index(None, "due_at"), NEVER_AGAIN)
    retained = Kept("What is due when, by number; it goes when it has rung.")

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    ref: Mapped[int]
    due_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    version: Mapped[int] = mapped_column(default=0)


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something that is due at a moment: a kind, and what it is about."""

    id: int
    kind: str
    ref: int
    due_at: datetime
    attempts: int
    version: int = 0


_FOLLOWS = select(func.min(AlarmRow.due_at)).where(AlarmRow.due_at > bindparam("now")).scalar_subquery()
_DUE_AND_NEXT = whole_rows(
    AlarmRow,
    or_(AlarmRow.due_at <= bindparam("now"), AlarmRow.due_at == _FOLLOWS),
    order=(AlarmRow.due_at, AlarmRow.id),
)


class Alarms(Rows[AlarmRow, Alarm]):
    """One-shot alarms. Setting one again moves it. ``touched`` says that one was set or cancelled in this unit."""

    mapper = Mapper(AlarmRow, Alarm)

    async def set(self, kind: str, ref: int, due_at: datetime) -> None:
        """Ring for ``ref`` at ``due_at`` and at no other time; earlier failures are forgotten."""
        await self.set_all({kind: due_at}, ref)

    async def set_all(self, due: Mapping[str, datetime], ref: int) -> None:
        """Set alarms of several kinds for ``ref``, as ``set`` does for one."""
        if not due:
            return
        self.touched = True
        wanted = [
            {"kind": kind, "ref": ref, "due_at": due_at, "attempts": 0, "version": 0} for kind, due_at in due.items()
        ]
        statement = self._insert(AlarmRow).values(wanted)
        moved = {"due_at": statement.excluded.due_at, "attempts": 0, "version": AlarmRow.version + 1}
        await self._connection.execute(statement.on_conflict_do_update(index_elements=["kind", "ref"], set_=moved))

    async def set_if_none(self, kind: str, ref: int, due_at: datetime) -> None:
        """Ring for ``ref`` at ``due_at``, unless an alarm is set for it already."""
        self.touched = True
        await self._insert_if_new(AlarmRow, {"kind": kind, "ref": ref}, due_at=due_at, attempts=0, version=0)

    async def cancel(self, kind: str, ref: int) -> None:
        """Cancel the alarm for ``ref``; nothing happens when none was set."""
        await self.cancel_all([kind], ref)

    async def cancel_all(self, kinds: Collection[str], ref: int) -> None:
        """Cancel the alarms of several kinds for ``ref``."""
        gone = await self._drop(AlarmRow.kind.in_(kinds), AlarmRow.ref == ref)
        self.touched = self.touched or gone > 0

    async def all(self) -> list[Alarm]:
        """Return every alarm, the one that is due first first."""
        return await self._all(order=(AlarmRow.due_at, AlarmRow.id))

    async def due(self, now: datetime) -> list[Alarm]:
        """Return what is due by now, the oldest first."""
        return await self._all(AlarmRow.due_at <= now, order=(AlarmRow.due_at, AlarmRow.id))

    async def due_and_next(self, now: datetime) -> tuple[list[Alarm], Alarm | None]:
        """Return what is due by now, the oldest first, and the alarm that comes first after that, or None."""
        alarms = await self._read(_DUE_AND_NEXT, {"now": now})
        return [one for one in alarms if one.due_at <= now], next((one for one in alarms if one.due_at > now), None)

    async def done(self, alarm: Alarm) -> None:
        """Remove an alarm that was handled, unless it was set again meanwhile."""
        await self._connection.execute(
            delete(AlarmRow).where(AlarmRow.id == alarm.id, AlarmRow.version == alarm.version)
        )

    async def put_off(self, alarm: Alarm, due_at: datetime, *, counted: bool = True) -> None:
        """Try again later, unless it was set again meanwhile; ``counted`` says whether it is a failure of its own."""
        statement = update(AlarmRow).where(AlarmRow.id == alarm.id, AlarmRow.version == alarm.version)
        await self._connection.execute(statement.values(due_at=due_at, attempts=alarm.attempts + counted))
