"""Finds a talk with one pupil, or a step of it, or refuses; nobody else learns that there is such a talk."""

from dataclasses import dataclass

from bot.domain.one_to_one.goal import Goal
from bot.domain.one_to_one.one_to_one import OneToOne, OneToOneStep
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group, Pupil
from bot.services.context import AppContext
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class StepScene:
    """A step, with the talk and the pupil that it belongs to."""

    group: Group
    talk: OneToOne
    pupil: Pupil
    step: OneToOneStep


async def require_one_to_one(unit: Unit, group: Group, one_to_one_id: int) -> OneToOne:
    """Return the talk, or refuse when it belongs to another class."""
    talk = await unit.one_to_ones.find(one_to_one_id)
    if talk is None or talk.group_id != group.id:
        raise Refused(Reason.GONE)
    return talk


async def class_of_thread(context: AppContext, thread_ref: str) -> Group | None:
    """Return the class of the talk that goes on in this thread, or None when there is none."""
    async with context.store.read() as unit:
        talk = await unit.one_to_ones.in_thread(thread_ref)
        return None if talk is None else await unit.groups.get(talk.group_id)


async def require_own_one_to_one(unit: Unit, group: Group, one_to_one_id: int, user_ref: str) -> OneToOne:
    """Return this pupil's own talk, or refuse as gone: another pupil does not even learn that it exists."""
    talk = await require_one_to_one(unit, group, one_to_one_id)
    pupil = await unit.pupils.get(talk.pupil_id)
    if pupil.user_ref != user_ref:
        raise Refused(Reason.GONE)
    return talk


async def require_open_one_to_one(
    unit: Unit, group: Group, one_to_one_id: int, user_ref: str | None = None
) -> OneToOne:
    """Return the talk for its pupil (``user_ref``) or its teacher (None), or refuse once it is over."""
    talk = await (
        require_one_to_one(unit, group, one_to_one_id)
        if user_ref is None
        else require_own_one_to_one(unit, group, one_to_one_id, user_ref)
    )
    if not talk.is_open:
        raise Refused(Reason.TALK_OVER)
    return talk


async def require_step(unit: Unit, group: Group, step_id: int) -> StepScene:
    """Return a step, or refuse when it belongs to a talk of another class."""
    step = await unit.one_to_one_steps.find(step_id)
    if step is None:
        raise Refused(Reason.GONE)
    talk = await require_one_to_one(unit, group, step.one_to_one_id)
    return StepScene(group, talk, await unit.pupils.get(talk.pupil_id), step)


async def require_own_step(unit: Unit, group: Group, step_id: int, user_ref: str) -> StepScene:
    """Return a step of this pupil's own talk, or refuse; also once that talk is over."""
    scene = await require_step(unit, group, step_id)
    if scene.pupil.user_ref != user_ref:
        raise Refused(Reason.GONE)
    if not scene.talk.is_open:
        raise Refused(Reason.TALK_OVER)
    return scene


async def require_own_goal(unit: Unit, group: Group, goal_id: int, user_ref: str) -> Goal:
    """Return this pupil's own goal, or refuse."""
    goal = await unit.goals.find(goal_id)
    if goal is None or goal.group_id != group.id or (await unit.pupils.get(goal.pupil_id)).user_ref != user_ref:
        raise Refused(Reason.GONE)
    return goal


async def current_step(unit: Unit, talk: OneToOne) -> OneToOneStep | None:
    """Return the last step that was begun and asks something, or None."""
    steps = [step for step in await unit.one_to_one_steps.of(talk.id) if step.key]
    return steps[-1] if steps else None


async def meant_one_to_one(context: AppContext, group: Group, channel_ref: str) -> OneToOne:
    """Return the talk that a command is about: the one of the thread, else the only one going on in the class."""
    async with context.store.read() as unit:
        here = await unit.one_to_ones.in_thread(channel_ref)
        if here is not None and here.group_id == group.id:
            return here
        going = await unit.one_to_ones.open_in(group.id)
    if len(going) != 1:
        raise Refused(Reason.NO_ONE)
    return going[0]
