"""Stores moments in a talk, and what pupils said about them."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Text, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.moments.moment import Moment, MomentKind, MomentReply
from bot.domain.privacy.retention import Term
from bot.store.db.mapper import Mapper
from bot.store.db.repository import Rows
from bot.store.db.retention import GoesWith, OwnWords, Purged
from bot.store.db.tables import NEVER_AGAIN, Base, Json


class MomentRow(Base):
    """A moment in a talk. ``totals`` belongs to a pulse; it is written once, and only where it may be shown."""

    __tablename__ = "moments"
    __table_args__ = (Index(None, "talk_id", "kind"), NEVER_AGAIN)
    retained = Purged((Term.ANSWERS,), since=("round_id.think_started_at", "started_at"))

    id: Mapped[int] = mapped_column(primary_key=True)
    talk_id: Mapped[int] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"))
    round_id: Mapped[int | None] = mapped_column(ForeignKey("rounds.id", ondelete="CASCADE"))
    kind: Mapped[MomentKind]
    text: Mapped[str] = mapped_column(Text)
    started_at: Mapped[datetime]
    ends_at: Mapped[datetime | None]
    over: Mapped[bool]
    nodded: Mapped[bool]
    totals: Mapped[tuple[int, ...] | None] = mapped_column(Json(tuple[int, ...]))


class MomentReplyRow(Base):
    """What a pupil said about a moment; a choice in a pulse is removed when the pulse is over."""

    __tablename__ = "moment_replies"
    retained = GoesWith("moment_id")
    own_words = OwnWords(("text",), said_at="moment_id.started_at")

    moment_id: Mapped[int] = mapped_column(ForeignKey("moments.id", ondelete="CASCADE"), primary_key=True)
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"), primary_key=True)
    text: Mapped[str] = mapped_column(Text)


class Moments(Rows[MomentRow, Moment]):
    """Reads and writes the moments and the replies to them."""

    mapper = Mapper(MomentRow, Moment)

    async def of(self, talk_id: int, kind: MomentKind | None = None) -> list[Moment]:
        """Return the moments of a talk in order, of all kinds or of one."""
        return [moment for moment in await self._all(talk_id=talk_id) if kind in (None, moment.kind)]

    async def going(self, talk_id: int) -> list[Moment]:
        """Return the moments of a talk that are not over."""
        return [moment for moment in await self.of(talk_id) if not moment.over]

    async def going_of(self, talk_id: int, kind: MomentKind) -> list[Moment]:
        """Return the moments of one kind that are not over."""
        return [moment for moment in await self.of(talk_id, kind) if not moment.over]

    async def reply(self, reply: MomentReply) -> None:
        """Store what one pupil said, over what they said before."""
        keys = {"moment_id": reply.moment_id, "pupil_id": reply.pupil_id}
        await self._upsert(MomentReplyRow, keys, {"text": reply.text})

    async def replies(self, moment_id: int) -> list[MomentReply]:
        """Return what pupils said about a moment."""
        statement = select(MomentReplyRow.pupil_id, MomentReplyRow.text).where(MomentReplyRow.moment_id == moment_id)
        found = await self._connection.execute(statement.order_by(MomentReplyRow.pupil_id))
        return [MomentReply(moment_id, pupil_id, text) for pupil_id, text in found]

    async def take_back(self, moment_id: int, pupil_id: int) -> None:
        """Remove whatever this pupil said, because they pass."""
        where = (MomentReplyRow.moment_id == moment_id, MomentReplyRow.pupil_id == pupil_id)
        await self._connection.execute(delete(MomentReplyRow).where(*where))

    async def forget_replies(self, moment_id: int) -> None:
        """Remove all replies: from now on nothing says who chose what."""
        await self._connection.execute(delete(MomentReplyRow).where(MomentReplyRow.moment_id == moment_id))
