"""Reads a text: its sentences, each with its kind and without the words that lead in to it."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from bot.domain.coach.text import Piece, clean, fold, pieces, squeeze


class SentenceKind(Enum):
    """What a sentence does, judged by its word order."""

    WH = auto()
    """It asks with a question word."""
    VERB_FIRST = auto()
    """It asks for yes or no: the verb comes first."""
    REQUEST = auto()
    """It invites the other to tell ("vertel eens …")."""
    TOLD = auto()
    """It states something, whatever mark it ends with."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, with its spelling evened out.

    ``whole`` is all of it; ``core`` leaves out lead-ins and the name that it is addressed to. ``names`` are its words
    with a capital, ``piece`` is where it is in the text.
    """

    whole: str
    core: str
    kind: SentenceKind
    marked: bool
    names: frozenset[str]
    piece: Piece

    @property
    def wants_words(self) -> bool:
        """Return whether it is a question or an invitation to tell."""
        return self.asks or self.kind is SentenceKind.REQUEST

    @property
    def asks(self) -> bool:
        """Return whether it is a question, with or without its mark."""
        return self.marked or self.kind in {SentenceKind.WH, SentenceKind.VERB_FIRST}


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole message, read once for all rules."""

    cleaned: str
    folded: str
    sentences: tuple[Sentence, ...]

    @property
    def questions(self) -> tuple[Sentence, ...]:
        """Return the sentences that ask."""
        return tuple(sentence for sentence in self.sentences if sentence.asks)


class Reader(Protocol):
    """The grammar of one language, as far as reading a sentence needs it."""

    def even(self, text: str) -> str:
        """Return the sentence with slips corrected and short forms written out."""
        ...

    def bare(self, whole: str, *, marked: bool) -> str:
        """Return the sentence without the words that lead in to it."""
        ...

    def kind(self, core: str, *, marked: bool) -> SentenceKind:
        """Return what a bare sentence does."""
        ...


def read(text: str, reader: Reader) -> Reading:
    """Read ``text`` with the grammar of its language."""
    cleaned = clean(text)
    folded = fold(cleaned)
    sentences = tuple(_sentence(cleaned, piece, reader) for piece in pieces(folded))
    return Reading(cleaned, folded, sentences)


def _sentence(cleaned: str, piece: Piece, reader: Reader) -> Sentence:
    whole = reader.even(squeeze(piece.raw))
    written = cleaned[piece.start : piece.end].split()[1:]
    names = frozenset(word.strip(".,!?;:").lower() for word in written if word[:1].isupper() and not word.isupper())
    core = _uncalled(reader.bare(whole, marked=piece.marked), names)
    return Sentence(whole, core, reader.kind(core, marked=piece.marked), piece.marked, names, piece)


def _uncalled(core: str, names: frozenset[str]) -> str:
    """Return the sentence without the name that it is addressed to at its end ("isn't it, Max")."""
    head, comma, last = core.rpartition(", ")
    return head if comma and last in names else core
