"""Takes the steps of starting in order, each of them again until it stands, and tells how far it is."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import orjson

from bot.backoff import LATER
from bot.clock import Clock
from bot.log import logger

log = logger(__name__)

STATE_NAME = "state.json"
"""The file in the data directory that tells whoever watches over the bot how far its start is."""
READY = "ready"


@dataclass(frozen=True, slots=True)
class Step:
    """A part of starting. It is taken again after a failure, so it must bear being done twice."""

    name: str
    take: Callable[[], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a start is: the step that is being taken, how often it failed, and by what kind of error."""

    step: str
    failures: int = 0
    error: str = ""

    @property
    def is_ready(self) -> bool:
        """Whether the bot takes things on."""
        return self.step == READY


def _nothing(_: Progress) -> None:
    """Do nothing: nobody watches."""


class Starting:
    """Brings the bot up. What ails it for good is raised; anything else is a hiccup, after which it goes on."""

    def __init__(self, clock: Clock, may_pass: Callable[[BaseException], bool], directory: Path) -> None:
        """``may_pass`` tells which errors are worth another try; the state is told in ``directory``."""
        self.on_failure: Callable[[Progress], None] = _nothing
        self._clock = clock
        self._may_pass = may_pass
        self._file = directory / STATE_NAME

    async def take(self, steps: Sequence[Step]) -> None:
        """Take the steps; raises the first error that trying again does not help."""
        for step in steps:
            failures = 0
            self.tell(Progress(step.name))
            while True:
                try:
                    await step.take()
                    break
                except Exception as error:
                    if not self._may_pass(error):
                        raise
                    failures += 1
                    kind = type(error).__name__
                log.warning("not started yet", step=step.name, failures=failures, error=kind)
                progress = Progress(step.name, failures, kind)
                self.tell(progress)
                self.on_failure(progress)
                await self._clock.sleep_until(self._clock.now() + LATER.after(failures))

    def tell(self, progress: Progress) -> None:
        """Write down how far it is; a disk that takes nothing stops no start."""
        facts = {"step": progress.step, "failures": progress.failures, "error": progress.error}
        with suppress(OSError):
            self._file.write_bytes(orjson.dumps(facts))

    def forget(self) -> None:
        """Take the state away: no bot is running any more."""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)


def progress_in(directory: Path) -> Progress | None:
    """Return how far the bot of a data directory is, or None when nothing is told there."""
    try:
        facts = orjson.loads((directory / STATE_NAME).read_bytes())
        return Progress(str(facts["step"]), int(facts["failures"]), str(facts["error"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
