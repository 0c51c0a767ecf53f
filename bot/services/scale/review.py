"""Asks a pupil, a week later and within school hours only, to look back on their own mark (decisions 12)."""

from bot.domain.school.hours import in_school_hours, next_school_moment
from bot.services.context import AppContext
from bot.services.scale.follow import RESPONSE_REVIEW, SCALE_REGIE, SCALE_REVIEW
from bot.services.scale.respond import ResponseView
from bot.services.school.free_days import free_days_of


async def begin_review(context: AppContext, response_id: int) -> ResponseView | None:
    """Let the pupil look back from now on; return None when there is nothing to do (yet).

    Outside school hours the alarm moves to the next ones. A pupil without private messages finds one neutral line in
    the channel, the same for all; a mark from a one-to-one talk never leaves its thread.
    """
    now = context.clock.wall()
    async with context.store.write() as unit:
        response = await unit.scale_responses.find(response_id)
        scale = None if response is None else await unit.scales.find(response.scale_id)
        if response is None or scale is None or not response.may_look_back:
            return None
        is_free = await free_days_of(context, unit, scale.group_id)
        if not in_school_hours(now, is_free):
            await unit.alarms.set(RESPONSE_REVIEW, response_id, next_school_moment(now, is_free))
            return None
        group = await unit.groups.get(scale.group_id)
        pupil = await unit.pupils.get(response.pupil_id)
        response = response.look_back()
        await unit.scale_responses.save(response)
        await unit.posts.invalidate(SCALE_REGIE, scale.id, urgent=False)
        if not await unit.posts.pages(SCALE_REVIEW, scale.id):
            one_to_one = await unit.one_to_ones.of_scale(scale.id)
            place = group.channel_ref if one_to_one is None else one_to_one.thread_ref
            await unit.posts.ensure(SCALE_REVIEW, scale.id, place, context.clock.now())
    return ResponseView(group, scale, response, pupil)
