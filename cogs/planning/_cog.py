"""Registers planned talks: making one, what class and teacher see of it, and questions that pupils bring to it."""

from bot.chat.client import VertelEens
from bot.chat.interactions.commands import add_subcommands
from bot.chat.interactions.forwarding import acts, runs
from bot.domain.permission import Action
from bot.services.planning.follow import ANNOUNCEMENT, LOBBY
from bot.services.planning.offer_question import take_offer_back
from bot.services.planning.plan import Planned, begin_planned, call_off
from bot.services.planning.views import view_plan
from bot.services.talk.posts import PLAN, PLAN_NOW
from cogs.common import ids as shared
from cogs.planning import announcement, commands, ids, own_question, regie


async def setup(bot: VertelEens) -> None:
    """Register what planning draws and answers, and its command."""
    bot.outbox.shows(ANNOUNCEMENT, view_plan, announcement.draw_announcement)
    bot.outbox.shows(LOBBY, view_plan, announcement.draw_lobby)
    bot.outbox.shows(PLAN, view_plan, regie.draw_plan)
    bot.outbox.shows(PLAN_NOW, view_plan, regie.draw_plan_now)
    bot.router.add(
        {
            ids.NEW: commands.new,
            ids.BEGIN: acts(begin_planned, Action.STEER_TALK, tells="start-done"),
            ids.MOVE: regie.move,
            ids.OFF: regie.off,
            ids.OFF_YES: runs(call_off, Action.STEER_TALK, replaces="plan-off-done"),
            shared.PLANNING_OWN_QUESTION: own_question.own_question,
            ids.OWN_QUESTION_EDIT: own_question.change,
            ids.OWN_QUESTION_BACK: acts(take_offer_back, Action.TAKE_PART, replaces="own-question-back"),
        },
        forms={
            ids.WRITE: commands.filled_in,
            ids.MOVE: regie.moved,
            shared.PLANNING_OWN_QUESTION: own_question.offered,
        },
    )
    bot.speech.tells(Planned, commands.plan_text)
    add_subcommands(bot, "talk", commands.plan)
