"""The frame of a talk as a teacher fills it in: why it is held, what comes of it, and what is asked (T8)."""

from dataclasses import dataclass
from typing import ClassVar, TypeVar

from bot.domain.coach.teacher_message import MessageForm, Silence, TextField
from bot.domain.refusal import Reason, Refused
from bot.domain.talk.talk import FRAME_LIMIT, Frame, TalkKind
from bot.services.context import AppContext
from bot.services.message import Sayable

Said_co = TypeVar("Said_co", covariant=True)


def frame_form(need: str) -> MessageForm:
    """The form in which a frame is changed; the label of what is asked has the key ``need``."""
    labels = {"purpose": "coach-field-purpose", "intent": "coach-field-intent", "need": need}
    return MessageForm("coach-form-frame", tuple(TextField(name, label, FRAME_LIMIT) for name, label in labels.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed(Sayable[Said_co]):
    """A talk that is to come, of some kind and with a frame. No silence is broken by it."""

    coached: ClassVar[tuple[str, ...]] = ("purpose", "intent", "need")
    silence: ClassVar[Silence] = Silence.NONE

    kind: TalkKind
    purpose: str = ""
    intent: str = ""
    need: str = ""

    @property
    def frame(self) -> Frame:
        """The frame as pupils hear it; refused when a part of it is missing or too long."""
        return Frame(self.purpose, self.intent, self.need)

    def must_be_for_class(self, context: AppContext) -> None:
        """Refused when this kind of talk is for one pupil only."""
        if not context.scripts[self.kind].whole_group:
            raise Refused(Reason.FOR_ONE_PUPIL)
