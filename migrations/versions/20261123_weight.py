"""Who may read an answer of a pupil who chose nothing, by round; and how personal a talk may become at most."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "b18e5d40a7c3"
down_revision: str | None = "b5e27f90c1d4"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

BY_SENSITIVITY = "CASE sensitivity WHEN 0 THEN 'group_named' WHEN 1 THEN 'group_anonymous' ELSE 'teacher_only' END"


def upgrade() -> None:
    # With a default the column is added in place: made anew, the table would give purged ids to others.
    column = sa.Column("default_visibility", sa.String(64), nullable=False, server_default="group_anonymous")
    with op.batch_alter_table("rounds") as rounds:
        rounds.add_column(column)
    with op.batch_alter_table("talks") as talks:
        talks.add_column(sa.Column("ceiling", sa.Integer(), nullable=True))
    op.execute(f"UPDATE rounds SET default_visibility = {BY_SENSITIVITY}")  # noqa: S608 - a constant of this file


def downgrade() -> None:
    with op.batch_alter_table("talks") as talks:
        talks.drop_column("ceiling")
    with op.batch_alter_table("rounds") as rounds:
        rounds.drop_column("default_visibility")
