"""Tells the teacher, once and in private, what the bot is not allowed to do or cannot find."""

import discord

from bot.chat.client import VertelEens
from bot.chat.connection.calls import NETWORK, send_once
from bot.chat.outbox.trouble import Facts, Trouble
from bot.chat.ui.layout import page
from bot.chat.ui.safe_text import literal
from bot.i18n.catalogue import Words, words_for
from bot.services.talk.trouble import note_trouble

KEYS = {
    Trouble.LOCK: "trouble-lock",
    Trouble.PARTLY: "trouble-partly",
    Trouble.WRITERS: "trouble-writers",
    Trouble.UNLOCK: "trouble-unlock",
    Trouble.OWED: "trouble-owed",
    Trouble.POST: "trouble-post",
    Trouble.GONE: "trouble-gone",
    Trouble.HIDDEN: "trouble-hidden",
}


REFUSED_KEYS = {Trouble.LOCK: "trouble-lock-refused", Trouble.UNLOCK: "trouble-unlock-refused"}
"""For when Discord says no although the bot has every right that this needs."""


async def tell_trouble(bot: VertelEens, channel_ref: str, trouble: Trouble, facts: Facts) -> None:
    """Tell the teacher in regie, or in private where regie itself is the channel that is gone."""
    noted = await note_trouble(bot.context, channel_ref)
    if noted is None:
        return
    group, is_regie = noted.group, noted.group.regie_ref == channel_ref
    words = words_for(group.language)
    key = "trouble-regie-gone" if is_regie and trouble is Trouble.GONE else KEYS[trouble]
    if not facts.lacks:
        key = REFUSED_KEYS.get(trouble, key)
    if facts.two_factor:
        key = "trouble-lock-two-factor"
    missing = ", ".join(words(f"permission-{name.replace('_', '-')}") for name in facts.lacks)
    told_first = words(key, channel=f"<#{channel_ref}>", name=literal(group.name), missing=missing)
    told = page("\n".join([told_first, *_writers(words, facts)]))
    if not is_regie and await _in_regie(bot, group.regie_ref, told):
        return
    if noted.teacher_ref is not None:
        await bot.whispers.whisper(noted.teacher_ref, told, dm_welcome=True)


def _writers(words: Words, facts: Facts) -> list[str]:
    """Name who could write in spite of the lock, and say what the teacher can do."""
    named = {
        "trouble-writers-roles": facts.roles,
        "trouble-writers-members": facts.members,
        "trouble-writers-mighty": facts.mighty,
    }
    return [words(key, names=", ".join(literal(name) for name in names)) for key, names in named.items() if names]


async def _in_regie(bot: VertelEens, regie_ref: str, told: discord.ui.LayoutView) -> bool:
    try:
        await send_once(bot.get_partial_messageable(int(regie_ref)), told)
    except NETWORK:
        return False
    return True
