"""Puts pictures in a message: the file goes along with it, and words for people who do not see it."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

import discord
from discord import ui

from bot.chat.ui.layout import LayoutError

ALT = 1024
"""Characters of a description (Discord, components reference)."""


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A file by its name, and what it shows in words."""

    name: str
    content: bytes
    alt: str


class Gallery(ui.MediaGallery[Any]):
    """One picture on a message; it carries its own file to whoever sends the message."""

    def __init__(self, picture: PictureFile) -> None:
        if not picture.alt or len(picture.alt) > ALT:
            raise LayoutError(f"{picture.name} needs words of at most {ALT} characters")
        super().__init__(discord.MediaGalleryItem(f"attachment://{picture.name}", description=picture.alt))
        self.picture = picture


def picture_files(layout: ui.LayoutView) -> list[discord.File]:
    """Return the files that must go along with a message, made anew for each sending."""
    shown = [item.picture for item in layout.walk_children() if isinstance(item, Gallery)]
    return [discord.File(BytesIO(picture.content), picture.name) for picture in shown]
