"""A short text on one line, as titles, ends of a scale and promises are."""

from bot.domain.outcome import Reason, Refused
from bot.domain.words import can_be_read, one_line


def check_line(text: str, limit: int, *, needed: bool = False) -> str:
    """The text on one line; refused when it is longer than ``limit``, or ``needed`` and there is nothing to read."""
    line = one_line(text)
    if not can_be_read(line):
        line = ""
    if needed and not line:
        raise Refused(Reason.EMPTY)
    if len(line) > limit:
        raise Refused(Reason.TOO_LONG, limit=limit, length=len(line))
    return line
