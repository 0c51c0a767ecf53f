"""Finds out who somebody is in which class: by the channel they are in, or in private by the classes they were in."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import discord

from bot.chat.connection.calls import MISSING_ACCESS, UNKNOWN_GUILD, UNKNOWN_MEMBER, retry
from bot.chat.connection.library_internals import role_ids
from bot.chat.connection.members import UNHURRIED, Members
from bot.chat.connection.owed import give_what_is_owed
from bot.chat.interactions.names import Names, name_of
from bot.domain.permission import Actor, ClassRole
from bot.domain.school.group import Group
from bot.services.context import AppContext

MAX_MEMBERS = 10
"""Members that are looked at for one word."""
MOST_LOOKED_UP = 20
"""Talking classes that are looked through for somebody who is in none of those the bot knows them from."""

_Member = Mapping[str, Any]
"""A member as Discord sends it."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an interaction comes from, and who does it; ``group`` is None outside any class."""

    group: Group | None
    actor: Actor


@dataclass(frozen=True, slots=True)
class Membership:
    """A class, and who somebody is in it."""

    group: Group
    actor: Actor


class Access:
    """Looks people up. Roles come with the interaction or from Discord itself, never from a cache of ours."""

    def __init__(self, context: AppContext, client: discord.Client, members: Members) -> None:
        self._context = context
        self._client = client
        self._groups: dict[str, asyncio.Task[Group | None]] = {}
        self._reading: set[asyncio.Task[Group | None]] = set()
        self._seen_changes = context.store.group_changes
        self.names = Names(members, context)

    async def group_in(self, channel_ref: str) -> Group | None:
        """Return the class whose class or regie channel this is; it is read once between two changes of the classes."""
        if self._context.store.group_changes != self._seen_changes:
            self._seen_changes = self._context.store.group_changes
            self._groups.clear()
        task = self._groups.get(channel_ref)
        if task is None or (task.done() and (task.cancelled() or task.exception())):
            task = self._groups[channel_ref] = asyncio.create_task(self._read_group(channel_ref))
            self._reading.add(task)
            task.add_done_callback(self._reading.discard)
        return await asyncio.shield(task)

    async def close(self) -> None:
        """Return once nothing is being read any more."""
        await asyncio.gather(*self._reading, return_exceptions=True)

    async def places_of(self, interaction: discord.Interaction[Any], *, at_once: bool = False) -> tuple[Origin, ...]:
        """Return where an interaction happens and who does it: one place, or in private each class of this pupil.

        Somebody of another class has no roles here. ``at_once`` asks nothing of Discord: in private it names the
        classes in which the bot knows this person as a pupil, who may have left them.
        """
        user = interaction.user
        if not isinstance(user, discord.Member):
            known = await (self._known_classes_of(user) if at_once else self._origins_of(user))
            return known or (Origin(None, Actor(str(user.id), name_of(user), frozenset())),)
        channel = interaction.channel
        group = None if channel is None else await self.group_in(home_ref(channel))
        if group is not None and group.guild_ref != str(user.guild.id):
            group = None
        roles = set(class_roles(group, role_ids(user)))
        if interaction.permissions.manage_guild:
            roles.add(ClassRole.SCHOOL_ADMIN)
        actor = Actor(str(user.id), name_of(user), frozenset(roles))
        if group is not None:
            self._note(group, actor)
        return (Origin(group, actor),)

    async def place_in(self, group: Group, user: discord.User | discord.Member) -> Membership:
        """Return who this person is in this class; asks Discord when the roles did not come along."""
        if isinstance(user, discord.Member):
            roles = class_roles(group, role_ids(user))
            return self._noted(Membership(group, Actor(str(user.id), name_of(user), roles)))
        found = _as_member(group, user, await self._member(group.guild_ref, user))
        return self._noted(found or Membership(group, Actor(str(user.id), name_of(user), frozenset())))

    async def classes_of(self, user: discord.User | discord.Member) -> tuple[Membership, ...]:
        """Return the classes in which this person is still a pupil: first one with a talk going on, then the latest.

        What somebody says in private may be the first that they do: if none of their classes is talking, it is looked
        up whether they are in one that is.
        """
        groups = await self._known_groups(user, also_talking=True)
        members = {ref: await self._member(ref, user) for ref in dict.fromkeys(group.guild_ref for group in groups)}
        places = [_as_member(group, user, members[group.guild_ref]) for group in groups]
        return tuple(self._noted(place) for place in places if place and ClassRole.PUPIL in place.actor.roles)

    def _noted(self, place: Membership) -> Membership:
        self._note(place.group, place.actor)
        return place

    def _note(self, group: Group, actor: Actor) -> None:
        """Take in a pupil's name; whoever steers will read names, so those are looked up."""
        if ClassRole.PUPIL in actor.roles:
            self.names.note(group, actor.user_ref, actor.name)
        if ClassRole.TEACHER in actor.roles:
            self.names.look_up([group])

    async def _origins_of(self, user: discord.User) -> tuple[Origin, ...]:
        return tuple(Origin(place.group, place.actor) for place in await self.classes_of(user))

    async def _known_classes_of(self, user: discord.User) -> tuple[Origin, ...]:
        """Return the classes in which this person was a pupil, under the name that they had there."""
        groups = await self._known_groups(user, also_talking=False)
        async with self._context.store.read() as unit:
            pupils = [await unit.pupils.known(group.id, str(user.id)) for group in groups]
        roles = frozenset({ClassRole.PUPIL})
        return tuple(
            Origin(group, Actor(pupil.user_ref, pupil.name, roles))
            for group, pupil in zip(groups, pupils, strict=True)
            if pupil is not None
        )

    async def _known_groups(self, user: discord.User | discord.Member, *, also_talking: bool) -> list[Group]:
        async with self._context.store.read() as unit:
            ids = await unit.pupils.groups_of(str(user.id))
            talking = [talk.group_id for talk in await unit.talks.all_open()]
            if also_talking and not set(talking) & set(ids):
                ids += talking[:MOST_LOOKED_UP]
            ids.sort(key=lambda group_id: group_id not in talking)
            return [await unit.groups.get(group_id) for group_id in ids]

    async def _member(self, guild_ref: str, user: discord.User | discord.Member) -> _Member | None:
        """Return this person in a server as Discord has it now, or None when they left it."""
        try:
            return await retry(lambda: self._client.http.get_member(guild_ref, user.id))
        except discord.HTTPException as error:
            if error.code in (UNKNOWN_MEMBER, UNKNOWN_GUILD, MISSING_ACCESS):
                return None
            raise

    async def _read_group(self, channel_ref: str) -> Group | None:
        async with self._context.store.read() as unit:
            return await unit.groups.in_channel(channel_ref)


