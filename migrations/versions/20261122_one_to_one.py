"""One-to-one talks with their steps, words, drawings and promises; goals, and sheets that pupils approved."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "3f6b9c20d7e4"
down_revision: str | None = "3f9c7d18a5e2"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

NEVER_AGAIN = {"sqlite_autoincrement": True}


def upgrade() -> None:
    make_ones()
    make_steps()
    make_goals()


def downgrade() -> None:
    tables = ("sheets", "goal_words", "goals", "one_agreements", "drawings", "one_words", "one_steps", "ones")
    for table in tables:
        op.drop_table(table)


def word(name: str, length: int = 64) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=False)


def text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def belongs_to(table: str, column: str, other: str, *, then: str = "CASCADE") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}_{other}", ondelete=then)


def index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{columns[0]}", table, list(columns))


def make_ones() -> None:
    op.create_table(
        "ones",
        number("id"),
        number("group_id"),
        number("pupil_id"),
        word("kind"),
        *(word(name, 140) for name in ("purpose", "intent", "feedback_request")),
        number("minutes"),
        word("started_by"),
        moment("started_at"),
        word("thread_ref"),
        word("state"),
        number("place"),
        moment("away_until", nullable=True),
        moment("ended_at", nullable=True),
        *(word(name, 200) for name in ("what", "readers", "until", "change")),
        key("ones", "id"),
        belongs_to("ones", "group_id", "groups"),
        belongs_to("ones", "pupil_id", "pupils"),
        **NEVER_AGAIN,
    )
    op.create_index("ix_ones_group_id_state", "ones", ["group_id", "state"])
    index("ones", "pupil_id")
    index("ones", "thread_ref")


def make_steps() -> None:
    op.create_table(
        "one_steps",
        number("id"),
        number("one_id"),
        word("key"),
        word("kind"),
        text("asked"),
        moment("begun_at"),
        *(text(name) for name in ("told", "reaction")),
        flag("held"),
        text("offered"),
        number("scale_id", nullable=True),
        key("one_steps", "id"),
        belongs_to("one_steps", "one_id", "ones"),
        belongs_to("one_steps", "scale_id", "scales", then="SET NULL"),
        **NEVER_AGAIN,
    )
    index("one_steps", "one_id")
    index("one_steps", "scale_id")
    op.create_table(
        "one_words",
        number("step_id"),
        word("part"),
        text("words"),
        key("one_words", "step_id", "part"),
        belongs_to("one_words", "step_id", "one_steps"),
    )
    op.create_table(
        "drawings",
        number("step_id"),
        sa.Column("picture", sa.LargeBinary(), nullable=False),
        text("caption"),
        moment("made_at"),
        key("drawings", "step_id"),
        belongs_to("drawings", "step_id", "one_steps"),
    )
    op.create_table(
        "one_agreements",
        number("agreement_id"),
        number("one_id"),
        flag("pupil_yes"),
        flag("teacher_yes"),
        key("one_agreements", "agreement_id"),
        belongs_to("one_agreements", "agreement_id", "agreements"),
        belongs_to("one_agreements", "one_id", "ones"),
    )
    index("one_agreements", "one_id")


def make_goals() -> None:
    op.create_table(
        "goals",
        number("id"),
        number("group_id"),
        number("pupil_id"),
        number("one_id", nullable=True),
        *(text(name) for name in ("frame", "reaction")),
        flag("replaced"),
        *(moment(name) for name in ("made_at", "changed_at")),
        key("goals", "id"),
        belongs_to("goals", "group_id", "groups"),
        belongs_to("goals", "pupil_id", "pupils"),
        belongs_to("goals", "one_id", "ones", then="SET NULL"),
        **NEVER_AGAIN,
    )
    index("goals", "pupil_id")
    op.create_table(
        "goal_words",
        number("goal_id"),
        word("slot"),
        text("words"),
        key("goal_words", "goal_id", "slot"),
        belongs_to("goal_words", "goal_id", "goals"),
    )
    op.create_table(
        "sheets",
        number("id"),
        number("pupil_id"),
        number("step_id", nullable=True),
        word("kind"),
        text("lines"),
        moment("made_at"),
        key("sheets", "id"),
        sa.UniqueConstraint("step_id", name="uq_sheets_step_id"),
        belongs_to("sheets", "pupil_id", "pupils"),
        belongs_to("sheets", "step_id", "one_steps", then="SET NULL"),
        **NEVER_AGAIN,
    )
    index("sheets", "pupil_id")
