"""Calls staff at once when a pupil wants to speak to somebody today, and again when nobody reacted."""

from dataclasses import dataclass

from bot.domain.one_to_one.follow_up import SECOND_AFTER, FollowUp
from bot.domain.one_to_one.one_to_one import OneToOne
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group, Pupil
from bot.domain.school.hours import after_school_time, in_school_hours, next_school_moment
from bot.services.context import AppContext
from bot.services.one_to_one.posts import ONE_TO_ONE_STEP
from bot.services.one_to_one.require import StepScene
from bot.services.school.free_days import free_days_of
from bot.store.unit import Unit

FOLLOW_UP = "follow_up"
FOLLOW_UP_AGAIN = "follow_up_again"
"""The messages in regie that call the first contact and the second."""
SECOND_DUE = "second_due"


@dataclass(frozen=True, slots=True)
class FollowUpView:
    """What staff reads: who asked, in which talk, and what became of it."""

    group: Group
    pupil: Pupil
    talk: OneToOne | None
    asked: FollowUp


async def call_staff(context: AppContext, unit: Unit, scene: StepScene) -> None:
    """Call staff with one message, as the pupil chose. Choosing it again calls nobody twice."""
    now = context.clock.wall()
    asked = await unit.follow_ups.of_step(scene.step.id)
    if asked is not None and asked.dropped_at is None:
        return
    is_free = await free_days_of(context, unit, scene.group.id)
    if asked is None:
        opens_at = next_school_moment(now, is_free)
        asked = await unit.follow_ups.add(
            FollowUp(0, scene.group.id, scene.pupil.id, scene.step.id, scene.talk.started_by, now, opens_at)
        )
        await unit.posts.ensure(FOLLOW_UP, asked.id, scene.group.regie_ref, context.clock.now())
    else:
        asked = asked.again()
        await unit.follow_ups.save(asked)
        await _redraw(unit, asked)
    if asked.is_waiting and asked.second_at is None:
        await unit.alarms.set(SECOND_DUE, asked.id, after_school_time(now, SECOND_AFTER, is_free))


async def call_nobody_else(context: AppContext, unit: Unit, step_id: int) -> None:
    """Call nobody else: the pupil chose something else, or passed."""
    asked = await unit.follow_ups.of_step(step_id)
    if asked is None or asked.dropped_at is not None:
        return
    await unit.alarms.cancel(SECOND_DUE, asked.id)
    await _keep(unit, asked.drop(context.clock.wall()))


async def note_told(context: AppContext, unit: Unit, follow_up_id: int) -> None:
    """Record that the message stands in regie: only now the pupil reads that it was passed on."""
    asked = await unit.follow_ups.find(follow_up_id)
    if asked is not None:
        await _keep(unit, asked.told(context.clock.wall()))


async def note_told_again(context: AppContext, unit: Unit, follow_up_id: int) -> None:
    """Record the same for the message to the second contact."""
    asked = await unit.follow_ups.find(follow_up_id)
    if asked is not None:
        await _keep(unit, asked.told_second(context.clock.wall()))


async def see(context: AppContext, group: Group, user_ref: str, follow_up_id: int) -> None:
    """Record that somebody of staff saw it; the pupil reads who. Refused for another class's."""
    async with context.store.write() as unit:
        asked = await unit.follow_ups.find(follow_up_id)
        if asked is None or asked.group_id != group.id:
            raise Refused(Reason.GONE)
        await unit.alarms.cancel(SECOND_DUE, asked.id)
        await _keep(unit, asked.see(user_ref, context.clock.wall()))


async def call_second_contact(context: AppContext, follow_up_id: int) -> None:
    """Call the second contact after two school hours without a reaction; never outside school hours."""
    now = context.clock.wall()
    async with context.store.write() as unit:
        asked = await unit.follow_ups.find(follow_up_id)
        if asked is None or not asked.is_waiting:
            return
        is_free = await free_days_of(context, unit, asked.group_id)
        if not in_school_hours(now, is_free):
            await unit.alarms.set(SECOND_DUE, asked.id, next_school_moment(now, is_free))
            return
        group = await unit.groups.get(asked.group_id)
        await unit.posts.ensure(FOLLOW_UP_AGAIN, asked.id, group.regie_ref, context.clock.now())


async def view_follow_up(context: AppContext, follow_up_id: int) -> FollowUpView | None:
    """Return what staff reads, or None when it is gone."""
    async with context.store.read() as unit:
        asked = await unit.follow_ups.find(follow_up_id)
        if asked is None:
            return None
        step = None if asked.step_id is None else await unit.one_to_one_steps.find(asked.step_id)
        talk = None if step is None else await unit.one_to_ones.find(step.one_to_one_id)
        return FollowUpView(await unit.groups.get(asked.group_id), await unit.pupils.get(asked.pupil_id), talk, asked)


async def _keep(unit: Unit, asked: FollowUp) -> None:
    await unit.follow_ups.save(asked)
    await _redraw(unit, asked)


async def _redraw(unit: Unit, asked: FollowUp) -> None:
    for kind in (FOLLOW_UP, FOLLOW_UP_AGAIN):
        await unit.posts.invalidate(kind, asked.id)
    if asked.step_id is not None:
        await unit.posts.invalidate(ONE_TO_ONE_STEP, asked.step_id)
