"""Reads a table of questions as spreadsheets save it: any of their separators and line ends."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.content.columns import column_named

SEPARATORS = ";,\t"
TITLES = 5
"""Lines at the top of a file among which the headings of its columns are looked for."""
_TOLD = re.compile(r"^sep=(.)[ \t]*(?:\r\n|\r|\n)", re.IGNORECASE)
_QUOTED = re.compile(r'"(?:[^"]|"")*"')


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row that holds something: the line on which it begins (from 1) and its cells, kept as text.

    A row without cells could not be read: a quotation mark in it has no partner.
    """

    line: int
    cells: tuple[str, ...]


def rows_of(text: str) -> Iterator[SheetRow]:
    """Yield the rows of a table that hold something.

    A quoted cell may hold separators and line ends; a cell that looks like a formula is the text that stands there.
    """
    told = _TOLD.match(text)
    separator = told.group(1) if told else _separator(text)
    first = 2 if told else 1
    past = told.end() if told else 0
    reader = csv.reader(io.StringIO(text[past:], newline=""), delimiter=separator, strict=True)
    while True:
        line = first + reader.line_num
        try:
            cells = tuple(cell.strip() for cell in next(reader))
        except StopIteration:
            return
        except csv.Error:
            yield SheetRow(line, ())
            continue
        if any(cells):
            yield SheetRow(line, cells)


def _separator(text: str) -> str:
    """Return the separator of the line with the headings, else the one that the first filled line uses most.

    What stands between quotation marks does not count.
    """
    lines = [line for line in _QUOTED.sub(_bare, text).splitlines() if line.strip()][:TITLES]
    for line in lines:
        for one in SEPARATORS:
            cells = line.split(one)
            if len(cells) > 1 and any(column_named(cell) in ("nl", "en") for cell in cells):
                return one
    return max(SEPARATORS, key=lines[0].count) if lines else SEPARATORS[0]


def _bare(quoted: re.Match[str]) -> str:
    """Return a quoted cell without what would look like a separator or a line of its own."""
    return re.sub(rf"[{SEPARATORS}\r\n]", " ", quoted[0])
