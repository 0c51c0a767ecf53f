"""What a teacher says through the bot: its words as they were filled in, kept until they are said or thrown away."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from bot.domain.choosing.spinner import Over, lines_of
from bot.domain.coach.rules import ONE_MORE_CLICK, SEVERITY, Rule
from bot.domain.pacing import Depth
from bot.domain.refusal import Reason, Refused
from bot.domain.scale.scale import ScaleForm
from bot.domain.school.group import Pupil, RoundStyle
from bot.domain.talk.talk import TalkKind
from bot.domain.talk.weight import Weight
from bot.domain.turn.telling import Probe
from bot.domain.words import can_be_read

Chosen = TypeVar("Chosen")

POCKET_LIMIT = 25
"""Questions that one teacher keeps for later in one class: as many as one list shows."""


class SayingKind(StrEnum):
    """What the words are for."""

    QUESTION = "question"
    REWORD = "reword"
    """The question that is going on, in other words."""
    INSTEAD = "instead"
    """Another question in its place."""
    FRAME = "frame"
    PLAN = "plan"
    SCALE = "scale"
    PROBE = "probe"
    HARVEST = "harvest"
    I_NOTICE = "i_notice"
    META = "meta"
    SPIN = "spin"
    ONE_START = "one_start"
    ONE_QUESTION = "one_question"
    ONE_SCALE = "one_scale"
    ONE_TELL = "one_tell"
    ONE_REACT = "one_react"
    ONE_TO_ONE_GOAL = "one_goal"
    ONE_META = "one_meta"
    ONE_OUTCOMES = "one_outcomes"


FRAME_FIELDS = ("purpose", "intent", "need")
OUTCOME_FIELDS = ("what", "readers", "until", "change")
COACHED: Mapping[SayingKind, tuple[str, ...]] = {
    SayingKind.QUESTION: ("question",),
    SayingKind.REWORD: ("question",),
    SayingKind.INSTEAD: ("question",),
    SayingKind.FRAME: FRAME_FIELDS,
    SayingKind.PLAN: FRAME_FIELDS,
    SayingKind.SCALE: ("topic",),
    SayingKind.PROBE: ("text",),
    SayingKind.HARVEST: ("text",),
    SayingKind.I_NOTICE: ("text",),
    SayingKind.META: ("text",),
    SayingKind.SPIN: ("entries",),
    SayingKind.ONE_START: FRAME_FIELDS,
    SayingKind.ONE_QUESTION: ("question",),
    SayingKind.ONE_SCALE: ("topic",),
    SayingKind.ONE_TELL: ("words",),
    SayingKind.ONE_REACT: ("words",),
    SayingKind.ONE_TO_ONE_GOAL: ("words",),
    SayingKind.ONE_META: ("text",),
    SayingKind.ONE_OUTCOMES: OUTCOME_FIELDS,
}
"""The fields of each kind that the coach reads: all that a class or a pupil will read in the teacher's own words."""
WITH_ONE = frozenset(kind for kind in SayingKind if kind.value.startswith("one_"))
"""What is said to one pupil: its talk is no class talk, and the silence in it has rules of its own (T7b)."""
AHEAD = frozenset({SayingKind.FRAME, SayingKind.PLAN})
"""What is said of a talk that is yet to come."""
IN_PLACE = frozenset({SayingKind.REWORD, SayingKind.INSTEAD})
"""What changes the question that is going on; think time begins anew, so no silence is broken."""
INTO_SILENCE = frozenset(SayingKind) - {SayingKind.PROBE, SayingKind.SPIN} - AHEAD - WITH_ONE - IN_PLACE
"""What would break a silence (V2). A turn has a silence of its own."""
LONGER = frozenset({SayingKind.ONE_TELL, SayingKind.ONE_REACT, SayingKind.ONE_TO_ONE_GOAL, SayingKind.ONE_OUTCOMES})
"""Told, not asked: as long as it needs to be."""


def is_about(rule: Rule, kind: SayingKind) -> bool:
    """Whether a rule has anything to say about words of this kind.

    A harvest line gives back what pupils said, and the coach never judges pupils' words: only the heaviest rules count
    there. Who tells first tells of oneself. A surprising card instead goes with a question only.
    """
    match rule:
        case Rule.OBVIOUS:
            return kind is SayingKind.QUESTION
        case Rule.LONG if kind in LONGER:
            return False
        case Rule.SELF if kind is SayingKind.ONE_TELL:
            return False
        case _:
            return kind is not SayingKind.HARVEST or SEVERITY[rule] >= ONE_MORE_CLICK


CHOICES: Mapping[str, Callable[[str], object]] = {
    "style": RoundStyle,
    "depth": Depth,
    "pocket": int,
    "kind": TalkKind,
    "minutes": int,
    "form": ScaleForm,
    "weight": Weight,
    "ceiling": Weight,
    "how": Probe,
    "over": Over,
    "pupil": int,
    "step": int,
}
"""The fields that are chosen and not written, and what they can be."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Words of one teacher. ``ref`` is the talk of a class or of one pupil, a round, or a turn.

    ``fields`` are those of the form or command; ``ready`` among them repeats words that the bot had ready.
    """

    kind: SayingKind
    user_ref: str
    fields: Mapping[str, str]
    ref: int | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """What the coach reads of it."""
        if self.kind is SayingKind.SPIN:
            return lines_of(self.fields.get("entries", ""))
        written = (self.fields.get(name, "").strip() for name in COACHED[self.kind])
        return tuple(text for text in written if text and text != self.fields.get("ready"))

    @property
    def has_words(self) -> bool:
        """Whether anything was written, so that something would be lost with it."""
        return any(can_be_read(text) for name, text in self.fields.items() if name not in CHOICES)

    def must_be_possible(self) -> None:
        """Refused when nothing of it is to be kept: a choice holds what cannot be chosen, or no question was asked."""
        for name, options in CHOICES.items():
            self.one_of(name, options)
        if self.kind is SayingKind.QUESTION and not self.has_words and self.field("pocket") is None:
            raise Refused(Reason.EMPTY)

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
    """A question that a teacher kept for later, or that ``pupil`` offered for the talk ``talk_id``.

    One that is ``held`` has a word of the hold list in it: it is for the teacher to read, and never asked.
    """

    id: int
    group_id: int
    user_ref: str
    text: str
    talk_id: int | None = None
    pupil: Pupil | None = None
    held: bool = False
