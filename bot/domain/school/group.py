"""Describes a class ("klas"): who belongs to it, where it talks and how it likes to talk."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.refusal import Reason, Refused
from bot.domain.words import can_be_read, one_line


class Band(StrEnum):
    """The age band of a class (pedagogy 1.1)."""

    PO_5_6 = "po_5_6"
    PO_7_8 = "po_7_8"
    VO_ONDER = "vo_onder"
    VO_BOVEN_MBO = "vo_boven_mbo"


class RoundStyle(StrEnum):
    """How answers are collected (decisions 1): sealed until the reveal, or in the open channel after think time."""

    SEALED = "sealed"
    CHAT = "chat"


class TurnStyle(StrEnum):
    """How a turn is offered. Gentle asks in private first; direct names the pupil at once, and a pass leaves no trace
    (D7).
    """

    GENTLE = "gentle"
    DIRECT = "direct"


@dataclass(frozen=True, slots=True)
class Group:
    """One class. The ``*_ref`` fields are the chat platform's own opaque ids, kept as text."""

    id: int
    guild_ref: str
    name: str
    channel_ref: str
    regie_ref: str
    teacher_role_ref: str
    pupil_role_ref: str
    support_role_ref: str | None
    language: str
    band: Band
    turn_style: TurnStyle
    round_style: RoundStyle
    form_of_address: str


def check_name(text: str) -> str:
    """Return the name of a class or its teacher on one line. Refused when there is nothing to read."""
    name = one_line(text)
    if not can_be_read(name):
        raise Refused(Reason.EMPTY)
    return name


@dataclass(frozen=True, slots=True)
class Pupil:
    """A pupil as far as the bot needs to know: a first name, and whether private messages are welcome."""

    id: int
    group_id: int
    user_ref: str
    name: str
    dm_welcome: bool = False


@dataclass(frozen=True, slots=True)
class ChatUser:
    """Somebody who does something in the chat, as the platform knows them."""

    user_ref: str
    name: str


class Absence(StrEnum):
    """Why somebody is not there: they lost their role or left the server, or a moderator silenced them for a while."""

    LEFT = "left"
    SILENCED = "silenced"
