"""Invites a pupil by chance, and takes in what the pupil replies (pedagogy 2.3, decisions 3 and 4)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.pacing import CARD_SECONDS, OFFER_SECONDS
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import RoundState
from bot.domain.school.group import Group, Pupil, TurnStyle
from bot.domain.turn.turn import BUSY, POSTPONED_BY, TELLING, Turn, TurnState, candidates, draw, next_postponed
from bot.services.context import AppContext
from bot.services.round.require import Scene, require_round, require_running_round
from bot.services.talk.absent import who_is_there
from bot.services.talk.posts import PANEL
from bot.services.turn.end import CARD, OFFER_ENDS, PROBES, TURN, TURN_LASTS
from bot.services.turn.require import require_own_turn, require_turn
from bot.store.unit import Unit


class OfferReply(StrEnum):
    """What a pupil can reply to an offer."""

    YES = "yes"
    LATER = "later"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Invitation:
    """Who is invited. In ``gentle`` style the pupil still has to be asked, in private."""

    turn: Turn
    pupil: Pupil
    style: TurnStyle


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is to be minded when a pupil is drawn.

    ``but`` is the user id of a pupil who is not asked now, since they just said no. ``wish`` is the id of the pupil
    whom the last speaker would like to hear: asked in private only, and only if the bag allows it. ``asked`` is how
    many were asked in this round when the teacher looked; None where nobody did.
    """

    asked: int | None = None
    but: str | None = None
    wish: int | None = None


async def invite(
    context: AppContext,
    group: Group,
    round_id: int,
    reachable: Callable[[Pupil], bool],
    wishes: Wishes = Wishes(),
) -> Invitation:
    """Draw a pupil and make the offer.

    In gentle style it does not matter who is ``reachable`` in private, so that whoever types only is asked as often as
    the others: the card in the channel is there for every offer, and opens the offer for the pupil whom it is for. In
    direct style a wish counts only for a pupil who is reachable.

    Refused while somebody else is being asked or speaking, while the class still reads, and when nobody is left.
    """
    async with context.store.write() as unit:
        scene = await require_running_round(unit, group.id, round_id)
        turns = await unit.turns.of(round_id)
        _check_moment(context, scene, turns)
        if wishes.asked is not None and wishes.asked != len(turns):
            raise Refused(Reason.CHANGED)
        await end_heard(context, unit, scene, turns)
        pupils = await unit.pupils.of(group.id)
        gently = scene.group.turn_style is TurnStyle.GENTLE
        wished = pupils.get(wishes.wish or 0)
        wish = wished.id if wished is not None and (gently or reachable(wished)) else None
        allowed = {pupil.id for pupil in pupils.values() if pupil.user_ref != wishes.but}
        turn = await _next_turn(context, unit, scene, turns, allowed, wish)
        offered = gently or turn.pupil_id == wish
        turn = replace(turn, state=TurnState.OFFERED, wait=0) if offered else turn.speak(context.clock.now())
        if offered:
            await await_reply(context, unit, turn)
        if gently:
            await unit.posts.ensure(CARD, round_id, scene.group.channel_ref, context.clock.now())
        await save_turn(context, unit, scene, turn)
    return Invitation(turn, pupils[turn.pupil_id], TurnStyle.GENTLE if offered else TurnStyle.DIRECT)


async def withdraw(context: AppContext, group: Group, turn_id: int) -> None:
    """Withdraw a wish that did not arrive, where no card can tell of it: the pupil stays in the bag."""
    async with context.store.write() as unit:
        turn, scene = await require_turn(unit, group.id, turn_id)
        bag = await unit.bag.of(group.id)
        await unit.bag.save_all([replace(bag[turn.pupil_id], inside=True)])
        await unit.alarms.cancel(OFFER_ENDS, turn.id)
        await unit.turns.remove(turn.id)
        await unit.posts.invalidate(PANEL, scene.talk.id)


async def reply_to_offer(context: AppContext, group: Group, user_ref: str, turn_id: int, reply: OfferReply) -> Turn:
    """Take in the pupil's own reply to the offer. Refused when the offer was for somebody else, or is over."""
    async with context.store.write() as unit:
        turn, scene = await require_own_turn(unit, group, turn_id, user_ref)
        if turn.state not in (TurnState.OFFERED, TurnState.POSTPONED):
            raise Refused(Reason.GONE)
        if reply is OfferReply.YES:
            others = [other for other in await unit.turns.of(turn.round_id) if other.id != turn.id]
            if any(other.state in BUSY for other in others):
                raise Refused(Reason.TURN_OPEN)
            await end_heard(context, unit, scene, others)
        turn = _replied(turn, reply, context.clock.now())
        await unit.alarms.cancel(OFFER_ENDS, turn.id)
        await save_turn(context, unit, scene, turn)
    return turn


async def expire_offer(context: AppContext, group: Group, turn_id: int) -> bool:
    """End an offer that nobody reacted to; return False when it was no longer open."""
    async with context.store.write() as unit:
        turn, scene = await require_turn(unit, group.id, turn_id)
        if turn.state is not TurnState.OFFERED:
            return False
        await save_turn(context, unit, scene, turn.end())
    return True


