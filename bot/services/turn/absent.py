"""Passes over a pupil who left the class, or cannot say anything now, in the midst of a turn."""

from bot.domain.school.group import Absence, Group
from bot.domain.turn.turn import TurnState
from bot.services.context import AppContext
from bot.services.round.require import find_scene
from bot.services.turn.end import OFFER_ENDS
from bot.services.turn.invite import save_turn
from bot.store.unit import Unit


async def pass_over(context: AppContext, unit: Unit, group: Group, user_ref: str, absence: Absence | None) -> None:
    """End the turn of this pupil. An offer ends as one that nobody answered, so the next is asked at once."""
    pupil = None if absence is None else await unit.pupils.known(group.id, user_ref)
    talk = await unit.talks.open_in(group.id)
    round_ = None if talk is None else await unit.rounds.open_in(talk.id)
    scene = None if round_ is None else await find_scene(unit, round_.id)
    if pupil is None or scene is None:
        return
    for turn in await unit.turns.of(scene.round.id):
        if turn.pupil_id != pupil.id or turn.state is TurnState.OVER:
            continue
        if turn.state is TurnState.OFFERED:
            await unit.alarms.set(OFFER_ENDS, turn.id, context.clock.now())
        else:
            await save_turn(context, unit, scene, turn.end())
