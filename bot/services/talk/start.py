"""Opens a class talk."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.coach.teacher_message import MessageForm, Speaker
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk, TalkState
from bot.services.context import AppContext
from bot.services.feature import features
from bot.services.talk.framed import ClassTalk, frame_form
from bot.services.talk.posts import OPENING, PANEL
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class StartTalk(ClassTalk[Talk]):
    """Opens a class talk; ``minutes`` None takes the band's default, ``ceiling`` None what fits kind and band."""

    stored_as: ClassVar[str] = "frame"
    edited_in: ClassVar[MessageForm] = frame_form("coach-field-need")

    async def check(self, context: AppContext, unit: Unit, speaker: Speaker) -> None:
        """Refuse while another talk is going on in this class."""
        if await unit.talks.open_in(speaker.group.id) is not None:
            raise Refused(Reason.TALK_OPEN)

    async def say(self, context: AppContext, unit: Unit, speaker: Speaker) -> Talk:
        """Open the talk."""
        self.must_be_for_class(context)
        group = speaker.group
        talk = await unit.talks.add(self.talk(context, speaker, TalkState.OPENING, context.clock.now()))
        await begin(context, unit, group, talk)
        return talk


async def begin(context: AppContext, unit: Unit, group: Group, talk: Talk) -> None:
    """Begin a talk as part of a larger use case: post its opening and the panel, and tell every activity."""
    now = context.clock.now()
    await unit.posts.ensure(OPENING, talk.id, group.channel_ref, now)
    await unit.posts.ensure(PANEL, talk.id, group.regie_ref, now)
    for feature in features():
        await feature.talk_begins(context, unit, group, talk)
