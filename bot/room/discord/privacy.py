"""Decide which words of others the bot may read: Discord's message-content rule."""

from typing import Any, cast

from bot.room.state.entities import Application, Json

_MEMBERS = 1 << 14 | 1 << 15
_CONTENT = 1 << 18 | 1 << 19
"""Application flags that allow a privileged intent, in full or limited to small applications."""

GUILD_MEMBERS_LIMITED = 1 << 15
MESSAGE_CONTENT_LIMITED = 1 << 19
"""The flags that an application of a few schools has when its owner switched the intents on."""

_WORDS: dict[str, Any] = {"content": "", "attachments": [], "components": []}


def may_members(application: Application) -> bool:
    """Tell whether the application may ask for the list of members."""
    return bool(application.flags & _MEMBERS)


def may_content(application: Application) -> bool:
    """Tell whether the application may read what others write."""
    return bool(application.flags & _CONTENT)


def withhold_words(shape: Json, bot_id: int) -> Json:
    """Return a message as a bot without the message-content intent gets it.

    The words stay in direct messages, in its own messages and in messages that mention it (a reply that pings does).
    The message that is replied to is judged by itself.
    """
    result = dict(shape)
    if not _open_to(shape, bot_id):
        result |= {name: empty for name, empty in _WORDS.items() if name in shape}
    if isinstance(referenced := shape.get("referenced_message"), dict):
        inner = cast(Json, referenced)
        result["referenced_message"] = withhold_words(inner | {"guild_id": shape.get("guild_id")}, bot_id)
        result["referenced_message"].pop("guild_id")
    return result


def as_fetched(shape: Json, application: Application, guild_id: int | None) -> Json:
    """Return a message as the HTTP API gives it to this application."""
    if may_content(application) or guild_id is None:
        return shape
    result = withhold_words(shape | {"guild_id": str(guild_id)}, application.id)
    result.pop("guild_id")
    return result


def _open_to(shape: Json, bot_id: int) -> bool:
    mine = str(bot_id)
    if shape.get("guild_id") is None or shape["author"]["id"] == mine or shape.get("application_id") == mine:
        return True
    return any(mention["id"] == mine for mention in shape["mentions"])
