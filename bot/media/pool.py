"""Draws in a process of its own, so that the event loop never waits for a picture."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import get_all_start_methods, get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread

from bot.errors import VertelEensError
from bot.log import logger

if sys.platform != "win32":  # which has no such bounds
    import resource

log = logger(__name__)

DRAWING_TIMEOUT = 10.0
"""Seconds of real time after which a drawing counts as stuck."""
STOP_GRACE = 5.0
"""Seconds that a drawing under way gets to finish at the end."""
MAX_DEATHS = 2
"""After this many processes died of a drawing it is given up."""
WORKERS = 2
MEMORY = 1280 * 1024 * 1024
"""Bytes of address space that a process may take; the biggest picture that we accept needs about two thirds of it."""


class PictureError(VertelEensError):
    """A picture could not be drawn, or not in time."""


class DrawingPool:
    """Runs one or two processes from the first drawing on, and replaces one that dies or gets stuck."""

    def __init__(self, workers: int | None = None, timeout: float = DRAWING_TIMEOUT) -> None:
        self._workers = workers or min(WORKERS, max(1, (os.cpu_count() or 1) // 2))
        self._timeout = timeout
        self._executor: ProcessPoolExecutor | None = None

    async def run(self, draw: Callable[[], bytes]) -> bytes:
        """Return what ``draw`` (a function of a module, or a ``partial`` of one) gives.

        Raises ``PictureError`` when it takes longer than the timeout, or takes its process down twice; what it
        raises itself comes through.
        """
        for _ in range(MAX_DEATHS):
            executor = self._executor = self._executor or self._begun()
            try:
                async with asyncio.timeout(self._timeout):
                    # Starting a process takes a moment as well.
                    return await asyncio.wrap_future(await asyncio.to_thread(executor.submit, draw))
            except BrokenProcessPool:
                log.warning("the drawing process died")
                await self._replace(executor)
            except TimeoutError:
                await self._replace(executor)
                raise PictureError(f"a picture took longer than {self._timeout:g} seconds") from None
        raise PictureError("a picture took its process down, twice")

    async def close(self) -> None:
        """End the processes; a drawing that is under way gets some seconds to finish."""
        if self._executor is not None:
            executor, self._executor = self._executor, None
            await _end(executor, STOP_GRACE)

    async def _replace(self, executor: ProcessPoolExecutor) -> None:
        """Give the next drawing new processes. Another drawing that was under way in the old ones tries again there."""
        if self._executor is executor:
            self._executor = None
            await _end(executor, 0.0)

    def _begun(self) -> ProcessPoolExecutor:
        # Not forked from the bot: it has threads, and a copy of it would hold its sockets.
        return ProcessPoolExecutor(self._workers, mp_context=get_context(_way()), initializer=_settle_in)


def _way() -> str:
    """Start from a bare process that read nothing of the bot, where there are such: that is ten times as fast."""
    return "forkserver" if "forkserver" in get_all_start_methods() else "spawn"


async def _end(executor: ProcessPoolExecutor, grace: float) -> None:
    processes = _processes_of(executor)
    ending = asyncio.ensure_future(asyncio.to_thread(executor.shutdown, wait=True))
    await asyncio.wait({ending}, timeout=grace)
    if not ending.done():
        for process in processes:
            process.kill()
    await ending


def _processes_of(executor: ProcessPoolExecutor) -> list[BaseProcess]:
    """Return the executor's own processes (a public way to end them comes with Python 3.14)."""
    return list((executor._processes or {}).values())  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


def _settle_in() -> None:
    """Prepare the new process: Ctrl-C is for the bot to handle, memory has a bound, and it ends when the bot does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound_memory()
    Thread(target=_leave_with_the_bot, daemon=True).start()


def _leave_with_the_bot() -> None:
    bot = parent_process()
    if bot is not None:
        bot.join()
        os._exit(0)


def _bound_memory() -> None:
    """Let a picture that asks for too much fail in here, before the machine runs out of memory for the bot."""
    if sys.platform != "win32":
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
        with suppress(ValueError, OSError):  # macOS knows the bound, but may refuse to set it
            resource.setrlimit(resource.RLIMIT_AS, (most, hard))
