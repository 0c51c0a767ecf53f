"""Closes the marks of a scale question, stops it, or ends it when its time is over."""

from datetime import timedelta

from bot.domain.scale.scale import Scale, ScaleResponseState, ScaleState
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk, TalkState
from bot.services.context import AppContext
from bot.services.scale.follow import (
    DROP_FLOWS,
    FLOW_EXPIRES,
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
"""Walks that were broken off go a day later (pedagogy 2.1)."""


async def close_marks(context: AppContext, group: Group, scale_id: int) -> Scale:
    """The marks are in. What the class sees of them is made here, once."""
    now = context.clock.now()
    async with context.store.write() as unit:
        scale = await require_scale(unit, group, scale_id)
        flows = await unit.scale_responses.of(scale_id)
        closed = scale.close_marks(flow.counted for flow in flows if flow.counted is not None)
        await unit.scales.save(closed)
        await show_scale(unit, group, closed, now)
        await unit.posts.ensure(SCALE_STEPS, scale_id, group.channel_ref, now)
    return closed


async def stop_scale(context: AppContext, group: Group, scale_id: int) -> None:
    """Break it off: what was not shown never is, and what pupils were busy with goes."""
    async with context.store.write() as unit:
        await _stop(context, unit, group, await require_scale(unit, group, scale_id))


async def on_talk_ends(context: AppContext, unit: Unit, group: Group, ended: Talk) -> None:
    """A talk that is stopped takes its scale questions along."""
    for scale in await unit.scales.of_talk(ended.id):
        if ended.state is TalkState.STOPPED and scale.takes_walks:
            await _stop(context, unit, group, scale)


async def _stop(context: AppContext, unit: Unit, group: Group, scale: Scale) -> None:
    now = context.clock.now()
    await unit.scales.save(scale.stop())
    for flow in await unit.scale_responses.of(scale.id):
        await unit.scale_responses.save(flow.stop())
        await unit.alarms.cancel(FLOW_EXPIRES, flow.id)
        await unit.posts.invalidate(SCALE_TELLER, flow.id)
    await unit.posts.invalidate(SCALE_STEPS, scale.id)
    await unit.alarms.cancel(SCALE_ENDS, scale.id)
    await unit.alarms.set(DROP_FLOWS, scale.id, now + STOPPED_KEPT)
    await show_scale(unit, group, scale, now)


async def end_scale(context: AppContext, scale_id: int) -> None:
    """Two days are over: nobody begins any more."""
    async with context.store.write() as unit:
        scale = await unit.scales.find(scale_id)
        if scale is not None and scale.state in (ScaleState.OPEN, ScaleState.CLOSED):
            await unit.scales.save(scale.end())
            await unit.posts.invalidate(SCALE, scale_id)
            await unit.posts.invalidate(SCALE_REGIE, scale_id)


async def expire_flow(context: AppContext, flow_id: int) -> None:
    """A walk lay still for two days; the pupil hears nothing of that."""
    async with context.store.write() as unit:
        flow = await unit.scale_responses.find(flow_id)
        if flow is not None and flow.state is ScaleResponseState.GOING:
            await unit.scale_responses.save(flow.expire())


async def drop_flows(context: AppContext, scale_id: int) -> None:
    """Throw away what pupils were busy with when the teacher stopped."""
    async with context.store.write() as unit:
        await unit.scale_responses.drop_stopped(scale_id)


async def mark_seen(context: AppContext, group: Group, scale_id: int, flow_id: int) -> None:
    """The teacher looked after this pupil: the quiet flag goes."""
    async with context.store.write() as unit:
        await require_scale(unit, group, scale_id)
        flow = await unit.scale_responses.find(flow_id)
        if flow is not None and flow.scale_id == scale_id:
            await unit.scale_responses.save(flow.look_after())
            await unit.posts.invalidate(SCALE_REGIE, scale_id)
