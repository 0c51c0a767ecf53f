"""Reads a channel's permission overwrites from Discord itself, takes rights away and gives back just what was taken."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

import discord
import orjson
from discord.http import Route

from bot.chat.connection.calls import UNKNOWN_CHANNEL, UNKNOWN_OVERWRITE, UNKNOWN_ROLE

SILENT = discord.Permissions(send_messages=True, add_reactions=True).value
"""What a locked channel takes away from pupils."""
REACTIONS = discord.Permissions(add_reactions=True).value
TO_CHANGE = discord.Permissions(view_channel=True, manage_roles=True).value
"""What the bot needs in a channel to change what it allows."""
EVERYTHING = discord.Permissions.all().value
ROLE, MEMBER = 0, 1
NOTHING_LEFT = frozenset({UNKNOWN_CHANNEL, UNKNOWN_ROLE, UNKNOWN_OVERWRITE})
"""Discord's answers when there is nothing to give back to any more."""


@dataclass(frozen=True, slots=True)
class Overwrite:
    """What a channel allows and denies a role or a member, as Discord's bit sets."""

    target_ref: str
    kind: int = ROLE
    allow: int = 0
    deny: int = 0

    def without(self, rights: int) -> "Overwrite":
        """Return the same, but with these rights denied."""
        return replace(self, allow=self.allow & ~rights, deny=self.deny | rights)

    def allowing(self, rights: int) -> "Overwrite":
        """Return the same, but with these rights allowed."""
        return replace(self, allow=self.allow | rights, deny=self.deny & ~rights)

    def silent_on(self, rights: int) -> "Overwrite":
        """Return the same, but without a word about these rights if they were allowed."""
        return replace(self, allow=self.allow & ~rights)


@dataclass(frozen=True, slots=True)
class Taken:
    """The rights that the bot took from one role or member in a channel.

    ``denied`` are the bits that it denied, ``allowed`` the bits that were allowed before. ``existed`` says whether the
    channel had an overwrite for this target before the bot made one.
    """

    target_ref: str
    kind: int
    allowed: int
    denied: int
    existed: bool

    @property
    def rights(self) -> int:
        """All bits that have to be given back."""
        return self.allowed | self.denied

    def only(self, rights: int) -> "Taken":
        """Return the part of it that is about these rights."""
        return replace(self, allowed=self.allowed & rights, denied=self.denied & rights)

    def given_back(self, now: Overwrite) -> Overwrite:
        """Return the overwrite as it is now with the taken bits given back.

        A bit that somebody else has set since then stays as they set it.
        """
        unchanged = (now.deny & self.denied) | (self.rights & ~self.denied & ~now.allow & ~now.deny)
        return replace(now, allow=now.allow | (self.allowed & unchanged), deny=now.deny & ~(self.denied & unchanged))


def taken_between(before: Overwrite | None, after: Overwrite, earlier: Taken | None) -> Taken:
    """Return what has to be given back after this change, together with what was taken ``earlier``."""
    old = before or Overwrite(after.target_ref, after.kind)
    known = earlier or Taken(after.target_ref, after.kind, 0, 0, before is not None)
    denied, allowed = after.deny & ~old.deny, old.allow & ~after.allow
    changed = denied | allowed
    return Taken(
        after.target_ref,
        after.kind,
        known.allowed & ~changed | allowed,
        known.denied & ~changed | denied,
        known.existed and before is not None,
    )


def dump(taken: Sequence[Taken]) -> str:
    """Write down what was taken, as text for the lock's row."""
    return orjson.dumps(taken).decode()


def load(text: str | None) -> list[Taken]:
    """Read what ``dump`` wrote; nothing written means that nothing was taken."""
    return [Taken(**one) for one in orjson.loads(text)] if text else []


def own_rights(client: discord.Client, channel_ref: str) -> int:
    """Return the rights that the bot has in this channel or its server, as a bit set.

    Discord lets a bot allow or deny only these; another bit refuses the whole overwrite (error 50013). In a channel
    that the bot does not see nothing is held back: Discord's own refusal tells more.
    """
    channel = client.get_channel(int(channel_ref))
    if not isinstance(channel, discord.abc.GuildChannel):
        return EVERYTHING
    me = channel.guild.me
    return me.guild_permissions.value | channel.permissions_for(me).value


def missing_rights(client: discord.Client, channel_ref: str, rights: int) -> int:
    """Return what the bot misses to allow or deny these rights in this channel, as a bit set."""
    channel = client.get_channel(int(channel_ref))
    if not isinstance(channel, discord.abc.GuildChannel):
        return 0
    here = channel.permissions_for(channel.guild.me).value
    return TO_CHANGE & ~here | rights & ~own_rights(client, channel_ref)


async def read_overwrites(client: discord.Client, channel_ref: str) -> dict[str, Overwrite]:
    """Return the overwrites that the channel has now, by the role or member."""
    channel = cast("dict[str, Any]", await client.http.get_channel(channel_ref))
    found = (
        Overwrite(str(one["id"]), int(one["type"]), int(one["allow"]), int(one["deny"]))
        for one in channel.get("permission_overwrites", [])
    )
    return {one.target_ref: one for one in found}


async def write_overwrite(client: discord.Client, channel_ref: str, overwrite: Overwrite) -> None:
    """Let the channel allow and deny the role or member exactly this."""
    route = Route(
        "PUT", "/channels/{channel_id}/permissions/{target}", channel_id=channel_ref, target=overwrite.target_ref
    )
    # The library would write the bits as text; Discord's API description knows numbers only.
    bits = {"type": overwrite.kind, "allow": overwrite.allow, "deny": overwrite.deny}
    await client.http.request(route, json=bits)


async def give_back(client: discord.Client, channel_ref: str, now: Overwrite | None, taken: Taken) -> None:
    """Give back what was taken, on the overwrite as it is ``now``; an overwrite that is gone is left alone."""
    if now is None:
        return
    given = taken.given_back(now)
    try:
        if not taken.existed and not given.allow and not given.deny:
            await client.http.delete_channel_permissions(channel_ref, taken.target_ref)
        elif given != now:
            await write_overwrite(client, channel_ref, given)
    except discord.NotFound as error:
        if error.code not in NOTHING_LEFT:
            raise


async def take_reactions(client: discord.Client, channel_ref: str, role_ref: str) -> None:
    """Switch native reactions off for the role, here and in the channel's threads (decisions 6); once is enough.

    A bot that may not react itself cannot do that, and leaves them on.
    """
    now = (await read_overwrites(client, channel_ref)).get(role_ref) or Overwrite(role_ref)
    quiet = now.without(REACTIONS & own_rights(client, channel_ref))
    if quiet != now:
        await write_overwrite(client, channel_ref, quiet)
