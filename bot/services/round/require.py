"""Finds the round that a use case is about, or refuses."""

from dataclasses import dataclass

from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import BEFORE_REVEAL, Round
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class Scene:
    """A round, with the talk and the class that it belongs to."""

    group: Group
    talk: Talk
    round: Round


async def find_scene(unit: Unit, round_id: int) -> Scene | None:
    """Return the round with its talk and class, or None when it is gone."""
    round_ = await unit.rounds.find(round_id)
    if round_ is None:
        return None
    talk = await unit.talks.get(round_.talk_id)
    return Scene(await unit.groups.get(talk.group_id), talk, round_)


async def require_round(unit: Unit, group_id: int, round_id: int) -> Scene:
    """Return the round, or refuse when it belongs to another class."""
    scene = await find_scene(unit, round_id)
    if scene is None or scene.group.id != group_id:
        raise Refused(Reason.GONE)
    return scene


async def require_running_round(unit: Unit, group_id: int, round_id: int) -> Scene:
    """Return the round, or refuse; also while the talk is paused."""
    scene = await require_round(unit, group_id, round_id)
    if scene.talk.is_paused:
        raise Refused(Reason.PAUSED)
    return scene


async def refuse_before_reveal(unit: Unit, talk_id: int, reason: Reason) -> Round | None:
    """Refuse while the class thinks or writes, since the channel is still then; else return the round that goes on."""
    round_ = await unit.rounds.open_in(talk_id)
    if round_ is not None and round_.state in BEFORE_REVEAL:
        raise Refused(reason)
    return round_
