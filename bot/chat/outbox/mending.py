"""Takes from a class's place exactly the access that is too much, of the rights that the bot has itself."""

import discord

from bot.chat.connection.calls import retry
from bot.chat.connection.rights import names_of
from bot.chat.outbox.guard import Guard
from bot.chat.outbox.overwrites import (
    MEMBER,
    ROLE,
    TO_CHANGE,
    Overwrite,
    missing_rights,
    read_overwrites,
    write_overwrite,
)
from bot.chat.outbox.places import ClassPlace, PlaceKind
from bot.domain.readers import Readers
from bot.domain.school.group import Group

VIEW = discord.Permissions(view_channel=True).value
INTO_THREADS = discord.Permissions(manage_threads=True).value


async def keep_others_out(client: discord.Client, guard: Guard, group: Group) -> tuple[str, ...]:
    """Close each place of a class to those who do not belong; returns the rights that the bot lacks for it, by name.

    Who belongs there keeps access, also where they had it as everybody has. Raises ``NETWORK``.
    """
    lacks: set[str] = set()
    for report in await guard.reports(group):
        if report.readers.too_many:
            lacks.update(await _close(client, guard, report.place, report.readers))
    await guard.look_at_class(group)
    return tuple(sorted(lacks))


async def _close(client: discord.Client, guard: Guard, place: ClassPlace, readers: Readers) -> tuple[str, ...]:
    in_thread = place.kind is PlaceKind.THREAD
    right = INTO_THREADS if in_thread else VIEW
    if missing := missing_rights(client, place.home_ref, TO_CHANGE | right):
        return names_of(missing)
    strangers = guard.strangers_in(place.channel_ref) if in_thread else frozenset[str]()
    for ref in sorted(strangers):
        await retry(lambda ref=ref: client.http.remove_user_from_thread(int(place.channel_ref), int(ref)))
        await guard.hear_of_leaving(place.channel_ref, ref)
    now = await read_overwrites(client, place.home_ref)
    changes = [] if in_thread else _let_in(client, place, readers, now)
    for ref, kind in _targets(place, readers, strangers):
        present = now.get(ref) or Overwrite(ref, kind)
        # Everybody may see a channel unless it says otherwise; others lose what the channel itself gave them.
        given = present.allow & right and ref != place.group.guild_ref
        changes.append(present.silent_on(right) if given else present.without(right))
    for one in changes:
        if one != now.get(one.target_ref):
            await write_overwrite(client, place.home_ref, one)
    return ()


def _targets(place: ClassPlace, readers: Readers, strangers: frozenset[str]) -> list[tuple[str, int]]:
    """Return whom to keep out; everybody goes first, so that what only passed that on needs no change."""
    roles = sorted(readers.roles, key=lambda ref: ref != place.group.guild_ref)
    return [*((ref, ROLE) for ref in roles), *((ref, MEMBER) for ref in readers.members if ref not in strangers)]


def _let_in(client: discord.Client, place: ClassPlace, readers: Readers, now: dict[str, Overwrite]) -> list[Overwrite]:
    """Return what lets in those who belong, before everybody is kept out: the bot itself first."""
    guild = client.get_guild(int(place.group.guild_ref))
    if guild is None or place.group.guild_ref not in readers.roles:
        return []
    pupils = {place.group.pupil_role_ref} if place.kind is PlaceKind.CLASS else set[str]()
    belong = [
        (str(guild.me.id), MEMBER),
        *((ref, ROLE) for ref in sorted((place.adults | pupils) - set(readers.roles))),
    ]
    present = [now.get(ref) or Overwrite(ref, kind) for ref, kind in belong]
    return [one.allowing(VIEW) for one in present if not one.deny & VIEW and _is_there(guild, one)]


def _is_there(guild: discord.Guild, one: Overwrite) -> bool:
    """Tell whether a role is still there; a member is taken to be."""
    return one.kind == MEMBER or guild.get_role(int(one.target_ref)) is not None
