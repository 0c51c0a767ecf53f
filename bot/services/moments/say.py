"""Lets the teacher say something in between, and lets pupils answer it."""

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import ClassVar

from bot.domain.coach.rules import Rule
from bot.domain.coach.teacher_message import NO_QUESTION, MessageForm, Speaker, TextField
from bot.domain.moments.moment import (
    ANSWERED,
    META_SECONDS,
    MOMENT_LIMIT,
    ONCE_A_TALK,
    REPLY_LIMIT,
    Moment,
    MomentKind,
    MomentReply,
)
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import Round, RoundState
from bot.domain.school.group import ChatUser, Group, Pupil
from bot.domain.talk.talk import Talk
from bot.domain.words import check_line
from bot.services.coach.listen import break_chain
from bot.services.context import AppContext
from bot.services.message import Sayable
from bot.services.moments.cover import is_tender
from bot.services.moments.end import end_moment
from bot.services.moments.posts import MOMENT, MOMENT_ENDS, MOMENT_REPLIES
from bot.services.talk.posts import PANEL
from bot.services.talk.require import require_locked_talk
from bot.store.unit import Unit

HARVEST_IN = (RoundState.READING, RoundState.TURNS)


def moment_form(title: str) -> MessageForm:
    """Return the form in which a moment's words are changed; ``title`` is a key of the catalogues."""
    return MessageForm(title, (TextField("text", "coach-field-text", MOMENT_LIMIT),))


@dataclass(frozen=True, slots=True)
class MomentView:
    """A moment, with what pupils replied to the teacher."""

    group: Group
    talk: Talk
    round: Round | None
    moment: Moment
    replies: tuple[tuple[Pupil, str], ...]


@dataclass(frozen=True, slots=True)
class _SayMoment(Sayable[Moment]):
    """What a teacher says in a class talk in their own words."""

    moment: ClassVar[MomentKind]
    coached: ClassVar[tuple[str, ...]] = ("text",)

    talk_id: int
    text: str

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> Moment:
        moment = await _say(context, unit, speaker.group, self.talk_id, self.moment, self.text)
        unit.after_commit.append(partial(break_chain, context, speaker.group))
        return moment


@dataclass(frozen=True, slots=True)
class SayHarvest(_SayMoment):
    """A harvest line ("Ik hoorde …"). It gives back what pupils said, which the coach does not judge as a question."""

    stored_as: ClassVar[str] = "harvest"
    edited_in: ClassVar[MessageForm] = moment_form("harvest-title")
    exempt: ClassVar[frozenset[Rule]] = NO_QUESTION
    moment: ClassVar[MomentKind] = MomentKind.HARVEST


@dataclass(frozen=True, slots=True)
class SayINotice(_SayMoment):
    """An I-sentence ("Ik merk …")."""

    stored_as: ClassVar[str] = "i_notice"
    edited_in: ClassVar[MessageForm] = moment_form("i-notice-title")
    moment: ClassVar[MomentKind] = MomentKind.I_NOTICE


@dataclass(frozen=True, slots=True)
class SayMeta(_SayMoment):
    """A comment on the talk itself; the coach does not read it when it is the bot's ``ready`` one."""

    stored_as: ClassVar[str] = "meta"
    edited_in: ClassVar[MessageForm] = moment_form("meta-title")
    moment: ClassVar[MomentKind] = MomentKind.META

    ready: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.text,) if self.text != self.ready else ()


async def cover(context: AppContext, group: Group, talk_id: int) -> Moment:
    """Cover a tender talk with a light card; the teacher adds no words."""
    async with context.store.write() as unit:
        return await _say(context, unit, group, talk_id, MomentKind.COVER, "")


async def end_now(context: AppContext, group: Group, moment_id: int) -> None:
    """End a moment early, because the teacher goes on."""
    async with context.store.write() as unit:
        moment = await _own_moment(unit, group, moment_id)
        if not moment.over:
            await end_moment(context, unit, group, moment)
            await unit.posts.invalidate(PANEL, moment.talk_id)


async def end_timed_moment(context: AppContext, moment_id: int) -> None:
    """End a moment whose time is over."""
    async with context.store.write() as unit:
        moment = await unit.moments.find(moment_id)
        if moment is None or moment.over:
            return
        talk = await unit.talks.locked(moment.talk_id)
        if talk is not None and not talk.is_paused:
            await end_moment(context, unit, await unit.groups.get(talk.group_id), moment)
            await unit.posts.invalidate(PANEL, talk.id)


async def nod(context: AppContext, group: Group, moment_id: int) -> None:
    """Record that a pupil said "klopt". Only that somebody did is kept."""
    async with context.store.write() as unit:
        moment = await _answerable(unit, group, moment_id)
        if not moment.nodded:
            await unit.moments.save(replace(moment, nodded=True))
            await unit.posts.ensure(MOMENT_REPLIES, moment.id, group.regie_ref, context.clock.now())


