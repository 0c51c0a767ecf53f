"""Plans a talk, moves it to another time, calls it off, or lets its teacher begin it."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.coach.teacher_message import ChoiceField, MessageForm, Speaker, TextField
from bot.domain.planning.moment_in_words import MOMENT_TEXT_LIMIT, read_moment
from bot.domain.planning.plan import PLANS_LIMIT, Remarks, remarks_on
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group
from bot.domain.talk.talk import FRAME_LIMIT, LEAST_MINUTES, MOST_MINUTES, Talk, TalkKind, TalkState
from bot.services.context import AppContext
from bot.services.planning.follow import ANNOUNCEMENT, follow_plan, open_planned
from bot.services.school.free_days import free_days_of
from bot.services.talk.framed import ClassTalk
from bot.services.talk.require import require_locked_talk
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class Planned:
    """A talk that has its moment, and what the teacher should hear about that."""

    talk: Talk
    moment: datetime
    remarks: Remarks


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTalk(ClassTalk[Planned]):
    """Plans a talk with the class; ``when`` is as its teacher wrote it.

    ``minutes`` None takes the band's default, ``ceiling`` None takes what fits kind and band.
    """

    stored_as: ClassVar[str] = "plan"
    edited_in: ClassVar[MessageForm] = MessageForm(
        "plan-form",
        (
            ChoiceField("kind", "plan-field-kind", TalkKind, "kind-", as_list=True),
            *(
                TextField(name, f"coach-field-{name}", FRAME_LIMIT, long=False)
                for name in ("purpose", "intent", "need")
            ),
            TextField("when", "plan-field-when", MOMENT_TEXT_LIMIT, hint="plan-field-when-hint", long=False),
        ),
    )

    when: str = ""

    def __post_init__(self) -> None:
        if self.minutes is not None and not LEAST_MINUTES <= self.minutes <= MOST_MINUTES:
            raise Refused(Reason.GONE)

    async def check(self, context: AppContext, unit: Unit, speaker: Speaker) -> None:
        """Refuse a moment that cannot be read, has passed, or is a year or more away."""
        read_moment(self.when, context.clock.wall())

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> Planned:
        """Plan it and announce it to the class at once. Refused when the class has enough talks ahead."""
        self.must_be_for_class(context)
        now, group = context.clock.wall(), speaker.group
        moment = read_moment(self.when, now)
        await _must_have_room(unit, group)
        talk = await unit.talks.add(self.talk(context, speaker, TalkState.SCHEDULED, moment, moment))
        await unit.posts.ensure(ANNOUNCEMENT, talk.id, group.channel_ref, context.clock.now())
        await unit.nudges.take_along(group.id, talk.id)
        await follow_plan(context, unit, group, talk)
        return Planned(talk, moment, remarks_on(moment, now, await free_days_of(context, unit, group.id)))


async def move_talk(context: AppContext, group: Group, talk_id: int, when: str) -> Planned:
    """Move it to another time. Refused for text that is no moment, and once the talk began or was called off."""
    now = context.clock.wall()
    async with context.store.write() as unit:
        talk = await require_locked_talk(unit, group.id, talk_id)
        moment = read_moment(when, now)
        moved = talk.move(moment, now)
        if not talk.is_planned:
            await _must_have_room(unit, group)
        await unit.talks.forget_presences(talk_id)
        await follow_plan(context, unit, group, moved)
        context.forget_talk(talk_id)
        return Planned(moved, moment, remarks_on(moment, now, await free_days_of(context, unit, group.id)))


async def call_off(context: AppContext, group: Group, talk_id: int) -> None:
    """Call it off; the announcement says so, and what pupils offered for it is dropped."""
    async with context.store.write() as unit:
        talk = await require_locked_talk(unit, group.id, talk_id)
        off = talk.call_off(context.clock.wall())
        await unit.talks.forget_presences(talk_id)
        await unit.pocket.drop_offered(talk_id)
        await follow_plan(context, unit, group, off)
    context.forget_talk(talk_id)


async def begin_planned(context: AppContext, group: Group, by: str, talk_id: int) -> Talk:
    """Begin it now, as the teacher asks. Refused while another talk goes on."""
    async with context.store.write() as unit:
        talk = await require_locked_talk(unit, group.id, talk_id)
        if talk.is_open or await unit.talks.open_in(group.id) is not None:
            raise Refused(Reason.BEGUN if talk.is_open else Reason.TALK_OPEN)
        return await open_planned(context, unit, group, talk, by)


async def _must_have_room(unit: Unit, group: Group) -> None:
    if len(await unit.talks.ahead_in(group.id)) >= PLANS_LIMIT:
        raise Refused(Reason.MANY_PLANS, limit=PLANS_LIMIT)
