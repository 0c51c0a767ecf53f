"""Looks up in the server whether a word is the name of a pupil, also of one whom the bot never saw."""

import asyncio
from collections.abc import Iterable

import discord

from bot.chat.connection.library_internals import role_ids
from bot.domain.school.group import Group
from bot.log import logger

log = logger(__name__)

PATIENCE = 5.0
"""Seconds of real time after which the server's answer is not waited for."""
FOUND = 10
"""Members looked at for one word."""


async def pupils_called(client: discord.Client, group: Group, words: Iterable[str]) -> set[str]:
    """Return the display names of pupils of this class that begin with one of these words.

    This needs no privileged intent. Where the server does not answer nobody is found: the pupils who took part once
    are known without it.
    """
    guild = client.get_guild(int(group.guild_ref))
    if guild is None:
        return set()
    found = await asyncio.gather(*(_called(guild, group, word) for word in words))
    return set[str]().union(*found)


async def _called(guild: discord.Guild, group: Group, word: str) -> set[str]:
    try:
        async with asyncio.timeout(PATIENCE):
            members = await guild.query_members(word, limit=FOUND, cache=False)
    except (TimeoutError, discord.DiscordException, OSError):
        log.info("members could not be looked up", guild=group.guild_ref)
        return set()
    pupil = int(group.pupil_role_ref)
    return {member.display_name for member in members if pupil in role_ids(member)}
