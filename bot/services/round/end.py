"""Ends a round, and drops the words that it never showed."""

from datetime import timedelta

from bot.domain.round.round import BEFORE_REVEAL, Round
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk
from bot.services.context import AppContext
from bot.services.feature import features
from bot.services.round.follow import DROP_SEALED, PREVIEW, follow
from bot.services.talk.posts import ENDING
from bot.store.unit import Unit

SEALED_KEPT = timedelta(hours=24)
"""Words that were never shown are dropped a day after the talk was stopped (pedagogy 2.1)."""


async def end_round(context: AppContext, unit: Unit, group: Group, talk: Talk) -> None:
    """End the round that is going on in a talk, if any; what it never showed is kept for a day."""
    now = context.clock.now()
    round_ = await unit.rounds.open_in(talk.id)
    if round_ is None:
        return
    await unit.answers.drop_passes(round_.id)
    await finish_round(context, unit, group, round_)
    await unit.posts.invalidate(PREVIEW, round_.id)
    context.forget_round(round_.id)
    if round_.state in BEFORE_REVEAL:
        await unit.alarms.set(DROP_SEALED, round_.id, now + SEALED_KEPT)


async def finish_round(context: AppContext, unit: Unit, group: Group, round_: Round) -> None:
    """Store that a round is over, and end everything that ends with a round."""
    for feature in features():
        await feature.round_ends(unit, round_.id)
    await follow(unit, group, round_.finish(), context.clock.now())


async def drop_sealed(context: AppContext, round_id: int) -> None:
    """Drop the words of a round that was never shown, except those that a pupil gave to the teacher."""
    async with context.store.write() as unit:
        await unit.answers.drop_sealed(round_id)
        round_ = await unit.rounds.find(round_id)
        if round_ is not None:
            await unit.posts.invalidate(ENDING, round_.talk_id)
