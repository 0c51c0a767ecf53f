"""Finds a scale question, or a pupil's response to it, or refuses."""

from bot.domain.refusal import Reason, Refused
from bot.domain.scale.scale import Scale, ScaleResponse
from bot.domain.school.group import Group, Pupil
from bot.store.unit import Unit


async def require_scale(unit: Unit, group: Group, scale_id: int) -> Scale:
    """Return the question, or refuse when it belongs to another class."""
    scale = await unit.scales.find(scale_id)
    if scale is None or scale.group_id != group.id:
        raise Refused(Reason.GONE)
    return scale


async def require_own_response(
    unit: Unit, group: Group, response_id: int, user_ref: str
) -> tuple[ScaleResponse, Scale, Pupil]:
    """Return a response with its question and pupil, if it is this person's own in this class. Raises ``Refused``."""
    response = await unit.scale_responses.find(response_id)
    if response is None:
        raise Refused(Reason.GONE)
    scale = await require_scale(unit, group, response.scale_id)
    pupil = await unit.pupils.get(response.pupil_id)
    if pupil.user_ref != user_ref:
        raise Refused(Reason.NOT_YOURS)
    return response, scale, pupil
