"""Takes a pupil through the steps of a scale question, each of which can be answered or left out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.agreement import Agreement, Who
from bot.domain.refusal import Reason, Refused
from bot.domain.scale.mark import Mark
from bot.domain.scale.scale import REVIEW_AFTER, Plan, Scale, ScaleResponse, ScaleResponseState, ScaleStep, begin
from bot.domain.school.group import Group, Pupil
from bot.domain.school.hours import SCHOOL_ZONE
from bot.services.context import AppContext
from bot.services.feature import features
from bot.services.scale.follow import keep_response
from bot.services.scale.require import require_own_response, require_scale
from bot.store.unit import Unit

Move = Callable[[ScaleResponse, datetime], ScaleResponse]


@dataclass(frozen=True, slots=True)
class ResponseView:
    """A pupil's response with all that its screen needs."""

    group: Group
    scale: Scale
    response: ScaleResponse
    pupil: Pupil


async def go_on(context: AppContext, group: Group, user_ref: str, scale_id: int, name: str) -> ResponseView:
    """Go on with the pupil's response where it was, or begin one as long as the question takes responses."""
    now = context.clock.now()
    async with context.store.write() as unit:
        scale = await require_scale(unit, group, scale_id)
        pupil = await unit.pupils.seen(group.id, user_ref, name, now)
        one_to_one = await unit.one_to_ones.of_scale(scale_id)
        if one_to_one is not None and one_to_one.pupil_id != pupil.id:
            raise Refused(Reason.GONE)
        response = await unit.scale_responses.by(scale_id, pupil.id)
        if response is None:
            if not scale.takes_responses:
                raise Refused(Reason.SCALE_OVER)
            response = await unit.scale_responses.add(begin(scale, pupil.id, now))
            await keep_response(unit, response, now)
    return ResponseView(group, scale, response, pupil)


async def find_response(context: AppContext, group: Group, user_ref: str, response_id: int) -> ResponseView:
    """Return the pupil's own response as it is now."""
    async with context.store.read() as unit:
        response, scale, pupil = await require_own_response(unit, group, response_id, user_ref)
    return ResponseView(group, scale, response, pupil)


async def take_step(context: AppContext, group: Group, user_ref: str, response_id: int, move: Move) -> ResponseView:
    """Answer a step or leave it out. A press on a step that is already behind changes nothing."""
    now = context.clock.now()
    async with context.store.write() as unit:
        before, scale, pupil = await require_own_response(unit, group, response_id, user_ref)
        try:
            response = move(before, now)
        except Refused as refused:
            if refused.reason is not Reason.WRONG_MOMENT:
                raise
            return ResponseView(group, scale, before, pupil)
        await keep_response(unit, response, now)
        if (
            before.step is ScaleStep.AGREEMENT
            and response.state is ScaleResponseState.FINISHED
            and not response.plan.is_empty
        ):
            await _agree(unit, scale, response, now)
    return ResponseView(group, scale, response, pupil)


async def _agree(unit: Unit, scale: Scale, response: ScaleResponse, now: datetime) -> None:
    """Turn what the pupil confirmed into an agreement for each who promised something."""
    plan = response.plan
    promises = {Who.PUPIL: plan.mine, Who.TEACHER: plan.teacher}
    if not any(promises.values()):
        promises[Who.PUPIL] = _smallest_promise(response)
    review_on = (now + REVIEW_AFTER).astimezone(SCHOOL_ZONE).date()
    for who, words in promises.items():
        if not words:
            continue
        agreement = Agreement(
            id=0,
            group_id=scale.group_id,
            talk_id=scale.talk_id,
            pupil_id=response.pupil_id,
            words=words,
            who=who,
            first_moment=plan.begin,
            help=plan.helper,
            review_on=review_on,
            confirmed=True,
        )
        agreement = await unit.agreements.add(agreement, made_at=now)
        for feature in features():
            await feature.agreed_in_scale(unit, scale.id, agreement)


def _smallest_promise(response: ScaleResponse) -> str:
    """Name what the agreement is about when only a helper or a moment was filled in: what the pupil said is needed."""
    plan: Plan = response.plan
    return response.words.get(ScaleStep.WHAT_NEEDED) or plan.helper or plan.begin


async def give_mark(
    context: AppContext, group: Group, user_ref: str, scale_id: int, name: str, mark: Mark
) -> ScaleResponse:
    """Store the pupil's mark, which nobody in the class sees. Refused once the teacher closed the marks."""
    now = context.clock.now()
    async with context.store.write() as unit:
        scale = await require_scale(unit, group, scale_id)
        if not scale.takes_marks:
            raise Refused(Reason.SCALE_OVER)
        pupil = await unit.pupils.seen(group.id, user_ref, name, now)
        response = await unit.scale_responses.by(scale_id, pupil.id)
        if response is None:
            response = await unit.scale_responses.add(begin(scale, pupil.id, now))
        response = response.count(mark, now)
        await keep_response(unit, response, now)
    return response
