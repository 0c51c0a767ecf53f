"""Who somebody is in which class: by the channel they are in, or, in a private message, by the classes they were in."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import discord

from bot.domain.group import Group
from bot.domain.permission import Actor, Role
from bot.services.core import Core

NAME_LIMIT = 100
UNKNOWN_MEMBER = 10007
UNKNOWN_GUILD = 10004
MISSING_ACCESS = 50001


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody does something, None outside any class, and as who."""

    group: Group | None
    actor: Actor


@dataclass(frozen=True, slots=True)
class ClassPlace:
    """A class, and as who somebody is in it."""

    group: Group
    actor: Actor


class Access:
    """Looks people up. Roles come with the interaction or from Discord itself, never from a cache of ours."""

    def __init__(self, core: Core, client: discord.Client) -> None:
        self._core = core
        self._client = client
        self._groups: dict[str, asyncio.Task[Group | None]] = {}
        self._reading: set[asyncio.Task[Group | None]] = set()
        core.store.on_commit(self._groups.clear)

    async def group_in(self, channel_ref: str) -> Group | None:
        """The class whose class or regie channel this is; read once between two changes of the database."""
        task = self._groups.get(channel_ref)
        if task is None:
            task = self._groups[channel_ref] = asyncio.create_task(self._read_group(channel_ref))
            self._reading.add(task)
            task.add_done_callback(self._reading.discard)
        return await asyncio.shield(task)

    async def close(self) -> None:
        """Return once nothing is being read any more."""
        await asyncio.gather(*self._reading, return_exceptions=True)

    async def place_of(self, interaction: discord.Interaction[Any]) -> Place:
        """Where an interaction happens and who does it. Somebody of another class has no roles here."""
        user = interaction.user
        if not isinstance(user, discord.Member):
            return await self._place_in_dm(user)
        channel = interaction.channel
        group = None if channel is None else await self.group_in(_home_ref(channel))
        if group is not None and group.guild_ref != str(user.guild.id):
            group = None
        roles = set(_class_roles(group, role_ids(user)))
        if interaction.permissions.manage_guild:
            roles.add(Role.SCHOOL_ADMIN)
        return Place(group, Actor(str(user.id), _name(user), frozenset(roles)))

    async def place_in(self, group: Group, user: discord.User | discord.Member) -> ClassPlace:
        """Who this person is in this class; asks Discord when the roles did not come along."""
        if isinstance(user, discord.Member):
            roles = _class_roles(group, role_ids(user))
            return ClassPlace(group, Actor(str(user.id), _name(user), roles))
        found = await self._look_up(group, user)
        return found or ClassPlace(group, Actor(str(user.id), _name(user), frozenset()))

    async def classes_of(self, user: discord.User | discord.Member) -> tuple[ClassPlace, ...]:
        """The classes in which this person is a pupil still, one with a talk going on first, else the latest."""
        async with self._core.store.look() as unit:
            groups = [await unit.groups.get(group_id) for group_id in await unit.pupils.groups_of(str(user.id))]
            talking = {group.id for group in groups if await unit.talks.open_in(group.id)}
        groups.sort(key=lambda group: group.id not in talking)
        places = [await self._look_up(group, user) for group in groups]
        return tuple(place for place in places if place and Role.PUPIL in place.actor.roles)

    async def _place_in_dm(self, user: discord.User) -> Place:
        for place in await self.classes_of(user):
            return Place(place.group, place.actor)
        return Place(None, Actor(str(user.id), _name(user), frozenset()))

    async def _look_up(self, group: Group, user: discord.User | discord.Member) -> ClassPlace | None:
        """This person in the class's server, None when they left it."""
        try:
            member = await self._client.http.get_member(group.guild_ref, user.id)
        except discord.HTTPException as error:
            if error.code in (UNKNOWN_MEMBER, UNKNOWN_GUILD, MISSING_ACCESS):
                return None
            raise
        roles = _class_roles(group, (int(role) for role in member["roles"]))
        name = member.get("nick") or _name(user)
        return ClassPlace(group, Actor(str(user.id), name[:NAME_LIMIT], roles))

    async def _read_group(self, channel_ref: str) -> Group | None:
        async with self._core.store.look() as unit:
            return await unit.groups.in_channel(channel_ref)


def role_ids(member: discord.Member) -> list[int]:
    """The ids of the roles as Discord sent them; ``Member.roles`` leaves out those the cache does not know yet."""
    return list(member._roles)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def _class_roles(group: Group | None, ids: Iterable[int]) -> frozenset[Role]:
    if group is None:
        return frozenset()
    held = {str(role_id) for role_id in ids}
    meaning = {
        group.teacher_role_ref: Role.TEACHER,
        group.pupil_role_ref: Role.PUPIL,
        group.support_role_ref: Role.SUPPORT_STAFF,
    }
    return frozenset(role for ref, role in meaning.items() if ref in held)


def _home_ref(channel: Any) -> str:
    """The channel that decides the class: a thread belongs to the channel it hangs under."""
    return str(channel.parent_id if isinstance(channel, discord.Thread) else channel.id)


def _name(user: discord.User | discord.Member) -> str:
    return user.display_name[:NAME_LIMIT]
