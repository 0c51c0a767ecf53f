"""What the teacher does from the panel: go on, ask, tell, react, step out of view, stop."""

from bot.chat.client import VertelEens, bot_of
from bot.chat.interactions.custom_id import pack
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Style, button, clock_time, page, row, text
from bot.domain.coach.teacher_message import Saying, SayingKind
from bot.domain.one_to_one.one_to_one import AWAY_SECONDS, OneStep
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.services.one_to_one.posts import ONE_GOAL, ONE_PANEL, ONE_STEP
from bot.services.one_to_one.run import call_off, go_to_closing, next_step
from bot.services.one_to_one.teacher import come_back, go_away
from bot.services.one_to_one.views import find_panel, view_goal, view_one_panel, view_step
from cogs.one_to_one.cards import draw_goal, draw_step
from cogs.one_to_one.forms import frame_form, question_form, saying_form, scale_form
from cogs.one_to_one.panel_card import draw_one_panel


@needs(Action.STEER_TALK)
async def go_on(request: Request) -> None:
    """Go to the next step."""
    await posted(request, await next_step(request.context, request.group, request.number(0)))


@needs(Action.STEER_TALK)
async def open_tell(request: Request) -> None:
    """Open the form for what the teacher tells first."""
    await request.open_form(saying_form(request.words, "one_tell", await _step(request)))


@needs(Action.STEER_TALK)
async def told(request: Request) -> None:
    """The teacher told."""
    await _say(request, SayingKind.ONE_TELL, await _step(request))


@needs(Action.STEER_TALK)
async def open_reaction(request: Request) -> None:
    """Open the form for a reaction."""
    await request.open_form(saying_form(request.words, "one_react", await _step(request)))


@needs(Action.STEER_TALK)
async def reacted(request: Request) -> None:
    """The teacher said something to it."""
    await _say(request, SayingKind.ONE_REACT, await _step(request))


@needs(Action.STEER_TALK)
async def open_frame(request: Request) -> None:
    """Open the form for what is fixed."""
    await request.open_form(frame_form(request.words, await _step(request)))


@needs(Action.STEER_TALK)
async def framed(request: Request) -> None:
    """The frame stands."""
    await _say(request, SayingKind.ONE_GOAL, await _step(request))


@needs(Action.STEER_TALK)
async def open_question(request: Request) -> None:
    """Open the form for a question of one's own."""
    await find_panel(request.context, request.group, request.number(0))
    await request.open_form(question_form(request.words, request.number(0)))


@needs(Action.STEER_TALK)
async def asked(request: Request) -> None:
    """The question is asked."""
    await _say(request, SayingKind.ONE_QUESTION)


@needs(Action.STEER_TALK)
async def open_scale(request: Request) -> None:
    """Open the form for a scale question."""
    await find_panel(request.context, request.group, request.number(0))
    await request.open_form(scale_form(request.words, request.number(0)))


@needs(Action.STEER_TALK)
async def scaled(request: Request) -> None:
    """The scale question is asked, to this pupil alone."""
    await _say(request, SayingKind.ONE_SCALE)


@needs(Action.STEER_TALK)
async def away(request: Request) -> None:
    """Step out of view: the pupil thinks without being looked at."""
    seconds = request.number(1) if len(request.args) > 1 else AWAY_SECONDS
    one = await go_away(request.context, request.group, request.number(0), seconds)
    if one.away_until is not None:
        await request.tell(request.words("one-away-now", time=clock_time(one.away_until)))


@needs(Action.STEER_TALK)
async def back(request: Request) -> None:
    """Back in view before the time; what waited appears."""
    await come_back(request.context, request.group, request.number(0))
    await request.say_nothing()


@needs(Action.STEER_TALK)
async def close(request: Request) -> None:
    """On to the closing."""
    await posted(request, await go_to_closing(request.context, request.group, request.number(0)))


@needs(Action.STEER_TALK)
async def stop(request: Request) -> None:
    """Stopping asks for a second press."""
    await find_panel(request.context, request.group, request.number(0))
    words = request.words
    yes = button(words("panel-stop-yes"), pack("one_stop_yes", request.number(0)), Style.danger)
    await request.tell(page(text(words("one-stop-sure")), row(yes)))


@needs(Action.STEER_TALK)
async def stop_yes(request: Request) -> None:
    """Break off."""
    await call_off(request.context, request.group, request.number(0))
    await request.replace(request.words("panel-stopped-now"))


async def _step(request: Request) -> OneStep:
    view = await view_step(request.context, request.number(0))
    if view is None or view.group.id != request.group.id:
        raise Refused(Reason.GONE)
    return view.step


async def _say(request: Request, kind: SayingKind, step: OneStep | None = None) -> None:
    """What the form holds, past the coach; of a step, or beside the script."""
    fields, one_id = dict(request.fields), request.number(0)
    if step is not None:
        fields, one_id = {**fields, "step": str(step.id)}, step.one_id
    said = await bot_of(request).speech.say(request, Saying(kind, request.actor.user_ref, fields, one_id))
    if isinstance(said, OneStep):
        await posted(request, said)


async def posted(request: Request, step: OneStep) -> None:
    """While the silence works the teacher's words wait, and one press sends them after all (T7b)."""
    if not step.held:
        await request.say_nothing()
        return
    words = request.words
    now = row(button(words("one-send-now"), pack("one_back", step.one_id)))
    await request.tell(page(text(words("one-held")), now))


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
    bot.outbox.shows(ONE_STEP, view_step, draw_step)
    bot.outbox.shows(ONE_GOAL, view_goal, draw_goal)
    bot.outbox.shows(ONE_PANEL, view_one_panel, draw_one_panel)
    for verb, handler in PRESSES.items():
        bot.router.on(verb)(handler)
    for verb, handler in FORMS.items():
        bot.router.on_form(verb)(handler)
