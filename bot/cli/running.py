"""Reads the settings, and runs asynchronous work until it is done or the process is told to stop."""

import asyncio
import signal
import sys
from collections.abc import Callable, Coroutine, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console

from bot.errors import DirectoryInUseError
from bot.i18n.catalogue import Words, words_for

if TYPE_CHECKING:
    from bot.chat.connection.preflight import MissingIntent
    from bot.config import Config
    from bot.starting import Progress

ROOM_FOLDER = "room"
"""Where a room keeps its own things, below the usual data directory."""
LOCK_NAME = "vertel-eens.lock"
"""The file that the one program that works in a data directory holds."""


def load_settings(config: Path | None, data: Path | None, *, folder: str = "", quiet: bool = False) -> "Config":
    """Read the settings and let the log begin; ``folder`` is added to the usual data directory, not to ``data``."""
    from bot import log
    from bot.config import load

    settings = load(config, data)
    if folder and data is None:
        settings = load(config, settings.data.directory / folder)
    token = settings.discord.token
    secrets = [token.get_secret_value()] if token else []
    log.configure("warning" if quiet else settings.log.level, settings.log.format, secrets)
    for warning in settings.warnings:
        Console(stderr=True).print(warning, markup=False, highlight=False)
    return settings


@contextmanager
def working_in(settings: "Config") -> Generator[None]:
    """Hold the data directory as long as the block lasts, so that nobody else writes there; a dead process holds none.

    Raises ``DirectoryInUseError`` when another one has it, and ``DatabaseError`` for what ails the database meanwhile.
    """
    from filelock import FileLock, Timeout

    from bot.database_trouble import trouble_with
    from bot.store.unit import DATABASE_NAME

    directory = settings.data.make()
    lock = FileLock(directory / LOCK_NAME, timeout=0, mode=0o600)
    try:
        lock.acquire()
    except Timeout:
        raise DirectoryInUseError(key="already-running", directory=str(directory)) from None
    try:
        yield
    except Exception as error:
        # What the system says of the network or of a port looks the same as what it says of a file.
        trouble = None if isinstance(error, OSError) else trouble_with(directory / DATABASE_NAME, error)
        if trouble is None:
            raise
        raise trouble from error
    finally:
        lock.release()


def class_words(settings: "Config") -> Words:
    """Return the catalogue of the language that classes have by default."""
    return words_for(settings.talk.language)


def print_missing_intents(missing: "tuple[MissingIntent, ...]", words: Words) -> None:
    """Say what each privileged intent costs that is off, or that all are on."""
    console = Console()
    for intent in missing:
        console.print(words(intent.cost), highlight=False)
    if not missing:
        console.print(words("check-intents-full"), highlight=False)


def print_not_started(progress: "Progress", words: Words) -> None:
    """Say which step of the start waits, and why."""
    said = words("start-waits", step=words(f"start-step-{progress.step}"), error=progress.error)
    Console(stderr=True).print(said, markup=False, highlight=False, soft_wrap=True)


def is_running(settings: "Config") -> bool:
    """Tell whether a bot works in the data directory now."""
    from filelock import FileLock, Timeout

    path = settings.data.directory / LOCK_NAME
    if not path.exists():
        return False
    try:
        with FileLock(path, timeout=0, mode=0o600):
            return False
    except Timeout:
        return True


def run_until_told(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run until the work is done; SIGTERM and Ctrl-C stop it cleanly."""

    async def until_told() -> None:
        task = asyncio.current_task()
        loop = asyncio.get_running_loop()
        if task is not None and sys.platform != "win32":
            loop.add_signal_handler(signal.SIGTERM, task.cancel)
            loop.add_signal_handler(signal.SIGINT, task.cancel)
        try:
            await work()
        except asyncio.CancelledError:
            return

    asyncio.run(until_told())
