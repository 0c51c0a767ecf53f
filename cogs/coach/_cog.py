"""Registers the wording coach: nudges before a teacher's words are said, whispers in regie, and who talked."""

from functools import partial

from bot.chat.client import VertelEens
from bot.chat.interactions.commands import add_subcommands
from bot.services.coach.end import SHARE_DUE
from bot.services.coach.listen import COACH_GROUP, COACH_MIRROR, COACH_WHISPER, view_whisper
from cogs.coach import ids, nudges, settings, share, whispers
from cogs.common import ids as shared


async def setup(bot: VertelEens) -> None:
    """Register what the coach draws and answers, and how a message that waits is shown."""
    bot.outbox.shows(COACH_WHISPER, view_whisper, whispers.draw_whisper)
    bot.outbox.shows(COACH_MIRROR, view_whisper, whispers.draw_mirror)
    bot.outbox.shows(COACH_GROUP, view_whisper, whispers.draw_group)
    bot.router.add(
        {
            ids.LEAVE: nudges.leave,
            ids.SEND: nudges.send,
            ids.EDIT: nudges.edit,
            ids.OTHER: nudges.other,
            ids.MUTE: nudges.mute,
            ids.DROP: nudges.keep_silent,
            ids.RULES: settings.choose,
            ids.INSTEAD: whispers.instead,
            shared.COACH_SHARE: share.share,
        },
        forms={ids.EDIT: nudges.edited},
    )
    bot.speech.draws(nudges.draw)
    bot.alarms.on(SHARE_DUE, partial(share.tell_share, bot))
    add_subcommands(bot, "class", settings.settings)
