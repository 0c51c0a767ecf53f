"""Says how long things take, in seconds: times that are the same for every class, and a ``Pace`` for each age band."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.school.group import Band

THINK_MINIMUM = 20
"""A teacher cannot end think time before this (pedagogy 2.2, N15)."""
THINK_STEP = 30
"""One press of "Meer tijd" gives everybody this much more think time."""
ANSWER_STEP = 60
"""One press of "Meer tijd" gives everybody this much more time to write."""
STEPS_MAXIMUM = 2
LATECOMER_SECONDS = 30
"""Nobody gets less than this to write, however quick the others are (T7a)."""
OFFER_SECONDS = 25
CARD_SECONDS = 60
"""How long an offer waits that only the card in the channel tells of: it has to be seen first."""
"""How long a private offer of a turn stays open (pedagogy 2.3)."""
SILENCE_KEPT_SECONDS = 60
"""After a question that nobody answered, the next one waits at least this long (pedagogy 2.2)."""
SIGNAL_SECONDS = 120
"""A pupil tells for this long before the teacher gets a soft signal; the pupil sees no clock (pedagogy 2.3)."""
VOICE_SILENCE_SECONDS = 5
"""How long the second silence lasts after something that was said aloud (pedagogy 2.3, 2.10)."""
LOCK_LIMIT_SECONDS = 30 * 60
"""A channel is never kept locked longer than this, whatever happens to the talk."""
CARD_REST_WEEKS = 10
"""A card is not drawn again in a class within this many weeks (T4)."""


class Depth(StrEnum):
    """How much thinking a question asks."""

    LIGHT = "light"
    STANDARD = "standard"
    DEEP = "deep"


@dataclass(frozen=True, slots=True)
class Pace:
    """How long things take in one age band, and how much a round and a talk ask of it (pedagogy 2.10).

    Use cases read ``context.paces[group.band]``. Its think times and answer window come from the settings
    (``[talk.times]``), which ``bot/app.py`` lays over the defaults below.
    """

    think_light: int
    think_standard: int
    think_deep: int
    answer_window: int
    turns: int
    """How many pupils usually tell more in a round; then the panel says that it may be enough."""
    max_sensitivity: int
    """The highest sensitivity of what the class is asked together; 0 is light."""
    minutes: int
    """How many minutes a class talk takes."""
    silence: int = 15
    """How long the second silence lasts after something that was written (pedagogy 2.10)."""
    one_to_one_minutes: int = 15
    """How many minutes a talk with one pupil takes."""

    def think(self, depth: Depth) -> int:
        """Return the think time in seconds for a question of this depth."""
        return {
            Depth.LIGHT: self.think_light,
            Depth.STANDARD: self.think_standard,
            Depth.DEEP: self.think_deep,
        }[depth]


PACES: dict[Band, Pace] = {
    Band.PO_5_6: Pace(40, 75, 100, 120, 2, 0, 12, 20, one_to_one_minutes=10),
    Band.PO_7_8: Pace(30, 60, 90, 120, 3, 1, 15),
    Band.VO_ONDER: Pace(30, 60, 90, 90, 3, 1, 20),
    Band.VO_BOVEN_MBO: Pace(30, 60, 120, 90, 3, 1, 25, one_to_one_minutes=20),
}


def reading_seconds(answers: int) -> int:
    """Return the seconds of silence to read after the reveal: 10, and 2 for each answer, at most 45 (pedagogy 2.2)."""
    return min(45, 10 + 2 * answers)
