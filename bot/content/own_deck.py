"""Reads a school's own questions from a CSV or TOML file: what fits becomes cards, the rest is told line by line."""

import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from bot.content.columns import ColumnFault, Columns
from bot.content.encodings import Encoding, Reading, decode, readings
from bot.content.fields import Fields, card_of, faults_of
from bot.content.loader import NOT_TOML, lines_of_cards
from bot.content.problems import Problem
from bot.content.sheet import TITLES, SheetRow, rows_of
from bot.domain.deck.card import OWN_CATEGORY, Card
from bot.domain.school.group import Band
from bot.i18n.catalogue import LANGUAGES, words_for

SIZE_LIMIT = 256 * 1024
"""Bytes of a file; five hundred questions with everything filled in need less."""
WORKBOOK = b"PK\x03\x04"
"""How a workbook (XLSX, ODS) begins."""

DOCUMENT = b"%PDF"
"""How a document for printing begins."""


@dataclass(frozen=True, slots=True)
class CardInFile:
    """A card that is not in the class's deck yet, without an id, and the line of the file where it begins."""

    line: int
    card: Card


@dataclass(slots=True)
class OwnDeck:
    """The contents of a file: the cards that fit, and what is wrong with the others."""

    new_cards: list[CardInFile] = field(default_factory=list[CardInFile])
    problems: list[Problem] = field(default_factory=list[Problem])


def ways_to_read(data: bytes) -> list[Reading]:
    """Return the ways to read a file when it is a text whose character set is not certain; else none."""
    return readings(data) if _unreadable(data, decode(data[: SIZE_LIMIT + 1])) is None else []


