"""How a text is read: each sentence with its kind, without lead-in words, in the grammar of one language."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from bot.domain.coach.text import Piece, clean, fold, pieces, squeeze


class SentenceKind(Enum):
    """What a sentence does, told from its word order."""

    WH = auto()
    """Asks with a question word."""
    VERB_FIRST = auto()
    """Asks for yes or no: the verb comes first."""
    REQUEST = auto()
    """Invites to tell ("vertel eens …")."""
    TOLD = auto()
    """States something, whatever mark it ends on."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. ``whole`` is all of it; ``core`` goes without lead-ins and names; both have spelling evened out."""

    whole: str
    core: str
    kind: SentenceKind
    marked: bool
    names: frozenset[str]
    piece: Piece

    @property
    def wants_words(self) -> bool:
        """Whether it is a question or an invitation to tell."""
        return self.asks or self.kind is SentenceKind.REQUEST

    @property
    def asks(self) -> bool:
        """Whether it is a question, with or without its mark."""
        return self.marked or self.kind in {SentenceKind.WH, SentenceKind.VERB_FIRST}


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole message, read once for all rules."""

    cleaned: str
    folded: str
    sentences: tuple[Sentence, ...]

    @property
    def questions(self) -> tuple[Sentence, ...]:
        """The sentences that ask."""
        return tuple(sentence for sentence in self.sentences if sentence.asks)


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a language brings: evening out its spelling, taking lead-ins off, telling what a sentence does."""

    even: Callable[[str], str]
    bare: Callable[[str, bool], str]
    kind: Callable[[str, bool], SentenceKind]


def read(text: str, grammar: Grammar) -> Reading:
    """Read ``text`` in the grammar of its language."""
    cleaned = clean(text)
    folded = fold(cleaned)
    sentences = tuple(_sentence(cleaned, piece, grammar) for piece in pieces(folded))
    return Reading(cleaned, folded, sentences)


def _sentence(cleaned: str, piece: Piece, grammar: Grammar) -> Sentence:
    whole = grammar.even(squeeze(piece.raw))
    written = cleaned[piece.start : piece.end].split()[1:]
    names = frozenset(word.strip(".,!?;:").lower() for word in written if word[:1].isupper() and not word.isupper())
    core = _uncalled(grammar.bare(whole, piece.marked), names)
    return Sentence(whole, core, grammar.kind(core, piece.marked), piece.marked, names, piece)


def _uncalled(core: str, names: frozenset[str]) -> str:
    """A name that the sentence is addressed to at its end says nothing about what it does ("isn't it, Max")."""
    head, comma, last = core.rpartition(", ")
    return head if comma and last in names else core


class Lexicon:
    """Word groups that patterns name: ``<verb>`` stands for one of them, ``<gap>`` for up to eight words between."""

    def __init__(self, groups: Mapping[str, str]) -> None:
        self._groups = {name: f"(?:{'|'.join(words.split())})" for name, words in groups.items()}
        for words in (1, 2, 3, 5):
            self._groups[f"gap{words}"] = rf"(?:\S+ ){{0,{words}}}?"
        self._groups["gap"] = r"(?:\S+ ){0,8}?"

    def compile(self, pattern: str) -> re.Pattern[str]:
        """The pattern with its groups filled in; a name that is not there is an error of the program."""
        return re.compile(re.sub(r"(?<!\?P)<(\w+)>", lambda found: self._groups[found.group(1)], pattern))

    def loose(self, pattern: str) -> re.Pattern[str]:
        """The pattern for text as it was typed: each space of it is any run of them, ``" ?"`` also none."""
        return re.compile(self.compile(pattern).pattern.replace(" ?", r"\s*").replace(" ", r"\s+"))

    def all(self, *patterns: str) -> tuple[re.Pattern[str], ...]:
        """Several patterns at once."""
        return tuple(map(self.compile, patterns))


def found_in(patterns: Iterable[re.Pattern[str]], text: str) -> bool:
    """Whether one of ``patterns`` is in ``text``."""
    return any(pattern.search(text) for pattern in patterns)


@dataclass(frozen=True, slots=True)
class Watch:
    """What makes a rule fire in one sentence, and what spares the sentence."""

    fires: tuple[re.Pattern[str], ...]
    spares: tuple[re.Pattern[str], ...] = ()
    where: Callable[[Sentence], bool] = lambda sentence: True

    def sees(self, reading: Reading) -> bool:
        """Whether any sentence is one to speak about."""
        return any(self.catches(sentence) for sentence in reading.sentences)

    def catches(self, sentence: Sentence) -> bool:
        """Whether this sentence is."""
        said = (sentence.core, sentence.whole)
        if not self.where(sentence) or any(found_in(self.spares, text) for text in said):
            return False
        return any(found_in(self.fires, text) for text in said)


class Sees(Protocol):
    """Something that a message can be shown to."""

    def sees(self, reading: Reading) -> bool:
        """Whether there is something to speak about."""
        ...


def either(*watches: Sees) -> Callable[[Reading], bool]:
    """Whether one of ``watches`` sees something."""
    return lambda reading: any(watch.sees(reading) for watch in watches)
