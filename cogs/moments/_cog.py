"""Registers the moments of a talk: a harvest line, an I-sentence, a word about the talk, a pause, a pulse, covering."""

from functools import partial

from bot.chat.client import VertelEens
from bot.chat.interactions.forwarding import runs, says
from bot.domain.permission import Action
from bot.services.moments.pause import pause_talk, resume_talk
from bot.services.moments.posts import MOMENT, MOMENT_REPLIES
from bot.services.moments.say import cover as cover_talk
from bot.services.moments.say import end_now, nod, view_moment
from bot.services.round.follow import HINTS
from bot.services.round.views import view_question
from cogs.common import ids as shared
from cogs.moments import cards, ids, pupils, teacher


async def setup(bot: VertelEens) -> None:
    """Register what moments draw and answer."""
    bot.outbox.shows(MOMENT, view_moment, cards.draw_moment)
    bot.outbox.shows(MOMENT_REPLIES, view_moment, cards.draw_replies)
    for key in HINTS.values():
        bot.outbox.shows(key, view_question, partial(teacher.draw_hint, key))
    bot.router.add(
        {
            shared.MOMENTS_PAUSE: runs(pause_talk, Action.STEER_TALK),
            shared.MOMENTS_RESUME: runs(resume_talk, Action.STEER_TALK),
            shared.MOMENTS_HARVEST: teacher.harvest,
            shared.MOMENTS_I_NOTICE: teacher.i_notice,
            shared.MOMENTS_META: teacher.meta,
            shared.MOMENTS_COVER: runs(cover_talk, Action.STEER_TALK),
            shared.MOMENTS_END: runs(end_now, Action.STEER_TALK),
            ids.READ: teacher.read,
            ids.NOD: runs(nod, Action.TAKE_PART, tells="moment-thanks"),
            ids.REPLY: pupils.reply_to,
            ids.PULSE: pupils.pulse,
            shared.MOMENTS_COVER_IMAGE: pupils.cover_image,
            ids.COVER_WHO: pupils.cover_who,
            shared.MOMENTS_COVER_PASS: says(Action.TAKE_PART, tells="answer-passed"),
        },
        forms={
            shared.MOMENTS_HARVEST: teacher.harvested,
            shared.MOMENTS_I_NOTICE: teacher.noticed,
            ids.META_SAY: teacher.paused_to_talk,
            ids.REPLY: pupils.replied,
            shared.MOMENTS_COVER_IMAGE: pupils.cover_imaged,
            ids.COVER_WHO: pupils.covered,
        },
    )
