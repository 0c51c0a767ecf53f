"""Reads the decks (one TOML file each) into cards, and says in plain words what is wrong with a deck."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, cast

from bot.content.fields import card_of, faults_of
from bot.content.problems import Args, DeckError, Problem
from bot.domain.deck.card import Card

NOT_TOML = (ValueError, RecursionError)
"""What the reader of TOML raises for faulty text, for numbers that are too long and for lists that are too deep."""
CARD_LINE = re.compile(r"^[ \t]*\[\[\s*card\s*\]\]", re.MULTILINE)


@cache
def shipped_cards() -> tuple[Card, ...]:
    """Return the decks that come with the bot, which are read once."""
    return load_cards(files("bot.content") / "decks")


def load_cards(folder: Traversable) -> tuple[Card, ...]:
    """Return all cards of the ``.toml`` files in ``folder``, by file name.

    Raises ``DeckError`` that names every problem at once; nothing of a faulty set is used.
    """
    decks = sorted(folder.iterdir(), key=lambda file: file.name)
    return load_files(file for file in decks if file.name.endswith(".toml"))


def load_files(decks: Iterable[Traversable]) -> tuple[Card, ...]:
    """Return all cards of these files. Raises ``DeckError`` as ``load_cards`` does."""
    problems: list[Problem] = []
    cards: list[Card] = []
    homes: dict[str, str] = {}
    for file in decks:
        for card in _Deck(file, problems).cards():
            if card.id in homes:
                problems.append(Problem(file.name, card.id, "id", "deck-problem-twice", {"file": homes[card.id]}))
            homes[card.id] = file.name
            cards.append(card)
    if problems:
        raise DeckError(problems)
    return tuple(cards)


def lines_of_cards(text: str) -> list[int]:
    """Return the lines on which the cards of a TOML file begin, from 1."""
    return [text.count("\n", 0, found.start()) + 1 for found in CARD_LINE.finditer(text)]


class _Deck:
    """One file while it is being read; what is wrong is added to ``problems``."""

    def __init__(self, file: Traversable, problems: list[Problem]) -> None:
        self._file = file
        self._problems = problems

    def cards(self) -> Iterator[Card]:
        deck = self._parsed()
        if deck is None:
            return
        for unknown in sorted(deck.keys() - {"category", "card"}):
            self._blame("", unknown, "deck-problem-unknown", {"known": "category, card"})
        category = deck.get("category")
        if not isinstance(category, str) or not category:
            self._blame("", "category", "deck-problem-missing")
            return
        rows = deck.get("card")
        if not isinstance(rows, list) or not rows:
            self._blame("", "card", "deck-problem-no-cards")
            return
        for number, row in enumerate(cast("list[Any]", rows), start=1):
            card = self._card(category, number, row)
            if card:
                yield card

    def _parsed(self) -> dict[str, Any] | None:
        try:
            return tomllib.loads(self._file.read_text(encoding="utf-8-sig"))
        except UnicodeDecodeError:
            self._blame("", "", "deck-problem-not-utf8")
        except NOT_TOML as error:
            self._blame("", "", "deck-problem-not-toml", {"detail": str(error)})
        return None

    def _card(self, category: str, number: int, row: Any) -> Card | None:
        if not isinstance(row, dict):
            self._blame(str(number), "", "deck-problem-not-a-card")
            return None
        fields = cast("dict[str, Any]", row)
        before = len(self._problems)
        self._check(category, str(fields.get("id") or number), fields)
        if len(self._problems) > before:
            return None
        return card_of(category, fields)

    def _check(self, category: str, name: str, fields: dict[str, Any]) -> None:
        for field, key, args in faults_of(fields):
            self._blame(name, field, key, args)
        if "id" in fields and not name.startswith(f"{category}-"):
            self._blame(name, "id", "deck-problem-other-category", {"category": category})

    def _blame(self, card: str, field: str, key: str, args: Args | None = None) -> None:
        self._problems.append(Problem(self._file.name, card, field, key, args or {}))
