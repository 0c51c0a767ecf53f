"""Sets the alarms and draws the messages that the state of a scale question asks for."""

from datetime import datetime

from bot.domain.scale.scale import RESUME_FOR, REVIEW_AFTER, Scale, ScaleResponse, ScaleResponseState
from bot.domain.school.group import Group
from bot.domain.school.hours import next_school_moment
from bot.store.unit import Unit

SCALE = "scale"
SCALE_STEPS = "scale_steps"
SCALE_REGIE = "scale_regie"
SCALE_TELLER = "scale_teller"
SCALE_REVIEW = "scale_review"

SCALE_ENDS = "scale_ends"
FLOW_EXPIRES = "flow_expires"
FLOW_REVIEW = "flow_review"
DROP_FLOWS = "drop_flows"


async def keep_flow(unit: Unit, flow: ScaleResponse, now: datetime) -> None:
    """Store a walk and set its alarms: two days to go on, and a week until it is looked back on."""
    await unit.scale_responses.save(flow)
    if flow.state is ScaleResponseState.GOING:
        await unit.alarms.set(FLOW_EXPIRES, flow.id, flow.touched_at + RESUME_FOR)
    else:
        await unit.alarms.cancel(FLOW_EXPIRES, flow.id)
    if flow.may_look_back:
        await unit.alarms.set(FLOW_REVIEW, flow.id, next_school_moment(now + REVIEW_AFTER))
    await unit.posts.invalidate(SCALE_REGIE, flow.scale_id, urgent=False)


async def show_scale(unit: Unit, group: Group, scale: Scale, now: datetime) -> None:
    """The question's card in the channel, and the teacher's in regie."""
    await unit.posts.ensure(SCALE, scale.id, group.channel_ref, now)
    await unit.posts.ensure(SCALE_REGIE, scale.id, group.regie_ref, now)
