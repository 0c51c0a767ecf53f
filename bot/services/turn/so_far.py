"""Says how far the turns of a round are, so that the panel can say what comes next."""

from bot.domain.moments.moment import MomentKind
from bot.domain.round.round import Round, RoundState
from bot.domain.turn.turn import Turn, TurnState
from bot.services.turn.end import TURN
from bot.store.unit import Unit


async def turns_told(unit: Unit, turns: list[Turn]) -> int:
    """Return how many were invited before the class. Who declined does not count, although it looks the same."""
    return sum([bool(await unit.posts.pages(TURN, turn.id)) for turn in turns if turn.state is TurnState.OVER])


async def can_be_summed_up(unit: Unit, round_: Round | None) -> bool:
    """Return whether words lie open that the teacher did not sum up yet."""
    if round_ is None or round_.state is not RoundState.TURNS or not await unit.answers.any(round_.id):
        return False
    said = await unit.moments.of(round_.talk_id, MomentKind.HARVEST)
    return all(one.round_id != round_.id for one in said)
