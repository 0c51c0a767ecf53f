"""Reads what the bot has stored, past the bot, and only for what no person could see.

A promise that something is kept nowhere can be checked only where it would lie, and so can what the bot remembers for
itself. What a person can see is looked at as that person; ``tests/meta/test_sql.py`` bounds the rest.
"""

import sqlite3
from contextlib import closing
from typing import Any

from bot.store.unit import DATABASE_NAME
from tests.e2e.scene import Scene


def rows(scene: Scene, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """Return what a query finds in the bot's database."""
    path = scene.config.data.directory / DATABASE_NAME
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return connection.execute(sql, values).fetchall()


def how_many(scene: Scene, table: str) -> int:
    """Return the number of rows of a table."""
    ((count,),) = rows(scene, f"SELECT count(*) FROM {table}")
    return count


def nothing_in(scene: Scene, *names: str) -> bool:
    """Return whether these tables are empty: the proof that nothing was kept."""
    return all(how_many(scene, name) == 0 for name in names)


def tables(scene: Scene) -> list[str]:
    """Return the names of all tables of the bot."""
    found = rows(scene, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return sorted(name for (name,) in found if name != "alembic_version")


def talk_states(scene: Scene) -> list[str]:
    """Return the state of each talk, the oldest first: the panel shows it in words that change with much else."""
    return [state for (state,) in rows(scene, "SELECT state FROM talks ORDER BY id")]


def round_states(scene: Scene) -> list[str]:
    """Return the state of each round, the oldest first."""
    return [state for (state,) in rows(scene, "SELECT state FROM rounds ORDER BY id")]


def one_to_one_states(scene: Scene) -> list[str]:
    """Return the state of each talk with one pupil, the oldest first."""
    return [state for (state,) in rows(scene, "SELECT state FROM one_to_ones ORDER BY id")]


def cards_asked(scene: Scene) -> list[str]:
    """Return the card of each round, empty for a teacher's own question: a person sees its words but never its key."""
    return [card_id or "" for (card_id,) in rows(scene, "SELECT card_id FROM rounds ORDER BY id")]


def cards_used(scene: Scene) -> list[str]:
    """Return the cards that rest for this class, by key."""
    return [card_id for (card_id,) in rows(scene, "SELECT card_id FROM card_uses ORDER BY card_id")]
