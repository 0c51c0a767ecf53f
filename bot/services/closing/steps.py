"""The steps of the closing: agreements, the pupils' opinion, and what happens now. None can be left out (2.5)."""

from bot.domain.closing.closing import Outcomes, settle
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk
from bot.services.context import AppContext
from bot.services.moments.cover import is_tender
from bot.services.moments.end import end_moments
from bot.services.round.follow import PANEL
from bot.services.talk.end import drop_unconfirmed, end, end_round, held_talk
from bot.services.talk.posts import AGREEMENTS, CLOSING_DUE, OPINION, OUTCOMES, PULSE_DUE, RATING
from bot.store.unit import Unit


async def begin_closing(context: AppContext, group: Group, talk_id: int) -> Talk:
    """The first step: agreements. A round that is going on ends."""
    async with context.store.write() as unit:
        talk = (await held_talk(unit, group.id, talk_id)).begin_closing()
        await end_round(context, unit, group, talk_id)
        await end_moments(context, unit, group, talk_id)
        for alarm in (PULSE_DUE, CLOSING_DUE):
            await unit.alarms.cancel(alarm, talk_id)
        await _show(context, unit, group, talk, AGREEMENTS)
    return talk


async def ask_opinion(context: AppContext, group: Group, talk_id: int) -> Talk:
    """The second step: pupils about the talk. What nobody confirmed was not agreed."""
    async with context.store.write() as unit:
        talk = (await held_talk(unit, group.id, talk_id)).ask_opinion()
        await drop_unconfirmed(unit, talk_id)
        await unit.posts.invalidate(AGREEMENTS, talk_id)
        await _show(context, unit, group, talk, RATING)
    return talk


async def tell_outcomes_next(context: AppContext, group: Group, talk_id: int) -> Talk:
    """The third step. From here on the opinion is totals only, for ever: nobody can compare before and after."""
    async with context.store.write() as unit:
        talk = (await held_talk(unit, group.id, talk_id)).tell_outcomes()
        opinion = settle(await unit.opinions.ratings(talk_id), context.random)
        if opinion is not None:
            await unit.opinions.keep(talk_id, opinion)
        await unit.opinions.forget(talk_id)
        await unit.posts.invalidate(RATING, talk_id)
        await unit.posts.ensure(OPINION, talk_id, group.regie_ref, context.clock.now())
        await unit.talks.save(talk)
        await unit.posts.ensure(PANEL, talk_id, group.regie_ref, context.clock.now())
    return talk


async def tell_outcomes(context: AppContext, group: Group, outcomes: Outcomes) -> Talk:
    """Tell the class what happens now. Then the talk is over, unless it was tender: then it can be covered first."""
    now = context.clock.now()
    async with context.store.write() as unit:
        talk = await held_talk(unit, group.id, outcomes.talk_id)
        following = talk.cover() if await is_tender(unit, talk.id) else talk.close(now, told=True)
        await unit.outcomes.tell(outcomes)
        await unit.posts.ensure(OUTCOMES, talk.id, group.channel_ref, now)
        if not following.is_open:
            return await end(context, unit, group, following)
        await unit.talks.save(following)
        await unit.posts.ensure(PANEL, talk.id, group.regie_ref, now)
    return following


async def _show(context: AppContext, unit: Unit, group: Group, talk: Talk, kind: str) -> None:
    now = context.clock.now()
    await unit.talks.save(talk)
    await unit.posts.ensure(kind, talk.id, group.channel_ref, now)
    await unit.posts.ensure(PANEL, talk.id, group.regie_ref, now)
