"""What happens when an alarm rings and no teacher is needed for it."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime

from bot.domain.refusal import Refused
from bot.domain.school.group import Group
from bot.services.context import AppContext
from bot.services.moments.pulse import ring_pulse
from bot.services.moments.say import ring_moment_ends
from bot.services.one_to_one.posts import ONE_BACK, ONE_LATE
from bot.services.one_to_one.teacher import ring_back, ring_late
from bot.services.planning.begin import ring_due, ring_lobby
from bot.services.round.follow import (
    ALL_READY,
    ANSWER_ENDS,
    DROP_SEALED,
    FORGET_TURNS,
    LOCK_LIMIT,
    READING_ENDS,
    THINK_ENDS,
    TURN_LASTS,
)
from bot.services.round.steer import (
    close_answering,
    close_when_all_ready,
    open_answering,
    release_lock,
    start_turns,
)
from bot.services.scale.follow import DROP_FLOWS, FLOW_EXPIRES, SCALE_ENDS
from bot.services.scale.steer import drop_flows, end_scale, expire_flow
from bot.services.school.follow_up import SECOND_DUE, ring_second
from bot.services.talk.end import drop_sealed
from bot.services.talk.pause import redraw_panel, ring_resume
from bot.services.talk.posts import (
    CLOSING_DUE,
    LOBBY_OPENS,
    MOMENT_ENDS,
    PULSE_DUE,
    RESUME_TALK,
    TALK_DUE,
    TALK_TOO_LATE,
)
from bot.services.talk.views import group_of_round
from bot.services.turn.end import forget_turns
from bot.services.turn.tell import ring_turn_lasts

Ring = Callable[[int], Awaitable[None]]
Step = Callable[[AppContext, Group, int], Awaitable[object]]
Task = Callable[[AppContext, int], Awaitable[None]]

STEPS: dict[str, Step] = {
    THINK_ENDS: open_answering,
    ANSWER_ENDS: close_answering,
    ALL_READY: close_when_all_ready,
    READING_ENDS: start_turns,
    LOCK_LIMIT: release_lock,
}
TASKS: dict[str, Task] = {
    DROP_SEALED: drop_sealed,
    FORGET_TURNS: forget_turns,
    TURN_LASTS: ring_turn_lasts,
    SCALE_ENDS: end_scale,
    FLOW_EXPIRES: expire_flow,
    DROP_FLOWS: drop_flows,
    MOMENT_ENDS: ring_moment_ends,
    PULSE_DUE: ring_pulse,
    RESUME_TALK: ring_resume,
    CLOSING_DUE: redraw_panel,
    ONE_BACK: ring_back,
    ONE_LATE: ring_late,
    SECOND_DUE: ring_second,
    LOBBY_OPENS: ring_lobby,
    TALK_DUE: ring_due,
    TALK_TOO_LATE: ring_due,
}


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
    begin = rings(context)[THINK_ENDS]
    for alarm in due:
        if alarm.kind == THINK_ENDS:
            await begin(alarm.ref)


def rings(context: AppContext) -> dict[str, Ring]:
    """The handler of each kind of alarm. A round that moved on meanwhile makes the ring do nothing."""

    def on_round(step: Step) -> Ring:
        async def ring(round_id: int) -> None:
            group = await group_of_round(context, round_id)
            if group is not None:
                with suppress(Refused):
                    await step(context, group, round_id)

        return ring

    def alone(task: Task) -> Ring:
        async def ring(ref: int) -> None:
            await task(context, ref)

        return ring

    return {
        **{kind: on_round(step) for kind, step in STEPS.items()},
        **{kind: alone(task) for kind, task in TASKS.items()},
    }
