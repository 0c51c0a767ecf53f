"""A client of the page remembers who looks, what they have been told and which files they sent ahead."""

import asyncio
import secrets
from collections import deque
from collections.abc import Coroutine, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any

import orjson

from bot.clock import SystemClock
from bot.room.discord.changes.files import Upload, content_type, safe_name
from bot.room.discord.rules.messages import MOST_FILE_BYTES
from bot.room.people.person import Person
from bot.room.people.words import language_of
from bot.room.state.entities import Json, Message
from bot.room.state.world import World
from bot.room.web.files import build
from bot.room.web.guide import Guide
from bot.room.web.roster import PersonKind, Roster
from bot.room.web.views import Places, form_for, message_for

MOST_KEPT = 2000
"""Messages that are kept for a page that comes back; one that missed more begins anew."""

MOST_WAITING = 20
MOST_WAITING_BYTES = 3 * MOST_FILE_BYTES
"""Files of one client that wait to be used; the oldest make room."""

_REMEMBERED = 1000
"""Numbers of requests that are remembered, so that none is carried out twice."""


class Stream:
    """What a client is told, in order. `seq` is the number of the last message."""

    def __init__(self) -> None:
        self.seq = 0
        self._kept: deque[str] = deque(maxlen=MOST_KEPT)
        self._more = asyncio.Event()

    def tell(self, kind: str, /, **fields: Any) -> None:
        """Add a message."""
        self.seq += 1
        self._kept.append(orjson.dumps({"type": kind, "seq": self.seq, **fields}).decode())
        self._more.set()

    def after(self, seq: int) -> list[str] | None:
        """Return the messages after a number; None when they are not kept any more, or there is no such number."""
        missed = self.seq - seq
        if not 0 <= missed <= len(self._kept):
            return None
        return list(self._kept)[len(self._kept) - missed :] if missed else []

    async def more(self, seq: int) -> None:
        """Wait until there is something after a number."""
        while self.seq <= seq:
            self._more.clear()
            await self._more.wait()


class Uploads:
    """The files of one client."""

    def __init__(self) -> None:
        self._waiting: dict[str, Upload] = {}
        self._numbers = count(1)

    def keep(self, filename: str, content: bytes) -> Json:
        """Keep a file; says by which id it is used."""
        told = f"u{next(self._numbers)}"
        self._waiting[told] = Upload(safe_name(filename), content)
        while len(self._waiting) > MOST_WAITING or self._bytes() > MOST_WAITING_BYTES:
            del self._waiting[next(iter(self._waiting))]
        kept = self._waiting[told]
        kind = content_type(kept.filename)
        return {"upload": told, "filename": kept.filename, "size": len(content), "content_type": kind}

    def get(self, told: str) -> Upload | None:
        """Return a file by its id."""
        return self._waiting.get(told)

    def used(self, *told: str) -> None:
        """Keep these files no longer: they are where they belong."""
        for each in told:
            self._waiting.pop(each, None)

    def _bytes(self) -> int:
        return sum(len(each.content) for each in self._waiting.values())


@dataclass
class PageState:
    """What all clients of the page share. `dismissed` are the ephemerals that were put away: (user id, message id).

    `crashes` collects the faults of the room itself.
    """

    world: World
    roster: Roster
    guide: Guide
    crashes: list[Exception]
    clients: dict[str, "PageClient"] = field(default_factory=dict[str, "PageClient"])
    dismissed: set[tuple[int, int]] = field(default_factory=set[tuple[int, int]])

    def clients_of(self, user_id: int) -> list["PageClient"]:
        """Return every client that looks as this person."""
        return [each for each in self.clients.values() if each.person.id == user_id]


