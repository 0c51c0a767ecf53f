"""Defines what a table declares (decisions 14): how long its rows are kept, and where a pupil's own words are.

A path names a column of the row, or of a row that it belongs to: ``talk_id.started_at`` is when its talk began.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Table, select

from bot.domain.privacy.retention import Term


@dataclass(frozen=True, slots=True)
class Purged:
    """Rows are removed when their clock is older than the class's limit for the shortest of ``terms``.

    ``since`` is the path of that clock; where there are several paths, the first one that is set counts.
    """

    terms: tuple[Term, ...]
    since: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoesWith:
    """Rows are removed together with the row that this foreign key points to; the database sees to that."""

    link: str


@dataclass(frozen=True, slots=True)
class Kept:
    """Rows stay, for the reason given."""

    reason: str


Retained = Purged | GoesWith | Kept


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Where a pupil's own words are: in which columns, and the path of the moment that they are from.

    ``if_empty`` is shown for a row without words. Rows with one of the ``not_words`` in a column are left out.
    """

    columns: tuple[str, ...]
    said_at: str
    if_empty: str = ""
    not_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])


@dataclass(frozen=True, slots=True)
class OwnMarks:
    """Where marks and choices of a pupil are that are no words: in which columns, and the path of their moment.

    ``only`` limits it to rows with one of these values in a column.
    """

    columns: tuple[str, ...]
    said_at: str
    only: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])


def path_to(table: Table, name: str) -> str | None:
    """Return the path from a row to the nearest column of this name, along foreign keys; None when there is no way to
    it.
    """
    if name in table.columns:
        return name
    for column in table.columns:
        for link in column.foreign_keys:
            if rest := path_to(link.column.table, name):
                return f"{column.name}.{rest}"
    return None


def column_at(table: Table, path: str) -> ColumnElement[Any]:
    """Return the column at the end of a path, as an expression for a statement about ``table``."""
    *links, name = path.split(".")
    if not links:
        return table.columns[name]
    first, here = _step(table, links[0])
    source: FromClause = here
    for link in links[1:]:
        matches, here = _step(here, link)
        source = source.join(here, matches)
    return select(here.columns[name]).select_from(source).where(first).correlate(table).scalar_subquery()


def _step(table: Table, link: str) -> tuple[ColumnElement[bool], Table]:
    (foreign_key,) = table.columns[link].foreign_keys
    return foreign_key.column == table.columns[link], foreign_key.column.table
