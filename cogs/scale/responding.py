"""Answers a pupil who goes through the steps: begins, goes on, writes, leaves out, or puts it away for later."""

from datetime import datetime

from bot.chat.client import bot_of
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.domain.permission import Action
from bot.domain.scale.scale import Plan, ScaleResponse, ScaleStep
from bot.services.scale.respond import Move, ResponseView, find_response, go_on, take_step
from cogs.scale.forms import chosen_mark, response_form
from cogs.scale.screens import draw_later, draw_reminder, draw_response


@needs(Action.TAKE_PART)
async def go(request: Request, scale_id: int) -> None:
    """Show the pupil's own screen, wherever they are, from the class's message."""
    view = await request.act(go_on, scale_id, request.actor.name)
    await request.tell(draw_response(request.words, view))


@needs(Action.TAKE_PART)
async def resume(request: Request, response_id: int) -> None:
    """Go back to where the response was, from a private screen or message."""
    await _show(request, await _response(request, response_id))


@needs(Action.TAKE_PART, opens_form=True)
async def write(request: Request, response_id: int, step: ScaleStep) -> None:
    """Open the form of this step; a screen of an earlier step becomes the one of now."""
    view = await _response(request, response_id)
    if view.response.is_open and view.response.step is step:
        await request.open_form(response_form(request.words, view))
    else:
        await _show(request, view)


@needs(Action.TAKE_PART)
async def written(request: Request, response_id: int, step: ScaleStep) -> None:
    """Take the step for which a form was handed in."""
    await _take(request, response_id, _answer(request, step))


@needs(Action.TAKE_PART)
async def skip(request: Request, response_id: int, step: ScaleStep) -> None:
    """Leave a step out, or go on with what stands there."""
    await _take(request, response_id, lambda response, now: response.skip(step, now))


@needs(Action.TAKE_PART)
async def confirm(request: Request, response_id: int) -> None:
    """Confirm that the agreement is right in the pupil's words."""
    await _take(request, response_id, ScaleResponse.confirm)


@needs(Action.TAKE_PART)
async def half(request: Request, response_id: int, half: bool) -> None:
    """Choose half a step, or a whole one after all."""
    is_half = half
    await _take(request, response_id, lambda response, now: response.shorten_step(is_half, now))


@needs(Action.TAKE_PART)
async def want_talk(request: Request, response_id: int) -> None:
    """Note that a pupil who gave a 0 would like to talk about it ("Ik wil hier graag over praten")."""
    await _take(request, response_id, ScaleResponse.ask_for_talk)


@needs(Action.TAKE_PART)
async def later(request: Request, response_id: int) -> None:
    """Put it away for later; who welcomes private messages gets the way back there too."""
    view = await _response(request, response_id)
    if not view.response.is_open:
        await _show(request, view)
        return
    await request.replace(draw_later(request.words, view))
    if view.pupil.dm_welcome and request.interaction.guild_id is not None:
        await bot_of(request).whispers.write(view.pupil.user_ref, draw_reminder(request.words, view))


def _answer(request: Request, step: ScaleStep) -> Move:
    """Read what a form says as a step of the response."""
    fields = request.fields
    match step:
        case ScaleStep.TOPIC:
            return lambda response, now: response.name(fields.get("topic", ""), now)
        case ScaleStep.ANCHORS:
            return lambda response, now: response.anchor(fields.get("zero", ""), fields.get("ten", ""), now)
        case ScaleStep.HOW | ScaleStep.AGREEMENT:
            plan = Plan(*(fields.get(name, "") for name in ("mine", "teacher", "helper", "begin")))
            return lambda response, now: response.make_plan(plan, now)
        case ScaleStep.MARK | ScaleStep.SATISFIED | ScaleStep.REVIEW_MARK:
            mark = chosen_mark(fields.get("mark", ""))

            def choose(response: ScaleResponse, now: datetime) -> ScaleResponse:
                chooses = {
                    ScaleStep.MARK: response.choose,
                    ScaleStep.SATISFIED: response.be_satisfied_at,
                    ScaleStep.REVIEW_MARK: response.choose_again,
                }
                return chooses[step](mark, now)

            return choose
        case _:
            return lambda response, now: response.write(step, fields.get("words", ""), now)


async def _response(request: Request, response_id: int) -> ResponseView:
    return await request.act(find_response, response_id)


async def _take(request: Request, response_id: int, move: Move) -> None:
    await _show(request, await request.act(take_step, response_id, move))


async def _show(request: Request, view: ResponseView) -> None:
    await request.replace(draw_response(request.words, view))
