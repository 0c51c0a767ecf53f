"""The table of how long a class keeps what was said."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from bot.store.tables import Base


class RetentionRow(Base):
    """Days that a class chose itself; without a row the school's own count."""

    __tablename__ = "retentions"

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True)
    answers: Mapped[int]
    check_ins: Mapped[int]
    agreements: Mapped[int]
