"""Finding what a use case is about, or a kind no."""

from dataclasses import dataclass

from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import Round
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk
from bot.domain.turn.turn import Turn
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class Scene:
    """A round with the talk and the class it belongs to."""

    group: Group
    talk: Talk
    round: Round


async def require_round(unit: Unit, group_id: int, round_id: int) -> Scene:
    """The round, if it is this class's own; another class's round is as good as none."""
    round_ = await unit.rounds.find(round_id)
    if round_ is None:
        raise Refused(Reason.GONE)
    talk = await unit.talks.get(round_.talk_id)
    if talk.group_id != group_id:
        raise Refused(Reason.GONE)
    return Scene(await unit.groups.get(group_id), talk, round_)


async def require_running_round(unit: Unit, group_id: int, round_id: int) -> Scene:
    """The same, refused while the time stands still."""
    scene = await require_round(unit, group_id, round_id)
    if scene.talk.is_paused:
        raise Refused(Reason.PAUSED)
    return scene


async def require_open_talk(unit: Unit, group_id: int) -> Talk:
    """The talk that is going on in this class."""
    talk = await unit.talks.open_in(group_id)
    if talk is None:
        raise Refused(Reason.NO_TALK)
    return talk


async def require_talk(unit: Unit, group_id: int, talk_id: int) -> Talk:
    """The talk, if it is this class's own."""
    talk = await unit.talks.find(talk_id)
    if talk is None or talk.group_id != group_id:
        raise Refused(Reason.GONE)
    return talk


async def require_open_round(unit: Unit, group_id: int) -> Scene:
    """The round that is going on in this class."""
    talk = await require_open_talk(unit, group_id)
    round_ = await unit.rounds.open_in(talk.id)
    if round_ is None:
        raise Refused(Reason.NO_ROUND)
    return Scene(await unit.groups.get(group_id), talk, round_)


async def require_turn(unit: Unit, group_id: int, turn_id: int) -> tuple[Turn, Scene]:
    """An invitation and the round it belongs to, if they are this class's own."""
    turn = await unit.turns.find(turn_id)
    if turn is None:
        raise Refused(Reason.GONE)
    return turn, await require_round(unit, group_id, turn.round_id)
