"""What a teacher can do besides the next step: one list, of which each choice does what a button would do."""

from bot.chat.interactions.router import CHOSEN
from bot.chat.ui.layout import Item, option, select
from bot.domain.round.round import RoundState
from bot.i18n.catalogue import Words
from bot.services.panel.views import PanelView
from cogs.common import ids as shared

LIES_OPEN = (RoundState.READING, RoundState.TURNS)


def tools(words: Words, view: PanelView) -> Item:
    """The list, with what fits this moment only."""
    talk_id = view.talk.id
    lies_open = view.round if view.round is not None and view.round.state in LIES_OPEN else None
    offered = {
        "tool-meta": shared.MOMENTS_META(talk_id=talk_id, line=None),
        "tool-i-notice": shared.MOMENTS_I_NOTICE(talk_id=talk_id),
        **(
            {
                "tool-harvest": shared.MOMENTS_HARVEST(talk_id=talk_id),
                "tool-fair": shared.TURN_FAIR(round_id=lies_open.id),
            }
            if lies_open
            else {}
        ),
        **({"tool-cover": shared.MOMENTS_COVER(talk_id=talk_id)} if view.to_cover else {}),
        "tool-goal": shared.TALK_PURPOSE(talk_id=talk_id),
    }
    options = [option(words(key), custom_id, words(f"{key}-hint")) for key, custom_id in offered.items()]
    return select(words("tool-list"), CHOSEN(), options)


def _while_it_lies_open(talk_id: int, round_id: int) -> dict[str, str]:
    return {
        "tool-harvest": shared.MOMENTS_HARVEST(talk_id=talk_id),
        "tool-fair": shared.TURN_FAIR(round_id=round_id),
    }
