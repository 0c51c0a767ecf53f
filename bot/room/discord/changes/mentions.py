"""Work out who is mentioned and who is pinged by a message: what its words say, and what its sender allowed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from bot.room.discord.rules.components import TEXT, walk
from bot.room.discord.rules.messages import SUPPRESS_NOTIFICATIONS
from bot.room.state.entities import Channel, Json, Message
from bot.room.state.permissions import Perm
from bot.room.state.world import World

_CODE = re.compile(r"```.*?```|``.+?``|`[^`\n]+`", re.DOTALL)
_USER = re.compile(r"(?<!\\)<@!?(\d{1,20})>")
_ROLE = re.compile(r"(?<!\\)<@&(\d{1,20})>")
_EVERYONE = re.compile(r"(?<!\\)@(everyone|here)\b")


@dataclass(frozen=True)
class Mentions:
    """What a message mentions, after allowed_mentions; `pinged` are the people that hear of it."""

    users: list[int] = field(default_factory=list[int])
    roles: list[int] = field(default_factory=list[int])
    everyone: bool = False
    pinged: list[int] = field(default_factory=list[int])


@dataclass(frozen=True)
class Allowed:
    """allowed_mentions with Discord's defaults: everything when it is not passed at all."""

    users: frozenset[int] | None
    roles: frozenset[int] | None
    everyone: bool
    replied_user: bool

    @staticmethod
    def read(passed: Json | None) -> "Allowed":
        """Read a payload's `allowed_mentions`; None for a kind means that every one of it is allowed."""
        if passed is None:
            return Allowed(None, None, everyone=True, replied_user=True)
        kinds: list[str] = passed.get("parse") or []
        return Allowed(
            users=None if "users" in kinds else _ids(passed.get("users")),
            roles=None if "roles" in kinds else _ids(passed.get("roles")),
            everyone="everyone" in kinds,
            replied_user=bool(passed.get("replied_user")),
        )


def _ids(values: Iterable[Any] | None) -> frozenset[int]:
    return frozenset(int(value) for value in values or ())


def words_of(content: str, components: list[Json]) -> str:
    """Return all text of a message in which a mention can stand, without code."""
    displays = [item["content"] for item, _ in walk(components) if item["type"] == TEXT]
    return _CODE.sub(" ", "\n".join([content, *displays]))


def resolve(world: World, message: Message, passed: Json | None, replied_to: int | None = None) -> Mentions:
    """Tell what a message mentions. `passed` is its allowed_mentions, `replied_to` the author it answers.

    Roles that are not mentionable and @everyone need MENTION_EVERYONE. An ephemeral pings nobody.
    """
    allowed = Allowed.read(passed)
    words = words_of(message.content, message.components)
    channel = world.channels[message.channel_id]
    mighty = bool(world.permissions(message.author_id, channel) & Perm.MENTION_EVERYONE) and not channel.is_dm
    users = [one for one in _found(_USER, words) if one in world.users and _within(allowed.users, one)]
    if replied_to is not None and allowed.replied_user and replied_to not in users:
        users.append(replied_to)
    roles = [
        one for one in _found(_ROLE, words) if _role_counts(world, channel, one, mighty) and _within(allowed.roles, one)
    ]
    call = _EVERYONE.search(words) if mighty and allowed.everyone else None
    pinged = _reached(world, channel, users, roles, call.group(1) if call else None)
    silent = message.ephemeral or message.flags & SUPPRESS_NOTIFICATIONS
    return Mentions(users, roles, call is not None, [] if silent else [p for p in pinged if p != message.author_id])


def _found(pattern: re.Pattern[str], words: str) -> list[int]:
    return list(dict.fromkeys(int(one) for one in pattern.findall(words)))


def _within(allowed: frozenset[int] | None, one: int) -> bool:
    return allowed is None or one in allowed


def _role_counts(world: World, channel: Channel, role_id: int, mighty: bool) -> bool:
    role = world.roles.get(role_id)
    return role is not None and role.guild_id == channel.guild_id and (role.mentionable or mighty)


def _reached(world: World, channel: Channel, users: list[int], roles: list[int], call: str | None) -> list[int]:
    """Return the people behind the mentions that can see the channel, each once."""
    people = list(users)
    for member in world.members.get(channel.guild_id or 0, {}).values():
        by_role = any(role in member.roles for role in roles)
        if by_role or call is not None:
            people.append(member.user_id)
    return [one for one in dict.fromkeys(people) if world.sees(one, channel)]
