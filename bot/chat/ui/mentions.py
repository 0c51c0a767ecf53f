"""Lets a line of a message mention people and roles, so that they are notified of it; no other line does."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

NOBODY = discord.AllowedMentions.none()


class MentionText(ui.TextDisplay[Any]):
    """A line that mentions these people and roles, and tells whoever sends the message that they may be notified."""

    def __init__(self, words: str, *, people: Sequence[str] = (), roles: Sequence[str] = ()) -> None:
        super().__init__(words)
        self.people = people
        self.roles = roles


def allowed_mentions(layout: ui.LayoutView) -> discord.AllowedMentions:
    """Return whom a message may notify: nobody, unless a line of it is a ``MentionText``."""
    lines = [item for item in layout.walk_children() if isinstance(item, MentionText)]
    if not lines:
        return NOBODY
    return discord.AllowedMentions(
        everyone=False,
        users=[discord.Object(int(ref)) for line in lines for ref in line.people],
        roles=[discord.Object(int(ref)) for line in lines for ref in line.roles],
        replied_user=False,
    )
