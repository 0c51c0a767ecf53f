"""Volunteers: one a step tells what is in their mark; the mark itself is nobody's business."""

from discord.ui import LayoutView

from bot.chat.act import Act
from bot.chat.client import VertelEens
from bot.chat.custom_id import pack
from bot.chat.drawing import show
from bot.chat.gate import needs
from bot.chat.layout import Accent, button, card, page, row, text
from bot.chat.safe_text import literal
from bot.domain.permission import Action
from bot.i18n.catalogue import words_for
from bot.services.scale_follow import SCALE_TELLER
from bot.services.scale_views import TellerView, view_teller
from bot.services.tell_scale import rather_not, volunteer


def draw_teller(view: TellerView) -> LayoutView:
    """The invitation of who wants to tell; it says nothing of the step."""
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
async def tell(act: Act) -> None:
    """The pupil tells: "Ik vertel wel iets"."""
    flow = await volunteer(act.core, act.group, act.number(0), act.actor.user_ref)
    words = act.words
    back = row(button(words("offer-rather-not"), pack("scale_rather_not", flow.id)))
    await act.tell(page(text(words("scale-you-tell")), back))


@needs(Action.TAKE_PART)
async def back(act: Act) -> None:
    """Rather not after all: the invitation disappears."""
    await rather_not(act.core, act.group, act.number(0), act.actor.user_ref)
    await act.replace(act.words("turn-passed"))


async def setup(bot: VertelEens) -> None:
    """Register what this module draws and answers."""
    show(bot, SCALE_TELLER, view_teller, draw_teller)
    bot.router.on("scale_tell")(tell)
    bot.router.on("scale_rather_not")(back)
