"""Judges what a message says or asks for: promises and demands, feelings filled in, facts, and what is missing."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.coach.asking import Leading
from bot.coach.patterns import Patterns
from bot.coach.reading import Reading, Sentence, SentenceKind


@dataclass(frozen=True, slots=True)
class Watch:
    """What makes a rule fire in one sentence (``fires``), what spares the sentence, and which sentences count."""

    fires: Patterns
    spares: Patterns
    where: Callable[[Sentence], bool]

    def sees(self, reading: Reading) -> bool:
        """Return whether the rule fires in any sentence."""
        return any(self._catches(sentence) for sentence in reading.sentences)

    def _catches(self, sentence: Sentence) -> bool:
        said = (sentence.core, sentence.whole)
        return self.where(sentence) and not self.spares.found_in(*said) and self.fires.found_in(*said)


def anything(_: Sentence) -> bool:
    """Return True: any sentence counts."""
    return True


def wants_words(sentence: Sentence) -> bool:
    """Return whether it is a question or an invitation to tell."""
    return sentence.wants_words


def tells(sentence: Sentence) -> bool:
    """Return whether it is anything but a question with a question word."""
    return sentence.kind is not SentenceKind.WH


def states(sentence: Sentence) -> bool:
    """Return whether it is a statement that leaves no question open."""
    return not sentence.marked


def tells_only(sentence: Sentence) -> bool:
    """A statement, whatever mark it ends on: nothing is asked, and nobody is invited to tell."""
    return sentence.kind is SentenceKind.TOLD


def speaks(sentence: Sentence) -> bool:
    """Return whether the teacher tells it, or asks it with yes or no ("weet je wat ik vroeger deed?")."""
    return tells(sentence) or states(sentence)


@dataclass(frozen=True, slots=True)
class Binding:
    """Promises or demands something: ``fires`` by telling it, ``asked`` also in a question that wants no answer.

    A question does neither yet, unless it only asks for a nod (``nods``: "what is said here stays here, agreed?").
    """

    fires: Patterns
    asked: Patterns
    spares: Patterns
    nods: Patterns

    def sees(self, reading: Reading) -> bool:
        """Return whether any sentence does so."""
        return any(self._catches(sentence) for sentence in reading.sentences)

    def _catches(self, sentence: Sentence) -> bool:
        nods = self.nods.found_in(sentence.whole)
        told = self.nods.taken_out_of(sentence.whole).strip() if nods else sentence.whole
        said = (sentence.core, sentence.whole, told)
        if self.spares.found_in(*said):
            return False
        tells_it = nods or (tells(sentence) and not (sentence.marked and sentence.kind is SentenceKind.VERB_FIRST))
        return (tells_it and self.fires.found_in(*said)) or self.asked.found_in(*said)


@dataclass(frozen=True, slots=True)
class Fills:
    """Says what the other person feels; asking back in the same message ("klopt dat?") makes it a check."""

    says: tuple[Watch, ...]
    asks_back: Patterns

    def sees(self, reading: Reading) -> bool:
        """Return whether the message does so."""
        whole = " ".join(sentence.whole for sentence in reading.sentences)
        return not self.asks_back.found_in(whole) and any(watch.sees(reading) for watch in self.says)


@dataclass(frozen=True, slots=True)
class NamedFact:
    """Asks for a fact about something with a name that is not about the class ("when did the Berlin Wall fall").

    ``asks`` ends where the name begins; ``ends`` are words that may follow a name of one word with an article. Names of
    pupils stand alone, so it takes two capitals in a row, or an article before one.
    """

    asks: Patterns
    ends: Patterns
    people: Patterns

    def sees(self, reading: Reading) -> bool:
        """Return whether any question does so."""
        return any(self._catches(sentence) for sentence in reading.questions)

    def _catches(self, sentence: Sentence) -> bool:
        asks = self.asks.first_in(sentence.core)
        if sentence.kind is not SentenceKind.WH or not asks or self.people.found_in(sentence.core):
            return False
        words = sentence.core[asks.end() :].split()
        named = next((place for place, word in enumerate(words) if word not in sentence.names), len(words))
        rest = " ".join(words[named:])
        return named >= 2 or (named == 1 and bool(asks["article"]) and (not rest or self.ends.found_in(rest)))


@dataclass(frozen=True, slots=True)
class Lacking:
    """Asks for what is missing.

    ``aside`` are parts that the question only leans on: a condition ("when it does not work"), an aim ("so that nobody
    is alone"). ``described`` is a description of somebody ("a friend who does not dare"), unless that is itself the
    answer asked for (``answers``: "what is something you cannot do"). ``undone`` is a lack that is denied and so is
    none ("never forget", "cannot do without").
    """

    fires: Patterns
    spares: Patterns
    undone: Patterns
    aside: Patterns
    described: Patterns
    answers: Patterns
    leading: Leading

    def sees(self, reading: Reading) -> bool:
        """Return whether any question or invitation does so; a steering one has a rule of its own."""
        return any(self._catches(sentence) for sentence in reading.sentences if sentence.wants_words)

    def _catches(self, sentence: Sentence) -> bool:
        core = sentence.core.partition(",")[0] if sentence.kind is SentenceKind.REQUEST else sentence.core
        if self.leading.steers(sentence):
            return False
        asked = self.aside.taken_out_of(core)
        if not self.answers.found_in(core):
            asked = self.described.taken_out_of(asked)
        asked = self.undone.taken_out_of(asked)
        return self.fires.found_in(asked) and not self.spares.found_in(asked)
