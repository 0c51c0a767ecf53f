"""Answers a pupil's walk: they begin, go on where they were, write, leave out, or put it away for later."""

from datetime import datetime

from bot.chat.client import bot_of
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.domain.permission import Action
from bot.domain.scale.scale import Plan, ScaleResponse, ScaleStep
from bot.services.scale.respond import Move, Walk, find_walk, go_on, take_step
from cogs.scale.forms import chosen_mark, walk_form
from cogs.scale.screens import draw_later, draw_reminder, draw_walk


@needs(Action.TAKE_PART)
async def go(request: Request, scale_id: int) -> None:
    """From the class's message: one's own screen, wherever the walk is."""
    walk = await go_on(request.context, request.group, scale_id, request.actor.user_ref, request.actor.name)
    await request.tell(draw_walk(request.words, walk))


@needs(Action.TAKE_PART)
async def resume(request: Request, response_id: int) -> None:
    """Go back to where the walk was, from a private screen or message."""
    await _show(request, await _walk(request, response_id))


@needs(Action.TAKE_PART)
async def write(request: Request, response_id: int, step: ScaleStep) -> None:
    """Open the form of this step; a screen of an earlier step becomes the one of now."""
    walk = await _walk(request, response_id)
    if walk.flow.is_open and walk.flow.step is step:
        await request.open_form(walk_form(request.words, walk))
    else:
        await _show(request, walk)


@needs(Action.TAKE_PART)
async def written(request: Request, response_id: int, step: ScaleStep) -> None:
    """Take the step for which a form was handed in."""
    await _take(request, response_id, _answer(request, step))


@needs(Action.TAKE_PART)
async def skip(request: Request, response_id: int, step: ScaleStep) -> None:
    """Leave a step out, or go on with what stands there."""
    await _take(request, response_id, lambda flow, now: flow.skip(step, now))


@needs(Action.TAKE_PART)
async def confirm(request: Request, response_id: int) -> None:
    """Confirm that the agreement is right in the pupil's words."""
    await _take(request, response_id, ScaleResponse.confirm)


@needs(Action.TAKE_PART)
async def half(request: Request, response_id: int, half: bool) -> None:
    """Choose half a step, or a whole one after all."""
    is_half = half
    await _take(request, response_id, lambda flow, now: flow.shorten_step(is_half, now))


@needs(Action.TAKE_PART)
async def want_talk(request: Request, response_id: int) -> None:
    """At a 0: "Ik wil hier graag over praten"."""
    await _take(request, response_id, ScaleResponse.ask_for_talk)


@needs(Action.TAKE_PART)
async def later(request: Request, response_id: int) -> None:
    """Put it away; who has private messages finds the way back there too."""
    walk = await _walk(request, response_id)
    if not walk.flow.is_open:
        await _show(request, walk)
        return
    await request.replace(draw_later(request.words, walk))
    if walk.pupil.dm_welcome and request.interaction.guild_id is not None:
        await bot_of(request).whispers.write(walk.pupil.user_ref, draw_reminder(request.words, walk))


def _answer(request: Request, step: ScaleStep) -> Move:
    """Read what a form says as a step of the walk."""
    fields = request.fields
    match step:
        case ScaleStep.TOPIC:
            return lambda flow, now: flow.name(fields.get("topic", ""), now)
        case ScaleStep.ANCHORS:
            return lambda flow, now: flow.anchor(fields.get("zero", ""), fields.get("ten", ""), now)
        case ScaleStep.HOW | ScaleStep.AGREEMENT:
            plan = Plan(*(fields.get(name, "") for name in ("mine", "teacher", "helper", "begin")))
            return lambda flow, now: flow.make_plan(plan, now)
        case ScaleStep.MARK | ScaleStep.SATISFIED | ScaleStep.REVIEW_MARK:
            mark = chosen_mark(fields.get("mark", ""))

            def choose(flow: ScaleResponse, now: datetime) -> ScaleResponse:
                chooses = {
                    ScaleStep.MARK: flow.choose,
                    ScaleStep.SATISFIED: flow.be_satisfied_at,
                    ScaleStep.REVIEW_MARK: flow.choose_again,
                }
                return chooses[step](mark, now)

            return choose
        case _:
            return lambda flow, now: flow.write(step, fields.get("words", ""), now)


async def _walk(request: Request, response_id: int) -> Walk:
    return await find_walk(request.context, request.group, response_id, request.actor.user_ref)


async def _take(request: Request, response_id: int, move: Move) -> None:
    await _show(request, await take_step(request.context, request.group, response_id, request.actor.user_ref, move))


async def _show(request: Request, walk: Walk) -> None:
    await request.replace(draw_walk(request.words, walk))
