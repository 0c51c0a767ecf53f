"""Notices, in what people do anyway, that somebody reads or writes where the bot believed they could not."""

from typing import Any

import discord

from bot.chat.connection.library_internals import role_ids
from bot.chat.interactions.access import Access, class_roles, home_ref
from bot.chat.outbox.outbox import Outbox
from bot.domain.permission import ClassRole, is_pupil_and_adult


async def notice_press(access: Access, outbox: Outbox, interaction: discord.Interaction[Any]) -> None:
    """Look at whoever pressed something or ran a command; Discord says what they may do in that channel."""
    channel = interaction.channel
    if channel is None:
        return
    if isinstance(channel, discord.Thread) and channel.is_private():
        await outbox.guard.hear_of_thread_member(str(channel.id), interaction.user)
    await _notice(access, outbox, interaction.user, channel, may_send=interaction.permissions.send_messages)


async def notice_message(access: Access, outbox: Outbox, message: discord.Message) -> None:
    """Look at whoever said something, and at who was let into a private thread or left it."""
    channel = message.channel
    if isinstance(channel, discord.Thread) and channel.is_private():
        await _notice_members(outbox, message, channel)
    if not message.author.bot:
        if isinstance(channel, discord.Thread) and channel.is_private():
            await outbox.guard.hear_of_thread_member(str(channel.id), message.author)
        await _notice(access, outbox, message.author, channel, may_send=True)


async def _notice(
    access: Access, outbox: Outbox, user: discord.User | discord.Member, channel: Any, *, may_send: bool
) -> None:
    group = await access.group_in(home_ref(channel))
    if group is None or not isinstance(user, discord.Member) or group.guild_ref != str(user.guild.id):
        return
    roles = class_roles(group, role_ids(user))
    if is_pupil_and_adult(roles):
        await outbox.guard.hear_of_member(group, str(user.id))
    else:
        await outbox.guard.hear_of_class(group)
    if may_send and ClassRole.PUPIL in roles and group.channel_ref == str(channel.id):
        await outbox.hear_of_writer(group.channel_ref, str(user.id))


async def _notice_members(outbox: Outbox, message: discord.Message, thread: discord.Thread) -> None:
    """Hear of the members of a thread by Discord's own messages in it: lists of them are for other programs."""
    for user in message.mentions:
        if message.type is discord.MessageType.recipient_add:
            await outbox.guard.hear_of_thread_member(str(thread.id), user)
        elif message.type is discord.MessageType.recipient_remove:
            await outbox.guard.hear_of_leaving(str(thread.id), str(user.id))
