"""Not knowing what to say: the question is not asked again; thinking on, one word, or passing it on (pedagogy 2.3)."""

from bot.chat.act import Act
from bot.chat.client import VertelEens
from bot.chat.drawing import show
from bot.chat.gate import needs
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.domain.telling import OneWord
from bot.services.follow import CHOSEN_WORD
from bot.services.tell_turn import choose_word, think_on, view_line
from bot.services.turn_views import TurnView, view_turn
from cogs.talk.telling_cards import draw_chosen_word, draw_not_knowing, draw_pass_on, draw_words


@needs(Action.TAKE_PART)
async def not_knowing(act: Act) -> None:
    """The question is not asked again: thinking on, a word, or passing it on."""
    await act.tell(draw_not_knowing(act.words, await _telling(act)))


@needs(Action.TAKE_PART)
async def think(act: Act) -> None:
    """Think on; no clock is shown."""
    await think_on(act.core, act.group, act.number(0), act.actor.user_ref)
    await act.replace(act.words("not-knowing-thinks"))


@needs(Action.TAKE_PART)
async def words_to_choose(act: Act) -> None:
    """The list of words."""
    await act.replace(draw_words(act.words, (await _telling(act)).turn.id))


@needs(Action.TAKE_PART)
async def word_chosen(act: Act) -> None:
    """The class reads the word."""
    word = next(iter(act.values), "")
    if word not in set(OneWord):
        raise Refused(Reason.GONE)
    await choose_word(act.core, act.group, act.number(0), act.actor.user_ref, OneWord(word))
    await act.replace(act.words("turn-finished"))


@needs(Action.TAKE_PART)
async def pass_on(act: Act) -> None:
    """To whom? Nobody in particular is fine."""
    await act.replace(draw_pass_on(act.words, (await _telling(act)).turn.id))


async def _telling(act: Act) -> TurnView:
    """The pupil's own turn, to be looked at."""
    view = await view_turn(act.core, act.number(0))
    if view is None or view.group.id != act.group.id:
        raise Refused(Reason.GONE)
    if view.pupil.user_ref != act.actor.user_ref:
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
    show(bot, CHOSEN_WORD, view_line, draw_chosen_word)
    for verb, handler in PRESSES.items():
        bot.router.on(verb)(handler)
