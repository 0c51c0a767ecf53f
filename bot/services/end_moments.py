"""How moments end: a pulse becomes totals or nothing, the others lose their buttons."""

from dataclasses import replace

from bot.domain.closing import tally
from bot.domain.group import Group
from bot.domain.moments import Moment, MomentKind, Pulse
from bot.services.core import Core
from bot.services.talk_posts import MOMENT, MOMENT_ENDS, MOMENT_REPLIES
from bot.store.unit import Unit


async def end_moments(core: Core, unit: Unit, group: Group, talk_id: int) -> None:
    """End every moment of a talk that is still going on."""
    for moment in await unit.moments.going(talk_id):
        await end_moment(core, unit, group, moment)


async def end_moment(core: Core, unit: Unit, group: Group, moment: Moment) -> None:
    """End one. Of a pulse only totals are left, and none of too few: then nobody ever knows (pedagogy 1.2)."""
    ended = moment.end()
    if moment.kind is MomentKind.PULSE:
        order = list(Pulse)
        chosen = [order.index(Pulse(reply.text)) for reply in await unit.moments.replies(moment.id)]
        ended = replace(ended, totals=tally(chosen, len(order)))
        await unit.moments.forget_replies(moment.id)
    await unit.moments.save(ended)
    await unit.alarms.cancel(MOMENT_ENDS, moment.id)
    await unit.posts.change(MOMENT, moment.id)
    if ended.totals is not None:
        await unit.posts.owe(MOMENT_REPLIES, moment.id, group.regie_ref, core.clock.now())
