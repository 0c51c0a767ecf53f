"""Describes an agreement ("afspraak"): who does what, when for the first time, who helps, what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from zlib import crc32

from bot.domain.hold import HeldBy
from bot.domain.refusal import Reason, Refused
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

    ``confirmed`` says that it stands: the pupil whom it concerns agreed to the words. One for the class stands when the
    teacher put it on the list and a pupil who did not write it says that it is right (decisions 32). A teacher never
    confirms for a pupil.
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
    author_id: int | None = None
    """The pupil who wrote it for the class, until somebody else confirms it; None for a teacher."""
    held_by: HeldBy | None = None
    """What keeps one of the class from its list."""
    replaces_id: int | None = None
    """The agreement whose place these words take once the teacher puts them on the list."""

    @property
    def is_listed(self) -> bool:
        """Return whether the class reads it among what it agreed."""
        return self.pupil_id is None and self.held_by is None and not self.has_lapsed

    @property
    def waits(self) -> bool:
        """Return whether the teacher still has to say whether it comes on the class's list."""
        return self.held_by is not None and not self.has_lapsed

    @property
    def has_lapsed(self) -> bool:
        """Return whether the time for agreeing ended before anybody confirmed it."""
        return self.status is AgreementStatus.DROPPED and not self.confirmed

    def reworded(self, words: str, first_moment: str, *, confirmed: bool = False) -> "Agreement":
        """Return the agreement in other words; ``confirmed`` says whether these need nobody's yes."""
        return replace(
            self,
            words=check_line(words, AGREEMENT_LIMIT, needed=True),
            first_moment=check_line(first_moment, AGREEMENT_LIMIT),
            confirmed=confirmed,
        )

    def stand(self) -> "Agreement":
        """Return it confirmed; who wrote it is of no importance from now on."""
        return replace(self, confirmed=True, author_id=None)

    def place(self) -> "Agreement":
        """Return it on the class's list, where it waits for a pupil's yes."""
        return replace(self, held_by=None, replaces_id=None)

    def held(self, by: HeldBy) -> "Agreement":
        """Return it off the class's list; it has to be agreed again."""
        return replace(self, held_by=by, confirmed=False)

    def lapse(self) -> "Agreement":
        """Return it as what is not agreed. Its author stays with the words, who can see and erase them."""
        return replace(self, confirmed=False, status=AgreementStatus.DROPPED, replaces_id=None)


def fingerprint(agreements: Sequence[Agreement]) -> int:
    """Return a number that differs when anything that can be read in these agreements does.

    A button carries it, so that nobody says yes to words that came after theirs were drawn.
    """
    read = [(one.id, one.words, one.who.value, one.first_moment, one.help) for one in agreements]
    return crc32(repr(read).encode())


def read_as(agreements: Sequence[Agreement], seen: int) -> Sequence[Agreement]:
    """Return the agreements, one behind the other, that somebody read whose fingerprint was ``seen``.

    Refused when no page of them reads like that: then other words stand there by now.
    """
    count = len(agreements)
    pages = (agreements[start:end] for start in range(count + 1) for end in range(start, count + 1))
    found = next((some for some in pages if fingerprint(some) == seen), None)
    if found is None:
        raise Refused(Reason.AGREEMENTS_CHANGED)
    return found


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
        author_id: int | None = None,
        held_by: HeldBy | None = None,
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
            author_id=author_id,
            held_by=held_by,
        )