class PageClient:
    """One person's screen on the page. `left_at` is when its connection was lost, None while it has one.

    `asked` is the name that was asked for when nobody has it; `form_shown` the id of the form on the screen.
    """

    def __init__(self, state: PageState, person: Person, guild_id: int) -> None:
        self.token = secrets.token_urlsafe(24)
        self.state = state
        self.world = state.world
        self.person = person
        self.guild_id = guild_id
        self.stream = Stream()
        self.uploads = Uploads()
        self.left_at: datetime | None = None
        self.asked: str | None = None
        self._numbers: deque[int] = deque(maxlen=_REMEMBERED)
        self._running: set[asyncio.Task[None]] = set()
        self.form_shown: str | None = None
        self._dirty = False
        self._told: Json = {}
        self._places: dict[str, Json] = {}
        self._take_in()

    # -- the whole screen ----------------------------------------------------------------------------------------

    @property
    def sight(self) -> Places:
        """This person's eyes on the places."""
        return Places(self.world, self.state.roster, self.person, self.guild_id)

    @property
    def language(self) -> str:
        """The language that this person reads."""
        return language_of(self.person.locale)

    @property
    def now(self) -> int:
        """The room's time in milliseconds since 1970."""
        return int(self.world.clock.now().timestamp() * 1000)

    def snapshot(self) -> Json:
        """Return all that a page needs to begin, as part of `hello`. A form that was open is put away."""
        self._take_in()
        self.person.closes_modal()
        self.form_shown = None
        return self._told | {
            "seq": self.stream.seq,
            "pane": self.token,
            "build": build(),
            "asked": self.asked,
            "now": self.now,
            "clock_runs": isinstance(self.world.clock, SystemClock),
            "places": list(self._places.values()),
        }

    def _take_in(self) -> None:
        self._dirty = False
        self._places = self.sight.all()
        self._told = self._around()

    def _around(self) -> Json:
        world, guild_id, roster = self.world, self.guild_id, self.state.roster
        guild, persons = world.guilds.get(guild_id), roster.persons(world, guild_id)
        kind = next((each["kind"] for each in persons if each["id"] == str(self.person.id)), PersonKind.PUPIL)
        about = None if guild is None else {"name": guild.name, "description": guild.description, "id": str(guild.id)}
        return {
            "person": {"id": str(self.person.id), "language": self.language},
            "persons": persons,
            "roles": [{"id": str(r.id), "name": r.name, "color": r.color} for r in world.roles_of(guild_id)],
            "guild": about,
            "shortcuts": roster.shortcuts_of(PersonKind(kind), self.language),
            "guide": self.state.guide.wire(self.language),
        }

    # -- requests ------------------------------------------------------------------------------------------------

    def is_new(self, number: int) -> bool:
        """Tell whether this request was not made before; one that comes again after a break is carried out once."""
        if number in self._numbers:
            return False
        self._numbers.append(number)
        return True

    def does(self, doing: Coroutine[Any, Any, None]) -> None:
        """Carry something out beside everything else."""
        task = asyncio.get_running_loop().create_task(doing)
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def close(self) -> None:
        """Stop what the client still waits for; it is gone."""
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    # -- what changes around the messages --------------------------------------------------------------------------

    def look_again(self) -> None:
        """Tell soon, and once, what changed around the messages."""
        if not self._dirty:
            self._dirty = True
            asyncio.get_running_loop().call_soon(self.catch_up)

    def catch_up(self) -> None:
        """Tell now what is different around the messages."""
        if not self._dirty:
            return
        told, places = self._told, self._places
        self._take_in()
        if any(told[name] != self._told[name] for name in ("persons", "roles")):
            self.stream.tell("persons", persons=self._told["persons"], roles=self._told["roles"])
        for name in ("guild", "person", "shortcuts", "guide"):
            if told[name] != self._told[name]:
                self.stream.tell(name, **{name: self._told[name]})
        for place_id in places.keys() - self._places.keys():
            self.stream.tell("place_gone", place=place_id)
        for place_id, place in self._places.items():
            if _without_news(places.get(place_id)) != _without_news(place):
                self.stream.tell("place", place=place)

    # -- messages --------------------------------------------------------------------------------------------------

    def sees(self, message: Message) -> bool:
        """Tell whether a message of a channel in sight is for this person's eyes, and not put away."""
        for_them = message.visible_to in (None, self.person.id)
        return for_them and (self.person.id, message.id) not in self.state.dismissed

    def drawn(self, messages: Iterable[Message]) -> list[Json]:
        """Return messages as this client gets them."""
        return [message_for(self.world, each, self.person.id, self.token) for each in messages]

    def message(self, channel_id: str, message_id: str) -> Message | None:
        """Return a message that is for this person's eyes; the caller has asked whether they see its place."""
        found = self.world.messages.get(int(channel_id), {}).get(int(message_id))
        return found if found is not None and self.sees(found) else None

    def reads_file(self, channel_id: int, attachment_id: int) -> bool:
        """Tell whether a message that is for this person's eyes, in a place that they see now, has the file."""
        channel = self.world.channels.get(channel_id)
        if channel is None or not self.world.sees(self.person.id, channel):
            return False
        seen = filter(self.sees, self.world.messages.get(channel_id, {}).values())
        return any(file.id == attachment_id for message in seen for file in message.attachments)

    # -- what belongs to this client alone -----------------------------------------------------------------------------

    def show_form(self) -> None:
        """Tell which form is on the screen now, when that is another than before."""
        form = self.person.modal
        now = None if form is None else str(form.interaction_id)
        if now == self.form_shown:
            return
        if self.form_shown is not None:
            self.stream.tell("modal_closed", modal=self.form_shown)
        self.form_shown = now
        if form is not None:
            self.stream.tell("modal", modal=form_for(form, self.token))

    def put_away(self, message: Message) -> None:
        """Tell that this person dismissed an ephemeral, here or in another client."""
        self.stream.tell("messages_gone", place=str(message.channel_id), messages=[str(message.id)])


def _without_news(place: Json | None) -> Json | None:
    """Return a place without what its messages tell already."""
    return None if place is None else {name: value for name, value in place.items() if name != "last_message"}
