"""Takes a talk through the steps of its closing, none of which can be left out (2.5)."""

from bot.domain.closing.closing import settle
from bot.domain.school.group import Group
from bot.domain.talk.talk import FORGOTTEN_AFTER, Talk, TalkState
from bot.services.closing.agreement_list import lapse
from bot.services.closing.look_back import show_looking_back
from bot.services.closing.posts import (
    AGREEMENTS,
    AGREEMENTS_REGIE,
    CLOSING_DUE,
    OPEN_TO_THE_END,
    OPINION,
    RATING,
    STEPS_SHOWN,
    TALK_FORGOTTEN,
)
from bot.services.context import AppContext
from bot.services.moments.end import end_moments
from bot.services.round.end import end_round
from bot.services.talk.end import end
from bot.services.talk.posts import PANEL
from bot.services.talk.require import require_locked_talk
from bot.store.unit import Unit


async def begin_closing(context: AppContext, group: Group, talk_id: int) -> Talk:
    """Begin the closing with its first step, the agreements. A round that is going on ends."""
    async with context.store.write() as unit:
        talk = (await require_locked_talk(unit, group.id, talk_id)).begin_closing()
        await end_round(context, unit, group, talk)
        await end_moments(context, unit, group, talk)
        await unit.alarms.cancel(CLOSING_DUE, talk_id)
        await _show(context, unit, group, talk, AGREEMENTS)
    return talk


async def ask_opinion(context: AppContext, group: Group, talk_id: int) -> Talk:
    """Take the second step: pupils say what they think of the talk. Agreements that nobody confirmed lapse."""
    async with context.store.write() as unit:
        talk = (await require_locked_talk(unit, group.id, talk_id)).ask_opinion()
        await lapse(unit, talk_id)
        await unit.posts.invalidate(AGREEMENTS, talk_id)
        await _show(context, unit, group, talk, RATING)
    return talk


async def tell_outcomes_next(context: AppContext, group: Group, talk_id: int) -> Talk:
    """Take the third step. Only the totals of the opinion are kept from now on: nobody can compare before and after."""
    async with context.store.write() as unit:
        talk = (await require_locked_talk(unit, group.id, talk_id)).tell_outcomes()
        opinion = settle(await unit.opinions.ratings(talk_id), context.random)
        if opinion is not None:
            await unit.opinions.keep(talk_id, opinion)
        await unit.opinions.forget(talk_id)
        await unit.posts.invalidate(RATING, talk_id)
        await unit.posts.ensure(OPINION, talk_id, group.regie_ref, context.clock.now())
        await unit.talks.save(talk)
        await unit.posts.ensure(PANEL, talk_id, group.regie_ref, context.clock.now())
    return talk


async def close_talk(context: AppContext, group: Group, talk_id: int) -> Talk:
    """End with thanks. Refused before the class was told what happens with the outcomes."""
    async with context.store.write() as unit:
        talk = await require_locked_talk(unit, group.id, talk_id)
        told = await unit.outcomes.of(talk_id) is not None
        return await end(context, unit, group, talk.close(context.clock.now(), told=told))


async def remind_of_closing(context: AppContext, talk_id: int) -> None:
    """Redraw the panel, so that it says that it is time to begin the closing."""
    async with context.store.write() as unit:
        await unit.posts.invalidate(PANEL, talk_id)


async def on_talk_begins(context: AppContext, unit: Unit, group: Group, talk: Talk) -> None:
    """Forget what was not agreed before, show what to look back at, and set the alarms of the closing."""
    for earlier in await unit.agreements.forget_lapsed(group.id):
        await unit.posts.invalidate(AGREEMENTS_REGIE, earlier)
    await show_looking_back(context, unit, group, talk)
    await unit.alarms.set(CLOSING_DUE, talk.id, talk.closing_due_at)
    await unit.alarms.set(TALK_FORGOTTEN, talk.id, talk.ends_at + FORGOTTEN_AFTER)


async def on_talk_ends(_: AppContext, unit: Unit, _group: Group, ended: Talk) -> None:
    """Let lapse what nobody confirmed, and take the buttons off the messages of the closing."""
    await unit.opinions.forget(ended.id)
    await lapse(unit, ended.id)
    for alarm in (CLOSING_DUE, TALK_FORGOTTEN):
        await unit.alarms.cancel(alarm, ended.id)
    broken_off = STEPS_SHOWN if ended.state is TalkState.STOPPED else ()
    for kind in (*OPEN_TO_THE_END, *broken_off):
        await unit.posts.invalidate(kind, ended.id)


async def _show(context: AppContext, unit: Unit, group: Group, talk: Talk, kind: str) -> None:
    now = context.clock.now()
    await unit.talks.save(talk)
    await unit.posts.ensure(kind, talk.id, group.channel_ref, now)
    await unit.posts.ensure(PANEL, talk.id, group.regie_ref, now)
