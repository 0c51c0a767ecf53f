"""Finds several questions in one message, and splits them into one for now and others for later (V1a)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.coach.patterns import LanguageData
from bot.coach.reading import Reading, Sentence, SentenceKind


@dataclass(frozen=True, slots=True)
class Split:
    """One question for now, the others for the teacher's pocket list; each ends on a question mark."""

    now: str
    pocket: tuple[str, ...]


class Joints:
    """Finds where a sentence of one language falls apart into questions.

    ``nods`` are questions that only ask for a nod ("snap je?"), so they do not count as another question.
    """

    def __init__(self, language: LanguageData) -> None:
        self._after_verb = language.patterns("joints.after_verb")
        self._after_word = language.patterns("joints.after_word")
        self._only_word = language.patterns("joints.only_word")
        self._told_twice = language.patterns("joints.told_twice")
        self._tells = language.patterns("joints.tells")
        self._invites = language.patterns("joints.invites")
        self._condition = language.patterns("joints.condition")
        self._never = language.patterns("joints.never")
        self._nods = frozenset(language.topic("joints")["nods"])

    def asked(self, reading: Reading) -> list[tuple[int, int]]:
        """Return where each question of the message is in its cleaned text."""
        asking = (sentence for sentence in reading.sentences if sentence.core not in self._nods)
        return [span for sentence in asking for span in self._asked_in(sentence)]

    def split(self, reading: Reading) -> Split | None:
        """Return the message as one question and a pocket list, or None when it holds at most one question.

        Whatever is no question (a greeting, a reason) stays with the question that follows it.
        """
        spans = self.asked(reading)
        if len(spans) < 2:
            return None
        first, *others = spans
        now = _question(reading.cleaned[: first[1]])
        return Split(now, tuple(_question(reading.cleaned[start:end]) for start, end in others))

    def _asked_in(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        piece = sentence.piece
        cuts = list(self._cuts(sentence))
        asks = bool(cuts) or sentence.asks
        if cuts and not self._opens(sentence):
            del cuts[0]
        if not asks:
            return
        starts = [piece.start, *(piece.start + begins for _, begins in cuts)]
        ends = [*(piece.start + joined for joined, _ in cuts), piece.end]
        yield from zip(starts, ends, strict=True)

    def _cuts(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """Yield where, in the sentence as it stands, one question ends and the next one begins."""
        raw, told = sentence.piece.raw, self._invites.first_in(sentence.core)
        if not (sentence.asks or ":" in raw or told) or self._never.found_in(raw):
            return
        joint = self._after_verb if sentence.kind is SentenceKind.VERB_FIRST else self._after_word
        last, lead = 0, len(sentence.whole.split()) - len(sentence.core.split())
        for cut in joint.all_in(raw):
            if len(raw[: cut.start()].split()) > lead and not self._only_word.found_in(raw[last : cut.start()]):
                yield cut.start(), cut.start(cut.lastgroup or 0)
            last = cut.start()
        if told or self._tells.found_in(sentence.core):
            first = told["first"] if told else None
            for cut in self._told_twice.all_in(raw):
                if first is None or not cut["next"].startswith(first):
                    yield cut.start(), cut.start("next")

    def _opens(self, sentence: Sentence) -> bool:
        """Return whether the part before the first joint is a question of its own."""
        if self._condition.found_in(sentence.core):
            return False
        return sentence.kind in {SentenceKind.WH, SentenceKind.VERB_FIRST} or self._invites.found_in(sentence.core)


def _question(text: str) -> str:
    inside = " ".join(text.split()).strip(" ,;:-/")
    inside = re.sub(r"[?!.]+$", "", inside).rstrip()
    return f"{inside[:1].upper()}{inside[1:]}?"
