"""Pauses a talk: its timers stop, what is sealed stays sealed, and a countdown ends the pause (2.1)."""

from datetime import timedelta

from bot.domain.moments.moment import RESUME_SECONDS, Moment, MomentKind
from bot.domain.pacing import CARD_SECONDS
from bot.domain.round.round import Round
from bot.domain.school.group import Group
from bot.domain.turn.turn import TurnState
from bot.services.context import AppContext
from bot.services.moments.posts import MOMENT, MOMENT_ENDS, RESUME_TALK
from bot.services.round.follow import QUESTION, ROUND_TIMERS, follow
from bot.services.talk.posts import PANEL
from bot.services.talk.require import require_locked_talk
from bot.services.turn.end import OFFER_ENDS, PROBES, TURN_LASTS
from bot.services.turn.invite import await_reply
from bot.store.unit import Unit


async def pause_talk(context: AppContext, group: Group, talk_id: int) -> Moment:
    """Stop the timers of a talk. Only the limit on how long a channel stays locked runs on, whatever happens."""
    now = context.clock.now()
    async with context.store.write() as unit:
        talk = (await require_locked_talk(unit, group.id, talk_id)).pause(now)
        round_ = await unit.rounds.open_in(talk_id)
        await _stop_timers(unit, talk_id, round_)
        await unit.talks.save(talk)
        round_id = None if round_ is None else round_.id
        moment = await unit.moments.add(Moment(0, talk_id, round_id, MomentKind.PAUSE, "", now))
        await unit.posts.ensure(MOMENT, moment.id, group.channel_ref, now)
        await _redraw(context, unit, group, talk_id, round_)
    return moment


async def resume_talk(context: AppContext, group: Group, talk_id: int) -> None:
    """Start the countdown at whose end the talk goes on, so that everybody can come back."""
    now = context.clock.now()
    resumes_at = now + timedelta(seconds=RESUME_SECONDS)
    async with context.store.write() as unit:
        talk = (await require_locked_talk(unit, group.id, talk_id)).count_down(resumes_at)
        await unit.talks.save(talk)
        await unit.alarms.set(RESUME_TALK, talk_id, resumes_at)
        for moment in await unit.moments.going_of(talk_id, MomentKind.PAUSE):
            await unit.posts.invalidate(MOMENT, moment.id)
        await _redraw(context, unit, group, talk_id, await unit.rounds.open_in(talk_id))


async def end_pause(context: AppContext, talk_id: int) -> None:
    """End the pause at the end of the countdown, and move every timer by the length of the pause."""
    async with context.store.write() as unit:
        talk = await unit.talks.locked(talk_id)
        if talk is None or not talk.is_open or talk.resumes_at is None:
            return
        group = await unit.groups.get(talk.group_id)
        talk, by = talk.resume()
        await unit.talks.save(talk)
        await _move_moments(unit, talk_id, by)
        round_ = await unit.rounds.open_in(talk_id)
        if round_ is not None:
            await follow(unit, group, round_.moved(by), context.clock.now())
            await _turns_go_on(context, unit, round_.id, by)
        await unit.posts.ensure(PANEL, talk_id, group.regie_ref, context.clock.now())


async def _stop_timers(unit: Unit, talk_id: int, round_: Round | None) -> None:
    for moment in await unit.moments.going(talk_id):
        await unit.alarms.cancel(MOMENT_ENDS, moment.id)
    if round_ is None:
        return
    for kind in ROUND_TIMERS:
        await unit.alarms.cancel(kind, round_.id)
    for turn in await unit.turns.of(round_.id):
        for kind in (OFFER_ENDS, TURN_LASTS):
            await unit.alarms.cancel(kind, turn.id)


async def _move_moments(unit: Unit, talk_id: int, by: timedelta) -> None:
    for moment in await unit.moments.going(talk_id):
        moved = moment.end() if moment.kind is MomentKind.PAUSE else moment.moved(by)
        await unit.moments.save(moved)
        await unit.posts.invalidate(MOMENT, moment.id)
        if moved.ends_at is not None and not moved.over:
            await unit.alarms.set(MOMENT_ENDS, moved.id, moved.ends_at)


async def _turns_go_on(context: AppContext, unit: Unit, round_id: int, by: timedelta) -> None:
    """Give whoever was being asked the full time to answer, and whoever told the silence that was left."""
    for turn in await unit.turns.of(round_id):
        if turn.state is TurnState.OFFERED:
            await await_reply(context, unit, turn, CARD_SECONDS)
        elif turn.until is not None:
            moved = turn.moved(by)
            await unit.turns.save(moved)
            await unit.alarms.set(TURN_LASTS, turn.id, moved.until or turn.until)
            await unit.posts.invalidate(PROBES, turn.id)


async def _redraw(context: AppContext, unit: Unit, group: Group, talk_id: int, round_: Round | None) -> None:
    if round_ is not None:
        await unit.posts.invalidate(QUESTION, round_.id)
    await unit.posts.ensure(PANEL, talk_id, group.regie_ref, context.clock.now())
