"""The closing of a talk (steps, opinions, outcomes), pauses, and moments with what pupils said to them."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "8d2b64c1f703"
down_revision: str | None = "5c1e0f7a9b24"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

NEVER_AGAIN = {"sqlite_autoincrement": True}


def upgrade() -> None:
    with op.batch_alter_table("talks") as talks:
        talks.add_column(word("step", nullable=True))
        talks.add_column(moment("paused_at", nullable=True))
        talks.add_column(moment("resumes_at", nullable=True))
    make_opinions()
    make_moments()


def downgrade() -> None:
    for table in ("moment_replies", "moments", "outcomes", "opinions", "ratings"):
        op.drop_table(table)
    with op.batch_alter_table("talks") as talks:
        for column in ("resumes_at", "paused_at", "step"):
            talks.drop_column(column)


def word(name: str, length: int = 64, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=nullable)


def text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def belongs_to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}_{other}", ondelete="CASCADE")


def make_opinions() -> None:
    op.create_table(
        "ratings",
        number("talk_id"),
        number("pupil_id"),
        word("marks"),
        text("words"),
        key("ratings", "talk_id", "pupil_id"),
        belongs_to("ratings", "talk_id", "talks"),
        belongs_to("ratings", "pupil_id", "pupils"),
    )
    op.create_table(
        "opinions",
        number("talk_id"),
        text("totals"),
        text("words"),
        key("opinions", "talk_id"),
        belongs_to("opinions", "talk_id", "talks"),
    )
    op.create_table(
        "outcomes",
        number("talk_id"),
        *(word(name, 200) for name in ("what", "readers", "until", "change", "heard", "done")),
        key("outcomes", "talk_id"),
        belongs_to("outcomes", "talk_id", "talks"),
    )


def make_moments() -> None:
    op.create_table(
        "moments",
        number("id"),
        number("talk_id"),
        number("round_id", nullable=True),
        word("kind"),
        text("text"),
        moment("started_at"),
        moment("ends_at", nullable=True),
        flag("over"),
        flag("nodded"),
        word("totals", nullable=True),
        key("moments", "id"),
        belongs_to("moments", "talk_id", "talks"),
        belongs_to("moments", "round_id", "rounds"),
        **NEVER_AGAIN,
    )
    op.create_index("ix_moments_talk_id_kind", "moments", ["talk_id", "kind"])
    op.create_table(
        "moment_replies",
        number("moment_id"),
        number("pupil_id"),
        text("text"),
        key("moment_replies", "moment_id", "pupil_id"),
        belongs_to("moment_replies", "moment_id", "moments"),
        belongs_to("moment_replies", "pupil_id", "pupils"),
    )
