"""Registers the setting up of classes, their free days, help for everybody, and trouble that a teacher must hear of."""

from functools import partial

from bot.chat.client import VertelEens
from bot.chat.interactions.commands import add_subcommands
from cogs.school import free_days, ids
from cogs.school.class_ import SchoolClass
from cogs.school.personal import Help, MyPage
from cogs.school.trouble import tell_trouble


async def setup(bot: VertelEens) -> None:
    """Register the commands, the buttons, and what tells a teacher of trouble."""
    await bot.add_cog(SchoolClass(bot))
    await bot.add_cog(Help(bot))
    await bot.add_cog(MyPage(bot))
    add_subcommands(bot, "class", free_days.free)
    bot.outbox.on_trouble(partial(tell_trouble, bot))
    bot.router.add({ids.FREE_DAYS_REMOVE: free_days.remove})
