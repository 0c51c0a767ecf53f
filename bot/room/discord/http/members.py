"""Members: fetch, list, search, edit, put out; bans."""

from datetime import datetime, timedelta

from bot.room.discord.changes.guilds import ban, lift_ban, member_changed, remove_member
from bot.room.discord.gateway.members import matches
from bot.room.discord.guild_shapes import ban_json
from bot.room.discord.http import forms
from bot.room.discord.http.call import NO_CONTENT, Call, Reply, Route, moment
from bot.room.discord.http.roles import assign, reachable_member
from bot.room.discord.privacy import may_members
from bot.room.discord.rules.shape import check
from bot.room.discord.shapes import member_json
from bot.room.state.api_error import api_error, field_error
from bot.room.state.entities import Json, Member
from bot.room.state.permissions import Perm

_LONGEST_TIMEOUT = timedelta(days=28)
_NEEDED = {
    "nick": Perm.MANAGE_NICKNAMES,
    "roles": Perm.MANAGE_ROLES,
    "mute": Perm.MUTE_MEMBERS,
    "deaf": Perm.DEAFEN_MEMBERS,
    "channel_id": Perm.MOVE_MEMBERS,
    "communication_disabled_until": Perm.MODERATE_MEMBERS,
    "flags": Perm.MANAGE_GUILD,
}


async def fetch(call: Call) -> Reply:
    """One member."""
    return Reply(body=member_json(call.world, call.world.member(call.guild_id(), call.id("user_id"))))


async def every(call: Call) -> Reply:
    """Members by id; only for an application with the members intent."""
    guild_id = call.guild_id()
    if not may_members(call.world.application):
        raise api_error(50001)
    limit, after = call.number("limit", 1, 1, 1000), call.snowflake("after") or 0
    members = sorted(call.world.members[guild_id].values(), key=lambda member: member.user_id)
    page = [member for member in members if member.user_id > after][:limit]
    return Reply(body=[member_json(call.world, member) for member in page])


async def search(call: Call) -> Reply:
    """Members one of whose names begins with the query."""
    guild_id = call.guild_id()
    query, limit = call.query.get("query"), call.number("limit", 1, 1, 1000)
    if not query:
        raise field_error("query", "BASE_TYPE_REQUIRED", "This field is required")
    found = [m for m in call.world.members[guild_id].values() if matches(call.world, m, query)]
    return Reply(body=[member_json(call.world, member) for member in found[:limit]])


async def edit(call: Call) -> Reply:
    """Change a member's name, roles or time-out; each needs its own right."""
    guild_id = call.guild_id()
    member = call.world.member(guild_id, call.id("user_id"))
    body = call.json()
    check(forms.member, body)
    for key in body:
        call.guild_id(_NEEDED[key])
    if set(body) - {"roles"}:
        reachable_member(call.world, call.me, member)
    _change(call, member, body)
    member_changed(call.world, member)
    return Reply(body=member_json(call.world, member))


def _change(call: Call, member: Member, body: Json) -> None:
    if body.get("roles") is not None:
        assign(call, member, [int(role_id) for role_id in body["roles"]])
    if "communication_disabled_until" in body:
        member.timeout_until = _until(call, member, body["communication_disabled_until"])
    if "nick" in body:
        member.nick = body["nick"] or None
    for key in ("mute", "deaf", "flags"):
        if body.get(key) is not None:
            setattr(member, key, body[key])


def _until(call: Call, member: Member, text: str | None) -> datetime | None:
    path = "communication_disabled_until"
    if not text:
        return None
    until = moment(text, path)
    if until > call.world.clock.now() + _LONGEST_TIMEOUT:
        raise field_error(path, "GUILD_COMMUNICATION_DISABLED_UNTIL_EXPIRATION_TOO_LONG", "Must be within 28 days.")
    if call.world.guild_permissions(member.guild_id, member.user_id) & Perm.ADMINISTRATOR:
        raise api_error(50013)
    return until


async def edit_self(call: Call) -> Reply:
    """Change the bot's own nickname."""
    guild_id = call.guild_id()
    body = call.json()
    check(forms.own_member, body)
    member = call.world.member(guild_id, call.me)
    if "nick" in body:
        call.guild_id(Perm.CHANGE_NICKNAME)
        member.nick = body["nick"] or None
        member_changed(call.world, member)
    return Reply(body=member_json(call.world, member))


async def kick(call: Call) -> Reply:
    """Put a member out."""
    guild_id = call.guild_id(Perm.KICK_MEMBERS)
    member = call.world.member(guild_id, call.id("user_id"))
    reachable_member(call.world, call.me, member)
    remove_member(call.world, guild_id, member.user_id)
    return NO_CONTENT


async def bans(call: Call) -> Reply:
    """Who may not come back, by user id."""
    guild_id = call.guild_id(Perm.BAN_MEMBERS)
    limit, before, after = call.number("limit", 1000, 1, 1000), call.snowflake("before"), call.snowflake("after")
    found = sorted((b for b in call.world.bans.values() if b.guild_id == guild_id), key=lambda b: b.user_id)
    if before is not None:
        page = [b for b in found if b.user_id < before][-limit:]
    else:
        page = [b for b in found if b.user_id > (after or 0)][:limit]
    return Reply(body=[ban_json(call.world, one) for one in page])


async def one_ban(call: Call) -> Reply:
    """One ban."""
    found = call.world.bans.get((call.guild_id(Perm.BAN_MEMBERS), call.id("user_id")))
    if found is None:
        raise api_error(10026)
    return Reply(body=ban_json(call.world, found))


async def add_ban(call: Call) -> Reply:
    """Put somebody out for good."""
    guild_id = call.guild_id(Perm.BAN_MEMBERS)
    check(forms.new_ban, call.json())
    user = call.world.user(call.id("user_id"))
    member = call.world.members[guild_id].get(user.id)
    if member is not None:
        reachable_member(call.world, call.me, member)
    ban(call.world, guild_id, user.id, call.reason)
    return NO_CONTENT


async def drop_ban(call: Call) -> Reply:
    """Let somebody come back."""
    found = call.world.bans.get((call.guild_id(Perm.BAN_MEMBERS), call.id("user_id")))
    if found is None:
        raise api_error(10026)
    lift_ban(call.world, found)
    return NO_CONTENT


_MEMBERS = "/guilds/{guild_id}/members"
_BANS = "/guilds/{guild_id}/bans"
ROUTES = [
    Route("GET", _MEMBERS, every),
    Route("GET", _MEMBERS + "/search", search),
    Route("PATCH", _MEMBERS + "/@me", edit_self),
    Route("GET", _MEMBERS + "/{user_id}", fetch),
    Route("PATCH", _MEMBERS + "/{user_id}", edit),
    Route("DELETE", _MEMBERS + "/{user_id}", kick),
    Route("GET", _BANS, bans),
    Route("GET", _BANS + "/{user_id}", one_ban),
    Route("PUT", _BANS + "/{user_id}", add_ban),
    Route("DELETE", _BANS + "/{user_id}", drop_ban),
]
