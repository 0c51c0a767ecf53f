"""Does everything that waits in one transaction, and tells each caller after COMMIT what became of theirs.

It is the one exception to "one use case, one unit of work": a class answers, or joins, at the same second, and a commit
for each would keep the last pupils waiting longer than Discord does (performance notes, group commit).
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.ending import end_tasks
from bot.log import logger

log = logger(__name__)

BATCH = 1000
QUEUE = 20_000
"""More can wait than any school has pupils; beyond this, callers wait for a place."""
OUT_OF_ORDER = (OperationalError, InterfaceError, PoolTimeoutError, OSError)
"""These are failures of the database itself, so the whole batch fails. With any other, one item may be to blame."""

UnitT = TypeVar("UnitT")
Item = TypeVar("Item")
Result = TypeVar("Result")

Work = Callable[[UnitT, Sequence[Item]], Awaitable[Sequence[Result | Exception]]]
"""Does what all of these items ask for in this unit, and returns a result for each: an exception for a refused one."""
Listener = Callable[[Sequence[tuple[Item, Result | Exception]]], None]
"""Is told after COMMIT what became of the items of one kind of work."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    work: Work[Any, Any, Any]
    item: Any
    result: asyncio.Future[Any]


class GroupCommit(Generic[UnitT]):
    """Runs one task that takes everything that queued while the transaction before it committed."""

    def __init__(self, begin: Callable[[], AbstractAsyncContextManager[UnitT]]) -> None:
        self._begin = begin
        self._queue: asyncio.Queue[_Waiting] = asyncio.Queue(QUEUE)
        self._entering = 0
        self._task: asyncio.Task[None] | None = None
        self._stopping = False
        self._listeners: list[tuple[Work[UnitT, Any, Any], Listener[Any, Any]]] = []
        self.batches = 0

    def on_done(self, work: Work[UnitT, Item, Result], listener: Listener[Item, Result]) -> None:
        """Call ``listener`` after each commit that did such work."""
        self._listeners.append((work, listener))

    def start(self) -> None:
        """Begin to accept work; nothing happens when it has begun already."""
        if self._task is None:
            self._stopping = False
            self._task = asyncio.create_task(self._run(), name="group commit")

    async def stop(self) -> None:
        """Accept no more work, do what still waits, then stop."""
        self._stopping = True
        if self._task is None:
            return
        await self._queue.join()
        while self._entering:  # whoever waits for a free place comes in first
            await asyncio.sleep(0)
            await self._queue.join()
        await end_tasks([self._task])
        self._task = None

    async def do(self, work: Work[UnitT, Item, Result], item: Item) -> Result:
        """Queue an item, and return after COMMIT.

        Raises what ``work`` returned as an exception for this item, what the database raised when it could not be
        stored, and ``RuntimeError`` when this is not running.
        """
        if self._task is None or self._stopping:
            raise RuntimeError("the group commit is not running")
        result: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._entering += 1
        try:
            await self._queue.put(_Waiting(work, item, result))
        finally:
            self._entering -= 1
        return await result

    async def _run(self) -> None:
        while True:
            batch = [await self._queue.get()]
            while len(batch) < BATCH and not self._queue.empty():
                batch.append(self._queue.get_nowait())
            await self._commit(batch)
            for _ in batch:
                self._queue.task_done()

    async def _commit(self, batch: list[_Waiting]) -> None:
        self.batches += 1
        by_work: dict[Work[UnitT, Any, Any], list[_Waiting]] = {}
        for one in batch:
            by_work.setdefault(one.work, []).append(one)
        try:
            async with self._begin() as unit:
                results = {work: await work(unit, [one.item for one in group]) for work, group in by_work.items()}
        except Exception as error:
            log.exception("a batch was not stored", items=len(batch))
            await self._do_what_can_be(batch, error)
            return
        for work, group in by_work.items():
            done = list(zip(group, results[work], strict=True))
            for one, result in done:
                _tell(one.result, result)
            self._tell_listeners(work, [(one.item, result) for one, result in done])

    async def _do_what_can_be(self, batch: list[_Waiting], error: Exception) -> None:
        """Do each item by itself, so that nobody loses theirs because of a fault in another's."""
        if len(batch) == 1 or isinstance(error, OUT_OF_ORDER):
            for one in batch:
                _tell(one.result, error)
            return
        for one in batch:
            await self._commit([one])

    def _tell_listeners(self, work: Work[UnitT, Any, Any], done: Sequence[tuple[Any, Any]]) -> None:
        for listener in [listener for listened_to, listener in self._listeners if listened_to == work]:
            try:
                listener(done)
            except Exception:
                log.exception("a listener failed")  # what was stored stays stored


def _tell(waiting: asyncio.Future[Any], result: object) -> None:
    if waiting.done():
        return
    if isinstance(result, Exception):
        waiting.set_exception(result)
    else:
        waiting.set_result(result)
