"""Planned talks: their moment, the card of their lobby, and questions that pupils offer for them."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "b5e27f90c1d4"
down_revision: str | None = "2c7a90f5d1be"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

NEVER_AGAIN = {"sqlite_autoincrement": True}
OFFERED = {"talk_id": "talks", "pupil_id": "pupils"}


def upgrade() -> None:
    with op.batch_alter_table("talks") as talks:
        talks.add_column(sa.Column("planned_at", sa.DateTime(timezone=True), nullable=True))
        talks.add_column(sa.Column("moved_at", sa.DateTime(timezone=True), nullable=True))
        talks.add_column(sa.Column("warm_up", sa.String(64), nullable=True))
    with op.batch_alter_table("pocket_questions", table_kwargs=NEVER_AGAIN) as pocket:
        pocket.add_column(sa.Column("held_by", sa.String(64), nullable=True))
        for column, other in OFFERED.items():
            pocket.add_column(sa.Column(column, sa.Integer(), nullable=True))
            pocket.create_foreign_key(_link(column, other), other, [column], ["id"], ondelete="CASCADE")
        pocket.create_unique_constraint("uq_pocket_questions_talk_id_pupil_id", list(OFFERED))


def downgrade() -> None:
    op.execute("DELETE FROM pocket_questions WHERE pupil_id IS NOT NULL")
    with op.batch_alter_table("pocket_questions", table_kwargs=NEVER_AGAIN) as pocket:
        pocket.drop_constraint("uq_pocket_questions_talk_id_pupil_id", type_="unique")
        for column, other in OFFERED.items():
            pocket.drop_constraint(_link(column, other), type_="foreignkey")
            pocket.drop_column(column)
        pocket.drop_column("held_by")
    op.execute("DELETE FROM talks WHERE state IN ('scheduled', 'lobby', 'called_off', 'missed')")
    with op.batch_alter_table("talks") as talks:
        for column in ("warm_up", "moved_at", "planned_at"):
            talks.drop_column(column)


def _link(column: str, other: str) -> str:
    return f"fk_pocket_questions_{column}_{other}"