async def pupils_called(members: Members, group: Group, words: Iterable[str]) -> set[str]:
    """Return the display names of pupils of this class that begin with one of these words, as the server has them.

    This needs no privileged intent. Where the server does not answer nobody is found: the pupils who took part once
    are known without it.
    """
    await give_what_is_owed()
    found = await asyncio.gather(*(_called(members, group, word) for word in words))
    return set[str]().union(*found)


async def _called(members: Members, group: Group, word: str) -> set[str]:
    found = await members.called(group.guild_ref, word, MAX_MEMBERS, patience=UNHURRIED)
    pupil = int(group.pupil_role_ref)
    return {member.display_name for member in found if pupil in role_ids(member)}


def class_roles(group: Group | None, ids: Iterable[int]) -> frozenset[ClassRole]:
    """Return what these roles of a server mean in a class; nothing outside a class."""
    if group is None:
        return frozenset()
    held = {str(role_id) for role_id in ids}
    meaning = {
        group.teacher_role_ref: ClassRole.TEACHER,
        group.pupil_role_ref: ClassRole.PUPIL,
        group.support_role_ref: ClassRole.SUPPORT_STAFF,
    }
    return frozenset(role for ref, role in meaning.items() if ref in held)


def _as_member(group: Group, user: discord.User | discord.Member, member: _Member | None) -> Membership | None:
    if member is None:
        return None
    roles = class_roles(group, (int(role) for role in member["roles"]))
    return Membership(group, Actor(str(user.id), name_of(user, member.get("nick")), roles))


def home_ref(channel: Any) -> str:
    """Return the channel that decides the class: a thread belongs to the channel it hangs under."""
    return str(channel.parent_id if isinstance(channel, discord.Thread) else channel.id)
