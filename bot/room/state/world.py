"""Hold the room's world: find every entity, say what somebody may do there, and tell the news of each change."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, get_args

from bot.clock import Clock
from bot.room.state import permissions as rules
from bot.room.state.api_error import api_error
from bot.room.state.entities import (
    Application,
    Channel,
    ChannelType,
    Command,
    Guild,
    Interaction,
    Json,
    LastId,
    Member,
    Message,
    Role,
    User,
)
from bot.room.state.ids import Snowflakes
from bot.room.state.permissions import Perm
from bot.room.state.storage import Storage


@dataclass(frozen=True)
class Event:
    """News for whoever is connected. ``channel`` limits it to who sees that channel, ``user_ids`` to these people."""

    name: str
    data: Json
    guild_id: int | None = None
    channel: Channel | None = None
    user_ids: frozenset[int] | None = None


Listener = Callable[[Event], None]

Shelved = User | Guild | Role | Channel | Command | Interaction
"""Entities that are found by their own id."""

Entity = Shelved | Member | Message | Application


def _key(entity: Entity) -> tuple[str, str]:
    key = f"{entity.guild_id}:{entity.user_id}" if isinstance(entity, Member) else str(entity.id)
    return type(entity).__name__.lower(), key


class World:
    """All state of the room. Lookups raise Discord's "unknown ..." refusals; changes are saved with ``save``."""

    def __init__(self, clock: Clock, ids: Snowflakes, storage: Storage) -> None:
        self.clock = clock
        self.ids = ids
        self.storage = storage
        self.gateway_url = self.cdn = ""
        self.users: dict[int, User] = {}
        self.guilds: dict[int, Guild] = {}
        self.roles: dict[int, Role] = {}
        self.members: dict[int, dict[int, Member]] = {}
        self.channels: dict[int, Channel] = {}
        self.messages: dict[int, dict[int, Message]] = {}
        self.commands: dict[int, Command] = {}
        self.interactions: dict[int, Interaction] = {}
        self._shelves: dict[type[Shelved], dict[int, Any]] = {
            User: self.users,
            Guild: self.guilds,
            Role: self.roles,
            Channel: self.channels,
            Command: self.commands,
            Interaction: self.interactions,
        }
        self.application_or_none: Application | None = None
        self.listeners: list[Listener] = []

    # -- keeping ---------------------------------------------------------------------------------------------------

    def save(self, entity: Entity) -> None:
        """Put an entity in its place, new or changed, and have it written.

        What somebody pressed or filled in, and what was said to one person alone, is not written: it would tell who
        passed, and it is gone from Discord's screens as well when somebody comes back.
        """
        self._place(entity)
        if not isinstance(entity, Interaction) and not (isinstance(entity, Message) and entity.ephemeral):
            self.storage.save(*_key(entity), entity)

    def forget(self, entity: Entity) -> None:
        """Take an entity out of the world. Nobody is told, and what hangs on it stays."""
        match entity:
            case Application():
                self.application_or_none = None
            case Member():
                self.members.get(entity.guild_id, {}).pop(entity.user_id, None)
            case Message():
                self.messages.get(entity.channel_id, {}).pop(entity.id, None)
            case _:
                self._shelves[type(entity)].pop(entity.id, None)
        self.storage.forget(*_key(entity))

    def load(self) -> None:
        """Read the stored world; called once, before anything is served."""
        for cls in get_args(Entity):
            for entity in self.storage.load(cls.__name__.lower(), cls):
                self._place(entity)
        for by_id in self.messages.values():
            ordered = sorted(by_id.items())
            by_id.clear()
            by_id.update(ordered)
        for mark in self.storage.load("mark", LastId):
            self.ids.seen(mark.last)
        for shelf in (*self._shelves.values(), *self.messages.values()):
            for snowflake in shelf:
                self.ids.seen(snowflake)

    async def close(self) -> None:
        """Write down what is not yet written, and up to where the ids are used."""
        self.storage.save("mark", "ids", LastId(self.ids.last))
        await self.storage.close()

    def _place(self, entity: Entity) -> None:
        match entity:
            case Application():
                self.application_or_none = entity
            case Member():
                self.members.setdefault(entity.guild_id, {})[entity.user_id] = entity
            case Message():
                self.messages.setdefault(entity.channel_id, {})[entity.id] = entity
            case _:
                self._shelves[type(entity)][entity.id] = entity

    # -- news ------------------------------------------------------------------------------------------------------

    def emit(
        self,
        name: str,
        data: Json,
        *,
        guild_id: int | None = None,
        channel: Channel | None = None,
        user_ids: Iterable[int] | None = None,
    ) -> None:
        """Tell every listener. ``channel``: only who can see it; ``user_ids``: only these; else the whole guild."""
        if channel is not None and guild_id is None:
            guild_id = channel.guild_id
        event = Event(name, data, guild_id, channel, None if user_ids is None else frozenset(user_ids))
        for listener in list(self.listeners):
            listener(event)

    def reaches(self, event: Event, user_id: int) -> bool:
        """Tell whether an event is for this user, as things are now."""
        if event.user_ids is not None:
            return user_id in event.user_ids
        if event.channel is not None:
            return self.sees(user_id, event.channel)
        return event.guild_id is None or user_id in self.members.get(event.guild_id, {})

    # -- lookups ---------------------------------------------------------------------------------------------------

    @property
    def application(self) -> Application:
        """The bot's application."""
        if self.application_or_none is None:
            raise LookupError("the world has no application yet")
        return self.application_or_none

    @property
    def bot(self) -> User:
        """The bot's user; it has the application's id."""
        return self.users[self.application.id]

    def user(self, user_id: int) -> User:
        """Return a user, or refusal 10013."""
        if user_id not in self.users:
            raise api_error(10013)
        return self.users[user_id]

    def guild(self, guild_id: int) -> Guild:
        """Return a guild, or refusal 10004."""
        if guild_id not in self.guilds:
            raise api_error(10004)
        return self.guilds[guild_id]

    def member(self, guild_id: int, user_id: int) -> Member:
        """Return a member, or refusal 10007 (10013 when there is no such user at all)."""
        self.user(user_id)
        if user_id not in self.members.get(guild_id, {}):
            raise api_error(10007)
        return self.members[guild_id][user_id]

    def channel(self, channel_id: int) -> Channel:
        """Return a channel, thread or DM, or refusal 10003."""
        if channel_id not in self.channels:
            raise api_error(10003)
        return self.channels[channel_id]

    def message(self, channel_id: int, message_id: int) -> Message:
        """Return a message, or refusal 10008. Who may see an ephemeral is for the caller to ask."""
        if message_id not in self.messages.get(channel_id, {}):
            raise api_error(10008)
        return self.messages[channel_id][message_id]

    def messages_of(self, channel_id: int, viewer_id: int | None = None) -> list[Message]:
        """Return the messages of a channel, oldest first; ephemerals only those of the viewer."""
        return [m for m in self.messages.get(channel_id, {}).values() if m.visible_to in (None, viewer_id)]

    def roles_of(self, guild_id: int) -> list[Role]:
        """Return a guild's roles from low to high, @everyone first."""
        mine = [role for role in self.roles.values() if role.guild_id == guild_id]
        return sorted(mine, key=lambda role: (role.position, -role.id))

    def channels_of(self, guild_id: int) -> list[Channel]:
        """Return a guild's channels, without threads, in their order on screen."""
        mine = [c for c in self.channels.values() if c.guild_id == guild_id and not c.is_thread]
        return sorted(mine, key=lambda channel: (channel.position, channel.id))

    def threads_of(self, guild_id: int, parent_id: int | None = None) -> list[Channel]:
        """Return a guild's threads, of one channel if asked, newest first."""
        mine = [c for c in self.channels.values() if c.guild_id == guild_id and c.is_thread]
        return sorted((c for c in mine if parent_id in (None, c.parent_id)), key=lambda c: -c.id)

    def open_threads(self, guild_id: int, viewer_id: int) -> list[Channel]:
        """Return a guild's threads that are not archived and that somebody sees, newest first."""
        return [t for t in self.threads_of(guild_id) if t.is_open_thread and self.sees(viewer_id, t)]

    def dm_between(self, one: int, other: int) -> Channel | None:
        """Return the conversation of two users, if there is one."""
        both = {one, other}
        return next((c for c in self.channels.values() if c.is_dm and set(c.recipients) == both), None)

    def user_named(self, name: str) -> User:
        """Return a user by display name or user name; LookupError when there is none."""
        for user in self.users.values():
            if name in (user.global_name, user.username):
                return user
        raise LookupError(f"nobody here is called {name!r}")

    # -- rights ----------------------------------------------------------------------------------------------------

    def guild_permissions(self, guild_id: int, user_id: int) -> Perm:
        """Tell what a member may do in the guild as a whole, before any channel."""
        guild, member = self.guild(guild_id), self.member(guild_id, user_id)
        roles = [self.roles[role_id] for role_id in member.roles if role_id in self.roles]
        given = rules.base_permissions(self.roles[guild_id], roles, owner=guild.owner_id == user_id)
        return rules.timed_out(given) if self.is_timed_out(member) else given

    def is_timed_out(self, member: Member) -> bool:
        """Tell whether a moderator's time-out still runs."""
        return member.timeout_until is not None and member.timeout_until > self.clock.now()

    def permissions(self, user_id: int, channel: Channel) -> Perm:
        """Tell what a user may do in a channel, thread or DM; nothing for who is not there."""
        if channel.guild_id is None:
            return rules.IN_DM if user_id in channel.recipients else rules.NONE
        member = self.members.get(channel.guild_id, {}).get(user_id)
        if member is None:
            return rules.NONE
        home = self.home_of(channel)
        base = self.guild_permissions(channel.guild_id, user_id)
        given = rules.channel_permissions(base, member, home)
        given = rules.with_implicit_denials(given, thread=channel.is_thread)
        if not self._enters(user_id, channel, given):
            return rules.NONE
        return rules.timed_out(given) if self.is_timed_out(member) else given

    def home_of(self, channel: Channel) -> Channel:
        """Return the channel whose overwrites count: the parent of a thread, else the channel itself."""
        if channel.thread is None or channel.parent_id is None:
            return channel
        return self.channels.get(channel.parent_id, channel)

    def _enters(self, user_id: int, channel: Channel, given: Perm) -> bool:
        if channel.thread is None or channel.type != ChannelType.PRIVATE_THREAD:
            return True
        return user_id in channel.thread.members or bool(given & Perm.MANAGE_THREADS)

    def sees(self, user_id: int, channel: Channel) -> bool:
        """Tell whether a user can see a channel at all."""
        return bool(self.permissions(user_id, channel) & Perm.VIEW_CHANNEL)

    def require(self, user_id: int, channel: Channel, needed: Perm = rules.NONE) -> None:
        """Refuse with 50001 who cannot see the channel and with 50013 who lacks one of the rights."""
        given = self.permissions(user_id, channel)
        if not given & Perm.VIEW_CHANNEL:
            raise api_error(50001)
        if needed & ~given:
            raise api_error(50013)
        self._require_two_factor(user_id, channel.guild_id, needed)

    def require_in_guild(self, user_id: int, guild_id: int, needed: Perm = rules.NONE) -> None:
        """Refuse with 10004 an unknown guild or one that the user is not in, and with 50013 who lacks a right."""
        self.guild(guild_id)
        if user_id not in self.members.get(guild_id, {}):
            raise api_error(10004)
        if needed & ~self.guild_permissions(guild_id, user_id):
            raise api_error(50013)
        self._require_two_factor(user_id, guild_id, needed)

    def _require_two_factor(self, user_id: int, guild_id: int | None, needed: Perm) -> None:
        """Refuse the bot with 60003 where a guild asks for two-factor authentication: its owner has none here."""
        if not needed & rules.NEED_TWO_FACTOR or guild_id is None or not self.users[user_id].bot:
            return
        if self.guild(guild_id).mfa_level:
            raise api_error(60003)
