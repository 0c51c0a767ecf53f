"""Writes marks."""

from bot.domain.scale.mark import Mark
from bot.i18n.catalogue import Words


def mark_text(words: Words, mark: Mark) -> str:
    """Write a mark as its language does: 6,5 or 6.5."""
    return f"{mark.row}{words('scale-half')}" if mark.is_half else str(mark.row)
