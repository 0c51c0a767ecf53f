"""The end of a talk: closed with thanks, or stopped; and what happens to words that were never shown."""

from datetime import timedelta

from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import BEFORE_REVEAL
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk, TalkState
from bot.services.coach.end import close_books
from bot.services.context import AppContext
from bot.services.moments.end import end_moments
from bot.services.round.follow import DROP_SEALED, ENDING, FORGET_TURNS, OPENING, PANEL, PREVIEW, follow
from bot.services.scale.steer import stop_scales_of_talk
from bot.services.talk.posts import (
    CLOSING_DUE,
    OPEN_TO_THE_END,
    PLAN_NOW,
    PULSE_DUE,
    RESUME_TALK,
    STEPS_SHOWN,
    TALK_FORGOTTEN,
)
from bot.services.talk.require import require_talk
from bot.services.turn.end import POSTS_KEPT, end_turns
from bot.store.unit import Unit

SEALED_KEPT = timedelta(hours=24)
"""Words that were never shown go a day after the talk was stopped (pedagogy 2.1)."""


async def close_talk(context: AppContext, group: Group, talk_id: int) -> Talk:
    """End with thanks. Refused before the class was told what happens with the outcomes."""
    async with context.store.write() as unit:
        talk = await held_talk(unit, group.id, talk_id)
        told = await unit.outcomes.of(talk_id) is not None
        return await end(context, unit, group, talk.close(context.clock.now(), told=told))


async def stop_talk(context: AppContext, group: Group, talk_id: int) -> Talk:
    """Break off, at any time; a round that is going on ends with it, and the channel opens."""
    async with context.store.write() as unit:
        talk = await held_talk(unit, group.id, talk_id)
        await stop_scales_of_talk(context, unit, group, talk_id)
        return await end(context, unit, group, talk.stop(context.clock.now()))


async def held_talk(unit: Unit, group_id: int, talk_id: int) -> Talk:
    """The talk, if it is this class's own, as it stays until the unit ends."""
    await require_talk(unit, group_id, talk_id)
    talk = await unit.talks.locked(talk_id)
    if talk is None:
        raise Refused(Reason.GONE)
    return talk


async def end(context: AppContext, unit: Unit, group: Group, ended: Talk) -> Talk:
    """Store an ended talk and everything that ends with it."""
    now = context.clock.now()
    await end_round(context, unit, group, ended.id)
    await end_moments(context, unit, group, ended.id)
    await unit.talks.save(ended)
    await unit.talks.forget_presences(ended.id)
    await unit.opinions.forget(ended.id)
    await drop_unconfirmed(unit, ended.id)
    await close_books(context, unit, group, ended)
    for alarm in (PULSE_DUE, CLOSING_DUE, RESUME_TALK, TALK_FORGOTTEN):
        await unit.alarms.cancel(alarm, ended.id)
    await unit.alarms.set(FORGET_TURNS, ended.id, now + POSTS_KEPT)
    await unit.posts.ensure(ENDING, ended.id, group.channel_ref, now)
    broken_off = STEPS_SHOWN if ended.state is TalkState.STOPPED else ()
    for kind in (OPENING, *OPEN_TO_THE_END, *broken_off):
        await unit.posts.invalidate(kind, ended.id)
    await unit.posts.ensure(PANEL, ended.id, group.regie_ref, now)
    for waiting in await unit.talks.ahead_in(group.id):
        await unit.posts.invalidate(PLAN_NOW, waiting.id)
    context.forget_talk(ended.id)
    return ended


async def end_round(context: AppContext, unit: Unit, group: Group, talk_id: int) -> None:
    """End the round that is going on, if there is one; what it never showed is kept for a day."""
    now = context.clock.now()
    round_ = await unit.rounds.open_in(talk_id)
    if round_ is None:
        return
    await unit.answers.drop_passes(round_.id)
    await end_turns(unit, round_.id)
    await follow(unit, group, round_.finish(), now)
    await unit.posts.invalidate(PREVIEW, round_.id)
    context.forget_round(round_.id)
    if round_.state in BEFORE_REVEAL:
        await unit.alarms.set(DROP_SEALED, round_.id, now + SEALED_KEPT)


async def drop_unconfirmed(unit: Unit, talk_id: int) -> None:
    """What nobody confirmed was not agreed."""
    for agreement in await unit.agreements.of_talk(talk_id):
        if not agreement.confirmed:
            await unit.agreements.remove(agreement.id)


async def drop_sealed(context: AppContext, round_id: int) -> None:
    """Throw away the words of a round that was never shown, but for those that a pupil gave to the teacher."""
    async with context.store.write() as unit:
        await unit.answers.drop_sealed(round_id)
        round_ = await unit.rounds.find(round_id)
        if round_ is not None:
            await unit.posts.invalidate(ENDING, round_.talk_id)
