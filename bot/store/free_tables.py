"""The table of days on which a class has no school."""

from datetime import date

from sqlalchemy import Date, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.tables import NEVER_AGAIN, Base


class FreeDaysRow(Base):
    """A period that a teacher noted, both days included, by the calendar on the wall."""

    __tablename__ = "free_days"
    __table_args__ = (Index(None, "group_id"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    first_day: Mapped[date] = mapped_column(Date)
    last_day: Mapped[date] = mapped_column(Date)
