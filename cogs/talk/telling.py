"""While a pupil tells: "dat was het", handing over; and for the teacher asking on and thanks."""

from bot.chat.act import Act
from bot.chat.client import VertelEens, bot_of
from bot.chat.drawing import show
from bot.chat.gate import needs
from bot.domain.coach.saying import Saying, SayingKind
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.domain.telling import WRITTEN, Probe
from bot.services.follow import PROBE, PROBES, THANKS
from bot.services.tell_turn import (
    ask_on,
    decline_turn,
    hand_over,
    heard_aloud,
    said_enough,
    thank,
    view_line,
)
from bot.services.turn_views import view_turn
from cogs.talk.telling_cards import (
    ask_on_form,
    draw_hand_over,
    draw_probe,
    draw_probes,
    draw_thanks,
    thanks_form,
)
from cogs.talk.turns import invite_next


@needs(Action.TAKE_PART)
async def turn_done(act: Act) -> None:
    """That was it: silence, then thanks; and whom would you like to hear?"""
    turn = await said_enough(act.core, act.group, act.number(0), act.actor.user_ref)
    await act.tell(draw_hand_over(act.words, turn.id))


@needs(Action.TAKE_PART)
async def hand(act: Act) -> None:
    """A private offer to whom the pupil would like to hear; what becomes of it is never told."""
    await hand_over(act.core, act.group, act.number(0), act.actor.user_ref, _chosen(act))
    await act.replace(act.words("hand-over-thanks"))


@needs(Action.TAKE_PART)
async def turn_pass(act: Act) -> None:
    """Rather not after all: the invitation disappears and somebody else is asked."""
    await _leave(act)


@needs(Action.TAKE_PART)
async def hand_on(act: Act) -> None:
    """The same, with whom the pupil would like to hear instead."""
    await hand_over(act.core, act.group, act.number(0), act.actor.user_ref, _chosen(act))
    await _leave(act)


@needs(Action.STEER_TALK)
async def heard(act: Act) -> None:
    """It was said aloud; now a short silence."""
    await heard_aloud(act.core, act.group, act.number(0))
    await act.say_nothing()


@needs(Action.STEER_TALK)
async def probe(act: Act) -> None:
    """One of the whispered sentences, said by the bot in the channel; or the form to write one."""
    how = _probe(act)
    if how in WRITTEN:
        await act.open_form(ask_on_form(act.words, act.number(0), how))
        return
    await ask_on(act.core, act.group, act.number(0), how)
    await act.say_nothing()


@needs(Action.STEER_TALK)
async def probe_written(act: Act) -> None:
    """The teacher's own words to ask on with."""
    how = _probe(act)
    if how not in WRITTEN:
        raise Refused(Reason.GONE)
    written = {"how": how.value, "text": act.fields["text"]}
    saying = Saying(SayingKind.PROBE, act.actor.user_ref, written, act.number(0))
    if await bot_of(act).speech.say(act, saying):
        await act.say_nothing()


@needs(Action.STEER_TALK)
async def thanks(act: Act) -> None:
    """Thanks with what the card shows."""
    view = await view_turn(act.core, act.number(0))
    await _thank(act, "" if view is None else view.echo)


@needs(Action.STEER_TALK)
async def thanks_words(act: Act) -> None:
    """Open the form for what is given back."""
    view = await view_turn(act.core, act.number(0))
    if view is None or view.group.id != act.group.id:
        raise Refused(Reason.GONE)
    await act.open_form(thanks_form(act.words, view))


@needs(Action.STEER_TALK)
async def thanks_written(act: Act) -> None:
    """Thanks with what the teacher wrote, or with nothing more."""
    await _thank(act, act.fields["text"])


async def _thank(act: Act, echo: str) -> None:
    turn = await thank(act.core, act.group, act.number(0), echo)
    await act.say_nothing()
    if turn.passes_to is not None:
        await invite_next(bot_of(act), act.group, turn.round_id, wish=turn.passes_to)


async def _leave(act: Act) -> None:
    turn, posts = await decline_turn(act.core, act.group, act.number(0), act.actor.user_ref)
    try:
        await act.tell(act.words("turn-passed"))
    finally:
        for post in posts:
            await bot_of(act).stage.take_away(post.channel_ref, post.message_ref)
    await invite_next(bot_of(act), act.group, turn.round_id, wish=turn.passes_to)


def _chosen(act: Act) -> str:
    return next(iter(act.values), "")


def _probe(act: Act) -> Probe:
    how = act.argument(1)
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
    show(bot, PROBES, view_turn, draw_probes)
    show(bot, THANKS, view_turn, draw_thanks)
    show(bot, PROBE, view_line, draw_probe)
    for verb, handler in PRESSES.items():
        bot.router.on(verb)(handler)
    bot.router.on_form("probe")(probe_written)
    bot.router.on_form("thanks_words")(thanks_written)
