"""The gate before the class: says what keeps a pupil's words from it until a person has read them (decisions 32).

Every road by which such words reach the class goes through ``HoldWords.held_by``: answers, agreements, questions that
pupils bring, and what the bot repeats of them. It judges nobody and alerts nobody (pedagogy 2.9, D2).
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

COMMENT = "#"
REST = "*"
"""At the end of a word, this matches whatever the word goes on with."""
LONG = 6
"""A word of so many letters is found as well where it is written apart, as pupils often do ("me zelf")."""
FILLER = "\u115f\u1160"
"""Letters of Korean that nobody can see; the other two become the second of these."""


class HeldBy(StrEnum):
    """Who or what keeps words from the class; the teacher can let them go."""

    TEACHER = "teacher"
    WORDS = "words"
    """A word of the school's hold list is in them."""
    UNREAD = "unread"
    """The teacher has not read them yet, and the class would read them at once."""


@dataclass(frozen=True, slots=True)
class HoldWords:
    """A list that was read; an empty list catches nothing."""

    pattern: re.Pattern[str] | None

    def held_by(self, *texts: str, read_first: bool = False) -> HeldBy | None:
        """Return what keeps these parts of one thing from the class, or None when it may read them.

        ``read_first`` says that no other step brings them before the teacher's eyes, as the preview does with answers.
        """
        if self.catch(" ".join(texts)):
            return HeldBy.WORDS
        return HeldBy.UNREAD if read_first else None

    def repeatable(self, text: str | None) -> str:
        """Return words that the class has read already as the bot may repeat them: ``""`` when they would be held."""
        return "" if text is None or self.held_by(text) else text

    def catch(self, text: str) -> bool:
        """Return whether a word or phrase of the list is in ``text``, as whole words, whatever the capitals and
        accents, and the signs between the letters of a long word.
        """
        return self.pattern is not None and self.pattern.search(f" {_plain(text)} ") is not None


def read_hold_words(lines: Iterable[str]) -> HoldWords:
    """Read a list with one word or phrase per line; empty lines, and those that begin with ``#``, are skipped."""
    phrases = [phrase for line in lines if not line.lstrip().startswith(COMMENT) and (phrase := _phrase(line))]
    return HoldWords(re.compile(f" (?:{'|'.join(phrases)}) ") if phrases else None)


def _phrase(line: str) -> str:
    """Return the pattern of a phrase; a star by itself stands for up to three words that may come between."""
    found = ""
    for word in line.split():
        plain = _plain(word)
        if plain:
            found += (" " if found else "") + _written(plain) + (r"[^ ]*" if word.endswith(REST) else "")
        elif word == REST and found:
            found += "(?: [^ ]+){0,3}"
    return found


def _written(word: str) -> str:
    apart = len(word) >= LONG and " " not in word
    return " ?".join(map(re.escape, word)) if apart else re.escape(word)


def _plain(text: str) -> str:
    """Return lower-case letters and digits, with single spaces between the words."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    kept = (one for one in decomposed if unicodedata.category(one) not in {"Mn", "Me", "Cf"} and one not in FILLER)
    return " ".join("".join(one if one.isalnum() else " " for one in kept).split())
