"""Moments in a talk: a harvest line, an I-sentence, a word about the talk itself, a pause, a pulse, and covering."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.round.answer import Answer

MOMENT_LIMIT = 280
"""Characters of what a teacher says in a moment."""
REPLY_LIMIT = 300
META_SECONDS = 120
"""A moment about the talk itself takes two minutes at most (pedagogy 2.1)."""
PULSE_SECONDS = 90
PULSE_FROM_MINUTES = 20
"""Only a talk that takes longer has a pulse halfway (H6)."""
PULSE_WAITS = 15
"""Seconds until a pulse that would disturb is tried again."""
RESUME_SECONDS = 15
"""The countdown after a pause (pedagogy 2.1)."""
SHORT_WORDS = 2
MANY_SHORT = 3
PASSES_IN_A_ROW = 2


class MomentKind(StrEnum):
    """What sort of moment it is."""

    HARVEST = "harvest"
    I_NOTICE = "i_notice"
    META = "meta"
    PAUSE = "pause"
    PULSE = "pulse"
    COVER = "cover"


ONCE_A_ROUND = (MomentKind.HARVEST, MomentKind.I_NOTICE)
ONCE_A_TALK = (MomentKind.PULSE, MomentKind.COVER)
ANSWERED = (MomentKind.HARVEST, MomentKind.I_NOTICE, MomentKind.META)
"""Kinds to which pupils can say something, for the teacher alone."""


class Pulse(StrEnum):
    """What a pupil can say halfway; a pass is not kept at all (H6)."""

    GO_ON = "go_on"
    SLOWER = "slower"
    OTHER = "other"


class Stall(StrEnum):
    """Why a word about the talk itself may help (H7)."""

    SILENCE = "silence"
    PASSES = "passes"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment. ``text`` holds the teacher's words; ``nodded`` that somebody said "klopt".

    ``ends_at`` is when it ends by itself; of a pause, when the talk goes on.
    """

    id: int
    talk_id: int
    round_id: int | None
    kind: MomentKind
    text: str
    started_at: datetime
    ends_at: datetime | None = None
    over: bool = False
    nodded: bool = False
    totals: tuple[int, ...] | None = None

    def end(self) -> "Moment":
        """It is over."""
        return replace(self, over=True)

    def moved(self, by: timedelta) -> "Moment":
        """The same, later: a pause came in between."""
        return self if self.ends_at is None else replace(self, ends_at=self.ends_at + by)


@dataclass(frozen=True, slots=True)
class MomentReply:
    """What one pupil said to a moment, for the teacher; or what one chose in a pulse."""

    moment_id: int
    pupil_id: int
    text: str


def stall(answers: Sequence[Answer]) -> Stall | None:
    """Whether a round went so still that the talk itself may be the subject; ``answers`` in order of arrival."""
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
