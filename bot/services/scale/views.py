"""Reads what the messages of a scale question are drawn from, at the moment of drawing."""

from dataclasses import dataclass

from bot.domain.refusal import Reason, Refused
from bot.domain.scale.mark import HISTOGRAM_MINIMUM
from bot.domain.scale.scale import (
    Scale,
    ScaleForm,
    ScaleResponse,
    ScaleResponseState,
    ScaleState,
    Telling,
    tellers,
    wants_a_look,
)
from bot.domain.school.group import Group, Pupil
from bot.services.context import AppContext
from bot.services.scale.require import require_scale
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class ScaleView:
    """A scale question as the class may see it: nobody's mark, only the totals, where there are any.

    ``alone`` is the pupil of the one-to-one talk that it was asked in; None for a class.
    """

    group: Group
    scale: Scale
    alone: Pupil | None = None


@dataclass(frozen=True, slots=True)
class TellerView:
    """A volunteer, without the mark."""

    group: Group
    scale: Scale
    pupil: Pupil


@dataclass(frozen=True, slots=True)
class RegieView:
    """What regie shows: whether there are enough marks to show, and whom to look after; no marks and no words."""

    group: Group
    scale: Scale
    has_marks: bool
    is_enough: bool
    to_look_at: tuple[Pupil, ...]
    to_talk_with: tuple[Pupil, ...]
    with_promise: tuple[Pupil, ...]
    has_words: bool
    may_invite: bool


@dataclass(frozen=True, slots=True)
class PupilResponse:
    """One pupil's response as the teacher may read it (pedagogy 1.2)."""

    pupil: Pupil
    response: ScaleResponse


async def view_scale(context: AppContext, scale_id: int) -> ScaleView | None:
    """Return the question, or None when it is gone."""
    async with context.store.read() as unit:
        scale = await unit.scales.find(scale_id)
        if scale is None:
            return None
        one_to_one = await unit.one_to_ones.of_scale(scale_id)
        alone = None if one_to_one is None else await unit.pupils.get(one_to_one.pupil_id)
        return ScaleView(await unit.groups.get(scale.group_id), scale, alone)


async def view_together(context: AppContext, scale_id: int) -> ScaleView | None:
    """Return the question whose marks the class sees together; None when it is gone or was stopped."""
    view = await view_scale(context, scale_id)
    return None if view is None or view.scale.state is ScaleState.STOPPED else view


async def view_teller(context: AppContext, response_id: int) -> TellerView | None:
    """Return the volunteer; None when they would rather not, or the question was stopped."""
    async with context.store.read() as unit:
        response = await unit.scale_responses.find(response_id)
        scale = None if response is None else await unit.scales.find(response.scale_id)
        if response is None or scale is None or response.telling is not Telling.INVITED:
            return None
        return TellerView(await unit.groups.get(scale.group_id), scale, await unit.pupils.get(response.pupil_id))


async def view_regie(context: AppContext, scale_id: int) -> RegieView | None:
    """Return the teacher's card, or None when the question is gone."""
    async with context.store.read() as unit:
        scale = await unit.scales.find(scale_id)
        if scale is None:
            return None
        given = await _responses(unit, scale)
        counted = sum(one.response.counted is not None for one in given)
        finished = (ScaleResponseState.FINISHED, ScaleResponseState.REVIEWING, ScaleResponseState.REVIEWED)
        return RegieView(
            group=await unit.groups.get(scale.group_id),
            scale=scale,
            has_marks=counted > 0,
            is_enough=counted >= HISTOGRAM_MINIMUM,
            to_look_at=tuple(one.pupil for one in given if wants_a_look(one.response, scale)),
            to_talk_with=tuple(one.pupil for one in given if one.response.wants_talk and not one.response.seen),
            with_promise=tuple(
                one.pupil for one in given if one.response.plan.teacher and one.response.state in finished
            ),
            has_words=bool(given) and scale.state is not ScaleState.STOPPED,
            may_invite=_is_shown(scale) and bool(tellers(one.response for one in given)),
        )


async def read_responses(context: AppContext, group: Group, scale_id: int) -> tuple[Scale, tuple[PupilResponse, ...]]:
    """Return all responses to a question by the pupil's name, for the teacher alone. Refused once it was stopped."""
    async with context.store.read() as unit:
        scale = await require_scale(unit, group, scale_id)
        if scale.state is ScaleState.STOPPED:
            raise Refused(Reason.SCALE_OVER)
        given = await _responses(unit, scale)
    return scale, tuple(sorted(given, key=lambda one: one.pupil.name.casefold()))


def _is_shown(scale: Scale) -> bool:
    return scale.form is ScaleForm.GROUP and scale.state is ScaleState.CLOSED


async def _responses(unit: Unit, scale: Scale) -> list[PupilResponse]:
    """Return those with something to read: a response that was only opened says nothing."""
    pupils = await unit.pupils.of(scale.group_id)
    responses = await unit.scale_responses.of(scale.id)
    return [
        PupilResponse(pupils[response.pupil_id], response)
        for response in responses
        if response.mark is not None or response.words
    ]
