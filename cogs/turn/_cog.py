"""Registers turns ("vertel eens"): the offer, the invitation, what can be done while a pupil tells, and thanks."""

from functools import partial

from bot.chat.client import VertelEens
from bot.chat.interactions.forwarding import acts, runs
from bot.domain.permission import Action
from bot.services.turn.end import CARD, CHOSEN_WORD, OFFER_ENDS, PROBE, PROBES, THANKS, TURN
from bot.services.turn.tell import Thanked, heard_aloud, think_on, view_line
from bot.services.turn.views import view_card, view_turn
from cogs.common import ids as shared
from cogs.turn import cards, fairness, ids, telling, telling_cards, turns


async def setup(bot: VertelEens) -> None:
    """Register what turns draw, answer, and do when an offer runs out."""
    bot.outbox.shows(CARD, view_card, cards.draw_card)
    bot.outbox.shows(TURN, view_turn, cards.draw_turn)
    bot.outbox.shows(PROBES, view_turn, telling_cards.draw_probes)
    bot.outbox.shows(THANKS, view_turn, telling_cards.draw_thanks)
    for kind in (THANKS, PROBE, CHOSEN_WORD):
        bot.outbox.stays_away(kind)
    bot.outbox.shows(PROBE, view_line, telling_cards.draw_probe)
    bot.outbox.shows(CHOSEN_WORD, view_line, telling_cards.draw_chosen_word)
    bot.router.add(
        {
            shared.TURN_INVITE: turns.invite_one,
            shared.TURN_FAIR: fairness.fair,
            ids.CARD: turns.look,
            ids.REPLY: turns.reply,
            ids.DONE: telling.turn_done,
            ids.PASS: telling.turn_pass,
            ids.HAND_OVER: telling.hand,
            ids.HAND_ON: telling.hand_on,
            ids.HEARD: runs(heard_aloud, Action.STEER_TALK),
            ids.PROBE: telling.probe,
            ids.THANK: telling.thanks,
            ids.THANK_IN_WORDS: telling.thanks_words,
            ids.NOT_KNOWING: telling.not_knowing,
            ids.THINK_ON: acts(think_on, Action.TAKE_PART, replaces="not-knowing-thinks"),
            ids.WORDS: telling.words_to_choose,
            ids.WORD: telling.word_chosen,
            ids.PASS_ON: telling.pass_on,
        },
        forms={ids.PROBE: telling.probe_written, ids.THANK_IN_WORDS: telling.thanks_written},
    )
    bot.speech.follows(Thanked, telling.invite_after)
    bot.alarms.on(OFFER_ENDS, partial(turns.offer_ends, bot))
