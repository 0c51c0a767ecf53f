"""Why a request of the page is refused: kinds that the page has words for."""

from enum import StrEnum
from typing import Any

from bot.room.discord.rules.messages import MOST_CONTENT
from bot.room.people.errors import CannotDo, InteractionFailed, Lack, NotAllowed, Refused
from bot.room.people.talking import TOO_SOON
from bot.room.state.api_error import ApiError
from bot.room.state.entities import Channel, Json
from bot.room.web.places import Places


class Kind(StrEnum):
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
    10003: Kind.GONE,
    10008: Kind.GONE,
    10014: Kind.BAD_REQUEST,
    30003: Kind.TOO_MANY,
    30010: Kind.TOO_MANY,
    30015: Kind.TOO_MANY,
    40005: Kind.TOO_BIG,
    50001: Kind.GONE,
    50005: Kind.NOT_ALLOWED,
    50006: Kind.EMPTY,
    50013: Kind.NOT_ALLOWED,
    50021: Kind.NOT_ALLOWED,
    50083: Kind.ARCHIVED,
    160002: Kind.NOT_ALLOWED,
    160005: Kind.LOCKED,
}
"""Discord's JSON codes that a person can meet here."""


class Refusal(Exception):
    """A request is refused; `more` are the fields beside its kind."""

    def __init__(self, kind: Kind, **more: Any) -> None:
        super().__init__(kind.value)
        self.kind = kind
        self.more = more

    @property
    def wire(self) -> Json:
        """The fields of `refused`."""
        return {"kind": self.kind.value, **self.more}


def of_client(error: CannotDo) -> Refusal:
    """What the person's client does not offer."""
    kind, cause = Kind(error.lack.value), error.__cause__
    if not isinstance(cause, Refused) or cause.field is None:
        return Refusal(kind)
    more: Json = {"field": cause.field}
    if cause.lack in (Lack.FIELD_LENGTH, Lack.FIELD_COUNT):
        more |= {"least": cause.least, "most": cause.most}
    return Refusal(kind, **more)


def of_room(error: NotAllowed, sight: Places, channel: Channel | None) -> Refusal:
    """What the room refuses; `channel` is where it was asked."""
    if error.code == TOO_SOON and channel is not None:
        return Refusal(Kind.SLOW_DOWN, seconds=max(1, round(sight.person.must_wait(channel))))
    if error.code == 50035 and _is_too_long(error):
        return Refusal(Kind.TOO_LONG, most=MOST_CONTENT)
    if error.code in (50008, 50013, 160005) and channel is not None and (why := sight.why_silent(channel)):
        return Refusal(Kind(why))
    if error.code in _BY_CODE:
        return Refusal(_BY_CODE[error.code])
    return Refusal(Kind.FAILED, code=error.code)


def _is_too_long(error: NotAllowed) -> bool:
    cause = error.__cause__
    return isinstance(cause, ApiError) and "content" in (cause.errors or {})


def of_silence(_error: InteractionFailed) -> Refusal:
    """The bot did not answer in time."""
    return Refusal(Kind.NO_ANSWER)
