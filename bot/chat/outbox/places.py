"""Knows which channels belong to a class and for whom, and describes them as the server has them now."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

import discord

from bot.chat.connection.library_internals import role_ids
from bot.domain.readers import Place, RoleRights, Someone
from bot.domain.school.group import Group
from bot.log import logger
from bot.services.context import AppContext

log = logger(__name__)

VIEW = discord.Permissions(view_channel=True).value
LOOKS_INTO_THREADS = discord.Permissions(view_channel=True, manage_threads=True).value
"""Who has these in a channel reads every private thread under it."""
ADMINISTRATOR = discord.Permissions(administrator=True).value


class PlaceKind(StrEnum):
    """What a channel is to its class. Regie and a thread of two are private, the class's own channel is not."""

    REGIE = "regie"
    CLASS = "class"
    THREAD = "thread"


@dataclass(frozen=True, slots=True)
class ClassPlace:
    """A channel or private thread of a class. ``home_ref`` is the channel whose exceptions count for it, and
    ``pupil_ref`` the pupil whose thread it is.
    """

    channel_ref: str
    kind: PlaceKind
    group: Group
    home_ref: str
    pupil_ref: str | None = None

    @property
    def is_private(self) -> bool:
        return self.kind is not PlaceKind.CLASS

    @property
    def adults(self) -> frozenset[str]:
        """Return the roles of the grown-ups of this class."""
        return frozenset(ref for ref in (self.group.teacher_role_ref, self.group.support_role_ref) if ref)


ThreadOwner = Callable[[str], Awaitable[tuple[Group, str] | None]]
"""Returns the class and the pupil of a private thread of the bot, or None when it made no such thread."""


class Places:
    """Finds places; the classes are read once between two changes of them."""

    def __init__(self, client: discord.Client, context: AppContext) -> None:
        self._client = client
        self._context = context
        self._channels: dict[str, ClassPlace] = {}
        self._threads: dict[str, ClassPlace] = {}
        self._seen_changes = -1
        self.owner_of_thread: ThreadOwner | None = None

    async def at(self, channel_ref: str) -> ClassPlace | None:
        """Return what this channel is, or None when it is no channel of a class."""
        await self._refresh()
        return self._channels.get(channel_ref) or await self._thread(channel_ref)

    async def under(self, channel_ref: str) -> list[ClassPlace]:
        """Return the places for which the exceptions of this channel count: itself, and threads that were looked at."""
        await self._refresh()
        own = self._channels.get(channel_ref)
        threads = [one for one in self._threads.values() if one.home_ref == channel_ref]
        return [*([own] if own else []), *threads]

    async def of(self, *, guild_ref: str | None = None, group_id: int | None = None) -> list[ClassPlace]:
        """Return the places of one server or one class, or all of them."""
        await self._refresh()
        return [
            one
            for one in (*self._channels.values(), *self._threads.values())
            if guild_ref in (None, one.group.guild_ref) and group_id in (None, one.group.id)
        ]

    async def _refresh(self) -> None:
        if self._seen_changes == self._context.store.group_changes:
            return
        seen = self._context.store.group_changes
        async with self._context.store.read() as unit:
            groups = await unit.groups.all()
        present = {group.id: group for group in groups}
        self._threads = {
            ref: _of_two(ref, present[one.group.id], one.pupil_ref or "")
            for ref, one in self._threads.items()
            if one.group.id in present
        }
        self._channels = {}
        for group in groups:
            for kind, ref in ((PlaceKind.CLASS, group.channel_ref), (PlaceKind.REGIE, group.regie_ref)):
                self._channels[ref] = ClassPlace(ref, kind, group, ref)
        self._seen_changes = seen

    async def _thread(self, channel_ref: str) -> ClassPlace | None:
        if channel_ref in self._threads:
            return self._threads[channel_ref]
        if self.owner_of_thread is None or isinstance(
            self._client.get_channel(int(channel_ref)), discord.abc.GuildChannel
        ):
            return None
        owner = await self.owner_of_thread(channel_ref)
        if owner is None:
            return None
        place = self._threads[channel_ref] = _of_two(channel_ref, *owner)
        return place


def _of_two(thread_ref: str, group: Group, pupil_ref: str) -> ClassPlace:
    return ClassPlace(thread_ref, PlaceKind.THREAD, group, group.channel_ref, pupil_ref)


def as_it_is(client: discord.Client, place: ClassPlace) -> Place | None:
    """Describe a place out of what the library knows of the server; None when the bot does not see it."""
    channel = client.get_channel(int(place.home_ref))
    if not isinstance(channel, discord.abc.GuildChannel):
        return None
    group, for_pupils = place.group, place.kind is PlaceKind.CLASS
    pupils = frozenset({group.pupil_role_ref}) if for_pupils else frozenset[str]()
    wanted = {PlaceKind.CLASS: pupils, PlaceKind.REGIE: frozenset({group.teacher_role_ref})}
    return Place(
        everyone_ref=str(channel.guild.id),
        roles=tuple(
            RoleRights(str(role.id), role.name, role.permissions.value, role.is_bot_managed())
            for role in channel.guild.roles
        ),
        exceptions=exceptions_of(channel),
        needed=LOOKS_INTO_THREADS if place.kind is PlaceKind.THREAD else VIEW,
        administrator=ADMINISTRATOR,
        meant=place.adults | pupils,
        firm=frozenset({group.teacher_role_ref}) | pupils,
        wanted=wanted.get(place.kind, frozenset()),
        for_pupils=for_pupils,
    )


def exceptions_of(channel: discord.abc.GuildChannel) -> Mapping[str, tuple[int, int]]:
    """Return what a channel allows and denies roles and members, as Discord's bit sets."""
    pairs = {str(target.id): overwrite.pair() for target, overwrite in channel.overwrites.items()}
    return {ref: (allow.value, deny.value) for ref, (allow, deny) in pairs.items()}


def someone(guild: discord.Guild, group: Group, member: discord.Member, pupils: Collection[str]) -> Someone:
    """Describe a member; ``pupils`` took part as one."""
    return Someone(
        str(member.id),
        member.display_name,
        frozenset(map(str, role_ids(member))),
        is_pupil=str(member.id) in pupils or int(group.pupil_role_ref) in role_ids(member),
        is_owner=member.id == guild.owner_id,
        is_bot=member.bot,
    )
