"""Asking for what is missing, whatever the language: what is denied, and in which part of the sentence."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.coach.reading import Reading, Sentence, SentenceKind, found_in

Patterns = tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class Lacking:
    """Asks for what is missing.

    ``aside`` are parts that the question only leans on: a condition ("when it does not work"), an aim ("so that nobody
    is alone"), somebody described ("a friend who does not dare"). A description that is itself the answer asked for
    (``answers``: "what is something you cannot do") is no such part. ``undone`` is a lack that is denied and so is
    none ("never forget", "cannot do without").
    """

    lack: Patterns
    fine: Patterns
    undone: Patterns
    aside: Patterns
    described: Patterns
    answers: Patterns
    steers: Callable[[Sentence], bool]

    def sees(self, reading: Reading) -> bool:
        """Whether any question or invitation does; a steering one has its own rule."""
        return any(self.catches(sentence) for sentence in reading.sentences if sentence.wants_words)

    def catches(self, sentence: Sentence) -> bool:
        """Whether this one does."""
        core = sentence.core.partition(",")[0] if sentence.kind is SentenceKind.REQUEST else sentence.core
        if self.steers(sentence):
            return False
        spare = self.aside if found_in(self.answers, core) else (*self.aside, *self.described)
        asked = _without(_without(core, spare), self.undone)
        return found_in(self.lack, asked) and not found_in(self.fine, asked)


def _without(text: str, parts: Iterable[re.Pattern[str]]) -> str:
    for part in parts:
        text = part.sub(" ", text)
    return text
