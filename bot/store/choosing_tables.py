"""The tables of choosing: cards on the table, and turnings of the chooser."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.tables import NEVER_AGAIN, Base


class LaidCardsRow(Base):
    """Cards face down on the table. ``cards`` is JSON: of each its id and its pictures. Who chose is not kept."""

    __tablename__ = "laid_cards"
    __table_args__ = (Index(None, "talk_id", "state"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    talk_id: Mapped[int] = mapped_column(ForeignKey("talks.id", ondelete="CASCADE"))
    kind: Mapped[str]
    state: Mapped[str]
    cards: Mapped[str] = mapped_column(Text)
    at_once: Mapped[bool]
    picked: Mapped[int | None]
    laid_at: Mapped[datetime]


class SpinRow(Base):
    """A turning of the chooser. ``entries`` is JSON: of each its words and its key. It draws the picture again."""

    __tablename__ = "spins"
    __table_args__ = (Index(None, "group_id"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    over: Mapped[str]
    entries: Mapped[str] = mapped_column(Text)
    chosen: Mapped[int]
    asked: Mapped[bool] = mapped_column(default=False)
    turned_at: Mapped[datetime]
