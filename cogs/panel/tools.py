"""What a teacher can do besides the next step: one list, of which each choice does what a button would do."""

from bot.chat.interactions.router import CHOSEN
from bot.chat.ui.layout import Item, option, select
from bot.domain.round.round import RoundState
from bot.i18n.catalogue import Words
from bot.services.panel.views import PanelView
from cogs.common.ids import MOMENTS_COVER, MOMENTS_HARVEST, MOMENTS_I_NOTICE, MOMENTS_META, TALK_PURPOSE, TURN_FAIR

LIES_OPEN = (RoundState.READING, RoundState.TURNS)


def tools(words: Words, view: PanelView) -> Item:
    """The list, with what fits this moment only."""
    talk_id = view.talk.id
    lies_open = view.round if view.round is not None and view.round.state in LIES_OPEN else None
    offered = {
        "tool-meta": MOMENTS_META(talk_id=talk_id, line=None),
        "tool-i-notice": MOMENTS_I_NOTICE(talk_id=talk_id),
        **(
            {"tool-harvest": MOMENTS_HARVEST(talk_id=talk_id), "tool-fair": TURN_FAIR(round_id=lies_open.id)}
            if lies_open
            else {}
        ),
        **({"tool-cover": MOMENTS_COVER(talk_id=talk_id)} if view.to_cover else {}),
        "tool-goal": TALK_PURPOSE(talk_id=talk_id),
    }
    options = [option(words(key), custom_id, words(f"{key}-hint")) for key, custom_id in offered.items()]
    return select(words("tool-list"), CHOSEN(), options)
