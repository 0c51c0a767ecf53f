"""Makes the teachers' own channel, continues one whose set-up failed midway, and lets in just today's readers."""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager, suppress
from weakref import WeakValueDictionary

import discord

from bot.chat.connection.calls import NETWORK, retry
from bot.domain.words import cut
from bot.i18n.catalogue import Words
from bot.services.context import AppContext
from bot.services.school.set_up import class_of_channel

Target = discord.Role | discord.Member | discord.Object
Overwrites = dict[Target, discord.PermissionOverwrite]
_busy = WeakValueDictionary[int, asyncio.Lock]()
"""The channels that are being set up now."""


@asynccontextmanager
async def regie_of(
    context: AppContext, place: discord.TextChannel, words: Words, readers: list[discord.Role]
) -> AsyncGenerator[discord.TextChannel]:
    """Give the class's regie with today's readers; one that was made here is deleted again when the block raises.

    The block stores the class. Who sets up the same channel meanwhile waits, so that only one regie is made.
    """
    async with _busy.setdefault(place.id, asyncio.Lock()), _regie_of(context, place, words, readers) as regie:
        yield regie


@asynccontextmanager
async def _regie_of(
    context: AppContext, place: discord.TextChannel, words: Words, readers: list[discord.Role]
) -> AsyncGenerator[discord.TextChannel]:
    found = await _found(context, place)
    if found is not None:
        await found.edit(overwrites=_changed(found, readers))
        yield found
        return
    guild = place.guild
    made = await guild.create_text_channel(
        _name(place),
        category=place.category,
        overwrites=_wanted(guild, readers),
        topic=words("class-regie-topic"),
    )
    try:
        yield made
    except BaseException:
        with suppress(*NETWORK):
            await retry(made.delete)
        raise


async def _found(context: AppContext, place: discord.TextChannel) -> discord.TextChannel | None:
    """Return the regie of this class, or one that an earlier try made and never used."""
    present = await class_of_channel(context, str(place.id))
    existing = place.guild.get_channel(int(present.regie_ref)) if present else None
    if isinstance(existing, discord.TextChannel):
        return existing
    for channel in place.guild.text_channels:
        is_left_over = (
            channel.name == _name(place)
            and channel.category_id == place.category_id
            and channel.last_message_id is None
            and channel.overwrites_for(place.guild.me).view_channel
        )
        if is_left_over and await class_of_channel(context, str(channel.id)) is None:
            return channel
    return None


def _name(place: discord.TextChannel) -> str:
    return cut(f"regie-{place.name}", 100)


def _wanted(guild: discord.Guild, readers: list[discord.Role]) -> Overwrites:
    overwrites: Overwrites = {
        guild.default_role: discord.PermissionOverwrite(view_channel=False),
        guild.me: discord.PermissionOverwrite(view_channel=True, send_messages=True),
    }
    return overwrites | {role: discord.PermissionOverwrite(view_channel=True, send_messages=True) for role in readers}


def _changed(regie: discord.TextChannel, readers: list[discord.Role]) -> Overwrites:
    """Return how the regie should be: nobody else reads it, and what the school set about other rights stays."""
    now: Mapping[Target, discord.PermissionOverwrite] = regie.overwrites
    wanted = _wanted(regie.guild, readers)
    changed: Overwrites = {}
    for target, overwrite in now.items():
        if target not in wanted and overwrite.view_channel:
            overwrite.update(view_channel=None)
        if target in wanted or not overwrite.is_empty():
            changed[target] = overwrite
    for target, overwrite in wanted.items():
        kept = changed.setdefault(target, discord.PermissionOverwrite())
        kept.update(**{name: value for name, value in overwrite if value is not None})
    return changed
