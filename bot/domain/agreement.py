"""An agreement ("afspraak"): who does what, when for the first time, who helps, and what became of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

WORDS_LIMIT = 200
"""Characters of each part of an agreement: small enough to be done (pedagogy 2.5)."""


class AgreementStatus(StrEnum):
    """What became of it. Dropped is neutral (pedagogy 1.1)."""

    OPEN = "open"
    DONE = "done"
    ADJUSTED = "adjusted"
    DROPPED = "dropped"


ALIVE = (AgreementStatus.OPEN, AgreementStatus.ADJUSTED)
"""What the next talk looks back at."""


class Who(StrEnum):
    """Who promised: the pupil, the teacher (who promises too), or the class together."""

    PUPIL = "pupil"
    TEACHER = "teacher"
    CLASS = "class"


@dataclass(frozen=True, slots=True)
class Agreement:
    """One promise, in the words of whom it is about. ``pupil_id`` None: it is the whole class's.

    ``confirmed`` once the pupil said that it is right so; a teacher never confirms for a pupil.
    """

    id: int
    group_id: int
    talk_id: int | None
    pupil_id: int | None
    words: str
    who: Who
    first_moment: str = ""
    help: str = ""
    review_on: date | None = None
    status: AgreementStatus = AgreementStatus.OPEN
    confirmed: bool = False
