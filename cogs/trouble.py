"""Tells the teacher, once and in private, what the bot is not allowed to do or cannot find."""

import discord

from bot.chat.client import VertelEens
from bot.chat.layout import page
from bot.chat.trouble import Trouble
from bot.i18n.catalogue import words_for
from bot.services.set_up_class import class_of_channel

KEYS = {Trouble.LOCK: "trouble-lock", Trouble.POST: "trouble-post", Trouble.GONE: "trouble-gone"}


async def setup(bot: VertelEens) -> None:
    """Listen for trouble."""

    async def tell(channel_ref: str, trouble: Trouble) -> None:
        group = await class_of_channel(bot.core, channel_ref)
        if group is None or group.regie_ref == channel_ref:
            return
        words = words_for(group.language)
        regie = bot.get_partial_messageable(int(group.regie_ref))
        try:
            await regie.send(view=page(words(KEYS[trouble], channel=f"<#{channel_ref}>")))
        except discord.Forbidden:
            return

    bot.stage.on_trouble(tell)
