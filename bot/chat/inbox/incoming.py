"""Holds what comes in from people: messages as they were said, found or edited, and deletions."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import discord

from bot.chat.inbox.brought import Brought, says_something
from bot.chat.interactions.access import Membership
from bot.domain.school.group import Group


@dataclass(frozen=True, slots=True)
class IncomingMessage:
    """What somebody wrote or sent. ``places`` are the classes that it may be meant for: exactly one in a class channel.

    ``found`` is what was said while the bot was away; with that, as with an edit, ``sent_at`` may be long ago.
    ``brought`` is what came beside words, and ``inside`` the words of a poll or of a message that was passed on.
    """

    places: tuple[Membership, ...]
    user_ref: str
    name: str
    text: str
    channel_ref: str
    message_ref: str
    reply_to: str | None
    replied_at: datetime | None
    """When the message was sent that this one replies to."""
    is_dm: bool
    source_id: int
    sent_at: datetime
    edited: bool = False
    found: bool = False
    brought: tuple[Brought, ...] = ()
    inside: str = ""

    @property
    def has_words(self) -> bool:
        """Whether it says something in typed words."""
        return says_something(self.text)

    @property
    def groups(self) -> tuple[Group, ...]:
        """The classes that it may be meant for."""
        return tuple(place.group for place in self.places)


@dataclass(frozen=True, slots=True)
class Event:
    """A message as it was when it came in, when it was found afterwards, or when it was edited."""

    message: discord.Message
    edited: bool = False
    found: bool = False

    @property
    def source_id(self) -> int:
        """A number that is higher for what is later: the message's id, or the moment of the edit as one."""
        if self.edited and self.message.edited_at is not None:
            return discord.utils.time_snowflake(self.message.edited_at + timedelta(milliseconds=1))
        return self.message.id


@dataclass(frozen=True, slots=True)
class Deletion:
    """Messages of one channel that somebody deleted."""

    message_ids: tuple[int, ...]
