"""Takes a pupil through a scale question ("schaalvraag"), in one fixed order; a mark is compared with oneself only."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.agreement import AGREEMENT_LIMIT
from bot.domain.refusal import Reason, Refused
from bot.domain.round.answer import check_answer
from bot.domain.scale.mark import NINE, ZERO, Mark, Totals, histogram
from bot.domain.words import check_line

LOW_MARK = 2
"""A mark this low on a personal topic quietly asks the teacher to look after the pupil (pedagogy 2.4)."""
TOPIC_LIMIT = 200
ANCHOR_LIMIT = 80
"""How many characters the words for 0 and 10 may have."""
RESUME_FOR = timedelta(hours=48)
REVIEW_AFTER = timedelta(days=7)


class ScaleStep(StrEnum):
    """The steps, one question each, in the order of the talk."""

    TOPIC = "topic"
    ANCHORS = "anchors"
    MARK = "mark"
    TELL = "tell"
    NOT_LOWER = "not_lower"
    HIGHER_BEFORE = "higher_before"
    WHAT_NEEDED = "what_needed"
    HOW = "how"
    SATISFIED = "satisfied"
    AGREEMENT = "agreement"
    REVIEW_MARK = "review_mark"
    REVIEW_TELL = "review_tell"


STEPS = tuple(ScaleStep)[: tuple(ScaleStep).index(ScaleStep.REVIEW_MARK)]
"""A response only goes forward in this order, so "not lower" comes before "one step" on every path (T6)."""
WRITTEN = frozenset(
    {ScaleStep.TELL, ScaleStep.NOT_LOWER, ScaleStep.HIGHER_BEFORE, ScaleStep.WHAT_NEEDED, ScaleStep.REVIEW_TELL}
)
"""The pupil answers these steps in their own words."""


class ScaleResponseState(StrEnum):
    """Where a pupil's response is: going on, done, celebrated (content already), looking back, or broken off."""

    GOING = "going"
    FINISHED = "finished"
    CELEBRATED = "celebrated"
    REVIEWING = "reviewing"
    REVIEWED = "reviewed"
    EXPIRED = "expired"
    STOPPED = "stopped"


class Telling(StrEnum):
    """Whether a pupil wants to tell the class about their mark, and was invited to."""

    NO = "no"
    WILLING = "willing"
    INVITED = "invited"


class ScaleForm(StrEnum):
    """Whether the class gives its marks together first, or everybody answers alone."""

    GROUP = "group"
    PRIVATE = "private"


class ScaleState(StrEnum):
    """Where the question is.

    ``open`` takes marks (or new responses), ``closed`` has shown what may be shown, ``ended`` lets nobody begin.
    """

    OPEN = "open"
    CLOSED = "closed"
    ENDED = "ended"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Plan:
    """How it will be done: the pupil's part, the teacher's part, who helps, and when it begins. One is enough."""

    mine: str = ""
    teacher: str = ""
    helper: str = ""
    begin: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.mine or self.teacher or self.helper or self.begin)


@dataclass(frozen=True, slots=True)
class Scale:
    """One scale question for a class. ``totals`` is made once, when the teacher closes the marks, and never changes:
    comparing before and after teaches nobody anything.
    """

    id: int
    group_id: int
    talk_id: int | None
    form: ScaleForm
    state: ScaleState
    topic: str
    zero: str
    ten: str
    card_id: str | None
    sensitivity: int
    opened_by: str
    opened_at: datetime
    totals: Totals | None = None

    @property
    def takes_marks(self) -> bool:
        return self.form is ScaleForm.GROUP and self.state is ScaleState.OPEN

    @property
    def takes_responses(self) -> bool:
        """Return whether somebody may still begin."""
        return self.state in (ScaleState.OPEN, ScaleState.CLOSED)

    def close_marks(self, marks: Iterable[Mark]) -> "Scale":
        """Close the marks: from here on none is added, and what the class sees is fixed."""
        if not self.takes_marks:
            raise Refused(Reason.WRONG_MOMENT)
        return replace(self, state=ScaleState.CLOSED, totals=histogram(marks, self.sensitivity))

    def end(self) -> "Scale":
        """Let nobody begin any more. Marks that were not closed by then are never shown."""
        return replace(self, state=ScaleState.ENDED) if self.takes_responses else self

    def stop(self) -> "Scale":
        if self.state is ScaleState.STOPPED:
            raise Refused(Reason.WRONG_MOMENT)
        return replace(self, state=ScaleState.STOPPED, totals=None)


