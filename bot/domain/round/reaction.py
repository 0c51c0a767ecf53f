"""Counts the quiet reactions to a reveal (buttons such as "herken ik"); nobody sees who chose what."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.round.round import Round, RoundState

REACTION_MINIMUM = 5
"""Below this many a teacher hears nothing: it would be about somebody."""
OPEN_FOR_REACTIONS = (RoundState.READING, RoundState.TURNS)


class QuietReaction(StrEnum):
    """What somebody makes of the answers; the first that enough pupils chose is what a teacher hears of.

    Each has a button under the reveal (``SHOWN_ORDER`` in ``cogs/round/reveal.py``, with the word ``reaction-…``), and
    a sentence in the teacher's panel (``panel-reaction-…``).
    """

    MORE = "more"
    SAME = "same"
    NEW = "new"


@dataclass(slots=True)
class Reactions:
    """What was chosen in one round; of a person each counts once."""

    round_id: int
    chosen: Mapping[QuietReaction, set[str]] = field(
        default_factory=lambda: {reaction: set[str]() for reaction in QuietReaction}
    )

    def loudest(self) -> QuietReaction | None:
        """Return what at least five pupils chose; None when it is nothing."""
        return next((reaction for reaction in QuietReaction if len(self.chosen[reaction]) >= REACTION_MINIMUM), None)


def takes_reactions(round_: Round) -> bool:
    """Return whether pupils can answer in this way now; never to what is personal (pedagogy 2.2, N19)."""
    return round_.state in OPEN_FOR_REACTIONS and round_.prompt.sensitivity == 0
