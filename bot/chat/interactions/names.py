"""Keeps the names of pupils as the server has them now: a changed one counts wherever it stands."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

import discord

from bot.chat.connection.members import UNHURRIED, Members
from bot.domain.school.group import Group
from bot.domain.words import can_be_read, cut, keepable
from bot.services.context import AppContext

NAME_LIMIT = 100
LOOK_GAP = timedelta(seconds=10)
"""The least time between two looks at the names of a class."""
REDRAWN = timedelta(days=1)
"""Messages as old as this show a name as it is now; older ones keep the name of their day."""


def name_of(user: discord.User | discord.Member, nick: str | None = None) -> str:
    """Return the name that the class knows, or the account's own where that one shows nothing."""
    name = keepable(nick or user.display_name)
    return cut(name if can_be_read(name) else user.name, NAME_LIMIT) or user.name


class Names:
    """Notes the names of pupils when they do something, and looks them up when a teacher does. It keeps nobody waiting.

    Discord tells of a new name only bots that may keep lists of members, which this one never asks for.
    """

    def __init__(self, members: Members, context: AppContext) -> None:
        self._members = members
        self._context = context
        self._known: dict[tuple[int, str], str] = {}
        self._looked_at: dict[int, datetime] = {}

    def note(self, group: Group, user_ref: str, name: str) -> None:
        """Take in the name that a pupil has now."""
        if self._known.get((group.id, user_ref)) != name:
            self._context.background.run(self._store(group, {user_ref: name}), name="name of a pupil")

    def look_up(self, groups: Iterable[Group]) -> None:
        """Ask the server for the names of everybody known in these classes, unless that was just done."""
        now = self._context.clock.now()
        for group in groups:
            before = self._looked_at.get(group.id)
            if before is None or now - before >= LOOK_GAP:
                self._looked_at[group.id] = now
                self._context.background.run(self._look_up(group), name="names of a class")

    async def look_up_talking(self) -> None:
        """Ask for the names in every class that has a talk open."""
        async with self._context.store.read() as unit:
            self.look_up([await unit.groups.get(talk.group_id) for talk in await unit.talks.all_open()])

    async def _look_up(self, group: Group) -> None:
        async with self._context.store.read() as unit:
            known = [pupil.user_ref for pupil in (await unit.pupils.of(group.id)).values()]
        members = await self._members.find(group.guild_ref, known, patience=UNHURRIED)
        found = {user_ref: name_of(member) for user_ref, member in members.members.items()}
        if found:
            await self._store(group, found)

    async def _store(self, group: Group, names: Mapping[str, str]) -> None:
        """Store the names, and draw again what may show one that changed."""
        async with self._context.store.read() as unit:
            pupils = (await unit.pupils.of(group.id)).values()
            groups = await unit.groups.all()
        self._known |= {(group.id, user_ref): name for user_ref, name in names.items()}
        changed = {one.user_ref: names[one.user_ref] for one in pupils if names.get(one.user_ref, one.name) != one.name}
        if not changed:
            return
        elsewhere = [ref for one in groups if one.id != group.id for ref in (one.channel_ref, one.regie_ref)]
        async with self._context.store.write() as unit:
            await unit.pupils.rename(group.id, changed)
            await unit.posts.redraw_since(self._context.clock.now() - REDRAWN, outside=elsewhere)
