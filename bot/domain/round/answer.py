"""Describes a pupil's answer to a question: what it says, who may read it, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.hold import HeldBy
from bot.domain.round.round import RoundState
from bot.domain.talk.visibility import Visibility
from bot.domain.words import check_text

ANSWER_LIMIT = 600
"""How many characters an answer in a class talk may have, so that a whole class can be shown at once (decisions 7)."""
SHORT_WORDS = 2
"""An answer with at most this many words counts as short."""
MANY_SHORT = 3
PASSES_IN_A_ROW = 2


class TurnPreference(StrEnum):
    """Whether a pupil wants to tell more, in this round only. It is private."""

    GLADLY = "gladly"
    MAY_ASK = "may_ask"
    RATHER_NOT_TODAY = "rather_not_today"


class AnswerState(StrEnum):
    """What became of an answer."""

    SEALED = "sealed"
    HELD = "held"
    """The teacher or the hold word list kept it back from the reveal."""
    WITHDRAWN = "withdrawn"
    """The pupil took it back before the reveal. The words are gone; the row still recognises the event."""
    REVEALED = "revealed"
    KEPT = "kept"
    """The talk was stopped before the reveal, and the pupil wants the teacher to have it."""


class AnswerSource(StrEnum):
    """How an answer came in."""

    BUTTON = "button"
    CHANNEL = "channel"
    REPLY = "reply"
    DM = "dm"
    STRAY = "stray"


PUBLIC = (AnswerSource.CHANNEL, AnswerSource.REPLY)
"""The class reads these words at once (decisions 1)."""


class Stands(StrEnum):
    """Where a message that is an answer, or part of one, can be read and taken back by its pupil."""

    CHANNEL = "channel"
    DM = "dm"
    TAKEN = "taken"
    """The bot took it out of the channel."""


@dataclass(frozen=True, slots=True)
class Part:
    """A pupil's own message that is part of an answer: its latest event, and the characters that it has in there.

    A message that was taken back has none.
    """

    message_ref: str
    source_id: int
    length: int
    stands: Stands


class SubmitResult(StrEnum):
    """What became of a submission: new, changed, known already (the same event or an older one), or refused: untimely,
    or too long beside the pupil's other messages.
    """

    NEW = "new"
    CHANGED = "changed"
    KNOWN = "known"
    EARLY = "early"
    LATE = "late"
    FULL = "full"


class Stall(StrEnum):
    """Why a comment on the talk itself may help (H7)."""

    SILENCE = "silence"
    PASSES = "passes"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Submission:
    """What one pupil hands in for a round.

    ``source_id`` is the platform's own id of the event: of two by one pupil, the higher one counts. ``visibility`` and
    ``preference`` are None when nothing was chosen, and then the question's default counts.
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
    """The pupil's own message, if it is one: with others it makes one answer."""
    stands: Stands | None = None
    """Where that message is."""


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
    parts: tuple[Part, ...] = ()
    """The pupil's own messages that are this answer, in order; none for a form."""

    @property
    def with_name(self) -> bool:
        """Return whether the class may read it with the name."""
        return self.visibility is Visibility.GROUP_NAMED

    @property
    def has_words(self) -> bool:
        """Return whether it says something: it is no pass and was not taken back."""
        return not self.passed and self.state is not AnswerState.WITHDRAWN


def check_answer(text: str) -> str:
    """Return the words exactly as they were written, as far as they can be stored.

    Refused when there are none, or more than ``ANSWER_LIMIT`` characters.
    """
    return check_text(text, ANSWER_LIMIT)


def accepted_in(source: AnswerSource, *, passed: bool = False) -> tuple[RoundState, ...]:
    """Return the states of the round in which something from this source is accepted.

    A stray message in a locked channel is taken as an answer at once (decisions 1), and a pass always works; all other
    words wait until think time is over.
    """
    if passed or source is AnswerSource.STRAY:
        return (RoundState.THINKING, RoundState.ANSWERING)
    return (RoundState.ANSWERING,)


def stall(answers: Sequence[Answer]) -> Stall | None:
    """Return why a round went quiet, so that the talk itself may be the subject, or None.

    ``answers`` are in order of arrival.
    """
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
