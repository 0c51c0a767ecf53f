"""Lets volunteers tell what is in their mark, one a step; the mark itself is nobody's business."""

from discord.ui import LayoutView

from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Accent, button, card, page, row, text
from bot.chat.ui.safe_text import literal
from bot.domain.permission import Action
from bot.i18n.catalogue import words_for
from bot.services.scale.tell import volunteer
from bot.services.scale.views import TellerView
from cogs.scale import ids


def draw_teller(view: TellerView) -> LayoutView:
    """Draw the invitation of a pupil who wants to tell; it says nothing of the step."""
    words = words_for(view.group.language)
    return page(
        card(
            Accent.LAMP,
            text(f"-# {words('scale-teller-tab')}"),
            text("# " + words("turn-title", name=literal(view.pupil.name))),
            text(words("scale-teller")),
        )
    )


@needs(Action.TAKE_PART)
async def tell(request: Request, scale_id: int) -> None:
    """Note that the pupil would tell something ("Ik vertel wel iets")."""
    response = await request.act(volunteer, scale_id)
    words = request.words
    back = row(button(words("offer-rather-not"), ids.RATHER_NOT(response_id=response.id)))
    await request.tell(page(text(words("scale-you-tell")), back))
