"""Registers the scale question: a mark, a pupil's own steps from it, who wants to tell, looking back a week later."""

from functools import partial

from bot.chat.client import VertelEens
from bot.chat.interactions.commands import add_subcommands
from bot.chat.interactions.forwarding import acts, runs, says
from bot.domain.permission import Action
from bot.domain.scale.scale import Scale
from bot.services.scale.follow import RESPONSE_REVIEW, SCALE, SCALE_REGIE, SCALE_REVIEW, SCALE_STEPS, SCALE_TELLER
from bot.services.scale.steer import close_marks, mark_seen, stop_scale
from bot.services.scale.tell import invite_teller, rather_not
from bot.services.scale.views import view_regie, view_scale, view_teller
from cogs.common import ids as shared
from cogs.scale import ids, question, regie, responding, reviewing, telling
from cogs.scale.commands import opened_text, scale


async def setup(bot: VertelEens) -> None:
    """Register what scale questions draw, answer, and do a week later."""
    bot.outbox.shows(SCALE, view_scale, question.draw_question)
    bot.outbox.shows(SCALE_REGIE, view_regie, regie.draw_regie)
    bot.outbox.shows(SCALE_TELLER, view_teller, telling.draw_teller)
    bot.outbox.shows(SCALE_REVIEW, view_scale, reviewing.draw_review_line)
    bot.outbox.renders(SCALE_STEPS, partial(question.draw_with_picture, bot))
    bot.alarms.on(RESPONSE_REVIEW, partial(reviewing.invite_to_look_back, bot), by_wall=True)
    bot.router.add(
        {
            ids.MARK: question.choose,
            ids.PASS: says(Action.TAKE_PART, tells="answer-passed"),
            ids.TELL: telling.tell,
            ids.RATHER_NOT: acts(rather_not, Action.TAKE_PART, replaces="turn-passed"),
            ids.CLOSE: runs(close_marks, Action.STEER_TALK),
            ids.INVITE: runs(invite_teller, Action.STEER_TALK),
            ids.STOP: regie.stop,
            ids.STOP_YES: runs(stop_scale, Action.STEER_TALK, replaces="scale-stopped-now"),
            ids.STOP_NO: says(Action.STEER_TALK, replaces="scale-goes-on"),
            shared.SCALE_READ: regie.read,
            ids.READ_ONE: regie.read_one,
            ids.SEEN: runs(mark_seen, Action.READ_PREVIEW, replaces="scale-seen"),
            shared.SCALE_GO: responding.go,
            ids.RESUME: responding.resume,
            ids.WRITE: responding.write,
            ids.SKIP: responding.skip,
            ids.CONFIRM: responding.confirm,
            ids.HALF: responding.half,
            ids.TALK: responding.want_talk,
            ids.LATER: responding.later,
        },
        forms={ids.MARK: question.chosen, ids.WRITE: responding.written},
    )
    bot.speech.tells(Scale, opened_text)
    add_subcommands(bot, "talk", scale)
