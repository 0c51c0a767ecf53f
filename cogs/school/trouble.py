"""Tells the teacher, once and in private, what the bot is not allowed to do or cannot find."""

import discord

from bot.chat.client import VertelEens
from bot.chat.connection.calls import NETWORK, send_once
from bot.chat.connection.refusals import ABOUT_RIGHTS, rights_named
from bot.chat.outbox.trouble import Facts, Trouble
from bot.chat.ui.layout import page
from bot.chat.ui.safe_text import literal
from bot.i18n.catalogue import Words, words_for
from bot.services.one_to_one.require import class_of_thread
from bot.services.talk.trouble import note_trouble

KEYS = {
    Trouble.LOCK: "trouble-lock",
    Trouble.PARTLY: "trouble-partly",
    Trouble.WRITERS: "trouble-writers",
    Trouble.UNLOCK: "trouble-unlock",
    Trouble.OWED: "trouble-owed",
    Trouble.POST: "trouble-post",
    Trouble.PICTURES: "trouble-pictures",
    Trouble.GONE: "trouble-gone",
    Trouble.HIDDEN: "trouble-hidden",
}


THREAD_KEYS = {
    Trouble.POST: "trouble-thread",
    Trouble.PICTURES: "trouble-pictures",
    Trouble.GONE: "trouble-thread-gone",
}
REFUSED_KEYS = {Trouble.LOCK: "trouble-lock-refused", Trouble.UNLOCK: "trouble-unlock-refused"}
"""For when Discord says no although the bot has every right that this needs."""
OTHER_KEYS = {Trouble.LOCK: "trouble-lock-other", Trouble.UNLOCK: "trouble-unlock-other"}
"""For when Discord says no for another reason than a right."""


async def tell_trouble(bot: VertelEens, channel_ref: str, trouble: Trouble, facts: Facts) -> None:
    """Tell the teacher in regie, or in private where regie itself is the channel that is gone."""
    noted = await note_trouble(bot.context, channel_ref)
    if noted is None:
        await _tell_of_thread(bot, channel_ref, trouble, facts)
        return
    group, is_regie = noted.group, noted.group.regie_ref == channel_ref
    words = words_for(group.language)
    key = "trouble-regie-gone" if is_regie and trouble is Trouble.GONE else KEYS[trouble]
    if not facts.lacks:
        other = facts.refusal is not None and facts.refusal.cause not in ABOUT_RIGHTS
        key = (OTHER_KEYS if other else REFUSED_KEYS).get(trouble, key)
    why = facts.refusal.told(words) if facts.refusal else ""
    missing = rights_named(words, facts.lacks)
    told_first = words(key, channel=f"<#{channel_ref}>", name=literal(group.name), missing=missing, why=why)
    told = page("\n".join([told_first, *_writers(words, facts)]))
    if not is_regie and await _in_regie(bot, group.regie_ref, told):
        return
    if noted.teacher_ref is not None:
        await bot.whispers.whisper(noted.teacher_ref, told, dm_welcome=True)


async def _tell_of_thread(bot: VertelEens, thread_ref: str, trouble: Trouble, facts: Facts) -> None:
    """Tell in regie that the thread of a talk with one pupil takes no messages, or is gone."""
    group = await class_of_thread(bot.context, thread_ref)
    if group is None or trouble not in THREAD_KEYS:
        return
    words = words_for(group.language)
    why = facts.refusal.told(words) if facts.refusal else ""
    told = page(words(THREAD_KEYS[trouble], channel=f"<#{thread_ref}>", why=why))
    await _in_regie(bot, group.regie_ref, told)


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
