"""Checks decks of question cards from beginning to end: whether they can be read, meet the bar and repeat nothing."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, cast

from bot.coach.judge import advise
from bot.content.loader import NOT_TOML, lines_of_cards, load_files, shipped_cards
from bot.content.own_deck import read_own_deck
from bot.content.problems import DeckError, Problem
from bot.content.quality import Advise, faults_of_card, find_twins, wording_faults
from bot.domain.deck.card import Card
from bot.domain.school.group import Band


@dataclass(frozen=True, slots=True)
class Checked:
    """The number of cards and of files that were read, and everything that does not fit."""

    cards: int
    decks: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A card and where it stands. ``own`` is a school's: only its wording can be judged, and it goes without a name."""

    card: Card
    file: str
    line: int
    own: bool

    def problem(self, field: str, key: str, args: dict[str, str | int]) -> Problem:
        return Problem(self.file, "" if self.own else self.card.id, field, key, args, self.line)

    def problems(self, coach: Advise) -> Iterator[Problem]:
        """Yield what is wrong with the card on its own."""
        if not self.own:
            yield from (self.problem(*fault) for fault in faults_of_card(self.card, coach))
            return
        # Who did not say for which band it is, means their own class, which we do not know here.
        oldest = Band.VO_BOVEN_MBO
        band = oldest if self.card.bands == frozenset(Band) else next(one for one in Band if one in self.card.bands)
        for language in ("nl",) if self.card.nl == self.card.en else ("nl", "en"):
            yield from (self.problem(*fault) for fault in wording_faults(self.card, language, band, coach))


def check_decks(decks: Sequence[Traversable] = (), coach: Advise = advise) -> Checked:
    """Check these files, a deck as TOML or a school's own questions as CSV; without files, what comes with the bot."""
    shipped = shipped_cards()
    categories = {card.category for card in shipped}
    placed: dict[str, _Placed] = {}
    problems: list[Problem] = []
    checked = list(decks) or _shipped_files()
    for file in checked:
        try:
            placed |= {one.card.id: one for one in _cards_of(file, categories, problems)}
        except DeckError as error:
            problems += error.problems
    problems += [problem for one in placed.values() for problem in one.problems(coach)]
    beside = [card for card in shipped if card.id not in placed]
    for twin in find_twins([one.card for one in placed.values()], beside):
        place = placed[twin.card]
        problems.append(replace(twin, file=place.file, line=place.line, card="" if place.own else twin.card))
    order = {file.name: place for place, file in enumerate(checked)}
    problems.sort(key=lambda problem: (order[problem.file], problem.line))
    return Checked(len(placed), len(checked), tuple(problems))


def _shipped_files() -> list[Traversable]:
    folder = files("bot.content") / "decks"
    return sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)


def _is_own(name: str, data: bytes) -> bool:
    """Tell whether it is a school's: a table, or cards without ids, which those that come with the bot have."""
    if not name.lower().endswith(".toml"):
        return True
    try:
        rows = tomllib.loads(data.decode("utf-8-sig")).get("card")
    except NOT_TOML:
        return False
    cards = cast("list[Any]", rows) if isinstance(rows, list) else []
    return bool(cards) and not any(isinstance(card, dict) and "id" in card for card in cards)


def _cards_of(file: Traversable, known: set[str], problems: list[Problem]) -> Iterator[_Placed]:
    data = file.read_bytes()
    if _is_own(file.name, data):
        read = read_own_deck(data, file.name, known)
        problems += read.problems
        for new in read.new_cards:
            named = replace(new.card, id=f"{file.name}:{new.line}")
            yield _Placed(named, file.name, new.line, own=True)
        return
    cards = load_files([file])
    for card, line in zip(cards, lines_of_cards(file.read_text(encoding="utf-8-sig")), strict=True):
        yield _Placed(card, file.name, line, own=False)
