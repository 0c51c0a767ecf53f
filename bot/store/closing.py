"""Stores the closing of a talk: opinions of it, its outcomes, and what was agreed."""

from dataclasses import asdict
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text, delete, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.agreement import ALIVE, Agreement, AgreementStatus, Who
from bot.domain.closing.closing import Opinion, Outcomes, Rating
from bot.domain.hold import HeldBy
from bot.domain.privacy.retention import Term
from bot.domain.talk.talk import CLOSED_STATES
from bot.store.db.mapper import Mapper
from bot.store.db.repository import Rows
from bot.store.db.retention import GoesWith, OwnMarks, OwnWords, Purged
from bot.store.db.tables import NEVER_AGAIN, Base, Json, sql
from bot.store.talk import LATEST_FIRST, TalkRow

Marks = tuple[int | None, ...]
"""One mark for each line, or None where none was given."""
LineTotals = tuple[tuple[int, ...] | None, ...]
"""How often each mark was given for each line, or None where that may not be shown."""


class RatingRow(Base):
    """One pupil's opinion while the step is open. It becomes part of an ``OpinionRow`` when the step is over."""

    __tablename__ = "ratings"
    retained = Purged((Term.ANSWERS,), since=("talk_id.started_at",))
    own_words = OwnWords(("words",), said_at="talk_id.started_at")
    own_marks = OwnMarks(("marks",), said_at="talk_id.started_at")

    talk_id: Mapped[int] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"), primary_key=True)
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"), primary_key=True)
    marks: Mapped[Marks] = mapped_column(Json(Marks))
    words: Mapped[str] = mapped_column(Text)


class OpinionRow(Base):
    """What the class thought of a talk, without names: ``totals`` and shuffled ``words``. Never of too few pupils."""

    __tablename__ = "opinions"
    retained = Purged((Term.ANSWERS,), since=("talk_id.started_at",))

    talk_id: Mapped[int] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"), primary_key=True)
    totals: Mapped[LineTotals] = mapped_column(Json(LineTotals))
    words: Mapped[tuple[str, ...]] = mapped_column(Json(tuple[str, ...]))


class OutcomesRow(Base):
    """What the class was told: what happens, who reads it, until when, and what the teacher changes."""

    __tablename__ = "outcomes"
    retained = GoesWith("talk_id")

    talk_id: Mapped[int] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"), primary_key=True)
    what: Mapped[str] = mapped_column(String(200))
    readers: Mapped[str] = mapped_column(String(200))
    until: Mapped[str] = mapped_column(String(200))
    change: Mapped[str] = mapped_column(String(200))
    heard: Mapped[str] = mapped_column(String(200))
    done: Mapped[str] = mapped_column(String(200))


class AgreementRow(Base):
    """A promise in the words of whoever it is about. Without ``pupil_id`` it is the class's.

    Until it stands, ``author_id`` is the pupil who wrote it for the class: it goes when they are forgotten.
    """

    __tablename__ = "agreements"
    __table_args__ = (Index(None, "group_id", "status"), NEVER_AGAIN)
    # The next talk begins with what was agreed and promised, so it lasts all year.
    retained = Purged((Term.AGREEMENTS,), since=("made_at",))
    own_words = OwnWords(("words",), said_at="made_at")

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    talk_id: Mapped[int | None] = mapped_column(ForeignKey("talks.id", ondelete="SET NULL"))
    pupil_id: Mapped[int | None] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"))
    words: Mapped[str] = mapped_column(Text)
    who: Mapped[Who]
    first_moment: Mapped[str] = mapped_column(Text)
    help: Mapped[str] = mapped_column(Text)
    review_on: Mapped[date | None]
    status: Mapped[AgreementStatus]
    confirmed: Mapped[bool]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"))
    held_by: Mapped[HeldBy | None]
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("agreements.id", ondelete="SET NULL"))
    made_at: Mapped[datetime]


