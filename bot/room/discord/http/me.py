"""Routes about the bot itself: gateway, user, application, other users, direct messages."""

from bot.room.discord.changes.channels import open_dm
from bot.room.discord.changes.guilds import remove_member
from bot.room.discord.gateway.hub import IDENTIFIES_A_DAY
from bot.room.discord.guild_shapes import application_json, own_guild_json, own_user_json, voice_regions
from bot.room.discord.http.call import NO_CONTENT, Call, Reply, Route, snowflake
from bot.room.discord.rules.shape import anything, check, many, record, text
from bot.room.discord.rules.shape import snowflake as an_id
from bot.room.discord.shapes import channel_json, member_json, user_json
from bot.room.state.api_error import api_error, field_error
from bot.room.state.permissions import NONE

_application = record(
    {},
    {
        "description": text(0, 400),
        "flags": anything,
        "tags": many(text(1, 20), 0, 5),
        "install_params": anything,
        "integration_types_config": anything,
        "custom_install_url": text(0, 2048),
        "role_connections_verification_url": text(0, 2048),
        "interactions_endpoint_url": text(0, 2048),
        "icon": anything,
        "cover_image": anything,
    },
)
_recipient = record({"recipient_id": an_id}, {})
_profile = record({}, {"username": text(2, 32), "avatar": anything, "banner": anything})


async def gateway(call: Call) -> Reply:
    """Where the gateway is."""
    return Reply(body={"url": call.room.gateway_url})


async def gateway_bot(call: Call) -> Reply:
    """Where the gateway is, and how often the bot may still identify today."""
    left, rest = call.room.hub.allowance()
    reset_after = int(rest.total_seconds() * 1000)
    limit = {"total": IDENTIFIES_A_DAY, "remaining": left, "reset_after": reset_after, "max_concurrency": 1}
    return Reply(body={"url": call.room.gateway_url, "shards": 1, "session_start_limit": limit})


async def own_user(call: Call) -> Reply:
    """The bot's user."""
    return Reply(body=own_user_json(call.world.bot))


async def edit_own_user(call: Call) -> Reply:
    """Change the bot's user name."""
    body = call.json()
    check(_profile, body)
    if body.get("username"):
        call.world.bot.username = body["username"]
        call.world.save(call.world.bot)
        call.world.emit("USER_UPDATE", own_user_json(call.world.bot), user_ids=[call.me])
    return Reply(body=own_user_json(call.world.bot))


async def user(call: Call) -> Reply:
    """Anybody."""
    return Reply(body=user_json(call.world.user(call.id("user_id"))))


async def own_guilds(call: Call) -> Reply:
    """The guilds that the bot is in, by id."""
    limit = call.number("limit", 200, 1, 200)
    before, after = call.snowflake("before"), call.snowflake("after")
    mine = sorted(g.id for g in call.world.guilds.values() if call.me in call.world.members.get(g.id, {}))
    chosen = [i for i in mine if (after is None or i > after) and (before is None or i < before)]
    page = chosen[-limit:] if before is not None else chosen[:limit]
    shapes = [own_guild_json(call.world, call.world.guilds[i], call.me) for i in page]
    if call.query.get("with_counts", "").lower() in ("1", "true"):
        for shape in shapes:
            members = call.world.members[int(shape["id"])]
            shape["approximate_member_count"] = len(members)
            shape["approximate_presence_count"] = len([m for m in members if call.world.users[m].online])
    return Reply(body=shapes)


async def leave_guild(call: Call) -> Reply:
    """Go out of a guild."""
    remove_member(call.world, call.guild_id(), call.me)
    return NO_CONTENT


async def own_member(call: Call) -> Reply:
    """The bot as a member."""
    return Reply(body=member_json(call.world, call.world.member(call.guild_id(), call.me)))


async def dm(call: Call) -> Reply:
    """The conversation with one person; it is made when there is none."""
    body = call.json()
    check(_recipient, body)
    other = call.world.users.get(snowflake(body["recipient_id"], "recipient_id"))
    if other is None or other.id == call.me:
        raise api_error(50033) if other is None else api_error(50007)
    return Reply(body=channel_json(call.world, open_dm(call.world, call.me, other.id)))


async def application(call: Call) -> Reply:
    """The application, with the flags that say which privileged intents it has."""
    if "application_id" in call.params:
        call.own_application()
    return Reply(body=application_json(call.world, call.world.application))


async def edit_application(call: Call) -> Reply:
    """Change the application's description or its limited intent flags."""
    body = call.json()
    check(_application, body)
    mine = call.world.application
    if body.get("description") is not None:
        mine.description = body["description"]
    if body.get("flags") is not None:
        if not isinstance(body["flags"], int):
            raise field_error("flags", "NUMBER_TYPE_COERCE", "Value is not int.")
        mine.flags = body["flags"]
    call.world.save(mine)
    return Reply(body=application_json(call.world, mine))


async def regions(call: Call) -> Reply:
    """Voice regions."""
    if "guild_id" in call.params:
        call.guild_id(NONE)
    return Reply(body=voice_regions())


ROUTES = [
    Route("GET", "/gateway", gateway, auth=False),
    Route("GET", "/gateway/bot", gateway_bot),
    Route("GET", "/users/@me", own_user),
    Route("PATCH", "/users/@me", edit_own_user),
    Route("GET", "/users/{user_id}", user),
    Route("GET", "/users/@me/guilds", own_guilds),
    Route("DELETE", "/users/@me/guilds/{guild_id}", leave_guild),
    Route("GET", "/users/@me/guilds/{guild_id}/member", own_member),
    Route("POST", "/users/@me/channels", dm),
    Route("GET", "/applications/@me", application),
    Route("PATCH", "/applications/@me", edit_application),
    Route("GET", "/applications/{application_id}", application),
    Route("PATCH", "/applications/{application_id}", edit_application),
    Route("GET", "/oauth2/applications/@me", application),
    Route("GET", "/voice/regions", regions),
    Route("GET", "/guilds/{guild_id}/regions", regions),
]
