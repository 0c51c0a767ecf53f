"""Who types into the thread while the silence is at work hears of it afterwards, privately (decisions 2)."""

import discord

from bot.chat.client import VertelEens
from bot.chat.ui.layout import page, text
from bot.services.one_to_one.teacher import is_away_in


async def setup(bot: VertelEens) -> None:
    """Listen."""

    async def on_message(message: discord.Message) -> None:
        if message.author.bot or not isinstance(message.channel, discord.Thread):
            return
        user_ref = str(message.author.id)
        one = await is_away_in(bot.context, str(message.channel.id), user_ref)
        if one is not None:
            async with bot.context.store.read() as unit:
                group = await unit.groups.get(one.group_id)
            words = bot.whispers.words_of(user_ref, group.language)
            await bot.whispers.whisper(user_ref, page(text(words("one-silence-worked"))), dm_welcome=False)

    bot.add_listener(on_message, "on_message")
