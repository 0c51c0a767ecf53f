"""Knows why Discord refuses something, by its own numbers, and says in a sentence what can be done about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import discord

from bot.chat.connection.library_internals import form_errors
from bot.chat.connection.rights import lacking, names_of
from bot.i18n.catalogue import Words


class Cause(StrEnum):
    """Why Discord did not do something. Each has a sentence ``discord-<value>`` in the catalogues."""

    BUSY = "busy"
    """This alone may pass by itself: Discord is down, far away or asked for too much at once."""
    SLOW_MODE = "slow-mode"
    CHANNEL_GONE = "channel-gone"
    SERVER_GONE = "server-gone"
    PERSON_GONE = "person-gone"
    MESSAGE_GONE = "message-gone"
    ROLE_GONE = "role-gone"
    GONE = "gone"
    TOO_OLD = "too-old"
    SERVER_FULL = "server-full"
    CATEGORY_FULL = "category-full"
    THREADS_FULL = "threads-full"
    THREAD_FULL = "thread-full"
    PINS_FULL = "pins-full"
    REACTIONS_FULL = "reactions-full"
    COMMANDS_FULL = "commands-full"
    RIGHTS_FULL = "rights-full"
    FILES_MANY = "files-many"
    FILE_BIG = "file-big"
    FILE_BAD = "file-bad"
    FILES_OFF = "files-off"
    WRONG_CHANNEL = "wrong-channel"
    ARCHIVED = "archived"
    LOCKED = "locked"
    THREAD_THERE = "thread-there"
    CLOSED_DM = "closed-dm"
    NO_ACCESS = "no-access"
    FORBIDDEN = "forbidden"
    NOT_OURS = "not-ours"
    TWO_FACTOR = "two-factor"
    VERIFICATION = "verification"
    MODERATED = "moderated"
    NAME = "name"
    UNKNOWN_BOT = "unknown-bot"
    EMPTY = "empty"
    TOO_LONG = "too-long"
    FORM = "form"
    """Discord does not understand the request, which is a fault of the bot."""
    OTHER = "other"


PASSING = frozenset({Cause.BUSY, Cause.SLOW_MODE})
"""What is tried again, and the only causes of which people are told to try again."""
OURS = frozenset({Cause.BUSY, Cause.FORM, Cause.OTHER})
"""Whoever hosts the bot should look at these: nothing in the server explains them."""
ABOUT_RIGHTS = frozenset({Cause.NO_ACCESS, Cause.FORBIDDEN})
"""Discord names no right when it says this: what is missing is found by comparing."""

INVALID_FORM = 50035
CAUSES: Mapping[int, Cause] = {
    10002: Cause.UNKNOWN_BOT,
    10003: Cause.CHANNEL_GONE,
    10004: Cause.SERVER_GONE,
    10007: Cause.PERSON_GONE,
    10008: Cause.MESSAGE_GONE,
    10009: Cause.ROLE_GONE,
    10011: Cause.ROLE_GONE,
    10013: Cause.PERSON_GONE,
    10014: Cause.FORM,
    10015: Cause.TOO_OLD,
    10062: Cause.TOO_OLD,
    20001: Cause.FORM,
    20009: Cause.CLOSED_DM,
    20012: Cause.UNKNOWN_BOT,
    20016: Cause.SLOW_MODE,
    20022: Cause.BUSY,
    20026: Cause.CLOSED_DM,
    20028: Cause.BUSY,
    20029: Cause.BUSY,
    20031: Cause.NAME,
    30003: Cause.PINS_FULL,
    30010: Cause.REACTIONS_FULL,
    30013: Cause.SERVER_FULL,
    30015: Cause.FILES_MANY,
    30032: Cause.COMMANDS_FULL,
    30033: Cause.THREAD_FULL,
    30034: Cause.COMMANDS_FULL,
    30046: Cause.BUSY,
    30060: Cause.RIGHTS_FULL,
    30061: Cause.SERVER_FULL,
    40001: Cause.UNKNOWN_BOT,
    40003: Cause.BUSY,
    40004: Cause.BUSY,
    40005: Cause.FILE_BIG,
    40006: Cause.BUSY,
    40007: Cause.PERSON_GONE,
    40058: Cause.WRONG_CHANNEL,
    40060: Cause.TOO_OLD,
    40062: Cause.BUSY,
    40094: Cause.TOO_OLD,
    40333: Cause.BUSY,
    50001: Cause.NO_ACCESS,
    50003: Cause.WRONG_CHANNEL,
    50005: Cause.NOT_OURS,
    50006: Cause.EMPTY,
    50007: Cause.CLOSED_DM,
    50008: Cause.WRONG_CHANNEL,
    50009: Cause.VERIFICATION,
    50013: Cause.FORBIDDEN,
    50014: Cause.UNKNOWN_BOT,
    50021: Cause.NOT_OURS,
    50024: Cause.WRONG_CHANNEL,
    50027: Cause.TOO_OLD,
    50028: Cause.ROLE_GONE,
    50033: Cause.CLOSED_DM,
    50045: Cause.FILE_BIG,
    50046: Cause.FILE_BAD,
    50068: Cause.WRONG_CHANNEL,
    50074: Cause.FORBIDDEN,
    50083: Cause.ARCHIVED,
    50109: Cause.FORM,
    50110: Cause.FILE_BAD,
    50123: Cause.FILE_BAD,
    50146: Cause.FILE_BAD,
    50178: Cause.VERIFICATION,
    50278: Cause.CLOSED_DM,
    60003: Cause.TWO_FACTOR,
    90001: Cause.PERSON_GONE,
    130000: Cause.BUSY,
    160002: Cause.FORBIDDEN,
    160004: Cause.THREAD_THERE,
    160005: Cause.LOCKED,
    160006: Cause.THREADS_FULL,
    160007: Cause.THREADS_FULL,
    200000: Cause.MODERATED,
    200001: Cause.MODERATED,
    240000: Cause.MODERATED,
    400001: Cause.FILES_OFF,
}
"""Discord's JSON codes (its page of opcodes and status codes) that the bot's calls can meet; ``INVALID_FORM`` has more
causes, and is looked up in ``FORM_CAUSES``.
"""
FORM_CAUSES: Mapping[str, Cause] = {
    "CHANNEL_PARENT_MAX_CHANNELS": Cause.CATEGORY_FULL,
    "CHANNEL_PARENT_INVALID": Cause.CHANNEL_GONE,
    "BASE_TYPE_MAX_LENGTH": Cause.TOO_LONG,
    "BASE_TYPE_BAD_LENGTH": Cause.TOO_LONG,
}
"""The codes of single fields that say more than that the form is wrong."""
_BY_STATUS: Mapping[int, Cause] = {
    401: Cause.UNKNOWN_BOT,
    403: Cause.FORBIDDEN,
    404: Cause.GONE,
    408: Cause.BUSY,
    413: Cause.FILE_BIG,
    429: Cause.BUSY,
}


def cause_of(error: BaseException) -> Cause:
    """Return why a call did not work; what is no answer of Discord (a lost connection, a time-out) counts as busy."""
    if not isinstance(error, discord.HTTPException) or error.status >= 500:
        return Cause.BUSY
    if error.code == INVALID_FORM:
        return next((FORM_CAUSES[code] for code in form_errors(error) if code in FORM_CAUSES), Cause.FORM)
    if error.code:
        return CAUSES.get(error.code, Cause.OTHER)
    return _BY_STATUS.get(error.status, Cause.OTHER)


def passes_by_itself(error: BaseException) -> bool:
    """Tell whether the same call may work a little later."""
    return cause_of(error) in PASSING


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why Discord refused: the cause, the names of the rights that the bot lacks for it, and Discord's own number."""

    cause: Cause
    lacks: tuple[str, ...] = ()
    number: int = 0

    def told(self, words: Words, code: str = "") -> str:
        """Return the sentence, with what can be done; ``code`` is what whoever hosts the bot finds it by."""
        if self.lacks:
            missing = rights_named(words, self.lacks)
            return words("discord-lacks", missing=missing, count=len(self.lacks))
        return words(f"discord-{self.cause.value}", number=str(self.number), code=code)


def refusal_of(client: discord.Client, error: BaseException, *, files: bool = False) -> Refusal:
    """Return why this call was refused, with the rights that it needs and the bot does not have in that place.

    ``files`` says whether files went along.
    """
    cause = cause_of(error)
    if not isinstance(error, discord.HTTPException):
        return Refusal(cause)
    lacks = names_of(lacking(client, error, files=files)) if cause in ABOUT_RIGHTS else ()
    return Refusal(cause, lacks, error.code)


def rights_named(words: Words, rights: tuple[str, ...] | list[str]) -> str:
    """Return rights by the names that people read in Discord's own settings."""
    return ", ".join(words(f"permission-{name.replace('_', '-')}") for name in rights)
