"""Cards on the table, and turnings of the chooser."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "e41f6a92d7b8"
down_revision: str | None = "b7a3d90e51c6"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

NEVER_AGAIN = {"sqlite_autoincrement": True}


def upgrade() -> None:
    op.create_table(
        "laid_cards",
        number("id"),
        number("group_id"),
        number("talk_id"),
        word("kind"),
        word("state"),
        text("cards"),
        flag("at_once"),
        sa.Column("picked", sa.Integer(), nullable=True),
        moment("laid_at"),
        key("laid_cards"),
        belongs_to("laid_cards", "group_id", "groups"),
        belongs_to("laid_cards", "talk_id", "talks"),
        **NEVER_AGAIN,
    )
    op.create_index("ix_laid_cards_talk_id_state", "laid_cards", ["talk_id", "state"])
    op.create_table(
        "spins",
        number("id"),
        number("group_id"),
        word("over"),
        text("entries"),
        number("chosen"),
        flag("asked"),
        moment("turned_at"),
        key("spins"),
        belongs_to("spins", "group_id", "groups"),
        **NEVER_AGAIN,
    )
    op.create_index("ix_spins_group_id", "spins", ["group_id"])


def downgrade() -> None:
    for table in ("spins", "laid_cards"):
        op.drop_table(table)


def word(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(64), nullable=False)


def text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def moment(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def key(table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("id", name=f"pk_{table}")


def belongs_to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete="CASCADE")
