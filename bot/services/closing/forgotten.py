"""Ends a talk that was left open, hours after the last sign of life, and lets its teacher know."""

from datetime import datetime

from bot.domain.school.group import Group
from bot.domain.school.hours import next_school_moment
from bot.domain.talk.talk import FORGOTTEN_AFTER, PAUSE_FORGOTTEN_AFTER, ClosingStep, Talk
from bot.services.closing.posts import FORGOTTEN, TALK_FORGOTTEN
from bot.services.context import AppContext
from bot.services.school.free_days import free_days_of
from bot.services.talk.end import end
from bot.store.unit import Unit


async def end_forgotten(context: AppContext, talk_id: int) -> Group | None:
    """End the talk unless something happened in it since. Return the class if the talk was ended.

    It closes with thanks when the class was told what happens next, and is stopped otherwise. The class reads about it,
    so it waits for school hours (decisions 12).
    """
    now = context.clock.now()
    async with context.store.write() as unit:
        talk = await unit.talks.locked(talk_id)
        if talk is None or not talk.is_open:
            return None
        group = await unit.groups.get(talk.group_id)
        is_free = await free_days_of(context, unit, group.id)
        due = next_school_moment(max(now, await _forgotten_at(unit, talk)), is_free)
        if now < due:
            await unit.alarms.set(TALK_FORGOTTEN, talk_id, due)
            return None
        await _end(context, unit, group, talk)
        await unit.posts.ensure(FORGOTTEN, talk_id, group.regie_ref, now)
    return group


async def _end(context: AppContext, unit: Unit, group: Group, talk: Talk) -> None:
    now = context.clock.now()
    told = await unit.outcomes.of(talk.id) is not None
    if told and talk.step in (ClosingStep.OUTCOMES, ClosingStep.COVER) and not talk.is_paused:
        await end(context, unit, group, talk.close(now, told=True))
        return
    await end(context, unit, group, talk.stop(now))


async def _forgotten_at(unit: Unit, talk: Talk) -> datetime:
    """Return the moment from which the talk counts as forgotten, if nothing happens from now on."""
    if talk.paused_at is not None:
        return talk.paused_at + PAUSE_FORGOTTEN_AFTER
    signs = [talk.ends_at, *(moment.started_at for moment in await unit.moments.of(talk.id))]
    for round_ in await unit.rounds.of(talk.id):
        times = (round_.think_started_at, round_.answer_started_at, round_.reading_ends_at)
        signs += [time for time in times if time is not None]
    return max(signs) + FORGOTTEN_AFTER
