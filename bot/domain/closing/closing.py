"""Describes what pupils think of a talk, and what happens with what came out of it (2.5)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from bot.domain.refusal import Reason, Refused
from bot.domain.words import can_be_read

OPINION_MINIMUM = 5
"""Totals of fewer pupils are never made, so nobody can see them (pedagogy 1.2, section 6)."""
MARKS = 5
"""Each line is marked from 0 ("helemaal") to 4 ("helemaal niet")."""
OPINION_LIMIT = 300
OUTCOME_LIMIT = 200


class OpinionLine(StrEnum):
    """What pupils judge about the talk, never about a person (pedagogy 2.5)."""

    SAID = "said"
    MATTERED = "mattered"
    MANNER = "manner"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class Rating:
    """What one pupil thinks of the talk: a mark or None for each ``OpinionLine`` in order, and perhaps words.

    Refused when the words are too long, and as gone when a mark is impossible, since forms can be forged.
    """

    marks: tuple[int | None, ...]
    words: str = ""

    def __post_init__(self) -> None:
        if len(self.marks) != len(OpinionLine) or any(
            mark is not None and not 0 <= mark < MARKS for mark in self.marks
        ):
            raise Refused(Reason.GONE)
        if len(self.words) > OPINION_LIMIT:
            raise Refused(Reason.TOO_LONG, limit=OPINION_LIMIT, length=len(self.words))

    @property
    def is_empty(self) -> bool:
        """Return whether nothing was filled in, which is the same as a pass."""
        return not can_be_read(self.words) and all(mark is None for mark in self.marks)


@dataclass(frozen=True, slots=True)
class Opinion:
    """The totals of all ratings: how often each mark of each ``OpinionLine`` was given, None where too few were.

    ``words`` are in an order that does not show who wrote them.
    """

    totals: tuple[tuple[int, ...] | None, ...]
    words: tuple[str, ...]


def settle(ratings: Iterable[Rating], random: Random) -> Opinion | None:
    """Turn ratings into totals, once; None when fewer than ``OPINION_MINIMUM`` pupils gave one."""
    given = [rating for rating in ratings if not rating.is_empty]
    if len(given) < OPINION_MINIMUM:
        return None
    columns = ([rating.marks[place] for rating in given] for place in range(len(OpinionLine)))
    words = [rating.words.strip() for rating in given if can_be_read(rating.words)]
    random.shuffle(words)
    return Opinion(tuple(tally(column, MARKS) for column in columns), tuple(words))


def tally(marks: Iterable[int | None], size: int) -> tuple[int, ...] | None:
    """Return how often each of ``size`` marks was given; None when fewer than ``OPINION_MINIMUM`` were."""
    given = [mark for mark in marks if mark is not None]
    return tuple(given.count(mark) for mark in range(size)) if len(given) >= OPINION_MINIMUM else None


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What happens now, as the class is told before the talk may be closed (T11, H3).

    ``heard`` and ``change`` return in the next opening; ``done`` is what the teacher says then. Refused when one of the
    first four has no words, and when any part is too long.
    """

    talk_id: int
    what: str
    readers: str
    until: str
    change: str
    heard: str = ""
    done: str = ""

    def __post_init__(self) -> None:
        for words in (self.what, self.readers, self.until, self.change):
            if not can_be_read(words):
                raise Refused(Reason.EMPTY)
        for words in (self.what, self.readers, self.until, self.change, self.heard, self.done):
            if len(words) > OUTCOME_LIMIT:
                raise Refused(Reason.TOO_LONG, limit=OUTCOME_LIMIT, length=len(words))
