"""Holds what a teacher says to one pupil: the frame, steps in between, words at a step, and what happens now."""

from dataclasses import dataclass
from functools import partial
from typing import ClassVar, TypeVar

from bot.domain.agreement import AGREEMENT_LIMIT, Proposal, Who
from bot.domain.closing.closing import OUTCOME_LIMIT, Outcomes
from bot.domain.coach.listening import Heard
from bot.domain.coach.nudges import silence_left
from bot.domain.coach.rules import Rule
from bot.domain.coach.teacher_message import LONGER, NO_QUESTION, MessageForm, Silence, Speaker, TextField
from bot.domain.moments.moment import MOMENT_LIMIT
from bot.domain.one_to_one.goal import GOAL_FRAME_LIMIT
from bot.domain.one_to_one.one_to_one import TOLD_LIMIT, OneToOne, OneToOneStep, Told
from bot.domain.refusal import Reason, Refused
from bot.domain.scale.scale import TOPIC_LIMIT
from bot.domain.school.group import Group
from bot.domain.talk.script import StepKind
from bot.domain.words import check_line
from bot.i18n.catalogue import words_for
from bot.services.coach.tally import take_along
from bot.services.context import AppContext
from bot.services.message import Sayable
from bot.services.one_to_one.agree import propose_in
from bot.services.one_to_one.posts import ONE_LATE, redraw, show_panel, show_step
from bot.services.one_to_one.require import StepScene, require_one_to_one, require_open_one_to_one, require_step
from bot.services.one_to_one.run import end_or_cover, goal_of, put_up, put_up_scale
from bot.services.one_to_one.teacher import return_to_view
from bot.services.scale.open import EDITED_IN as EDITED_AS_SCALE
from bot.services.talk.framed import Framed, frame_form
from bot.store.unit import Unit

OWN_QUESTION, OWN_SCALE, OWN_GOAL, OWN_META = "own_question", "own_scale", "own_goal", "own_meta"
"""The keys of steps that are in no script."""
OUTCOME_FIELDS = ("what", "readers", "until", "change")
Said_co = TypeVar("Said_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class StartOneToOne(Framed[OneToOne]):
    """Starts a talk with one pupil in a private thread.

    The chat makes the thread and looks up the pupil's present name, since a draft may have waited.
    """

    stored_as: ClassVar[str] = "one_start"
    edited_in: ClassVar[MessageForm] = frame_form("coach-field-need-one")
    to_one_pupil: ClassVar[bool] = True

    pupil_ref: str
    pupil_name: str = ""
    thread_ref: str = ""

    @property
    def needs_chat(self) -> bool:
        return True

    async def check(self, context: AppContext, unit: Unit, speaker: Speaker) -> None:
        """Refuse while a talk with this pupil is going on, and when the class has no second adult."""
        if speaker.group.support_role_ref is None:
            raise Refused(Reason.NO_SUPPORT)
        pupil = await unit.pupils.known(speaker.group.id, self.pupil_ref)
        going = await unit.one_to_ones.open_in(speaker.group.id)
        if pupil is not None and any(talk.pupil_id == pupil.id for talk in going):
            raise Refused(Reason.ONE_OPEN)

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> OneToOne:
        """Begin with the opening text. The talk takes as long as its kind, or else its age band, usually does."""
        now, group = context.clock.now(), speaker.group
        pupil = await unit.pupils.seen(group.id, self.pupil_ref, self.pupil_name, now)
        talk = await unit.one_to_ones.add(
            OneToOne(
                id=0,
                group_id=group.id,
                pupil_id=pupil.id,
                kind=self.kind,
                frame=self.frame,
                minutes=context.scripts[self.kind].minutes or context.paces[group.band].one_to_one_minutes,
                started_by=speaker.user_ref,
                started_at=now,
                thread_ref=self.thread_ref,
            )
        )
        await put_up(unit, talk, OneToOneStep(0, talk.id, "", StepKind.OPENING, "", now), now)
        await unit.alarms.set(ONE_LATE, talk.id, talk.closing_due_at)
        await show_panel(unit, group, talk, now)
        unit.after_commit.append(partial(take_along, context, group, talk.id))
        return talk


@dataclass(frozen=True, slots=True)
class _WithOne(Sayable[Said_co]):
    """Something that is said in a talk with one pupil."""

    to_one_pupil: ClassVar[bool] = True

    one_to_one_id: int

    @property
    def said_in(self) -> int | None:
        return self.one_to_one_id

    async def silence_of_its_own(self, context: AppContext, unit: Unit) -> int | None:
        """Return how long the silence after the last question or answer lasts, or the teacher is still out of view.

        Out of view, what stands in a step of its own waits by itself (T7b).
        """
        now = context.clock.now()
        talk = await unit.one_to_ones.find(self.one_to_one_id)
        if talk is not None and talk.away_until is not None and talk.is_away(now):
            return 0 if await self.waits(unit) else silence_left(now, think_until=talk.away_until)
        heard = context.heard_with_one.get(self.one_to_one_id, Heard())
        return silence_left(now, asked_at=heard.asked_at, answered_at=heard.answered_at)

    async def waits(self, unit: Unit) -> bool:
        """Return whether it waits by itself while the teacher is out of view."""
        return True


@dataclass(frozen=True, slots=True)
class AskBeside(_WithOne[OneToOneStep]):
    """A question of the teacher's own, in between the steps; the pupil may also answer with a drawing (T9)."""

    stored_as: ClassVar[str] = "one_question"
    edited_in: ClassVar[MessageForm] = MessageForm("one-ask", (TextField("question", "ask-text", TOPIC_LIMIT),))
    coached: ClassVar[tuple[str, ...]] = ("question",)

    question: str

    @property
    def as_card(self) -> tuple[str, str | None]:
        return self.question, None

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> OneToOneStep:
        now = context.clock.now()
        talk = await require_open_one_to_one(unit, speaker.group, self.one_to_one_id)
        asked = check_line(self.question, TOPIC_LIMIT, needed=True)
        return await put_up(unit, talk, OneToOneStep(0, talk.id, OWN_QUESTION, StepKind.QUESTION, asked, now), now)


@dataclass(frozen=True, slots=True)
class ScaleBeside(_WithOne[OneToOneStep]):
    """A scale question for this pupil, in between the steps; whatever is not given gets the usual words."""

    stored_as: ClassVar[str] = "one_scale"
    edited_in: ClassVar[MessageForm] = EDITED_AS_SCALE
    coached: ClassVar[tuple[str, ...]] = ("topic", "zero", "ten")

    topic: str
    zero: str = ""
    ten: str = ""

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> OneToOneStep:
        talk = await require_open_one_to_one(unit, speaker.group, self.one_to_one_id)
        return await put_up_scale(
            unit, speaker.group, talk, OWN_SCALE, context.clock.now(), topic=self.topic, zero=self.zero, ten=self.ten
        )


@dataclass(frozen=True, slots=True)
class MetaBeside(_WithOne[OneToOneStep]):
    """A comment on the talk itself, in between the steps, after which the talk goes on (pedagogy 2.1).

    The coach does not read it when it is the bot's ``ready`` one.
    """

    stored_as: ClassVar[str] = "one_meta"
    edited_in: ClassVar[MessageForm] = MessageForm("meta-title", (TextField("text", "coach-field-text", MOMENT_LIMIT),))

    text: str
    ready: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.text,) if self.text != self.ready else ()

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> OneToOneStep:
        now = context.clock.now()
        talk = await require_open_one_to_one(unit, speaker.group, self.one_to_one_id)
        said = check_line(self.text, MOMENT_LIMIT, needed=True)
        return await put_up(unit, talk, OneToOneStep(0, talk.id, OWN_META, StepKind.META, said, now), now)


