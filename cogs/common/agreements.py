"""Writes an agreement on one line, for talks with a class and talks with one pupil."""

from bot.chat.ui.safe_text import literal
from bot.domain.agreement import Agreement, Who
from bot.i18n.catalogue import Words


def agreement_line(words: Words, agreement: Agreement, number: int) -> str:
    """Return an agreement with its number, who promised it, its first moment and who helps."""
    told = f"{number}. **{literal(agreement.words)}**"
    if agreement.who is Who.TEACHER:
        told += f" {words('agreements-by-teacher')}"
    if agreement.first_moment:
        told += " " + words("agreements-moment", moment=literal(agreement.first_moment))
    if agreement.help:
        told += " " + words("agreements-help", help=literal(agreement.help))
    return told
