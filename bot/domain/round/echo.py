"""Counts the three quiet answers to a reveal ("herken ik"); nobody sees who chose what."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.round.round import Round, RoundState

ECHO_MINIMUM = 5
"""Below this many a teacher hears nothing: it would be about somebody."""
OPEN_FOR_ECHOES = (RoundState.READING, RoundState.TURNS)


class Echo(StrEnum):
    """What somebody makes of the answers; the first that enough pupils chose is what a teacher hears of."""

    MORE = "more"
    SAME = "same"
    NEW = "new"


@dataclass(slots=True)
class Echoes:
    """What was chosen in one round; of a person each counts once."""

    round_id: int
    chosen: Mapping[Echo, set[str]] = field(default_factory=lambda: {echo: set[str]() for echo in Echo})

    def loudest(self) -> Echo | None:
        """Return what at least five pupils chose; None when it is nothing."""
        return next((echo for echo in Echo if len(self.chosen[echo]) >= ECHO_MINIMUM), None)


def takes_echoes(round_: Round) -> bool:
    """Return whether pupils can answer in this way now; never to what is personal (pedagogy 2.2, N19)."""
    return round_.state in OPEN_FOR_ECHOES and round_.sensitivity == 0
