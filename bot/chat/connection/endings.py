"""What is said when Discord ends the connection for good (opcodes and status codes, gateway close event codes)."""

import discord

from bot.chat.connection.asking import UnreachableError
from bot.errors import ConfigError, VertelEensError

NO_TOKEN, UNKNOWN_INTENT, FORBIDDEN_INTENT = 4004, 4013, 4014

_FOR_THE_HOST = {
    NO_TOKEN: "discord.token: Discord no longer accepts this token. Copy a new one from the developer portal.",
    UNKNOWN_INTENT: "Discord does not know an intent that this version asks for (code 4013). Install a newer version.",
    FORBIDDEN_INTENT: (
        "Discord does not allow an intent that the bot asked for (code 4014). Look at Message Content under "
        "Privileged Gateway Intents in the developer portal, then start the bot again: it asks for what is on there."
    ),
}


def ending_of(error: discord.ConnectionClosed | discord.PrivilegedIntentsRequired) -> VertelEensError:
    """The error that tells the host what to do: of the configuration where starting again alone does not help."""
    code = error.code if isinstance(error, discord.ConnectionClosed) else FORBIDDEN_INTENT
    if code in _FOR_THE_HOST:
        return ConfigError(_FOR_THE_HOST[code])
    return UnreachableError(f"Discord ended the connection for good (code {code}). Try again later.")
