"""Build a school to begin with: a guild, its roles and people, one channel, and the bot with what its invite gives."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.room.discord.changes.channels import add_channel
from bot.room.discord.changes.guilds import add_guild, add_member, add_role
from bot.room.state.entities import Channel, ChannelType, Guild, Role, User
from bot.room.state.permissions import NONE, Perm
from bot.room.state.world import World

BOT_INVITE = (
    Perm.VIEW_CHANNEL
    | Perm.SEND_MESSAGES
    | Perm.EMBED_LINKS
    | Perm.ATTACH_FILES
    | Perm.READ_MESSAGE_HISTORY
    | Perm.ADD_REACTIONS
    | Perm.MANAGE_CHANNELS
    | Perm.MANAGE_ROLES
    | Perm.MANAGE_MESSAGES
    | Perm.MANAGE_THREADS
    | Perm.CREATE_PUBLIC_THREADS
    | Perm.CREATE_PRIVATE_THREADS
    | Perm.SEND_MESSAGES_IN_THREADS
)
"""The rights that README tells a school to invite the bot with. Never ADMINISTRATOR."""


@dataclass(frozen=True)
class School:
    """What was made. ``roles`` and ``people`` are found by the names that were given."""

    guild: Guild
    channel: Channel
    roles: dict[str, Role]
    people: dict[str, User]
    bot_role: Role


def build_school(
    world: World,
    guild: str,
    members: Mapping[str, Sequence[str]],
    *,
    powers: Mapping[str, Perm] | None = None,
    owner: str | None = None,
    channel: str = "kring",
    locale: str = "nl",
    bot_permissions: Perm = BOT_INVITE,
) -> School:
    """Make a guild with ``members`` (display name -> role names), a text channel, and the bot above the others.

    ``powers`` gives a role permissions of its own; ``owner`` is one of the members, else the maker of the bot.
    """
    people = {name: new_user(world, name, locale) for name in members}
    owner_id = people[owner].id if owner else world.application.owner_id
    made = add_guild(world, guild, owner_id, locale)
    names = dict.fromkeys(role for roles in members.values() for role in roles)
    given = powers or {}
    roles = {name: _role(world, made, name, given.get(name, NONE)) for name in names}
    bot_role = _bot_role(world, made, bot_permissions)
    kring = add_channel(world, Channel(world.ids.new(), ChannelType.TEXT, made.id, channel))
    for name, user in people.items():
        if user.id != owner_id:
            add_member(world, made.id, user.id)
        world.member(made.id, user.id).roles = [roles[role].id for role in members[name]]
        world.save(world.member(made.id, user.id))
    add_member(world, made.id, world.application.id, [bot_role.id])
    return School(made, kring, roles, people, bot_role)


def join(world: World, guild_id: int, name: str, roles: Sequence[Role] = (), locale: str = "nl") -> User:
    """Let somebody new into a guild."""
    user = new_user(world, name, locale)
    add_member(world, guild_id, user.id, [role.id for role in roles])
    return user


def new_user(world: World, name: str, locale: str = "nl") -> User:
    """Make an account with this display name and a user name made from it."""
    user = User(world.ids.new(), _free_username(world, name), name, locale=locale)
    world.save(user)
    return user


def _free_username(world: World, name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:28] or "iemand"
    taken = {user.username for user in world.users.values()}
    free = base if len(base) > 1 else f"{base}_"
    number = 1
    while free in taken:
        number += 1
        free = f"{base}_{number}"
    return free


def _role(world: World, guild: Guild, name: str, permissions: Perm) -> Role:
    return add_role(world, Role(world.ids.new(), guild.id, name, permissions=int(permissions)))


def _bot_role(world: World, guild: Guild, permissions: Perm) -> Role:
    bot = world.bot
    role = Role(world.ids.new(), guild.id, bot.name, int(permissions), managed=True, bot_id=bot.id)
    world.save(role)
    role.position = len(world.roles_of(guild.id)) - 1
    world.save(role)
    return role
