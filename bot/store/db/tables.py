"""Holds what all tables share: names of constraints, types of columns, and what each table declares about itself."""

import enum
from datetime import UTC, datetime
from typing import Any, ClassVar

from pydantic import TypeAdapter
from sqlalchemy import DateTime, Dialect, Enum, MetaData, String, Text, TypeDecorator
from sqlalchemy import Table as SqlTable
from sqlalchemy.orm import DeclarativeBase

from bot.store.db.retention import OwnMarks, OwnWords, Retained

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
NAME_LENGTH = 64
"""How many characters a short text has: an id of the chat platform, or the name of a state."""
NEVER_AGAIN = {"sqlite_autoincrement": True}
"""Ids are in the buttons of old messages, so SQLite must not give the id of a purged row to another row."""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC moment. SQLite keeps no time zone, so it is restored on reading. Raises ``ValueError`` for a naive
    one.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


class Json(TypeDecorator[Any]):
    """A value of ``shape`` (tuples, mappings, dataclasses) that is stored as JSON text and comes back as it was."""

    impl = Text
    cache_ok = True

    def __init__(self, shape: Any) -> None:
        super().__init__()
        self.shape = shape
        self._adapter: TypeAdapter[Any] = TypeAdapter(shape)

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else self._adapter.dump_json(value).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else self._adapter.validate_json(value)


def _values_of(members: type[enum.Enum]) -> list[str]:
    return [str(member.value) for member in members]


class Base(DeclarativeBase):
    """A table. ``retained`` says what becomes of its rows, ``own_words`` and ``own_marks`` where a pupil's own words
    and marks are in it. ``own_thread`` is the column with the thread that was made for a row, and that goes with it.
    """

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: UtcDateTime(),
        enum.StrEnum: Enum(enum.Enum, native_enum=False, length=NAME_LENGTH, values_callable=_values_of),
        str: String(NAME_LENGTH),
    }
    retained: ClassVar[Retained]
    own_words: ClassVar[OwnWords | None] = None
    own_marks: ClassVar[OwnMarks | None] = None
    own_thread: ClassVar[str | None] = None


Table = type[Base]


def sql(table: Table) -> SqlTable:
    """Return the table itself: a statement about it is built and run without the ORM, at half the cost."""
    return Base.metadata.tables[table.__tablename__]


def all_tables() -> list[Table]:
    """Return every table; a table that belongs to another one comes before it."""
    rows = {mapper.local_table: mapper.class_ for mapper in Base.registry.mappers}
    return [rows[table] for table in reversed(Base.metadata.sorted_tables)]
