"""Describes a mark from 0 to 10, and what a class may see of its marks together: never an average."""

from collections.abc import Iterable
from dataclasses import dataclass

HISTOGRAM_MINIMUM = 8
"""With fewer marks than this the class sees none of them (pedagogy 2.4)."""

Totals = tuple[int, ...]
"""How many pupils chose 0, 1, … 10."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A mark from 0 to 10, counted in halves."""

    halves: int

    def __post_init__(self) -> None:
        if not 0 <= self.halves <= 20:
            raise ValueError("a mark is from 0 to 10")

    @property
    def row(self) -> int:
        """Return the step of the ladder that it stands on; a half point stands on the step below."""
        return self.halves // 2

    @property
    def is_half(self) -> bool:
        return self.halves % 2 == 1

    def up(self, halves: int) -> "Mark":
        """Return the mark this many halves higher, at most 10."""
        return Mark(min(TOP.halves, self.halves + halves))


ZERO, NINE, TOP = Mark(0), Mark(18), Mark(20)


def histogram(marks: Iterable[Mark], sensitivity: int) -> Totals | None:
    """Return how many chose each mark; None when there are too few, or when the topic is not light."""
    rows = [mark.row for mark in marks]
    if sensitivity > 0 or len(rows) < HISTOGRAM_MINIMUM:
        return None
    return tuple(rows.count(row) for row in range(TOP.row + 1))
