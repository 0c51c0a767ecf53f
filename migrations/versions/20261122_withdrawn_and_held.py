"""Which message an answer is, so that deleting it takes the answer back; and who kept an answer from the reveal."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "3f7c92d1a6e0"
down_revision: str | None = "a90c3d5e7f12"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table("answers") as table:
        table.add_column(sa.Column("message_ref", sa.String(64), nullable=True))
        table.add_column(sa.Column("held_by", sa.String(64), nullable=True))
        table.create_index("ix_answers_message_ref", ["message_ref"])
    # Until now it was the teacher who held what is held.
    op.execute("UPDATE answers SET held_by = 'teacher' WHERE state = 'held'")


def downgrade() -> None:
    with op.batch_alter_table("answers") as table:
        table.drop_index("ix_answers_message_ref")
        table.drop_column("held_by")
        table.drop_column("message_ref")
