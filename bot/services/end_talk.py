"""The end of a talk: closed with thanks, or stopped; and what happens to words that were never shown."""

from datetime import timedelta

from bot.domain.group import Group
from bot.domain.round import BEFORE_REVEAL, Round
from bot.domain.talk import Talk
from bot.services.core import Core
from bot.services.end_turns import POSTS_KEPT, end_turns
from bot.services.find import talk_of
from bot.services.follow import DROP_SEALED, ENDING, FORGET_TURNS, OPENING, PANEL, PREVIEW, follow
from bot.store.unit import Unit

SEALED_KEPT = timedelta(hours=24)
"""Words that were never shown go a day after the talk was stopped (pedagogy 2.1)."""


async def end_talk(core: Core, group: Group, talk_id: int, *, stopped: bool) -> Talk:
    """End the talk; a round that is going on ends with it, and the channel opens."""
    now = core.clock.now()
    async with core.store.unit() as unit:
        talk = await talk_of(unit, group.id, talk_id)
        ended = talk.stop(now) if stopped else talk.close(now)
        round_ = await unit.rounds.open_in(talk_id)
        if round_ is not None:
            await _end_round(core, unit, group, round_)
        await unit.talks.save(ended)
        await unit.talks.forget_presences(talk_id)
        await unit.alarms.set(FORGET_TURNS, talk_id, now + POSTS_KEPT)
        await unit.posts.owe(ENDING, talk_id, group.channel_ref, now)
        await unit.posts.change(OPENING, talk_id)
        await unit.posts.owe(PANEL, talk_id, group.regie_ref, now)
    return ended


async def drop_sealed(core: Core, round_id: int) -> None:
    """Throw away the words of a round that was never shown."""
    async with core.store.unit() as unit:
        await unit.answers.drop_all(round_id)


async def _end_round(core: Core, unit: Unit, group: Group, round_: Round) -> None:
    now = core.clock.now()
    await unit.answers.drop_passes(round_.id)
    await end_turns(unit, round_.id)
    await follow(unit, group, round_.finish(), now)
    await unit.posts.change(PREVIEW, round_.id)
    if round_.state in BEFORE_REVEAL:
        await unit.alarms.set(DROP_SEALED, round_.id, now + SEALED_KEPT)