class Opinions(Rows[OpinionRow, Opinion]):
    """Reads and writes ratings while they come in, and the totals that are made of them."""

    mapper = Mapper(OpinionRow, Opinion)

    async def rate(self, talk_id: int, pupil_id: int, rating: Rating) -> None:
        """Store one pupil's rating over an earlier one."""
        await self._upsert(RatingRow, {"talk_id": talk_id, "pupil_id": pupil_id}, asdict(rating))

    async def rating_of(self, talk_id: int, pupil_id: int) -> Rating | None:
        """Return what this pupil gave, as long as the step is open."""
        statement = select(RatingRow.marks, RatingRow.words).where(
            RatingRow.talk_id == talk_id, RatingRow.pupil_id == pupil_id
        )
        row = (await self._connection.execute(statement)).one_or_none()
        return None if row is None else Rating(row.marks, row.words)

    async def ratings(self, talk_id: int) -> list[Rating]:
        """Return all ratings of a talk, without names."""
        statement = select(RatingRow.marks, RatingRow.words).where(RatingRow.talk_id == talk_id)
        return [Rating(marks, words) for marks, words in await self._connection.execute(statement)]

    async def take_back(self, talk_id: int, pupil_id: int) -> None:
        """Remove whatever this pupil gave, because they pass."""
        statement = delete(RatingRow).where(RatingRow.talk_id == talk_id, RatingRow.pupil_id == pupil_id)
        await self._connection.execute(statement)

    async def forget(self, talk_id: int) -> None:
        """Remove all ratings: from now on nothing says who gave what."""
        await self._connection.execute(delete(RatingRow).where(RatingRow.talk_id == talk_id))

    async def keep(self, talk_id: int, opinion: Opinion) -> None:
        """Store the totals."""
        totals = self.mapper.to_columns(opinion)
        await self._connection.execute(insert(sql(OpinionRow)).values(talk_id=talk_id, **totals))

    async def of(self, talk_id: int) -> Opinion | None:
        """Return the totals; None when there were too few ratings, or none were asked yet."""
        return await self.find(talk_id)


class OutcomesOfTalks(Rows[OutcomesRow, Outcomes]):
    """Reads and writes what the class was told at the end of a talk."""

    mapper = Mapper(OutcomesRow, Outcomes)

    async def tell(self, outcomes: Outcomes) -> None:
        """Store the outcomes, over what was told before."""
        values = asdict(outcomes)
        await self._upsert(OutcomesRow, {"talk_id": values.pop("talk_id")}, values)

    async def of(self, talk_id: int) -> Outcomes | None:
        """Return what the class was told in this talk, or None."""
        return await self.find(talk_id)

    async def before(self, group_id: int, talk_id: int) -> Outcomes | None:
        """Return the outcomes of the talk that was closed last in this class before this one began, or None."""
        began = select(TalkRow.started_at).where(TalkRow.id == talk_id).scalar_subquery()
        earlier = (TalkRow.started_at <= began, TalkRow.id != talk_id)
        statement = (
            select(OutcomesRow)
            .join(TalkRow, TalkRow.id == OutcomesRow.talk_id)
            .where(TalkRow.group_id == group_id, TalkRow.state.in_(CLOSED_STATES), *earlier)
            .order_by(*LATEST_FIRST)
            .limit(1)
        )
        return next(iter(await self._read(statement)), None)


class Agreements(Rows[AgreementRow, Agreement]):
    """Reads and writes the agreements of pupils, teachers and classes."""

    mapper = Mapper(AgreementRow, Agreement)

    async def of_talk(self, talk_id: int) -> list[Agreement]:
        """Return what was agreed in a talk, the oldest first."""
        return await self._all(talk_id=talk_id)

    async def alive_in(self, group_id: int) -> list[Agreement]:
        """Return what a class and its pupils confirmed and is neither done nor dropped, the oldest first."""
        return await self._all(
            AgreementRow.group_id == group_id, AgreementRow.confirmed.is_(True), AgreementRow.status.in_(ALIVE)
        )

    async def remove(self, agreement_id: int) -> None:
        """Remove an agreement that was taken away."""
        await self._connection.execute(delete(AgreementRow).where(AgreementRow.id == agreement_id))

    async def of_pupil(self, pupil_id: int) -> list[Agreement]:
        """Return everything that a pupil confirmed, whatever became of it, the oldest first."""
        return await self._all(pupil_id=pupil_id, confirmed=True)

    async def forget_lapsed(self, group_id: int) -> set[int]:
        """Remove what a class and its pupils wrote down but did not agree; return the ids of the talks of it."""
        lapsed = (AgreementRow.status == AgreementStatus.DROPPED, AgreementRow.confirmed.is_(False))
        statement = delete(AgreementRow).where(AgreementRow.group_id == group_id, *lapsed)
        found = await self._connection.scalars(statement.returning(AgreementRow.talk_id))
        return {talk_id for talk_id in found if talk_id is not None}
