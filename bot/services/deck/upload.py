"""Adds a school's own questions from a file, and reports every line that does not fit."""

import asyncio
import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from bot.coach.judge import advise
from bot.content.encodings import Encoding
from bot.content.likeness import Shelf
from bot.content.own_deck import CardInFile, OwnDeck, read_own_deck
from bot.content.problems import Problem
from bot.content.quality import wording_faults
from bot.domain.coach.rules import Rule
from bot.domain.coach.teacher_message import NO_QUESTION, MessageForm, Silence, Speaker, TextField
from bot.domain.deck.card import Card
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group
from bot.domain.words import can_be_read
from bot.i18n.catalogue import words_for
from bot.services.context import AppContext, Upload
from bot.services.deck.own import OWN_LIMIT, keep_card, own_cards
from bot.services.message import Sayable
from bot.store.unit import Unit

LINES_LIMIT = 4000
"""How many characters of questions can be written in one form."""
UPLOADS = 20
"""Files that wait in memory at most: five megabytes, with the size that a file may have."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file: the cards that were added, the lines that do not fit yet, and tips for what was added."""

    cards: tuple[Card, ...]
    problems: tuple[Problem, ...]
    tips: tuple[Problem, ...]

    def report(self, lang: str) -> str:
        """Return a report for the teacher, one line for each thing to tell."""
        words = words_for(lang)
        lines = [words("deck-own-taken", count=len(self.cards))]
        if self.problems:
            lines.append(words("deck-own-left", count=len(self.problems)))
            lines += [f"- {problem.text(lang)}" for problem in self.problems]
        if self.tips:
            lines.append(words("deck-own-tips"))
            lines += [f"- {tip.text(lang)}" for tip in self.tips]
        return "\n".join(lines)


async def import_deck(
    context: AppContext, group: Group, by: str, data: bytes, name: str, encoding: Encoding | None = None
) -> Imported:
    """Add the questions of a CSV or TOML file called ``name`` to the class's own; ``by`` is the teacher.

    Without an ``encoding`` the likeliest one counts: whoever may choose is asked before, with ``ways_to_read``.

    Good lines are taken even where others are bad. A question that the class has already, or that comes with the bot,
    counts as a line that does not fit.
    """
    async with context.store.read() as unit:
        there = await own_cards(unit, group.id)
    read = await _read_beside(context, group, there, data, name, encoding)
    async with context.store.write() as unit:
        return await _keep(context, unit, group, by, read, name)


def keep_upload(context: AppContext, upload_id: int, upload: Upload) -> None:
    """Keep a file in memory until its teacher has told how to read it; the oldest is forgotten first."""
    context.uploads[upload_id] = upload
    while len(context.uploads) > UPLOADS:
        context.uploads.popitem(last=False)


@dataclass(frozen=True, slots=True)
class AddCards(Sayable[Imported]):
    """Adds questions to the class's own that the teacher wrote, one a line; what fits is taken, as from a file.

    The report has the lighter tips on each line, so that only what would hurt a pupil is pointed out beforehand.
    """

    stored_as: ClassVar[str] = "cards"
    edited_in: ClassVar[MessageForm] = MessageForm(
        "deck-form-title", (TextField("lines", "deck-form-lines", LINES_LIMIT, hint="deck-form-lines-hint"),)
    )
    exempt: ClassVar[frozenset[Rule]] = NO_QUESTION
    silence: ClassVar[Silence] = Silence.NONE

    lines: str

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(line for line in self.lines.splitlines() if can_be_read(line))

    async def check(self, context: AppContext, unit: Unit, speaker: Speaker) -> None:
        if not self.texts:
            raise Refused(Reason.EMPTY)

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> Imported:
        table = io.StringIO()
        csv.writer(table, delimiter=";", quoting=csv.QUOTE_ALL).writerows([line] for line in self.lines.splitlines())
        there = await own_cards(unit, speaker.group.id)
        read = await _read_beside(context, speaker.group, there, table.getvalue().encode(), "")
        return await _keep(context, unit, speaker.group, speaker.user_ref, read, "")


async def _read_beside(
    context: AppContext, group: Group, there: Sequence[Card], data: bytes, name: str, encoding: Encoding | None = None
) -> OwnDeck:
    decks = {card.category for card in context.cards}
    read = partial(read_own_deck, data, name, decks, encoding)
    return await asyncio.to_thread(_read, read, name, (*context.cards, *there), there, group)


async def _keep(context: AppContext, unit: Unit, group: Group, by: str, read: OwnDeck, name: str) -> Imported:
    kept = [(new, await keep_card(unit, context, group, new.card, by)) for new in read.new_cards]
    taken = [(new, card) for new, card in kept if card is not None]
    tips = await asyncio.to_thread(_tips, [new for new, _ in taken], name, group)
    problems = sorted(read.problems, key=lambda problem: problem.line)
    return Imported(tuple(card for _, card in taken), tuple(problems), tips)


def _read(
    file: Callable[[], OwnDeck], name: str, known: Sequence[Card], there: Sequence[Card], group: Group
) -> OwnDeck:
    """Read a file and leave out what is nearly there already, and what exceeds the limit."""
    read = file()
    fitting = OwnDeck(problems=read.problems)
    shelf, texts = Shelf(), {card.id: card for card in known}
    for card in known:
        shelf.put(card.id, card.text(group.language))
    own = {card.id for card in there}
    for new in read.new_cards:
        text = new.card.text(group.language)
        if like := shelf.like(text):
            lang = group.language
            other = _called(like, texts, own, lang)
            fitting.problems.append(Problem(name, "", lang, "deck-own-twin", {"other": other}, new.line))
        elif len(there) + len(fitting.new_cards) >= OWN_LIMIT:
            fitting.problems.append(Problem(name, "", "", "deck-own-full", {"limit": OWN_LIMIT}, new.line))
            break
        else:
            fitting.new_cards.append(new)
            shelf.put(str(new.line), text)
    return fitting


def _called(like: str, texts: dict[str, Card], own: set[str], lang: str) -> str:
    """Name a question as a teacher knows it: by its line in the file, or by its text in their own or a shipped deck."""
    words = words_for(lang)
    card = texts.get(like)
    if card is None:
        return words("deck-own-line", line=like)
    if card.id in own:
        return words("deck-own-there", text=card.text(lang))
    return words("deck-own-shipped", deck=words(deck_name(card.category)), text=card.text(lang))


def deck_name(category: str) -> str:
    """Return the catalogue key of a deck's name."""
    return f"deck-name-{category.replace('_', '-')}"


def _tips(cards: Sequence[CardInFile], name: str, group: Group) -> tuple[Problem, ...]:
    """Return what the wording coach would say; a school's own question is never refused for it."""
    return tuple(
        Problem(name, "", field, key, args, new.line)
        for new in cards
        for field, key, args in wording_faults(new.card, group.language, group.band, advise)
    )
