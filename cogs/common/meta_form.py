"""The form for a word about the talk itself, with a class and with one pupil: a ready line, or own words (H7)."""

from collections.abc import Mapping, Sequence

from discord.ui import Modal

from bot.chat.ui.form import choice, form, text_field
from bot.chat.ui.layout import option
from bot.domain.moments.moment import MOMENT_LIMIT
from bot.domain.refusal import Reason, Refused
from bot.domain.words import check_line
from bot.i18n.catalogue import Words


def meta_form(words: Words, custom_id: str, lines: Sequence[str], fitting: int = 0) -> Modal:
    """``lines`` are the keys of the ready lines; the one at ``fitting`` is chosen."""
    ready = [option(words(line), line, chosen=place == fitting) for place, line in enumerate(lines)]
    own = text_field(
        words("meta-own"), "own", long=True, description=words("i-notice-hint"), limit=MOMENT_LIMIT, required=False
    )
    return form(words("meta-title"), custom_id, choice(words("meta-line"), "line", ready, required=False), own)


def meta_said(fields: Mapping[str, str], lines: Sequence[str], words: Words) -> dict[str, str]:
    """What was said, and which of it the bot had ready, in ``words``. Refused when nothing was chosen or written."""
    own, line = check_line(fields["own"], MOMENT_LIMIT), fields["line"]
    if not own and line not in lines:
        raise Refused(Reason.EMPTY)
    ready = words(line) if line in lines else ""
    return {"text": own or ready, "ready": ready}
