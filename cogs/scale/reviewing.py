"""Asks pupils to look back a week later, by a private message where that is welcome, else by a line in the channel."""

from discord.ui import LayoutView

from bot.chat.client import VertelEens
from bot.chat.ui.layout import Accent, Style, button, card, page, row, text
from bot.chat.ui.safe_text import literal
from bot.i18n.catalogue import words_for
from bot.services.scale.review import begin_review
from bot.services.scale.views import ScaleView
from cogs.common import ids as shared
from cogs.scale.screens import draw_reminder


def draw_review_line(view: ScaleView) -> LayoutView:
    """Draw one line for all that mentions nobody (decisions 11); in a talk of two it names the pupil."""
    words = words_for(view.group.language)
    alone = view.alone
    said = words("scale-review-line") if alone is None else words("scale-review-invite", name=literal(alone.name))
    return page(
        card(
            Accent.HEIDE,
            text(f"-# {words('scale-review-tab')}"),
            text(f"### {literal(view.scale.topic)}"),
            text(said),
            row(button(words("scale-button-mine"), shared.SCALE_GO(scale_id=view.scale.id), Style.primary)),
        )
    )


async def invite_to_look_back(bot: VertelEens, response_id: int) -> None:
    """Ask a pupil who welcomes private messages to look back at their response."""
    view = await begin_review(bot.context, response_id)
    if view is not None:
        pupil = view.pupil
        words = bot.whispers.words_of(pupil.user_ref, view.group.language)
        await bot.whispers.whisper(pupil.user_ref, draw_reminder(words, view), dm_welcome=pupil.dm_welcome)