@dataclass(frozen=True, slots=True)
class ScaleResponse:
    """One pupil's response. ``counted`` is the mark given in the group's form, ``mark`` the pupil's own; they part when
    the pupil goes on alone. ``words`` holds what was written at each step, exactly so.
    """

    id: int
    scale_id: int
    pupil_id: int
    state: ScaleResponseState
    step: ScaleStep
    topic: str
    zero: str
    ten: str
    started_at: datetime
    touched_at: datetime
    mark: Mark | None = None
    counted: Mark | None = None
    half_step: bool = False
    satisfied: Mark | None = None
    review_mark: Mark | None = None
    plan: Plan = field(default_factory=Plan)
    words: Mapping[ScaleStep, str] = field(default_factory=dict[ScaleStep, str])
    wants_talk: bool = False
    seen: bool = False
    telling: Telling = Telling.NO
    finished_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Return whether there is a step left to answer."""
        return self.state in (ScaleResponseState.GOING, ScaleResponseState.REVIEWING)

    @property
    def target(self) -> Mark | None:
        """Return the mark one step higher, or half a step."""
        return None if self.mark is None else self.mark.up(1 if self.half_step else 2)

    @property
    def is_content(self) -> bool:
        """Return whether the mark is already good enough for this pupil."""
        return self.satisfied is not None and self.mark is not None and self.satisfied <= self.mark

    @property
    def steps(self) -> tuple[ScaleStep, ...]:
        """Return the steps of this response, in order, as far as they are known."""
        left_out: set[ScaleStep] = set()
        if self.mark is not None and self.mark >= NINE:
            left_out.add(ScaleStep.HIGHER_BEFORE)
        if self.plan.is_empty and self._is_past(ScaleStep.HOW):
            left_out.add(ScaleStep.AGREEMENT)
        return tuple(step for step in STEPS if step not in left_out)

    def count(self, mark: Mark, now: datetime) -> "ScaleResponse":
        """Keep the mark given (or changed) in the group's form; who went on already keeps their own mark."""
        if self._is_past(ScaleStep.TELL):
            return replace(self, counted=mark, touched_at=now)
        return replace(self, counted=mark, mark=mark, step=ScaleStep.TELL, touched_at=now)

    def name(self, topic: str, now: datetime) -> "ScaleResponse":
        """Take a topic of the pupil's own: the offered one may be refused."""
        self._must_be(ScaleStep.TOPIC)
        return self._on(now, topic=check_line(topic, TOPIC_LIMIT, needed=True))

    def anchor(self, zero: str, ten: str, now: datetime) -> "ScaleResponse":
        """Keep the pupil's own words for 0 and 10."""
        zero, ten = (check_line(one, ANCHOR_LIMIT, needed=True) for one in (zero, ten))
        self._must_be(ScaleStep.ANCHORS)
        return self._on(now, zero=zero, ten=ten)

    def choose(self, mark: Mark, now: datetime) -> "ScaleResponse":
        self._must_be(ScaleStep.MARK)
        return self._on(now, mark=mark)

    def write(self, step: ScaleStep, text: str, now: datetime) -> "ScaleResponse":
        """Keep the pupil's own words at a step."""
        if step not in WRITTEN:
            raise Refused(Reason.WRONG_MOMENT)
        self._must_be(step)
        return self._on(now, words={**self.words, step: check_answer(text)})

    def shorten_step(self, half: bool, now: datetime) -> "ScaleResponse":
        """Take half a step instead of a whole one, or the other way round; the question stays."""
        self._must_be(ScaleStep.WHAT_NEEDED)
        return replace(self, half_step=half, touched_at=now)

    def ask_for_talk(self, now: datetime) -> "ScaleResponse":
        """Note that a pupil who gave a 0 asks for a talk; the question stays. Refused for other marks."""
        self._must_be(ScaleStep.NOT_LOWER)
        if self.mark != ZERO:
            raise Refused(Reason.WRONG_MOMENT)
        return replace(self, wants_talk=True, seen=False, touched_at=now)

    def make_plan(self, plan: Plan, now: datetime) -> "ScaleResponse":
        """Store how it will be done. At the agreement this changes the words, which still have to be confirmed."""
        plan = Plan(*(check_line(part, AGREEMENT_LIMIT) for part in (plan.mine, plan.teacher, plan.helper, plan.begin)))
        if plan.is_empty:
            raise Refused(Reason.EMPTY)
        if self.state is ScaleResponseState.GOING and self.step is ScaleStep.AGREEMENT:
            return replace(self, plan=plan, touched_at=now)
        self._must_be(ScaleStep.HOW)
        return self._on(now, plan=plan)

    def be_satisfied_at(self, mark: Mark, now: datetime) -> "ScaleResponse":
        """Store what is good enough; a pupil who is there already has nothing more to do (pedagogy 2.4).

        But a promise of the teacher does not go without a word: then the plan still has to be agreed.
        """
        self._must_be(ScaleStep.SATISFIED)
        content = replace(self, satisfied=mark)
        if content.is_content and not self.plan.teacher:
            return replace(content, state=ScaleResponseState.CELEBRATED, finished_at=now, touched_at=now)
        return content._on(now)  # noqa: SLF001

    def confirm(self, now: datetime) -> "ScaleResponse":
        """Confirm the agreement, as the pupil says that it is right."""
        self._must_be(ScaleStep.AGREEMENT)
        return self._on(now)

    def skip(self, step: ScaleStep, now: datetime) -> "ScaleResponse":
        """Leave a step out, which is always possible; an agreement that is left out is none."""
        self._must_be(step)
        return self._on(now, plan=Plan()) if step is ScaleStep.AGREEMENT else self._on(now)

    def look_back(self) -> "ScaleResponse":
        """Begin to look back, once the days are over: how is it now, beside the pupil's own earlier mark?"""
        if not self.may_look_back:
            raise Refused(Reason.WRONG_MOMENT)
        return replace(self, state=ScaleResponseState.REVIEWING, step=ScaleStep.REVIEW_MARK)

    @property
    def may_look_back(self) -> bool:
        return self.state is ScaleResponseState.FINISHED and self.mark is not None

    @property
    def went_down(self) -> bool:
        """Return whether today's mark is lower than the pupil's own earlier one; that is neutral."""
        return self.mark is not None and self.review_mark is not None and self.review_mark < self.mark

    def choose_again(self, mark: Mark, now: datetime) -> "ScaleResponse":
        self._must_be(ScaleStep.REVIEW_MARK)
        return self._on(now, review_mark=mark, seen=False)

    def expire(self) -> "ScaleResponse":
        """Let it expire: it was left alone for too long to go on with."""
        return replace(self, state=ScaleResponseState.EXPIRED) if self.state is ScaleResponseState.GOING else self

    def stop(self) -> "ScaleResponse":
        """Break off, because the teacher stopped the question; what is finished stays as it is."""
        state = ScaleResponseState.STOPPED if self.state is ScaleResponseState.GOING else self.state
        return replace(self, state=state, telling=Telling.NO)

    def look_after(self) -> "ScaleResponse":
        """Note that the teacher looked after the pupil."""
        return replace(self, seen=True)

    def _must_be(self, step: ScaleStep) -> None:
        if not self.is_open or self.step is not step:
            raise Refused(Reason.WRONG_MOMENT)

    def _is_past(self, step: ScaleStep) -> bool:
        return self.step not in STEPS or STEPS.index(self.step) > STEPS.index(step)

    def _on(self, now: datetime, **changes: object) -> "ScaleResponse":
        """Store what was answered, and go to the next step."""
        response = replace(self, touched_at=now, **changes)  # pyright: ignore[reportArgumentType]
        return (
            _next_in_review(response) if response.state is ScaleResponseState.REVIEWING else _next_step(response, now)
        )


