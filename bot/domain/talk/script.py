"""Describes a kind of talk as a script: a list of steps that say who does what, in which words."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.talk.talk import TalkKind
from bot.domain.words import Wording, upper_first

DEALT = 6
"""Cards that a pupil chooses from; they fit in one list and can be overseen."""


class StepKind(StrEnum):
    """What happens in a step. Those in ``BESIDE`` come in between and stand in no script."""

    LOOK_BACK = "look_back"
    """Own agreements that are open, and what the teacher would do."""
    TIMELINE = "timeline"
    """Own goals and agreements of the year, in the pupil's words."""
    QUESTION = "question"
    """A question to the pupil; words, or a drawing."""
    CARDS = "cards"
    """The pupil chooses some of the cards of a deck and answers these."""
    CHOICE = "choice"
    """The pupil chooses one of a few answers."""
    TELL = "tell"
    """The teacher tells first, then the pupil is asked."""
    GOAL = "goal"
    """The learning goal: the frame is the teacher's, four fields are the pupil's (O4)."""
    SCALE = "scale"
    """A scale question for this one pupil."""
    SHEET = "sheet"
    """The pupil ticks which of their own words may stand on a sheet."""
    AGREEMENTS = "agreements"
    OPINION = "opinion"
    OUTCOMES = "outcomes"
    COVER = "cover"
    """After a tender talk: how to leave, and with whom to be for a while. Nothing of it is kept."""
    ROUND = "round"
    """Whole group: one round with a card of a deck."""
    CLOSING = "closing"
    """Whole group: the closing of a class talk."""
    OPENING = "opening"
    META = "meta"
    """A word about the talk itself; the pupil may say something of it (H7)."""
    AWAY = "away"
    THANKS = "thanks"


BESIDE = frozenset({StepKind.OPENING, StepKind.META, StepKind.AWAY, StepKind.THANKS})
CLOSING_STEPS = (StepKind.AGREEMENTS, StepKind.OPINION, StepKind.OUTCOMES, StepKind.COVER)
"""How every one-to-one talk ends, in this order; the last step only after a tender talk (pedagogy 2.5)."""
GROUP_STEPS = frozenset({StepKind.ROUND, StepKind.CLOSING})


class Sheet(StrEnum):
    """What a sheet that the pupil approved is for."""

    ABOUT_ME = "about_me"
    NEXT_YEAR = "next_year"


@dataclass(frozen=True, slots=True)
class ApprovedSheet:
    """What the pupil let stand on a sheet: a title and words each."""

    kind: Sheet
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ScriptStep:
    """One step. ``choose`` is how many cards of ``deck`` the pupil takes; ``drawing`` lets the pupil draw instead.

    ``{teacher}`` in the text becomes the form of address. ``nameless`` is a round whose answers have no name unless a
    pupil chooses so. ``leaves`` is what a closing asks the teacher, by the field of the outcomes that it fills.
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
    """What one talk kind does in each form; an empty form is not for this kind.

    ``minutes`` is how long it takes with one pupil; None: what fits the band.
    """

    kind: TalkKind
    one_to_one: tuple[ScriptStep, ...]
    whole_group: tuple[ScriptStep, ...]
    leaves: frozenset[str]
    minutes: int | None = None

    def round_step(self, number: int) -> ScriptStep | None:
        """Return the step of the round with this number, from 1; None: the teacher asks more than the script has."""
        rounds = [step for step in self.whole_group if step.kind is StepKind.ROUND]
        return rounds[number - 1] if 1 <= number <= len(rounds) else None

    def deck_of_round(self, number: int) -> str | None:
        """Return the deck of the round with this number, from 1; None: any deck."""
        step = self.round_step(number)
        return None if step is None else step.deck

    @property
    def closing_place(self) -> int:
        """Return where the closing begins."""
        return next(place for place, step in enumerate(self.one_to_one) if step.kind is StepKind.AGREEMENTS)


Scripts = Mapping[TalkKind, Script]


def in_class(scripts: Scripts, kind: TalkKind) -> Script:
    """Return the script that a class talk of this kind follows; a kind that is for one pupil goes as a class circle."""
    script = scripts[kind]
    return script if script.whole_group else scripts[TalkKind.CLASS_CIRCLE]


LEFT_BY_CLASS = ("teacher_change", "agreement", "wall")
"""What a talk with the whole class can leave behind; the rest is one pupil's own."""
LEAVES = frozenset({"sheet", "goal", "agreement", "mark", "teacher_change", "wall"})
"""What a talk kind may leave behind (pedagogy 1.3)."""
