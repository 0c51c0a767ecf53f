"""Lets one volunteer for each step of the ladder tell more; the class never learns which step that is."""

from dataclasses import replace

from bot.domain.refusal import Reason, Refused
from bot.domain.scale.scale import Scale, ScaleForm, ScaleResponse, ScaleState, Telling, tellers
from bot.domain.school.group import Group
from bot.services.context import AppContext
from bot.services.scale.follow import SCALE_REGIE, SCALE_TELLER
from bot.services.scale.require import require_own_response, require_scale
from bot.store.unit import Unit


async def volunteer(context: AppContext, group: Group, user_ref: str, scale_id: int) -> ScaleResponse:
    """Note that a pupil would tell something. Refused without a mark; otherwise all hear the same."""
    async with context.store.write() as unit:
        await _shown(unit, group, scale_id)
        pupil = await unit.pupils.known(group.id, user_ref)
        response = None if pupil is None else await unit.scale_responses.by(scale_id, pupil.id)
        if response is None or response.counted is None:
            raise Refused(Reason.NO_MARK)
        if response.telling is Telling.NO:
            response = replace(response, telling=Telling.WILLING)
            await unit.scale_responses.save(response)
            await unit.posts.invalidate(SCALE_REGIE, scale_id)
    return response


async def invite_teller(context: AppContext, group: Group, scale_id: int) -> ScaleResponse:
    """Invite one of the volunteers, by chance. Refused when there is none for a step that nobody told about yet."""
    async with context.store.write() as unit:
        await _shown(unit, group, scale_id)
        willing = tellers(await unit.scale_responses.of(scale_id))
        if not willing:
            raise Refused(Reason.NOBODY_LEFT)
        response = replace(context.random.choice(willing), telling=Telling.INVITED)
        await unit.scale_responses.save(response)
        await unit.posts.ensure(SCALE_TELLER, response.id, group.channel_ref, context.clock.now())
        await unit.posts.invalidate(SCALE_REGIE, scale_id)
    return response


async def rather_not(context: AppContext, group: Group, user_ref: str, response_id: int) -> None:
    """Withdraw the invitation, since the pupil would rather not after all; the step is free for another."""
    async with context.store.write() as unit:
        response, scale, _ = await require_own_response(unit, group, response_id, user_ref)
        await unit.scale_responses.save(replace(response, telling=Telling.NO))
        await unit.posts.invalidate(SCALE_TELLER, response_id)
        await unit.posts.invalidate(SCALE_REGIE, scale.id)


async def _shown(unit: Unit, group: Group, scale_id: int) -> Scale:
    """Return the question, or refuse unless the class looks at it together."""
    scale = await require_scale(unit, group, scale_id)
    if scale.form is not ScaleForm.GROUP or scale.state is not ScaleState.CLOSED:
        raise Refused(Reason.WRONG_MOMENT)
    return scale
