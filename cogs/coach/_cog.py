"""The wording coach: nudges before a teacher's words are said, whispers in regie, and who talked afterwards."""

from functools import partial

from bot.chat.client import VertelEens
from bot.chat.interactions.commands import add_subcommands
from bot.services.coach.end import SHARE_DUE
from bot.services.coach.listen import COACH_GROUP, COACH_MIRROR, COACH_WHISPER, view_whisper
from cogs.coach import asking, ids, nudges, settings, share, whispers
from cogs.common import ids as shared


async def setup(bot: VertelEens) -> None:
    """Register what the coach draws and answers, and who tells of words that wait."""
    bot.outbox.shows(COACH_WHISPER, view_whisper, whispers.draw_whisper)
    bot.outbox.shows(COACH_MIRROR, view_whisper, whispers.draw_mirror)
    bot.outbox.shows(COACH_GROUP, view_whisper, whispers.draw_group)
    bot.router.add(
        {
            shared.COACH_ASK: asking.ask,
            shared.COACH_POCKET: asking.pocket,
            shared.COACH_POCKET_OF: asking.pocket_of_talk,
            ids.POCKET_ASK: asking.pocket_ask,
            ids.POCKET_DROP: asking.pocket_drop,
            ids.LEAVE: nudges.leave,
            ids.SEND: nudges.send,
            ids.EDIT: nudges.edit,
            ids.OTHER: nudges.other,
            ids.MUTE: nudges.mute,
            ids.SPLIT: nudges.split,
            ids.CARD: nudges.take_card,
            ids.DROP: nudges.keep_silent,
            ids.AS_CIRCLE: nudges.as_circle,
            ids.RULES: settings.choose,
            ids.INSTEAD: whispers.instead,
            shared.COACH_SHARE: share.share,
        },
        forms={shared.COACH_ASK: asking.asked, ids.EDIT: nudges.edited},
    )
    bot.speech.on_pending(nudges.tell_pending)
    bot.alarms.on(SHARE_DUE, partial(share.tell_share, bot))
    add_subcommands(bot, "class", settings.settings)
