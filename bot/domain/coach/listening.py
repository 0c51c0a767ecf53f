"""Follows a conversation: what was said last in a class, what the coach whispers about it, and who talked."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.coach.nudges import Chain, Share

STILL_SECONDS = 10
"""How many seconds a silence lasts that the teacher chooses: ten tellen (pedagogy 1.3, V1b)."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said last in a class channel, or with one pupil: seconds and three answers, so memory is enough."""

    chain: Chain = field(default_factory=Chain)
    asked_at: datetime | None = None
    answered_at: datetime | None = None

    def question(self, now: datetime) -> "Heard":
        """Return this after a question by the teacher."""
        return replace(self, chain=self.chain.question(), asked_at=now)

    def step(self, now: datetime) -> "Heard":
        """Return this after a step of a script asked something: silence works, and the chain of questions is broken."""
        return replace(self.other(), asked_at=now)

    def answer(self, pupil_id: int, now: datetime) -> "Heard":
        """Return this after a pupil spoke: no question is open any more."""
        return Heard(self.chain.answer(pupil_id), None, now)

    def other(self) -> "Heard":
        """Return this after the teacher did something else than ask, which breaks a chain."""
        return replace(self, chain=self.chain.other())


class WhisperKind(StrEnum):
    """What the coach can have to say in regie."""

    CHAIN = "chain"
    SILENCE = "silence"


class ChainChoice(StrEnum):
    """What a teacher can do instead of a fourth question (V1b)."""

    MIRROR = "mirror"
    STILL = "still"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class CoachWhisper:
    """Something that the coach says in regie; the table explains each field."""

    id: int
    talk_id: int
    round_id: int | None
    kind: WhisperKind
    made_at: datetime
    seconds: int = 0
    echo: str | None = None
    chosen: ChainChoice | None = None
    still_until: datetime | None = None

    def choose(self, choice: ChainChoice, still_until: datetime | None = None) -> "CoachWhisper":
        """Return the whisper with what the teacher chose to do."""
        return replace(self, chosen=choice, still_until=still_until)


@dataclass(frozen=True, slots=True)
class TalkShare:
    """What one talk was like in numbers, for the teacher who led it."""

    talk_id: int
    user_ref: str
    words: Share
    open_questions: int
    silences: int
    ended_at: datetime | None = None
