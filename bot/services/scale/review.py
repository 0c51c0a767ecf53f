"""Asks a pupil, a week later and within school hours only, to look back on their own mark (decisions 12)."""

from bot.domain.school.hours import in_school_hours, next_school_moment
from bot.services.context import AppContext
from bot.services.scale.follow import FLOW_REVIEW, SCALE_REGIE, SCALE_REVIEW
from bot.services.scale.respond import Walk
from bot.services.school.free_days import free_days_of


async def begin_review(context: AppContext, flow_id: int) -> Walk | None:
    """Let the pupil look back from now on. None when there is nothing to do (yet).

    Outside school hours the alarm moves to the next ones. Whoever has no private messages finds one neutral line in
    the channel, the same for all; a mark of a one-to-one talk never leaves its thread.
    """
    now = context.clock.now()
    async with context.store.write() as unit:
        flow = await unit.scale_responses.find(flow_id)
        scale = None if flow is None else await unit.scales.find(flow.scale_id)
        if flow is None or scale is None or not flow.may_look_back:
            return None
        is_free = await free_days_of(context, unit, scale.group_id)
        if not in_school_hours(now, is_free):
            await unit.alarms.set(FLOW_REVIEW, flow_id, next_school_moment(now, is_free))
            return None
        group = await unit.groups.get(scale.group_id)
        pupil = await unit.pupils.get(flow.pupil_id)
        flow = flow.look_back()
        await unit.scale_responses.save(flow)
        await unit.posts.invalidate(SCALE_REGIE, scale.id, urgent=False)
        if not await unit.posts.pages(SCALE_REVIEW, scale.id):
            one = await unit.one_to_ones.of_scale(scale.id)
            place = group.channel_ref if one is None else one.thread_ref
            await unit.posts.ensure(SCALE_REVIEW, scale.id, place, now)
    return Walk(group, scale, flow, pupil)
