"""Finds the words that keep an answer back from the reveal until a person has read it (pedagogy 2.9, D2).

It judges nobody and alerts nobody; it is only asked about answers that the class would see.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

COMMENT = "#"
REST = "*"
"""At the end of a word, this matches whatever the word goes on with."""


@dataclass(frozen=True, slots=True)
class HoldWords:
    """A list that was read; an empty list catches nothing."""

    pattern: re.Pattern[str] | None

    def catch(self, text: str) -> bool:
        """Return whether a word or phrase of the list is in ``text``, as whole words, whatever the capitals and
        accents.
        """
        return self.pattern is not None and self.pattern.search(f" {_plain(text)} ") is not None


def read_hold_words(lines: Iterable[str]) -> HoldWords:
    """Read a list with one word or phrase per line; empty lines, and those that begin with ``#``, are skipped."""
    phrases = [phrase for line in lines if not line.lstrip().startswith(COMMENT) and (phrase := _phrase(line))]
    return HoldWords(re.compile(f" (?:{'|'.join(phrases)}) ") if phrases else None)


def _phrase(line: str) -> str:
    words = [(_plain(word), word.endswith(REST)) for word in line.split()]
    return " ".join(re.escape(word) + (r"[^ ]*" if goes_on else "") for word, goes_on in words if word)


def _plain(text: str) -> str:
    """Return lower-case letters and digits, with single spaces between the words."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    kept = (one for one in decomposed if unicodedata.category(one) not in {"Mn", "Cf"})
    return " ".join("".join(one if one.isalnum() else " " for one in kept).split())
