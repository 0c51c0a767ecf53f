"""How long classes keep things, and the removal of what is due."""

from dataclasses import asdict
from datetime import datetime
from typing import Any, cast

from sqlalchemy import CursorResult, Select, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.privacy.retention import Retention
from bot.domain.round.round import RoundState
from bot.store.data_kinds import Purged, Table
from bot.store.db.upsert import insert_for
from bot.store.retention_tables import RetentionRow
from bot.store.tables import GroupRow, PostRow, RoundRow


class Retentions:
    """The days that classes chose, and the purge itself. ``posts_touched`` says that messages want to be different."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self.posts_touched = False

    async def of(self, group_id: int) -> Retention | None:
        """What a class chose; None where it follows its school."""
        row = await self._session.get(RetentionRow, group_id, populate_existing=True)
        return None if row is None else Retention(row.answers, row.check_ins, row.agreements)

    async def set(self, group_id: int, retention: Retention) -> None:
        """From now on these days count for the class."""
        statement = insert_for(self._session, RetentionRow).values(group_id=group_id, **asdict(retention))
        await self._session.execute(
            statement.on_conflict_do_update(index_elements=["group_id"], set_=asdict(retention))
        )

    async def due(self, table: Table, kind: Purged, group_id: int, before: datetime) -> int:
        """How many rows of a class are due."""
        counted = select(func.count()).select_from(table).where(kind.group_id == group_id, kind.since < before)
        return await self._session.scalar(counted) or 0

    async def oldest(self, table: Table, kind: Purged, group_id: int, before: datetime) -> datetime | None:
        """The clock of the row of a class that goes first of those that stay now."""
        where = (kind.group_id == group_id, kind.since >= before)
        return await self._session.scalar(select(kind.since).select_from(table).where(*where).order_by(kind.since))

    async def remove(self, table: Table, kind: Purged, group_id: int, before: datetime) -> int:
        """Remove the rows of a class that are due, and what goes along; gives how many there were."""
        statement = delete(table).where(kind.group_id == group_id, kind.since < before)
        done = await self._session.execute(statement.execution_options(synchronize_session=False))
        return cast("CursorResult[Any]", done).rowcount

    async def unfinished(self, kind: Purged, group_id: int, before: datetime) -> bool:
        """Whether a round that is due was never finished, so that its channel may still be locked."""
        where = (kind.group_id == group_id, kind.since < before, RoundRow.state != RoundState.DONE)
        return await self._session.scalar(select(RoundRow.id).where(*where).limit(1)) is not None

    async def take_down(self, kind: str, table: Table) -> None:
        """Let the messages of a kind go whose thing is gone; each purge asks the stage again until they are."""
        self.posts_touched = True
        shows_nothing = (PostRow.kind == kind, PostRow.ref.not_in(_ids(table)))
        stands = PostRow.message_ref.is_not(None)
        await self._session.execute(delete(PostRow).where(*shows_nothing, PostRow.message_ref.is_(None)))
        wanted = {"wanted": PostRow.wanted + 1, "urgent": True, "attempts": 0, "dead": False}
        waits = or_(PostRow.dead, PostRow.shown >= PostRow.wanted)
        await self._session.execute(update(PostRow).where(*shows_nothing, stands, waits).values(**wanted))

    async def redraw(self, kind: str, table: Any, group_id: int) -> None:
        """Let the messages of a kind in a class show what is there now."""
        self.posts_touched = True
        of_class = select(table.id).where((table.id if table is GroupRow else table.group_id) == group_id)
        there = (PostRow.kind == kind, PostRow.ref.in_(of_class), PostRow.dead.is_(False))
        await self._session.execute(update(PostRow).where(*there).values(wanted=PostRow.wanted + 1))


def _ids(table: Any) -> Select[Any]:
    return select(table.id)
