"""Reads what the messages of a talk with one pupil are drawn from, at the moment of drawing."""

from dataclasses import dataclass, replace

from bot.domain.agreement import ALIVE, Agreement
from bot.domain.one_to_one.follow_up import FollowUp
from bot.domain.one_to_one.goal import Goal
from bot.domain.one_to_one.one_to_one import Drawing, OneToOne, OneToOneStep, SharedAgreement, Told
from bot.domain.permission import Action, Actor, may
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group, Pupil
from bot.domain.talk.script import ApprovedSheet, ScriptStep, StepKind
from bot.services.context import AppContext
from bot.services.one_to_one.plain_words import plain_cards
from bot.services.one_to_one.pupil import script_step
from bot.services.one_to_one.require import StepScene, current_step, require_one_to_one, require_own_one_to_one
from bot.services.one_to_one.sheet import SheetLine, lines_for
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class StepView:
    """A step as both of them, and a second adult, see it in the thread.

    ``plain`` says that a card in it has plain words, ``current`` that the talk is at this step.
    """

    group: Group
    talk: OneToOne
    pupil: Pupil
    step: OneToOneStep
    wanted: ScriptStep | None
    drawing: Drawing | None = None
    goals: tuple[Goal, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    promises: tuple[SharedAgreement, ...] = ()
    told: Told | None = None
    sheet: ApprovedSheet | None = None
    lines: tuple[SheetLine, ...] = ()
    follow_up: FollowUp | None = None
    country: str = "NL"
    plain: bool = False
    current: bool = False

    @property
    def is_open(self) -> bool:
        return self.talk.is_open


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal as it stays in the thread."""

    group: Group
    goal: Goal


@dataclass(frozen=True, slots=True)
class OneToOnePanelView:
    """The teacher's panel in regie: where the talk is, and none of the pupil's words.

    ``step`` was begun last and ``at`` is where the script is; they differ while something came in between.
    ``progress`` is which of the counted steps that is, of how many.
    """

    group: Group
    talk: OneToOne
    pupil: Pupil
    step: OneToOneStep | None
    at: StepKind | None
    progress: tuple[int, int] | None
    away: bool
    to_agree: int
    delayed: bool
    closing: bool
    late: bool
    scale_id: int | None = None
    opinion_id: int | None = None


@dataclass(frozen=True, slots=True)
class PupilFile:
    """What the one-to-one talks with a pupil left behind, for the teacher and for the pupil."""

    pupil: Pupil
    goals: tuple[Goal, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    sheets: tuple[ApprovedSheet, ...] = ()


async def view_step(context: AppContext, step_id: int) -> StepView | None:
    """Return the step, or None when it is gone."""
    async with context.store.read() as unit:
        step = await unit.one_to_one_steps.find(step_id)
        talk = None if step is None else await unit.one_to_ones.find(step.one_to_one_id)
        if step is None or talk is None:
            return None
        scene = StepScene(await unit.groups.get(talk.group_id), talk, await unit.pupils.get(talk.pupil_id), step)
        wanted = script_step(context, scene)
        plain = bool(plain_cards(context.cards, step)) if step.kind in (StepKind.CARDS, StepKind.QUESTION) else False
        current = await current_step(unit, talk) == step
        view = StepView(scene.group, talk, scene.pupil, step, wanted, country=context.calendar.country, plain=plain)
        view = replace(view, current=current and talk.is_open)
        more = MORE.get(step.kind)
        return view if more is None else await more(unit, view)


async def view_goal(context: AppContext, goal_id: int) -> GoalView | None:
    """Return the goal, or None when it is gone."""
    async with context.store.read() as unit:
        goal = await unit.goals.find(goal_id)
        return None if goal is None else GoalView(await unit.groups.get(goal.group_id), goal)


async def view_one_to_one_panel(context: AppContext, one_to_one_id: int) -> OneToOnePanelView | None:
    """Return the panel, or None when the talk is gone."""
    async with context.store.read() as unit:
        talk = await unit.one_to_ones.find(one_to_one_id)
        if talk is None:
            return None
        promises = await unit.one_to_ones.promises(one_to_one_id)
        steps = await unit.one_to_one_steps.of(one_to_one_id)
        return OneToOnePanelView(
            group=await unit.groups.get(talk.group_id),
            talk=talk,
            pupil=await unit.pupils.get(talk.pupil_id),
            step=await current_step(unit, talk),
            at=talk.at(context.scripts[talk.kind]),
            progress=context.scripts[talk.kind].progress(talk.place),
            away=talk.is_away(context.clock.now()),
            to_agree=sum(not made.teacher_yes for made in promises),
            closing=talk.place >= context.scripts[talk.kind].closing_place,
            late=context.clock.now() >= talk.closing_due_at,
            delayed=any(step.delayed for step in steps),
            scale_id=next((step.scale_id for step in reversed(steps) if step.scale_id is not None), None),
            opinion_id=next((step.id for step in steps if step.kind is StepKind.OPINION and step.words), None),
        )


async def find_panel(context: AppContext, group: Group, one_to_one_id: int) -> OneToOnePanelView:
    """Return the panel for a teacher of this class; refused as gone for another class's."""
    view = await view_one_to_one_panel(context, one_to_one_id)
    if view is None or view.group.id != group.id:
        raise Refused(Reason.GONE)
    return view


async def view_purpose(context: AppContext, group: Group, one_to_one_id: int, actor: Actor) -> OneToOne:
    """Return the talk for whoever may read its purpose: its pupil, and staff of the class (H1)."""
    async with context.store.read() as unit:
        if may(actor, Action.FOLLOW_UP):
            return await require_one_to_one(unit, group, one_to_one_id)
        return await require_own_one_to_one(unit, group, one_to_one_id, actor.user_ref)


async def read_opinion(context: AppContext, group: Group, step_id: int) -> OneToOneStep:
    """Return what the pupil thought of the talk, for the teacher alone (pedagogy 1.2). Refused when that is gone."""
    view = await view_step(context, step_id)
    if view is None or view.group.id != group.id or view.step.kind is not StepKind.OPINION:
        raise Refused(Reason.GONE)
    return view.step


async def find_pupil(context: AppContext, group: Group, user_ref: str) -> Pupil:
    """Return a pupil of this class. Refused when the class does not know them."""
    async with context.store.read() as unit:
        pupil = await unit.pupils.known(group.id, user_ref)
    if pupil is None:
        raise Refused(Reason.NO_PUPIL)
    return pupil


async def read_file(context: AppContext, group: Group, pupil_id: int) -> PupilFile:
    """Return what a pupil's talks left behind, the latest goal first. Refused when the pupil is of another class."""
    async with context.store.read() as unit:
        pupil = (await unit.pupils.of(group.id)).get(pupil_id)
        if pupil is None:
            raise Refused(Reason.GONE)
        goals, kept = await unit.goals.all_of(pupil.id), await unit.agreements.of_pupil(pupil.id)
        return PupilFile(pupil, tuple(reversed(goals)), tuple(kept), tuple(await unit.sheets.of(pupil.id)))


async def _drawing(unit: Unit, view: StepView) -> StepView:
    return replace(view, drawing=await unit.one_to_one_steps.drawing(view.step.id))


async def _goal(unit: Unit, view: StepView) -> StepView:
    goal = await unit.goals.now_of(view.talk.pupil_id)
    return view if goal is None else replace(view, goals=(goal,))


async def _look_back(unit: Unit, view: StepView) -> StepView:
    kept = [made for made in await unit.agreements.of_pupil(view.talk.pupil_id) if made.status in ALIVE]
    with_goal = await _goal(unit, view)
    return replace(with_goal, agreements=tuple(kept), told=await unit.one_to_ones.told_before(view.talk))


async def _timeline(unit: Unit, view: StepView) -> StepView:
    pupil_id = view.talk.pupil_id
    goals, kept = await unit.goals.all_of(pupil_id), await unit.agreements.of_pupil(pupil_id)
    return replace(view, goals=tuple(goals), agreements=tuple(kept))


async def _sheet(unit: Unit, view: StepView) -> StepView:
    if view.wanted is None or view.wanted.sheet is None:
        return view
    lines = await lines_for(unit, view.talk, view.wanted.sheet)
    return replace(view, sheet=await unit.sheets.of_step(view.step.id), lines=tuple(lines))


async def _follow_up(unit: Unit, view: StepView) -> StepView:
    return replace(view, follow_up=await unit.follow_ups.of_step(view.step.id))


async def _promises(unit: Unit, view: StepView) -> StepView:
    return replace(view, promises=tuple(await unit.one_to_ones.promises(view.talk.id)))


async def _told(unit: Unit, view: StepView) -> StepView:
    return replace(view, told=await unit.one_to_ones.told(view.talk.id))


async def _told_before(unit: Unit, view: StepView) -> StepView:
    return replace(view, told=await unit.one_to_ones.told_before(view.talk))


MORE = {
    StepKind.QUESTION: _drawing,
    StepKind.CHOICE: _follow_up,
    StepKind.GOAL: _goal,
    StepKind.LOOK_BACK: _look_back,
    StepKind.TIMELINE: _timeline,
    StepKind.SHEET: _sheet,
    StepKind.AGREEMENTS: _promises,
    StepKind.OUTCOMES: _told,
    StepKind.OPENING: _told_before,
}
"""What a step of each kind shows beside its own row."""
