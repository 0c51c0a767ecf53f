"""Prepares a teacher's text for reading: folded, bounded, and cut into sentences."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

READ_LIMIT = 1200
"""How many characters are searched for patterns. A question is far shorter; the bound keeps every pattern quick."""
COUNT_LIMIT = 8000
"""How many characters are read at all (a message of the chat platform has at most 4,000)."""
TOKEN_LIMIT = 40
"""A longer run without a space is no word of a question."""
MASK = "~"
"""Stands in for a quotation: those are somebody else's words, so no rule applies to them."""

_LIKE = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "‚": "'",
        "`": "'",
        "´": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "—": "-",
        "…": ".",
        "ĳ": "ij",
        "Ĳ": "IJ",
        "？": "?",
        "！": "!",
        "，": ",",
        "．": ".",
        "：": ":",
    }
)
_UNREAD = re.compile(r"https?://\S+|<[@#:!&at][^<>]{0,80}>|(?<!\w)[@#][\w-]+")
_QUOTED = re.compile(r"\"([^\"\n]{1,200})\"|(?<!\w)'([^'\n]{1,120})'(?!\w)")
_ABBREVIATED = re.compile(
    r"\b(?:bijv|bv|enz|etc|nl|o\.a|d\.w\.z|m\.a\.w|t\.o\.v|dhr|mevr|mr|mrs|ms|nr|blz|vs|e\.g|i\.e)\.", re.IGNORECASE
)
_END = re.compile(r"[?!][?!. ]*(?<=[?!.])|\.+(?=[\s\"')]|$)|\n+|^ *[-•*](?=\s)", re.MULTILINE)
_WORD = re.compile(r"[\w'-]*\w[\w'-]*")
_LONG_TOKEN = re.compile(rf"[^\s~]{{{TOKEN_LIMIT + 1},}}")
_SMILE = re.compile(r"[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]+(?=\s+[A-Z])")
"""Emoji before a capital letter end a sentence as a full stop does."""
_EDGE = " .,;:!?\"'()*_-~"


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence as it stands in the text: ``raw`` is folded, ``start`` and ``end`` are places in the cleaned text."""

    raw: str
    marked: bool
    start: int
    end: int


def clean(text: str) -> str:
    """Return the text in composed characters, without invisible ones, and at most ``COUNT_LIMIT`` long."""
    composed = unicodedata.normalize("NFC", text[:COUNT_LIMIT].translate(_LIKE))[:COUNT_LIMIT]
    seen = (char for char in composed if unicodedata.category(char) not in {"Cf", "Cs", "Mn", "Co", "Cn"})
    return "".join(" " if char != "\n" and char.isspace() else char for char in seen)


def fold(cleaned: str) -> str:
    """Return the text in lower case without accents, with quotations and addresses masked; each character keeps its
    place.
    """
    read = _SMILE.sub(lambda found: "\n" * len(found.group()), cleaned[:READ_LIMIT])
    plain = "".join(_base(char) for char in read)
    plain = _UNREAD.sub(_blank, plain)
    plain = _unwrapped(plain)
    plain = _QUOTED.sub(_quotation, plain)
    plain = _ABBREVIATED.sub(lambda found: found.group().replace(".", " "), plain)
    return _LONG_TOKEN.sub(lambda found: MASK * len(found.group()), plain)


def pieces(folded: str) -> Iterator[Piece]:
    """Yield the sentences of a folded text, each with whether it ends on a question mark."""
    start = 0
    for end in _END.finditer(folded):
        yield from _piece(folded, start, end.start(), end.end(), marked="?" in end.group())
        start = end.end()
    yield from _piece(folded, start, len(folded), len(folded), marked=False)


def words(text: str) -> list[str]:
    """Return the words of a text, in any spelling; "zo'n" is one word, and so is "hand-out"."""
    return _WORD.findall(text)


def squeeze(raw: str) -> str:
    """Return the text with single spaces, no spaces before commas, and only words at the edges."""
    return re.sub(r" +([,;:])", r"\1", " ".join(raw.split())).strip(_EDGE)


def _piece(folded: str, start: int, end: int, after: int, *, marked: bool) -> Iterator[Piece]:
    raw = folded[start:end]
    if squeeze(raw) or MASK in raw:
        yield Piece(raw, marked, start, after)


def _base(char: str) -> str:
    if unicodedata.category(char) in {"So", "Sk", "Sm"} and char not in "+=":
        return " "
    return unicodedata.normalize("NFD", char.lower())[:1] or " "


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _unwrapped(plain: str) -> str:
    """Remove quotation marks around a whole message: it is the teacher's own words then."""
    inside = plain.strip()
    if len(inside) > 2 and inside[0] == inside[-1] and inside[0] in "\"'" and inside[0] not in inside[1:-1]:
        return plain.replace(inside[0], " ")
    return plain


def _quotation(found: re.Match[str]) -> str:
    inside = found.group(1) or found.group(2)
    if len(inside.split()) == 1 and "?" not in inside:
        return f" {inside} "
    return MASK * len(found.group())
