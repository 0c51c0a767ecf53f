"""What happens when an alarm rings and no teacher is needed for it."""

from collections.abc import Awaitable, Callable
from contextlib import suppress

from bot.domain.group import Group
from bot.domain.outcome import Refused
from bot.services.core import Core
from bot.services.end_talk import drop_sealed
from bot.services.end_turns import forget_turns
from bot.services.follow import (
    ALL_READY,
    ANSWER_ENDS,
    DROP_SEALED,
    FORGET_TURNS,
    LOCK_LIMIT,
    READING_ENDS,
    THINK_ENDS,
)
from bot.services.steer_round import (
    close_answering,
    close_when_all_ready,
    open_answering,
    release_lock,
    start_turns,
)
from bot.services.views import view_question

Ring = Callable[[int], Awaitable[None]]
Step = Callable[[Core, Group, int], Awaitable[object]]

STEPS: dict[str, Step] = {
    THINK_ENDS: open_answering,
    ANSWER_ENDS: close_answering,
    ALL_READY: close_when_all_ready,
    READING_ENDS: start_turns,
    LOCK_LIMIT: release_lock,
}


async def ring_when_all_ready(core: Core, round_id: int) -> None:
    """End the writing if everybody who is there is ready."""
    view = await view_question(core, round_id)
    if view is not None:
        await close_when_all_ready(core, view.group, round_id)


def rings(core: Core) -> dict[str, Ring]:
    """The handler of each kind of alarm. A round that moved on meanwhile makes the ring do nothing."""

    def on_round(step: Step) -> Ring:
        async def ring(round_id: int) -> None:
            view = await view_question(core, round_id)
            if view is not None:
                with suppress(Refused):
                    await step(core, view.group, round_id)

        return ring

    async def drop(round_id: int) -> None:
        await drop_sealed(core, round_id)

    async def forget(talk_id: int) -> None:
        await forget_turns(core, talk_id)

    return {**{kind: on_round(step) for kind, step in STEPS.items()}, DROP_SEALED: drop, FORGET_TURNS: forget}
