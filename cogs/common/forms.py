"""Makes what forms of a class talk and a talk of two share: agreements, an opinion, a word about the talk itself."""

from collections.abc import Callable, Mapping, Sequence

from discord.ui import LayoutView, Modal

from bot.chat.ui.form import choice, form, text_field
from bot.chat.ui.layout import Item, option, page
from bot.domain.agreement import AGREEMENT_LIMIT, Agreement
from bot.domain.closing.closing import MARKS, OPINION_LIMIT, OpinionLine, Rating
from bot.domain.moments.moment import MOMENT_LIMIT
from bot.domain.refusal import Reason, Refused
from bot.domain.words import check_line
from bot.i18n.catalogue import Words
from cogs.common.buttons import paged_select


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


def agreement_fields(words: Words, present: Agreement | None = None) -> tuple[Item, Item]:
    """Make the fields of what is agreed and when it is done for the first time, with what is ``present`` in them."""
    what = text_field(
        words("agreement-what"),
        "words",
        description=words("agreement-what-hint"),
        value=present.words if present else None,
        limit=AGREEMENT_LIMIT,
    )
    moment = text_field(
        words("agreement-moment"),
        "moment",
        description=words("agreement-moment-hint"),
        value=(present.first_moment or None) if present else None,
        limit=AGREEMENT_LIMIT,
        required=False,
    )
    return what, moment


def helper_field(words: Words) -> Item:
    """Make the field of who helps with what is agreed."""
    return text_field(words("agreement-help"), "help", limit=AGREEMENT_LIMIT, required=False)


def agreement_choice(
    words: Words, agreements: Sequence[Agreement], custom_id: str, number: int, further: Callable[..., str]
) -> LayoutView:
    """Draw the page ``number`` (from 0) of the list in which one of these agreements is chosen.

    ``further`` gives the custom id of the button to the next page.
    """
    options = [option(one.words, str(one.id)) for one in agreements]
    return page(*paged_select(words, words("agreement-which"), custom_id, options, number, further))


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
