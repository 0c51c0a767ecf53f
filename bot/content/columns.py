"""Reads the columns of a school's own table: what teachers call them, and what stands in their cells."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.content.problems import Args
from bot.domain.school.group import Band
from bot.errors import VertelEensError

NAMES: dict[str, str] = {
    "nl": "nl, vraag, vragen, de vraag, de vragen, vraag nl, vragen nl, nederlands, dutch, opdracht, opdrachten,"
    " stelling, kringvraag, kringvragen, gespreksvraag, gespreksvragen, vraagtekst, tekst van de vraag, tekst",
    "en": "en, engels, english, question, questions, the question, the questions, question text, text, vraag en,"
    " vragen en, vraag engels, discussion question, discussion questions, talk question, prompt, prompts, statement",
    "category": "category, categorie, stapel, deck",
    "sensitivity": "sensitivity, gevoeligheid, gevoelig",
    "bands": "bands, band, groepen, leeftijd",
    "tags": "tags, labels, trefwoorden, onderwerp",
    "think": "think, denktijd",
    "hook_nl": "hook_nl, haakje, doorvraag, vertel eens",
    "hook_en": "hook_en, hook, tell us",
    "starter_nl": "starter_nl, zinsbegin, zinstarter",
    "starter_en": "starter_en, starter",
    "literal_nl": "literal_nl, letterlijk",
    "literal_en": "literal_en, literal",
    "anchor_0": "anchor_0, bij 0, nul, 0",
    "anchor_10": "anchor_10, bij 10, tien, 10",
    "product": "product, inleveren",
    "source": "source, bron",
    "id": "id, nummer, nr",
}
"""Each column with what it may be called; capitals do not matter."""

_SIGNS = re.compile(r"[:.()\[\]*#\"'?!/\-]+|^\s*\d+\s+")
COLUMN_OF = {called.strip(): column for column, names in NAMES.items() for called in names.split(",")}
SENSITIVITIES = {"licht": 0, "light": 0, "persoonlijk": 1, "personal": 1, "teer": 2, "tender": 2}
DEPTHS = {"kort": "light", "gewoon": "standard", "lang": "deep"}


class ColumnFault(VertelEensError):
    """A cell, or a whole row, cannot be read; holds the column, and the catalogue key of what to do."""

    def __init__(self, column: str, key: str, args: Args | None = None) -> None:
        super().__init__(key)
        self.column, self.key, self.needs = column, key, args or {}


@dataclass(frozen=True, slots=True)
class Columns:
    """The order of the columns in a table.

    ``unknown`` are headings that say nothing to us, ``double`` those of a column that was there already; the cells of
    both are left out.
    """

    order: tuple[str | None, ...]
    unknown: tuple[str, ...] = ()
    double: tuple[str, ...] = ()
    headless: bool = False

    @classmethod
    def named(cls, head: Sequence[str]) -> "Columns | None":
        """Return the columns that a first row names, or None when it makes no sense. A table of one column may hold
        questions only.
        """
        named = [column_named(cell) for cell in head]
        if "nl" in named or "en" in named:
            unknown = tuple(cell for cell, column in zip(head, named, strict=True) if cell and column is None)
            again = [column is not None and column in named[:place] for place, column in enumerate(named)]
            double = tuple(cell for cell, twice in zip(head, again, strict=True) if twice)
            order = tuple(None if twice else column for column, twice in zip(named, again, strict=True))
            return cls(order, unknown, double)
        if sum(bool(cell) for cell in head) == 1 and head[0]:
            return cls(("nl",), headless=True)
        return None

    def fields(self, cells: Sequence[str]) -> dict[str, Any]:
        """Return the cells of a row as a card's fields. Raises ``ColumnFault`` at the first that cannot be read."""
        if not cells:
            raise ColumnFault("", "deck-own-no-end")
        if any(cells[len(self.order) :]):
            raise ColumnFault("", "deck-own-cells", {"cells": len(cells), "columns": len(self.order)})
        fields: dict[str, Any] = {}
        for column, cell in zip(self.order, cells, strict=False):
            if cell and column:
                fields[column] = READ.get(column, str)(cell)
        return _gathered(fields)


def column_named(heading: str) -> str | None:
    """Return the column that a heading names, whatever signs stand around it: colons, brackets, bold, a number."""
    return COLUMN_OF.get(" ".join(_SIGNS.sub(" ", heading.casefold()).split()))


def _gathered(fields: dict[str, Any]) -> dict[str, Any]:
    """Gather both ends of a scale, which stand in columns of their own; a table has them in one language."""
    ends = {end: fields.pop(f"anchor_{end}", None) for end in ("0", "10")}
    if any(ends.values()):
        fields["anchors"] = {end: {"nl": text, "en": text} for end, text in ends.items()}
    if product := fields.get("product"):
        fields["product"] = {"nl": product, "en": product}
    return fields


def _sensitivity(cell: str) -> int:
    plain = cell.casefold()
    if plain in {"0", "1", "2"}:
        return int(plain)
    if plain in SENSITIVITIES:
        return SENSITIVITIES[plain]
    raise ColumnFault("sensitivity", "deck-own-sensitivity")


def _bands(cell: str) -> list[str]:
    asked = cell.replace(",", " ").replace(";", " ").split()
    if all(one in list(Band) for one in asked):
        return asked
    raise ColumnFault("bands", "deck-own-bands", {"choices": " ".join(Band)})


def _tags(cell: str) -> list[str]:
    return [tag.strip() for tag in cell.replace(";", ",").split(",") if tag.strip()]


def _think(cell: str) -> str:
    return DEPTHS.get(cell.casefold(), cell.casefold())


READ: dict[str, Callable[[str], Any]] = {
    "sensitivity": _sensitivity,
    "bands": _bands,
    "tags": _tags,
    "think": _think,
}
"""The functions that read a cell where it is not simply text."""
