"""Compares the rights that a call to Discord needs with those that the bot has where it was made."""

import re

import aiohttp
import discord
from discord import Permissions

READ = Permissions(view_channel=True)
SPEAK = Permissions(view_channel=True, send_messages=True)
SPEAK_IN_THREADS = Permissions(view_channel=True, send_messages_in_threads=True)
HISTORY = Permissions(view_channel=True, read_message_history=True)
FILES = Permissions(attach_files=True)

_ID = r"[^/]+"
NEEDS: tuple[tuple[str, re.Pattern[str], Permissions], ...] = tuple(
    (method, re.compile(rf"/{path}\Z"), needed)
    for method, path, needed in (
        ("POST", rf"channels/{_ID}/messages", SPEAK),
        ("PATCH", rf"channels/{_ID}/messages/{_ID}", READ),
        ("DELETE", rf"channels/{_ID}/messages/{_ID}", READ | Permissions(manage_messages=True)),
        ("GET", rf"channels/{_ID}/messages(?:/{_ID})?", HISTORY),
        ("GET", rf"channels/{_ID}/threads/.+", HISTORY),
        ("GET", rf"channels/{_ID}", READ),
        ("PUT", rf"channels/{_ID}/permissions/{_ID}", READ | Permissions(manage_roles=True)),
        ("DELETE", rf"channels/{_ID}/permissions/{_ID}", READ | Permissions(manage_roles=True)),
        ("POST", rf"channels/{_ID}/threads", READ | Permissions(create_private_threads=True)),
        ("PUT", rf"channels/{_ID}/thread-members/{_ID}", SPEAK_IN_THREADS),
        ("DELETE", rf"channels/{_ID}/thread-members/{_ID}", READ | Permissions(manage_threads=True)),
        ("PATCH", rf"channels/{_ID}", READ | Permissions(manage_channels=True, manage_roles=True)),
        ("DELETE", rf"channels/{_ID}", READ | Permissions(manage_channels=True)),
        ("POST", rf"guilds/{_ID}/channels", SPEAK | Permissions(manage_channels=True)),
    )
)
"""What each call of the bot needs (Discord's pages of channels, threads and messages)."""
_OF_THREADS = {
    "send_messages": "send_messages_in_threads",
    "manage_channels": "manage_threads",
}
"""In a thread these rights take the place of the channel's own."""


def lacking(client: discord.Client, error: discord.HTTPException, *, files: bool = False) -> int:
    """Return the rights that the refused call needed and the bot does not have there, as a bit set.

    ``files`` says whether files went along. It is 0 where the bot has all of them, and where the place is unknown.
    """
    response = error.response
    if not isinstance(response, aiohttp.ClientResponse):
        return 0
    method, path = response.method, response.url.path
    needed = next((needs for verb, pattern, needs in NEEDS if verb == method and pattern.search(path)), None)
    if needed is None:
        return 0
    place = _place(client, path)
    wanted = needed | FILES if files else needed
    if isinstance(place, discord.Thread):
        wanted = _in_thread(wanted)
    return 0 if place is None else _said_outright(wanted.value & ~_own(place).value)


def names_of(rights: int) -> tuple[str, ...]:
    """Return the names of these rights as Discord has them; only this one has another name in discord.py."""
    names = (name for name, has in Permissions(rights) if has)
    return tuple("view_channel" if name == "read_messages" else name for name in names)


def _said_outright(lacks: int) -> int:
    """Leave out what is only missing because something else is: who does not see a channel may do nothing in it, and
    who may not speak sends no files.
    """
    for first, rest in ((READ, ~READ.value), (SPEAK | SPEAK_IN_THREADS, FILES.value)):
        if lacks & first.value:
            lacks &= ~rest
    return lacks


def _place(client: discord.Client, path: str) -> discord.Guild | discord.abc.GuildChannel | discord.Thread | None:
    found = re.search(r"/(channels|guilds)/(\d+)", path)
    if found is None:
        return None
    ref = int(found[2])
    if found[1] == "guilds":
        return client.get_guild(ref)
    channel = client.get_channel(ref)
    return channel if isinstance(channel, discord.abc.GuildChannel | discord.Thread) else None


def _own(place: discord.Guild | discord.abc.GuildChannel | discord.Thread) -> Permissions:
    if isinstance(place, discord.Guild):
        return place.me.guild_permissions
    return place.permissions_for(place.guild.me)


def _in_thread(wanted: Permissions) -> Permissions:
    changed = Permissions(wanted.value)
    for name, instead in _OF_THREADS.items():
        if getattr(changed, name):
            changed.update(**{name: False, instead: True})
    changed.update(manage_roles=False)
    return changed
