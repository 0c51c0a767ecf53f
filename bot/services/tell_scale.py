"""One volunteer a step of the ladder may tell; which step that is, the class never hears."""

from dataclasses import replace

from bot.domain.group import Group
from bot.domain.outcome import Reason, Refused
from bot.domain.scale import Flow, Scale, ScaleForm, ScaleState, Telling, tellers
from bot.services.core import Core
from bot.services.scale_find import own_flow, scale_of
from bot.services.scale_follow import SCALE_REGIE, SCALE_TELLER
from bot.store.unit import Unit


async def volunteer(core: Core, group: Group, scale_id: int, user_ref: str) -> Flow:
    """A pupil would tell something. Refused without a mark; otherwise all hear the same."""
    async with core.store.unit() as unit:
        await _shown(unit, group, scale_id)
        pupil = await unit.pupils.known(group.id, user_ref)
        flow = None if pupil is None else await unit.flows.by(scale_id, pupil.id)
        if flow is None or flow.counted is None:
            raise Refused(Reason.NO_MARK)
        if flow.telling is Telling.NO:
            flow = replace(flow, telling=Telling.WILLING)
            await unit.flows.save(flow)
            await unit.posts.change(SCALE_REGIE, scale_id)
    return flow


async def invite_teller(core: Core, group: Group, scale_id: int) -> Flow:
    """The teacher invites one of the volunteers, by chance. Refused when there is none for a step not told yet."""
    async with core.store.unit() as unit:
        await _shown(unit, group, scale_id)
        willing = tellers(await unit.flows.of(scale_id))
        if not willing:
            raise Refused(Reason.NOBODY_LEFT)
        flow = replace(core.random.choice(willing), telling=Telling.INVITED)
        await unit.flows.save(flow)
        await unit.posts.owe(SCALE_TELLER, flow.id, group.channel_ref, core.clock.now())
        await unit.posts.change(SCALE_REGIE, scale_id)
    return flow


async def rather_not(core: Core, group: Group, flow_id: int, user_ref: str) -> None:
    """Rather not after all: the invitation goes, and the step is free for another."""
    async with core.store.unit() as unit:
        flow, scale, _ = await own_flow(unit, group, flow_id, user_ref)
        await unit.flows.save(replace(flow, telling=Telling.NO))
        await unit.posts.change(SCALE_TELLER, flow_id)
        await unit.posts.change(SCALE_REGIE, scale.id)


async def _shown(unit: Unit, group: Group, scale_id: int) -> Scale:
    """The question, once the class looks at it together."""
    scale = await scale_of(unit, group, scale_id)
    if scale.form is not ScaleForm.GROUP or scale.state is not ScaleState.CLOSED:
        raise Refused(Reason.WRONG_MOMENT)
    return scale
