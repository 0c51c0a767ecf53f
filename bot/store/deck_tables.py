"""The tables of a class's own questions and of what its pupils suggest."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.tables import NEVER_AGAIN, Base


class OwnCardRow(Base):
    """A question that a class added itself: the deck it lies in, its text, and the fields it has beyond those.

    ``plain`` is the question without capitals, accents and signs, so that it is there once; ``extra`` are the optional
    fields of a card as JSON; ``added_by`` is the teacher who imported or accepted it.
    """

    __tablename__ = "own_cards"
    __table_args__ = (UniqueConstraint("group_id", "plain"), NEVER_AGAIN)

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
    """A question that a pupil suggests. It goes as soon as the pupil has heard what became of it.

    ``reason`` is what the teacher said when declining, ``decided_at`` when they decided.
    """

    __tablename__ = "card_suggestions"
    __table_args__ = (Index(None, "group_id", "state"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    pupil_id: Mapped[int] = mapped_column(ForeignKey("pupils.id", ondelete="CASCADE"))
    text: Mapped[str] = mapped_column(String(200))
    state: Mapped[str]
    reason: Mapped[str | None] = mapped_column(String(200))
    suggested_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
