"""Describes an agreement ("afspraak"): who does what, when for the first time, who helps, what became of it."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.domain.words import check_line

AGREEMENT_LIMIT = 200
"""How many characters each part of an agreement may have: small enough to be done (pedagogy 2.5)."""


class AgreementStatus(StrEnum):
    """What became of an agreement. Dropped is neutral (pedagogy 1.1)."""

    OPEN = "open"
    DONE = "done"
    ADJUSTED = "adjusted"
    DROPPED = "dropped"


ALIVE = (AgreementStatus.OPEN, AgreementStatus.ADJUSTED)
"""The next talk looks back at agreements in these states."""


class Who(StrEnum):
    """Who promised: the pupil, the teacher (who promises too), or the class together."""

    PUPIL = "pupil"
    TEACHER = "teacher"
    CLASS = "class"


@dataclass(frozen=True, slots=True)
class Agreement:
    """One promise, in the words of whoever it is about. ``pupil_id`` None means that it is the whole class's.

    ``confirmed`` says that the pupil agreed to the words; a teacher never confirms for a pupil.
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

    def reworded(self, words: str, first_moment: str, *, confirmed: bool) -> "Agreement":
        """Return the agreement in other words; ``confirmed`` says whether these need nobody's yes."""
        return replace(
            self,
            words=check_line(words, AGREEMENT_LIMIT, needed=True),
            first_moment=check_line(first_moment, AGREEMENT_LIMIT),
            confirmed=confirmed,
        )


@dataclass(frozen=True, slots=True)
class Proposal:
    """What somebody wrote down as an agreement: the promise, whose it is, its first moment, and who helps."""

    words: str
    who: Who
    first_moment: str = ""
    help: str = ""

    def agreement(
        self,
        group_id: int,
        talk_id: int | None,
        pupil_id: int | None,
        *,
        confirmed: bool = False,
        review_on: date | None = None,
    ) -> Agreement:
        """Return the agreement, before it has an id. Refused without words, and when a part is too long."""
        return Agreement(
            id=0,
            group_id=group_id,
            talk_id=talk_id,
            pupil_id=pupil_id,
            words=check_line(self.words, AGREEMENT_LIMIT, needed=True),
            who=self.who,
            first_moment=check_line(self.first_moment, AGREEMENT_LIMIT),
            help=check_line(self.help, AGREEMENT_LIMIT),
            review_on=review_on,
            confirmed=confirmed,
        )
