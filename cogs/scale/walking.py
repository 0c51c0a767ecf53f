"""A pupil walks: begins, goes on where they were, writes, leaves out, puts away for later."""

from datetime import datetime

from bot.chat.client import VertelEens, bot_of
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.scale.scale import Plan, ScaleResponse, Step
from bot.services.scale.respond import Move, Walk, find_walk, go_on, take_step
from cogs.scale.forms import chosen_mark, walk_form
from cogs.scale.screens import draw_later, draw_reminder, draw_walk


@needs(Action.TAKE_PART)
async def go(request: Request) -> None:
    """From the class's message: one's own screen, wherever the walk is."""
    walk = await go_on(request.context, request.group, request.number(0), request.actor.user_ref, request.actor.name)
    await request.tell(draw_walk(request.words, walk))


@needs(Action.TAKE_PART)
async def resume(request: Request) -> None:
    """From a private screen or message: back to where it was."""
    await _show(request, await _walk(request))


@needs(Action.TAKE_PART)
async def write(request: Request) -> None:
    """Open the form of this step; a screen of an earlier step becomes the one of now."""
    walk = await _walk(request)
    if walk.flow.is_open and walk.flow.step == _step(request):
        await request.open_form(walk_form(request.words, walk))
    else:
        await _show(request, walk)


@needs(Action.TAKE_PART)
async def written(request: Request) -> None:
    """The form of a step was handed in."""
    await _take(request, _answer(request, _step(request)))


@needs(Action.TAKE_PART)
async def skip(request: Request) -> None:
    """Leave a step out, or go on with what stands there."""
    step = _step(request)
    await _take(request, lambda flow, now: flow.skip(step, now))


@needs(Action.TAKE_PART)
async def confirm(request: Request) -> None:
    """The agreement is right in the pupil's words."""
    await _take(request, ScaleResponse.confirm)


@needs(Action.TAKE_PART)
async def half(request: Request) -> None:
    """Half a step, or a whole one after all."""
    is_half = request.number(1) == 1
    await _take(request, lambda flow, now: flow.shorten_step(is_half, now))


@needs(Action.TAKE_PART)
async def want_talk(request: Request) -> None:
    """At a 0: "Ik wil hier graag over praten"."""
    await _take(request, ScaleResponse.ask_for_talk)


@needs(Action.TAKE_PART)
async def later(request: Request) -> None:
    """Put it away; who has private messages finds the way back there too."""
    walk = await _walk(request)
    if not walk.flow.is_open:
        await _show(request, walk)
        return
    await request.replace(draw_later(request.words, walk))
    if walk.pupil.dm_welcome and request.interaction.guild_id is not None:
        await bot_of(request).whispers.write(walk.pupil.user_ref, draw_reminder(request.words, walk))


def _answer(request: Request, step: Step) -> Move:
    """What a form says, as a step of the walk."""
    fields = request.fields
    match step:
        case Step.TOPIC:
            return lambda flow, now: flow.name(fields.get("topic", ""), now)
        case Step.ANCHORS:
            return lambda flow, now: flow.anchor(fields.get("zero", ""), fields.get("ten", ""), now)
        case Step.HOW | Step.AGREEMENT:
            plan = Plan(*(fields.get(name, "") for name in ("mine", "teacher", "helper", "begin")))
            return lambda flow, now: flow.make_plan(plan, now)
        case Step.MARK | Step.SATISFIED | Step.REVIEW_MARK:
            mark = chosen_mark(fields.get("mark", ""))

            def choose(flow: ScaleResponse, now: datetime) -> ScaleResponse:
                chooses = {
                    Step.MARK: flow.choose,
                    Step.SATISFIED: flow.be_satisfied_at,
                    Step.REVIEW_MARK: flow.choose_again,
                }
                return chooses[step](mark, now)

            return choose
        case _:
            return lambda flow, now: flow.write(step, fields.get("words", ""), now)


def _step(request: Request) -> Step:
    """The step that a button is about; refused as gone when there is no such: ids can be forged."""
    try:
        return Step(request.args[1])
    except (IndexError, ValueError):
        raise Refused(Reason.GONE) from None


async def _walk(request: Request) -> Walk:
    return await find_walk(request.context, request.group, request.number(0), request.actor.user_ref)


async def _take(request: Request, move: Move) -> None:
    await _show(
        request, await take_step(request.context, request.group, request.number(0), request.actor.user_ref, move)
    )


async def _show(request: Request, walk: Walk) -> None:
    await request.replace(draw_walk(request.words, walk))


HANDLERS = {
    "scale_go": go,
    "scale_resume": resume,
    "scale_write": write,
    "scale_skip": skip,
    "scale_confirm": confirm,
    "scale_half": half,
    "scale_talk": want_talk,
    "scale_later": later,
}


async def setup(bot: VertelEens) -> None:
    """Register what this module answers."""
    for verb, handler in HANDLERS.items():
        bot.router.on(verb)(handler)
    bot.router.on_form("scale_write")(written)
