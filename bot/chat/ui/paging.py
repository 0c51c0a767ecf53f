"""Spreads what does not fit in one message over several, or over pages to turn, without cutting anything."""

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

Thing = TypeVar("Thing")

# Characters of the things on one page, of the 4,000 of a message (Discord, components reference).
ROOM_ALONE = 3500
"""Where hardly anything stands beside them."""
ROOM = 3300
"""Where titles, hints and buttons stand around them."""
ROOM_BESIDE_MUCH = 3000
"""Where whole paragraphs stand around them."""


class Page(NamedTuple, Generic[Thing]):
    """One page of things: its number from 0, and the number of the one to turn to, None where it is the only one."""

    number: int
    things: list[Thing]
    pages: int
    following: int | None


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


def turn_to(
    number: int, things: Sequence[Thing], length: Callable[[Thing], int], *, most: int, room: int = ROOM, taken: int = 0
) -> Page[Thing]:
    """Return the page with this number; after the last one comes the first again, so that any number gives a page."""
    pages = spread(things, length, most=most, room=room, taken=taken)
    number %= len(pages)
    return Page(number, pages[number], len(pages), (number + 1) % len(pages) if len(pages) > 1 else None)
