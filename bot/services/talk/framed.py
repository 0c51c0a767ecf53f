"""Holds the frame of a talk as a teacher fills it in: its purpose, what comes of it, and what is asked (T8)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, TypeVar

from bot.domain.coach.teacher_message import MessageForm, Silence, Speaker, TextField
from bot.domain.refusal import Reason, Refused
from bot.domain.talk.talk import FRAME_LIMIT, Frame, Talk, TalkKind, TalkState
from bot.domain.talk.weight import Weight
from bot.services.context import AppContext
from bot.services.message import Sayable

Said_co = TypeVar("Said_co", covariant=True)


def frame_form(need: str) -> MessageForm:
    """Return the form in which a frame is changed; ``need`` is the key of the label for what is asked."""
    labels = {"purpose": "coach-field-purpose", "intent": "coach-field-intent", "need": need}
    return MessageForm("coach-form-frame", tuple(TextField(name, label, FRAME_LIMIT) for name, label in labels.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed(Sayable[Said_co]):
    """A talk that is about to begin or planned, with its kind and frame. It breaks no silence."""

    coached: ClassVar[tuple[str, ...]] = ("purpose", "intent", "need")
    silence: ClassVar[Silence] = Silence.NONE

    kind: TalkKind
    purpose: str = ""
    intent: str = ""
    need: str = ""

    @property
    def frame(self) -> Frame:
        """Return the frame as pupils hear it. Refused when a part of it is missing or too long."""
        return Frame(self.purpose, self.intent, self.need)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassTalk(Framed[Said_co]):
    """A talk with the class. ``minutes`` None takes the band's default, ``ceiling`` None what fits kind and band."""

    minutes: int | None = None
    ceiling: Weight | None = None

    def must_be_for_class(self, context: AppContext) -> None:
        """Refuse a kind of talk that is for one pupil only."""
        if not context.scripts[self.kind].whole_group:
            raise Refused(Reason.FOR_ONE_PUPIL)

    def talk(
        self, context: AppContext, speaker: Speaker, state: TalkState, begins: datetime, planned: datetime | None = None
    ) -> Talk:
        """Return the talk that this asks for, not stored yet; refused when its frame is not whole."""
        return Talk(
            id=0,
            group_id=speaker.group.id,
            kind=self.kind,
            frame=self.frame,
            minutes=self.minutes or context.paces[speaker.group.band].minutes,
            state=state,
            started_by=speaker.user_ref,
            started_at=begins,
            planned_at=planned,
            ceiling=None if self.ceiling is None else self.ceiling.sensitivity,
        )
