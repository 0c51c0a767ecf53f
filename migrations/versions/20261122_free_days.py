"""Days on which a class has no school."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "6d0b83e4c2f9"
down_revision: str | None = "3f6b9c20d7e4"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "free_days",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_free_days_group_id_groups", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_free_days"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_free_days_group_id", "free_days", ["group_id"])


def downgrade() -> None:
    op.drop_index("ix_free_days_group_id", table_name="free_days")
    op.drop_table("free_days")
