"""Describes a kind of talk as a script: steps that say who does what, and in which words."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.talk.talk import TalkKind
from bot.domain.words import Wording, upper_first

DEALT = 6
"""How many cards a pupil chooses from: they fit in one list and can be taken in at a glance."""


class StepKind(StrEnum):
    """What happens in a step. Those in ``BESIDE`` come in between and are in no script."""

    LOOK_BACK = "look_back"
    """The pupil looks back at their own open agreements, and at what the teacher would do."""
    TIMELINE = "timeline"
    """The pupil sees their own goals and agreements of the year, in their own words."""
    QUESTION = "question"
    """The pupil answers a question, in words or with a drawing."""
    CARDS = "cards"
    """The pupil chooses some of the cards of a deck and answers these."""
    CHOICE = "choice"
    """The pupil chooses one of a few answers."""
    TELL = "tell"
    """The teacher tells first, then the pupil is asked."""
    GOAL = "goal"
    """Both work on the learning goal: the frame is the teacher's, four fields are the pupil's (O4)."""
    SCALE = "scale"
    """This pupil alone answers a scale question."""
    SHEET = "sheet"
    """The pupil ticks which of their own words may stand on a sheet."""
    AGREEMENTS = "agreements"
    OPINION = "opinion"
    OUTCOMES = "outcomes"
    COVER = "cover"
    """After a tender talk: how to leave, and with whom to be for a while. None of it is kept."""
    ROUND = "round"
    """In a class talk: one round with a card of a deck."""
    CLOSING = "closing"
    """In a class talk: its closing."""
    OPENING = "opening"
    META = "meta"
    """The teacher comments on the talk itself, and the pupil may say something about it (H7)."""
    AWAY = "away"
    THANKS = "thanks"


BESIDE = frozenset({StepKind.OPENING, StepKind.META, StepKind.AWAY, StepKind.THANKS})
CLOSING_STEPS = (StepKind.AGREEMENTS, StepKind.OPINION, StepKind.OUTCOMES, StepKind.COVER)
"""Every one-to-one talk ends with these, in this order; the last only after a tender talk (pedagogy 2.5)."""
GROUP_STEPS = frozenset({StepKind.ROUND, StepKind.CLOSING})


class Sheet(StrEnum):
    """What a sheet that the pupil approved is for."""

    ABOUT_ME = "about_me"
    NEXT_YEAR = "next_year"


@dataclass(frozen=True, slots=True)
class ApprovedSheet:
    """What the pupil approved for a sheet: titles, each with words."""

    kind: Sheet
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ScriptStep:
    """One step. ``choose`` is how many cards of ``deck`` the pupil takes; ``drawing`` lets the pupil draw instead.

    ``{teacher}`` in the text becomes the form of address. ``nameless`` means that answers have no name unless a pupil
    chooses otherwise. ``leaves`` is what a closing asks the teacher, by the field of the outcomes that it fills.
    """

    id: str
    kind: StepKind
    text: Wording
    deck: str | None = None
    choose: int = 0
    drawing: bool = False
    options: tuple[tuple[str, Wording], ...] = ()
    sheet: Sheet | None = None
    nameless: bool = False
    leaves: tuple[tuple[str, Wording], ...] = ()

    def asked(self, language: str, teacher: str) -> str:
        """Return the text as it is said in this class."""
        return upper_first(self.text.text(language).replace("{teacher}", teacher))


@dataclass(frozen=True, slots=True)
class Script:
    """What one kind of talk does in each form; an empty form means that this kind does not have it.

    ``minutes`` is how long it takes with one pupil; None takes what fits the band.
    """

    kind: TalkKind
    one_to_one: tuple[ScriptStep, ...]
    whole_group: tuple[ScriptStep, ...]
    leaves: frozenset[str]
    minutes: int | None = None

    def round_step(self, number: int) -> ScriptStep | None:
        """Return the step of the round with this number, from 1; None when the script has no such round."""
        rounds = [step for step in self.whole_group if step.kind is StepKind.ROUND]
        return rounds[number - 1] if 1 <= number <= len(rounds) else None

    def deck_of_round(self, number: int) -> str | None:
        """Return the deck of the round with this number, from 1; None means any deck."""
        step = self.round_step(number)
        return None if step is None else step.deck

    def progress(self, place: int) -> tuple[int, int] | None:
        """Return which step of how many the place (from 0) is in a talk with one pupil, both counted from 1.

        None before the first step, and at the cover: it only comes after something tender, so it is not counted.
        """
        if place < 0 or self.one_to_one[place].kind is StepKind.COVER:
            return None
        counted = [at for at, step in enumerate(self.one_to_one) if step.kind is not StepKind.COVER]
        return counted.index(place) + 1, len(counted)

    @property
    def closing_place(self) -> int:
        """Return the place of the first step of the closing."""
        return next(place for place, step in enumerate(self.one_to_one) if step.kind is StepKind.AGREEMENTS)


Scripts = Mapping[TalkKind, Script]


def in_class(scripts: Scripts, kind: TalkKind) -> Script:
    """Return the script for a class talk of this kind; a kind that is for one pupil becomes a class circle."""
    script = scripts[kind]
    return script if script.whole_group else scripts[TalkKind.CLASS_CIRCLE]


LEFT_BY_CLASS = ("teacher_change", "agreement", "wall")
"""A talk with the whole class can leave these behind; the rest is one pupil's own."""
LEAVES = frozenset({"sheet", "goal", "agreement", "mark", "teacher_change", "wall"})
"""What a talk kind may leave behind (pedagogy 1.3)."""
