"""``INSERT … ON CONFLICT DO UPDATE`` in the dialect at hand; SQLite and PostgreSQL spell it alike."""

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase


def insert_for(session: AsyncSession, table: type[DeclarativeBase]) -> Any:
    """An insert that knows ``on_conflict_do_update`` for the database of this session."""
    if session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)