@dataclass(frozen=True, slots=True)
class FrameGoal(_WithOne[OneToOneStep]):
    """What the teacher fixes of the learning goal; the pupil chooses within it (O4).

    With ``step_id`` it frames the goal at the step that asks for it. Without, the goal comes up in between, and may
    have no words.
    """

    stored_as: ClassVar[str] = "one_goal"
    edited_in: ClassVar[MessageForm] = MessageForm(
        "one-frame-button", (TextField("words", "one-frame-field", GOAL_FRAME_LIMIT),)
    )
    coached: ClassVar[tuple[str, ...]] = ("words",)
    exempt: ClassVar[frozenset[Rule]] = LONGER

    words: str = ""
    step_id: int | None = None

    async def waits(self, unit: Unit) -> bool:
        return self.step_id is None

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> OneToOneStep:
        if self.step_id is not None:
            return await self._fix(unit, speaker.group, self.step_id)
        now = context.clock.now()
        talk = await require_open_one_to_one(unit, speaker.group, self.one_to_one_id)
        goal = await goal_of(unit, talk, now)
        if self.words:
            await unit.goals.save_teachers(goal.set_frame(self.words))
        asked = words_for(speaker.group.language)("one-goal-ask")
        return await put_up(unit, talk, OneToOneStep(0, talk.id, OWN_GOAL, StepKind.GOAL, asked, now), now)

    async def _fix(self, unit: Unit, group: Group, step_id: int) -> OneToOneStep:
        scene = await _open_step(unit, group, step_id)
        goal = await unit.goals.now_of(scene.pupil.id)
        if scene.step.kind is not StepKind.GOAL or goal is None:
            raise Refused(Reason.WRONG_MOMENT)
        await unit.goals.save_teachers(goal.set_frame(self.words))
        await redraw(unit, scene.talk, StepKind.GOAL)
        return scene.step


