"""Moves a round on when its time is over and no teacher is needed for that."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime

from bot.domain.refusal import Refused
from bot.domain.school.group import Group
from bot.services.context import AppContext
from bot.services.feature import Ring
from bot.services.round.follow import THINK_ENDS
from bot.services.round.steer import close_when_all_ready, open_answering
from bot.services.round.submit import on_answers_kept
from bot.services.round.views import group_of_round

RoundStep = Callable[[AppContext, Group, int], Awaitable[object]]


def on_round(step: RoundStep) -> Ring:
    """Return a handler that takes this step of the round; it does nothing when the round has moved on meanwhile."""

    async def ring(context: AppContext, round_id: int) -> None:
        group = await group_of_round(context, round_id)
        if group is not None:
            with suppress(Refused):
                await step(context, group, round_id)

    return ring


async def try_early_close(context: AppContext, round_id: int) -> datetime | None:
    """End the writing if everybody who is present is ready; else return the moment before which that cannot be.

    An alarm rings at that moment itself.
    """
    async with context.store.read() as unit:
        round_ = await unit.rounds.find(round_id)
    if round_ is None:
        return None
    if not round_.may_close_when_all_ready(context.clock.now()):
        return round_.latecomers_until
    group = await group_of_round(context, round_id)
    if group is not None:
        await close_when_all_ready(context, group, round_id)
    return None


class _ReadyWatch:
    """Ends the writing once everybody who is present handed in; it is told of every answer, and seldom reads the
    database.

    At most one check of a round runs at a time, and one more check covers the answers that come in meanwhile. As long
    as nobody can be the last one, only the first answer costs a check.
    """

    def __init__(self, context: AppContext) -> None:
        self._context = context
        self._again: dict[int, bool] = {}
        self._not_before: dict[int, datetime] = {}

    def poke(self, round_ids: set[int]) -> None:
        """Check these rounds soon: something was handed in for them."""
        now = self._context.clock.now()
        self._not_before = {round_id: moment for round_id, moment in self._not_before.items() if now < moment}
        for round_id in round_ids - self._not_before.keys():
            looking = round_id in self._again
            self._again[round_id] = True
            if not looking:
                self._context.background.run(self._look(round_id), name="close when all are ready")

    async def _look(self, round_id: int) -> None:
        try:
            while self._again[round_id]:
                self._again[round_id] = False
                with suppress(Refused):
                    not_before = await try_early_close(self._context, round_id)
                    if not_before is not None:
                        self._not_before[round_id] = not_before
        finally:
            del self._again[round_id]


async def on_start(context: AppContext) -> None:
    """Watch who is ready, and open the writing where think time ended while the bot was away."""
    on_answers_kept(context.commits, _ReadyWatch(context).poke)
    async with context.store.read() as unit:
        due = await unit.alarms.due(context.clock.now())
    for alarm in due:
        if alarm.kind == THINK_ENDS:
            await on_round(open_answering)(context, alarm.ref)
