"""Describes moments in a talk: a harvest line, an I-sentence, a comment on the talk, a pause, a pulse, covering."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

MOMENT_LIMIT = 280
"""How many characters a teacher may say in a moment."""
REPLY_LIMIT = 300
META_SECONDS = 120
"""A comment on the talk itself takes at most two minutes (pedagogy 2.1)."""
PULSE_SECONDS = 90
PULSE_FROM_MINUTES = 20
"""Only a talk that takes more minutes than this has a pulse halfway (H6)."""
PULSE_WAITS = 15
"""How many seconds later a pulse that would disturb is tried again."""
RESUME_SECONDS = 15
"""How many seconds the countdown after a pause takes (pedagogy 2.1)."""


class MomentKind(StrEnum):
    """What kind of moment it is."""

    HARVEST = "harvest"
    I_NOTICE = "i_notice"
    META = "meta"
    PAUSE = "pause"
    PULSE = "pulse"
    COVER = "cover"


ONCE_A_TALK = (MomentKind.PULSE, MomentKind.COVER)
ANSWERED = (MomentKind.HARVEST, MomentKind.I_NOTICE, MomentKind.META)
"""Pupils can reply to these kinds, for the teacher alone."""


class Pulse(StrEnum):
    """What a pupil can choose halfway; a pass is not stored at all (H6)."""

    GO_ON = "go_on"
    SLOWER = "slower"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment. ``text`` holds the teacher's words; ``nodded`` says that somebody said "klopt".

    ``ends_at`` is when it ends by itself; for a pause, when the talk goes on.
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
        """Return the moment when it is over."""
        return replace(self, over=True)

    def moved(self, by: timedelta) -> "Moment":
        """Return the moment moved by the length of a pause that came in between."""
        return self if self.ends_at is None else replace(self, ends_at=self.ends_at + by)


@dataclass(frozen=True, slots=True)
class MomentReply:
    """What one pupil said about a moment, for the teacher; or what one chose in a pulse."""

    moment_id: int
    pupil_id: int
    text: str
