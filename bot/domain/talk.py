"""A talk ("gesprek"): one conversation with one purpose."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.outcome import Reason, Refused

FRAME_LIMIT = 140
"""Purpose, intent and feedback request are one short sentence each (pedagogy 1.1)."""


class TalkKind(StrEnum):
    """What sort of talk it is (pedagogy 1.1, K1 to K8)."""

    GETTING_TO_KNOW = "getting_to_know"
    GOALS = "goals"
    PROGRESS = "progress"
    FEEDBACK = "feedback"
    EVALUATION = "evaluation"
    WEEKLY = "weekly"
    CLASS_CIRCLE = "class_circle"
    ON_REQUEST = "on_request"


class TalkState(StrEnum):
    """Where a talk is. The last two are its ends."""

    OPENING = "opening"
    ROUNDS = "rounds"
    CLOSED = "closed"
    STOPPED = "stopped"


OPEN_STATES = (TalkState.OPENING, TalkState.ROUNDS)


class Presence(StrEnum):
    """How a pupil is there: in the circle, or looking on first and never asked for a turn."""

    JOINED = "joined"
    WATCHING = "watching"


@dataclass(frozen=True, slots=True)
class Frame:
    """What pupils hear before anything else: why, what the teacher does with it, what is asked (T8, H1 to H3)."""

    purpose: str
    intent: str
    feedback_request: str

    def __post_init__(self) -> None:
        for text in (self.purpose, self.intent, self.feedback_request):
            if not text.strip():
                raise Refused(Reason.EMPTY)
            if len(text) > FRAME_LIMIT:
                raise Refused(Reason.TOO_LONG, limit=FRAME_LIMIT, length=len(text))


@dataclass(frozen=True, slots=True)
class Talk:
    """One talk of one class."""

    id: int
    group_id: int
    kind: TalkKind
    frame: Frame
    minutes: int
    state: TalkState
    started_by: str
    started_at: datetime
    ended_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether anything can still happen in it."""
        return self.state in OPEN_STATES

    def begin_rounds(self) -> "Talk":
        """The first question ends the opening."""
        self._must_be_open()
        return replace(self, state=TalkState.ROUNDS)

    def close(self, now: datetime) -> "Talk":
        """End with thanks."""
        self._must_be_open()
        return replace(self, state=TalkState.CLOSED, ended_at=now)

    def stop(self, now: datetime) -> "Talk":
        """Break off; sealed answers are not shown any more."""
        self._must_be_open()
        return replace(self, state=TalkState.STOPPED, ended_at=now)

    def _must_be_open(self) -> None:
        if not self.is_open:
            raise Refused(Reason.TALK_OVER)
