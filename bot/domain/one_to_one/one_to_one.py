"""Describes a talk with one pupil: a teacher, a private thread, and the steps of a script."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.agreement import Agreement
from bot.domain.refusal import Reason, Refused
from bot.domain.talk.script import Script, StepKind
from bot.domain.talk.talk import CLOSING_MINUTES, Frame, TalkKind
from bot.domain.words import check_text

WORDS_LIMIT = 4000
"""How many characters an answer may have in a one-to-one talk (decisions 7)."""
TOLD_LIMIT = 1000
"""How many characters the teacher may say at a step."""
AWAY_SECONDS = 90
AWAY_LEAST, AWAY_MOST = 60, 120
"""How many seconds the teacher steps out of view: usually, at least, and at most (T7b)."""
ENDS = (StepKind.OUTCOMES, StepKind.COVER)
"""No step follows these, only the end."""
FIRST = -1
"""The place of a talk before its first step."""


class Missing(StrEnum):
    """Who of the two cannot go on at the moment, and why."""

    PUPIL_LEFT = "pupil_left"
    PUPIL_SILENCED = "pupil_silenced"
    TEACHER_LEFT = "teacher_left"


class OneToOneState(StrEnum):
    """Where the talk is. ``called_off`` does not show whether the pupil wanted another day or the teacher stopped."""

    OPENING = "opening"
    GOING = "going"
    CLOSED = "closed"
    CALLED_OFF = "called_off"


@dataclass(frozen=True, slots=True)
class OneToOne:
    """One talk. ``place`` is the step of the script that it is at, ``away_until`` is when the teacher comes back, and
    ``missing`` is who of the two cannot go on now.
    """

    id: int
    group_id: int
    pupil_id: int
    kind: TalkKind
    frame: Frame
    minutes: int
    started_by: str
    started_at: datetime
    thread_ref: str
    state: OneToOneState = OneToOneState.OPENING
    place: int = FIRST
    away_until: datetime | None = None
    ended_at: datetime | None = None
    missing: Missing | None = None

    @property
    def is_open(self) -> bool:
        return self.state in (OneToOneState.OPENING, OneToOneState.GOING)

    @property
    def closing_due_at(self) -> datetime:
        """Return when it is time to begin the closing: four minutes before the planned end (T11)."""
        return self.started_at + timedelta(minutes=self.minutes - CLOSING_MINUTES)

    def is_away(self, now: datetime) -> bool:
        """Return whether the teacher is out of view."""
        return self.away_until is not None and now < self.away_until

    def at(self, script: Script) -> StepKind | None:
        """Return the step of the script that it is at, whatever came in between; None before the first one."""
        return script.one_to_one[self.place].kind if self.place >= 0 else None

    def advance(self, script: Script, *, told: bool) -> "OneToOne":
        """Go to the next step. The teacher may leave any step, but the outcomes must be ``told`` first (T11)."""
        self._must_be_open()
        if self.at(script) in ENDS:
            raise Refused(Reason.WRONG_MOMENT if told else Reason.OUTCOMES_FIRST)
        return replace(self, state=OneToOneState.GOING, place=self.place + 1)

    def begin(self) -> "OneToOne":
        """Begin, as the pupil chose; this is possible only once."""
        if self.state is not OneToOneState.OPENING:
            raise Refused(Reason.WRONG_MOMENT)
        return replace(self, state=OneToOneState.GOING)

    def to_closing(self, script: Script) -> "OneToOne":
        """Go straight to the closing; the steps in between are left for another time."""
        self._must_be_open()
        if self.place >= script.closing_place:
            raise Refused(Reason.WRONG_MOMENT)
        return replace(self, state=OneToOneState.GOING, place=script.closing_place)

    def cover(self, script: Script, *, told: bool) -> "OneToOne":
        """Go to the step of covering, once the pupil was told what happens now."""
        self._must_be_open()
        if not told:
            raise Refused(Reason.OUTCOMES_FIRST)
        return replace(self, place=len(script.one_to_one) - 1)

    def close(self, now: datetime, *, told: bool) -> "OneToOne":
        """End with thanks. Refused before the pupil was told what happens now."""
        self._must_be_open()
        if not told:
            raise Refused(Reason.OUTCOMES_FIRST)
        return replace(self, state=OneToOneState.CLOSED, away_until=None, ended_at=now)

    def another_day(self, now: datetime) -> "OneToOne":
        """End because the pupil would rather have another day. Refused once the talk has begun."""
        if self.state is not OneToOneState.OPENING:
            raise Refused(Reason.WRONG_MOMENT)
        return self.call_off(now)

    def call_off(self, now: datetime) -> "OneToOne":
        """Break off, at any time until the talk is over."""
        self._must_be_open()
        return replace(self, state=OneToOneState.CALLED_OFF, away_until=None, ended_at=now)

    def go_away(self, seconds: int, now: datetime) -> "OneToOne":
        """Record that the teacher steps out of view, for 60 to 120 seconds (T7b). Refused while already away."""
        self._must_be_open()
        if self.is_away(now):
            raise Refused(Reason.WRONG_MOMENT)
        return replace(self, away_until=now + timedelta(seconds=min(max(seconds, AWAY_LEAST), AWAY_MOST)))

    def come_back(self) -> "OneToOne":
        return replace(self, away_until=None)

    def _must_be_open(self) -> None:
        if not self.is_open:
            raise Refused(Reason.TALK_OVER)


@dataclass(frozen=True, slots=True)
class OneToOneStep:
    """A step that was begun. ``words`` are the pupil's, by part, and only ``write`` and ``take_back`` change them;
    ``told`` and ``reaction`` are the teacher's. With ``delayed`` the teacher's words wait until the silence is over.
    """

    id: int
    one_to_one_id: int
    key: str
    kind: StepKind
    asked: str
    begun_at: datetime
    told: str = ""
    reaction: str = ""
    delayed: bool = False
    offered: tuple[str, ...] = ()
    scale_id: int | None = None
    words: Mapping[str, str] = field(default_factory=dict[str, str])

    def write(self, part: str, text: str) -> "OneToOneStep":
        """Store the pupil's own words, exactly as they are."""
        return replace(self, words={**self.words, part: check_text(text, WORDS_LIMIT)})

    def take_back(self) -> "OneToOneStep":
        """Take back everything that the pupil said at this step."""
        return replace(self, words={})

    def tell(self, text: str) -> "OneToOneStep":
        """Store what the teacher tells first. Refused at any other kind of step."""
        if self.kind is not StepKind.TELL:
            raise Refused(Reason.WRONG_MOMENT)
        return replace(self, told=check_text(text, TOLD_LIMIT))

    def react(self, text: str) -> "OneToOneStep":
        """Store what the teacher says about it; it stands beside the pupil's words, never over them."""
        return replace(self, reaction=check_text(text, TOLD_LIMIT))

    def delay(self) -> "OneToOneStep":
        """Let what the teacher said wait until the silence is over."""
        return replace(self, delayed=True)

    def show(self) -> "OneToOneStep":
        return replace(self, delayed=False)


@dataclass(frozen=True, slots=True)
class Told:
    """What the pupil was told at the end of a talk."""

    what: str
    readers: str
    until: str
    change: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture with the pupil's own caption."""

    picture: bytes
    caption: str


@dataclass(frozen=True, slots=True)
class SharedAgreement:
    """An agreement of a one-to-one talk, and who of the two said yes."""

    agreement: Agreement
    one_to_one_id: int
    pupil_yes: bool
    teacher_yes: bool
