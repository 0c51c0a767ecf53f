"""Draws what staff reads when one of the two of a talk left, or cannot say anything."""

from discord.ui import LayoutView

from bot.chat.ui.layout import Accent, Style, button, card, page, row, text
from bot.chat.ui.safe_text import literal
from bot.i18n.catalogue import words_for
from bot.services.one_to_one.missing import MissingView
from cogs.one_to_one import ids


def draw_missing(view: MissingView) -> LayoutView:
    """Draw who is missing, that nobody has to do anything at once, and what can be done."""
    words, name = words_for(view.group.language), literal(view.pupil.name)
    told = words(f"one-missing-{view.missing.value.replace('_', '-')}", name=name)
    stop = button(words("one-stop"), ids.STOP(one_to_one_id=view.talk.id), Style.secondary)
    thread = words("one-panel-thread", thread=f"<#{view.talk.thread_ref}>")
    return page(card(Accent.HEIDE, text(told), text(thread), row(stop)))
