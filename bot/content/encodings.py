"""Tells in which character set a text file may be written, and reads it."""

import codecs
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.words import shorten

BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
PREVIEW_LINES = 3
PREVIEW_LENGTH = 120
EVERYDAY = frozenset("áàâäãåæçéèêëíìîïñóòôöõøœúùûüýÿßÁÀÂÄÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖØŒÚÙÛÜ€£‘’“”„–—…·•«»¿¡°´½¼\u00a0")
"""Characters beyond ASCII that people here write."""
WIDE = 0.3
"""A text of two bytes a character has a zero in at least this part of them, and all on the same side."""


class Encoding(StrEnum):
    """A character set. Each has a name for people, ``encoding-<value>``, in the catalogues."""

    UTF_8 = "utf-8"
    UTF_16_LE = "utf-16-le"
    UTF_16_BE = "utf-16-be"
    WINDOWS = "cp1252"
    MAC = "mac-roman"
    DOS = "cp850"


OLD = (Encoding.WINDOWS, Encoding.MAC, Encoding.DOS)
"""Character sets of one byte a character, which nothing in the file tells apart."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a file, with some lines in which it differs from the others."""

    encoding: Encoding
    lines: tuple[str, ...]


def decode(data: bytes, encoding: Encoding | None = None) -> str:
    """Return the text of a file, in this character set or else in the likeliest one."""
    if encoding is None:
        for mark, told in BOMS:
            if data.startswith(mark):
                return data.decode(told, errors="replace")
    return data.decode(encoding or possible(data)[0], errors="replace")


def possible(data: bytes) -> tuple[Encoding, ...]:
    """Return the character sets that a file may be in, the likeliest first; only one when it is certain."""
    if any(data.startswith(mark) for mark, _ in BOMS):
        return (Encoding.UTF_8,)
    if wide := _wide(data):
        return (wide,)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        texts = {one: data.decode(one, errors="replace") for one in OLD}
        return tuple(sorted(texts, key=lambda one: _strange(texts[one])))
    return (Encoding.UTF_8,)


def readings(data: bytes) -> list[Reading]:
    """Return the ways to read a file whose character set is not certain, each with what it makes of it; else none."""
    ways = possible(data)
    if len(ways) == 1:
        return []
    places = [place for place, line in enumerate(data.splitlines()) if not line.isascii()][:PREVIEW_LINES]
    lines = data.splitlines()
    return [
        Reading(one, tuple(shorten(lines[at].decode(one, "replace"), PREVIEW_LENGTH) for at in places)) for one in ways
    ]


def _wide(data: bytes) -> Encoding | None:
    """Return which of the two byte orders a text without a mark has, or None when it has one byte a character."""
    pairs = len(data) // 2
    if pairs < 2 or len(data) % 2:
        return None
    first, second = data[::2].count(0), data[1::2].count(0)
    if second >= pairs * WIDE and not first:
        return Encoding.UTF_16_LE
    return Encoding.UTF_16_BE if first >= pairs * WIDE and not second else None


def _strange(text: str) -> int:
    """Count the characters that people here seldom write."""
    return sum(not char.isascii() and char not in EVERYDAY for char in text)
