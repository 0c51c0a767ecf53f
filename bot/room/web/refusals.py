"""Why a request of the page is refused: kinds that the page has words for."""

from enum import StrEnum
from typing import Any

from bot.room.discord.rules.messages import MOST_CONTENT
from bot.room.people.errors import CannotDo, InteractionFailed, InvalidInput, NotAllowed, Obstacle
from bot.room.people.talking import TOO_SOON
from bot.room.state.api_error import ApiError
from bot.room.state.entities import Channel, Json
from bot.room.web.places import Places


class RefusalKind(StrEnum):
    """Keys of `[refused]` in the page's catalogue. What a client does not offer has the names of `Lack`."""

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
    SLOW_DOWN = "slow_down"
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


_BY_CODE = {
    10003: RefusalKind.GONE,
    10008: RefusalKind.GONE,
    10014: RefusalKind.BAD_REQUEST,
    30003: RefusalKind.TOO_MANY,
    30010: RefusalKind.TOO_MANY,
    30015: RefusalKind.TOO_MANY,
    40005: RefusalKind.TOO_BIG,
    50001: RefusalKind.GONE,
    50005: RefusalKind.NOT_ALLOWED,
    50006: RefusalKind.EMPTY,
    50013: RefusalKind.NOT_ALLOWED,
    50021: RefusalKind.NOT_ALLOWED,
    50083: RefusalKind.ARCHIVED,
    160002: RefusalKind.NOT_ALLOWED,
    160005: RefusalKind.LOCKED,
}
"""Discord's JSON codes that a person can meet here."""


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


def of_client(error: CannotDo) -> Refusal:
    """What the person's client does not offer."""
    kind, cause = RefusalKind(error.obstacle.value), error.__cause__
    if not isinstance(cause, InvalidInput) or cause.field is None:
        return Refusal(kind)
    more: Json = {"field": cause.field}
    if cause.obstacle in (Obstacle.FIELD_LENGTH, Obstacle.FIELD_COUNT):
        more |= {"least": cause.least, "most": cause.most}
    return Refusal(kind, **more)


def of_room(error: NotAllowed, sight: Places, channel: Channel | None) -> Refusal:
    """What the room refuses; `channel` is where it was asked."""
    if error.code == TOO_SOON and channel is not None:
        return Refusal(RefusalKind.SLOW_DOWN, seconds=max(1, round(sight.person.must_wait(channel))))
    if error.code == 50035 and _is_too_long(error):
        return Refusal(RefusalKind.TOO_LONG, most=MOST_CONTENT)
    if error.code in (50008, 50013, 160005) and channel is not None and (why := sight.why_silent(channel)):
        return Refusal(RefusalKind(why))
    if error.code in _BY_CODE:
        return Refusal(_BY_CODE[error.code])
    return Refusal(RefusalKind.FAILED, code=error.code)


def _is_too_long(error: NotAllowed) -> bool:
    cause = error.__cause__
    return isinstance(cause, ApiError) and "content" in (cause.errors or {})


def of_silence(_error: InteractionFailed) -> Refusal:
    """The bot did not answer in time."""
    return Refusal(RefusalKind.NO_ANSWER)
