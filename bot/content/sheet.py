"""Reads a table of questions as spreadsheets save it: any of their separators, character sets and line ends."""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

SEPARATORS = ";,\t"
_TOLD = re.compile(r"^sep=(.)[ \t]*(?:\r\n|\r|\n)", re.IGNORECASE)
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row that holds something: the line on which it begins (from 1) and its cells, kept as text.

    A row without cells could not be read: a quotation mark in it has no partner.
    """

    line: int
    cells: tuple[str, ...]


def decode(data: bytes) -> str:
    """Return the text of a file from a spreadsheet or editor; what is no UTF-8 is taken for Windows-1252."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


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
    """Return the separator that the first filled line uses most, outside quotation marks."""
    head = next((line for line in _QUOTED.sub("", text).splitlines() if line.strip()), "")
    return max(SEPARATORS, key=head.count)
