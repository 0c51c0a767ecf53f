"""Sets the alarms and draws the messages that the state of a planned talk asks for."""

from bot.domain.planning.plan import LOBBY_BEFORE, TOO_LATE_AFTER
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk, TalkState
from bot.services.context import AppContext
from bot.services.talk.posts import PLAN, PLAN_NOW
from bot.services.talk.start import begin
from bot.store.unit import Unit

ANNOUNCEMENT = "announcement"
LOBBY = "lobby"
LOBBY_OPENS = "lobby_opens"
TALK_DUE = "talk_due"
TALK_TOO_LATE = "talk_too_late"
ALARMS = (LOBBY_OPENS, TALK_DUE, TALK_TOO_LATE)


async def follow_plan(context: AppContext, unit: Unit, group: Group, talk: Talk) -> None:
    """Store a planned talk, or what became of it, with the alarms and messages that its state asks for."""
    await unit.talks.save(talk)
    if talk.state is TalkState.SCHEDULED:
        await unit.alarms.set(LOBBY_OPENS, talk.id, talk.started_at - LOBBY_BEFORE)
        await unit.alarms.set(TALK_DUE, talk.id, talk.started_at)
        await unit.alarms.set(TALK_TOO_LATE, talk.id, talk.started_at + TOO_LATE_AFTER)
        await unit.posts.ensure(PLAN, talk.id, group.regie_ref, context.clock.now())
    elif not talk.is_planned:
        for alarm in ALARMS:
            await unit.alarms.cancel(alarm, talk.id)
    for kind in (ANNOUNCEMENT, LOBBY, PLAN, PLAN_NOW):
        await unit.posts.invalidate(kind, talk.id)


async def on_talk_ends(_: AppContext, unit: Unit, group: Group, _ended: Talk) -> None:
    """Redraw the talks ahead: this talk is no longer in their way."""
    for waiting in await unit.talks.ahead_in(group.id):
        await unit.posts.invalidate(PLAN_NOW, waiting.id)


async def open_planned(context: AppContext, unit: Unit, group: Group, talk: Talk, by: str | None = None) -> Talk:
    """Begin a planned talk, by itself or because the teacher ``by`` wants it."""
    opened = talk.open(context.clock.now(), by)
    await follow_plan(context, unit, group, opened)
    await begin(context, unit, group, opened)
    return opened
