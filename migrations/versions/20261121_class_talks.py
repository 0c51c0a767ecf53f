"""The first tables: classes and pupils, talks with their rounds, answers and turns, and what the bot owes."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "dc58ec59c396"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

NEVER_AGAIN = {"sqlite_autoincrement": True}


def upgrade() -> None:
    make_people()
    make_talks()
    make_rounds()
    make_turns()
    make_what_is_owed()
    make_what_is_known()


def downgrade() -> None:
    for table in (
        *("notes", "cursors", "channel_locks", "posts", "alarms"),
        *("card_uses", "turn_bag", "turns", "answers", "rounds"),
        *("presences", "talks", "pupils", "groups"),
    ):
        op.drop_table(table)


def word(name: str, length: int = 64, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=nullable)


def text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def long_number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False)


def flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def unique(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=f"uq_{table}_{'_'.join(columns)}")


def belongs_to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}_{other}", ondelete="CASCADE")


def index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))


def make_people() -> None:
    op.create_table(
        "groups",
        number("id"),
        word("guild_ref"),
        word("name", 100),
        word("channel_ref"),
        word("regie_ref"),
        word("teacher_role_ref"),
        word("pupil_role_ref"),
        word("support_role_ref", nullable=True),
        word("language"),
        word("band"),
        word("turn_style"),
        word("round_style"),
        word("form_of_address", 100),
        moment("created_at"),
        key("groups", "id"),
        unique("groups", "channel_ref"),
        **NEVER_AGAIN,
    )
    index("groups", "guild_ref")
    op.create_table(
        "pupils",
        number("id"),
        number("group_id"),
        word("user_ref"),
        word("name", 100),
        flag("dm_welcome"),
        moment("seen_at"),
        key("pupils", "id"),
        unique("pupils", "group_id", "user_ref"),
        belongs_to("pupils", "group_id", "groups"),
        **NEVER_AGAIN,
    )
    index("pupils", "user_ref")


def make_talks() -> None:
    op.create_table(
        "talks",
        number("id"),
        number("group_id"),
        word("kind"),
        word("purpose", 140),
        word("intent", 140),
        word("feedback_request", 140),
        number("minutes"),
        word("state"),
        word("started_by"),
        moment("started_at"),
        moment("ended_at", nullable=True),
        key("talks", "id"),
        belongs_to("talks", "group_id", "groups"),
        **NEVER_AGAIN,
    )
    index("talks", "group_id", "state")
    op.create_table(
        "presences",
        number("talk_id"),
        number("pupil_id"),
        word("presence"),
        key("presences", "talk_id", "pupil_id"),
        belongs_to("presences", "talk_id", "talks"),
        belongs_to("presences", "pupil_id", "pupils"),
    )


def make_rounds() -> None:
    op.create_table(
        "rounds",
        number("id"),
        number("talk_id"),
        number("number"),
        word("style"),
        word("state"),
        word("question", 200),
        word("starter", 200, nullable=True),
        word("card_id", nullable=True),
        number("sensitivity"),
        moment("think_started_at"),
        moment("think_ends_at"),
        number("answer_seconds"),
        long_number("shuffle_seed"),
        moment("answer_started_at", nullable=True),
        moment("answer_ends_at", nullable=True),
        moment("reading_ends_at", nullable=True),
        number("extensions"),
        number("pass_count"),
        key("rounds", "id"),
        unique("rounds", "talk_id", "number"),
        belongs_to("rounds", "talk_id", "talks"),
        **NEVER_AGAIN,
    )
    op.create_table(
        "answers",
        number("id"),
        number("round_id"),
        number("pupil_id"),
        text("text"),
        flag("passed"),
        word("visibility"),
        word("preference"),
        word("state"),
        word("way"),
        long_number("source_id"),
        moment("created_at"),
        moment("updated_at"),
        key("answers", "id"),
        unique("answers", "round_id", "pupil_id"),
        belongs_to("answers", "round_id", "rounds"),
        belongs_to("answers", "pupil_id", "pupils"),
        **NEVER_AGAIN,
    )


def make_turns() -> None:
    op.create_table(
        "turns",
        number("id"),
        number("round_id"),
        number("pupil_id"),
        word("state"),
        number("wait"),
        number("probes"),
        key("turns", "id"),
        unique("turns", "round_id", "pupil_id"),
        belongs_to("turns", "round_id", "rounds"),
        belongs_to("turns", "pupil_id", "pupils"),
        **NEVER_AGAIN,
    )
    op.create_table(
        "turn_bag",
        number("pupil_id"),
        number("cycle"),
        flag("inside"),
        key("turn_bag", "pupil_id"),
        belongs_to("turn_bag", "pupil_id", "pupils"),
    )
    op.create_table(
        "card_uses",
        number("group_id"),
        word("card_id"),
        moment("used_at"),
        key("card_uses", "group_id", "card_id"),
        belongs_to("card_uses", "group_id", "groups"),
    )


def make_what_is_owed() -> None:
    op.create_table(
        "alarms",
        number("id"),
        word("kind"),
        number("ref"),
        moment("due_at"),
        number("attempts"),
        number("version"),
        key("alarms", "id"),
        unique("alarms", "kind", "ref"),
        **NEVER_AGAIN,
    )
    index("alarms", "due_at")
    op.create_table(
        "posts",
        number("id"),
        word("kind"),
        number("ref"),
        number("page"),
        word("channel_ref"),
        word("message_ref", nullable=True),
        word("nonce"),
        number("wanted"),
        number("shown"),
        flag("urgent"),
        number("attempts"),
        flag("dead"),
        moment("created_at"),
        key("posts", "id"),
        unique("posts", "kind", "ref", "page"),
        **NEVER_AGAIN,
    )
    index("posts", "channel_ref")
    index("posts", "message_ref")


def make_what_is_known() -> None:
    op.create_table(
        "channel_locks",
        word("channel_ref"),
        word("role_ref"),
        flag("wanted"),
        flag("applied"),
        text("before", nullable=True),
        number("attempts"),
        moment("since"),
        key("channel_locks", "channel_ref"),
    )
    op.create_table("cursors", word("channel_ref"), word("message_ref"), key("cursors", "channel_ref"))
    op.create_table("notes", word("name"), text("value"), key("notes", "name"))
