"""Words in a message that call somebody by name: the only ones that a person hears of by a sound."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

NOBODY = discord.AllowedMentions.none()


class Calling(ui.TextDisplay[Any]):
    """A line that mentions these people and roles; it carries to whoever sends it that they may be called."""

    def __init__(self, words: str, *, people: Sequence[str] = (), roles: Sequence[str] = ()) -> None:
        super().__init__(words)
        self.people = people
        self.roles = roles


def called_in(layout: ui.LayoutView) -> discord.AllowedMentions:
    """Who a message may call; nobody, unless a line of it is there for that."""
    lines = [item for item in layout.walk_children() if isinstance(item, Calling)]
    if not lines:
        return NOBODY
    return discord.AllowedMentions(
        everyone=False,
        users=[discord.Object(int(ref)) for line in lines for ref in line.people],
        roles=[discord.Object(int(ref)) for line in lines for ref in line.roles],
        replied_user=False,
    )
