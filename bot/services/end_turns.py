"""When a round is over its invitations are too; and some time after the talk nothing tells one from another."""

from datetime import timedelta

from bot.domain.turn import TurnState
from bot.services.core import Core
from bot.services.follow import OFFER_ENDS, PROBE_KINDS, PROBES, THANKS, TURN
from bot.store.unit import Unit

POSTS_KEPT = timedelta(minutes=10)
"""Long enough after the talk for the last buttons to be taken off the invitations."""


async def end_turns(unit: Unit, round_id: int) -> None:
    """End every invitation that is still going on, and take the buttons off its messages."""
    for turn in await unit.turns.of(round_id):
        if turn.state is TurnState.OVER:
            continue
        await unit.turns.save(turn.end())
        await unit.alarms.cancel(OFFER_ENDS, turn.id)
        for kind in (TURN, PROBES):
            await unit.posts.change(kind, turn.id)


async def forget_turns(core: Core, talk_id: int) -> None:
    """Let go of the messages about turns: as long as they are known, they say who spoke and who did not."""
    async with core.store.unit() as unit:
        for round_ in await unit.rounds.of(talk_id):
            for turn in await unit.turns.of(round_.id):
                for kind in (TURN, PROBES, THANKS, *PROBE_KINDS):
                    await unit.posts.drop(kind, turn.id)
