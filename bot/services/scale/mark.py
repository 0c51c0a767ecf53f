"""Takes in a pupil's mark in the group's form, or another one as long as the marks are open."""

from bot.domain.refusal import Reason, Refused
from bot.domain.scale.mark import Mark
from bot.domain.scale.scale import ScaleResponse, begin
from bot.domain.school.group import Group
from bot.services.context import AppContext
from bot.services.scale.follow import keep_flow
from bot.services.scale.require import require_scale


async def give_mark(
    context: AppContext, group: Group, scale_id: int, user_ref: str, name: str, mark: Mark
) -> ScaleResponse:
    """Keep the mark; nobody in the class sees it. Refused once the teacher closed the marks."""
    now = context.clock.now()
    async with context.store.write() as unit:
        scale = await require_scale(unit, group, scale_id)
        if not scale.takes_marks:
            raise Refused(Reason.SCALE_OVER)
        pupil = await unit.pupils.seen(group.id, user_ref, name, now)
        flow = await unit.scale_responses.by(scale_id, pupil.id)
        if flow is None:
            flow = await unit.scale_responses.add(begin(scale, pupil.id, now))
        flow = flow.count(mark, now)
        await keep_flow(unit, flow, now)
    return flow
