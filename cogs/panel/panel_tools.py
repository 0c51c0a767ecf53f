"""What a teacher can do besides the next step: one list, of which each choice does what a button would do."""

from bot.chat.interactions.custom_id import pack
from bot.chat.interactions.router import CHOSEN
from bot.chat.ui.layout import Item, option, select
from bot.domain.round.round import RoundState
from bot.i18n.catalogue import Words
from bot.services.talk.views import PanelView

LIES_OPEN = (RoundState.READING, RoundState.TURNS)


def tools(words: Words, view: PanelView) -> Item:
    """The list, with what fits this moment only."""
    talk_id = view.talk.id
    lies_open = view.round if view.round is not None and view.round.state in LIES_OPEN else None
    offered = {
        "tool-meta": pack("meta", talk_id),
        "tool-i-notice": pack("i_notice", talk_id),
        **({"tool-harvest": pack("harvest", talk_id), "tool-fair": pack("fair", lies_open.id)} if lies_open else {}),
        **({"tool-cover": pack("cover", talk_id)} if view.to_cover else {}),
        "tool-goal": pack("goal", talk_id),
    }
    options = [option(words(key), custom_id, words(f"{key}-hint")) for key, custom_id in offered.items()]
    return select(words("tool-list"), pack(CHOSEN), options)
