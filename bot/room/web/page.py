"""Serve the page: its addresses, its clients, and the parts that people play on it."""

import asyncio
from datetime import timedelta

from aiohttp import BodyPartReader, WSCloseCode, web
from aiohttp.http_exceptions import BadHttpMessage

from bot.clock import Clock
from bot.room.discord.rules.messages import MOST_FILE_BYTES, MOST_FILES
from bot.room.people.person import People
from bot.room.state.entities import Json, User
from bot.room.state.world import Event, World
from bot.room.web import files
from bot.room.web.client import PageClient, PageState
from bot.room.web.connection import ELSEWHERE, NOBODY, PageConnection, new_socket
from bot.room.web.guard import HEADERS, is_own, refuse
from bot.room.web.guide import Guide
from bot.room.web.news import hear
from bot.room.web.roster import Roster, find

_KEEP = timedelta(minutes=10)
"""How long a client waits for its page to come back."""

_MOST_LEFT = 10
"""Panes that may wait so."""

_MOST_DIGITS = 15


class WebPage:
    """Serves the page. `roster` says who plays which part, `guide` is the box beside the talk; both may be changed."""

    def __init__(self, world: World, clock: Clock, people: People, crashes: list[Exception]) -> None:
        self.roster = Roster()
        self.guide = Guide()
        self._state = PageState(world, self.roster, self.guide, crashes)
        self._world = world
        self._clock = clock
        self._people = people
        self._connections: dict[str, PageConnection] = {}
        self.guide.changed = self.refresh
        world.listeners.append(self._hear)
        self._unsubscribe = clock.subscribe(self._moved)

    def routes(self) -> list[web.AbstractRouteDef]:
        """Return the page's addresses."""
        return [
            web.get("/", files.index),
            web.get("/static/{path:.+}", files.static),
            web.get("/words/{language}.json", files.word_list),
            web.get("/live", self.live),
            web.post("/upload", self.upload),
        ]

    def refresh(self) -> None:
        """Let every client tell what is different after a change of the roster or the guide."""
        for client in self._state.clients.values():
            client.look_again()

    async def close(self) -> None:
        """Hang up and stop what is still going on."""
        self._unsubscribe()
        self._world.listeners.remove(self._hear)
        await asyncio.gather(*(connection.hang_up(WSCloseCode.GOING_AWAY) for connection in self._connections.values()))
        for client in list(self._state.clients.values()):
            await self._forget(client)
        await self.guide.close()

    # -- clients -----------------------------------------------------------------------------------------------------

    async def live(self, request: web.Request) -> web.StreamResponse:
        """Answer GET /live: begin a client, or go on with one."""
        if not is_own(request):
            return refuse(403, {"kind": "not_allowed"})
        socket = new_socket()
        await socket.prepare(request)
        client, seq = self._asked_back(request)
        reset = client is None and "pane" in request.query
        client = client or self._new(request.query.get("as") or None)
        if client is None:
            await socket.close(code=NOBODY)
        else:
            await self._speak(PageConnection(client, socket, seq, reset=reset))
        return socket

    def _asked_back(self, request: web.Request) -> tuple[PageClient | None, int | None]:
        """Return the client that a page comes back to, with the number up to which it has seen everything."""
        self._forget_the_gone()
        client, told = self._state.clients.get(request.query.get("pane", "")), request.query.get("seq", "")
        if client is None or not told.isascii() or not told.isdecimal() or len(told) > _MOST_DIGITS:
            return None, None
        return (None, None) if client.stream.after(int(told)) is None else (client, int(told))

    def _new(self, asked: str | None) -> PageClient | None:
        """Begin a client for the person that is asked for, else of the first there is; None when there is nobody."""
        homes = {guild_id: self._people_of(guild_id) for guild_id in self._world.guilds}
        found = _found(homes, asked)
        shown = found or _found(homes, str(self.roster.first)) or _first(homes)
        if shown is None:
            return None
        guild_id, user = shown
        person = self._people.another(user.id)
        person.waits_for_thinking = False
        client = PageClient(self._state, person, guild_id)
        client.asked = asked if found is None else None
        self._state.clients[client.token] = client
        return client

    def _people_of(self, guild_id: int) -> list[User]:
        return [each for each in self.roster.people(self._world, guild_id) if not each.bot]

    async def _speak(self, connection: PageConnection) -> None:
        client, before = connection.client, self._connections.get(connection.client.token)
        self._connections[client.token], client.left_at = connection, None
        old = [] if before is None else [before.hang_up(ELSEWHERE)]
        for_good, *_ = await asyncio.gather(connection.run(), *old)
        if self._connections.get(client.token) is connection:
            del self._connections[client.token]
            client.left_at = self._clock.now()
            if for_good:
                await self._forget(client)

    async def _forget(self, client: PageClient) -> None:
        self._state.clients.pop(client.token, None)
        await client.close()

    def _forget_the_gone(self) -> None:
        left = [(each.left_at, each) for each in self._state.clients.values() if each.left_at is not None]
        oldest = self._clock.now() - _KEEP
        left.sort(key=lambda each: each[0], reverse=True)
        for place, (left_at, client) in enumerate(left):
            if left_at < oldest or place >= _MOST_LEFT:
                del self._state.clients[client.token]

    def _hear(self, event: Event) -> None:
        for client in list(self._state.clients.values()):
            hear(client, event)

    async def _moved(self) -> None:
        for client in list(self._state.clients.values()):
            client.stream.tell("time", now=client.now)
            client.look_again()

    # -- files -------------------------------------------------------------------------------------------------------

    def reads_file(self, pane: str, channel_id: int, attachment_id: int) -> bool:
        """Tell whether a pane sees a message of this channel that has the file."""
        client = self._state.clients.get(pane)
        return client is not None and client.reads_file(channel_id, attachment_id)

    async def upload(self, request: web.Request) -> web.Response:
        """Answer POST /upload: keep files for a client."""
        client = self._state.clients.get(request.query.get("pane", ""))
        if client is None or not is_own(request):
            return refuse(403, {"kind": "not_allowed"})
        try:
            found = await _files_of(request)
        except (ValueError, BadHttpMessage):
            return refuse(400, {"kind": "bad_request"})
        if found is None:
            return refuse(413, {"kind": "too_big"})
        kept: list[Json] = [client.uploads.keep(name, content) for name, content in found]
        return web.json_response({"files": kept}, headers=HEADERS)


def _found(homes: dict[int, list[User]], told: str | None) -> tuple[int, User] | None:
    """Return somebody of this name and the guild in which they are."""
    if told is None:
        return None
    return next(((guild_id, user) for guild_id, people in homes.items() if (user := find(people, told))), None)


def _first(homes: dict[int, list[User]]) -> tuple[int, User] | None:
    return next(((guild_id, people[0]) for guild_id, people in homes.items() if people), None)


async def _files_of(request: web.Request) -> list[tuple[str, bytes]] | None:
    """Read the files of a form; None when one is too big or there are too many, ValueError when it is no form."""
    if request.content_type != "multipart/form-data":
        raise ValueError("no form")
    found: list[tuple[str, bytes]] = []
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.filename is None:
            continue
        content = bytearray()
        while chunk := await part.read_chunk():
            content += chunk
            if len(content) > MOST_FILE_BYTES:
                return None
        found.append((part.filename, bytes(content)))
        if len(found) > MOST_FILES:
            return None
    if not found:
        raise ValueError("no file in the form")
    return found