def _next_step(response: ScaleResponse, now: datetime) -> ScaleResponse:
    place = STEPS.index(response.step)
    # Only once the step of the plan is behind us is it known whether there is a plan to agree on.
    further = replace(response, step=STEPS[min(place + 1, len(STEPS) - 1)])
    left = [step for step in further.steps if STEPS.index(step) > place]
    if not left:
        return replace(response, state=ScaleResponseState.FINISHED, finished_at=now)
    return replace(response, step=left[0])


def _next_in_review(response: ScaleResponse) -> ScaleResponse:
    if response.step is ScaleStep.REVIEW_MARK:
        return replace(response, step=ScaleStep.REVIEW_TELL)
    return replace(response, state=ScaleResponseState.REVIEWED)


def begin(scale: Scale, pupil_id: int, now: datetime) -> ScaleResponse:
    """Return a response at its beginning, with the words of the question."""
    return ScaleResponse(
        id=0,
        scale_id=scale.id,
        pupil_id=pupil_id,
        state=ScaleResponseState.GOING,
        step=ScaleStep.TOPIC,
        topic=scale.topic,
        zero=scale.zero,
        ten=scale.ten,
        started_at=now,
        touched_at=now,
    )


def wants_a_look(response: ScaleResponse, scale: Scale) -> bool:
    """Return whether the teacher should look after a pupil: a low mark on a personal topic, or on one of their own."""
    personal = scale.sensitivity >= 1 or response.topic != scale.topic
    latest = response.review_mark or response.mark
    return personal and not response.seen and latest is not None and latest <= Mark(2 * LOW_MARK)


def tellers(responses: Iterable[ScaleResponse]) -> list[ScaleResponse]:
    """Return who may be invited to tell now: the willing ones, without steps of the ladder that were told (pedagogy
    2.4).

    Only the teacher's draw knows about the steps: a refusal would tell one pupil another's mark.
    """
    responses = list(responses)
    told = {response.counted for response in responses if response.telling is Telling.INVITED}
    return [response for response in responses if response.telling is Telling.WILLING and response.counted not in told]
