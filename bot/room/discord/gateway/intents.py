"""Decide by its intents which events a session gets, and which intents it may not ask for."""

from enum import IntFlag

from bot.room.discord.privacy import may_content, may_members
from bot.room.state.entities import Application, Json


class Intent(IntFlag):
    """Bits of the ``intents`` of IDENTIFY (events/gateway)."""

    GUILDS = 1 << 0
    GUILD_MEMBERS = 1 << 1
    GUILD_MODERATION = 1 << 2
    GUILD_EXPRESSIONS = 1 << 3
    GUILD_INTEGRATIONS = 1 << 4
    GUILD_WEBHOOKS = 1 << 5
    GUILD_INVITES = 1 << 6
    GUILD_VOICE_STATES = 1 << 7
    GUILD_PRESENCES = 1 << 8
    GUILD_MESSAGES = 1 << 9
    GUILD_MESSAGE_REACTIONS = 1 << 10
    GUILD_MESSAGE_TYPING = 1 << 11
    DIRECT_MESSAGES = 1 << 12
    DIRECT_MESSAGE_REACTIONS = 1 << 13
    DIRECT_MESSAGE_TYPING = 1 << 14
    MESSAGE_CONTENT = 1 << 15
    GUILD_SCHEDULED_EVENTS = 1 << 16
    AUTO_MODERATION_CONFIGURATION = 1 << 20
    AUTO_MODERATION_EXECUTION = 1 << 21
    GUILD_MESSAGE_POLLS = 1 << 24
    DIRECT_MESSAGE_POLLS = 1 << 25


_ALWAYS = Intent(0)
_PREFIXES: tuple[tuple[str, Intent, Intent], ...] = (
    ("MESSAGE_REACTION_", Intent.GUILD_MESSAGE_REACTIONS, Intent.DIRECT_MESSAGE_REACTIONS),
    ("MESSAGE_", Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES),
    ("TYPING_START", Intent.GUILD_MESSAGE_TYPING, Intent.DIRECT_MESSAGE_TYPING),
    ("CHANNEL_PINS_UPDATE", Intent.GUILDS, Intent.DIRECT_MESSAGES),
    ("CHANNEL_", Intent.GUILDS, _ALWAYS),
    ("THREAD_", Intent.GUILDS, _ALWAYS),
    ("GUILD_ROLE_", Intent.GUILDS, _ALWAYS),
    ("GUILD_MEMBER_", Intent.GUILD_MEMBERS, _ALWAYS),
    ("GUILD_", Intent.GUILDS, _ALWAYS),
)
"""Beginning of an event's name, the intent for it in guilds and that in direct messages; the first that fits counts."""

_MASK = sum(Intent)


def is_valid(intents: int) -> bool:
    """Tell whether these are intents that exist."""
    return intents >= 0 and not intents & ~_MASK


def is_allowed(intents: Intent, application: Application) -> bool:
    """Tell whether the application may ask for the privileged ones among these; the room has no presences."""
    return not (
        intents & Intent.GUILD_PRESENCES
        or (intents & Intent.GUILD_MEMBERS and not may_members(application))
        or (intents & Intent.MESSAGE_CONTENT and not may_content(application))
    )


def asks_for(intents: Intent, name: str, data: Json, bot_id: int) -> bool:
    """Tell whether a session with these intents gets this event."""
    if name == "GUILD_MEMBERS_CHUNK":
        return True
    if name == "GUILD_MEMBER_UPDATE" and data["user"]["id"] == str(bot_id):
        return True
    if name == "THREAD_MEMBERS_UPDATE" and not intents & Intent.GUILD_MEMBERS:
        return bool(intents & Intent.GUILDS) and _touches(data, bot_id)
    for prefix, in_guild, in_dm in _PREFIXES:
        if name.startswith(prefix):
            needed = in_guild if in_dm == _ALWAYS or "guild_id" in data else in_dm
            return bool(intents & needed)
    return True


def _touches(data: Json, bot_id: int) -> bool:
    joined = {member["user_id"] for member in data["added_members"]}
    return str(bot_id) in joined | set(data["removed_member_ids"])
