"""Tells what a message brings beside typed words, which no answer can keep."""

import re
from enum import StrEnum

import discord

from bot.domain.words import can_be_read

PERSON_OR_PLACE = re.compile(r"<(?:@[!&]?|#)[0-9]+>|@everyone|@here")
NO_MORE_THAN_MARKUP = re.compile(r"\|\|\s*\|\||(\*\*|__|~~|[*_])\s+\1")
"""Spoiler bars, and signs of bold or italics, with nothing between them."""
MOVING_PICTURE = re.compile(
    r"https?://(?:[\w-]+\.)*(?:tenor\.com|giphy\.com|gifer\.com|klipy\.com|imgur\.com)/\S*"
    r"|https?://\S+\.(?:gifv?|png|jpe?g|webp|mp4|webm)(?:[?#]\S*)?(?=\s|$)",
    re.IGNORECASE,
)
"""A link that a client shows as a picture, such as its own list of GIFs sends."""
CUSTOM_EMOJI = re.compile(r"<a?:(\w{1,32}):[0-9]+>")


class Brought(StrEnum):
    """A thing that people send and that is no typed word. Each is named ``brought-<value>`` in the catalogues."""

    PICTURE = "picture"
    FILE = "file"
    VOICE = "voice"
    STICKER = "sticker"
    FORWARD = "forward"
    POLL = "poll"
    GIF = "gif"
    MENTION = "mention"
    OTHER = "other"


def typed_words(message: discord.Message, me: int) -> str:
    """Return what was typed, without the mention of ourselves (user ``me``) that it may begin with.

    Emoji of a server become ``:name:``, since nobody can read their numbers.
    """
    words = message.content.removeprefix(f"<@{me}>")
    return CUSTOM_EMOJI.sub(r":\1:", message.content if words == message.content else words.lstrip())


def says_something(text: str) -> bool:
    """Tell whether there are words in it, or emoji: not only who is meant, a picture's address, or empty markup."""
    bare = NO_MORE_THAN_MARKUP.sub(" ", MOVING_PICTURE.sub(" ", PERSON_OR_PLACE.sub(" ", text)))
    return can_be_read(bare)


def brought_by(message: discord.Message, typed: str) -> tuple[Brought, ...]:
    """Return what a message brings beside its ``typed`` words, each kind once.

    A message that shows nothing that we know brings something else.
    """
    found: list[Brought] = []
    if message.flags.voice:
        found.append(Brought.VOICE)
    elif message.attachments:
        found += [_kind_of_file(one) for one in message.attachments]
    if message.stickers:
        found.append(Brought.STICKER)
    if is_forward(message):
        found.append(Brought.FORWARD)
    if message.poll is not None:
        found.append(Brought.POLL)
    if not says_something(typed):
        found += [Brought.GIF] if MOVING_PICTURE.search(typed) else []
        found += [Brought.MENTION] if PERSON_OR_PLACE.search(typed) else []
    if not found and not message.content:
        found.append(Brought.OTHER)
    return tuple(dict.fromkeys(found))


def words_inside(message: discord.Message) -> str:
    """Return the words of a poll or of a message that was passed on, so that they can be given back."""
    lines = [snapshot.content for snapshot in message.message_snapshots]
    if message.poll is not None:
        lines += [message.poll.question, *(f"- {answer.text}" for answer in message.poll.answers)]
    return "\n".join(line for line in lines if line)


def is_forward(message: discord.Message) -> bool:
    """Tell whether somebody passed on another message: that is no reply to it."""
    reference = message.reference
    return reference is not None and reference.type is discord.MessageReferenceType.forward


def _kind_of_file(attachment: discord.Attachment) -> Brought:
    kind = attachment.content_type or ""
    return Brought.PICTURE if kind.startswith("image/") else Brought.FILE
