"""Moments of a talk: a harvest line, an I-sentence, a word about the talk itself, a pause, a pulse, and covering."""

from functools import partial

from bot.chat.client import VertelEens
from bot.services.moments.posts import MOMENT, MOMENT_REPLIES
from bot.services.moments.say import view_moment
from bot.services.round.follow import HINTS
from bot.services.round.views import view_question
from cogs.common.ids import (
    MOMENTS_COVER,
    MOMENTS_COVER_IMAGE,
    MOMENTS_COVER_PASS,
    MOMENTS_END,
    MOMENTS_HARVEST,
    MOMENTS_I_NOTICE,
    MOMENTS_META,
    MOMENTS_PAUSE,
    MOMENTS_RESUME,
)
from cogs.moments import cards, ids, pupils, teacher


async def setup(bot: VertelEens) -> None:
    """Register what moments draw and answer."""
    bot.outbox.shows(MOMENT, view_moment, cards.draw_moment)
    bot.outbox.shows(MOMENT_REPLIES, view_moment, cards.draw_replies)
    for key in HINTS.values():
        bot.outbox.shows(key, view_question, partial(teacher.draw_hint, key))
    bot.router.add(
        {
            MOMENTS_PAUSE: teacher.pause,
            MOMENTS_RESUME: teacher.resume,
            MOMENTS_HARVEST: teacher.harvest,
            MOMENTS_I_NOTICE: teacher.i_notice,
            MOMENTS_META: teacher.meta,
            MOMENTS_COVER: teacher.cover,
            MOMENTS_END: teacher.go_on,
            ids.READ: teacher.read,
            ids.NOD: pupils.say_right,
            ids.REPLY: pupils.reply_to,
            ids.PULSE: pupils.pulse,
            MOMENTS_COVER_IMAGE: pupils.cover_image,
            ids.COVER_WHO: pupils.cover_who,
            MOMENTS_COVER_PASS: pupils.cover_pass,
        },
        forms={
            MOMENTS_HARVEST: teacher.harvested,
            MOMENTS_I_NOTICE: teacher.noticed,
            ids.META_SAY: teacher.paused_to_talk,
            ids.REPLY: pupils.replied,
            MOMENTS_COVER_IMAGE: pupils.cover_imaged,
            ids.COVER_WHO: pupils.covered,
        },
    )
