"""Answers a pupil who tells, is done, does not know or hands over, and a teacher who asks on and gives thanks."""

from bot.chat.client import bot_of
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.turn.telling import WRITTEN, OneWord, Probe
from bot.services.turn.invite import Wishes
from bot.services.turn.tell import AskOn, GiveThanks, Thanked, choose_word, decline_turn, hand_over, said_enough
from bot.services.turn.views import TurnView, view_turn
from cogs.turn.telling_cards import ask_on_form, draw_hand_over, draw_not_knowing, draw_pass_on, draw_words, thanks_form
from cogs.turn.turns import invite_next


@needs(Action.TAKE_PART)
async def turn_done(request: Request, turn_id: int) -> None:
    """End what the pupil tells ("Dat was het") with silence, then thanks, and ask whom they would like to hear."""
    turn = await request.act(said_enough, turn_id)
    await request.tell(draw_hand_over(request.words, turn.id))


@needs(Action.TAKE_PART)
async def hand(request: Request, turn_id: int) -> None:
    """Offer a turn in private to whom the pupil would like to hear; what becomes of it is never told."""
    await request.act(hand_over, turn_id, request.picked(str))
    await request.replace(request.words("hand-over-thanks"))


@needs(Action.TAKE_PART)
async def turn_pass(request: Request, turn_id: int) -> None:
    """Let the pupil pass after all: the invitation disappears and somebody else is asked."""
    await _leave(request, turn_id)


@needs(Action.TAKE_PART)
async def hand_on(request: Request, turn_id: int) -> None:
    """Pass the turn on, to whom the pupil would like to hear instead."""
    await request.act(hand_over, turn_id, request.picked(str))
    await _leave(request, turn_id)


@needs(Action.STEER_TALK)
async def probe(request: Request, turn_id: int, how: Probe) -> None:
    """Say one of the whispered sentences in the channel, or open the form to write one."""
    if how in WRITTEN:
        await request.open_form(ask_on_form(request.words, turn_id, how))
        return
    await bot_of(request).speech.say(request, AskOn(turn_id, how))


@needs(Action.STEER_TALK)
async def probe_written(request: Request, turn_id: int, how: Probe) -> None:
    """Ask on in the teacher's own words."""
    if how not in WRITTEN:
        raise Refused(Reason.GONE)
    await bot_of(request).speech.say(request, AskOn(turn_id, how, request.fields["text"]))


@needs(Action.STEER_TALK)
async def thanks(request: Request, turn_id: int) -> None:
    """Thank the pupil with what the card shows."""
    await _thank(request, await request.find(view_turn, turn_id))


@needs(Action.STEER_TALK)
async def thanks_words(request: Request, turn_id: int) -> None:
    """Open the form for what is given back."""
    view = await request.find(view_turn, turn_id)
    await request.open_form(thanks_form(request.words, view))


@needs(Action.STEER_TALK)
async def thanks_written(request: Request, turn_id: int) -> None:
    """Thank the pupil with what the teacher wrote, or with nothing more."""
    await _thank(request, await request.find(view_turn, turn_id), request.fields["text"])


async def _thank(request: Request, view: TurnView, text: str | None = None) -> None:
    said = view.echo if text is None else text
    await bot_of(request).speech.say(request, GiveThanks(view.turn.id, said, view.echo))


async def invite_after(request: Request, thanked: Thanked) -> None:
    """Ask whom the pupil would like to hear next, once they were thanked."""
    turn = thanked.turn
    if turn.passes_to is not None:
        await invite_next(bot_of(request), request.group, turn.round_id, Wishes(wish=turn.passes_to))


async def _leave(request: Request, turn_id: int) -> None:
    turn, posts = await request.act(decline_turn, turn_id)
    try:
        await request.tell(request.words("turn-passed"))
    finally:
        for post in posts:
            await bot_of(request).outbox.take_away(post.channel_ref, post.message_ref)
    await invite_next(bot_of(request), request.group, turn.round_id, Wishes(wish=turn.passes_to))


@needs(Action.TAKE_PART)
async def not_knowing(request: Request, turn_id: int) -> None:
    """Offer the pupil to think on, choose a word or pass the turn on; the question is not asked again."""
    await request.tell(draw_not_knowing(request.words, await _telling(request, turn_id)))


@needs(Action.TAKE_PART)
async def words_to_choose(request: Request, turn_id: int) -> None:
    """Show the list of words."""
    await request.replace(draw_words(request.words, (await _telling(request, turn_id)).turn.id))


@needs(Action.TAKE_PART)
async def word_chosen(request: Request, turn_id: int) -> None:
    """Show the class the word that was chosen."""
    await request.act(choose_word, turn_id, request.picked(OneWord))
    await request.replace(request.words("turn-finished"))


@needs(Action.TAKE_PART)
async def pass_on(request: Request, turn_id: int) -> None:
    """Ask to whom the turn passes; nobody in particular is fine."""
    await request.replace(draw_pass_on(request.words, (await _telling(request, turn_id)).turn.id))


async def _telling(request: Request, turn_id: int) -> TurnView:
    """Find the pupil's own turn, to be looked at."""
    view = await request.find(view_turn, turn_id)
    if view.pupil.user_ref != request.actor.user_ref:
        raise Refused(Reason.NOT_YOURS)
    return view
