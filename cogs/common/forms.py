"""Makes the parts of forms that a class talk and a talk of two share: a word about the talk itself, and an opinion."""

from collections.abc import Mapping, Sequence

from discord.ui import Modal

from bot.chat.ui.form import choice, form, text_field
from bot.chat.ui.layout import Item, option
from bot.domain.closing.closing import MARKS, OPINION_LIMIT, OpinionLine, Rating
from bot.domain.moments.moment import MOMENT_LIMIT
from bot.domain.refusal import Reason, Refused
from bot.domain.words import check_line
from bot.i18n.catalogue import Words


def meta_form(words: Words, custom_id: str, lines: Sequence[str], fitting: int = 0) -> Modal:
    """Make the form for a word about the talk; ``lines`` are keys of ready lines, the one at ``fitting`` chosen."""
    ready = [option(words(line), line, chosen=place == fitting) for place, line in enumerate(lines)]
    own = text_field(
        words("meta-own"), "own", long=True, description=words("i-notice-hint"), limit=MOMENT_LIMIT, required=False
    )
    return form(words("meta-title"), custom_id, choice(words("meta-line"), "line", ready, required=False), own)


def meta_said(fields: Mapping[str, str], lines: Sequence[str], words: Words) -> dict[str, str]:
    """Return what was said and which of it the bot had ready. Raises ``Refused`` when nothing was chosen or written."""
    own, line = check_line(fields["own"], MOMENT_LIMIT), fields["line"]
    if not own and line not in lines:
        raise Refused(Reason.EMPTY)
    ready = words(line) if line in lines else ""
    return {"text": own or ready, "ready": ready}


def rating_fields(words: Words, present: Rating | None) -> list[Item]:
    """Make four lists and a place for words, which may all stay empty; ``present`` is what was given before."""
    marks = present.marks if present else (None,) * len(OpinionLine)
    lines = [
        choice(
            words(f"rating-line-{line.value}"),
            line.value,
            [option(words(f"rating-mark-{mark}"), str(mark), chosen=mark == chosen) for mark in range(MARKS)],
            placeholder=words("rating-choose"),
            required=False,
        )
        for line, chosen in zip(OpinionLine, marks, strict=True)
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
    """Read what was filled in; a choice that the form did not offer counts as none."""
    return Rating(tuple(_mark(fields[line.value]) for line in OpinionLine), fields["words"])


def _mark(chosen: str) -> int | None:
    return int(chosen) if chosen in {str(mark) for mark in range(MARKS)} else None
