"""Put the room together from world, storage, HTTP API, gateway and page, and serve it on the loopback address."""

import asyncio
import secrets
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path

from aiohttp import web

from bot.clock import Clock
from bot.room.discord.changes.threads import archive_idle
from bot.room.discord.gateway import connection
from bot.room.discord.gateway.hub import Dispatch, Hub
from bot.room.discord.gateway.sight import Sight
from bot.room.discord.http import attachments
from bot.room.discord.http.call import ApiContext, Exchange
from bot.room.discord.http.serve import MOST_BYTES, PREFIX, Api
from bot.room.discord.limits import Limits
from bot.room.discord.privacy import GUILD_MEMBERS_LIMITED, MESSAGE_CONTENT_LIMITED
from bot.room.people.person import People, Person
from bot.room.seed import BOT_INVITE, School, build_school
from bot.room.state.entities import Application, User
from bot.room.state.faults import Faults
from bot.room.state.ids import Snowflakes
from bot.room.state.permissions import Perm
from bot.room.state.storage import Storage
from bot.room.state.world import World
from bot.room.web.guard import only_here
from bot.room.web.page import WebPage

_HOST = "127.0.0.1"
_TIDY_EVERY = timedelta(minutes=1)
_FORM_OVERHEAD = 64 * 1024
_STOP_WITHIN = 1.0


class Room:
    """An embedded chat server. ``port`` 0 takes a free one; everything that matters is in ``data_dir``/room.db.

    For tests: ``requests`` (what the bot asked), ``dispatches`` (what it was sent) and ``crashes`` (must stay empty).
    """

    def __init__(
        self, data_dir: Path, clock: Clock, faults: Faults | None = None, port: int = 0, log_size: int = 20_000
    ) -> None:
        self.clock = clock
        self.faults = faults or Faults()
        self.limits = Limits(clock)
        self.storage = Storage(data_dir / "room.db")
        self.world = World(clock, Snowflakes(clock), self.storage)
        self.hub = Hub(self.world, self.faults, log_size)
        self._sight = Sight(self.world)
        self.people = People(self.world)
        self.requests: deque[Exchange] = deque(maxlen=log_size)
        self.crashes: list[Exception] = []
        self.page = WebPage(self.world, clock, self.people, self.crashes)
        self._port = port
        self._runner: web.AppRunner | None = None
        self._tidying: asyncio.Task[None] | None = None
        self._unsubscribe: Callable[[], None] = lambda: None

    # -- addresses -------------------------------------------------------------------------------------------------

    @property
    def port(self) -> int:
        """The port; known once the room is started."""
        return self._port

    @property
    def url(self) -> str:
        """Where the server is; known once it is started."""
        return f"http://{_HOST}:{self._port}"

    @property
    def api_base(self) -> str:
        """The address of the HTTP API."""
        return self.url + PREFIX

    @property
    def gateway_url(self) -> str:
        """The address of the gateway."""
        return f"ws://{_HOST}:{self._port}/gateway"

    @property
    def cdn(self) -> str:
        """The address of the files."""
        return f"{self.url}/cdn"

    @property
    def token(self) -> str:
        """The bot's token."""
        return self.world.application.token

    # -- life ------------------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Read the stored world, or make a new one with nothing but the bot in it, and serve."""
        self.world.load()
        if self.world.application_or_none is None:
            self._make_application()
        self._sight.begin()
        app = web.Application(client_max_size=MOST_BYTES + _FORM_OVERHEAD, middlewares=[only_here])
        app[connection.SOCKETS] = set()
        context = ApiContext(
            self.world, self.faults, self.limits, self.requests, self.crashes, self.hub.session_start_limit
        )
        app.router.add_route("*", "/api/{tail:.*}", Api(context).handle)
        app.router.add_get("/gateway", self._serve_gateway)
        app.router.add_get(attachments.ADDRESS, attachments.Attachments(self.world, self.page.reads_file).handle)
        app.add_routes(self.page.routes())
        app.on_shutdown.append(connection.close_all)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=_STOP_WITHIN, handler_cancellation=False)
        await self._runner.setup()
        await web.TCPSite(self._runner, _HOST, self._port).start()
        self._port = self._runner.addresses[0][1]
        self.world.gateway_url, self.world.cdn = self.gateway_url, self.cdn
        self._tidying = asyncio.get_running_loop().create_task(self._tidy())
        self._unsubscribe = self.clock.subscribe(self._jumped)

    async def stop(self) -> None:
        """Close every connection and write what is not yet written."""
        if self._tidying is not None:
            self._tidying.cancel()
            await asyncio.gather(self._tidying, return_exceptions=True)
            self._unsubscribe()
        await self.page.close()
        await self.hub.close()
        if self._runner is not None:
            await self._runner.cleanup()
        await self.world.close()

    def switch_intents(self, *, members: bool = False, content: bool = False) -> None:
        """Switch privileged intents on or off, as the application's owner does in the developer portal."""
        flags = 0
        flags |= GUILD_MEMBERS_LIMITED if members else 0
        flags |= MESSAGE_CONTENT_LIMITED if content else 0
        self.world.application.flags = flags
        self.world.save(self.world.application)

    async def seed(
        self,
        guild: str,
        members: Mapping[str, Sequence[str]],
        *,
        powers: Mapping[str, Perm] | None = None,
        owner: str | None = None,
        bot_permissions: Perm = BOT_INVITE,
    ) -> School:
        """Build a school to begin with, written down before this returns; see ``build_school``."""
        school = build_school(self.world, guild, members, powers=powers, owner=owner, bot_permissions=bot_permissions)
        await self.storage.flush()
        return school

    # -- people ----------------------------------------------------------------------------------------------------

    def person(self, who: str | int) -> Person:
        """Return a person by name or user id, to act and look as; LookupError when nobody is called that."""
        return self.people.person(who)

    @property
    def dispatches(self) -> deque[Dispatch]:
        """Every event that was sent to a session of the bot, oldest first."""
        return self.hub.dispatches

    async def _serve_gateway(self, request: web.Request) -> web.StreamResponse:
        try:
            return await connection.serve(self.hub, request)
        except Exception as error:
            self.crashes.append(error)
            raise

    async def _tidy(self) -> None:
        while True:
            await self.clock.sleep_until(self.clock.now() + _TIDY_EVERY)
            archive_idle(self.world)

    async def _jumped(self) -> None:
        archive_idle(self.world)

    def _make_application(self) -> None:
        world = self.world
        owner = User(world.ids.new(), "maker", "Maker")
        bot = User(world.ids.new(), "vertel-eens", "Vertel Eens", bot=True)
        token = f"{secrets.token_urlsafe(18)}.{secrets.token_urlsafe(4)}.{secrets.token_urlsafe(28)}"
        for entity in (owner, bot, Application(bot.id, "Vertel Eens", owner.id, token)):
            world.save(entity)