@dataclass(frozen=True, slots=True)
class _OfStep(_WithOne[OneToOneStep]):
    """The teacher's own words at a step."""

    edited_in: ClassVar[MessageForm] = MessageForm("one-say", (TextField("words", "one-say-field", TOLD_LIMIT),))
    coached: ClassVar[tuple[str, ...]] = ("words",)
    exempt: ClassVar[frozenset[Rule]] = LONGER

    step_id: int
    words: str


@dataclass(frozen=True, slots=True)
class TellFirst(_OfStep):
    """What the teacher tells before the pupil is asked. Whoever tells first speaks about themselves."""

    stored_as: ClassVar[str] = "one_tell"
    exempt: ClassVar[frozenset[Rule]] = LONGER | {Rule.SELF}

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> OneToOneStep:
        scene = await _open_step(unit, speaker.group, self.step_id)
        return await _show(context, unit, scene.talk, scene.step.tell(self.words))


@dataclass(frozen=True, slots=True)
class React(_OfStep):
    """What the teacher says about the pupil's words; it stands beside them."""

    stored_as: ClassVar[str] = "one_react"

    async def waits(self, unit: Unit) -> bool:
        step = await unit.one_to_one_steps.find(self.step_id)
        return step is not None and step.kind is not StepKind.GOAL

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> OneToOneStep:
        scene = await _open_step(unit, speaker.group, self.step_id)
        if scene.step.kind is not StepKind.GOAL:
            return await _show(context, unit, scene.talk, scene.step.react(self.words))
        goal = await unit.goals.now_of(scene.pupil.id)
        if goal is None:
            raise Refused(Reason.GONE)
        await unit.goals.save_teachers(goal.react(self.words))
        await redraw(unit, scene.talk, StepKind.GOAL)
        return scene.step


@dataclass(frozen=True, slots=True, kw_only=True)
class TellOutcomes(_WithOne[OneToOne]):
    """Tells the pupil what happens now; this ends the talk, or covers it first (T11, pedagogy 2.5)."""

    stored_as: ClassVar[str] = "one_outcomes"
    edited_in: ClassVar[MessageForm] = MessageForm(
        "outcomes-form", tuple(TextField(name, f"one-outcomes-{name}", OUTCOME_LIMIT) for name in OUTCOME_FIELDS)
    )
    coached: ClassVar[tuple[str, ...]] = OUTCOME_FIELDS
    exempt: ClassVar[frozenset[Rule]] = LONGER
    silence: ClassVar[Silence] = Silence.NONE

    what: str
    readers: str
    until: str
    change: str
    cover: bool = False

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> OneToOne:
        told = Told(self.what.strip(), self.readers.strip(), self.until.strip(), self.change.strip())
        Outcomes(self.one_to_one_id, told.what, told.readers, told.until, told.change)
        talk = await require_one_to_one(unit, speaker.group, self.one_to_one_id)
        if talk.at(context.scripts[talk.kind]) is not StepKind.OUTCOMES:
            raise Refused(Reason.WRONG_MOMENT)
        if talk.is_away(context.clock.now()):
            await return_to_view(context, unit, speaker.group, talk)
        await unit.one_to_ones.tell(self.one_to_one_id, told)
        return await end_or_cover(context, unit, speaker.group, talk, cover=self.cover)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeToPupil(_WithOne[OneToOne]):
    """An agreement that the teacher proposes; only the pupil can say that it is right so."""

    stored_as: ClassVar[str] = "one_agreement"
    edited_in: ClassVar[MessageForm] = MessageForm(
        "agreement-propose",
        (
            TextField("words", "agreement-what", AGREEMENT_LIMIT, hint="agreement-what-hint"),
            TextField("moment", "agreement-moment", AGREEMENT_LIMIT, needed=False, hint="agreement-moment-hint"),
            TextField("help", "agreement-help", AGREEMENT_LIMIT, needed=False),
        ),
    )
    coached: ClassVar[tuple[str, ...]] = ("words", "moment", "help")
    exempt: ClassVar[frozenset[Rule]] = NO_QUESTION

    words: str
    moment: str = ""
    help: str = ""
    who: Who = Who.PUPIL

    async def waits(self, unit: Unit) -> bool:
        return False

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> OneToOne:
        proposal = Proposal(self.words, self.who, self.moment, self.help)
        return await propose_in(context, unit, speaker.group, None, self.one_to_one_id, proposal)


async def _open_step(unit: Unit, group: Group, step_id: int) -> StepScene:
    """Return a step of a talk that is going on, or refuse."""
    scene = await require_step(unit, group, step_id)
    if not scene.talk.is_open:
        raise Refused(Reason.TALK_OVER)
    return scene


async def _show(context: AppContext, unit: Unit, talk: OneToOne, step: OneToOneStep) -> OneToOneStep:
    """Show the teacher's words at their step; while the teacher is out of view they wait (T7b)."""
    now = context.clock.now()
    step = step.delay() if talk.is_away(now) else step
    await unit.one_to_one_steps.save_teachers(step)
    await show_step(unit, talk, step, now)
    await redraw(unit, talk)
    return step
