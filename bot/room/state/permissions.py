"""Define Discord's permission bits and compute what a member may do in a channel."""

from collections.abc import Iterable
from enum import IntFlag

from bot.room.state.entities import Channel, Member, Overwrite, Role


class Perm(IntFlag):
    """Permission bits, named as in Discord's documentation (topics/permissions)."""

    CREATE_INSTANT_INVITE = 1 << 0
    KICK_MEMBERS = 1 << 1
    BAN_MEMBERS = 1 << 2
    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_AUDIT_LOG = 1 << 7
    PRIORITY_SPEAKER = 1 << 8
    STREAM = 1 << 9
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    SEND_TTS_MESSAGES = 1 << 12
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    USE_EXTERNAL_EMOJIS = 1 << 18
    VIEW_GUILD_INSIGHTS = 1 << 19
    CONNECT = 1 << 20
    SPEAK = 1 << 21
    MUTE_MEMBERS = 1 << 22
    DEAFEN_MEMBERS = 1 << 23
    MOVE_MEMBERS = 1 << 24
    USE_VAD = 1 << 25
    CHANGE_NICKNAME = 1 << 26
    MANAGE_NICKNAMES = 1 << 27
    MANAGE_ROLES = 1 << 28
    MANAGE_WEBHOOKS = 1 << 29
    MANAGE_GUILD_EXPRESSIONS = 1 << 30
    USE_APPLICATION_COMMANDS = 1 << 31
    REQUEST_TO_SPEAK = 1 << 32
    MANAGE_EVENTS = 1 << 33
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    CREATE_PRIVATE_THREADS = 1 << 36
    USE_EXTERNAL_STICKERS = 1 << 37
    SEND_MESSAGES_IN_THREADS = 1 << 38
    USE_EMBEDDED_ACTIVITIES = 1 << 39
    MODERATE_MEMBERS = 1 << 40
    VIEW_CREATOR_MONETIZATION_ANALYTICS = 1 << 41
    USE_SOUNDBOARD = 1 << 42
    CREATE_GUILD_EXPRESSIONS = 1 << 43
    CREATE_EVENTS = 1 << 44
    USE_EXTERNAL_SOUNDS = 1 << 45
    SEND_VOICE_MESSAGES = 1 << 46
    SEND_POLLS = 1 << 49
    USE_EXTERNAL_APPS = 1 << 50
    PIN_MESSAGES = 1 << 51
    BYPASS_SLOWMODE = 1 << 52


ALL = Perm(sum(Perm))
NEED_TWO_FACTOR = (
    Perm.MANAGE_CHANNELS | Perm.MANAGE_ROLES | Perm.MANAGE_MESSAGES | Perm.MANAGE_THREADS | Perm.MANAGE_GUILD
)
"""Of the rights that the bot uses, those for which a guild can ask two-factor authentication of whoever made it."""
NONE = Perm(0)

IN_DM = (
    Perm.VIEW_CHANNEL
    | Perm.SEND_MESSAGES
    | Perm.SEND_TTS_MESSAGES
    | Perm.EMBED_LINKS
    | Perm.ATTACH_FILES
    | Perm.READ_MESSAGE_HISTORY
    | Perm.ADD_REACTIONS
    | Perm.USE_EXTERNAL_EMOJIS
    | Perm.USE_EXTERNAL_STICKERS
    | Perm.SEND_VOICE_MESSAGES
    | Perm.SEND_POLLS
    | Perm.PIN_MESSAGES
    | Perm.USE_APPLICATION_COMMANDS
)
"""What both sides of a direct message may do."""

EVERYONE_DEFAULT = (
    Perm.VIEW_CHANNEL
    | Perm.CREATE_INSTANT_INVITE
    | Perm.CHANGE_NICKNAME
    | Perm.SEND_MESSAGES
    | Perm.SEND_TTS_MESSAGES
    | Perm.MENTION_EVERYONE
    | Perm.SEND_MESSAGES_IN_THREADS
    | Perm.CREATE_PUBLIC_THREADS
    | Perm.CREATE_PRIVATE_THREADS
    | Perm.EMBED_LINKS
    | Perm.ATTACH_FILES
    | Perm.ADD_REACTIONS
    | Perm.USE_EXTERNAL_EMOJIS
    | Perm.USE_EXTERNAL_STICKERS
    | Perm.USE_EXTERNAL_SOUNDS
    | Perm.USE_EXTERNAL_APPS
    | Perm.USE_EMBEDDED_ACTIVITIES
    | Perm.USE_SOUNDBOARD
    | Perm.SEND_VOICE_MESSAGES
    | Perm.SEND_POLLS
    | Perm.READ_MESSAGE_HISTORY
    | Perm.USE_APPLICATION_COMMANDS
    | Perm.CONNECT
    | Perm.SPEAK
    | Perm.STREAM
    | Perm.USE_VAD
    | Perm.REQUEST_TO_SPEAK
)
"""What a new guild's @everyone role gives: @everyone may even be called by anybody until a school changes that."""

_TIMED_OUT = Perm.VIEW_CHANNEL | Perm.READ_MESSAGE_HISTORY
_NEED_SEND = Perm.MENTION_EVERYONE | Perm.SEND_TTS_MESSAGES | Perm.ATTACH_FILES | Perm.EMBED_LINKS


def base_permissions(everyone: Role, roles: Iterable[Role], *, owner: bool) -> Perm:
    """Tell what a member may do in the guild as a whole."""
    if owner:
        return ALL
    given = everyone.permissions
    for role in roles:
        given |= role.permissions
    return ALL if given & Perm.ADMINISTRATOR else Perm(given)


def _with(given: int, overwrites: Iterable[Overwrite]) -> int:
    allow = deny = 0
    for overwrite in overwrites:
        allow |= overwrite.allow
        deny |= overwrite.deny
    return given & ~deny | allow


def channel_permissions(base: Perm, member: Member, home: Channel) -> Perm:
    """Apply to the base permissions the overwrites of ``home``: @everyone, then the roles together, then the member."""
    if base & Perm.ADMINISTRATOR:
        return ALL
    everyone = [o for o in home.overwrites if o.id == member.guild_id]
    roles = [o for o in home.overwrites if o.id in member.roles]
    own = [o for o in home.overwrites if o.id == member.user_id]
    return Perm(_with(_with(_with(base, everyone), roles), own))


def with_implicit_denials(given: Perm, *, thread: bool) -> Perm:
    """Take away all else where there is no sight, and what needs sending where nothing can be sent."""
    if given & Perm.ADMINISTRATOR:
        return given
    if not given & Perm.VIEW_CHANNEL:
        return NONE
    send = Perm.SEND_MESSAGES_IN_THREADS if thread else Perm.SEND_MESSAGES
    return given if given & send else given & ~_NEED_SEND


def timed_out(given: Perm) -> Perm:
    """Tell what is left to a member in a time-out; administrators cannot be timed out."""
    return given if given & Perm.ADMINISTRATOR else given & _TIMED_OUT
