"""Which intents the application has, read before connecting: ask for no more, and say what is lost."""

from copy import copy
from dataclasses import dataclass

import discord

from bot.chat.connection.asking import ask

BASE_INTENTS = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
"""What anybody may ask for. Members and presences are never asked for: the bot needs no list of people."""


@dataclass(frozen=True, slots=True)
class MissingIntent:
    """A privileged intent that is off, and the key of the sentence that says what it costs."""

    name: str
    cost: str


@dataclass(frozen=True, slots=True)
class Found:
    """What to connect with, and what is missing."""

    intents: discord.Intents
    missing: tuple[MissingIntent, ...]


async def find_intents(token: str, api_base: str) -> Found:
    """Ask Discord which intents this bot has.

    Raises ``ConfigError`` when the token is not accepted, ``UnreachableError`` when there is no answer.
    """
    application = await ask(token, f"{api_base}/applications/@me")
    return intents_for(discord.ApplicationFlags._from_value(int(application.get("flags") or 0)))  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def intents_for(flags: discord.ApplicationFlags) -> Found:
    """The intents for an application with these flags. No privileged one is needed to hold a talk."""
    intents = copy(BASE_INTENTS)
    intents.message_content = flags.gateway_message_content or flags.gateway_message_content_limited
    if intents.message_content:
        return Found(intents, ())
    return Found(intents, (MissingIntent("message_content", "intent-message-content-missing"),))
