"""Tells the teacher, once and in private, what the bot is not allowed to do or cannot find."""

import discord

from bot.chat.client import VertelEens
from bot.chat.connection.calls import NETWORK, send_once
from bot.chat.outbox.trouble import Trouble
from bot.chat.ui.layout import page
from bot.chat.ui.safe_text import literal
from bot.i18n.catalogue import words_for
from bot.services.talk.trouble import note_trouble

KEYS = {
    Trouble.LOCK: "trouble-lock",
    Trouble.UNLOCK: "trouble-unlock",
    Trouble.POST: "trouble-post",
    Trouble.GONE: "trouble-gone",
}


async def tell_trouble(bot: VertelEens, channel_ref: str, trouble: Trouble) -> None:
    """Tell the teacher in regie, or in private where regie itself is the channel that is gone."""
    noted = await note_trouble(bot.context, channel_ref)
    if noted is None:
        return
    group, is_regie = noted.group, noted.group.regie_ref == channel_ref
    words = words_for(group.language)
    key = "trouble-regie-gone" if is_regie and trouble is Trouble.GONE else KEYS[trouble]
    told = page(words(key, channel=f"<#{channel_ref}>", name=literal(group.name)))
    if not is_regie and await _in_regie(bot, group.regie_ref, told):
        return
    if noted.teacher_ref is not None:
        await bot.whispers.whisper(noted.teacher_ref, told, dm_welcome=True)


async def _in_regie(bot: VertelEens, regie_ref: str, told: discord.ui.LayoutView) -> bool:
    try:
        await send_once(bot.get_partial_messageable(int(regie_ref)), told)
    except NETWORK:
        return False
    return True
