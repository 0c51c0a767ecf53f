"""Opens the lobby of a planned talk, begins the talk, or finds that its moment has passed."""

from contextlib import suppress

from bot.domain.planning.plan import PlanStep, lobby_opens, step_at
from bot.domain.refusal import Refused
from bot.domain.school.group import Group
from bot.services.context import AppContext
from bot.services.deck.cards import draw_for_class
from bot.services.planning.follow import LOBBY, follow_plan, open_planned
from bot.services.school.free_days import free_days_of
from bot.services.talk.posts import PLAN_NOW, redraw_plan
from bot.store.unit import Unit

WARM_UP_DECK = "binnenkomen"


async def open_lobby(context: AppContext, talk_id: int) -> None:
    """Open the lobby three minutes before the talk; do nothing when that is late, or outside school hours."""
    now = context.clock.wall()
    async with context.store.write() as unit:
        talk = await unit.talks.locked(talk_id)
        if talk is None or not lobby_opens(talk, now, await free_days_of(context, unit, talk.group_id)):
            return
        group = await unit.groups.get(talk.group_id)
        await follow_plan(context, unit, group, talk.enter_lobby(await _warm_up(context, unit, group)))
        await unit.posts.ensure(LOBBY, talk_id, group.channel_ref, context.clock.now())
        await unit.posts.ensure(PLAN_NOW, talk_id, group.regie_ref, context.clock.now())


async def begin_due_talk(context: AppContext, talk_id: int) -> None:
    """Begin a talk whose moment has come, leave it to its teacher, or mark it as missed hours later."""
    now = context.clock.wall()
    async with context.store.write() as unit:
        talk = await unit.talks.locked(talk_id)
        if talk is None or not talk.is_planned or now < talk.started_at:
            return
        group = await unit.groups.get(talk.group_id)
        another = await unit.talks.open_in(group.id) is not None
        step = step_at(talk, now, await free_days_of(context, unit, group.id), another_open=another)
        if step is PlanStep.OPEN:
            await open_planned(context, unit, group, talk)
            return
        if step is PlanStep.MISS:
            await unit.talks.forget_presences(talk_id)
            await follow_plan(context, unit, group, talk.miss(now))
        await unit.posts.ensure(PLAN_NOW, talk_id, group.regie_ref, context.clock.now())
        await redraw_plan(unit, talk_id)


async def _warm_up(context: AppContext, unit: Unit, group: Group) -> str | None:
    """Return a light card that nobody has to answer, in words that may paint a picture; None when all of them rest."""
    with suppress(Refused):
        return (await draw_for_class(context, unit, group, 0, category=WARM_UP_DECK)).id
    return None
