"""Describes a pupil's answer to a question: what it says, who may read it, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.round.round import RoundState
from bot.domain.talk.visibility import Visibility
from bot.domain.words import check_text

ANSWER_LIMIT = 600
"""Characters of an answer in a class talk, so that a class can be shown at once (decisions 7)."""
SHORT_WORDS = 2
"""An answer of so few words counts as short."""
MANY_SHORT = 3
PASSES_IN_A_ROW = 2


class TurnPreference(StrEnum):
    """Whether a pupil wants to tell more, in this round only. Private."""

    GLADLY = "gladly"
    MAY_ASK = "may_ask"
    RATHER_NOT_TODAY = "rather_not_today"


class AnswerState(StrEnum):
    """What became of an answer."""

    SEALED = "sealed"
    HELD = "held"
    """Kept back from the reveal, by the teacher or by the hold word list."""
    WITHDRAWN = "withdrawn"
    """The pupil took it back before it opened. The words are gone; the row knows the event again."""
    REVEALED = "revealed"
    KEPT = "kept"
    """The talk was stopped before it opened, and the pupil wants the teacher to have it."""


class HeldBy(StrEnum):
    """Who kept an answer back: the teacher, or the school's hold word list (pedagogy 2.9, D2)."""

    TEACHER = "teacher"
    WORDS = "words"


class AnswerSource(StrEnum):
    """How an answer came in."""

    BUTTON = "button"
    CHANNEL = "channel"
    REPLY = "reply"
    DM = "dm"
    STRAY = "stray"


PUBLIC = (AnswerSource.CHANNEL, AnswerSource.REPLY)
"""Words that the class reads at once (decisions 1)."""


class SubmitResult(StrEnum):
    """What became of it: new, changed, known already (the same event again, or an older one), or not taken in."""

    NEW = "new"
    CHANGED = "changed"
    KNOWN = "known"
    EARLY = "early"
    LATE = "late"


class Stall(StrEnum):
    """Why a word about the talk itself may help (H7)."""

    SILENCE = "silence"
    PASSES = "passes"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Submission:
    """What one pupil hands in for a round, as it came in ``at`` a moment.

    ``source_id`` is the platform's own id of the event: of two that a pupil sent, the higher one counts.
    ``visibility`` and ``preference`` None: nothing was chosen, the question's default counts.
    """

    group_id: int
    round_id: int
    user_ref: str
    name: str
    source_id: int
    source: AnswerSource
    at: datetime
    text: str = ""
    passed: bool = False
    visibility: Visibility | None = None
    preference: TurnPreference | None = None
    message_ref: str | None = None
    """The pupil's own message that it is; deleting that takes the answer back."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a pupil handed in. A pass is an answer without words until the reveal, then only a count (decisions 5)."""

    id: int
    round_id: int
    pupil_id: int
    text: str
    passed: bool
    visibility: Visibility
    preference: TurnPreference
    state: AnswerState
    source: AnswerSource
    created_at: datetime
    updated_at: datetime
    held_by: HeldBy | None = None
    message_ref: str | None = None
    """The pupil's own message that it is, in the channel or in private; None for a form and for a stray."""

    @property
    def with_name(self) -> bool:
        """Return whether the class may read it with the name."""
        return self.visibility is Visibility.GROUP_NAMED

    @property
    def has_words(self) -> bool:
        """Return whether it says something: no pass, and not taken back."""
        return not self.passed and self.state is not AnswerState.WITHDRAWN


def check_answer(text: str) -> str:
    """Return the words exactly as they were written, as far as they can be kept at all.

    Refused when there are none, or more than ``ANSWER_LIMIT`` characters.
    """
    return check_text(text, ANSWER_LIMIT)


def accepted_in(source: AnswerSource, *, passed: bool = False) -> tuple[RoundState, ...]:
    """In which states of the round what came from this source is taken in.

    A stray message in a locked channel is taken in as an answer at once (decisions 1), and a pass always works; all
    other words wait until think time is over.
    """
    if passed or source is AnswerSource.STRAY:
        return (RoundState.THINKING, RoundState.ANSWERING)
    return (RoundState.ANSWERING,)


def stall(answers: Sequence[Answer]) -> Stall | None:
    """Return whether a round went so still that the talk itself may be the subject; ``answers`` in order of arrival."""
    words = [answer.text for answer in answers if answer.has_words]
    if not words:
        return Stall.SILENCE
    if sum(len(text.split()) <= SHORT_WORDS for text in words) >= MANY_SHORT:
        return Stall.SHORT
    row = 0
    for answer in answers:
        row = row + 1 if answer.passed else 0
        if row >= PASSES_IN_A_ROW:
            return Stall.PASSES
    return None
