"""The wording coach: words that wait, nudges, muted rules, the pocket, shares of talk, and words in regie."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "3f9c7d18a5e2"
down_revision: str | None = "3f7c92d1a6e0"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

NEVER_AGAIN = {"sqlite_autoincrement": True}


def upgrade() -> None:
    make_held_words()
    make_nudges()
    make_muted_rules()
    make_pocket()
    make_shares()
    make_whispers()


def downgrade() -> None:
    for table in ("coach_whispers", "talk_shares", "pocket_questions", "muted_rules", "nudges", "held_words"):
        op.drop_table(table)


def word(name: str, length: int = 64, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=nullable)


def number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*(columns or ("id",)), name=f"pk_{table}")


def belongs_to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete="CASCADE")


def make_held_words() -> None:
    op.create_table(
        "held_words",
        number("id"),
        number("group_id"),
        number("talk_id", nullable=True),
        word("user_ref"),
        word("kind"),
        number("ref", nullable=True),
        sa.Column("fields", sa.Text(), nullable=False),
        word("rule", nullable=True),
        moment("held_at"),
        key("held_words"),
        belongs_to("held_words", "group_id", "groups"),
        belongs_to("held_words", "talk_id", "talks"),
        **NEVER_AGAIN,
    )
    op.create_index("ix_held_words_group_id_user_ref", "held_words", ["group_id", "user_ref"])


def make_nudges() -> None:
    op.create_table(
        "nudges",
        number("id"),
        number("group_id"),
        number("talk_id", nullable=True),
        word("rule"),
        sa.Column("dismissed", sa.Boolean(), nullable=False),
        moment("shown_at"),
        key("nudges"),
        belongs_to("nudges", "group_id", "groups"),
        belongs_to("nudges", "talk_id", "talks"),
        **NEVER_AGAIN,
    )
    op.create_index("ix_nudges_group_id_talk_id", "nudges", ["group_id", "talk_id"])


def make_muted_rules() -> None:
    op.create_table("muted_rules", word("user_ref"), word("rule"), key("muted_rules", "user_ref", "rule"))


def make_pocket() -> None:
    op.create_table(
        "pocket_questions",
        number("id"),
        number("group_id"),
        word("user_ref"),
        word("text", 200),
        moment("kept_at"),
        key("pocket_questions"),
        belongs_to("pocket_questions", "group_id", "groups"),
        **NEVER_AGAIN,
    )
    op.create_index("ix_pocket_questions_group_id_user_ref", "pocket_questions", ["group_id", "user_ref"])


def make_shares() -> None:
    op.create_table(
        "talk_shares",
        number("talk_id"),
        word("user_ref"),
        number("teacher_words"),
        number("pupil_words"),
        number("open_questions"),
        number("silences"),
        moment("ended_at", nullable=True),
        key("talk_shares", "talk_id"),
        belongs_to("talk_shares", "talk_id", "talks"),
    )
    op.create_index("ix_talk_shares_user_ref", "talk_shares", ["user_ref"])


def make_whispers() -> None:
    op.create_table(
        "coach_whispers",
        number("id"),
        number("talk_id"),
        number("round_id", nullable=True),
        word("kind"),
        number("seconds"),
        word("echo", 100, nullable=True),
        word("chosen", nullable=True),
        moment("still_until", nullable=True),
        moment("made_at"),
        key("coach_whispers"),
        belongs_to("coach_whispers", "talk_id", "talks"),
        belongs_to("coach_whispers", "round_id", "rounds"),
        **NEVER_AGAIN,
    )
    op.create_index("ix_coach_whispers_talk_id_kind", "coach_whispers", ["talk_id", "kind"])
