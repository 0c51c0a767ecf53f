"""A pupil gives a mark in the group's form, or another one as long as the marks are open."""

from bot.domain.group import Group
from bot.domain.mark import Mark
from bot.domain.outcome import Reason, Refused
from bot.domain.scale import Flow, begin
from bot.services.core import Core
from bot.services.scale_find import scale_of
from bot.services.scale_follow import keep_flow


async def give_mark(core: Core, group: Group, scale_id: int, user_ref: str, name: str, mark: Mark) -> Flow:
    """Keep the mark; nobody in the class sees it. Refused once the teacher closed the marks."""
    now = core.clock.now()
    async with core.store.unit() as unit:
        scale = await scale_of(unit, group, scale_id)
        if not scale.takes_marks:
            raise Refused(Reason.SCALE_OVER)
        pupil = await unit.pupils.seen(group.id, user_ref, name, now)
        flow = await unit.flows.by(scale_id, pupil.id)
        if flow is None:
            flow = await unit.flows.add(begin(scale, pupil.id, now))
        flow = flow.count(mark, now)
        await keep_flow(unit, flow, now)
    return flow
