"""Ends the tasks of whatever stops, so that stopping never waits for ever."""

import asyncio
from collections.abc import Iterable
from typing import Any

from bot.log import logger

ASK_AGAIN = 0.2
"""Seconds after which a task that was cancelled is cancelled once more."""
END_GRACE = 5.0
"""Seconds after which a task that does not end is left behind."""

log = logger(__name__)


async def end_tasks(tasks: Iterable[asyncio.Task[Any] | None]) -> None:
    """Cancel these tasks and return when they have ended, or after ``END_GRACE`` seconds. What they raised is dropped.

    Python 3.11 may lose a cancellation in a call with a time limit, so it is asked for again.
    """
    ended = [task for task in tasks if task is not None]
    left = set(ended)
    for _ in range(round(END_GRACE / ASK_AGAIN)):
        for task in left:
            task.cancel()
        if not left:
            break
        _, left = await asyncio.wait(left, timeout=ASK_AGAIN)
    for task in left:
        log.warning("a task does not end", task=task.get_name())
    await asyncio.gather(*(task for task in ended if task.done()), return_exceptions=True)