def read_own_deck(data: bytes, name: str, decks: Iterable[str], encoding: Encoding | None = None) -> OwnDeck:
    """Read a file called ``name``; ``decks`` are the decks that a question may be put in beside the class's own.

    Without an ``encoding`` the likeliest one counts. Only the question itself must be there, in one language at least;
    the other language then reads the same.
    """
    found = OwnDeck()
    known = {OWN_CATEGORY, *decks}
    text = decode(data[: SIZE_LIMIT + 1], encoding)
    if key := _unreadable(data, text):
        found.problems.append(Problem(name, "", "", key, {"limit": SIZE_LIMIT // 1024}))
        return found
    read = _from_toml if name.lower().endswith(".toml") else _from_csv
    for line, number, fields in read(text, name, found.problems):
        _take(found, known, line, number, fields, name)
    if not found.new_cards and not found.problems:
        found.problems.append(Problem(name, "", "", "deck-own-empty"))
    return found


def _unreadable(data: bytes, text: str) -> str | None:
    if len(data) > SIZE_LIMIT:
        return "deck-own-too-big"
    if data.startswith(WORKBOOK):
        return "deck-own-workbook"
    return None if _is_text(data, text) else "deck-own-not-text"


def _is_text(data: bytes, text: str) -> bool:
    """Tell whether people wrote it: in an old workbook, picture or document one character in a hundred is no text."""
    signs = sum(unicodedata.category(char) == "Cc" and not char.isspace() for char in text)
    return not data.startswith(DOCUMENT) and signs * 100 <= len(text)


def _take(found: OwnDeck, known: set[str], line: int, number: str, fields: Fields, name: str) -> None:
    tidy = {key: _tidy(value) for key, value in fields.items()}
    category = deck_named(str(tidy.pop("category", "") or OWN_CATEGORY), known)
    problems = [Problem(name, number, key, wrong, args, line) for key, wrong, args in faults_of(tidy, required=())]
    if category is None:
        told = ", ".join(sorted(known))
        problems.append(Problem(name, number, "category", "deck-own-category", {"known": told}, line))
    if not (tidy.get("nl") or tidy.get("en")):
        problems.append(Problem(name, number, "nl", "deck-problem-missing", {}, line))
    if category == "schaal" and "anchors" not in tidy:
        problems.append(Problem(name, number, "anchors", "deck-problem-anchors", {}, line))
    if problems or category is None:
        found.problems.extend(problems)
        return
    found.new_cards.append(CardInFile(line, own_card(category, tidy)))


def own_card(category: str, fields: Mapping[str, Any]) -> Card:
    """Return a card from what a school filled in; what it left out takes a default, so it fits every band."""
    question = fields.get("nl") or fields.get("en")
    defaults = {"id": "", "bands": list(Band), "sensitivity": 0, "tags": [], "nl": question, "en": question}
    return card_of(category, {**defaults, **{key: value for key, value in fields.items() if key != "id"}, "id": ""})


def deck_named(name: str, known: Iterable[str]) -> str | None:
    """Return the deck of this name: its id, or how it is called in either language."""
    asked = name.strip().casefold()
    for deck in known:
        key = f"deck-name-{deck.replace('_', '-')}"
        called = {deck.casefold(), *(words_for(lang)(key).casefold() for lang in LANGUAGES)}
        if asked in called:
            return deck
    return None


def _tidy(value: Any) -> Any:
    """Return a text on one line in composed characters, without what cannot be seen; anything else as it is."""
    if not isinstance(value, str):
        return value
    composed = unicodedata.normalize("NFC", value)
    seen = "".join(" " if unicodedata.category(char) in {"Cc", "Cs", "Co", "Cn"} else char for char in composed)
    return " ".join(seen.split())


def _from_toml(text: str, name: str, problems: list[Problem]) -> Iterator[tuple[int, str, Fields]]:
    try:
        deck = tomllib.loads(text.lstrip("\ufeff"))
    except NOT_TOML as error:
        problems.append(Problem(name, "", "", "deck-problem-not-toml", {"detail": str(error)}))
        return
    rows, lines = deck.get("card"), lines_of_cards(text)
    if not isinstance(rows, list) or not rows:
        problems.append(Problem(name, "", "card", "deck-problem-no-cards"))
        return
    for number, row in enumerate(cast("list[Any]", rows), start=1):
        line = lines[number - 1] if len(lines) >= number else 0
        if not isinstance(row, dict):
            problems.append(Problem(name, str(number), "", "deck-problem-not-a-card", {}, line))
            continue
        fields = cast("Fields", row)
        yield line, str(fields.get("id") or number), {"category": deck.get("category", ""), **fields}


def _from_csv(text: str, name: str, problems: list[Problem]) -> Iterator[tuple[int, str, Fields]]:
    rows = list(rows_of(text))
    if not rows:
        return
    rows, columns = _below_title(rows)
    if columns is None:
        problems.append(Problem(name, "", "", "deck-own-no-header", {}, rows[0].line))
        return
    problems += [Problem(name, "", cell, "deck-own-column", {}, rows[0].line) for cell in columns.unknown]
    problems += [Problem(name, "", cell, "deck-own-double", {}, rows[0].line) for cell in columns.double]
    for row in rows if columns.headless else rows[1:]:
        try:
            yield row.line, "", columns.fields(row.cells)
        except ColumnFault as fault:
            problems.append(Problem(name, "", fault.column, fault.key, fault.needs, row.line))


def _below_title(rows: list[SheetRow]) -> tuple[list[SheetRow], Columns | None]:
    """Return the rows without what stands above the questions, and the columns that the first of them names.

    Above the headings there may be a title. A list of questions without headings may have one as well: then it is the
    only one of the first lines that does not ask anything.
    """
    named = [(place, Columns.named(row.cells)) for place, row in enumerate(rows[:TITLES])]
    heads = [(place, columns) for place, columns in named if columns is not None and not columns.headless]
    if heads:
        place, columns = max(heads, key=lambda head: sum(column is not None for column in head[1].order))
        return rows[place:], columns
    columns = Columns.named(rows[0].cells)
    if columns is not None and len(rows) > 2 and not _asks(rows[0]) and all(map(_asks, rows[1:TITLES])):
        return rows[1:], columns
    return rows, columns


def _asks(row: SheetRow) -> bool:
    return any(cell.rstrip(" .\"'").endswith("?") for cell in row.cells)
