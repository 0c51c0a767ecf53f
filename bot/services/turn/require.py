"""Finds the turn that a use case is about, or refuses."""

from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group
from bot.domain.turn.turn import Turn
from bot.services.round.require import Scene, require_round
from bot.store.unit import Unit


async def require_turn(unit: Unit, group_id: int, turn_id: int) -> tuple[Turn, Scene]:
    """Return an invitation and its round, or refuse when they belong to another class."""
    turn = await unit.turns.find(turn_id)
    if turn is None:
        raise Refused(Reason.GONE)
    return turn, await require_round(unit, group_id, turn.round_id)


async def require_own_turn(unit: Unit, group: Group, turn_id: int, user_ref: str) -> tuple[Turn, Scene]:
    """Return this pupil's own turn and its round, or refuse."""
    turn, scene = await require_turn(unit, group.id, turn_id)
    pupil = await unit.pupils.get(turn.pupil_id)
    if pupil.user_ref != user_ref:
        raise Refused(Reason.NOT_YOURS)
    return turn, scene
