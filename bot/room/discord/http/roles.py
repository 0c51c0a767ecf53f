"""Roles: list, create, edit, delete, move; give to a member and take away."""

from collections.abc import Sequence

from bot.room.discord.changes.guilds import add_role, member_changed, remove_role, role_changed
from bot.room.discord.http import forms
from bot.room.discord.http.call import NO_CONTENT, Call, Reply, Route
from bot.room.discord.rules.shape import check
from bot.room.discord.shapes import role_json
from bot.room.state.api_error import api_error
from bot.room.state.entities import Json, Member, Role
from bot.room.state.permissions import Perm
from bot.room.state.world import World

_MOST_ROLES = 250


def reachable_role(call: Call, guild_id: int, role_id: int) -> Role:
    """A role that the bot may touch: below its own highest one."""
    role = call.world.role(guild_id, role_id)
    if role.position >= call.world.top_position(guild_id, call.me):
        raise api_error(50013)
    return role


def reachable_member(world: World, actor_id: int, member: Member) -> None:
    """Refuse (50013) when the member stands as high as the actor, or owns the guild. Oneself is always in reach."""
    if member.user_id == actor_id:
        return
    if world.top_position(member.guild_id, member.user_id) >= world.top_position(member.guild_id, actor_id):
        raise api_error(50013)


def assign(call: Call, member: Member, role_ids: Sequence[int]) -> None:
    """Give a member exactly these roles; each one that comes or goes must be in the bot's reach and not managed."""
    for role_id in set(role_ids) ^ set(member.roles):
        role = reachable_role(call, member.guild_id, role_id)
        if role.managed or role.id == member.guild_id:
            raise api_error(50028)
    member.roles = list(dict.fromkeys(role_ids))


async def every(call: Call) -> Reply:
    """All roles of a guild."""
    return Reply(body=[role_json(role) for role in call.world.roles_of(call.guild_id())])


async def one(call: Call) -> Reply:
    """One role."""
    return Reply(body=role_json(call.world.role(call.guild_id(), call.id("role_id"))))


async def counts(call: Call) -> Reply:
    """How many members have each role."""
    members = call.world.members[call.guild_id()].values()
    roles = [role for role in call.world.roles_of(call.guild_id()) if role.id != role.guild_id]
    return Reply(body={str(role.id): len([m for m in members if role.id in m.roles]) for role in roles})


async def create(call: Call) -> Reply:
    """A new role, at the bottom."""
    guild_id = call.guild_id(Perm.MANAGE_ROLES)
    check(forms.role, call.json())
    if len(call.world.roles_of(guild_id)) >= _MOST_ROLES:
        raise api_error(30005)
    everyone = call.world.roles[guild_id].permissions
    role = Role(call.world.ids.new(), guild_id, "new role", permissions=everyone)
    _fill(call, role, call.json())
    return Reply(body=role_json(add_role(call.world, role)))


async def edit(call: Call) -> Reply:
    """Change a role."""
    guild_id = call.guild_id(Perm.MANAGE_ROLES)
    role = reachable_role(call, guild_id, call.id("role_id"))
    check(forms.role, call.json())
    _fill(call, role, call.json())
    role_changed(call.world, role)
    return Reply(body=role_json(role))


def _fill(call: Call, role: Role, body: Json) -> None:
    mine = call.world.guild_permissions(role.guild_id, call.me)
    if body.get("permissions") is not None:
        wanted = int(body["permissions"])
        # Nobody gives away what they do not have.
        if wanted & ~role.permissions & ~int(mine):
            raise api_error(50013)
        role.permissions = wanted
    if isinstance(body.get("colors"), dict):
        role.color = body["colors"]["primary_color"]
    for key in ("name", "color", "hoist", "mentionable"):
        if body.get(key) is not None:
            setattr(role, key, body[key])
    if "unicode_emoji" in body:
        role.unicode_emoji = body["unicode_emoji"]


async def delete(call: Call) -> Reply:
    """Take a role away."""
    guild_id = call.guild_id(Perm.MANAGE_ROLES)
    role = reachable_role(call, guild_id, call.id("role_id"))
    if role.managed or role.id == guild_id:
        raise api_error(50028)
    remove_role(call.world, role)
    return NO_CONTENT


async def move(call: Call) -> Reply:
    """Put roles in another order; none of them above the bot's own."""
    guild_id = call.guild_id(Perm.MANAGE_ROLES)
    check(forms.role_positions, call.body)
    top = call.world.top_position(guild_id, call.me)
    wanted = {int(item["id"]): item["position"] for item in call.body if item.get("position") is not None}
    if any(position >= top for position in wanted.values()):
        raise api_error(50013)
    moved = [reachable_role(call, guild_id, role_id) for role_id in wanted]
    others = [role for role in call.world.roles_of(guild_id) if role.id != guild_id]
    before = {role.id: role.position for role in others}
    for role in moved:
        role.position = wanted[role.id]
    others.sort(key=lambda role: (role.position, role.id not in wanted, before[role.id]))
    for position, role in enumerate(others, start=1):
        role.position = position
        if position != before[role.id]:
            role_changed(call.world, role)
    return Reply(body=[role_json(role) for role in call.world.roles_of(guild_id)])


async def give(call: Call) -> Reply:
    """Give a member a role."""
    member = _member(call)
    assign(call, member, [*member.roles, call.id("role_id")])
    member_changed(call.world, member)
    return NO_CONTENT


async def take(call: Call) -> Reply:
    """Take a role from a member."""
    member, role_id = _member(call), call.id("role_id")
    reachable_role(call, member.guild_id, role_id)
    assign(call, member, [held for held in member.roles if held != role_id])
    member_changed(call.world, member)
    return NO_CONTENT


def _member(call: Call) -> Member:
    return call.world.member(call.guild_id(Perm.MANAGE_ROLES), call.id("user_id"))


_ROLES = "/guilds/{guild_id}/roles"
_HELD = "/guilds/{guild_id}/members/{user_id}/roles/{role_id}"
ROUTES = [
    Route("GET", _ROLES, every),
    Route("POST", _ROLES, create),
    Route("PATCH", _ROLES, move),
    Route("GET", _ROLES + "/member-counts", counts),
    Route("GET", _ROLES + "/{role_id}", one),
    Route("PATCH", _ROLES + "/{role_id}", edit),
    Route("DELETE", _ROLES + "/{role_id}", delete),
    Route("PUT", _HELD, give),
    Route("DELETE", _HELD, take),
]