def _check_moment(context: AppContext, scene: Scene, turns: list[Turn]) -> None:
    round_ = scene.round
    if round_.state is RoundState.READING and round_.reading_ends_at is not None:
        left = round((round_.reading_ends_at - context.clock.now()).total_seconds())
        raise Refused(Reason.TOO_SOON, seconds=max(1, left))
    if round_.state is not RoundState.TURNS:
        raise Refused(Reason.WRONG_MOMENT)
    if any(turn.state in BUSY for turn in turns):
        raise Refused(Reason.TURN_OPEN)


async def _next_turn(
    context: AppContext, unit: Unit, scene: Scene, turns: list[Turn], allowed: set[int], wish: int | None
) -> Turn:
    answers = await unit.answers.of(scene.round.id)
    presences = await who_is_there(context, unit, scene.group.id, scene.talk.id)
    asked = {turn.pupil_id for turn in turns}
    willing = candidates(answers, presences, scene.round.prompt.sensitivity, asked)
    near = {pupil: preference for pupil, preference in willing.items() if pupil in allowed}
    postponed = next_postponed([turn for turn in turns if turn.pupil_id in allowed], others_left=bool(near))
    if postponed is not None:
        return postponed
    drawn = draw(await unit.bag.of(scene.group.id), near, scene.round.chance(len(turns)), wish)
    if drawn is None:
        raise Refused(Reason.NOBODY_LEFT)
    await unit.bag.save_all(drawn.entries)
    for turn in turns:
        if turn.state is TurnState.POSTPONED:
            await unit.turns.save(replace(turn, wait=turn.wait - 1))
    return await unit.turns.add(Turn(0, scene.round.id, drawn.pupil_id, TurnState.OFFERED))


async def await_card(context: AppContext, group: Group, turn_id: int) -> None:
    """Let an offer that did not arrive in private wait until the pupil sees the card in the channel."""
    async with context.store.write() as unit:
        turn, _ = await require_turn(unit, group.id, turn_id)
        if turn.state is TurnState.OFFERED:
            await await_reply(context, unit, turn, CARD_SECONDS)


async def open_card(context: AppContext, group: Group, user_ref: str, round_id: int) -> Turn | None:
    """Return the offer that is for this pupil, with the whole time to answer it, or None when there is none."""
    async with context.store.read() as unit:
        if await _offered_to(unit, group, user_ref, round_id) is None:
            return None
    async with context.store.write() as unit:
        scene = await require_running_round(unit, group.id, round_id)
        turn = await _offered_to(unit, group, user_ref, round_id)
        if turn is not None and not scene.talk.is_paused:
            await await_reply(context, unit, turn)
    return turn


async def _offered_to(unit: Unit, group: Group, user_ref: str, round_id: int) -> Turn | None:
    await require_round(unit, group.id, round_id)
    pupil = await unit.pupils.known(group.id, user_ref)
    offered = [turn for turn in await unit.turns.of(round_id) if turn.state is TurnState.OFFERED]
    return next((turn for turn in offered if pupil is not None and turn.pupil_id == pupil.id), None)


async def await_reply(context: AppContext, unit: Unit, turn: Turn, seconds: int = OFFER_SECONDS) -> None:
    """Give the pupil the whole time to answer the offer, counted from now; an alarm ends it."""
    await unit.alarms.set(OFFER_ENDS, turn.id, context.clock.now() + timedelta(seconds=seconds))


async def save_turn(context: AppContext, unit: Unit, scene: Scene, turn: Turn) -> None:
    """Store a turn, set its alarm, and redraw what shows it."""
    now = context.clock.now()
    await unit.turns.save(turn)
    if turn.until is None:
        await unit.alarms.cancel(TURN_LASTS, turn.id)
    else:
        await unit.alarms.set(TURN_LASTS, turn.id, turn.until)
    await unit.posts.invalidate(PANEL, scene.talk.id)
    if turn.state in TELLING:
        await unit.posts.invalidate(CARD, turn.round_id)
        await unit.posts.ensure(TURN, turn.id, scene.group.channel_ref, now)
        await unit.posts.ensure(PROBES, turn.id, scene.group.regie_ref, now)
    elif turn.state is TurnState.OVER:
        await unit.posts.invalidate(PROBES, turn.id)
        await unit.posts.invalidate(TURN, turn.id)


async def end_heard(context: AppContext, unit: Unit, scene: Scene, turns: Iterable[Turn]) -> None:
    """End the turn of whoever was heard, because somebody else gets the floor."""
    for turn in turns:
        if turn.state is TurnState.HEARD:
            await save_turn(context, unit, scene, turn.end())


def _replied(turn: Turn, reply: OfferReply, now: datetime) -> Turn:
    if reply is OfferReply.YES:
        return turn.speak(now)
    if reply is OfferReply.LATER:
        return replace(turn, state=TurnState.POSTPONED, wait=POSTPONED_BY)
    return turn.end()
