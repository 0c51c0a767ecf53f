"""Describes a pupil's wish to speak to somebody today, which staff hears of at once (2.6)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

TODAY = "today"
"""The option that says so, in any choice of a script."""
SECOND_AFTER = timedelta(hours=2)
"""How much time within school hours passes before the second contact is told."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """When it was asked, who was told when, and who saw it; nothing of what it is about.

    ``first_ref`` is the teacher who is called first. ``opens_at`` is when somebody of the school is there: within
    school hours, the moment of asking itself. ``told_at`` and ``second_at`` are set once the message stands.
    """

    id: int
    group_id: int
    pupil_id: int
    step_id: int | None
    first_ref: str
    asked_at: datetime
    opens_at: datetime
    told_at: datetime | None = None
    second_at: datetime | None = None
    seen_at: datetime | None = None
    seen_by: str | None = None
    dropped_at: datetime | None = None

    @property
    def in_school_hours(self) -> bool:
        """Return whether somebody of the school was there at the moment of asking."""
        return self.opens_at <= self.asked_at

    @property
    def is_waiting(self) -> bool:
        """Return whether the pupil still wants it and nobody has said yet that they saw it."""
        return self.seen_at is None and self.dropped_at is None

    def told(self, now: datetime) -> "FollowUp":
        """Record that the first message stands where staff reads it; a second time changes nothing."""
        return self if self.told_at else replace(self, told_at=now)

    def told_second(self, now: datetime) -> "FollowUp":
        """Record the same for the message to the second contact."""
        return self if self.second_at else replace(self, second_at=now)

    def see(self, user_ref: str, now: datetime) -> "FollowUp":
        """Record that somebody of staff saw it; only the first one counts."""
        return self if self.seen_at else replace(self, seen_at=now, seen_by=user_ref)

    def drop(self, now: datetime) -> "FollowUp":
        """Record that the pupil chose something else. What was told stays told, but nobody else is called any more."""
        return self if self.dropped_at else replace(self, dropped_at=now)

    def again(self) -> "FollowUp":
        """Record that the pupil wants it after all."""
        return replace(self, dropped_at=None)
