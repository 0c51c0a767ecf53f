"""Tells what ails a database, which passes, from a fault of the program, which does not."""

import sqlite3

import pytest
from sqlalchemy.exc import DataError, IntegrityError, NoResultFound, OperationalError, SQLAlchemyError, StatementError

from bot.chat.connection.storage import may_pass


@pytest.mark.parametrize(
    ("error", "passes"),
    [
        (OperationalError("", None, sqlite3.OperationalError()), True),
        (IntegrityError("", None, sqlite3.IntegrityError()), False),
        (DataError("", None, sqlite3.DataError()), False),
        (StatementError("", "", None, TypeError()), False),
        (NoResultFound(), False),
    ],
)
def test_only_what_comes_from_outside_is_tried_for_as_long_as_it_takes(error: SQLAlchemyError, passes: bool) -> None:
    """Otherwise one message that can never be stored would keep all that comes after it waiting."""
    assert may_pass(error) is passes
