"""Reads the deck of picture cards: questions to choose a picture by, and the pictures as emoji with their names."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, cast

from bot.content.fields import TEXT_LIMIT, Fields, card_of, faults_of, text_fault
from bot.content.problems import DeckError, Problem
from bot.domain.deck.card import Card
from bot.domain.deck.picture_cards import SHOWN, Picture, PictureDeck

CATEGORY = "plaatjes"
FIELDS = ("id", "emoji", "nl", "en")
PICTURE_LIMIT = 20
"""Characters of an emoji with its name."""
PROMPT_LIMIT = TEXT_LIMIT - SHOWN * (PICTURE_LIMIT + len(", "))
"""Characters of a prompt, so that with its pictures it is still as short as a question."""


def load_picture_deck(file: Traversable | None = None) -> PictureDeck:
    """Return the deck that comes with the bot, or that of ``file``. Raises ``DeckError``, which names every problem at
    once.
    """
    file = file or files("bot.content") / "pictures" / "emoji.toml"
    try:
        deck = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise DeckError([Problem(file.name, "", "", "deck-problem-not-toml", {"detail": str(error)})]) from None
    prompts, pictures = _rows(deck, "prompt"), _rows(deck, "picture")
    problems = [*_few(file.name, pictures), *_doubles(file.name, [*prompts, *pictures])]
    problems += [problem for row in prompts for problem in _prompt_problems(file.name, row)]
    problems += [problem for row in pictures for problem in _picture_problems(file.name, row)]
    if problems:
        raise DeckError(problems)
    return PictureDeck(
        prompts=tuple(_card(row) for row in prompts),
        pictures=tuple(Picture(**row) for row in pictures),
    )


@cache
def picture_deck() -> PictureDeck:
    """Return the deck that comes with the bot, which is read once."""
    return load_picture_deck()


def _card(row: Fields) -> Card:
    return card_of(CATEGORY, row)


def _rows(deck: Fields, name: str) -> list[Fields]:
    rows = deck.get(name)
    entries = cast("list[Any]", rows) if isinstance(rows, list) else []
    return [cast("Fields", row) for row in entries if isinstance(row, dict)]


def _few(file: str, pictures: list[Fields]) -> Iterator[Problem]:
    if len(pictures) < SHOWN:
        yield Problem(file, "", "picture", "deck-problem-no-cards")


def _doubles(file: str, rows: list[Fields]) -> Iterator[Problem]:
    seen: set[str] = set()
    for row in rows:
        name = str(row.get("id"))
        if name in seen:
            yield Problem(file, name, "id", "deck-problem-twice", {"file": file})
        seen.add(name)


def _prompt_problems(file: str, row: Fields) -> Iterator[Problem]:
    name = str(row.get("id"))
    for field, key, args in faults_of(row):
        yield Problem(file, name, field, key, args)
    for field in ("nl", "en"):
        if len(words := str(row.get(field, ""))) > PROMPT_LIMIT:
            yield Problem(file, name, field, "deck-problem-too-long", {"length": len(words), "limit": PROMPT_LIMIT})


def _picture_problems(file: str, row: Fields) -> Iterator[Problem]:
    name = str(row.get("id"))
    for unknown in sorted(row.keys() - set(FIELDS)):
        yield Problem(file, name, unknown, "deck-problem-unknown", {"known": ", ".join(FIELDS)})
    for field in FIELDS:
        if field not in row:
            yield Problem(file, name, field, "deck-problem-missing")
        elif wrong := text_fault(row[field]):
            yield Problem(file, name, field, *wrong)
    for field in ("nl", "en"):
        yield from _too_long(file, name, field, f"{row.get('emoji')} {row.get(field)}", PICTURE_LIMIT)


def _too_long(file: str, name: str, field: str, text: str, limit: int) -> Iterator[Problem]:
    if len(text) > limit:
        yield Problem(file, name, field, "deck-problem-too-long", {"length": len(text), "limit": limit})
