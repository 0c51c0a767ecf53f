"""Looks who really reads a class's places, shows nothing private where others do, and tells a teacher.

What it believes comes from the library's picture of the server, which events keep fresh, and from Discord itself for
single members, so that nothing about readers is remembered longer than it is true.
"""

import asyncio
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import discord
import orjson

from bot.chat.connection.members import Members
from bot.chat.outbox.places import ClassPlace, PlaceKind, Places, as_it_is, someone
from bot.chat.outbox.trouble import Trouble, TroubleDesk
from bot.chat.ui.layout import page
from bot.domain.readers import Place, Readers, Someone, belongs, is_mighty, readers_of
from bot.domain.school.group import Group
from bot.i18n.catalogue import words_for
from bot.log import logger
from bot.services.context import AppContext
from bot.store.unit import Unit

log = logger(__name__)

LOOK_AGAIN = timedelta(seconds=60)
"""How long Discord's answer about the members of a class is good for: who gets a role is told to no bot."""
LEAK = "leak "
"""What the names of notes begin with that say what was readable; the channel follows."""
ACCEPTED = "readers "
"""What the names of notes begin with that say who may read along; the channel follows."""
NOBODY = Readers()


@dataclass(frozen=True, slots=True)
class Leak:
    """What could be read in a private place by whom: roles and members by reference, messages by their kind.

    ``strangers`` are members of a thread who do not belong in it.
    """

    since: str
    roles: tuple[str, ...]
    members: tuple[str, ...]
    kinds: tuple[str, ...]
    strangers: tuple[str, ...] = ()
    until: str | None = None

    @property
    def began_at(self) -> datetime:
        return datetime.fromisoformat(self.since)

    @property
    def ended_at(self) -> datetime | None:
        return None if self.until is None else datetime.fromisoformat(self.until)


@dataclass(frozen=True, slots=True)
class Report:
    """A place of a class about which a teacher has to hear something: who reads along now, and what could be read."""

    place: ClassPlace
    readers: Readers
    leak: Leak | None


