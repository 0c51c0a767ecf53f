"""Checks that nothing lies in the code that nobody uses: vulture looks, and what it cannot know stands here with the
reason.
"""

import ast
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

from vulture import Vulture
from vulture.core import Item

from tests.meta.source import ROOT, short, tree

SHIPPED = ("bot", "cogs", "migrations", "docs")
ROOM = "bot/room/"
"""The room is what tests play in: there, code that only tests use is used."""
SURE = 60
"""Per cent; below it vulture reports nothing at all."""

ALLOWED: dict[str, tuple[str, ...]] = {
    "discord.py calls these by their names": (
        "on_*", "setup_hook", "interaction_check", "is_finished", "warn_nacl", "warn_dave", "_intents",
    ),
    "Typer runs these by their decorators": ("demo", "purge_now", "check_cards"),
    "discord.py runs these commands by their decorators": ("set_up", "reminders"),
    "pydantic reads these, or calls them": (
        "model_config", "_plausible", "_with_home", "_over_defaults", "_region_of_country", "po_5_6", "po_7_8",
        "vo_onder", "vo_boven_mbo", "settings_customise_sources", "settings_cls", "dotenv_settings",
        "file_secret_settings", "_has_what_its_kind_needs", "_fits_together",
    ),
    "SQLAlchemy reads these, or calls them": (
        "impl", "cache_ok", "process_bind_param", "process_result_value", "type_annotation_map",
        "supports_statement_cache", "arraysize", "daemon", "_on_begin", "_on_error",
    ),
    "Alembic reads these, or calls them": ("down_revision", "branch_labels", "depends_on", "downgrade"),
    "the reader of Fluent calls these by the kind of what it reads": ("visit_*",),
    "parameters of a protocol: the names are those of the library": ("_Scheduler", "trigger", "replace_*"),
    "Python calls these of a time zone": ("utcoffset", "dst", "tzname", "fromutc"),
    "type checkers alone read these": ("DataclassInstance", "CursorResult"),
    "tests hold the bot to these": ("next_wake", "set_wall", "action_of", "batches", "explain", "READ_FOR"),
    "a template reads these by their names": ("evening",),
    "fields that a row or a view has and nobody reads yet": (
        "begun_at", "finished_at", "opened_by",
    ),
}  # fmt: skip


@cache
def unused(*folders: str) -> list[Item]:
    """Return what vulture finds when it looks at these folders alone."""
    looker = Vulture()
    looker.scavenge([ROOT / folder for folder in folders])
    return looker.get_unused_code(min_confidence=SURE)


@cache
def declared(file: Path) -> set[int]:
    """Return the lines that name a member of an enum, a column, or a field of what the room keeps: data uses them."""
    kept_by_the_room = short(file).startswith(ROOM)
    return {
        line.lineno
        for node in ast.walk(tree(file))
        if isinstance(node, ast.ClassDef)
        for line in node.body
        if (isinstance(line, ast.Assign) and any(ast.unparse(base).endswith(("Enum", "Flag")) for base in node.bases))
        or (
            isinstance(line, ast.AnnAssign) and (kept_by_the_room or ast.unparse(line.annotation).startswith("Mapped["))
        )
    }


def dead() -> list[Item]:
    """Return what is shipped and nobody uses; of the room, what tests do not use either."""
    found = [item for item in unused(*SHIPPED) if not short(Path(item.filename)).startswith(ROOM)]
    found += [item for item in unused(*SHIPPED, "tests") if short(Path(item.filename)).startswith(ROOM)]
    return [item for item in found if item.first_lineno not in declared(Path(item.filename))]


def test_nothing_lies_unused() -> None:
    patterns = [pattern for allowed in ALLOWED.values() for pattern in allowed]
    found = [
        f"{short(Path(item.filename))}:{item.first_lineno}: {item.name}"
        for item in dead()
        if not any(fnmatch(item.name, pattern) for pattern in patterns)
    ]
    assert found == []


def test_nothing_is_excused_that_is_not_there() -> None:
    names = {item.name for item in dead()}
    idle = [
        pattern
        for allowed in ALLOWED.values()
        for pattern in allowed
        if not any(fnmatch(name, pattern) for name in names)
    ]
    assert idle == []
