"""What a teacher says through the bot: its words as they were filled in, kept until they are said or thrown away."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from bot.domain.coach.rules import Rule
from bot.domain.group import RoundStyle
from bot.domain.outcome import Reason, Refused
from bot.domain.pacing import Depth
from bot.domain.scale import ScaleForm
from bot.domain.talk import TalkKind
from bot.domain.telling import Probe

Chosen = TypeVar("Chosen")

POCKET_LIMIT = 25
"""Questions that one teacher keeps for later in one class: as many as one list shows."""


class SayingKind(StrEnum):
    """What the words are for."""

    QUESTION = "question"
    FRAME = "frame"
    SCALE = "scale"
    PROBE = "probe"
    HARVEST = "harvest"
    I_NOTICE = "i_notice"
    META = "meta"


MOMENTS = (SayingKind.HARVEST, SayingKind.I_NOTICE, SayingKind.META)
COACHED: Mapping[SayingKind, tuple[str, ...]] = {
    SayingKind.QUESTION: ("question",),
    SayingKind.FRAME: ("purpose", "intent", "need"),
    SayingKind.SCALE: ("topic",),
    SayingKind.PROBE: ("text",),
}
"""The fields of each kind that the coach reads (pedagogy 3.1: question, purpose, scale topic, probe)."""
INTO_SILENCE = frozenset(SayingKind) - {SayingKind.FRAME, SayingKind.PROBE}
"""What would break a silence (V2). A frame opens the talk: there is none yet. A turn has a silence of its own."""

CHOICES: Mapping[str, Callable[[str], object]] = {
    "style": RoundStyle,
    "depth": Depth,
    "pocket": int,
    "kind": TalkKind,
    "minutes": int,
    "form": ScaleForm,
    "sensitivity": int,
    "how": Probe,
}
"""The fields that are chosen and not written, and what they can be."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Words of one teacher. ``fields`` are those of the form or command; ``ref`` is the talk, or a turn."""

    kind: SayingKind
    user_ref: str
    fields: Mapping[str, str]
    ref: int | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """What the coach reads of it."""
        return tuple(text for name in COACHED.get(self.kind, ()) if (text := self.fields.get(name, "").strip()))

    def must_be_possible(self) -> None:
        """Refused as gone when a choice holds what cannot be chosen: then nothing of the form is kept."""
        for name, options in CHOICES.items():
            self.one_of(name, options)

    def field(self, name: str) -> str | None:
        """What was filled in, None where nothing was."""
        return self.fields.get(name) or None

    def one_of(self, name: str, options: Callable[[str], Chosen]) -> Chosen | None:
        """The same as one of these options; refused as gone when it is none of them, since forms can be forged."""
        filled = self.field(name)
        try:
            return None if filled is None else options(filled)
        except ValueError:
            raise Refused(Reason.GONE) from None


@dataclass(frozen=True, slots=True)
class Held:
    """A saying that waits for its teacher: the coach had a word about it (``rule``), or the silence still worked."""

    id: int
    group_id: int
    talk_id: int | None
    saying: Saying
    rule: Rule | None
    held_at: datetime


@dataclass(frozen=True, slots=True)
class PocketQuestion:
    """A question that a teacher kept for later."""

    id: int
    group_id: int
    user_ref: str
    text: str
