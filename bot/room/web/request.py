"""Read one request of the page with care: what is not as the protocol says is refused as a bad request."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.room.discord.changes.files import Upload
from bot.room.discord.rules.shape import as_list, as_object
from bot.room.state.entities import Channel, Json, Message
from bot.room.web.client import PageClient

_LONGEST_ID = 20


class RefusalKind(StrEnum):
    """Keys of `[refused]` in the page's catalogue. What a client does not offer has the names of `Obstacle`."""

    GONE = "gone"
    OFF = "off"
    NOT_OFFERED = "not_offered"
    NO_ANSWER = "no_answer"
    NOT_ALLOWED = "not_allowed"
    HUSH = "hush"
    READ_ONLY = "read_only"
    ARCHIVED = "archived"
    LOCKED = "locked"
    TIMEOUT = "timeout"
    FORUM = "forum"
    WORDLESS = "wordless"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    TOO_BIG = "too_big"
    TOO_MANY = "too_many"
    FIELD_MISSING = "field_missing"
    FIELD_LENGTH = "field_length"
    FIELD_COUNT = "field_count"
    FIELD_VALUE = "field_value"
    FAILED = "failed"
    BAD_REQUEST = "bad_request"


class Refusal(Exception):
    """A request is refused; `more` are the fields beside its kind."""

    def __init__(self, kind: RefusalKind, **more: Any) -> None:
        super().__init__(kind.value)
        self.kind = kind
        self.more = more

    @property
    def wire(self) -> Json:
        """The fields of `refused`."""
        return {"kind": self.kind.value, **self.more}


@dataclass
class PageRequest:
    """A request. `channel` is its place, once that was asked for."""

    client: PageClient
    body: Json
    channel: Channel | None = None

    def text(self, name: str, default: str | None = None) -> str:
        """Return a string."""
        value = self.body.get(name, default)
        if not isinstance(value, str):
            raise Refusal(RefusalKind.BAD_REQUEST, field=name)
        return value

    def truth(self, name: str, default: bool | None = None) -> bool:
        """Return a bool."""
        value = self.body.get(name, default)
        if not isinstance(value, bool):
            raise Refusal(RefusalKind.BAD_REQUEST, field=name)
        return value

    def number(self, name: str, default: int, least: int, most: int) -> int:
        """Return a whole number within bounds."""
        value = self.body.get(name, default)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise Refusal(RefusalKind.BAD_REQUEST, field=name)
        return value

    def object(self, name: str) -> Json:
        """Return a JSON object; empty when it is not there."""
        value = as_object(self.body.get(name, {}))
        if value is None:
            raise Refusal(RefusalKind.BAD_REQUEST, field=name)
        return value

    def list(self, name: str) -> list[Any]:
        """Return a list; empty when it is not there."""
        value = as_list(self.body.get(name, []))
        if value is None:
            raise Refusal(RefusalKind.BAD_REQUEST, field=name)
        return value

    def id(self, name: str) -> int:
        """Return a snowflake."""
        return snowflake(self.body.get(name), name)

    # -- what they stand for -----------------------------------------------------------------------------------------

    def place(self) -> Channel:
        """Return the place of the request, when this person sees it: what they do not see does not exist."""
        channel = self.client.world.channels.get(self.id("place"))
        if channel is None or not self.client.world.sees(self.client.person.id, channel):
            raise Refusal(RefusalKind.GONE)
        self.channel = channel
        return channel

    def message(self, name: str = "message") -> Message:
        """Return a message of the place, when it is for this person's eyes."""
        found = self.client.world.messages.get(self.place().id, {}).get(self.id(name))
        if found is None or not self.client.sees(found):
            raise Refusal(RefusalKind.GONE)
        return found

    def upload(self, told: Any) -> Upload:
        """Return a file that was sent ahead."""
        found = self.client.uploads.get(told) if isinstance(told, str) else None
        if found is None:
            raise Refusal(RefusalKind.GONE)
        return found


def snowflake(value: Any, name: str) -> int:
    """Return an id as the page sends it: digits in a string."""
    if not isinstance(value, str) or not value.isascii() or not value.isdecimal() or len(value) > _LONGEST_ID:
        raise Refusal(RefusalKind.BAD_REQUEST, field=name)
    return int(value)
