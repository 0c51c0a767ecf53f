"""Not knowing what to say: the question is not asked again; thinking on, one word, or passing it on (pedagogy 2.3)."""

from bot.chat.client import VertelEens
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.turn.telling import OneWord
from bot.services.round.follow import CHOSEN_WORD
from bot.services.turn.tell import choose_word, think_on, view_line
from bot.services.turn.views import TurnView, view_turn
from cogs.turn.telling_cards import draw_chosen_word, draw_not_knowing, draw_pass_on, draw_words


@needs(Action.TAKE_PART)
async def not_knowing(request: Request) -> None:
    """The question is not asked again: thinking on, a word, or passing it on."""
    await request.tell(draw_not_knowing(request.words, await _telling(request)))


@needs(Action.TAKE_PART)
async def think(request: Request) -> None:
    """Think on; no clock is shown."""
    await think_on(request.context, request.group, request.number(0), request.actor.user_ref)
    await request.replace(request.words("not-knowing-thinks"))


@needs(Action.TAKE_PART)
async def words_to_choose(request: Request) -> None:
    """The list of words."""
    await request.replace(draw_words(request.words, (await _telling(request)).turn.id))


@needs(Action.TAKE_PART)
async def word_chosen(request: Request) -> None:
    """The class reads the word."""
    word = next(iter(request.values), "")
    if word not in set(OneWord):
        raise Refused(Reason.GONE)
    await choose_word(request.context, request.group, request.number(0), request.actor.user_ref, OneWord(word))
    await request.replace(request.words("turn-finished"))


@needs(Action.TAKE_PART)
async def pass_on(request: Request) -> None:
    """To whom? Nobody in particular is fine."""
    await request.replace(draw_pass_on(request.words, (await _telling(request)).turn.id))


async def _telling(request: Request) -> TurnView:
    """The pupil's own turn, to be looked at."""
    view = await view_turn(request.context, request.number(0))
    if view is None or view.group.id != request.group.id:
        raise Refused(Reason.GONE)
    if view.pupil.user_ref != request.actor.user_ref:
        raise Refused(Reason.NOT_YOURS)
    return view


PRESSES = {
    "not_knowing": not_knowing,
    "think_on": think,
    "word": words_to_choose,
    "word_chosen": word_chosen,
    "pass_on": pass_on,
}


async def setup(bot: VertelEens) -> None:
    """Register what this module draws and answers."""
    bot.outbox.shows(CHOSEN_WORD, view_line, draw_chosen_word)
    for verb, handler in PRESSES.items():
        bot.router.on(verb)(handler)
