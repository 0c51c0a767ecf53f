"""Guilds, their roles and their members come, change and go."""

from bot.room.discord.guild_shapes import guild_create
from bot.room.discord.shapes import member_json, role_json, user_json
from bot.room.state.entities import Guild, Json, Member, Role
from bot.room.state.permissions import EVERYONE_DEFAULT
from bot.room.state.world import World


def add_guild(world: World, name: str, owner_id: int, locale: str = "nl") -> Guild:
    """Make a new guild with its @everyone role and its owner as the only member."""
    guild = Guild(id=world.ids.new(), name=name, owner_id=owner_id, preferred_locale=locale)
    world.save(guild)
    world.save(Role(id=guild.id, guild_id=guild.id, name="@everyone", permissions=int(EVERYONE_DEFAULT)))
    add_member(world, guild.id, owner_id)
    return guild


def add_role(world: World, role: Role) -> Role:
    """Make a new role, right above @everyone; the others move up. Emits GUILD_ROLE_CREATE."""
    role.position = 1
    for other in world.roles_of(role.guild_id):
        if other.id not in (role.id, role.guild_id):
            other.position += 1
            world.save(other)
    world.save(role)
    _tell_role(world, "GUILD_ROLE_CREATE", role)
    return role


def role_changed(world: World, role: Role) -> None:
    """Tell that a role has changed."""
    world.save(role)
    _tell_role(world, "GUILD_ROLE_UPDATE", role)


def remove_role(world: World, role: Role) -> None:
    """Take a role away, from everybody and out of every channel; the higher ones move down without further news."""
    world.forget(role)
    for other in world.roles_of(role.guild_id):
        if other.position > role.position:
            other.position -= 1
            world.save(other)
    for member in world.members.get(role.guild_id, {}).values():
        if role.id in member.roles:
            member.roles.remove(role.id)
            world.save(member)
    for channel in world.channels_of(role.guild_id):
        if any(o.id == role.id for o in channel.overwrites):
            channel.overwrites = [o for o in channel.overwrites if o.id != role.id]
            world.save(channel)
    world.emit("GUILD_ROLE_DELETE", {"guild_id": str(role.guild_id), "role_id": str(role.id)}, guild_id=role.guild_id)


def _tell_role(world: World, name: str, role: Role) -> None:
    world.emit(name, {"guild_id": str(role.guild_id), "role": role_json(role)}, guild_id=role.guild_id)


def add_member(world: World, guild_id: int, user_id: int, roles: list[int] | None = None) -> Member:
    """Let somebody into a guild. The bot itself gets the whole guild (GUILD_CREATE)."""
    member = Member(guild_id=guild_id, user_id=user_id, joined_at=world.clock.now(), roles=list(roles or []))
    world.save(member)
    if world.application_or_none is not None and user_id == world.application.id:
        world.emit("GUILD_CREATE", guild_create(world, world.guilds[guild_id]), user_ids=[user_id])
    else:
        shape = member_json(world, member) | {"guild_id": str(guild_id)}
        world.emit("GUILD_MEMBER_ADD", shape, guild_id=guild_id)
    return member


def member_changed(world: World, member: Member) -> None:
    """Tell that a member's name, roles or time-out have changed."""
    world.save(member)
    shape = member_json(world, member) | {"guild_id": str(member.guild_id)}
    world.emit("GUILD_MEMBER_UPDATE", shape, guild_id=member.guild_id)


def remove_member(world: World, guild_id: int, user_id: int) -> None:
    """Take somebody out of a guild. The bot itself loses the guild (GUILD_DELETE) with its commands there."""
    world.forget(world.member(guild_id, user_id))
    for channel in [c for c in world.channels.values() if c.guild_id == guild_id]:
        if channel.thread is not None and channel.thread.members.pop(user_id, None):
            world.save(channel)
    if user_id == world.application.id:
        for command in [one for one in world.commands.values() if one.guild_id == guild_id]:
            world.forget(command)
        world.emit("GUILD_DELETE", {"id": str(guild_id)}, user_ids=[user_id])
        return
    data: Json = {"guild_id": str(guild_id), "user": user_json(world.users[user_id])}
    world.emit("GUILD_MEMBER_REMOVE", data, guild_id=guild_id)


def outage(world: World, guild_id: int, *, over: bool = False) -> None:
    """Take the guild away for a while, as Discord's own outages do (``unavailable``), or bring it back."""
    bot_id = world.application.id
    if over:
        shape = guild_create(world, world.guild(guild_id))
        world.emit("GUILD_CREATE", shape, user_ids=[bot_id])
    else:
        world.emit("GUILD_DELETE", {"id": str(guild_id), "unavailable": True}, user_ids=[bot_id])
