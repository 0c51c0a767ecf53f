"""Says what comes next in a class talk: the panel's main button, and what ``/talk next`` does."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.round.round import RoundState


class NextStep(StrEnum):
    """The step that the panel puts first. The teacher may always take another one."""

    OPEN = "open"
    LOOK = "look"
    REVEAL = "reveal"
    INVITE = "invite"
    HARVEST = "harvest"
    ASK = "ask"
    DRAW = "draw"
    CLOSE = "close"


WAITING: Mapping[RoundState | None, NextStep] = {
    RoundState.THINKING: NextStep.OPEN,
    RoundState.ANSWERING: NextStep.LOOK,
    RoundState.PREVIEW: NextStep.REVEAL,
}
"""As long as answers are sealed these come first: nothing opens by itself, and nothing is left behind."""


@dataclass(frozen=True, slots=True)
class TalkPosition:
    """Where a talk is. ``busy`` says that a turn is going on, ``somebody_left`` that another pupil can be asked.

    ``enough`` says that as many pupils told as a round usually has; more may, and it ends nothing. ``harvest`` says
    that words lie open that the teacher did not sum up yet, ``late`` that it is time to close (T11). ``draws`` and
    ``closes`` are about the kind's next step: it draws a card from a deck of its own, or is the closing.
    """

    round: RoundState | None
    busy: bool
    somebody_left: bool
    enough: bool
    harvest: bool
    late: bool
    draws: bool
    closes: bool

    @property
    def next_step(self) -> NextStep:
        """Return the step that comes first now."""
        if waiting := WAITING.get(self.round):
            return waiting
        if self.busy:
            return NextStep.INVITE
        if self.late:
            return NextStep.CLOSE
        if self.round is RoundState.READING or (self.somebody_left and not self.enough):
            return NextStep.INVITE
        return self._following

    @property
    def _following(self) -> NextStep:
        if self.harvest:
            return NextStep.HARVEST
        if self.closes:
            return NextStep.CLOSE
        return NextStep.DRAW if self.draws else NextStep.ASK
