"""How the conversation goes: what was said last in a class, what the coach whispers of it, and who talked."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.coach.nudges import Chain, Share

STILL_SECONDS = 10
"""A silence that the teacher chooses lasts ten tellen (pedagogy 1.3, V1b)."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The last of a conversation in a class channel. Five seconds and three answers long, so it lives in memory."""

    chain: Chain = field(default_factory=Chain)
    asked_at: datetime | None = None
    answered_at: datetime | None = None

    def question(self, now: datetime) -> "Heard":
        """The teacher asked."""
        return replace(self, chain=self.chain.question(), asked_at=now)

    def answer(self, pupil_id: int, now: datetime) -> "Heard":
        """A pupil spoke: nothing asked is open any more."""
        return Heard(self.chain.answer(pupil_id), None, now)

    def other(self) -> "Heard":
        """The teacher did something else than asking, which breaks a chain."""
        return replace(self, chain=self.chain.other())


class WhisperKind(StrEnum):
    """What the coach has to say in regie."""

    CHAIN = "chain"
    SILENCE = "silence"


class ChainChoice(StrEnum):
    """What a teacher can do instead of a fourth question (V1b)."""

    MIRROR = "mirror"
    STILL = "still"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class CoachWhisper:
    """One such word; see the table for what each field holds."""

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
        """The teacher does this."""
        return replace(self, chosen=choice, still_until=still_until)


@dataclass(frozen=True, slots=True)
class TalkShare:
    """What one talk was like, in numbers, for the teacher who held it."""

    talk_id: int
    user_ref: str
    words: Share
    open_questions: int
    silences: int
    ended_at: datetime | None = None