async def reply(context: AppContext, group: Group, moment_id: int, pupil: ChatUser, text: str) -> None:
    """Store what a pupil says about a moment, for the teacher alone."""
    async with context.store.write() as unit:
        moment = await _answerable(unit, group, moment_id)
        seen = await unit.pupils.seen(group.id, pupil.user_ref, pupil.name, context.clock.now())
        await unit.moments.reply(MomentReply(moment.id, seen.id, check_line(text, REPLY_LIMIT, needed=True)))
        await unit.posts.ensure(MOMENT_REPLIES, moment.id, group.regie_ref, context.clock.now())


async def view_moment(context: AppContext, moment_id: int) -> MomentView | None:
    """Return the moment, or None when it is gone."""
    async with context.store.read() as unit:
        moment = await unit.moments.find(moment_id)
        if moment is None:
            return None
        talk = await unit.talks.get(moment.talk_id)
        group = await unit.groups.get(talk.group_id)
        round_ = None if moment.round_id is None else await unit.rounds.find(moment.round_id)
        pupils = await unit.pupils.of(group.id)
        said = [] if moment.kind is MomentKind.PULSE else await unit.moments.replies(moment_id)
        return MomentView(group, talk, round_, moment, tuple((pupils[one.pupil_id], one.text) for one in said))


async def _say(context: AppContext, unit: Unit, group: Group, talk_id: int, kind: MomentKind, text: str) -> Moment:
    """Say something in the talk, if its kind may come now.

    An I-sentence comes once per round. A harvest line needs a round that was revealed, and a second one replaces the
    first. Covering comes once per talk, and only after a tender one.
    """
    talk = await require_locked_talk(unit, group.id, talk_id)
    talk.must_run()
    round_ = await unit.rounds.open_in(talk_id)
    before = await unit.moments.of(talk_id, kind)
    await _check(unit, talk, kind, round_, before)
    words = text if kind is MomentKind.COVER else check_line(text, MOMENT_LIMIT, needed=True)
    if kind is MomentKind.HARVEST and before and before[-1].round_id == (round_ and round_.id):
        moment = replace(before[-1], text=words, nodded=False)
        await unit.moments.save(moment)
        await unit.moments.forget_replies(moment.id)
        await unit.posts.invalidate(MOMENT_REPLIES, moment.id)
    else:
        moment = await _begin(context, unit, group, talk, Moment(0, talk_id, None, kind, words, context.clock.now()))
    await unit.posts.ensure(MOMENT, moment.id, group.channel_ref, context.clock.now())
    await unit.posts.ensure(PANEL, talk_id, group.regie_ref, context.clock.now())
    return moment


async def _check(unit: Unit, talk: Talk, kind: MomentKind, round_: Round | None, before: list[Moment]) -> None:
    if kind is MomentKind.HARVEST and (round_ is None or round_.state not in HARVEST_IN):
        raise Refused(Reason.WRONG_MOMENT)
    if kind is MomentKind.I_NOTICE and any(one.round_id == (round_ and round_.id) for one in before):
        raise Refused(Reason.ONCE_ENOUGH)
    if kind in ONCE_A_TALK and before:
        raise Refused(Reason.ONCE_ENOUGH)
    if kind is MomentKind.COVER and not await is_tender(unit, talk.id):
        raise Refused(Reason.WRONG_MOMENT)


async def _begin(context: AppContext, unit: Unit, group: Group, talk: Talk, moment: Moment) -> Moment:
    round_ = await unit.rounds.open_in(talk.id)
    moment = replace(moment, round_id=None if round_ is None else round_.id)
    if moment.kind is MomentKind.META:
        for going in await unit.moments.going(talk.id):
            if going.kind is MomentKind.META:
                await end_moment(context, unit, group, going)
        moment = replace(moment, ends_at=moment.started_at + timedelta(seconds=META_SECONDS))
    moment = await unit.moments.add(moment)
    if moment.ends_at is not None:
        await unit.alarms.set(MOMENT_ENDS, moment.id, moment.ends_at)
    return moment


async def _own_moment(unit: Unit, group: Group, moment_id: int) -> Moment:
    moment = await unit.moments.find(moment_id)
    if moment is None or (await unit.talks.get(moment.talk_id)).group_id != group.id:
        raise Refused(Reason.GONE)
    return moment


async def _answerable(unit: Unit, group: Group, moment_id: int) -> Moment:
    moment = await _own_moment(unit, group, moment_id)
    if moment.kind not in ANSWERED:
        raise Refused(Reason.GONE)
    if not (await require_locked_talk(unit, group.id, moment.talk_id)).is_open:
        raise Refused(Reason.TALK_OVER)
    return moment
