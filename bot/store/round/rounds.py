"""Stores rounds: a question, its times and its state."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, String, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.privacy.retention import Term
from bot.domain.round.prompt import Prompt
from bot.domain.round.round import OPEN_STATES, Round, RoundState
from bot.domain.school.group import RoundStyle
from bot.domain.talk.visibility import Visibility
from bot.store.db.mapper import Mapper
from bot.store.db.repository import Rows
from bot.store.db.retention import Purged
from bot.store.db.tables import NEVER_AGAIN, Base


class RoundRow(Base):
    """A round: its question, its times, and its state, which guards every answer."""

    __tablename__ = "rounds"
    __table_args__ = (UniqueConstraint("talk_id", "number"), NEVER_AGAIN)
    retained = Purged((Term.ANSWERS,), since=("think_started_at",))

    id: Mapped[int] = mapped_column(primary_key=True)
    talk_id: Mapped[int] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"))
    number: Mapped[int]
    style: Mapped[RoundStyle]
    state: Mapped[RoundState]
    question: Mapped[str] = mapped_column(String(200))
    starter: Mapped[str | None] = mapped_column(String(200))
    card_id: Mapped[str | None]
    sensitivity: Mapped[int]
    default_visibility: Mapped[Visibility]
    think_started_at: Mapped[datetime]
    think_ends_at: Mapped[datetime]
    answer_seconds: Mapped[int]
    shuffle_seed: Mapped[int] = mapped_column(BigInteger)
    answer_started_at: Mapped[datetime | None]
    answer_ends_at: Mapped[datetime | None]
    reading_ends_at: Mapped[datetime | None]
    extensions: Mapped[int] = mapped_column(default=0)
    pass_count: Mapped[int] = mapped_column(default=0)


class Rounds(Rows[RoundRow, Round]):
    """Reads and writes the rounds."""

    mapper = Mapper(RoundRow, Round, nested={"prompt": (Prompt, "{}")})
    locks = True

    async def open_in(self, talk_id: int) -> Round | None:
        """Return the round that is going on in a talk, or None."""
        where = (RoundRow.talk_id == talk_id, RoundRow.state.in_(OPEN_STATES))
        return await self._first(*where, order=(RoundRow.number.desc(),))

    async def of(self, talk_id: int) -> list[Round]:
        """Return all rounds of a talk in order."""
        return await self._all(talk_id=talk_id)

    async def next_number(self, talk_id: int) -> int:
        """Return the number of the next round of a talk, from 1."""
        last = await self._connection.scalar(select(func.max(RoundRow.number)).where(RoundRow.talk_id == talk_id))
        return (last or 0) + 1
