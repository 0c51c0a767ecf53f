"""A talk that was left open: the bot ends it, gives sealed words back, and says so in regie."""

from discord.ui import LayoutView

from bot.chat.client import VertelEens
from bot.chat.ui.layout import Accent, card, clock_time, page, text
from bot.domain.talk.talk import TalkState
from bot.i18n.catalogue import words_for
from bot.services.closing.forgotten import end_forgotten
from bot.services.talk.views import TalkView
from cogs.closing.sealed import offer_back


def draw_forgotten(view: TalkView) -> LayoutView:
    """That it was ended, and what became of words that never opened."""
    words = words_for(view.group.language)
    key = "forgotten-stopped" if view.talk.state is TalkState.STOPPED else "forgotten-closed"
    said = words(key, time=clock_time(view.talk.started_at))
    return page(card(Accent.AVOND, text(f"-# {words('forgotten-tab')}"), text(said)))


async def end_by_itself(bot: VertelEens, talk_id: int) -> None:
    """End a talk that was left open, and offer sealed words back to who wrote them."""
    group = await end_forgotten(bot.context, talk_id)
    if group is not None:
        await offer_back(bot, group, talk_id)
