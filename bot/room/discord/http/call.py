"""Define what a handler sees of a request, what it answers, and how a module lists its routes."""

from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.room.discord.limits import Limits
from bot.room.discord.rules.shape import as_object, read_moment, read_snowflake
from bot.room.state.api_error import api_error, field_error
from bot.room.state.entities import Channel, Json
from bot.room.state.faults import Faults
from bot.room.state.permissions import NONE, Perm
from bot.room.state.world import World


@dataclass(frozen=True)
class Exchange:
    """One request and its answer. ``template`` is the route below ``/api/v10``, None when there is no such route.

    ``body`` and ``answer`` are JSON values (of a multipart request its ``payload_json``); ``files`` are the names of
    uploaded files; ``status`` is 0 when the connection was reset before an answer.
    """

    method: str
    template: str | None
    path: str
    query: dict[str, str]
    body: Any
    files: tuple[str, ...]
    status: int
    answer: Any
    headers: dict[str, str]


@dataclass(frozen=True)
class ApiContext:
    """What the HTTP API works with: the world, what may go wrong, and the lists in which requests and crashes end up.

    ``session_start_limit`` says how often the bot may still connect to the gateway, in Discord's form.
    """

    world: World
    faults: Faults
    limits: Limits
    requests: deque[Exchange]
    crashes: list[Exception]
    session_start_limit: Callable[[], Json]


@dataclass(frozen=True)
class FormFile:
    """A file of a multipart request; ``field`` is its name in the form, such as ``files[0]``."""

    field: str
    filename: str
    content: bytes
    content_type: str


@dataclass
class Call:
    """A request of the bot. ``body`` is the JSON body, or ``payload_json`` of a multipart one."""

    context: ApiContext
    method: str
    template: str
    params: Mapping[str, str]
    query: Mapping[str, str]
    body: Any = None
    files: list[FormFile] = field(default_factory=list[FormFile])

    @property
    def world(self) -> World:
        """The room's world."""
        return self.context.world

    @property
    def me(self) -> int:
        """The id of the bot's user."""
        return self.world.application.id

    def id(self, name: str) -> int:
        """Return an id out of the address; refusal 50035 when it is no snowflake. ``@me`` is the bot."""
        return self.me if self.params[name] == "@me" else read_snowflake(self.params[name], name)

    def json(self) -> Json:
        """Return the body as an object; refusal 50035 when it is something else. A missing body is an empty object."""
        if self.body is None:
            return {}
        body = as_object(self.body)
        if body is None:
            raise field_error("", "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
        return body

    def number(self, name: str, default: int, low: int, high: int) -> int:
        """Return a whole number out of the query, or refusal 50035 outside ``low``..``high``."""
        text = self.query.get(name)
        if text is None:
            return default
        if not text.isdecimal():
            raise field_error(name, "NUMBER_TYPE_COERCE", f'Value "{text}" is not int.')
        if not low <= int(text) <= high:
            raise field_error(name, "NUMBER_TYPE_MAX", f"int value should be between {low} and {high}.")
        return int(text)

    def flag(self, name: str) -> bool:
        """Return a boolean out of the query; false when it is not given."""
        return self.query.get(name, "").lower() in ("1", "true")

    def snowflake(self, name: str) -> int | None:
        """Return an id out of the query, or None when it is not given."""
        return read_snowflake(self.query[name], name) if name in self.query else None

    def moment(self, name: str) -> datetime | None:
        """Return a moment out of the query, or None when it is not given; a plus sign may have become a space there."""
        return read_moment(self.query[name].replace(" ", "+"), name) if name in self.query else None

    def channel(self, needed: Perm = NONE) -> Channel:
        """Return the channel of the address (``channel_id``). The bot must see it and have these rights there."""
        channel = self.world.channel(self.id("channel_id"))
        self.world.require(self.me, channel, needed)
        return channel

    def guild_id(self, needed: Perm = NONE) -> int:
        """Return the guild of the address (``guild_id``). The bot must be in it and have these rights there."""
        guild_id = self.id("guild_id")
        self.world.require_in_guild(self.me, guild_id, needed)
        return guild_id

    def own_application(self) -> int:
        """Return the application of the address; refusal 50001 when it is another's."""
        if self.id("application_id") != self.me:
            raise api_error(50001)
        return self.me


@dataclass(frozen=True)
class Reply:
    """What a handler answers. With status 204 nothing is sent as a body."""

    status: int = 200
    body: Any = None


NO_CONTENT = Reply(204)

RestHandler = Callable[[Call], Awaitable[Reply]]


@dataclass(frozen=True)
class Route:
    """A method and an address below ``/api/v10``. Without ``auth`` the token in the address is the key."""

    method: str
    template: str
    handler: RestHandler
    auth: bool = True
