"""Tell the bot about itself, its application, the people it meets, and the guild with its members and roles."""

from bot.room.discord.changes.channels import open_dm
from bot.room.discord.guild_shapes import application_json, guild_json, own_user_json
from bot.room.discord.http.call import Call, Reply, Route
from bot.room.discord.privacy import may_members
from bot.room.discord.rules.shape import check, read_snowflake, record, snowflake
from bot.room.discord.shapes import channel_json, member_json, role_json, user_json
from bot.room.state.api_error import api_error

_recipient = record({"recipient_id": snowflake}, {})


async def gateway_bot(call: Call) -> Reply:
    """Say where the gateway is, and how often the bot may still identify today."""
    limit = call.context.session_start_limit()
    return Reply(body={"url": call.world.gateway_url, "shards": 1, "session_start_limit": limit})


async def own_user(call: Call) -> Reply:
    """Give the bot's user."""
    return Reply(body=own_user_json(call.world.bot))


async def user(call: Call) -> Reply:
    """Give any user."""
    return Reply(body=user_json(call.world.user(call.id("user_id"))))


async def dm(call: Call) -> Reply:
    """Give the conversation with one person; it is made when there is none."""
    body = call.json()
    check(_recipient, body)
    other = call.world.users.get(read_snowflake(body["recipient_id"], "recipient_id"))
    if other is None or other.id == call.me:
        raise api_error(50033) if other is None else api_error(50007)
    return Reply(body=channel_json(call.world, open_dm(call.world, call.me, other.id)))


async def application(call: Call) -> Reply:
    """Give the application, with the flags that say which privileged intents it has."""
    return Reply(body=application_json(call.world, call.world.application))


async def guild(call: Call) -> Reply:
    """Give a guild that the bot is in."""
    return Reply(body=guild_json(call.world, call.world.guild(call.guild_id())))


async def roles(call: Call) -> Reply:
    """List the roles of a guild."""
    return Reply(body=[role_json(role) for role in call.world.roles_of(call.guild_id())])


async def member(call: Call) -> Reply:
    """Give one member."""
    return Reply(body=member_json(call.world, call.world.member(call.guild_id(), call.id("user_id"))))


async def members(call: Call) -> Reply:
    """List members by id; only for an application with the members intent."""
    guild_id = call.guild_id()
    if not may_members(call.world.application):
        raise api_error(50001)
    limit, after = call.number("limit", 1, 1, 1000), call.snowflake("after") or 0
    found = sorted(call.world.members[guild_id].values(), key=lambda each: each.user_id)
    page = [each for each in found if each.user_id > after][:limit]
    return Reply(body=[member_json(call.world, each) for each in page])


ROUTES = [
    Route("GET", "/gateway/bot", gateway_bot),
    Route("GET", "/users/@me", own_user),
    Route("GET", "/users/{user_id}", user),
    Route("POST", "/users/@me/channels", dm),
    Route("GET", "/applications/@me", application),
    Route("GET", "/oauth2/applications/@me", application),
    Route("GET", "/guilds/{guild_id}", guild),
    Route("GET", "/guilds/{guild_id}/roles", roles),
    Route("GET", "/guilds/{guild_id}/members", members),
    Route("GET", "/guilds/{guild_id}/members/{user_id}", member),
]
