"""Sets the alarms and requests the messages that the state of a scale question asks for."""

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
RESPONSE_EXPIRES = "response_expires"
RESPONSE_REVIEW = "response_review"
DROP_RESPONSES = "drop_responses"


async def keep_response(unit: Unit, response: ScaleResponse, now: datetime) -> None:
    """Store a response and set its alarms: two days to go on, and a week until it is looked back on."""
    await unit.scale_responses.save(response)
    if response.state is ScaleResponseState.GOING:
        await unit.alarms.set(RESPONSE_EXPIRES, response.id, response.touched_at + RESUME_FOR)
    else:
        await unit.alarms.cancel(RESPONSE_EXPIRES, response.id)
    if response.may_look_back:
        await unit.alarms.set(RESPONSE_REVIEW, response.id, next_school_moment(now + REVIEW_AFTER))
    await unit.posts.invalidate(SCALE_REGIE, response.scale_id, urgent=False)


async def show_scale(unit: Unit, group: Group, scale: Scale, now: datetime) -> None:
    """Show the question's card in the channel, and the teacher's in regie."""
    await unit.posts.ensure(SCALE, scale.id, group.channel_ref, now)
    await unit.posts.ensure(SCALE_REGIE, scale.id, group.regie_ref, now)
