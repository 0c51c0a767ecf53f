"""Draws the ladder from 10 down to 0 as text: one pupil's own, or how many of the class stand on each step."""

from bot.chat.ui.safe_text import shortened
from bot.domain.scale.mark import TOP, Mark, Totals
from bot.domain.scale.scale import ScaleResponse
from bot.i18n.catalogue import Words, isolate
from cogs.common.marks import mark_text

LINE = 30
"""Characters of a line; Discord on a phone breaks longer ones (design guide 3)."""
NUMBER = 4
DOTS = 20
"""Beyond so many dots the rest is written as a number, so that the line stays whole."""
HERE, NEXT, CONTENT = "*", ">", "="
SIGNS = f"●{HERE}{NEXT}{CONTENT} "


def own_ladder(words: Words, response: ScaleResponse) -> str:
    """Draw where the pupil stands, the next step and where it is good enough."""
    return _own(words, response, response.mark, _next(response))


def ladder_again(words: Words, response: ScaleResponse) -> str:
    """Draw where the pupil stands a week later and where it was good enough; a next step was not chosen again."""
    return _own(words, response, response.review_mark, None)


def class_ladder(totals: Totals, zero: str, ten: str) -> str:
    """Draw how many chose each mark; there is no average, and nothing is good or bad (N13)."""
    return _block({row: _dots(count) for row, count in enumerate(totals) if count}, zero, ten)


def _own(words: Words, response: ScaleResponse, here: Mark | None, following: Mark | None) -> str:
    signs = (
        (HERE, "scale-here", here),
        (NEXT, "scale-next", following),
        (CONTENT, "scale-content", response.satisfied),
    )
    rows: dict[int, str] = {}
    for row in range(TOP.row + 1):
        there = [(sign, words(key), mark) for sign, key, mark in signs if mark is not None and mark.row == row]
        if len(there) == 1:
            sign, label, mark = there[0]
            rows[row] = f"{sign} {label}" + (f" ({mark_text(words, mark)})" if mark.is_half else "")
        elif there:
            rows[row] = f"{there[0][0]} " + " · ".join(label.split()[0] for _, label, _ in there)
    return _block(rows, response.zero, response.ten)


def _next(response: ScaleResponse) -> Mark | None:
    return response.target if response.mark is not None and response.mark < TOP else None


def _dots(count: int) -> str:
    return "●" * min(count, DOTS) + (f" +{count - DOTS}" if count > DOTS else "")


def _block(rows: dict[int, str], zero: str, ten: str) -> str:
    lines = [_line(row, rows.get(row), {0: zero, TOP.row: ten}.get(row)) for row in range(TOP.row, -1, -1)]
    return "\n".join(["```trap", *lines, "```"])


def _line(row: int, shown: str | None, anchor: str | None) -> str:
    told = shown or (isolate(_anchor(anchor)) if anchor else "")
    return f"{row:>2}  {told}".rstrip()


def _anchor(words: str) -> str:
    """Return somebody's words without what would end the block or be read as a sign."""
    return shortened(words.replace("`", "'").lstrip(SIGNS), LINE - NUMBER)
