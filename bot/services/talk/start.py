"""Opens a class talk."""

from dataclasses import dataclass

from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group
from bot.domain.talk.talk import Frame, Talk, TalkKind, TalkState
from bot.domain.talk.weight import Weight
from bot.services.context import AppContext
from bot.services.feature import features
from bot.services.talk.posts import OPENING, PANEL
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class StartTalk:
    """What a teacher fills in. ``minutes`` None takes the band's default, ``ceiling`` None what fits kind and band."""

    group: Group
    kind: TalkKind
    frame: Frame
    started_by: str
    minutes: int | None = None
    ceiling: Weight | None = None


async def start_talk(context: AppContext, wish: StartTalk) -> Talk:
    """Open the talk; refused while another one is going on in this class."""
    now = context.clock.now()
    group = wish.group
    async with context.store.write() as unit:
        if await unit.talks.open_in(group.id) is not None:
            raise Refused(Reason.TALK_OPEN)
        talk = await unit.talks.add(
            Talk(
                id=0,
                group_id=group.id,
                kind=wish.kind,
                frame=wish.frame,
                minutes=wish.minutes or context.paces[group.band].minutes,
                state=TalkState.OPENING,
                started_by=wish.started_by,
                started_at=now,
                ceiling=None if wish.ceiling is None else wish.ceiling.sensitivity,
            )
        )
        await begin(context, unit, group, talk)
    return talk


async def begin(context: AppContext, unit: Unit, group: Group, talk: Talk) -> None:
    """Begin a talk as part of a larger use case: with its opening, the panel, and what is due in it."""
    now = context.clock.now()
    await unit.posts.ensure(OPENING, talk.id, group.channel_ref, now)
    await unit.posts.ensure(PANEL, talk.id, group.regie_ref, now)
    for feature in features():
        await feature.talk_begins(context, unit, group, talk)
