"""Judges how a question is put: whether it is steering, closed, blaming, or one that everybody hears every day."""

from dataclasses import dataclass

from bot.coach.patterns import Patterns
from bot.coach.reading import Reading, Sentence, SentenceKind

SHORT = 30
"""A sentence of fewer characters may be one of the usual questions even without a question mark."""


@dataclass(frozen=True, slots=True)
class Leading:
    """Points one way, by its words (``fires``) or by the tone of a statement that only its mark makes a question.

    ``tags`` show in a statement without a mark that it wants a yes.
    """

    fires: Patterns
    by_tone: Patterns
    spares: Patterns
    tags: Patterns

    def sees(self, reading: Reading) -> bool:
        """Return whether any sentence steers."""
        return any(self._catches(sentence) for sentence in reading.sentences)

    def steers(self, sentence: Sentence) -> bool:
        """Return whether a sentence points one way at all, so that lighter rules leave it to this one."""
        if _is_questioned(sentence) and self.by_tone.found_in(sentence.core):
            return True
        return sentence.kind is not SentenceKind.WH and self.fires.found_in(sentence.core)

    def _catches(self, sentence: Sentence) -> bool:
        said = (sentence.core, sentence.whole)
        if self.spares.found_in(*said):
            return False
        if (sentence.asks or self.tags.found_in(*said)) and self.fires.found_in(*said):
            return True
        return _is_questioned(sentence) and self.by_tone.found_in(*said)


def _is_questioned(sentence: Sentence) -> bool:
    """Return whether only its mark makes a statement a question ("een dag zonder telefoon is toch heerlijk?")."""
    return sentence.marked and sentence.kind is SentenceKind.TOLD


@dataclass(frozen=True, slots=True)
class Closed:
    """Can be answered with yes or no: the verb comes first, at the start or after a lead-in, or its words say so."""

    invites: Patterns
    ends: Patterns
    clipped: Patterns
    after_comma: Patterns
    tagged: Patterns
    stated: Patterns
    open_inside: Patterns
    leading: Leading

    def sees(self, reading: Reading) -> bool:
        """Return whether any question is closed."""
        return any(self._catches(sentence) for sentence in reading.questions)

    def _catches(self, sentence: Sentence) -> bool:
        """Return whether this question is closed; one that invites to tell is open in all but form."""
        core = sentence.core
        if self.invites.found_in(core):
            return False
        if sentence.kind is SentenceKind.VERB_FIRST or self.ends.found_in(core):
            return True
        return _is_questioned(sentence) and not self.tagged.found_in(core) and self._is_closed_inside(sentence)

    def _is_closed_inside(self, sentence: Sentence) -> bool:
        core = sentence.core
        after = core.partition(", ")[2]
        if self.open_inside.found_in(after or core) or self.invites.found_in(after):
            return False
        if self.clipped.found_in(core) or self.after_comma.found_in(core):
            return True
        return self.stated.found_in(core) and not self.leading.steers(sentence)


@dataclass(frozen=True, slots=True)
class Why:
    """Asks why, in a question (``fires``) or in an invitation (``invited``). The scale question may do so."""

    fires: Patterns
    spares: Patterns
    invited: Patterns

    def sees(self, reading: Reading) -> bool:
        """Return whether any sentence asks why."""
        return any(self._catches(sentence) for sentence in reading.sentences)

    def _catches(self, sentence: Sentence) -> bool:
        core = sentence.core
        if not self.fires.found_in(core) or self.spares.found_in(core):
            return False
        return sentence.asks or self.invited.found_in(core)


@dataclass(frozen=True, slots=True)
class Obvious:
    """Is as a whole a question that everybody hears every day."""

    fires: Patterns

    def sees(self, reading: Reading) -> bool:
        """Return whether any question is one of these; a short one counts without its mark too."""
        return any(
            self.fires.found_in(_without_name(sentence))
            for sentence in reading.sentences
            if sentence.asks or len(sentence.core) < SHORT
        )


def _without_name(sentence: Sentence) -> str:
    """Return the sentence without a name at its end ("hoe gaat het, Sam")."""
    head, _, last = sentence.core.rpartition(" ")
    return head.rstrip(",") if last in sentence.names or head.endswith(",") else sentence.core
