"""Describes a talk ("gesprek"): one conversation with one purpose."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil

from bot.domain.agreement import AgreementStatus
from bot.domain.refusal import Reason, Refused
from bot.domain.words import check_text

FRAME_LIMIT = 140
"""Purpose, intent and feedback request are one short sentence each, of this many characters (pedagogy 1.1)."""
LEAST_MINUTES, MOST_MINUTES = 5, 60
"""The shortest and the longest talk that a teacher can ask for."""
OPENING_LASTS = timedelta(seconds=20)
"""The class has at least this long to read the opening before the first question (pedagogy 2.1)."""

CLOSING_MINUTES = 4
"""The closing should begin this many minutes before the planned end (T11)."""
FORGOTTEN_AFTER = timedelta(hours=2)
"""An open talk counts as forgotten this long after its planned end, and after the last thing that happened in it."""
PAUSE_FORGOTTEN_AFTER = timedelta(hours=24)
"""A pause may last until the next lesson."""


class TalkKind(StrEnum):
    """The kind of talk (pedagogy 1.1, K1 to K8)."""

    GETTING_TO_KNOW = "getting_to_know"
    GOALS = "goals"
    PROGRESS = "progress"
    FEEDBACK = "feedback"
    EVALUATION = "evaluation"
    WEEKLY = "weekly"
    CLASS_CIRCLE = "class_circle"
    ON_REQUEST = "on_request"


class TalkState(StrEnum):
    """Where a talk is. A planned one begins before the opening, and may end there: called off, or never begun.

    The other ends are: closed, followed up (every agreement was looked back at), and stopped.
    """

    SCHEDULED = "scheduled"
    LOBBY = "lobby"
    CALLED_OFF = "called_off"
    MISSED = "missed"
    OPENING = "opening"
    ROUNDS = "rounds"
    CLOSING = "closing"
    CLOSED = "closed"
    FOLLOWED_UP = "followed_up"
    STOPPED = "stopped"


CLOSED_STATES = (TalkState.CLOSED, TalkState.FOLLOWED_UP)
OPEN_STATES = (TalkState.OPENING, TalkState.ROUNDS, TalkState.CLOSING)
PLANNED_STATES = (TalkState.SCHEDULED, TalkState.LOBBY)
"""These come before the opening: the class knows of the talk, and nothing can be said in it yet."""
NOT_BEGUN_STATES = (*PLANNED_STATES, TalkState.MISSED)
"""A teacher can still move, begin or call off a talk in these states."""
BEGUN_STATES = (*OPEN_STATES, *CLOSED_STATES, TalkState.STOPPED)


class ClosingStep(StrEnum):
    """Where a closing is; the order is fixed, and no step but ``COVER`` can be left out."""

    AGREEMENTS = "agreements"
    RATING = "rating"
    OUTCOMES = "outcomes"
    COVER = "cover"


class Presence(StrEnum):
    """How a pupil takes part: in the circle, or watching at first and never asked for a turn."""

    JOINED = "joined"
    WATCHING = "watching"


@dataclass(frozen=True, slots=True)
class Frame:
    """What pupils hear before anything else: why, what the teacher does with it, what is asked (T8, H1 to H3).

    Refused when a part has no words or is too long.
    """

    purpose: str
    intent: str
    feedback_request: str

    def __post_init__(self) -> None:
        for part in ("purpose", "intent", "feedback_request"):
            object.__setattr__(self, part, check_text(getattr(self, part), FRAME_LIMIT))


@dataclass(frozen=True, slots=True)
class Talk:
    """One talk of one class.

    ``ceiling`` is the highest sensitivity that its teacher wants in it; None means what fits its kind and band.
    ``step`` is where the closing is. ``paused_at`` is when the pause began, ``resumes_at`` when the talk goes on.
    ``planned_at`` is the moment that was announced, None for a talk that began at once; until the talk begins,
    ``started_at`` is the same. ``moved_at`` is when it was moved last, ``warm_up`` the card of its lobby.
    """

    id: int
    group_id: int
    kind: TalkKind
    frame: Frame
    minutes: int
    state: TalkState
    started_by: str
    started_at: datetime
    ceiling: int | None = None
    ended_at: datetime | None = None
    step: ClosingStep | None = None
    paused_at: datetime | None = None
    resumes_at: datetime | None = None
    planned_at: datetime | None = None
    moved_at: datetime | None = None
    warm_up: str | None = None

    @property
    def is_planned(self) -> bool:
        """Return whether it has yet to begin."""
        return self.state in PLANNED_STATES

    @property
    def may_be_joined(self) -> bool:
        """Return whether a pupil can say how they take part: from the lobby on."""
        return self.is_open or self.state is TalkState.LOBBY

    @property
    def is_open(self) -> bool:
        """Return whether anything can still happen in it."""
        return self.state in OPEN_STATES

    @property
    def is_paused(self) -> bool:
        """Return whether the talk is paused; the countdown after a pause counts as well."""
        return self.paused_at is not None

    @property
    def ends_at(self) -> datetime:
        """Return when it was planned to be over."""
        return self.started_at + timedelta(minutes=self.minutes)

    @property
    def closing_due_at(self) -> datetime:
        """Return when it is time to begin the closing: four minutes before the planned end (T11)."""
        return self.ends_at - timedelta(minutes=CLOSING_MINUTES)

    def move(self, moment: datetime, now: datetime) -> "Talk":
        """Move it to another moment, also when it was missed; it then gets another lobby."""
        self.must_not_have_begun()
        anew = replace(self, state=TalkState.SCHEDULED, ended_at=None, warm_up=None)
        return replace(anew, planned_at=moment, started_at=moment, moved_at=now)

    def call_off(self, now: datetime) -> "Talk":
        """Call it off."""
        self.must_not_have_begun()
        return replace(self, state=TalkState.CALLED_OFF, ended_at=now)

    def enter_lobby(self, warm_up: str | None) -> "Talk":
        """Open the lobby, with a card to warm up if there is one."""
        if self.state is not TalkState.SCHEDULED:
            raise Refused(Reason.WRONG_MOMENT)
        return replace(self, state=TalkState.LOBBY, warm_up=warm_up)

    def open(self, now: datetime, by: str | None = None) -> "Talk":
        """Begin, by itself or by a teacher, who then leads it."""
        self.must_not_have_begun()
        return replace(self, state=TalkState.OPENING, started_at=now, ended_at=None, started_by=by or self.started_by)

    def miss(self, now: datetime) -> "Talk":
        """Record that its moment passed without a beginning."""
        self.must_not_have_begun()
        return replace(self, state=TalkState.MISSED, ended_at=now)

    def reading_left(self, now: datetime) -> timedelta:
        """Return how much longer the class may read the opening; zero once a question was asked."""
        left = self.started_at + OPENING_LASTS - now
        return left if self.state is TalkState.OPENING and left > timedelta() else timedelta()

    def must_have_been_read(self, now: datetime) -> None:
        """Refuse, with the seconds that are left, while the class reads the opening (pedagogy 2.1)."""
        if left := self.reading_left(now):
            raise Refused(Reason.STILL_READING, seconds=ceil(left.total_seconds()))

    def begin_rounds(self, now: datetime) -> "Talk":
        """Begin the rounds with the first question. Refused in the closing, which takes no more questions."""
        self.must_take_questions()
        self.must_have_been_read(now)
        return replace(self, state=TalkState.ROUNDS)

    def begin_closing(self) -> "Talk":
        """Begin the closing with its first step, agreements."""
        self.must_run()
        if self.state is TalkState.CLOSING:
            raise Refused(Reason.WRONG_MOMENT)
        return replace(self, state=TalkState.CLOSING, step=ClosingStep.AGREEMENTS)

    def ask_opinion(self) -> "Talk":
        """Go to the second step: what pupils think of the talk."""
        return self._step_on(ClosingStep.AGREEMENTS, ClosingStep.RATING)

    def tell_outcomes(self) -> "Talk":
        """Go to the third step: what happens now."""
        return self._step_on(ClosingStep.RATING, ClosingStep.OUTCOMES)

    def cover(self) -> "Talk":
        """Go to the step of covering: a tender talk is not over at once."""
        return self._step_on(ClosingStep.OUTCOMES, ClosingStep.COVER)

    def close(self, now: datetime, *, told: bool) -> "Talk":
        """End with thanks; refused before the class was told what happens with the outcomes (T11)."""
        self.must_run()
        if not told or self.step not in (ClosingStep.OUTCOMES, ClosingStep.COVER):
            raise Refused(Reason.OUTCOMES_FIRST)
        return replace(self, state=TalkState.CLOSED, ended_at=now)

    def follow_up(self, statuses: Collection[AgreementStatus]) -> "Talk":
        """Mark it as followed up once no agreement is open any more; a talk without agreements stays closed."""
        settled = bool(statuses) and AgreementStatus.OPEN not in statuses
        return replace(self, state=TalkState.FOLLOWED_UP) if settled and self.state is TalkState.CLOSED else self

    def stop(self, now: datetime) -> "Talk":
        """Break off, at any time; sealed answers are never shown then."""
        self._must_be_open()
        return replace(self, state=TalkState.STOPPED, ended_at=now, paused_at=None, resumes_at=None)

    def pause(self, now: datetime) -> "Talk":
        """Pause the talk: its time stands still."""
        self.must_run()
        return replace(self, paused_at=now)

    def count_down(self, resumes_at: datetime) -> "Talk":
        """Begin the countdown, at whose end the talk goes on."""
        self._must_be_open()
        if not self.is_paused or self.resumes_at is not None:
            raise Refused(Reason.WRONG_MOMENT)
        return replace(self, resumes_at=resumes_at)

    def resume(self) -> tuple["Talk", timedelta]:
        """Go on; return also how long the pause was."""
        if self.paused_at is None or self.resumes_at is None:
            raise Refused(Reason.WRONG_MOMENT)
        return replace(self, paused_at=None, resumes_at=None), self.resumes_at - self.paused_at

    def must_take_questions(self) -> None:
        """Refuse when nothing new may be asked: in a pause, in the closing, and after the end."""
        self.must_run()
        if self.state is TalkState.CLOSING:
            raise Refused(Reason.WRONG_MOMENT)

    def must_run(self) -> None:
        """Refuse when the talk is over or paused."""
        self._must_be_open()
        if self.is_paused:
            raise Refused(Reason.PAUSED)

    def _step_on(self, here: ClosingStep, there: ClosingStep) -> "Talk":
        self.must_run()
        if self.step is not here:
            raise Refused(Reason.WRONG_MOMENT)
        return replace(self, step=there)

    def must_not_have_begun(self) -> None:
        """Refuse once it began or was called off."""
        if self.state is TalkState.CALLED_OFF:
            raise Refused(Reason.CALLED_OFF)
        if self.state not in NOT_BEGUN_STATES:
            raise Refused(Reason.BEGUN)

    def _must_be_open(self) -> None:
        if not self.is_open:
            raise Refused(Reason.TALK_OVER)
