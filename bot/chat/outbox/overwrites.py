"""Reads what a channel allows and denies a role from Discord itself, changes it bit by bit and writes it back."""

from dataclasses import dataclass
from typing import Any, cast

import discord
from discord.http import Route

SILENT = discord.Permissions(send_messages=True, add_reactions=True).value
"""What a locked channel takes away from pupils."""
REACTIONS = discord.Permissions(add_reactions=True).value
ROLE = 0


@dataclass(frozen=True, slots=True)
class Overwrite:
    """What a channel allows and denies a role, as Discord's bit sets."""

    allow: int = 0
    deny: int = 0

    def without(self, rights: int) -> "Overwrite":
        """Return the same, but without these rights."""
        return Overwrite(self.allow & ~rights, self.deny | rights)


async def read_overwrite(client: discord.Client, channel_ref: str, role_ref: str) -> Overwrite | None:
    """Return how the channel is for the role now, or None when nothing is said about it."""
    channel = cast("dict[str, Any]", await client.http.get_channel(channel_ref))
    for overwrite in channel.get("permission_overwrites", []):
        if str(overwrite["id"]) == role_ref:
            return Overwrite(int(overwrite["allow"]), int(overwrite["deny"]))
    return None


async def write_overwrite(client: discord.Client, channel_ref: str, role_ref: str, overwrite: Overwrite) -> None:
    """Let the channel allow and deny the role exactly this."""
    route = Route("PUT", "/channels/{channel_id}/permissions/{target}", channel_id=channel_ref, target=role_ref)
    # The library would write the bits as text; Discord's API description knows numbers only.
    bits = {"type": ROLE, "allow": overwrite.allow, "deny": overwrite.deny}
    await client.http.request(route, json=bits)


async def take_reactions(client: discord.Client, channel_ref: str, role_ref: str) -> None:
    """Switch native reactions off for the role, here and in the channel's threads (decisions 6); once is enough."""
    now = await read_overwrite(client, channel_ref, role_ref) or Overwrite()
    if (quiet := now.without(REACTIONS)) != now:
        await write_overwrite(client, channel_ref, role_ref, quiet)
