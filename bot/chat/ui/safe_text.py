"""Shows a pupil's words exactly as written: no markdown, mention or link works in them, and nothing spills out."""

import re
import unicodedata

from bot.domain.words import clusters, cut, shorten
from bot.i18n.catalogue import isolate

MARKS = 4
"""Combining marks in a row that are shown; more would cover the lines around."""

_ALWAYS = re.compile(r"[\\*_~`|<\[\]]")
_LINE_START = re.compile(r"^(\s*)([#>+\-]|\d+(?=[.)]))", re.MULTILINE)
_SCHEME = re.compile(r"(?<=[A-Za-z0-9])(?=://)|(?<=mailto)(?=:)", re.IGNORECASE)
_MENTION = re.compile(r"@(?=everyone|here|[!&]?\d)", re.IGNORECASE)
_BREAKS = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_LONE = re.compile("[\ud800-\udfff]")


def literal(text: str) -> str:
    """Return ``text`` as Discord markdown that shows it literally; what cannot be shown (controls) is left out."""
    return isolate(_escaped(displayable(text)))


def quoted(text: str) -> str:
    """Return the same as a quote, each line behind a bar."""
    return "\n".join(f"> {line}" for line in literal(text).split("\n"))


def quoted_in_parts(text: str, room: int) -> list[str]:
    """Return the same in as many quotes as it takes to have none longer than ``room`` characters."""
    whole = quoted(text)
    if len(whole) <= room or len(text) < 2:
        return [whole]
    middle = len(text) // 2
    first = cut(text, text.rfind(" ", 1, middle) + 1 or middle) or clusters(text)[0]
    return [*quoted_in_parts(first, room), *quoted_in_parts(text[len(first) :], room)] if first != text else [whole]


def shortened(text: str, limit: int) -> str:
    """Return the first words on one line of at most ``limit`` characters, for labels: these have no markdown."""
    return shorten(" ".join(displayable(text).split()), limit)


def displayable(text: str) -> str:
    """Return ``text`` without what no screen can show, with at most ``MARKS`` combining marks in a row and one kind of
    line break.
    """
    whole = _BREAKS.sub("\n", _LONE.sub("\ufffd", text))
    kept: list[str] = []
    marks = 0
    for char in whole:
        category = unicodedata.category(char)
        if category == "Cc" and char not in "\n\t":
            continue
        if category in ("Mn", "Me"):
            marks += 1
        elif category != "Cf":
            # A zero-width character between two marks does not give the second one a letter of its own.
            marks = 0
        if marks <= MARKS:
            kept.append(char)
    return "".join(kept)


def _escaped(text: str) -> str:
    text = _ALWAYS.sub(r"\\\g<0>", text)
    text = _LINE_START.sub(_escape_start, text)
    text = _SCHEME.sub(r"\\", text)
    return _MENTION.sub("@\u200b", text)


def _escape_start(match: re.Match[str]) -> str:
    space, sign = match.groups()
    return f"{space}{sign}\\" if sign.isdigit() else f"{space}\\{sign}"
