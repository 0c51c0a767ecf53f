"""Moves a round on when its time is over, and no teacher is needed for it."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime

from bot.domain.refusal import Refused
from bot.domain.school.group import Group
from bot.services.context import AppContext
from bot.services.feature import Ring
from bot.services.round.follow import THINK_ENDS
from bot.services.round.steer import close_when_all_ready, open_answering
from bot.services.round.views import group_of_round

Step = Callable[[AppContext, Group, int], Awaitable[object]]


def on_round(step: Step) -> Ring:
    """Take a step of the round that an alarm is about; a round that moved on meanwhile makes it do nothing."""

    async def ring(context: AppContext, round_id: int) -> None:
        group = await group_of_round(context, round_id)
        if group is not None:
            with suppress(Refused):
                await step(context, group, round_id)

    return ring


async def ring_when_all_ready(context: AppContext, round_id: int) -> datetime | None:
    """End the writing if everybody who is there is ready; gives the moment before which that cannot be.

    At that moment itself an alarm rings.
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


async def begin_what_is_due(context: AppContext) -> None:
    """Let writing begin where think time ended while the bot was away, before what was said meanwhile is read."""
    async with context.store.read() as unit:
        due = await unit.alarms.due(context.clock.now())
    for alarm in due:
        if alarm.kind == THINK_ENDS:
            await on_round(open_answering)(context, alarm.ref)
