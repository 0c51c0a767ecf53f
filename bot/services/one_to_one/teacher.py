"""Does what the teacher does in a talk with one pupil: tell, react, step out of view, say what happens now."""

from bot.domain.closing.closing import Outcomes
from bot.domain.one_to_one.one_to_one import OneToOne, OneToOneStep, Told
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group
from bot.domain.talk.script import StepKind
from bot.services.context import AppContext
from bot.services.one_to_one.posts import ONE_BACK, ONE_TO_ONE_PANEL, redraw, show_panel, show_step
from bot.services.one_to_one.require import require_one_to_one, require_step
from bot.services.one_to_one.run import end_or_cover
from bot.store.unit import Unit


async def tell_first(context: AppContext, group: Group, step_id: int, text: str) -> OneToOneStep:
    """Tell the pupil something before asking."""
    async with context.store.write() as unit:
        scene = await require_step(unit, group, step_id)
        _must_be_open(scene.talk)
        return await _say(context, unit, scene.talk, scene.step.tell(text))


async def react(context: AppContext, group: Group, step_id: int, text: str) -> OneToOneStep:
    """The teacher says something to the pupil's words, beside them."""
    async with context.store.write() as unit:
        scene = await require_step(unit, group, step_id)
        _must_be_open(scene.talk)
        if scene.step.kind is StepKind.GOAL:
            goal = await unit.goals.now_of(scene.pupil.id)
            if goal is None:
                raise Refused(Reason.GONE)
            await unit.goals.save_teachers(goal.react(text))
            await redraw(unit, scene.talk, StepKind.GOAL)
            return scene.step
        return await _say(context, unit, scene.talk, scene.step.react(text))


async def set_frame(context: AppContext, group: Group, step_id: int, text: str) -> OneToOneStep:
    """Set what the teacher fixes; the pupil chooses within it (O4)."""
    async with context.store.write() as unit:
        scene = await require_step(unit, group, step_id)
        _must_be_open(scene.talk)
        goal = await unit.goals.now_of(scene.pupil.id)
        if scene.step.kind is not StepKind.GOAL or goal is None:
            raise Refused(Reason.WRONG_MOMENT)
        await unit.goals.save_teachers(goal.set_frame(text))
        await redraw(unit, scene.talk, StepKind.GOAL)
        return scene.step


async def tell_what_happens(context: AppContext, group: Group, one_id: int, told: Told, *, cover: bool) -> OneToOne:
    """The pupil is told what happens now; with that the talk ends, or is covered first (T11, pedagogy 2.5)."""
    now = context.clock.now()
    Outcomes(one_id, told.what, told.readers, told.until, told.change)
    async with context.store.write() as unit:
        talk = await require_one_to_one(unit, group, one_id)
        if talk.at(context.scripts[talk.kind]) is not StepKind.OUTCOMES:
            raise Refused(Reason.WRONG_MOMENT)
        if talk.is_away(now):
            await _return(context, unit, group, talk)
        await unit.one_to_ones.tell(one_id, told)
        return await end_or_cover(context, unit, group, talk, cover=cover)


async def go_away(context: AppContext, group: Group, one_id: int, seconds: int) -> OneToOne:
    """Step out of view; what the teacher says through the bot waits meanwhile (T7b)."""
    now = context.clock.now()
    async with context.store.write() as unit:
        talk = (await require_one_to_one(unit, group, one_id)).go_away(seconds, now)
        await unit.one_to_ones.save(talk)
        until = talk.away_until or now
        away = OneToOneStep(0, talk.id, "", StepKind.AWAY, "", now, offered=(until.isoformat(),))
        await show_step(unit, talk, await unit.one_to_one_steps.add(away), now)
        await unit.alarms.set(ONE_BACK, talk.id, until)
        await show_panel(unit, group, talk, now)
    return talk


async def come_back(context: AppContext, group: Group, one_id: int) -> None:
    """Come back in view, at the time or before it; what waited appears."""
    async with context.store.write() as unit:
        await _return(context, unit, group, await require_one_to_one(unit, group, one_id))


async def ring_back(context: AppContext, one_id: int) -> None:
    """The time is over."""
    async with context.store.write() as unit:
        talk = await unit.one_to_ones.find(one_id)
        if talk is not None and talk.away_until is not None and not talk.is_away(context.clock.now()):
            await _return(context, unit, await unit.groups.get(talk.group_id), talk)


async def ring_late(context: AppContext, one_id: int) -> None:
    """It is time to begin the closing: the panel says so (T11)."""
    async with context.store.write() as unit:
        await unit.posts.invalidate(ONE_TO_ONE_PANEL, one_id)


async def is_away_in(context: AppContext, thread_ref: str, user_ref: str) -> OneToOne | None:
    """Return the talk of this thread when its silence is at work and this person is not its pupil."""
    async with context.store.read() as unit:
        talk = await unit.one_to_ones.in_thread(thread_ref)
        if talk is None or not talk.is_away(context.clock.now()):
            return None
        pupil = await unit.pupils.get(talk.pupil_id)
    return None if pupil.user_ref == user_ref else talk


async def _say(context: AppContext, unit: Unit, talk: OneToOne, step: OneToOneStep) -> OneToOneStep:
    now = context.clock.now()
    step = step.hold() if talk.is_away(now) else step
    await unit.one_to_one_steps.save_teachers(step)
    await show_step(unit, talk, step, now)
    await redraw(unit, talk)
    return step


async def _return(context: AppContext, unit: Unit, group: Group, talk: OneToOne) -> None:
    now = context.clock.now()
    talk = talk.come_back()
    await unit.one_to_ones.save(talk)
    await unit.alarms.cancel(ONE_BACK, talk.id)
    for step in await unit.one_to_one_steps.of(talk.id):
        if step.held:
            shown = step.release()
            await unit.one_to_one_steps.save_teachers(shown)
            await show_step(unit, talk, shown, now)
    await redraw(unit, talk, StepKind.AWAY)
    await show_panel(unit, group, talk, now)


def _must_be_open(talk: OneToOne) -> None:
    if not talk.is_open:
        raise Refused(Reason.TALK_OVER)
