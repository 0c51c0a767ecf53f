"""Turns: inviting a random pupil, what the pupil says to it, and thanks (pedagogy 2.3, decisions 3 and 4)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from bot.domain.group import Group, Pupil, TurnStyle
from bot.domain.outcome import Reason, Refused
from bot.domain.pacing import OFFER_SECONDS
from bot.domain.round import RoundState
from bot.domain.turn import (
    POSTPONED_BY,
    PROBE_LIMIT,
    Turn,
    TurnState,
    candidates,
    draw,
    next_postponed,
)
from bot.services.core import Core
from bot.services.find import Scene, running_scene_of, turn_scene
from bot.services.follow import OFFER_ENDS, PANEL, PROBE_KINDS, PROBES, THANKS, TURN
from bot.store.repositories.upkeep import Post
from bot.store.unit import Unit

GOING = (TurnState.OFFERED, TurnState.SPEAKING)


class Reply(StrEnum):
    """What a pupil can say to an offer."""

    YES = "yes"
    LATER = "later"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Invitation:
    """Who is invited. In ``gentle`` style it still has to be asked, in private."""

    turn: Turn
    pupil: Pupil
    style: TurnStyle


async def invite(core: Core, group: Group, round_id: int, reachable: Callable[[Pupil], bool]) -> Invitation:
    """Draw a pupil and make the offer. In gentle style only who can be ``reachable`` in private is asked.

    Refused while somebody else is being asked or speaking, while the class still reads, and when nobody is left.
    """
    async with core.store.unit() as unit:
        scene = await running_scene_of(unit, group.id, round_id)
        turns = await unit.turns.of(round_id)
        _check_moment(core, scene, turns)
        pupils = await unit.pupils.of(group.id)
        gentle = scene.group.turn_style is TurnStyle.GENTLE
        allowed = {pupil.id for pupil in pupils.values() if not gentle or reachable(pupil)}
        turn = await _next_turn(core, unit, scene, turns, allowed)
        turn = replace(turn, state=TurnState.OFFERED if gentle else TurnState.SPEAKING, wait=0)
        await _save_invitation(core, unit, scene, turn)
    return Invitation(turn, pupils[turn.pupil_id], scene.group.turn_style)


async def withdraw(core: Core, group: Group, turn_id: int) -> None:
    """The private offer did not arrive: it was never made. The pupil stays in the bag for another round."""
    async with core.store.unit() as unit:
        turn, scene = await turn_scene(unit, group.id, turn_id)
        bag = await unit.turns.bag(group.id)
        await unit.turns.save_bag([replace(bag[turn.pupil_id], inside=True)])
        await unit.alarms.cancel(OFFER_ENDS, turn.id)
        await unit.turns.remove(turn.id)
        await unit.posts.change(PANEL, scene.talk.id)


async def reply_to_offer(core: Core, group: Group, turn_id: int, user_ref: str, reply: Reply) -> Turn:
    """The pupil's own answer to the offer. Refused when it was another's, or is over."""
    async with core.store.unit() as unit:
        turn, scene = await _own_turn(unit, group, turn_id, user_ref)
        if turn.state not in (TurnState.OFFERED, TurnState.POSTPONED):
            raise Refused(Reason.GONE)
        if reply is Reply.YES and any(
            other.id != turn.id and other.state in GOING for other in await unit.turns.of(turn.round_id)
        ):
            raise Refused(Reason.TURN_OPEN)
        turn = _replied(turn, reply)
        await unit.alarms.cancel(OFFER_ENDS, turn.id)
        await _save(core, unit, scene, turn)
    return turn


async def expire_offer(core: Core, group: Group, turn_id: int) -> bool:
    """Nobody reacted in time; that looks like any other turn that is over. False when it was not open any more."""
    async with core.store.unit() as unit:
        turn, scene = await turn_scene(unit, group.id, turn_id)
        if turn.state is not TurnState.OFFERED:
            return False
        await _save(core, unit, scene, turn.end())
    return True


async def decline_turn(core: Core, group: Group, turn_id: int, user_ref: str) -> tuple[Turn, list[Post]]:
    """The pupil would rather not after all: over, without a trace. The caller takes the messages given back away."""
    async with core.store.unit() as unit:
        turn, scene = await _own_turn(unit, group, turn_id, user_ref)
        if turn.state is not TurnState.SPEAKING:
            raise Refused(Reason.GONE)
        posts: list[Post] = []
        for kind in (TURN, *PROBE_KINDS):
            posts += await unit.posts.pages(kind, turn.id)
            await unit.posts.drop(kind, turn.id)
        turn = turn.end()
        await _save(core, unit, scene, turn)
    return turn, posts


async def finish_turn(core: Core, group: Group, turn_id: int, *, thanks: bool, user_ref: str | None = None) -> Turn:
    """The pupil said what they wanted to say; with ``thanks`` the class hears a thank you."""
    now = core.clock.now()
    async with core.store.unit() as unit:
        turn, scene = await turn_scene(unit, group.id, turn_id)
        if user_ref is not None:
            turn, scene = await _own_turn(unit, group, turn_id, user_ref)
        if turn.state is not TurnState.SPEAKING:
            raise Refused(Reason.GONE)
        turn = turn.end()
        await _save(core, unit, scene, turn)
        if thanks:
            await unit.posts.owe(THANKS, turn.id, scene.group.channel_ref, now)
    return turn


async def probe(core: Core, group: Group, turn_id: int, kind: str) -> Turn:
    """Ask on, with one of the whispered sentences; two at most (N17). Each has its own kind of post."""
    async with core.store.unit() as unit:
        turn, scene = await turn_scene(unit, group.id, turn_id)
        if turn.state is not TurnState.SPEAKING:
            raise Refused(Reason.NO_TURN)
        if turn.probes >= PROBE_LIMIT:
            raise Refused(Reason.NO_PROBE_LEFT)
        turn = replace(turn, probes=turn.probes + 1)
        await _save(core, unit, scene, turn)
        await unit.posts.owe(kind, turn.id, scene.group.channel_ref, core.clock.now())
    return turn


def _check_moment(core: Core, scene: Scene, turns: list[Turn]) -> None:
    round_ = scene.round
    if round_.state is RoundState.READING and round_.reading_ends_at is not None:
        left = round((round_.reading_ends_at - core.clock.now()).total_seconds())
        raise Refused(Reason.TOO_SOON, seconds=max(1, left))
    if round_.state is not RoundState.TURNS:
        raise Refused(Reason.WRONG_MOMENT)
    if any(turn.state in GOING for turn in turns):
        raise Refused(Reason.TURN_OPEN)


async def _next_turn(core: Core, unit: Unit, scene: Scene, turns: list[Turn], allowed: set[int]) -> Turn:
    answers = await unit.answers.of(scene.round.id)
    presences = await unit.talks.presences(scene.talk.id)
    asked = {turn.pupil_id for turn in turns}
    willing = candidates(answers, presences, scene.round.sensitivity, asked)
    near = {pupil: wish for pupil, wish in willing.items() if pupil in allowed}
    postponed = next_postponed([turn for turn in turns if turn.pupil_id in allowed], others_left=bool(near))
    if postponed is not None:
        return postponed
    drawn = draw(await unit.turns.bag(scene.group.id), near, core.random)
    if drawn is None:
        raise Refused(Reason.NOBODY_REACHABLE if willing else Reason.NOBODY_LEFT)
    await unit.turns.save_bag(drawn.entries)
    for turn in turns:
        if turn.state is TurnState.POSTPONED:
            await unit.turns.save(replace(turn, wait=turn.wait - 1))
    return await unit.turns.add(Turn(0, scene.round.id, drawn.pupil_id, TurnState.OFFERED))


async def _save_invitation(core: Core, unit: Unit, scene: Scene, turn: Turn) -> None:
    if turn.state is TurnState.OFFERED:
        await unit.alarms.set(OFFER_ENDS, turn.id, core.clock.now() + timedelta(seconds=OFFER_SECONDS))
    await _save(core, unit, scene, turn)


async def _save(core: Core, unit: Unit, scene: Scene, turn: Turn) -> None:
    """Store a turn and mark what shows it."""
    now = core.clock.now()
    await unit.turns.save(turn)
    await unit.posts.change(PANEL, scene.talk.id)
    if turn.state is TurnState.SPEAKING:
        await unit.posts.owe(TURN, turn.id, scene.group.channel_ref, now)
        await unit.posts.owe(PROBES, turn.id, scene.group.regie_ref, now)
    elif turn.state is TurnState.OVER:
        await unit.posts.change(PROBES, turn.id)
        await unit.posts.change(TURN, turn.id)


async def _own_turn(unit: Unit, group: Group, turn_id: int, user_ref: str) -> tuple[Turn, Scene]:
    turn, scene = await turn_scene(unit, group.id, turn_id)
    pupil = await unit.pupils.get(turn.pupil_id)
    if pupil.user_ref != user_ref:
        raise Refused(Reason.NOT_YOURS)
    return turn, scene


def _replied(turn: Turn, reply: Reply) -> Turn:
    if reply is Reply.YES:
        return replace(turn, state=TurnState.SPEAKING)
    if reply is Reply.LATER:
        return replace(turn, state=TurnState.POSTPONED, wait=POSTPONED_BY)
    return turn.end()
