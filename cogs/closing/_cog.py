"""Registers the closing of a talk, agreements, opinions and outcomes, the end, and looking back in the next talk."""

from functools import partial

from bot.chat.client import VertelEens
from bot.chat.interactions.commands import add_subcommands
from bot.chat.interactions.forwarding import acts, runs, says
from bot.domain.permission import Action
from bot.services.closing.agreement_list import hold_deleted, view_agreement_list
from bot.services.closing.agreements import confirm_own
from bot.services.closing.look_back import view_looking_back
from bot.services.closing.opinion import pass_rating
from bot.services.closing.posts import (
    AGREEMENTS,
    AGREEMENTS_REGIE,
    FORGOTTEN,
    LOOKING_BACK,
    LOOKING_BACK_REGIE,
    OPINION,
    OUTCOMES,
    RATING,
    TALK_FORGOTTEN,
)
from bot.services.closing.say import Proposed
from bot.services.closing.steps import ask_opinion, close_talk, tell_outcomes_next
from bot.services.closing.views import view_agreements, view_outcomes
from bot.services.round.follow import KEPT_WORDS
from bot.services.round.sealed_words import give_to_teacher, throw_away, view_ending, view_kept
from bot.services.talk.posts import ENDING
from bot.services.talk.views import view_talk
from cogs.closing import agreement_cards, agreement_list, agreements, ids, look_back, outcomes, rating, sealed, steps
from cogs.common import ids as shared


async def setup(bot: VertelEens) -> None:
    """Register what the closing draws and answers, and what ends a talk that was left open."""
    bot.outbox.shows(AGREEMENTS, view_agreements, agreement_cards.draw_agreements)
    bot.outbox.shows(
        AGREEMENTS_REGIE, view_agreement_list, partial(agreement_list.draw_list, bot.context.calendar.country)
    )
    bot.outbox.stays_away(AGREEMENTS, partial(hold_deleted, bot.context))
    bot.outbox.stays_away(LOOKING_BACK)
    bot.outbox.shows(RATING, view_talk, rating.draw_rating)
    bot.outbox.shows(OPINION, view_outcomes, rating.draw_opinion)
    bot.outbox.shows(OUTCOMES, view_outcomes, outcomes.draw_outcomes)
    bot.outbox.shows(ENDING, view_ending, sealed.draw_ending)
    bot.outbox.shows(KEPT_WORDS, view_kept, sealed.draw_kept)
    bot.outbox.shows(FORGOTTEN, view_talk, sealed.draw_forgotten)
    bot.outbox.shows(LOOKING_BACK, view_looking_back, look_back.draw_looking_back)
    bot.outbox.shows(LOOKING_BACK_REGIE, view_looking_back, look_back.draw_looking_back_for_teacher)
    bot.alarms.on(TALK_FORGOTTEN, partial(sealed.end_by_itself, bot))
    add_subcommands(bot, "talk", outcomes.outcomes)
    _add_steps(bot)
    _add_agreements(bot)
    _add_looking_back(bot)


def _add_steps(bot: VertelEens) -> None:
    bot.router.add(
        {
            shared.CLOSING_BEGIN: steps.close,
            shared.CLOSING_ASK_OPINION: runs(ask_opinion, Action.STEER_TALK),
            shared.CLOSING_TO_OUTCOMES: runs(tell_outcomes_next, Action.STEER_TALK),
            shared.CLOSING_OUTCOMES: outcomes.write,
            shared.CLOSING_END: runs(close_talk, Action.STEER_TALK),
            shared.CLOSING_STOP: steps.stop,
            ids.STOP_YES: steps.stop_yes,
            ids.STOP_NO: says(Action.STEER_TALK, replaces="panel-goes-on"),
            ids.RATE: rating.rate,
            ids.RATE_PASS: acts(pass_rating, Action.TAKE_PART, tells="answer-passed"),
            ids.OPINION_READ: rating.read,
            ids.SEALED: sealed.see_sealed,
            ids.SEALED_KEEP: acts(give_to_teacher, Action.TAKE_PART, replaces="sealed-kept"),
            ids.SEALED_THROW: acts(throw_away, Action.TAKE_PART, replaces="sealed-gone"),
            ids.KEPT_READ: sealed.read_kept,
        },
        forms={shared.CLOSING_OUTCOMES: outcomes.told, ids.RATE: rating.rated},
    )


def _add_agreements(bot: VertelEens) -> None:
    bot.router.add(
        {
            ids.AGREE_ADD: agreements.add,
            shared.CLOSING_AGREE_PROPOSE: agreements.propose,
            ids.AGREE_RIGHT: agreements.right,
            ids.AGREE_FOR_YOU: agreements.for_you,
            ids.AGREE_PLACE: agreement_list.place,
            ids.AGREE_STRIKE: agreement_list.strike,
            ids.AGREE_LIST: agreement_list.turn_list,
            ids.AGREE_OWN: acts(confirm_own, Action.TAKE_PART, replaces="agreement-added-own"),
            ids.AGREE_REWORD: agreements.choose_to_reword,
            ids.AGREE_REWORD_ONE: agreements.reword_one,
            ids.AGREE_REMOVE: agreements.choose_to_remove,
            ids.AGREE_REMOVE_ONE: agreements.remove_one,
        },
        forms={
            ids.AGREE_ADD: agreements.added,
            shared.CLOSING_AGREE_PROPOSE: agreements.proposed,
            ids.AGREE_WORDS: agreements.reworded,
        },
    )
    bot.speech.tells(Proposed, agreements.proposed_text)
    bot.speech.follows(Proposed, agreements.ask_pupil)


def _add_looking_back(bot: VertelEens) -> None:
    bot.router.add(
        {
            shared.CLOSING_BACK_MINE: look_back.mine,
            ids.BACK_READ: look_back.read_on,
            ids.BACK_FURTHER: look_back.further,
            ids.BACK_OWN: look_back.review_own,
            ids.BACK_CLASS: look_back.review_class,
            ids.BACK_TELL: look_back.tell,
            ids.PAST: outcomes.show_past,
            ids.AGREE_STRIKE_PAST: outcomes.strike_past,
        },
        forms={ids.BACK_TELL: look_back.told},
    )
