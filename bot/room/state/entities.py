"""Define what exists in the room's world: people, guilds, roles, channels, messages, commands. It has no rules."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from typing import Any

Json = dict[str, Any]
"""A JSON object as it goes over the wire."""


class ChannelType(IntEnum):
    """Discord's channel types that the room has."""

    TEXT = 0
    DM = 1
    VOICE = 2
    CATEGORY = 4
    ANNOUNCEMENT = 5
    PUBLIC_THREAD = 11
    PRIVATE_THREAD = 12
    FORUM = 15


THREADS = frozenset({ChannelType.PUBLIC_THREAD, ChannelType.PRIVATE_THREAD})

EPHEMERAL = 1 << 6
HAS_THREAD = 1 << 5
COMPONENTS_V2 = 1 << 15
"""Message flags (resources/message)."""


@dataclass
class User:
    """An account. ``dms_closed`` and ``locale`` are settings of that person's client."""

    id: int
    username: str
    global_name: str | None = None
    bot: bool = False
    locale: str = "nl"
    dms_closed: bool = False

    @property
    def name(self) -> str:
        """The name that others read."""
        return self.global_name or self.username


@dataclass
class Role:
    """A role of a guild. The role with the guild's own id is @everyone."""

    id: int
    guild_id: int
    name: str
    permissions: int = 0
    position: int = 0
    color: int = 0
    managed: bool = False
    mentionable: bool = False
    bot_id: int | None = None


@dataclass
class Overwrite:
    """An exception for a role (type 0) or a member (type 1) in one channel."""

    id: int
    type: int
    allow: int = 0
    deny: int = 0


@dataclass
class Member:
    """A user in a guild. ``roles`` are role ids, without @everyone."""

    guild_id: int
    user_id: int
    joined_at: datetime
    roles: list[int] = field(default_factory=list[int])
    nick: str | None = None
    timeout_until: datetime | None = None
    flags: int = 0


@dataclass
class ThreadMember:
    """Who follows a thread."""

    user_id: int
    joined_at: datetime
    flags: int = 0


@dataclass
class ThreadState:
    """What a thread has beyond a channel."""

    owner_id: int
    created_at: datetime
    archive_timestamp: datetime
    archived: bool = False
    locked: bool = False
    invitable: bool = True
    auto_archive_duration: int = 4320
    members: dict[int, ThreadMember] = field(default_factory=dict[int, ThreadMember])
    message_count: int = 0
    total_message_sent: int = 0
    applied_tags: list[int] = field(default_factory=list[int])


@dataclass
class ForumTag:
    """A label for posts of a forum."""

    id: int
    name: str
    moderated: bool = False
    emoji_id: int | None = None
    emoji_name: str | None = None


@dataclass
class Channel:
    """Every place where words can stand: guild channels, threads (``thread`` is set) and DMs (``recipients``)."""

    id: int
    type: int
    guild_id: int | None = None
    name: str = ""
    topic: str | None = None
    position: int = 0
    parent_id: int | None = None
    overwrites: list[Overwrite] = field(default_factory=list[Overwrite])
    last_message_id: int | None = None
    last_pin_timestamp: datetime | None = None
    flags: int = 0
    user_limit: int = 0
    default_auto_archive_duration: int | None = None
    available_tags: list[ForumTag] = field(default_factory=list[ForumTag])
    recipients: list[int] = field(default_factory=list[int])
    thread: ThreadState | None = None

    @property
    def is_thread(self) -> bool:
        """Whether this is a thread of any type."""
        return self.thread is not None

    @property
    def is_open_thread(self) -> bool:
        """Whether this is a thread that is not archived."""
        return self.thread is not None and not self.thread.archived

    @property
    def is_dm(self) -> bool:
        """Whether this is a conversation of two."""
        return self.type == ChannelType.DM


@dataclass
class Guild:
    """A server: a school or a class."""

    id: int
    name: str
    owner_id: int
    description: str | None = None
    preferred_locale: str = "nl"
    mfa_level: int = 0


@dataclass
class Attachment:
    """A file on a message; the bytes are a blob in the storage under the same id."""

    id: int
    channel_id: int
    filename: str
    size: int
    content_type: str
    description: str | None = None
    width: int | None = None
    height: int | None = None
    ephemeral: bool = False


@dataclass
class Reaction:
    """One emoji under a message. ``emoji`` is ``{"id": None | str, "name": str}``; ``users`` in order of arrival."""

    emoji: Json
    users: list[int] = field(default_factory=list[int])


@dataclass
class Message:
    """Words in a channel. ``visible_to`` is set on ephemerals; ``pinged`` are the users that were notified."""

    id: int
    channel_id: int
    author_id: int
    timestamp: datetime
    content: str = ""
    type: int = 0
    flags: int = 0
    edited_at: datetime | None = None
    components: list[Json] = field(default_factory=list[Json])
    attachments: list[Attachment] = field(default_factory=list[Attachment])
    mentions: list[int] = field(default_factory=list[int])
    mention_roles: list[int] = field(default_factory=list[int])
    mention_everyone: bool = False
    pinged: list[int] = field(default_factory=list[int])
    reactions: list[Reaction] = field(default_factory=list[Reaction])
    pinned_at: datetime | None = None
    nonce: str | int | None = None
    reference: Json | None = None
    beside: Json = field(default_factory=Json)
    """What else it carries, as Discord writes it: stickers, a poll, that it is read aloud, or what it passes on."""
    interaction_metadata: Json | None = None
    application_id: int | None = None
    webhook_id: int | None = None
    thread_id: int | None = None
    visible_to: int | None = None
    position: int | None = None

    @property
    def is_of_discord(self) -> bool:
        """Whether Discord itself put this there (a pin, a thread, somebody added): nobody wrote it."""
        return self.type not in (0, 19, 20)

    @property
    def ephemeral(self) -> bool:
        """Whether one person only can see it."""
        return self.visible_to is not None


@dataclass
class Command:
    """An application command. ``data`` is the checked body, with Discord's defaults filled in."""

    id: int
    application_id: int
    guild_id: int | None
    version: int
    data: Json


@dataclass
class Application:
    """The bot's application. ``flags`` say which privileged intents it has."""

    id: int
    name: str
    owner_id: int
    token: str
    description: str = ""
    flags: int = 0


@dataclass
class LastId:
    """The newest id that was ever given out: also that of something long deleted is not given out again."""

    last: int


@dataclass
class Interaction:
    """What a person did with the bot, and how far the answer is. Its token lives 15 minutes."""

    id: int
    token: str
    type: int
    user_id: int
    channel_id: int
    guild_id: int | None
    created_at: datetime
    data: Json
    message_id: int | None = None
    answer_type: int | None = None
    original_id: int | None = None
    ephemeral: bool = False
    modal: Json | None = None
