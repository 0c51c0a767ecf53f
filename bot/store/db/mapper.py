"""Turns rows into frozen dataclasses and back, by the names of their fields."""

from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sqlalchemy import Select, bindparam, select

from bot.store.db.tables import Base, sql

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Row = TypeVar("Row", bound=Base)
Value = TypeVar("Value", bound="DataclassInstance")


class Mapper(Generic[Row, Value]):
    """Knows which column each field of a dataclass has. Raises ``TypeError`` at once for a field without a column.

    ``renamed`` gives the columns of fields with another name. A field in ``nested`` is a dataclass itself, whose own
    fields are columns named after the pattern that is given with its class (``plan_{}``). Fields in ``apart`` have no
    column: whoever reads a row supplies them.
    """

    def __init__(
        self,
        row: type[Row],
        value: type[Value],
        *,
        renamed: Mapping[str, str] | None = None,
        nested: Mapping[str, tuple[type["DataclassInstance"], str]] | None = None,
        apart: tuple[str, ...] = (),
    ) -> None:
        self.row = row
        self.value = value
        self._equal: dict[tuple[str, ...], Select[Any]] = {}
        named = {one.name: (renamed or {}).get(one.name, one.name) for one in fields(value)}
        self._nested = {
            name: (part, {one.name: pattern.format(one.name) for one in fields(part)})
            for name, (part, pattern) in (nested or {}).items()
        }
        self._plain = {name: column for name, column in named.items() if name not in {*self._nested, *apart}}
        wanted = {*self._plain.values(), *(column for _, names in self._nested.values() for column in names.values())}
        if missing := wanted - set(row.__table__.columns.keys()):
            raise TypeError(f"{row.__name__} has no column for {', '.join(sorted(missing))} of {value.__name__}")

    def equal(self, columns: tuple[str, ...]) -> Select[Any]:
        """Return the statement that finds the rows in which these columns have given values, ordered by key.

        It is built once, since building a statement takes longer than running it.
        """
        found = self._equal.get(columns)
        if found is None:
            table = sql(self.row)
            where = (table.c[name] == bindparam(name) for name in columns)
            found = self._equal[columns] = select(*table.c).where(*where).order_by(*table.primary_key)
        return found

    def to_value(self, row: Any, **apart: object) -> Value:
        """Return the row as the domain knows it; ``apart`` supplies the fields without a column."""
        found: dict[str, Any] = {name: getattr(row, column) for name, column in self._plain.items()}
        for name, (part, columns) in self._nested.items():
            found[name] = part(**{inner: getattr(row, column) for inner, column in columns.items()})
        return self.value(**found, **apart)

    def to_columns(self, value: Value) -> dict[str, Any]:
        """Return the columns of a value, except its id."""
        found = {column: getattr(value, name) for name, column in self._plain.items() if name != "id"}
        for name, (_, columns) in self._nested.items():
            part = getattr(value, name)
            found |= {column: getattr(part, inner) for inner, column in columns.items()}
        return found
