"""Closes the marks of a scale question, stops it, or ends it when its time is over."""

from datetime import timedelta

from bot.domain.scale.scale import Scale, ScaleResponseState, ScaleState
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk, TalkState
from bot.services.context import AppContext
from bot.services.scale.follow import (
    DROP_RESPONSES,
    RESPONSE_EXPIRES,
    SCALE,
    SCALE_ENDS,
    SCALE_REGIE,
    SCALE_STEPS,
    SCALE_TELLER,
    show_scale,
)
from bot.services.scale.require import require_scale
from bot.store.unit import Unit

STOPPED_KEPT = timedelta(hours=24)
"""Responses to a question that was broken off are deleted a day later (pedagogy 2.1)."""


async def close_marks(context: AppContext, group: Group, scale_id: int) -> Scale:
    """Take no more marks, and count once what the class sees of them."""
    now = context.clock.now()
    async with context.store.write() as unit:
        scale = await require_scale(unit, group, scale_id)
        responses = await unit.scale_responses.of(scale_id)
        closed = scale.close_marks(response.counted for response in responses if response.counted is not None)
        await unit.scales.save(closed)
        await show_scale(unit, group, closed, now)
        await unit.posts.ensure(SCALE_STEPS, scale_id, group.channel_ref, now)
    return closed


async def stop_scale(context: AppContext, group: Group, scale_id: int) -> None:
    """Break the question off: what was not shown never is, and what pupils were busy with is deleted."""
    async with context.store.write() as unit:
        await _stop(context, unit, group, await require_scale(unit, group, scale_id))


async def on_talk_ends(context: AppContext, unit: Unit, group: Group, ended: Talk) -> None:
    """Break off the scale questions of a talk that was stopped."""
    for scale in await unit.scales.of_talk(ended.id):
        if ended.state is TalkState.STOPPED and scale.takes_responses:
            await _stop(context, unit, group, scale)


async def _stop(context: AppContext, unit: Unit, group: Group, scale: Scale) -> None:
    now = context.clock.now()
    await unit.scales.save(scale.stop())
    for response in await unit.scale_responses.of(scale.id):
        await unit.scale_responses.save(response.stop())
        await unit.alarms.cancel(RESPONSE_EXPIRES, response.id)
        await unit.posts.invalidate(SCALE_TELLER, response.id)
    await unit.posts.invalidate(SCALE_STEPS, scale.id)
    await unit.alarms.cancel(SCALE_ENDS, scale.id)
    await unit.alarms.set(DROP_RESPONSES, scale.id, now + STOPPED_KEPT)
    await show_scale(unit, group, scale, now)


async def end_scale(context: AppContext, scale_id: int) -> None:
    """Let nobody begin any more, since the two days of the question are over."""
    async with context.store.write() as unit:
        scale = await unit.scales.find(scale_id)
        if scale is not None and scale.state in (ScaleState.OPEN, ScaleState.CLOSED):
            await unit.scales.save(scale.end())
            await unit.posts.invalidate(SCALE, scale_id)
            await unit.posts.invalidate(SCALE_REGIE, scale_id)


async def expire_response(context: AppContext, response_id: int) -> None:
    """End a response that lay still for two days; the pupil hears nothing of that."""
    async with context.store.write() as unit:
        response = await unit.scale_responses.find(response_id)
        if response is not None and response.state is ScaleResponseState.GOING:
            await unit.scale_responses.save(response.expire())


async def drop_responses(context: AppContext, scale_id: int) -> None:
    """Drop the responses that were unfinished when the teacher stopped the question."""
    async with context.store.write() as unit:
        await unit.scale_responses.drop_stopped(scale_id)


async def mark_seen(context: AppContext, group: Group, scale_id: int, response_id: int) -> None:
    """Remove the quiet flag, since the teacher looked after this pupil."""
    async with context.store.write() as unit:
        await require_scale(unit, group, scale_id)
        response = await unit.scale_responses.find(response_id)
        if response is not None and response.scale_id == scale_id:
            await unit.scale_responses.save(response.look_after())
            await unit.posts.invalidate(SCALE_REGIE, scale_id)
