"""A pupil walks: begins, goes on where they were, writes, leaves out, puts away for later."""

from datetime import datetime

from bot.chat.act import Act
from bot.chat.client import VertelEens, bot_of
from bot.chat.gate import needs
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.domain.scale import Flow, Plan, Step
from bot.services.walk_scale import Move, Walk, find_walk, go_on, take_step
from cogs.scale.forms import chosen_mark, walk_form
from cogs.scale.screens import draw_later, draw_reminder, draw_walk


@needs(Action.TAKE_PART)
async def go(act: Act) -> None:
    """From the class's message: one's own screen, wherever the walk is."""
    walk = await go_on(act.core, act.group, act.number(0), act.actor.user_ref, act.actor.name)
    await act.tell(draw_walk(act.words, walk))


@needs(Action.TAKE_PART)
async def resume(act: Act) -> None:
    """From a private screen or message: back to where it was."""
    await _show(act, await _walk(act))


@needs(Action.TAKE_PART)
async def write(act: Act) -> None:
    """Open the form of this step; a screen of an earlier step becomes the one of now."""
    walk = await _walk(act)
    if walk.flow.is_open and walk.flow.step == _step(act):
        await act.open_form(walk_form(act.words, walk))
    else:
        await _show(act, walk)


@needs(Action.TAKE_PART)
async def written(act: Act) -> None:
    """The form of a step was handed in."""
    await _take(act, _answer(act, _step(act)))


@needs(Action.TAKE_PART)
async def skip(act: Act) -> None:
    """Leave a step out, or go on with what stands there."""
    step = _step(act)
    await _take(act, lambda flow, now: flow.skip(step, now))


@needs(Action.TAKE_PART)
async def confirm(act: Act) -> None:
    """The agreement is right in the pupil's words."""
    await _take(act, Flow.confirm)


@needs(Action.TAKE_PART)
async def half(act: Act) -> None:
    """Half a step, or a whole one after all."""
    is_half = act.number(1) == 1
    await _take(act, lambda flow, now: flow.shorten_step(is_half, now))


@needs(Action.TAKE_PART)
async def want_talk(act: Act) -> None:
    """At a 0: "Ik wil hier graag over praten"."""
    await _take(act, Flow.ask_for_talk)


@needs(Action.TAKE_PART)
async def later(act: Act) -> None:
    """Put it away; who has private messages finds the way back there too."""
    walk = await _walk(act)
    if not walk.flow.is_open:
        await _show(act, walk)
        return
    await act.replace(draw_later(act.words, walk))
    if walk.pupil.dm_welcome and act.interaction.guild_id is not None:
        await bot_of(act).whispers.write(walk.pupil.user_ref, draw_reminder(act.words, walk))


def _answer(act: Act, step: Step) -> Move:
    """What a form says, as a step of the walk."""
    fields = act.fields
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

            def choose(flow: Flow, now: datetime) -> Flow:
                chooses = {
                    Step.MARK: flow.choose,
                    Step.SATISFIED: flow.be_satisfied_at,
                    Step.REVIEW_MARK: flow.choose_again,
                }
                return chooses[step](mark, now)

            return choose
        case _:
            return lambda flow, now: flow.write(step, fields.get("words", ""), now)


def _step(act: Act) -> Step:
    """The step that a button is about; refused as gone when there is no such: ids can be forged."""
    try:
        return Step(act.args[1])
    except (IndexError, ValueError):
        raise Refused(Reason.GONE) from None


async def _walk(act: Act) -> Walk:
    return await find_walk(act.core, act.group, act.number(0), act.actor.user_ref)


async def _take(act: Act, move: Move) -> None:
    await _show(act, await take_step(act.core, act.group, act.number(0), act.actor.user_ref, move))


async def _show(act: Act, walk: Walk) -> None:
    await act.replace(draw_walk(act.words, walk))


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
