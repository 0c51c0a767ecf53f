"""Makes the private thread of a talk, and answers who types in it while the silence is at work."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import replace

import discord

from bot.chat.client import VertelEens, bot_of
from bot.chat.connection.calls import NETWORK, retry
from bot.chat.connection.library_internals import role_ids
from bot.chat.connection.refusals import rights_named
from bot.chat.inbox.brought import Brought, brought_by
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import page, text
from bot.chat.ui.safe_text import literal, shortened
from bot.domain.one_to_one.one_to_one import OneToOne
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group
from bot.domain.words import upper_first
from bot.i18n.catalogue import Words, words_for
from bot.services.one_to_one.pupil import find_in_thread
from bot.services.one_to_one.say import StartOneToOne
from bot.services.one_to_one.teacher import is_away_in
from cogs.common.places import class_place

NEEDED = ("create_private_threads", "send_messages_in_threads", "manage_threads")
THREAD_NAME = 100
"""Characters of the name of a thread (Discord)."""
WEEK = 10080
"""Minutes of silence after which Discord puts a thread away."""


def class_channel(bot: VertelEens, group: Group, words: Words) -> discord.TextChannel:
    """Return the channel for the thread; raises ``Refused`` with the permissions that the bot lacks there."""
    channel = class_place(bot.get_channel(int(group.channel_ref)))
    mine = channel.permissions_for(channel.guild.me)
    if missing := [name for name in NEEDED if not getattr(mine, name)]:
        raise Refused(Reason.MISSING_PERMISSIONS, missing=rights_named(words, missing))
    return channel


@asynccontextmanager
async def with_thread(request: Request, message: StartOneToOne) -> AsyncGenerator[StartOneToOne]:
    """Make the thread, and delete it again when no talk begins in it after all."""
    group = request.group
    channel = class_channel(bot_of(request), group, words_for(group.language))
    pupil = await _pupil(channel.guild, group, int(message.pupil_ref))
    thread = await _thread(channel, group, pupil, int(request.actor.user_ref))
    try:
        yield replace(message, pupil_name=pupil.display_name, thread_ref=str(thread.id))
    except BaseException:
        await _take_away(thread)
        raise


def told_text(request: Request, talk: OneToOne) -> str:
    """Return what a teacher reads once the talk has begun; at its end, only that their words were said."""
    if not talk.is_open:
        return request.words("coach-said")
    regie = f"<#{request.group.regie_ref}>"
    return request.words("one-started", thread=f"<#{talk.thread_ref}>", regie=regie)


async def _pupil(guild: discord.Guild, group: Group, pupil_ref: int) -> discord.Member:
    """Find the pupil as they are now, since the teacher's message may have waited. Raises ``Refused``."""
    try:
        member = await retry(lambda: guild.fetch_member(pupil_ref))
    except discord.NotFound:
        raise Refused(Reason.NO_PUPIL) from None
    if group.pupil_role_ref not in map(str, role_ids(member)):
        raise Refused(Reason.NO_PUPIL)
    return member


async def _thread(channel: discord.TextChannel, group: Group, pupil: discord.Member, teacher: int) -> discord.Thread:
    """Make a thread of the two, into which the second adult can look at any time."""
    support = channel.guild.get_role(int(group.support_role_ref or 0))
    if support is None:
        raise Refused(Reason.NO_SUPPORT)
    present = channel.overwrites_for(support)
    if not (present.manage_threads and present.view_channel):
        present.update(manage_threads=True, view_channel=True)
        await channel.set_permissions(support, overwrite=present)
    name = words_for(group.language)("one-thread", name=pupil.display_name, teacher=group.form_of_address)
    thread = await channel.create_thread(
        name=shortened(name, THREAD_NAME),
        type=discord.ChannelType.private_thread,
        invitable=False,
        auto_archive_duration=WEEK,
    )
    try:
        await thread.add_user(pupil)
        await thread.add_user(discord.Object(teacher))
    except BaseException:
        await _take_away(thread)
        raise
    return thread


async def _take_away(thread: discord.Thread) -> None:
    """Delete a thread in which no talk begins after all."""
    with suppress(*NETWORK):
        await retry(thread.delete)


async def on_message(bot: VertelEens, message: discord.Message) -> None:
    """Answer in private what only this thread's talk has an answer to.

    A teacher who writes while being out of view hears that the silence was still at work; a pupil who sends a picture,
    a voice message or the like hears who reads it, and that the talk does not keep it.
    """
    if message.author.bot or not isinstance(message.channel, discord.Thread):
        return
    thread_ref, user_ref = str(message.channel.id), str(message.author.id)
    if (talk := await is_away_in(bot.context, thread_ref, user_ref)) is not None:
        await _tell(bot, talk, user_ref, "one-silence-worked")
        return
    brought = brought_by(message, message.content)
    if brought and (talk := await find_in_thread(bot.context, thread_ref, user_ref)) is not None:
        await _tell(bot, talk, user_ref, "one-beside", named=brought, dm_welcome=True)


async def _tell(
    bot: VertelEens, talk: OneToOne, user_ref: str, key: str, *, named: Sequence[Brought] = (), dm_welcome: bool = False
) -> None:
    async with bot.context.store.read() as unit:
        group = await unit.groups.get(talk.group_id)
    words = bot.whispers.words_of(user_ref, group.language)
    what = ", ".join(words(f"brought-{one.value}") for one in named)
    told = words(key, what=what, teacher=literal(upper_first(group.form_of_address))) if named else words(key)
    await bot.whispers.whisper(user_ref, page(text(told)), dm_welcome=dm_welcome)
