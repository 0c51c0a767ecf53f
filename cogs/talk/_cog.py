"""Registers the talk: how it opens, who takes part and how, and the commands that begin it and ask its questions."""

from bot.chat.client import VertelEens
from bot.domain.talk.talk import Talk
from bot.services.talk.absent import note_absences, people_expected
from bot.services.talk.posts import OPENING
from bot.services.talk.views import view_talk
from cogs.common import ids as shared
from cogs.talk import commands, opening


async def setup(bot: VertelEens) -> None:
    """Register what a talk draws, answers and can be told to do."""
    bot.outbox.shows(OPENING, view_talk, opening.draw_opening)
    bot.router.add(
        {
            shared.TALK_JOIN: opening.join,
            shared.TALK_WATCH: opening.watch,
            shared.TALK_DM_YES: opening.dm_yes,
            shared.TALK_DM_NO: opening.dm_no,
            shared.TALK_PURPOSE: opening.purpose,
            shared.TALK_AS_CIRCLE: commands.as_circle,
        }
    )
    bot.attendance.on_look(people_expected, note_absences)
    bot.speech.tells(Talk, commands.started_text)
    await bot.add_cog(commands.TalkCommands(bot))
