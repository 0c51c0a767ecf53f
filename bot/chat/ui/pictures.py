"""Puts pictures in a message: the file goes along with it, and words for people who do not see it."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

import discord
from discord import ui

from bot.chat.ui.layout import Item, LayoutError, page, text

ALT = 1024
"""Characters of a description (Discord, components reference)."""


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A file by its name, and what it shows in words.

    ``alt`` is plain text for who does not see it; ``instead`` is what everybody reads where no file can be sent, and
    Discord's markdown works in it.
    """

    name: str
    content: bytes
    alt: str
    instead: str


class Gallery(ui.MediaGallery[Any]):
    """One picture on a message; it carries its own file to whoever sends the message."""

    def __init__(self, picture: PictureFile) -> None:
        if not picture.alt or len(picture.alt) > ALT:
            raise LayoutError(f"{picture.name} needs words of at most {ALT} characters")
        super().__init__(discord.MediaGalleryItem(f"attachment://{picture.name}", description=picture.alt))
        self.picture = picture


def in_words(layout: ui.LayoutView) -> ui.LayoutView:
    """Return the message with words in the place of its pictures, for a channel that takes no files."""
    return page(*(_in_words(item) for item in layout.children))


def _in_words(item: Item) -> Item:
    match item:
        case Gallery():
            return text(item.picture.instead)
        case ui.Container():
            return ui.Container(*map(_in_words, item.children), accent_colour=item.accent_colour)
        case _:
            return item


def picture_files(layout: ui.LayoutView) -> list[discord.File]:
    """Return the files that must go along with a message, made anew for each sending."""
    shown = [item.picture for item in layout.walk_children() if isinstance(item, Gallery)]
    return [discord.File(BytesIO(picture.content), picture.name) for picture in shown]
