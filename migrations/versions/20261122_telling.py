"""The second silence, what is asked on, and handing over."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "a90c3d5e7f12"
down_revision: str | None = "c92d05f7ab31"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

NEVER_AGAIN = {"sqlite_autoincrement": True}


def upgrade() -> None:
    with op.batch_alter_table("turns") as turns:
        turns.add_column(sa.Column("until", sa.DateTime(timezone=True), nullable=True))
        turns.add_column(sa.Column("passes_to", sa.Integer(), nullable=True))
    op.create_table(
        "turn_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("turn_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_turn_lines"),
        sa.ForeignKeyConstraint(["turn_id"], ["turns.id"], name="fk_turn_lines_turn_id_turns", ondelete="CASCADE"),
        **NEVER_AGAIN,
    )
    op.create_index("ix_turn_lines_turn_id", "turn_lines", ["turn_id"])


def downgrade() -> None:
    op.drop_table("turn_lines")
    with op.batch_alter_table("turns") as turns:
        turns.drop_column("passes_to")
        turns.drop_column("until")
