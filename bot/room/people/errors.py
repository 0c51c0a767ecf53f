"""What can go wrong for a person of the room, told with what that person could see."""

from bot.errors import VertelEensError


class CannotDo(VertelEensError):
    """The person's client does not offer this: no such button, a list that is off, a form that is not filled in."""

    def __init__(self, who: str, why: str, seen: str = "") -> None:
        super().__init__(f"{who}: {why}" + (f"\n--- what {who} sees ---\n{seen}" if seen else ""))
        self.why = why
        self.seen = seen


class NotAllowed(VertelEensError):
    """The room refuses, as Discord's server would. `code` is the JSON error code."""

    def __init__(self, who: str, code: int, message: str) -> None:
        super().__init__(f"{who}: {message} ({code})")
        self.code = code
        self.message = message


class InteractionFailed(VertelEensError):
    """The bot gave no first answer within 3 seconds: "This interaction failed"."""


class NotSeen(AssertionError):
    """Something that a test waited for did not come; the text holds the transcript."""
