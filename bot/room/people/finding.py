"""Find what a person means: a button, list or message in sight, or a person, role or channel by its name."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from bot.room.discord.changes.files import Upload, keep_uploads
from bot.room.discord.rules.components import BUTTON, walk
from bot.room.discord.rules.shape import part_of
from bot.room.discord.shapes import attachment_json, channel_json, member_json, role_json, user_json
from bot.room.state.entities import Channel, Json, Member, Message, Role
from bot.room.state.world import World

Wanted = Callable[[Json], bool]


@dataclass(frozen=True)
class Spot:
    """A component on a message."""

    message: Message
    item: Json


def visible(world: World, user_id: int, channel: Channel | None = None) -> list[Message]:
    """Return the messages that a person sees, newest first, in one channel or everywhere."""
    places = [channel] if channel else list(world.channels.values())
    seen = [each for place in places if world.sees(user_id, place) for each in world.messages_of(place.id, user_id)]
    return sorted(seen, key=lambda each: each.id, reverse=True)


def spots(messages: list[Message], wanted: Wanted) -> Iterator[Spot]:
    """Return every component that is wanted, on the newest message first."""
    for message in messages:
        for item, _ in walk(message.components):
            if wanted(item):
                yield Spot(message, item)


def usable(found: list[Spot]) -> Spot | None:
    """Return the first that is switched on."""
    return next((each for each in found if not each.item.get("disabled")), None)


def a_button(label: str | None, custom_id: str | None) -> Wanted:
    """Want buttons with this label (with or without its emoji in front) or this custom_id."""

    def wanted(item: Json) -> bool:
        if item["type"] != BUTTON or not item.get("custom_id"):
            return False
        return item["custom_id"] == custom_id if custom_id is not None else label in labels(item)

    return wanted


def labels(item: Json) -> set[str]:
    """Tell what a button may be called: its label, its emoji, or both."""
    emoji, label = part_of(item, "emoji").get("name"), item.get("label")
    return {name for name in (label, emoji, f"{emoji} {label}") if name}


def a_list(placeholder: str | None, custom_id: str | None, kinds: frozenset[int]) -> Wanted:
    """Want lists with this placeholder or custom_id."""

    def wanted(item: Json) -> bool:
        if item["type"] not in kinds:
            return False
        return item["custom_id"] == custom_id if custom_id is not None else item.get("placeholder") == placeholder

    return wanted


_SPARED = ("user", "deaf", "mute")
"""What a member in resolved data does not carry."""


@dataclass
class Resolved:
    """Collects the objects behind the ids that an interaction sends."""

    world: World
    guild_id: int | None
    viewer_id: int
    found: Json = field(default_factory=dict[str, object])

    def user(self, user_id: int) -> str:
        """Add a user, with the member beside it; gives the id as sent."""
        self._put("users", user_id, user_json(self.world.users[user_id]))
        member = self.world.members.get(self.guild_id or 0, {}).get(user_id)
        if member is not None:
            self._put("members", user_id, self._member(member))
        return str(user_id)

    def role(self, role_id: int) -> str:
        """Add a role."""
        self._put("roles", role_id, role_json(self.world.roles[role_id]))
        return str(role_id)

    def channel(self, channel_id: int) -> str:
        """Add a channel, with what the person may do there."""
        channel = self.world.channels[channel_id]
        rights = int(self.world.permissions(self.viewer_id, channel))
        self._put("channels", channel_id, channel_json(self.world, channel) | {"permissions": str(rights)})
        return str(channel_id)

    def attachment(self, upload: Upload, channel_id: int) -> str:
        """Keep a file and add it."""
        kept = keep_uploads(self.world, channel_id, [upload], [], ephemeral=True)[0]
        self._put("attachments", kept.id, attachment_json(self.world, kept))
        return str(kept.id)

    def _member(self, member: Member) -> Json:
        shape = {key: value for key, value in member_json(self.world, member).items() if key not in _SPARED}
        home = self.world.guild_permissions(member.guild_id, member.user_id)
        return shape | {"permissions": str(int(home))}

    def _put(self, shelf: str, key: int, shape: Json) -> None:
        self.found.setdefault(shelf, {})[str(key)] = shape


def find_user(world: World, guild_id: int | None, told: object) -> int | None:
    """Return the id of a person given as Person, User, id or name."""
    wanted = getattr(told, "id", told)
    if isinstance(wanted, int):
        return wanted if wanted in world.users else None
    known = world.members.get(guild_id or 0, {})
    named = [user for user in world.users.values() if told in (user.global_name, user.username)]
    named.sort(key=lambda user: user.id not in known)
    return named[0].id if named else None


def find_role(world: World, guild_id: int | None, told: object) -> int | None:
    """Return the id of a role given as Role, id or name."""
    if isinstance(told, Role):
        return told.id
    mine = [role for role in world.roles.values() if role.guild_id == guild_id]
    return next((role.id for role in mine if told in (role.id, role.name)), None)


def find_channel(world: World, guild_id: int | None, told: object) -> Channel | None:
    """Return a channel or thread given as Channel, id or name (with or without #); the newest of that name."""
    if isinstance(told, Channel):
        return told
    if isinstance(told, int):
        return world.channels.get(told)
    mine = [each for each in world.channels.values() if each.guild_id == guild_id]
    name = str(told).removeprefix("#")
    return next((each for each in reversed(mine) if each.name == name), None)
