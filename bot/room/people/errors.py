"""Say what can go wrong for a person of the room, with what that person could see."""

from enum import StrEnum

from bot.errors import VertelEensError


class Obstacle(StrEnum):
    """Why a client does not offer something."""

    GONE = "gone"
    OFF = "off"
    NOT_OFFERED = "not_offered"
    TIMEOUT = "timeout"
    ARCHIVED = "archived"
    FIELD_MISSING = "field_missing"
    FIELD_LENGTH = "field_length"
    FIELD_COUNT = "field_count"
    FIELD_VALUE = "field_value"


class InvalidInput(Exception):
    """The client does not take this value; the text says why, `field` is the name of the field or option.

    `least` and `most` are bounds in characters (FIELD_LENGTH) or choices (FIELD_COUNT).
    """

    def __init__(
        self,
        why: str,
        obstacle: Obstacle = Obstacle.FIELD_VALUE,
        field: str | None = None,
        least: int = 0,
        most: int = 0,
    ) -> None:
        super().__init__(why)
        self.obstacle = obstacle
        self.field = field
        self.least = least
        self.most = most


class CannotDo(VertelEensError):
    """The person's client does not offer this: no such button, a list that is off, a form that is not filled in.

    Where a value was not taken, the cause is the InvalidInput that says which.
    """

    def __init__(self, who: str, why: str, seen: str = "", obstacle: Obstacle = Obstacle.GONE) -> None:
        super().__init__(f"{who}: {why}" + (f"\n--- what {who} sees ---\n{seen}" if seen else ""))
        self.why = why
        self.seen = seen
        self.obstacle = obstacle


class NotAllowed(VertelEensError):
    """The room refuses, as Discord's server would. `code` is the JSON error code; the cause is the room's refusal."""

    def __init__(self, who: str, code: int, message: str) -> None:
        super().__init__(f"{who}: {message} ({code})")
        self.code = code
        self.message = message


class InteractionFailed(VertelEensError):
    """The bot gave no first answer within 3 seconds: "This interaction failed"."""


class NotSeen(AssertionError):
    """Something that a test waited for did not come; the text holds the transcript."""
