"""Many ask for the same at the same moment: one transaction for all that waits, and only then each hears of it.

A class joins within seconds, and a commit for each press would keep the last ones waiting (performance notes, group
commit). Answers have a writer of their own.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

from bot.store.unit import Store, Unit

Item = TypeVar("Item")
Result = TypeVar("Result")

Keep = Callable[[Unit, Sequence[Item]], Awaitable[Sequence[Result | Exception]]]
"""Does what all of them ask for, in this unit; gives one result for each, an exception for who is refused."""
_Waiting = list[tuple[Any, asyncio.Future[Any]]]


class Together:
    """Takes what waits for one ``Keep`` while the transaction before it commits. Idle, it holds nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: dict[Keep[Any, Any], _Waiting] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self.commits = 0

    async def do(self, keep: Keep[Item, Result], item: Item) -> Result:
        """Returns after COMMIT. Raises what ``keep`` gave for this item, or what the database raised."""
        result: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        waiting = self._waiting.get(keep)
        if waiting is None:
            waiting = self._waiting[keep] = []
            task = asyncio.create_task(self._work_through(keep), name="together")
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        waiting.append((item, result))
        return await result

    async def _work_through(self, keep: Keep[Any, Any]) -> None:
        try:
            while batch := self._waiting[keep]:
                self._waiting[keep] = []
                await self._commit(keep, batch)
        finally:
            # Nobody is left here unless the work was broken off; then nobody waits in vain.
            for _, future in self._waiting.pop(keep):
                future.cancel()

    async def _commit(self, keep: Keep[Any, Any], batch: _Waiting) -> None:
        self.commits += 1
        try:
            async with self._store.write() as unit:
                results = await keep(unit, [item for item, _ in batch])
        except Exception as error:  # noqa: BLE001 - whoever waits gets it raised
            if len(batch) == 1:
                _tell(batch[0][1], error)
                return
            # What is wrong with one is not the others' loss.
            for alone in batch:
                await self._commit(keep, [alone])
            return
        for (_, future), result in zip(batch, results, strict=True):
            _tell(future, result)


def _tell(future: asyncio.Future[Any], result: object) -> None:
    if future.done():
        return
    if isinstance(result, Exception):
        future.set_exception(result)
    else:
        future.set_result(result)
