"""The fields of an opinion about a talk: the same for a class and for one pupil."""

from collections.abc import Mapping

from bot.chat.ui.form import choice, text_field
from bot.chat.ui.layout import Item, option
from bot.domain.closing.closing import MARKS, OPINION_LIMIT, Line, Rating
from bot.i18n.catalogue import Words


def rating_fields(words: Words, present: Rating | None) -> list[Item]:
    """Four lines to choose from, and words; all may stay empty. ``present`` is what was given before."""
    marks = present.marks if present else (None,) * len(Line)
    lines = [
        choice(
            words(f"rating-line-{line.value}"),
            line.value,
            [option(words(f"rating-mark-{mark}"), str(mark), chosen=mark == chosen) for mark in range(MARKS)],
            placeholder=words("rating-choose"),
            required=False,
        )
        for line, chosen in zip(Line, marks, strict=True)
    ]
    other = text_field(
        words("rating-other"),
        "words",
        long=True,
        value=(present.words or None) if present else None,
        limit=OPINION_LIMIT,
        required=False,
    )
    return [*lines, other]


def rating_in(fields: Mapping[str, str]) -> Rating:
    """What was filled in; an invented choice is none at all."""
    return Rating(tuple(_mark(fields[line.value]) for line in Line), fields["words"])


def _mark(chosen: str) -> int | None:
    return int(chosen) if chosen in {str(mark) for mark in range(MARKS)} else None
