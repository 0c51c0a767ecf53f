"""A class's own question cards, and the questions that its pupils suggest."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "b7a3d90e51c6"
down_revision: str | None = "8d2b64c1f703"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

NEVER_AGAIN = {"sqlite_autoincrement": True}


def upgrade() -> None:
    make_own_cards()
    make_suggestions()


def downgrade() -> None:
    for table in ("card_suggestions", "own_cards"):
        op.drop_table(table)


def word(name: str, length: int = 64, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=nullable)


def text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def key(table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("id", name=f"pk_{table}")


def belongs_to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete="CASCADE")


def make_own_cards() -> None:
    op.create_table(
        "own_cards",
        number("id"),
        number("group_id"),
        word("category"),
        word("nl", 200),
        word("en", 200),
        text("plain"),
        number("sensitivity"),
        text("extra"),
        word("added_by"),
        moment("added_at"),
        key("own_cards"),
        belongs_to("own_cards", "group_id", "groups"),
        sa.UniqueConstraint("group_id", "plain", name="uq_own_cards_group_id_plain"),
        **NEVER_AGAIN,
    )


def make_suggestions() -> None:
    op.create_table(
        "card_suggestions",
        number("id"),
        number("group_id"),
        number("pupil_id"),
        word("text", 200),
        word("state"),
        word("reason", 200, nullable=True),
        moment("suggested_at"),
        moment("decided_at", nullable=True),
        key("card_suggestions"),
        belongs_to("card_suggestions", "group_id", "groups"),
        belongs_to("card_suggestions", "pupil_id", "pupils"),
        **NEVER_AGAIN,
    )
    op.create_index("ix_card_suggestions_group_id_state", "card_suggestions", ["group_id", "state"])
