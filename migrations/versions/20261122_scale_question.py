"""The scale question, pupils' walks with their words, and agreements."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "5c1e0f7a9b24"
down_revision: str | None = "dc58ec59c396"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

NEVER_AGAIN = {"sqlite_autoincrement": True}


def upgrade() -> None:
    make_scales()
    make_flows()
    make_agreements()


def downgrade() -> None:
    for table in ("agreements", "scale_words", "scale_flows", "scales"):
        op.drop_table(table)


def word(name: str, length: int = 64, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=nullable)


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
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))


def make_scales() -> None:
    op.create_table(
        "scales",
        number("id"),
        number("group_id"),
        number("talk_id", nullable=True),
        word("form"),
        word("state"),
        word("topic", 200),
        word("zero", 100),
        word("ten", 100),
        word("card_id", nullable=True),
        number("sensitivity"),
        word("opened_by"),
        moment("opened_at"),
        word("totals", nullable=True),
        key("scales", "id"),
        belongs_to("scales", "group_id", "groups"),
        belongs_to("scales", "talk_id", "talks", then="SET NULL"),
        **NEVER_AGAIN,
    )
    index("scales", "group_id", "state")


def make_flows() -> None:
    op.create_table(
        "scale_flows",
        number("id"),
        number("scale_id"),
        number("pupil_id"),
        word("state"),
        word("step"),
        word("topic", 200),
        word("zero", 100),
        word("ten", 100),
        *(number(name, nullable=True) for name in ("mark", "counted")),
        flag("half_step"),
        *(number(name, nullable=True) for name in ("satisfied", "review_mark")),
        *(text(name) for name in ("plan_mine", "plan_teacher", "plan_helper", "plan_begin")),
        *(flag(name) for name in ("wants_talk", "seen")),
        word("telling"),
        moment("started_at"),
        moment("touched_at"),
        moment("finished_at", nullable=True),
        key("scale_flows", "id"),
        sa.UniqueConstraint("scale_id", "pupil_id", name="uq_scale_flows_scale_id_pupil_id"),
        belongs_to("scale_flows", "scale_id", "scales"),
        belongs_to("scale_flows", "pupil_id", "pupils"),
        **NEVER_AGAIN,
    )
    index("scale_flows", "pupil_id")
    op.create_table(
        "scale_words",
        number("flow_id"),
        word("step"),
        text("text"),
        key("scale_words", "flow_id", "step"),
        belongs_to("scale_words", "flow_id", "scale_flows"),
    )


def make_agreements() -> None:
    op.create_table(
        "agreements",
        number("id"),
        number("group_id"),
        number("talk_id", nullable=True),
        number("pupil_id", nullable=True),
        text("words"),
        word("who"),
        text("first_moment"),
        text("help"),
        sa.Column("review_on", sa.Date(), nullable=True),
        word("status"),
        flag("confirmed"),
        moment("made_at"),
        key("agreements", "id"),
        belongs_to("agreements", "group_id", "groups"),
        belongs_to("agreements", "talk_id", "talks", then="SET NULL"),
        belongs_to("agreements", "pupil_id", "pupils"),
        **NEVER_AGAIN,
    )
    index("agreements", "group_id", "status")
