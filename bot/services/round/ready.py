"""Ends the writing once everybody who is there handed in; asked after every answer, looked up only now and then."""

import asyncio
from contextlib import suppress
from datetime import datetime

from bot.domain.refusal import Refused
from bot.services.context import AppContext
from bot.services.round.ring import ring_when_all_ready
from bot.services.round.submit import on_answers_kept


class ReadyWatch:
    """At most one look at a round at a time; answers that come meanwhile are covered by one look more.

    As long as nobody can be the last one, only the first answer costs a look.
    """

    def __init__(self, context: AppContext) -> None:
        self._context = context
        self._again: dict[int, bool] = {}
        self._not_before: dict[int, datetime] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        on_answers_kept(context.commits, self.poke)

    def poke(self, round_ids: set[int]) -> None:
        """Something was handed in for these rounds."""
        now = self._context.clock.now()
        self._not_before = {round_id: moment for round_id, moment in self._not_before.items() if now < moment}
        for round_id in round_ids - self._not_before.keys():
            looking = round_id in self._again
            self._again[round_id] = True
            if not looking:
                task = asyncio.create_task(self._look(round_id), name="ready watch")
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    async def settle(self) -> None:
        """Wait for the looks that are under way."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _look(self, round_id: int) -> None:
        try:
            while self._again[round_id]:
                self._again[round_id] = False
                with suppress(Refused):
                    not_before = await ring_when_all_ready(self._context, round_id)
                    if not_before is not None:
                        self._not_before[round_id] = not_before
        finally:
            del self._again[round_id]
