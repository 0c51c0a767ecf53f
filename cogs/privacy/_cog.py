"""Registers what a pupil can see and have forgotten, and how long a class keeps things."""

from bot.chat.client import VertelEens
from bot.chat.interactions.commands import add_subcommands
from cogs.common import ids as shared
from cogs.privacy import ids, own_data
from cogs.privacy.retention import retention


async def setup(bot: VertelEens) -> None:
    """Register the commands and the buttons."""
    add_subcommands(bot, "class", retention)
    add_subcommands(bot, "mypage", own_data.data)
    bot.router.add(
        {
            shared.PRIVACY_OWN: own_data.see,
            ids.FORGET: own_data.ask_forget,
            ids.FORGET_YES: own_data.forget,
        }
    )
