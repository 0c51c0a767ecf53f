"""Stores decks: a class's own questions, what its pupils suggest, and which cards it had."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, delete, func, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.deck.card import Suggestion, SuggestionState
from bot.domain.privacy.retention import Term
from bot.store.db.mapper import Mapper
from bot.store.db.repository import Repository, Rows
from bot.store.db.retention import Kept, OwnWords, Purged
from bot.store.db.tables import NEVER_AGAIN, Base, sql
from bot.store.school import PupilRow, Pupils


class OwnCardRow(Base):
    """A question that a class added itself: its deck, its text, and the other fields of the card.

    ``plain`` is the question without capitals, accents and punctuation, so that a class has it only once; ``extra``
    holds the optional fields of a card as JSON; ``added_by`` is the teacher who imported or accepted it.
    """

    __tablename__ = "own_cards"
    __table_args__ = (UniqueConstraint("group_id", "plain"), NEVER_AGAIN)
    retained = Kept("The class's own questions, until a teacher takes them out; whose idea one was is not in it.")

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    category: Mapped[str]
    nl: Mapped[str] = mapped_column(String(200))
    en: Mapped[str] = mapped_column(String(200))
    plain: Mapped[str] = mapped_column(Text)
    sensitivity: Mapped[int]
    extra: Mapped[str] = mapped_column(Text)
    added_by: Mapped[str]
    added_at: Mapped[datetime]


class SuggestionRow(Base):
    """A question that a pupil suggests. It is removed as soon as the pupil has heard what became of it.

    ``reason`` is what the teacher said when declining, ``decided_at`` when they decided.
    """

    __tablename__ = "card_suggestions"
    __table_args__ = (Index(None, "group_id", "state"), NEVER_AGAIN)
    # It goes when the pupil has heard what became of it. A holiday must not end that: the pupil was promised an answer.
    retained = Purged((Term.CHECK_INS,), since=("decided_at", "suggested_at"))
    own_words = OwnWords(("text",), said_at="suggested_at")

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"))
    text: Mapped[str] = mapped_column(String(200))
    state: Mapped[SuggestionState]
    reason: Mapped[str | None] = mapped_column(String(200))
    suggested_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]


class CardUseRow(Base):
    """When a class last had a card, so that the card rests for some weeks."""

    __tablename__ = "card_uses"
    retained = Kept("Which card a class had and when, so that it rests; nothing of pupils.")

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True)
    card_id: Mapped[str] = mapped_column(primary_key=True)
    used_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class KeptCard:
    """A question of a class as it is stored; ``extra`` is JSON."""

    id: int
    category: str
    nl: str
    en: str
    sensitivity: int
    extra: str


@dataclass(frozen=True, slots=True)
class NewCard:
    """A question to store; ``plain`` may be there only once in a class."""

    category: str
    nl: str
    en: str
    plain: str
    sensitivity: int
    extra: str


class OwnCards(Rows[OwnCardRow, KeptCard]):
    """Reads and writes the questions that classes added themselves."""

    mapper = Mapper(OwnCardRow, KeptCard)

    async def keep(self, group_id: int, card: NewCard, by: str, now: datetime) -> KeptCard | None:
        """Store a question and return it; None when the class has it already."""
        statement = self._insert(OwnCardRow).values(group_id=group_id, **asdict(card), added_by=by, added_at=now)
        statement = statement.on_conflict_do_nothing(index_elements=["group_id", "plain"]).returning(*sql(OwnCardRow).c)
        row = (await self._connection.execute(statement)).one_or_none()
        return None if row is None else self.mapper.to_value(row)

    async def of(self, group_id: int) -> list[KeptCard]:
        """Return the questions of a class, the oldest first."""
        return await self._all(group_id=group_id)

    async def remove(self, group_id: int, card_id: int) -> bool:
        """Remove a question; return False when this class has no such question."""
        return await self._drop(OwnCardRow.group_id == group_id, OwnCardRow.id == card_id) > 0


class Suggestions(Rows[SuggestionRow, Suggestion]):
    """Reads and writes what pupils suggest."""

    mapper = Mapper(SuggestionRow, Suggestion, apart=("pupil",))

    async def suggest(self, group_id: int, pupil_id: int, text: str, now: datetime) -> int:
        """Store a suggestion until the teacher has looked at it, and return its id."""
        row = {"group_id": group_id, "pupil_id": pupil_id, "text": text, "suggested_at": now}
        statement = insert(sql(SuggestionRow)).values(**row, state=SuggestionState.WAITING)
        return await self._connection.scalar(statement.returning(SuggestionRow.id)) or 0

    async def of_class(self, group_id: int, suggestion_id: int) -> Suggestion | None:
        """Return a suggestion of this class, or None."""
        return await self._first(group_id=group_id, id=suggestion_id)

    async def waiting(self, group_id: int) -> list[Suggestion]:
        """Return what the teacher has not looked at yet, the oldest first."""
        return await self._all(group_id=group_id, state=SuggestionState.WAITING)

    async def how_many_wait(self, pupil_id: int) -> int:
        """Return how many suggestions of one pupil the teacher has not looked at yet."""
        where = (SuggestionRow.pupil_id == pupil_id, SuggestionRow.state == SuggestionState.WAITING)
        return await self._connection.scalar(select(func.count()).select_from(SuggestionRow).where(*where)) or 0

    async def decided_for(self, group_id: int, user_ref: str) -> list[Suggestion]:
        """Return this person's suggestions that were decided but of which they have not heard yet."""
        theirs = SuggestionRow.pupil_id.in_(select(PupilRow.id).where(PupilRow.user_ref == user_ref))
        decided = SuggestionRow.state != SuggestionState.WAITING
        return await self._all(SuggestionRow.group_id == group_id, theirs, decided)

    async def unheard(self) -> list[tuple[int, str]]:
        """Return the class and the person of everything that was decided and not heard yet."""
        decided = SuggestionRow.state != SuggestionState.WAITING
        statement = select(SuggestionRow.group_id, PupilRow.user_ref).join(
            PupilRow, PupilRow.id == SuggestionRow.pupil_id
        )
        found = await self._connection.execute(statement.where(decided).distinct())
        return [(group_id, user_ref) for group_id, user_ref in found]

    async def decide(
        self, group_id: int, suggestion_id: int, state: SuggestionState, reason: str | None, now: datetime
    ) -> bool:
        """Record the decision; return False when it was made already, or this class has no such suggestion."""
        statement = update(SuggestionRow).where(
            SuggestionRow.id == suggestion_id,
            SuggestionRow.group_id == group_id,
            SuggestionRow.state == SuggestionState.WAITING,
        )
        statement = statement.values(state=state, reason=reason, decided_at=now).returning(SuggestionRow.id)
        return (await self._connection.scalars(statement)).one_or_none() is not None

    async def forget(self, suggestion_id: int) -> None:
        """Remove a suggestion whose pupil heard the decision: nothing of it has to be kept."""
        where = (SuggestionRow.id == suggestion_id, SuggestionRow.state != SuggestionState.WAITING)
        await self._connection.execute(delete(SuggestionRow).where(*where))

    async def _values(self, rows: Sequence[Any]) -> list[Suggestion]:
        pupils = await Pupils(self._connection).with_ids({row.pupil_id for row in rows})
        return [self.mapper.to_value(row, pupil=pupils[row.pupil_id]) for row in rows]


class CardUses(Repository):
    """Reads and writes when a class had which card."""

    async def note(self, group_id: int, card_id: str, now: datetime) -> None:
        """Record that the class has this card now."""
        await self._upsert(CardUseRow, {"group_id": group_id, "card_id": card_id}, {"used_at": now})

    async def since(self, group_id: int, moment: datetime) -> set[str]:
        """Return the ids of the cards that the class had at or after a moment."""
        statement = select(CardUseRow.card_id).where(CardUseRow.group_id == group_id, CardUseRow.used_at >= moment)
        return set(await self._connection.scalars(statement))
