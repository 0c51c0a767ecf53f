"""Checks words as people type them: what can be stored, whether there is anything to read, how long; and cuts them."""

import unicodedata
from dataclasses import dataclass

import regex

from bot.domain.refusal import Reason, Refused

BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and symbols that show nothing: Hangul fillers and the empty braille cell."""
NEVER_KEPT = {0: None, **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")}
"""Characters that no database takes: NUL is dropped, and half a surrogate pair becomes the replacement character."""


_CLUSTER = regex.compile(r"\X")
"""What a reader sees as one character: an extended grapheme cluster (Unicode, annex 29)."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A few words in both languages."""

    nl: str
    en: str

    def text(self, language: str) -> str:
        """Return the words in one language; Dutch where there is no such language."""
        return self.en if language == "en" else self.nl


def keepable(text: str) -> str:
    """Return the words exactly as they were written, as far as they can be stored."""
    return text.translate(NEVER_KEPT)


def one_line(text: str) -> str:
    """Return the words on one line, with single spaces, for titles and buttons."""
    return " ".join(keepable(text).split())


def can_be_read(text: str) -> bool:
    """Return whether any character shows something."""
    return any(_is_visible(character) for character in text)


def clusters(text: str) -> list[str]:
    """Return the characters as a reader sees them: a flag, a family of emoji or a letter with its accents is one."""
    return _CLUSTER.findall(text)


def cut(text: str, limit: int) -> str:
    """Return the beginning of at most ``limit`` code points that splits nothing a reader sees as one character.

    Code points are what Discord's API counts (discord-api-docs issue 1315), and what Python counts. It is ``""`` when
    even the first character is longer.
    """
    if len(text) <= limit:
        return text
    end = 0
    for found in _CLUSTER.finditer(text):
        if found.end() > limit:
            break
        end = found.end()
    return text[:end]


def shorten(text: str, limit: int) -> str:
    """Return a text of at most ``limit`` code points, which ends in "…" where there was more."""
    return text if len(text) <= limit else f"{cut(text, limit - 1).rstrip()}…"


def check_text(text: str, limit: int, *, needed: bool = True) -> str:
    """Return the words as they were written, as far as they can be stored; ``""`` when nothing can be read.

    Refused when nothing can be read although words are ``needed``, and when they exceed ``limit`` characters.
    """
    return _checked(keepable(text), limit, needed)


def check_line(text: str, limit: int, *, needed: bool = False) -> str:
    """Return the words on one line, checked as in ``check_text``, for titles, ends of a scale, promises and moments."""
    return _checked(one_line(text), limit, needed)


def _checked(text: str, limit: int, needed: bool) -> str:
    if not can_be_read(text):
        text = ""
    if needed and not text:
        raise Refused(Reason.EMPTY)
    if len(text) > limit:
        raise Refused(Reason.TOO_LONG, limit=limit, length=len(text))
    return text


def _is_visible(character: str) -> bool:
    """Return whether a character shows anything: it is no space, mark, control or zero-width character, and no filler.

    Unassigned code points count: they may be emoji that are newer than this Python.
    """
    if character.isspace() or character in BLANKS or "\U000e0000" <= character <= "\U000e0fff":
        return False
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Mn", "Me"}


def upper_first(text: str) -> str:
    """Return the text with a capital first letter."""
    return text[:1].upper() + text[1:]