class Guard:
    """Keeps what was found about each place, and looks again when something about it may have changed."""

    def __init__(self, client: discord.Client, context: AppContext, desk: TroubleDesk, members: Members) -> None:
        self._client = client
        self._context = context
        self._desk = desk
        self._members = members
        self.places = Places(client, context)
        self.notice = ""
        """The kind of the message that tells a teacher; it is shown wherever others read along."""
        self._found: dict[str, Readers] = {}
        self._leaks: dict[str, Leak] = {}
        self._accepted: dict[str, frozenset[str]] = {}
        self._people: dict[int, list[Someone]] = {}
        self._asked: dict[int, set[str]] = {}
        """The people of each class about whom Discord was asked last, whether it knew them or not."""
        self._looked_at: dict[int, datetime] = {}
        self._heard_of: dict[int, set[str]] = {}
        self._strangers: dict[str, set[str]] = {}
        self._busy: dict[str, asyncio.Lock] = {}

    async def start(self) -> None:
        """Read what was noted before, and look at every class."""
        async with self._context.store.read() as unit:
            leaks = {name: await unit.notes.read(name) for name in await unit.notes.names(LEAK)}
            accepted = {name: await unit.notes.read(name) for name in await unit.notes.names(ACCEPTED)}
        self._leaks = {name.removeprefix(LEAK): _leak(text) for name, text in leaks.items() if text}
        self._accepted = {
            name.removeprefix(ACCEPTED): frozenset(text.split()) for name, text in accepted.items() if text
        }
        self._strangers = {ref: set(leak.strangers) for ref, leak in self._leaks.items() if leak.until is None}
        for channel_ref in self._leaks:
            await self.places.at(channel_ref)
        for place in await self.places.of():
            leak = self._leaks.get(place.channel_ref)
            await self._look(place, with_people=leak is not None and leak.until is None)

    async def may_show(self, channel_ref: str) -> bool:
        """Look, and tell whether private words may stand in this channel; any words may where it is not private."""
        place = await self.places.at(channel_ref)
        if place is None:
            return True
        await self._look(place, with_people=place.is_private)
        return not self.hides(channel_ref)

    async def veil(self, channel_ref: str) -> discord.ui.LayoutView:
        """Draw what stands in the place of a hidden message."""
        place = await self.places.at(channel_ref)
        return page(words_for("nl" if place is None else place.group.language)("readers-hidden"))

    def hides(self, channel_ref: str) -> bool:
        """Tell whether private words are hidden in this channel, as it was found last."""
        leak = self._leaks.get(channel_ref)
        return leak is not None and leak.until is None

    async def hear_of_channel(self, channel_ref: str) -> None:
        """Look again at a channel that changed, and at the threads for which its exceptions count."""
        for place in await self.places.under(channel_ref):
            await self._look(place, with_people=True)

    async def hear_of_guild(self, guild_ref: str) -> None:
        """Look again at every class of a server, because its roles changed."""
        for place in await self.places.of(guild_ref=guild_ref):
            await self._look(place, with_people=False)

    async def hear_of_member(self, group: Group, user_ref: str) -> None:
        """Look again at a class in which somebody turned out to be a pupil and a grown-up at once."""
        heard_of = self._heard_of.setdefault(group.id, set())
        if user_ref in heard_of and not self._is_due(group):
            return
        heard_of.add(user_ref)
        await self.look_at_class(group)

    async def hear_of_class(self, group: Group) -> None:
        """Look at a class in which somebody does something, unless that was done a moment ago."""
        if self._is_due(group):
            for place in await self.places.of(group_id=group.id):
                await self._look(place, with_people=True)

    async def hear_of_thread_member(self, thread_ref: str, user: discord.abc.User) -> None:
        """Look whether somebody who is in a private thread belongs in it."""
        place = await self.places.at(thread_ref)
        if place is None or place.kind is not PlaceKind.THREAD or user.bot or str(user.id) == place.pupil_ref:
            return
        strangers = self._strangers.setdefault(thread_ref, set())
        if str(user.id) not in strangers and not await self._belongs(place, user):
            strangers.add(str(user.id))
            await self._look(place, with_people=False)

    async def hear_of_leaving(self, thread_ref: str, user_ref: str) -> None:
        """Note that somebody is no longer in a private thread."""
        strangers = self._strangers.get(thread_ref, set())
        if user_ref in strangers and (place := await self.places.at(thread_ref)):
            strangers.discard(user_ref)
            await self._look(place, with_people=False)

    async def _belongs(self, place: ClassPlace, user: discord.abc.User) -> bool:
        """Tell whether somebody is a grown-up of this class; whom Discord does not know is a stranger."""
        guild, seen = self._client.get_guild(int(place.group.guild_ref)), as_it_is(self._client, place)
        if guild is None or seen is None:
            return True
        if isinstance(user, discord.Member):
            return belongs(seen, someone(guild, place.group, user, ()))
        found = await self._members.find(place.group.guild_ref, [str(user.id)])
        return any(belongs(seen, someone(guild, place.group, one, ())) for one in found.members.values())

    def strangers_in(self, thread_ref: str) -> frozenset[str]:
        """Return the members of a private thread who do not belong in it, as far as the bot heard of them."""
        return frozenset(self._strangers.get(thread_ref, ()))

    async def look_at_class(self, group: Group) -> None:
        """Look at all places of a class, and ask Discord about its members."""
        self._looked_at.pop(group.id, None)
        for place in await self.places.of(group_id=group.id):
            await self._look(place, with_people=True)

    async def accept(self, group: Group) -> None:
        """Let those who read along now do so from now on."""
        for place in await self.places.of(group_id=group.id):
            found = self._found.get(place.channel_ref, NOBODY)
            if found.too_many:
                await self._accept(place, self._accepted.get(place.channel_ref, frozenset()) | found.too_many)
                await self._look(place, with_people=False)

    async def begin(self, group: Group) -> Readers:
        """Take the class's own channel as its teacher has it, and look at the rest; returns who reads along there."""
        for place in await self.places.of(group_id=group.id):
            await self._accept(place, frozenset())
        place = await self.places.at(group.channel_ref)
        seen = None if place is None else as_it_is(self._client, place)
        found = NOBODY if seen is None else readers_of(seen)
        if place is not None:
            await self._accept(place, found.too_many)
        await self.look_at_class(group)
        return found

    async def accept_nobody(self, group: Group) -> None:
        """Take back that others may read along in the class's own channel."""
        place = await self.places.at(group.channel_ref)
        if place is not None:
            await self._accept(place, frozenset())
            await self._look(place, with_people=False)

    def always_reading(self, group: Group) -> tuple[list[str], list[str]]:
        """Return the roles of administrators, who read everything, and those that read threads of two besides."""
        seen = as_it_is(self._client, ClassPlace("", PlaceKind.THREAD, group, group.channel_ref))
        if seen is None:
            return [], []
        mighty = [role.ref for role in seen.roles if not role.of_bot and is_mighty(seen, {role.ref})]
        return mighty, sorted(readers_of(seen).roles)

    async def _accept(self, place: ClassPlace, accepted: frozenset[str]) -> None:
        self._accepted[place.channel_ref] = accepted
        async with self._context.store.write() as unit:
            await unit.notes.write(f"{ACCEPTED}{place.channel_ref}", " ".join(sorted(accepted)))

    async def forget_leaks(self, group: Group) -> None:
        """Forget what could be read once, since a teacher has read it."""
        over = [one for one in await self.reports(group) if one.leak is not None and one.leak.until is not None]
        async with self._context.store.write() as unit:
            for report in over:
                await unit.notes.drop(f"{LEAK}{report.place.channel_ref}")
            await unit.posts.invalidate(self.notice, group.id)
        for report in over:
            self._leaks.pop(report.place.channel_ref, None)

    async def reports(self, group: Group) -> list[Report]:
        """Return what a teacher of this class has to hear."""
        found = [
            Report(place, self._found.get(place.channel_ref, NOBODY), self._leaks.get(place.channel_ref))
            for place in await self.places.of(group_id=group.id)
        ]
        return [one for one in found if one.readers.is_worth_telling or one.leak is not None]

    async def _look(self, place: ClassPlace, *, with_people: bool) -> None:
        async with self._busy.setdefault(place.channel_ref, asyncio.Lock()):
            seen = as_it_is(self._client, place)
            if seen is None or (not place.is_private and place.channel_ref not in self._accepted):
                return
            if with_people and not await self._ask_about_people(place, seen) and self.hides(place.channel_ref):
                return
            found = readers_of(seen, self._people.get(place.group.id, ()))
            strangers = dict.fromkeys(self._strangers.get(place.channel_ref, ()), "")
            found = replace(found, members={**found.members, **strangers})
            found = found.without(self._accepted.get(place.channel_ref, frozenset()))
            before = self._found.get(place.channel_ref, NOBODY)
            moves = place.is_private and bool(found.too_many) != self.hides(place.channel_ref)
            if found != before or moves:
                await self._changed(place, before, found)

    async def _ask_about_people(self, place: ClassPlace, seen: Place) -> bool:
        """Ask Discord about the pupils of a class, and members with an exception; False when it did not answer."""
        group = place.group
        with_exception = _with_exception(seen)
        # Each place has its own exceptions: who has one here may be nobody that was asked about for another place.
        if not self._is_due(group) and with_exception <= self._asked.get(group.id, set()):
            return True
        guild = self._client.get_guild(int(group.guild_ref))
        if guild is None:
            return False
        async with self._context.store.read() as unit:
            pupils = {pupil.user_ref for pupil in (await unit.pupils.of(group.id)).values()}
        asked = pupils | self._heard_of.get(group.id, set())
        places = [as_it_is(self._client, one) for one in await self.places.of(group_id=group.id)]
        asked = asked.union(*(_with_exception(one) for one in places if one is not None))
        found = await self._members.find(group.guild_ref, asked)
        if not all(map(found.knows, asked)):
            return False
        self._people[group.id] = [someone(guild, group, one, pupils) for one in found.members.values()]
        self._looked_at[group.id] = self._context.clock.now()
        self._asked[group.id] = asked
        return True

    def _is_due(self, group: Group) -> bool:
        looked_at = self._looked_at.get(group.id)
        return looked_at is None or self._context.clock.now() >= looked_at + LOOK_AGAIN

    async def _changed(self, place: ClassPlace, before: Readers, found: Readers) -> None:
        """Keep what was found, hide or show the place's messages, and tell the teacher in regie."""
        ref = place.channel_ref
        self._found[ref] = found
        tell = log.warning if place.is_private and found.too_many else log.info
        tell("readers changed", channel=ref, kind=place.kind, too_many=len(found.too_many))
        async with self._context.store.write() as unit:
            if place.is_private and bool(found.too_many) != self.hides(ref):
                await self._hide_or_show(unit, place, found)
            if found.is_worth_telling or ref in self._leaks:
                await unit.posts.ensure(self.notice, place.group.id, place.group.regie_ref, self._context.clock.now())
            else:
                await unit.posts.invalidate(self.notice, place.group.id)
        if place.kind is PlaceKind.REGIE and found.left_out:
            await self._desk.tell(ref, Trouble.HIDDEN)
        else:
            await self._desk.works(ref, Trouble.HIDDEN)

    async def _hide_or_show(self, unit: Unit, place: ClassPlace, found: Readers) -> None:
        ref, now = place.channel_ref, self._context.clock.now().isoformat()
        if found.too_many:
            kinds = tuple(sorted(await unit.posts.kinds_in(ref) - {self.notice}))
            strangers = tuple(sorted(self._strangers.get(ref, ())))
            leak = Leak(now, tuple(found.roles), tuple(found.members), kinds, strangers)
        else:
            leak = replace(self._leaks[ref], until=now)
        await unit.notes.write(f"{LEAK}{ref}", orjson.dumps(leak).decode())
        await unit.posts.redraw_in(ref)
        self._leaks[ref] = leak


def _with_exception(seen: Place) -> set[str]:
    """Return the members of whom a place says something by name."""
    return set(seen.exceptions) - {role.ref for role in seen.roles}


def _leak(text: str) -> Leak:
    found: dict[str, Any] = orjson.loads(text)
    lists = {name: tuple(found.pop(name)) for name in ("roles", "members", "kinds", "strangers")}
    return Leak(**lists, **found)
