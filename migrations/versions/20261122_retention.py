"""How long a class keeps what was said."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "c92d05f7ab31"
down_revision: str | None = "e41f6a92d7b8"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "retentions",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("answers", sa.Integer(), nullable=False),
        sa.Column("check_ins", sa.Integer(), nullable=False),
        sa.Column("agreements", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_retentions_group_id_groups", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("group_id", name="pk_retentions"),
    )


def downgrade() -> None:
    op.drop_table("retentions")
