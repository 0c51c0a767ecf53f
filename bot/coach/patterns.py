"""Reads the patterns of a language from its TOML files and compiles each list when it is first used.

A file may hold ``[words]`` (lists of words) and ``[parts]`` (pieces of a pattern); every pattern of the language can
name them as ``<name>``. ``<gap>`` stands for up to eight words in between, ``<gap3>`` for up to three. A pattern is an
entry ``[[topic.list]]`` with its expression under ``find``; line breaks in it, and the indentation after them, are
ignored. With ``typed`` it is matched with the text as it was typed: each of its spaces stands for any run of spaces,
and ``" ?"`` also for none. The other keys say what the pattern does to the measured sentences
(``tests/bench/coach_patterns.py``).
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

WORDS_IN_A_GAP = 8


class Patterns:
    """Expressions that are looked for together. They are compiled at first use."""

    def __init__(self, sources: Iterable[str]) -> None:
        self.sources = tuple(sources)

    @cached_property
    def compiled(self) -> tuple[re.Pattern[str], ...]:
        """Return the compiled expressions."""
        return tuple(map(re.compile, self.sources))

    def found_in(self, *texts: str) -> bool:
        """Return whether one of them matches somewhere in one of ``texts``, of which equal ones are read once."""
        return any(pattern.search(text) for text in dict.fromkeys(texts) for pattern in self.compiled)

    def first_in(self, text: str) -> re.Match[str] | None:
        """Return the match of the first of them that is in ``text``, or None."""
        return next(self.each_in(text), None)

    def each_in(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the first match of each of them that is in ``text``, in the order of the file."""
        return (found for pattern in self.compiled if (found := pattern.search(text)))

    def all_in(self, text: str) -> Iterator[re.Match[str]]:
        """Yield all of their matches in ``text``."""
        return (found for pattern in self.compiled for found in pattern.finditer(text))

    def taken_out_of(self, text: str) -> str:
        """Return the text with a space in place of every match."""
        for pattern in self.compiled:
            text = pattern.sub(" ", text)
        return text


class LanguageData:
    """The content of the files of one language: its patterns, and the plain data beside them."""

    def __init__(self, data: Iterable[Mapping[str, Any]]) -> None:
        self._parts: dict[str, str] = {}
        self._topics: dict[str, Mapping[str, Any]] = {}
        self._made: dict[str, Patterns] = {}
        for file in data:
            words = {name: "|".join(listed.split()) for name, listed in file.get("words", {}).items()}
            self._parts |= words | {name: _joined(part) for name, part in file.get("parts", {}).items()}
            self._topics |= {name: topic for name, topic in file.items() if name not in {"words", "parts"}}

    def topic(self, name: str) -> Mapping[str, Any]:
        """Return everything that the files have under one heading."""
        return self._topics[name]

    def patterns(self, name: str) -> Patterns:
        """Return the patterns of the list ``topic.list``; where a language has no such list, there are none."""
        if name not in self._made:
            topic, _, listed = name.partition(".")
            self._made[name] = Patterns(map(self._source, self._topics[topic].get(listed, ())))
        return self._made[name]

    def _source(self, entry: Mapping[str, Any]) -> str:
        source = self.filled(entry["find"])
        return source.replace(" ?", r"\s*").replace(" ", r"\s+") if entry.get("typed") else source

    def filled(self, pattern: str) -> str:
        """Return the pattern with all names filled in. Raises ``KeyError`` for a name that no file explains."""
        return re.sub(r"(?<!\?P)<(\w+)>", lambda found: self._meant(found[1]), _joined(pattern))

    def _meant(self, name: str) -> str:
        gap = re.fullmatch(r"gap(\d*)", name)
        if gap:
            return rf"(?:\S+ ){{0,{gap[1] or WORDS_IN_A_GAP}}}?"
        return f"(?:{self.filled(self._parts[name])})"


@cache
def language(code: str) -> LanguageData:
    """Return the language with this code; it is read once, and only when it is needed."""
    folder = files("bot.coach") / "patterns" / code
    return LanguageData(tomllib.loads(file.read_text(encoding="utf-8")) for file in folder.iterdir())


def _joined(pattern: str) -> str:
    """Join a pattern that is written on several lines; these are indented by at least two spaces."""
    return re.sub(r"(?:\A|\n)  +|\n", "", pattern)
