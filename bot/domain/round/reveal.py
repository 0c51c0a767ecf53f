"""Decides what the class gets to see at the reveal, and in which order."""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from bot.domain.round.answer import Answer, AnswerState
from bot.domain.talk.visibility import Visibility

ANONYMOUS_MINIMUM = 5
"""With fewer shareable answers, "without my name" would be a false promise (pedagogy 2.2, N6)."""
NAMELESS_MINIMUM = 3
"""One nameless answer among names is known to everybody; of two, each writer knows the other's. Of three, no reader can
tell by elimination whose is which, not even one of the writers.
"""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """The answers that are revealed together; ``kept`` stay with the teacher, since too few are nameless."""

    shown: tuple[Answer, ...]
    kept: tuple[Answer, ...]


def disclose(answers: Iterable[Answer], seed: int) -> Disclosure:
    """Choose what is shown, in an order shuffled by ``seed`` and not by arrival."""
    shareable = [answer for answer in shuffled(answers, seed) if _is_shareable(answer)]
    nameless = tuple(answer for answer in shareable if answer.visibility is Visibility.GROUP_ANONYMOUS)
    if len(shareable) >= ANONYMOUS_MINIMUM and len(nameless) >= NAMELESS_MINIMUM:
        return Disclosure(tuple(shareable), ())
    named = tuple(answer for answer in shareable if answer.with_name)
    return Disclosure(named, nameless)


def shuffled(answers: Iterable[Answer], seed: int) -> list[Answer]:
    """Return the answers in an order that does not show who was quick; it is the same each time for one ``seed``."""
    ordered = sorted(answers, key=lambda answer: answer.id)
    Random(seed).shuffle(ordered)
    return ordered


def _is_shareable(answer: Answer) -> bool:
    return (
        answer.has_words and answer.state is not AnswerState.HELD and answer.visibility is not Visibility.TEACHER_ONLY
    )
