"""What the teacher does from the panel: go on, ask, tell, react, step out of view, stop."""

from bot.chat.act import Act
from bot.chat.client import VertelEens, bot_of
from bot.chat.custom_id import pack
from bot.chat.drawing import show
from bot.chat.gate import needs
from bot.chat.layout import Style, button, clock_time, page, row, text
from bot.domain.coach.saying import Saying, SayingKind
from bot.domain.one_to_one import AWAY_SECONDS, OneStep
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.services.script_posts import ONE_GOAL, ONE_PANEL, ONE_STEP
from bot.services.script_run import call_off, go_to_closing, next_step
from bot.services.script_teacher import come_back, go_away
from bot.services.script_views import find_panel, view_goal, view_one_panel, view_step
from cogs.one.cards import draw_goal, draw_step
from cogs.one.forms import frame_form, question_form, saying_form, scale_form
from cogs.one.panel_card import draw_one_panel


@needs(Action.STEER_TALK)
async def go_on(act: Act) -> None:
    """Go to the next step."""
    await posted(act, await next_step(act.core, act.group, act.number(0)))


@needs(Action.STEER_TALK)
async def open_tell(act: Act) -> None:
    """Open the form for what the teacher tells first."""
    await act.open_form(saying_form(act.words, "one_tell", await _step(act)))


@needs(Action.STEER_TALK)
async def told(act: Act) -> None:
    """The teacher told."""
    await _say(act, SayingKind.ONE_TELL, await _step(act))


@needs(Action.STEER_TALK)
async def open_reaction(act: Act) -> None:
    """Open the form for a reaction."""
    await act.open_form(saying_form(act.words, "one_react", await _step(act)))


@needs(Action.STEER_TALK)
async def reacted(act: Act) -> None:
    """The teacher said something to it."""
    await _say(act, SayingKind.ONE_REACT, await _step(act))


@needs(Action.STEER_TALK)
async def open_frame(act: Act) -> None:
    """Open the form for what is fixed."""
    await act.open_form(frame_form(act.words, await _step(act)))


@needs(Action.STEER_TALK)
async def framed(act: Act) -> None:
    """The frame stands."""
    await _say(act, SayingKind.ONE_GOAL, await _step(act))


@needs(Action.STEER_TALK)
async def open_question(act: Act) -> None:
    """Open the form for a question of one's own."""
    await find_panel(act.core, act.group, act.number(0))
    await act.open_form(question_form(act.words, act.number(0)))


@needs(Action.STEER_TALK)
async def asked(act: Act) -> None:
    """The question is asked."""
    await _say(act, SayingKind.ONE_QUESTION)


@needs(Action.STEER_TALK)
async def open_scale(act: Act) -> None:
    """Open the form for a scale question."""
    await find_panel(act.core, act.group, act.number(0))
    await act.open_form(scale_form(act.words, act.number(0)))


@needs(Action.STEER_TALK)
async def scaled(act: Act) -> None:
    """The scale question is asked, to this pupil alone."""
    await _say(act, SayingKind.ONE_SCALE)


@needs(Action.STEER_TALK)
async def away(act: Act) -> None:
    """Step out of view: the pupil thinks without being looked at."""
    seconds = act.number(1) if len(act.args) > 1 else AWAY_SECONDS
    one = await go_away(act.core, act.group, act.number(0), seconds)
    if one.away_until is not None:
        await act.tell(act.words("one-away-now", time=clock_time(one.away_until)))


@needs(Action.STEER_TALK)
async def back(act: Act) -> None:
    """Back in view before the time; what waited appears."""
    await come_back(act.core, act.group, act.number(0))
    await act.say_nothing()


@needs(Action.STEER_TALK)
async def close(act: Act) -> None:
    """On to the closing."""
    await posted(act, await go_to_closing(act.core, act.group, act.number(0)))


@needs(Action.STEER_TALK)
async def stop(act: Act) -> None:
    """Stopping asks for a second press."""
    await find_panel(act.core, act.group, act.number(0))
    words = act.words
    yes = button(words("panel-stop-yes"), pack("one_stop_yes", act.number(0)), Style.danger)
    await act.tell(page(text(words("one-stop-sure")), row(yes)))


@needs(Action.STEER_TALK)
async def stop_yes(act: Act) -> None:
    """Break off."""
    await call_off(act.core, act.group, act.number(0))
    await act.replace(act.words("panel-stopped-now"))


async def _step(act: Act) -> OneStep:
    view = await view_step(act.core, act.number(0))
    if view is None or view.group.id != act.group.id:
        raise Refused(Reason.GONE)
    return view.step


async def _say(act: Act, kind: SayingKind, step: OneStep | None = None) -> None:
    """What the form holds, past the coach; of a step, or beside the script."""
    fields, one_id = dict(act.fields), act.number(0)
    if step is not None:
        fields, one_id = {**fields, "step": str(step.id)}, step.one_id
    said = await bot_of(act).speech.say(act, Saying(kind, act.actor.user_ref, fields, one_id))
    if isinstance(said, OneStep):
        await posted(act, said)


async def posted(act: Act, step: OneStep) -> None:
    """While the silence works the teacher's words wait, and one press sends them after all (T7b)."""
    if not step.held:
        await act.say_nothing()
        return
    words = act.words
    now = row(button(words("one-send-now"), pack("one_back", step.one_id)))
    await act.tell(page(text(words("one-held")), now))


PRESSES = {
    "one_next": go_on,
    "one_tell": open_tell,
    "one_react": open_reaction,
    "one_frame": open_frame,
    "one_ask": open_question,
    "one_scale": open_scale,
    "one_away": away,
    "one_back": back,
    "one_close": close,
    "one_stop": stop,
    "one_stop_yes": stop_yes,
}
FORMS = {
    "one_tell": told,
    "one_react": reacted,
    "one_frame": framed,
    "one_ask": asked,
    "one_scale": scaled,
}


async def setup(bot: VertelEens) -> None:
    """Register what this module draws and answers."""
    show(bot, ONE_STEP, view_step, draw_step)
    show(bot, ONE_GOAL, view_goal, draw_goal)
    show(bot, ONE_PANEL, view_one_panel, draw_one_panel)
    for verb, handler in PRESSES.items():
        bot.router.on(verb)(handler)
    for verb, handler in FORMS.items():
        bot.router.on_form(verb)(handler)
