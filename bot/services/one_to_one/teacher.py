"""What the teacher does in a one-to-one talk: tells, reacts, steps out of view, says at the end what happens now."""

from bot.domain.closing.closing import Outcomes
from bot.domain.one_to_one.one_to_one import OneStep, OneToOne, Told
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group
from bot.domain.talk.script import StepKind
from bot.services.context import AppContext
from bot.services.one_to_one.posts import ONE_BACK, ONE_PANEL, redraw, show_panel, show_step
from bot.services.one_to_one.require import require_one_to_one, require_step
from bot.services.one_to_one.run import end_or_cover
from bot.store.unit import Unit


async def tell_first(context: AppContext, group: Group, step_id: int, text: str) -> OneStep:
    """What the teacher tells before the pupil is asked."""
    async with context.store.write() as unit:
        spot = await require_step(unit, group, step_id)
        _must_be_open(spot.one)
        return await _say(context, unit, spot.one, spot.step.tell(text))


async def react(context: AppContext, group: Group, step_id: int, text: str) -> OneStep:
    """The teacher says something to the pupil's words, beside them."""
    async with context.store.write() as unit:
        spot = await require_step(unit, group, step_id)
        _must_be_open(spot.one)
        if spot.step.kind is StepKind.GOAL:
            goal = await unit.goals.now_of(spot.pupil.id)
            if goal is None:
                raise Refused(Reason.GONE)
            await unit.goals.save_teachers(goal.react(text))
            await redraw(unit, spot.one, StepKind.GOAL)
            return spot.step
        return await _say(context, unit, spot.one, spot.step.react(text))


async def set_frame(context: AppContext, group: Group, step_id: int, text: str) -> OneStep:
    """What the teacher fixes; the pupil chooses within it (O4)."""
    async with context.store.write() as unit:
        spot = await require_step(unit, group, step_id)
        _must_be_open(spot.one)
        goal = await unit.goals.now_of(spot.pupil.id)
        if spot.step.kind is not StepKind.GOAL or goal is None:
            raise Refused(Reason.WRONG_MOMENT)
        await unit.goals.save_teachers(goal.set_frame(text))
        await redraw(unit, spot.one, StepKind.GOAL)
        return spot.step


async def tell_what_happens(context: AppContext, group: Group, one_id: int, told: Told, *, cover: bool) -> OneToOne:
    """The pupil is told what happens now; with that the talk ends, or is covered first (T11, pedagogy 2.5)."""
    now = context.clock.now()
    Outcomes(one_id, told.what, told.readers, told.until, told.change)
    async with context.store.write() as unit:
        one = await require_one_to_one(unit, group, one_id)
        if one.at(context.scripts[one.kind]) is not StepKind.OUTCOMES:
            raise Refused(Reason.WRONG_MOMENT)
        if one.is_away(now):
            await _return(context, unit, group, one)
        await unit.one_to_ones.tell(one_id, told)
        return await end_or_cover(context, unit, group, one, cover=cover)


async def go_away(context: AppContext, group: Group, one_id: int, seconds: int) -> OneToOne:
    """Step out of view; what the teacher says through the bot waits meanwhile (T7b)."""
    now = context.clock.now()
    async with context.store.write() as unit:
        one = (await require_one_to_one(unit, group, one_id)).go_away(seconds, now)
        await unit.one_to_ones.save(one)
        until = one.away_until or now
        away = OneStep(0, one.id, "", StepKind.AWAY, "", now, offered=(until.isoformat(),))
        await show_step(unit, one, await unit.one_to_one_steps.add(away), now)
        await unit.alarms.set(ONE_BACK, one.id, until)
        await show_panel(unit, group, one, now)
    return one


async def come_back(context: AppContext, group: Group, one_id: int) -> None:
    """Back in view, at the time or before it; what waited appears."""
    async with context.store.write() as unit:
        await _return(context, unit, group, await require_one_to_one(unit, group, one_id))


async def ring_back(context: AppContext, one_id: int) -> None:
    """The time is over."""
    async with context.store.write() as unit:
        one = await unit.one_to_ones.find(one_id)
        if one is not None and one.away_until is not None and not one.is_away(context.clock.now()):
            await _return(context, unit, await unit.groups.get(one.group_id), one)


async def ring_late(context: AppContext, one_id: int) -> None:
    """It is time to begin the closing: the panel says so (T11)."""
    async with context.store.write() as unit:
        await unit.posts.invalidate(ONE_PANEL, one_id)


async def is_away_in(context: AppContext, thread_ref: str, user_ref: str) -> OneToOne | None:
    """The talk of this thread when its silence is at work and this person is not its pupil."""
    async with context.store.read() as unit:
        one = await unit.one_to_ones.in_thread(thread_ref)
        if one is None or not one.is_away(context.clock.now()):
            return None
        pupil = await unit.pupils.get(one.pupil_id)
    return None if pupil.user_ref == user_ref else one


async def _say(context: AppContext, unit: Unit, one: OneToOne, step: OneStep) -> OneStep:
    now = context.clock.now()
    step = step.hold() if one.is_away(now) else step
    await unit.one_to_one_steps.save_teachers(step)
    await show_step(unit, one, step, now)
    await redraw(unit, one)
    return step


async def _return(context: AppContext, unit: Unit, group: Group, one: OneToOne) -> None:
    now = context.clock.now()
    one = one.come_back()
    await unit.one_to_ones.save(one)
    await unit.alarms.cancel(ONE_BACK, one.id)
    for step in await unit.one_to_one_steps.of(one.id):
        if step.held:
            shown = step.release()
            await unit.one_to_one_steps.save_teachers(shown)
            await show_step(unit, one, shown, now)
    await redraw(unit, one, StepKind.AWAY)
    await show_panel(unit, group, one, now)


def _must_be_open(one: OneToOne) -> None:
    if not one.is_open:
        raise Refused(Reason.TALK_OVER)
