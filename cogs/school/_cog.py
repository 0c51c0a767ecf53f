"""Registers the setting up of classes, their free days, who reads along, help, and what tells of trouble."""

from functools import partial

from bot.chat.client import VertelEens
from bot.chat.interactions.commands import add_subcommands
from bot.services.school.posts import READERS
from cogs.school import free_days, ids, readers
from cogs.school.class_ import SchoolClass, more_pupils
from cogs.school.personal import Help, MyPage
from cogs.school.trouble import tell_trouble


async def setup(bot: VertelEens) -> None:
    """Register the commands, the buttons, and what tells a teacher of trouble."""
    await bot.add_cog(SchoolClass(bot))
    await bot.add_cog(Help(bot))
    await bot.add_cog(MyPage(bot))
    add_subcommands(bot, "class", free_days.free)
    bot.outbox.on_trouble(partial(tell_trouble, bot))
    bot.outbox.guard.notice = READERS
    bot.outbox.renders(READERS, partial(readers.render, bot))
    bot.router.add(
        {
            ids.FREE_DAYS_REMOVE: free_days.remove,
            ids.PUPILS: more_pupils,
            ids.READERS_CLOSE: readers.close,
            ids.READERS_ONLY_CLASS: readers.only_class,
            ids.READERS_FINE: readers.fine,
            ids.READERS_SEEN: readers.seen,
        }
    )
