"""Asks Discord what the bot may do before it connects, and says in plain words why a connection has ended for good."""

from copy import copy
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast

import aiohttp
import discord

from bot.chat.connection.calls import CALL_TIMEOUT
from bot.chat.connection.library_internals import application_flags
from bot.clock import Clock
from bot.errors import ConfigError, VertelEensError

UNAUTHORIZED = 401
STARTS_IN_RESERVE = 50
"""Starts of the day's thousand that are left alone, so that a bot that starts over and over keeps its token."""
BASE_INTENTS = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
"""The intents that any application may ask for. Members and presences are never asked for: the bot keeps no list of
people."""

BAD_TOKEN, UNKNOWN_INTENT, FORBIDDEN_INTENT = 4004, 4013, 4014
"""Gateway close codes after which starting again alone does not help (opcodes and status codes in Discord's docs)."""
_ADVICE = {
    BAD_TOKEN: "discord.token: Discord no longer accepts this token. Copy a new one from the developer portal.",
    UNKNOWN_INTENT: "Discord does not know an intent that this version asks for (code 4013). Install a newer version.",
    FORBIDDEN_INTENT: (
        "Discord does not allow an intent that the bot asked for (code 4014). Look at Message Content under "
        "Privileged Gateway Intents in the developer portal, then start the bot again: it asks for what is on there."
    ),
}


class UnreachableError(VertelEensError):
    """Discord could not be asked, or ended the connection for a reason of its own."""


class TooManyStartsError(VertelEensError):
    """The bot connected too often today."""


@dataclass(frozen=True, slots=True)
class MissingIntent:
    """A privileged intent that is off, and the catalogue key of the sentence that says what it costs."""

    name: str
    cost: str


@dataclass(frozen=True, slots=True)
class GrantedIntents:
    """The intents to connect with, and the privileged ones that the application lacks."""

    intents: discord.Intents
    missing: tuple[MissingIntent, ...]


async def check_starts(token: str, api_base: str, clock: Clock) -> None:
    """Raise ``TooManyStartsError`` when too few starts are left today; raises what ``find_intents`` does as well.

    Discord takes the token away from a bot that begins too many sessions in a day.
    """
    limit = (await _ask(token, f"{api_base}/gateway/bot"))["session_start_limit"]
    if limit["remaining"] >= STARTS_IN_RESERVE:
        return
    again = (clock.now() + timedelta(milliseconds=limit["reset_after"])).astimezone()
    raise TooManyStartsError(
        f"The bot connected too often: Discord allows {limit['total']} times a day and {limit['remaining']} are left. "
        "It waits, so that Discord does not take its token away. "
        f"Start it again after {again:%d-%m %H:%M}, and look in the log for what made it start over and over."
    )


async def find_intents(token: str, api_base: str) -> GrantedIntents:
    """Ask Discord which intents this bot has.

    Raises ``ConfigError`` when the token is not accepted, ``UnreachableError`` when there is no answer.
    """
    application = await _ask(token, f"{api_base}/applications/@me")
    return intents_for(application_flags(int(application.get("flags") or 0)))


def intents_for(flags: discord.ApplicationFlags) -> GrantedIntents:
    """Return the intents for an application with these flags. No privileged one is needed to hold a talk."""
    intents = copy(BASE_INTENTS)
    intents.message_content = flags.gateway_message_content or flags.gateway_message_content_limited
    if intents.message_content:
        return GrantedIntents(intents, ())
    return GrantedIntents(intents, (MissingIntent("message_content", "intent-message-content-missing"),))


def explain_ending(error: discord.ConnectionClosed | discord.PrivilegedIntentsRequired) -> VertelEensError:
    """Return the error that tells the host what to do after Discord ended the connection for good."""
    code = error.code if isinstance(error, discord.ConnectionClosed) else FORBIDDEN_INTENT
    if code in _ADVICE:
        return ConfigError(_ADVICE[code])
    return UnreachableError(f"Discord ended the connection for good (code {code}). Try again later.")


async def _ask(token: str, url: str) -> dict[str, Any]:
    timeout = aiohttp.ClientTimeout(total=CALL_TIMEOUT)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(url, headers={"Authorization": f"Bot {token}"}) as response,
        ):
            if response.status == UNAUTHORIZED:
                raise ConfigError("discord.token: Discord does not know this token. Copy it again from the portal.")
            response.raise_for_status()
            return cast("dict[str, Any]", await response.json(content_type=None))
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise UnreachableError(f"Discord gives no answer ({type(error).__name__}). Try again later.") from error
