"""Lets the teacher of a one-to-one talk step out of view and come back."""

from bot.domain.one_to_one.one_to_one import OneToOne, OneToOneStep
from bot.domain.school.group import Group
from bot.domain.talk.script import StepKind
from bot.services.context import AppContext
from bot.services.one_to_one.posts import ONE_BACK, ONE_TO_ONE_PANEL, redraw, show_panel, show_step
from bot.services.one_to_one.require import require_one_to_one
from bot.store.unit import Unit


async def go_away(context: AppContext, group: Group, one_to_one_id: int, seconds: int) -> OneToOne:
    """Step out of view for so many seconds; until then, what the teacher says through the bot waits (T7b)."""
    now = context.clock.now()
    async with context.store.write() as unit:
        talk = (await require_one_to_one(unit, group, one_to_one_id)).go_away(seconds, now)
        await unit.one_to_ones.save(talk)
        until = talk.away_until or now
        away = OneToOneStep(0, talk.id, "", StepKind.AWAY, "", now, offered=(until.isoformat(),))
        await show_step(unit, talk, await unit.one_to_one_steps.add(away), now)
        await unit.alarms.set(ONE_BACK, talk.id, until)
        await show_panel(unit, group, talk, now)
    return talk


async def come_back(context: AppContext, group: Group, one_to_one_id: int) -> None:
    """Come back into view, on time or earlier; what waited appears."""
    async with context.store.write() as unit:
        await return_to_view(context, unit, group, await require_one_to_one(unit, group, one_to_one_id))


async def return_on_time(context: AppContext, one_to_one_id: int) -> None:
    """Bring the teacher back into view when the time is over."""
    async with context.store.write() as unit:
        talk = await unit.one_to_ones.find(one_to_one_id)
        if talk is not None and talk.away_until is not None and not talk.is_away(context.clock.now()):
            await return_to_view(context, unit, await unit.groups.get(talk.group_id), talk)


async def remind_of_ending(context: AppContext, one_to_one_id: int) -> None:
    """Redraw the panel, so that it says that it is time to begin the closing (T11)."""
    async with context.store.write() as unit:
        await unit.posts.invalidate(ONE_TO_ONE_PANEL, one_to_one_id)


async def is_away_in(context: AppContext, thread_ref: str, user_ref: str) -> OneToOne | None:
    """Return this thread's talk if its teacher is out of view and this person is not its pupil, else None."""
    async with context.store.read() as unit:
        talk = await unit.one_to_ones.in_thread(thread_ref)
        if talk is None or not talk.is_away(context.clock.now()):
            return None
        pupil = await unit.pupils.get(talk.pupil_id)
    return None if pupil.user_ref == user_ref else talk


async def return_to_view(context: AppContext, unit: Unit, group: Group, talk: OneToOne) -> None:
    """Store that the teacher is back in view, and show what waited."""
    now = context.clock.now()
    talk = talk.come_back()
    await unit.one_to_ones.save(talk)
    await unit.alarms.cancel(ONE_BACK, talk.id)
    for step in await unit.one_to_one_steps.of(talk.id):
        if step.delayed:
            shown = step.show()
            await unit.one_to_one_steps.save_teachers(shown)
            await show_step(unit, talk, shown, now)
    await redraw(unit, talk, StepKind.AWAY)
    await show_panel(unit, group, talk, now)


async def owner_of_thread(context: AppContext, thread_ref: str) -> tuple[Group, str] | None:
    """Return the class and the pupil whose talk has, or had, this thread; None when no talk has it."""
    async with context.store.read() as unit:
        talk = await unit.one_to_ones.of_thread(thread_ref)
        if talk is None:
            return None
        return await unit.groups.get(talk.group_id), (await unit.pupils.get(talk.pupil_id)).user_ref
