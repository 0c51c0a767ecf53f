"""Chooses ("kiezer") among questions, decks or tasks, and never among people (T5, N2)."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import QUESTION_LIMIT

FEWEST, MOST = 2, 12
ENTRIES_LIMIT = 2600
"""How many characters a teacher may write: twelve questions of the greatest length."""
SHORT = 4
"""An entry of at most this many words is no sentence: a name in it is its subject, whatever its capitals."""
OF_DECKS = 8
"""How many entries are taken from the decks: few enough to read in large letters."""

_WORD = re.compile(r"[^\W\d_][^\W\d_’'\-]*(?:[’'\-][^\W\d_]+)*")
_MENTION = re.compile(r"<@!?\d+>|(?<!\w)@\w")


class Over(StrEnum):
    """What the wheel chooses among."""

    QUESTIONS = "questions"
    CATEGORIES = "categories"
    TASKS = "tasks"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that the wheel can stop at; ``key`` is its card or deck, None for a teacher's own words."""

    text: str
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Spin:
    """One spin: the entries, where it stopped, and whether that has become a question."""

    id: int
    group_id: int
    over: Over
    entries: tuple[Entry, ...]
    chosen: int
    asked: bool = False

    @property
    def result(self) -> Entry:
        """Return the entry at which it stopped."""
        return self.entries[self.chosen]


def entries_of(written: str) -> tuple[str, ...]:
    """Read what a teacher wrote, one entry per line or between ``;``, without doubles.

    Refused below 2 and above 12 entries, and when one is longer than a question may be.
    """
    entries = lines_of(written)
    if len(entries) < FEWEST:
        raise Refused(Reason.FEW_ENTRIES, fewest=FEWEST)
    if len(entries) > MOST:
        raise Refused(Reason.MANY_ENTRIES, most=MOST, count=len(entries))
    for entry in entries:
        if len(entry) > QUESTION_LIMIT:
            raise Refused(Reason.TOO_LONG, limit=QUESTION_LIMIT, length=len(entry))
    return entries


def lines_of(written: str) -> tuple[str, ...]:
    """Read the same entries, however many and however long they are."""
    lines = (" ".join(part.split()) for part in re.split(r"[;\n]", written))
    return tuple(dict.fromkeys(line for line in lines if line))


def refuse_people(entries: Iterable[str], names: Collection[str]) -> None:
    """Refuse an entry that is about a pupil. ``names`` are the pupils' names as the class sees them."""
    first_names = {first_name(name) for name in names} - {""}
    for entry in entries:
        if _MENTION.search(entry) or any(_names(entry, first_names)):
            raise Refused(Reason.NO_PEOPLE, entry=entry)


def first_name(name: str) -> str:
    """Return the first word of a name in the form that is compared: without capitals and accents."""
    words = _WORD.findall(name)
    return _plain(words[0]) if words else ""


def perhaps_names(entries: Sequence[str]) -> tuple[str, ...]:
    """Return words that may name a pupil the bot never saw: the first word of each entry that is no sentence."""
    found = (words[0] for entry in entries if (words := _WORD.findall(entry)) and _is_short(entry, words))
    return tuple(dict.fromkeys(_without_s(word) for word in found))


def spin(entries: Sequence[Entry], random: Random) -> int:
    """Return the number of the entry at which the wheel stops; every entry has the same chance."""
    return random.randrange(len(entries))


def _names(entry: str, first_names: Collection[str]) -> Iterator[str]:
    """Yield the words of an entry that name a pupil.

    Many names are ordinary words as well (Roos, Storm, Wil). In a sentence, such a word counts when it has a capital
    that no sentence gives it.
    """
    words = _WORD.findall(entry)
    for number, word in enumerate(words):
        if _plain(_without_s(word)) not in first_names:
            continue
        addressed = number == 0 and entry[entry.index(word) + len(word) :].startswith((",", ":"))
        if _is_short(entry, words) or (word[0].isupper() and (number > 0 or addressed)):
            yield word


def _is_short(entry: str, words: Sequence[str]) -> bool:
    return len(words) <= SHORT and not entry.endswith("?")


def _without_s(word: str) -> str:
    return re.sub(r"[’']s$", "", word)


def _plain(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(char))
