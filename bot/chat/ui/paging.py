"""Spreads what does not fit in one message over several, without cutting anything."""

from collections.abc import Callable, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")


def spread(
    things: Sequence[Thing], length: Callable[[Thing], int], *, most: int, room: int, taken: int = 0
) -> list[list[Thing]]:
    """Return the things in order, on pages of at most ``most`` and ``room`` characters; a longer one has its own page.

    ``taken`` are the characters that something else takes on the first page. There is always a first page.
    """
    pages: list[list[Thing]] = [[]]
    left = room - taken
    for thing in things:
        size = length(thing)
        if pages[-1] and (len(pages[-1]) >= most or size > left):
            pages.append([])
            left = room
        pages[-1].append(thing)
        left -= size
    return pages
