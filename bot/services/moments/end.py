"""Ends moments: a pulse becomes totals or nothing, and the others lose their buttons."""

from dataclasses import replace

from bot.domain.closing.closing import tally
from bot.domain.moments.moment import Moment, MomentKind, Pulse
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk
from bot.services.context import AppContext
from bot.services.moments.posts import MOMENT, MOMENT_ENDS, MOMENT_REPLIES, PULSE_DUE, RESUME_TALK
from bot.store.unit import Unit


async def end_moments(context: AppContext, unit: Unit, group: Group, talk: Talk) -> None:
    """End every moment of a talk that is still going on, and cancel its pulse."""
    await unit.alarms.cancel(PULSE_DUE, talk.id)
    for moment in await unit.moments.going(talk.id):
        await end_moment(context, unit, group, moment)


async def on_talk_ends(context: AppContext, unit: Unit, group: Group, talk: Talk) -> None:
    """End every moment of a talk that is over, its pause included."""
    await end_moments(context, unit, group, talk)
    await unit.alarms.cancel(RESUME_TALK, talk.id)


async def end_moment(context: AppContext, unit: Unit, group: Group, moment: Moment) -> None:
    """End one moment. Only totals of a pulse are kept, and nothing at all when too few pupils chose (pedagogy 1.2)."""
    ended = moment.end()
    if moment.kind is MomentKind.PULSE:
        order = list(Pulse)
        chosen = [order.index(Pulse(reply.text)) for reply in await unit.moments.replies(moment.id)]
        ended = replace(ended, totals=tally(chosen, len(order)))
        await unit.moments.forget_replies(moment.id)
    await unit.moments.save(ended)
    await unit.alarms.cancel(MOMENT_ENDS, moment.id)
    await unit.posts.invalidate(MOMENT, moment.id)
    if ended.totals is not None:
        await unit.posts.ensure(MOMENT_REPLIES, moment.id, group.regie_ref, context.clock.now())
