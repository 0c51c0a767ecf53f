"""While a pupil tells: "dat was het", handing over; and for the teacher asking on and thanks."""

from bot.chat.client import VertelEens, bot_of
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.domain.coach.teacher_message import Saying, SayingKind
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.turn.telling import WRITTEN, Probe
from bot.services.round.follow import PROBE, PROBES, THANKS
from bot.services.turn.tell import (
    ask_on,
    decline_turn,
    hand_over,
    heard_aloud,
    said_enough,
    thank,
    view_line,
)
from bot.services.turn.views import view_turn
from cogs.turn.telling_cards import (
    ask_on_form,
    draw_hand_over,
    draw_probe,
    draw_probes,
    draw_thanks,
    thanks_form,
)
from cogs.turn.turns import invite_next


@needs(Action.TAKE_PART)
async def turn_done(request: Request) -> None:
    """That was it: silence, then thanks; and whom would you like to hear?"""
    turn = await said_enough(request.context, request.group, request.number(0), request.actor.user_ref)
    await request.tell(draw_hand_over(request.words, turn.id))


@needs(Action.TAKE_PART)
async def hand(request: Request) -> None:
    """A private offer to whom the pupil would like to hear; what becomes of it is never told."""
    await hand_over(request.context, request.group, request.number(0), request.actor.user_ref, _chosen(request))
    await request.replace(request.words("hand-over-thanks"))


@needs(Action.TAKE_PART)
async def turn_pass(request: Request) -> None:
    """Rather not after all: the invitation disappears and somebody else is asked."""
    await _leave(request)


@needs(Action.TAKE_PART)
async def hand_on(request: Request) -> None:
    """The same, with whom the pupil would like to hear instead."""
    await hand_over(request.context, request.group, request.number(0), request.actor.user_ref, _chosen(request))
    await _leave(request)


@needs(Action.STEER_TALK)
async def heard(request: Request) -> None:
    """It was said aloud; now a short silence."""
    await heard_aloud(request.context, request.group, request.number(0))
    await request.say_nothing()


@needs(Action.STEER_TALK)
async def probe(request: Request) -> None:
    """One of the whispered sentences, said by the bot in the channel; or the form to write one."""
    how = _probe(request)
    if how in WRITTEN:
        await request.open_form(ask_on_form(request.words, request.number(0), how))
        return
    await ask_on(request.context, request.group, request.number(0), how)
    await request.say_nothing()


@needs(Action.STEER_TALK)
async def probe_written(request: Request) -> None:
    """The teacher's own words to ask on with."""
    how = _probe(request)
    if how not in WRITTEN:
        raise Refused(Reason.GONE)
    written = {"how": how.value, "text": request.fields["text"]}
    saying = Saying(SayingKind.PROBE, request.actor.user_ref, written, request.number(0))
    if await bot_of(request).speech.say(request, saying):
        await request.say_nothing()


@needs(Action.STEER_TALK)
async def thanks(request: Request) -> None:
    """Thanks with what the card shows."""
    view = await view_turn(request.context, request.number(0))
    await _thank(request, "" if view is None else view.echo)


@needs(Action.STEER_TALK)
async def thanks_words(request: Request) -> None:
    """Open the form for what is given back."""
    view = await view_turn(request.context, request.number(0))
    if view is None or view.group.id != request.group.id:
        raise Refused(Reason.GONE)
    await request.open_form(thanks_form(request.words, view))


@needs(Action.STEER_TALK)
async def thanks_written(request: Request) -> None:
    """Thanks with what the teacher wrote, or with nothing more."""
    await _thank(request, request.fields["text"])


async def _thank(request: Request, echo: str) -> None:
    turn = await thank(request.context, request.group, request.number(0), echo)
    await request.say_nothing()
    if turn.passes_to is not None:
        await invite_next(bot_of(request), request.group, turn.round_id, wish=turn.passes_to)


async def _leave(request: Request) -> None:
    turn, posts = await decline_turn(request.context, request.group, request.number(0), request.actor.user_ref)
    try:
        await request.tell(request.words("turn-passed"))
    finally:
        for post in posts:
            await bot_of(request).outbox.take_away(post.channel_ref, post.message_ref)
    await invite_next(bot_of(request), request.group, turn.round_id, wish=turn.passes_to)


def _chosen(request: Request) -> str:
    return next(iter(request.values), "")


def _probe(request: Request) -> Probe:
    how = request.argument(1)
    if how not in set(Probe):
        raise Refused(Reason.GONE)
    return Probe(how)


PRESSES = {
    "turn_done": turn_done,
    "turn_pass": turn_pass,
    "hand_over": hand,
    "hand_on": hand_on,
    "heard": heard,
    "probe": probe,
    "thanks": thanks,
    "thanks_words": thanks_words,
}


async def setup(bot: VertelEens) -> None:
    """Register what this module draws and answers."""
    bot.outbox.shows(PROBES, view_turn, draw_probes)
    bot.outbox.shows(THANKS, view_turn, draw_thanks)
    bot.outbox.shows(PROBE, view_line, draw_probe)
    for verb, handler in PRESSES.items():
        bot.router.on(verb)(handler)
    bot.router.on_form("probe")(probe_written)
    bot.router.on_form("thanks_words")(thanks_written)
