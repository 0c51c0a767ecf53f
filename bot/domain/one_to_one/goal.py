"""Describes the learning goal ("leerdoel"): the teacher sets the frame, and the pupil fills in four fields (O4)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.refusal import Reason, Refused
from bot.domain.words import can_be_read, check_text

SLOT_LIMIT = 600
GOAL_FRAME_LIMIT = 600
"""How many characters the teacher's frame, and the teacher's reaction, may have."""


class Slot(StrEnum):
    """The pupil's four fields, straight from the second source text."""

    WHAT = "what"
    HOW = "how"
    SATISFIED_WHEN = "satisfied_when"
    QUALITIES = "qualities"


@dataclass(frozen=True, slots=True)
class Goal:
    """One pupil's goal. Only ``write`` changes the ``slots``, and only the pupil writes; a replaced goal is history."""

    id: int
    group_id: int
    pupil_id: int
    one_to_one_id: int | None
    made_at: datetime
    changed_at: datetime
    frame: str = ""
    reaction: str = ""
    slots: Mapping[Slot, str] = field(default_factory=dict[Slot, str])
    replaced: bool = False

    @property
    def has_words(self) -> bool:
        return bool(self.slots)

    def write(self, words: Mapping[Slot, str], now: datetime) -> "Goal":
        """Store the pupil's words, at any time; an empty field stays open. Refused when all are empty."""
        kept = {slot: check_text(text, SLOT_LIMIT) for slot, text in words.items() if can_be_read(text)}
        if not kept:
            raise Refused(Reason.EMPTY)
        return replace(self, slots=kept, changed_at=now)

    def set_frame(self, text: str) -> "Goal":
        """Set what the teacher fixes."""
        return replace(self, frame=check_text(text, GOAL_FRAME_LIMIT))

    def react(self, text: str) -> "Goal":
        """Store what the teacher says about it; the pupil's words stay as they are."""
        return replace(self, reaction=check_text(text, GOAL_FRAME_LIMIT))
