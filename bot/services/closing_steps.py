"""The steps of the closing: agreements, the pupils' opinion, and what happens now. None can be left out (2.5)."""

from bot.domain.closing import Outcomes, settle
from bot.domain.group import Group
from bot.domain.talk import Talk
from bot.services.core import Core
from bot.services.cover import is_tender
from bot.services.end_moments import end_moments
from bot.services.end_talk import drop_unconfirmed, end, end_round, held_talk
from bot.services.follow import PANEL
from bot.services.talk_posts import AGREEMENTS, CLOSING_DUE, OPINION, OUTCOMES, PULSE_DUE, RATING
from bot.store.unit import Unit


async def begin_closing(core: Core, group: Group, talk_id: int) -> Talk:
    """The first step: agreements. A round that is going on ends."""
    async with core.store.unit() as unit:
        talk = (await held_talk(unit, group.id, talk_id)).begin_closing()
        await end_round(core, unit, group, talk_id)
        await end_moments(core, unit, group, talk_id)
        for alarm in (PULSE_DUE, CLOSING_DUE):
            await unit.alarms.cancel(alarm, talk_id)
        await _show(core, unit, group, talk, AGREEMENTS)
    return talk


async def ask_opinion(core: Core, group: Group, talk_id: int) -> Talk:
    """The second step: pupils about the talk. What nobody confirmed was not agreed."""
    async with core.store.unit() as unit:
        talk = (await held_talk(unit, group.id, talk_id)).ask_opinion()
        await drop_unconfirmed(unit, talk_id)
        await unit.posts.change(AGREEMENTS, talk_id)
        await _show(core, unit, group, talk, RATING)
    return talk


async def tell_outcomes_next(core: Core, group: Group, talk_id: int) -> Talk:
    """The third step. From here on the opinion is totals only, for ever: nobody can compare before and after."""
    async with core.store.unit() as unit:
        talk = (await held_talk(unit, group.id, talk_id)).tell_outcomes()
        opinion = settle(await unit.opinions.ratings(talk_id), core.random)
        if opinion is not None:
            await unit.opinions.keep(talk_id, opinion)
        await unit.opinions.forget(talk_id)
        await unit.posts.change(RATING, talk_id)
        await unit.posts.owe(OPINION, talk_id, group.regie_ref, core.clock.now())
        await unit.talks.save(talk)
        await unit.posts.owe(PANEL, talk_id, group.regie_ref, core.clock.now())
    return talk


async def tell_outcomes(core: Core, group: Group, outcomes: Outcomes) -> Talk:
    """Tell the class what happens now. Then the talk is over, unless it was tender: then it can be covered first."""
    now = core.clock.now()
    async with core.store.unit() as unit:
        talk = await held_talk(unit, group.id, outcomes.talk_id)
        following = talk.cover() if await is_tender(unit, talk.id) else talk.close(now, told=True)
        await unit.outcomes.tell(outcomes)
        await unit.posts.owe(OUTCOMES, talk.id, group.channel_ref, now)
        if not following.is_open:
            return await end(core, unit, group, following)
        await unit.talks.save(following)
        await unit.posts.owe(PANEL, talk.id, group.regie_ref, now)
    return following


async def _show(core: Core, unit: Unit, group: Group, talk: Talk, kind: str) -> None:
    now = core.clock.now()
    await unit.talks.save(talk)
    await unit.posts.owe(kind, talk.id, group.channel_ref, now)
    await unit.posts.owe(PANEL, talk.id, group.regie_ref, now)
