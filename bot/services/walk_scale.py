"""A pupil's own walk: begun, gone on with, and each step answered or left out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.agreement import Agreement, Who
from bot.domain.group import Group, Pupil
from bot.domain.outcome import Reason, Refused
from bot.domain.scale import REVIEW_AFTER, Flow, FlowState, Plan, Scale, Step, begin
from bot.domain.school_hours import SCHOOL_ZONE
from bot.services.core import Core
from bot.services.scale_find import own_flow, scale_of
from bot.services.scale_follow import keep_flow
from bot.services.script_posts import promise
from bot.store.unit import Unit

Move = Callable[[Flow, datetime], Flow]


@dataclass(frozen=True, slots=True)
class Walk:
    """A walk with all that its screen needs."""

    group: Group
    scale: Scale
    flow: Flow
    pupil: Pupil


async def go_on(core: Core, group: Group, scale_id: int, user_ref: str, name: str) -> Walk:
    """The pupil's walk where it was, or a new one as long as the question takes walks."""
    now = core.clock.now()
    async with core.store.unit() as unit:
        scale = await scale_of(unit, group, scale_id)
        pupil = await unit.pupils.seen(group.id, user_ref, name, now)
        one = await unit.ones.of_scale(scale_id)
        if one is not None and one.pupil_id != pupil.id:
            raise Refused(Reason.GONE)
        flow = await unit.flows.by(scale_id, pupil.id)
        if flow is None:
            if not scale.takes_walks:
                raise Refused(Reason.SCALE_OVER)
            flow = await unit.flows.add(begin(scale, pupil.id, now))
            await keep_flow(unit, flow, now)
    return Walk(group, scale, flow, pupil)


async def find_walk(core: Core, group: Group, flow_id: int, user_ref: str) -> Walk:
    """The pupil's own walk as it is now."""
    async with core.store.look() as unit:
        flow, scale, pupil = await own_flow(unit, group, flow_id, user_ref)
    return Walk(group, scale, flow, pupil)


async def take_step(core: Core, group: Group, flow_id: int, user_ref: str, move: Move) -> Walk:
    """Answer a step, or leave it out. A press on a step that is behind already changes nothing."""
    now = core.clock.now()
    async with core.store.unit() as unit:
        before, scale, pupil = await own_flow(unit, group, flow_id, user_ref)
        try:
            flow = move(before, now)
        except Refused as refused:
            if refused.reason is not Reason.WRONG_MOMENT:
                raise
            return Walk(group, scale, before, pupil)
        await keep_flow(unit, flow, now)
        if before.step is Step.AGREEMENT and flow.state is FlowState.FINISHED and not flow.plan.is_empty:
            await _agree(unit, scale, flow, now)
    return Walk(group, scale, flow, pupil)


async def _agree(unit: Unit, scale: Scale, flow: Flow, now: datetime) -> None:
    """What the pupil confirmed becomes an agreement of each who promised something.

    In a one-to-one talk it waits for the teacher's yes: there an agreement is of both.
    """
    one = await unit.ones.of_scale(scale.id)
    one = one if one is not None and one.is_open else None
    plan = flow.plan
    promises = {Who.PUPIL: plan.mine, Who.TEACHER: plan.teacher}
    if not any(promises.values()):
        promises[Who.PUPIL] = _smallest_promise(flow)
    for who, words in promises.items():
        if not words:
            continue
        agreement = Agreement(
            id=0,
            group_id=scale.group_id,
            talk_id=scale.talk_id,
            pupil_id=flow.pupil_id,
            words=words,
            who=who,
            first_moment=plan.begin,
            help=plan.helper,
            review_on=(now + REVIEW_AFTER).astimezone(SCHOOL_ZONE).date(),
            confirmed=one is None,
        )
        kept = await unit.agreements.add(agreement, now)
        if one is not None:
            await promise(unit, one, kept, pupil=True, teacher=False)


def _smallest_promise(flow: Flow) -> str:
    """Only a helper or a moment was filled in: then what is needed is what it is about."""
    plan: Plan = flow.plan
    return flow.words.get(Step.WHAT_NEEDED) or plan.helper or plan.begin
