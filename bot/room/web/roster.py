"""Say who plays which part: what the page tells of people beyond their names, set by whoever runs the room."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain

from bot.room.people.words import By, chosen
from bot.room.state.entities import Json, User
from bot.room.state.permissions import Perm
from bot.room.state.world import World

_LEADS = Perm.MANAGE_MESSAGES | Perm.MANAGE_GUILD


class PersonKind(StrEnum):
    """The part that somebody plays; also the order in which people stand on the page."""

    TEACHER = "teacher"
    SUPPORT = "support"
    PUPIL = "pupil"
    ADMIN = "admin"
    BOT = "bot"


@dataclass(frozen=True)
class Shortcut:
    """A command that has a button of its own on the page. `command` is a line of base names, such as "talk start"."""

    command: str
    labels: By[str]


@dataclass
class Roster:
    """The people of the page. Who has no role of `kinds` is told by rights: owner, leads, or pupil.

    `kinds` is by role id, the first role that fits counts. `tags` (a word behind a name) and `simulated` are by user
    id; `hidden` people are not on the page at all. `first` is who is looked as when nothing else is asked.
    """

    kinds: dict[int, PersonKind] = field(default_factory=dict[int, PersonKind])
    tags: dict[int, str] = field(default_factory=dict[int, str])
    simulated: set[int] = field(default_factory=set[int])
    hidden: set[int] = field(default_factory=set[int])
    shortcuts: dict[PersonKind, Sequence[Shortcut]] = field(default_factory=dict[PersonKind, Sequence[Shortcut]])
    first: int | None = None

    def kind(self, world: World, guild_id: int, user: User) -> PersonKind:
        """Return the part of a member of a guild."""
        if user.bot:
            return PersonKind.BOT
        roles = world.members[guild_id][user.id].roles
        told = next((part for role_id, part in self.kinds.items() if role_id in roles), None)
        if told is not None:
            return told
        if world.guilds[guild_id].owner_id == user.id:
            return PersonKind.ADMIN
        return PersonKind.TEACHER if world.guild_permissions(guild_id, user.id) & _LEADS else PersonKind.PUPIL

    def people(self, world: World, guild_id: int) -> list[User]:
        """Return the members of a guild that are on the page, in their order."""
        order = list(PersonKind)
        ids = [each for each in world.members.get(guild_id, {}) if each not in self.hidden]
        users = [world.users[each] for each in ids]
        return sorted(
            users,
            key=lambda each: (each.id in self.simulated, order.index(self.kind(world, guild_id, each)), each.id),
        )

    def persons(self, world: World, guild_id: int) -> list[Json]:
        """Return the same people as the page gets them."""
        return [self._person(world, guild_id, each) for each in self.people(world, guild_id)]

    def _person(self, world: World, guild_id: int, user: User) -> Json:
        member = world.members[guild_id][user.id]
        return {
            "id": str(user.id),
            "username": user.username,
            "name": member.nick or user.name,
            "kind": self.kind(world, guild_id, user).value,
            "tag": self.tags.get(user.id),
            "simulated": user.id in self.simulated,
            "roles": [str(each) for each in member.roles],
        }

    def shortcuts_of(self, kind: PersonKind, language: str) -> list[Json]:
        """Return the shortcuts of somebody who plays this part."""
        mine = self.shortcuts.get(kind, ())
        return [{"command": each.command, "label": chosen(each.labels, language)} for each in mine]


def find(people: Sequence[User], told: str) -> User | None:
    """Find somebody by id, user name, display name, or one word of the display name, in capitals or not."""
    wanted = told.casefold()
    by_id = (each for each in people if str(each.id) == wanted)
    by_name = (each for each in people if wanted in (each.username.casefold(), each.name.casefold()))
    by_word = (each for each in people if wanted in each.name.casefold().split())
    return next(chain(by_id, by_name, by_word), None)
