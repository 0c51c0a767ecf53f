"""Several questions at once: where one message falls apart in questions (V1a)."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.coach.reading import Reading, Sentence, SentenceKind


@dataclass(frozen=True, slots=True)
class Seams:
    """A language's patterns of where a further question begins; ``cuts`` is the same for each language."""

    after_verb: re.Pattern[str]
    after_word: re.Pattern[str]
    only_word: re.Pattern[str]
    tells: re.Pattern[str]
    invites: re.Pattern[str]
    told_twice: re.Pattern[str]

    def cuts(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """Where a question ends, and where the next one begins."""
        raw, told = sentence.piece.raw, self.invites.match(sentence.core)
        if not (sentence.asks or ":" in raw or told):
            return
        joint = self.after_verb if sentence.kind is SentenceKind.VERB_FIRST else self.after_word
        last, lead = 0, len(sentence.whole.split()) - len(sentence.core.split())
        for cut in joint.finditer(raw):
            if len(raw[: cut.start()].split()) > lead and not self.only_word.match(raw[last : cut.start()]):
                yield cut.start(), cut.start(cut.lastgroup or 0)
            last = cut.start()
        if told or self.tells.search(sentence.core):
            first = told["first"] if told else None
            further = (
                cut for cut in self.told_twice.finditer(raw) if first is None or not cut["next"].startswith(first)
            )
            yield from ((cut.start(), cut.start("next")) for cut in further)


@dataclass(frozen=True, slots=True)
class Joints:
    """What a language says about questions in a row.

    ``cuts`` gives, in the sentence as it stands, where the joining words begin and where the further question does;
    ``tags`` are questions that only ask for a nod; ``opens`` tells whether what stands before the first joint is a
    question of its own.
    """

    cuts: Callable[[Sentence], Iterator[tuple[int, int]]]
    opens: Callable[[Sentence], bool]
    tags: frozenset[str]


@dataclass(frozen=True, slots=True)
class Split:
    """One question for now, the others for the teacher's pocket list; each ends on a question mark."""

    now: str
    pocket: tuple[str, ...]


def asked(reading: Reading, joints: Joints) -> list[tuple[int, int]]:
    """Where each question of the message stands in its cleaned text."""
    found: list[tuple[int, int]] = []
    for sentence in reading.sentences:
        if sentence.core not in joints.tags:
            found += _asked_in(sentence, joints)
    return found


def split(reading: Reading, joints: Joints) -> Split | None:
    """The message as one question and a pocket list, or None when it holds one question at most.

    What is no question (a greeting, a reason) stays with the question that follows it.
    """
    spans = asked(reading, joints)
    if len(spans) < 2:
        return None
    first, *others = spans
    now = _question(reading.cleaned[: first[1]])
    return Split(now, tuple(_question(reading.cleaned[start:end]) for start, end in others))


def _asked_in(sentence: Sentence, joints: Joints) -> Iterator[tuple[int, int]]:
    piece = sentence.piece
    cuts = list(joints.cuts(sentence))
    if cuts and not joints.opens(sentence):
        cuts = cuts[1:]
        asks = True
    else:
        asks = bool(cuts) or sentence.asks
    if not asks:
        return
    starts = [piece.start, *(piece.start + begins for _, begins in cuts)]
    ends = [*(piece.start + joined for joined, _ in cuts), piece.end]
    yield from zip(starts, ends, strict=True)


def _question(text: str) -> str:
    inside = " ".join(text.split()).strip(" ,;:-/")
    inside = re.sub(r"[?!.]+$", "", inside).rstrip()
    return f"{inside[:1].upper()}{inside[1:]}?"
