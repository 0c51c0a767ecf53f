"""A week later: a private message to who welcomes these asks to look back; the others find a line in the channel."""

from discord.ui import LayoutView

from bot.chat.client import VertelEens
from bot.chat.interactions.custom_id import pack
from bot.chat.ui.layout import Accent, Style, button, card, page, row, text
from bot.chat.ui.safe_text import literal
from bot.i18n.catalogue import words_for
from bot.services.scale.follow import FLOW_REVIEW, SCALE_REVIEW
from bot.services.scale.review import begin_review
from bot.services.scale.views import ScaleView, view_scale
from cogs.scale.screens import draw_reminder


def draw_review_line(view: ScaleView) -> LayoutView:
    """Neutral, the same for all, and nobody is called (decisions 11); in the thread of a talk of two, to its pupil."""
    words = words_for(view.group.language)
    alone = view.alone
    said = words("scale-review-line") if alone is None else words("scale-review-invite", name=literal(alone.name))
    return page(
        card(
            Accent.HEIDE,
            text(f"-# {words('scale-review-tab')}"),
            text(f"### {literal(view.scale.topic)}"),
            text(said),
            row(button(words("scale-button-mine"), pack("scale_go", view.scale.id), Style.primary)),
        )
    )


async def setup(bot: VertelEens) -> None:
    """Register what this module draws, and the alarm."""

    async def review(flow_id: int) -> None:
        walk = await begin_review(bot.context, flow_id)
        if walk is None:
            return
        pupil = walk.pupil
        words = bot.whispers.words_of(pupil.user_ref, walk.group.language)
        await bot.whispers.whisper(pupil.user_ref, draw_reminder(words, walk), dm_welcome=pupil.dm_welcome)

    bot.outbox.shows(SCALE_REVIEW, view_scale, draw_review_line)
    bot.alarms.on(FLOW_REVIEW, review)
