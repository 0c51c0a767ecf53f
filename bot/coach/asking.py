"""How a question is put, whatever the language: closed, blaming, heard every day."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.coach.reading import Reading, Sentence, SentenceKind, found_in

Patterns = tuple[re.Pattern[str], ...]
SHORT = 30
"""Characters of a sentence that may be one of the usual ones without a question mark."""


@dataclass(frozen=True, slots=True)
class Closed:
    """Yes or no fits: the verb comes first, at the start or after a clause that leads in, or the question says so."""

    invites: Patterns
    ends: Patterns
    clipped: Patterns
    after_comma: Patterns
    tagged: Patterns
    stated: Patterns
    open_inside: Patterns
    steers: Callable[[Sentence], bool]

    def sees(self, reading: Reading) -> bool:
        """Whether any question is closed."""
        return any(self.catches(sentence) for sentence in reading.questions)

    def catches(self, sentence: Sentence) -> bool:
        """Whether this question is; one that invites to tell is open in all but form."""
        core = sentence.core
        if found_in(self.invites, core):
            return False
        if sentence.kind is SentenceKind.VERB_FIRST or found_in(self.ends, core):
            return True
        if (
            not sentence.marked
            or sentence.kind in {SentenceKind.WH, SentenceKind.REQUEST}
            or found_in(self.tagged, core)
        ):
            return False
        after = core.partition(", ")[2]
        if found_in(self.open_inside, after or core) or found_in(self.invites, after):
            return False
        if found_in(self.clipped, core) or found_in(self.after_comma, core):
            return True
        return found_in(self.stated, core) and not self.steers(sentence)


@dataclass(frozen=True, slots=True)
class Why:
    """Asks why, with a mark, without one, or in an invitation; the scale question is allowed to."""

    why: Patterns
    scale: Patterns
    asked: Patterns

    def sees(self, reading: Reading) -> bool:
        """Whether any sentence does."""
        return any(self.catches(sentence) for sentence in reading.sentences)

    def catches(self, sentence: Sentence) -> bool:
        """Whether this sentence does."""
        core = sentence.core
        if not found_in(self.why, core) or found_in(self.scale, core):
            return False
        return sentence.asks or found_in(self.asked, core)


@dataclass(frozen=True, slots=True)
class Obvious:
    """The whole question is one that everybody hears every day."""

    usual: Patterns

    def sees(self, reading: Reading) -> bool:
        """Whether any question is; a short one also without its mark."""
        return any(
            found_in(self.usual, _without_name(sentence))
            for sentence in reading.sentences
            if sentence.asks or len(sentence.core) < SHORT
        )


def _without_name(sentence: Sentence) -> str:
    """A name at the end ("hoe gaat het, Sam") is no more than a name."""
    head, _, last = sentence.core.rpartition(" ")
    return head.rstrip(",") if last in sentence.names or head.endswith(",") else sentence.core
