"""Moments in a talk, and what pupils said to them, in the database."""

import json
from dataclasses import asdict, replace

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.moments.moment import Moment, MomentKind, MomentReply
from bot.store.closing_tables import MomentReplyRow, MomentRow
from bot.store.db.upsert import insert_for


class Moments:
    """The moments."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, moment: Moment) -> Moment:
        """Store a new moment; its id is made here."""
        row = MomentRow(**_values(moment))
        self._session.add(row)
        await self._session.flush()
        return replace(moment, id=row.id)

    async def save(self, moment: Moment) -> None:
        """Store where a moment is now."""
        await self._session.execute(update(MomentRow).where(MomentRow.id == moment.id).values(**_values(moment)))

    async def find(self, moment_id: int) -> Moment | None:
        row = await self._session.get(MomentRow, moment_id, populate_existing=True)
        return None if row is None else _to_moment(row)

    async def of(self, talk_id: int, kind: MomentKind | None = None) -> list[Moment]:
        """The moments of a talk in order, of all kinds or of one."""
        statement = select(MomentRow).where(MomentRow.talk_id == talk_id)
        if kind is not None:
            statement = statement.where(MomentRow.kind == kind)
        rows = await self._session.scalars(statement.order_by(MomentRow.id).execution_options(populate_existing=True))
        return [_to_moment(row) for row in rows]

    async def going(self, talk_id: int) -> list[Moment]:
        """The moments of a talk that are not over."""
        return [moment for moment in await self.of(talk_id) if not moment.over]

    async def going_of(self, talk_id: int, kind: MomentKind) -> list[Moment]:
        """Those of one kind that are not over."""
        return [moment for moment in await self.of(talk_id, kind) if not moment.over]

    async def reply(self, reply: MomentReply) -> None:
        """Store what one pupil said, over what they said before."""
        statement = insert_for(self._session, MomentReplyRow).values(**asdict(reply))
        keys = ["moment_id", "pupil_id"]
        changed = {"text": statement.excluded.text}
        await self._session.execute(statement.on_conflict_do_update(index_elements=keys, set_=changed))

    async def replies(self, moment_id: int) -> list[MomentReply]:
        """What pupils said to a moment."""
        statement = select(MomentReplyRow).where(MomentReplyRow.moment_id == moment_id)
        rows = await self._session.scalars(statement.order_by(MomentReplyRow.pupil_id))
        return [MomentReply(row.moment_id, row.pupil_id, row.text) for row in rows]

    async def take_back(self, moment_id: int, pupil_id: int) -> None:
        """A pass: nothing is left of what this pupil said."""
        where = (MomentReplyRow.moment_id == moment_id, MomentReplyRow.pupil_id == pupil_id)
        await self._session.execute(delete(MomentReplyRow).where(*where))

    async def forget_replies(self, moment_id: int) -> None:
        """From now on nothing says who chose what."""
        await self._session.execute(delete(MomentReplyRow).where(MomentReplyRow.moment_id == moment_id))


def _values(moment: Moment) -> dict[str, object]:
    values: dict[str, object] = {name: value for name, value in asdict(moment).items() if name != "id"}
    values["totals"] = None if moment.totals is None else json.dumps(moment.totals)
    return values


def _to_moment(row: MomentRow) -> Moment:
    return Moment(
        id=row.id,
        talk_id=row.talk_id,
        round_id=row.round_id,
        kind=MomentKind(row.kind),
        text=row.text,
        started_at=row.started_at,
        ends_at=row.ends_at,
        over=row.over,
        nodded=row.nodded,
        totals=None if row.totals is None else tuple(json.loads(row.totals)),
    )
