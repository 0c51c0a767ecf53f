"""Pupils who want to speak to somebody the same day."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "2c7a90f5d1be"
down_revision: str | None = "6d0b83e4c2f9"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "follow_ups",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("pupil_id", sa.Integer(), nullable=False),
        sa.Column("step_id", sa.Integer(), nullable=True),
        sa.Column("first_ref", sa.String(length=64), nullable=False),
        moment("asked_at", needed=True),
        moment("opens_at", needed=True),
        moment("told_at"),
        moment("second_at"),
        moment("seen_at"),
        sa.Column("seen_by", sa.String(length=64), nullable=True),
        moment("dropped_at"),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_follow_ups_group_id_groups", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["pupil_id"], ["pupils.id"], name="fk_follow_ups_pupil_id_pupils", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["step_id"], ["one_steps.id"], name="fk_follow_ups_step_id_one_steps", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_follow_ups"),
        sa.UniqueConstraint("step_id", name="uq_follow_ups_step_id"),
        sqlite_autoincrement=True,
    )
    for column in ("group_id", "pupil_id"):
        op.create_index(f"ix_follow_ups_{column}", "follow_ups", [column])


def downgrade() -> None:
    op.drop_table("follow_ups")


def moment(name: str, *, needed: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=not needed)
