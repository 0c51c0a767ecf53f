"""Reactions over HTTP."""

from bot.room.discord.changes import reactions
from bot.room.discord.changes.posting import may_touch
from bot.room.discord.http.call import NO_CONTENT, Call, Reply, Route
from bot.room.discord.http.messages import message_of
from bot.room.discord.shapes import user_json
from bot.room.state.api_error import api_error
from bot.room.state.entities import Json
from bot.room.state.permissions import Perm


def _emoji(call: Call) -> Json:
    return reactions.read_emoji(call.world, call.params["emoji_name"])


async def add(call: Call) -> Reply:
    """PUT @me: the bot reacts."""
    _, message = message_of(call)
    reactions.add(call.world, call.me, message, _emoji(call))
    return NO_CONTENT


async def remove(call: Call) -> Reply:
    """DELETE one person's reaction; another's needs MANAGE_MESSAGES and is not possible in a DM."""
    channel, message = message_of(call)
    may_touch(call.world, call.me, channel)
    user_id = call.me if "user_id" not in call.params else call.id("user_id")
    if user_id != call.me:
        if channel.is_dm:
            raise api_error(50003)
        call.channel(Perm.MANAGE_MESSAGES)
    reactions.remove(call.world, user_id, message, _emoji(call))
    return NO_CONTENT


async def clear(call: Call) -> Reply:
    """DELETE all reactions, or all of one emoji."""
    channel, message = message_of(call)
    call.channel(Perm.MANAGE_MESSAGES)
    may_touch(call.world, call.me, channel)
    reactions.clear(call.world, message, _emoji(call) if "emoji_name" in call.params else None)
    return NO_CONTENT


async def who(call: Call) -> Reply:
    """GET the users behind one emoji, by id, up to 25 unless told (100 at most)."""
    call.channel(Perm.READ_MESSAGE_HISTORY)
    _, message = message_of(call)
    limit, after = call.number("limit", 25, 1, 100), call.snowflake("after") or 0
    users = [each for each in reactions.who(message, _emoji(call)) if each > after]
    return Reply(200, [user_json(call.world.users[each]) for each in users[:limit]])


_UNDER = "/channels/{channel_id}/messages/{message_id}/reactions"

ROUTES = [
    Route("DELETE", _UNDER, clear),
    Route("GET", _UNDER + "/{emoji_name}", who),
    Route("DELETE", _UNDER + "/{emoji_name}", clear),
    Route("PUT", _UNDER + "/{emoji_name}/@me", add),
    Route("DELETE", _UNDER + "/{emoji_name}/@me", remove),
    Route("DELETE", _UNDER + "/{emoji_name}/{user_id}", remove),
]
