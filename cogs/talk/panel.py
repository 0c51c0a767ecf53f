"""The teacher's panel in regie: one message with everything that can be done now, and nothing of later."""

from bot.chat.act import Act
from bot.chat.client import VertelEens, bot_of
from bot.chat.drawing import show
from bot.chat.gate import needs
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.services.ask_question import Ask, ask_another, ask_question
from bot.services.follow import PANEL
from bot.services.steer_round import close_answering, give_time, open_answering, reveal_round
from bot.services.views import PanelView, view_panel
from cogs.talk.panel_card import draw_panel
from cogs.talk.reveal import tell_kept_back


@needs(Action.STEER_TALK)
async def draw_card(act: Act) -> None:
    """A card from the decks as the next question."""
    await _own_talk(act)
    await ask_question(act.core, Ask(act.group))
    await act.say_nothing()


@needs(Action.STEER_TALK)
async def another(act: Act) -> None:
    """Another card in the place of this question."""
    await ask_another(act.core, Ask(act.group), act.number(0))
    await act.say_nothing()


@needs(Action.STEER_TALK)
async def open_now(act: Act) -> None:
    """End think time, from twenty tellen on."""
    await open_answering(act.core, act.group, act.number(0), early=True)
    await act.say_nothing()


@needs(Action.STEER_TALK)
async def look_now(act: Act) -> None:
    """End the writing."""
    await close_answering(act.core, act.group, act.number(0))
    await act.say_nothing()


@needs(Action.STEER_TALK)
async def more_for_all(act: Act) -> None:
    """More time for everybody."""
    await give_time(act.core, act.group, act.number(0))
    await act.say_nothing()


@needs(Action.STEER_TALK)
async def reveal(act: Act) -> None:
    """Open everything together."""
    await reveal_round(act.core, act.group, act.number(0))
    await act.say_nothing()
    await tell_kept_back(bot_of(act), act.group, act.number(0))


async def _own_talk(act: Act) -> PanelView:
    """The talk that the panel is of, if it is this class's own."""
    view = await view_panel(act.core, act.number(0))
    if view is None or view.group.id != act.group.id:
        raise Refused(Reason.GONE)
    return view


HANDLERS = {
    "draw": draw_card,
    "another": another,
    "open": open_now,
    "look": look_now,
    "give_time": more_for_all,
    "reveal": reveal,
}


async def setup(bot: VertelEens) -> None:
    """Register what this module draws and answers."""
    show(bot, PANEL, view_panel, draw_panel)
    for verb, handler in HANDLERS.items():
        bot.router.on(verb)(handler)
