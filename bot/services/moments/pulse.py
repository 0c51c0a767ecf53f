"""Asks for the pulse halfway through a longer talk: once, never into a silence, totals for the teacher only (H6)."""

from datetime import timedelta

from bot.domain.moments.moment import (
    PULSE_FROM_MINUTES,
    PULSE_SECONDS,
    PULSE_WAITS,
    Moment,
    MomentKind,
    MomentReply,
    Pulse,
)
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import BEFORE_REVEAL, RoundState
from bot.domain.school.group import ChatUser, Group
from bot.domain.talk.talk import Talk, TalkState
from bot.services.context import AppContext
from bot.services.moments.posts import MOMENT, MOMENT_ENDS, PULSE_DUE
from bot.store.unit import Unit

SILENT = (*BEFORE_REVEAL, RoundState.READING)


async def on_talk_begins(_: AppContext, unit: Unit, _group: Group, talk: Talk) -> None:
    """Plan a pulse halfway through the talk, if the talk is long enough."""
    if talk.minutes > PULSE_FROM_MINUTES:
        await unit.alarms.set(PULSE_DUE, talk.id, talk.started_at + timedelta(minutes=talk.minutes) / 2)


async def ask_for_pulse(context: AppContext, talk_id: int) -> None:
    """Ask for the pulse, or try a little later when the class is silent now."""
    now = context.clock.now()
    async with context.store.write() as unit:
        talk = await unit.talks.locked(talk_id)
        if talk is None or not talk.is_open or talk.state is TalkState.CLOSING:
            return
        if await unit.moments.of(talk_id, MomentKind.PULSE):
            return
        if await _would_disturb(unit, talk):
            await unit.alarms.set(PULSE_DUE, talk_id, now + timedelta(seconds=PULSE_WAITS))
            return
        ends_at = now + timedelta(seconds=PULSE_SECONDS)
        moment = await unit.moments.add(Moment(0, talk_id, None, MomentKind.PULSE, "", now, ends_at))
        await unit.alarms.set(MOMENT_ENDS, moment.id, ends_at)
        group = await unit.groups.get(talk.group_id)
        await unit.posts.ensure(MOMENT, moment.id, group.channel_ref, now)


async def choose_pulse(
    context: AppContext, group: Group, moment_id: int, pupil: ChatUser, choice: Pulse | None
) -> None:
    """Store a pupil's choice. A pass (None) leaves nothing and always works; a choice that comes late is refused."""
    async with context.store.write() as unit:
        moment = await unit.moments.find(moment_id)
        talk = None if moment is None else await unit.talks.locked(moment.talk_id)
        if moment is None or talk is None or talk.group_id != group.id or moment.kind is not MomentKind.PULSE:
            raise Refused(Reason.GONE)
        # The moment is read again, since nobody can end the pulse once the talk is locked.
        moment = await unit.moments.find(moment_id)
        over = moment is None or moment.over
        if over and choice is None:
            return
        if over:
            raise Refused(Reason.WRONG_MOMENT)
        seen = await unit.pupils.seen(group.id, pupil.user_ref, pupil.name, context.clock.now())
        if choice is None:
            await unit.moments.take_back(moment_id, seen.id)
        else:
            await unit.moments.reply(MomentReply(moment_id, seen.id, choice.value))


async def _would_disturb(unit: Unit, talk: Talk) -> bool:
    round_ = await unit.rounds.open_in(talk.id)
    silent = round_ is not None and round_.state in SILENT
    return talk.is_paused or silent or bool(await unit.moments.going_of(talk.id, MomentKind.META))
