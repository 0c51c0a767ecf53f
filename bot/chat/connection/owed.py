"""Gives whoever waits for an answer their sign before anything is asked of Discord on their behalf."""

from collections.abc import Awaitable, Callable
from contextvars import ContextVar

Give = Callable[[], Awaitable[None]]
"""Gives the sign, once; it returns at once when the person has had an answer, and raises nothing."""

_owed: ContextVar[Give | None] = ContextVar("owed", default=None)


def owe(give: Give) -> None:
    """Let this task, and those that it begins, call ``give`` before each of their calls to Discord."""
    _owed.set(give)


async def give_what_is_owed() -> None:
    """Give the sign that this task owes somebody. What can take long, in whatever way, calls this first."""
    if give := _owed.get():
        await give()
