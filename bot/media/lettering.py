"""Loads the font of pictures, and breaks texts into lines that fit, long words at their syllables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

import pyphen
from PIL import Image, ImageDraw
from PIL.ImageFont import FreeTypeFont, truetype

from bot.domain.words import clusters

ELLIPSIS = "…"
LEADING = 1.22
"""Height of a line as a multiple of the letters' size."""
EMOJI_JOINTS = "\ufe0f\u200d"
"""What makes an emoji of the sign before it, or one of two: nothing by itself."""
DICTIONARIES = {"nl": "nl_NL", "en": "en_GB"}


@dataclass(frozen=True, slots=True)
class Lines:
    """A text as it fits: its lines, and the size of the letters in pixels. ``whole`` tells whether it is all there."""

    lines: tuple[str, ...]
    size: int
    whole: bool

    @property
    def height(self) -> float:
        """The height of the lines together, in pixels."""
        return len(self.lines) * self.size * LEADING


@cache
def font(size: int, *, bold: bool = True) -> FreeTypeFont:
    """Return Source Sans at a size in pixels. It has Latin, Greek and Cyrillic letters, so many newcomers' names."""
    weight = "Semibold" if bold else "Regular"
    return truetype(BytesIO(_font_file(weight)), size)


def can_write(text: str) -> bool:
    """Tell whether the font has every letter of ``text``; an emoji or Arabic would show as an empty box."""
    return all(char.isspace() or not _is_missing(char) for char in text)


def writable(text: str) -> str:
    """Return ``text`` without the emoji and signs that the font lacks, or nothing when it lacks letters of it."""
    plain = (char for char in text if char not in EMOJI_JOINTS and (char.isalnum() or can_write(char)))
    kept = " ".join("".join(plain).split())
    return kept if can_write(kept) else ""


def fitted(text: str, width: float, height: float, sizes: Sequence[int], lang: str = "nl") -> Lines:
    """Fit ``text`` in the first of ``sizes`` (largest first) that holds all of it, or cut it off in the last one."""
    for size in sizes:
        lines = _broken(text, width, size, lang)
        if len(lines) * size * LEADING <= height:
            return Lines(tuple(lines), size, whole=True)
    size = sizes[-1]
    most = max(1, int(height // (size * LEADING)))
    lines = _broken(text, width, size, lang)[:most]
    lines[-1] = _cut(lines[-1], width, size)
    return Lines(tuple(lines), size, whole=False)


def width_of(text: str, size: int) -> float:
    """Return how wide a line is, in pixels."""
    return font(size).getlength(text)


def _broken(text: str, width: float, size: int, lang: str) -> list[str]:
    """Return lines of whole words; a word wider than a line is divided, and what is left of it shares the next line."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        joined = f"{line} {word}".strip()
        if width_of(joined, size) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        *parts, line = _divided(word, width, size, lang)
        lines += parts
    return [*lines, line] if line or not lines else lines


def _divided(word: str, width: float, size: int, lang: str) -> Iterator[str]:
    while width_of(word, size) > width:
        head, tail = _first_part(word, width, size, lang)
        yield head
        word = tail
    yield word


def _first_part(word: str, width: float, size: int, lang: str) -> tuple[str, str]:
    """Divide a word between syllables: in halves when both fit, or after as many syllables or letters as fit.

    Always at least one letter goes on the line.
    """
    ways = [way for way in _syllables(lang).iterate(word) if width_of(f"{way[0]}-", size) <= width]
    if ways:
        halves = [way for way in ways if width_of(way[1], size) <= width]
        best = min(halves, key=lambda way: abs(len(way[0]) - len(way[1]))) if halves else ways[0]
        return f"{best[0]}-", best[1]
    letters = clusters(word)
    parts = ("".join(letters[:end]) for end in range(len(letters) - 1, 1, -1))
    head = next((part for part in parts if width_of(part, size) <= width), letters[0])
    return head, word[len(head) :]


def _cut(line: str, width: float, size: int) -> str:
    line = line.rstrip(".,;: ")
    while line and width_of(line + ELLIPSIS, size) > width:
        line = line.removesuffix(clusters(line)[-1]).rstrip()
    return line.removesuffix("-") + ELLIPSIS


@cache
def _syllables(lang: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=DICTIONARIES[lang])


@cache
def _font_file(weight: str) -> bytes:
    return (files("bot.media") / "fonts" / f"SourceSansPro-{weight}.ttf").read_bytes()


@cache
def _is_missing(char: str) -> bool:
    return _shape(char) == _shape("\uffff")


def _shape(char: str) -> bytes:
    drawn = Image.new("L", (64, 64))
    ImageDraw.Draw(drawn).text((4, 4), char, 255, font(32))
    return drawn.tobytes()
