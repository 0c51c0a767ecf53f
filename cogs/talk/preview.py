"""The teacher's look before the reveal: turning pages, holding and releasing, and what is for the teacher only."""

from discord.ui import LayoutView

from bot.chat.act import Act
from bot.chat.client import VertelEens
from bot.chat.drawing import show
from bot.chat.gate import needs
from bot.chat.safe_text import literal
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.domain.round import SHOWN, RoundState
from bot.services.follow import PREVIEW
from bot.services.steer_round import hold_answer
from bot.services.views import PreviewView, view_preview
from cogs.talk.preview_cards import draw_opening, draw_preview, draw_private

READABLE = (RoundState.PREVIEW, *SHOWN)
"""The teacher reads nothing before the writing is over, nor what was never opened (pedagogy 1.2)."""


@needs(Action.READ_PREVIEW)
async def turn_page(act: Act) -> None:
    """Another page of the preview; it stays open on it when answers are held."""
    view = await _own_preview(act, act.number(0))
    act.core.open_pages[view.round.id] = act.number(1)
    await act.replace(draw_opening(view, act.number(1)), shared=True)


@needs(Action.READ_PREVIEW)
async def hold(act: Act) -> None:
    """Keep an answer back ("Houd vast")."""
    page = act.number(2) if act.args[2:] else None
    await hold_answer(act.core, act.group, act.number(0), act.number(1), hold=True, page=page)
    await act.say_nothing()


@needs(Action.READ_PREVIEW)
async def release(act: Act) -> None:
    """Let a held answer go ("Mag toch open")."""
    await hold_answer(act.core, act.group, act.number(0), act.number(1), hold=False)
    await act.say_nothing()


@needs(Action.READ_PREVIEW)
async def show_name(act: Act) -> None:
    """Who wrote a held answer, to the teacher who asks, and to nobody else."""
    view = await _own_preview(act, act.number(0))
    found = next((seen for seen in (*view.caught, *view.held) if seen.answer.id == act.number(1)), None)
    if found is None:
        raise Refused(Reason.GONE)
    await act.tell(act.words("preview-name-is", name=literal(found.pupil.name)))


@needs(Action.READ_PREVIEW)
async def read_private(act: Act) -> None:
    """What pupils wrote for the teacher alone; and what has no name where there were too few answers."""
    view = await _own_preview(act, act.number(0))
    layout = draw_private(act.words, view, act.number(1))
    await (act.replace(layout) if act.args[2:] else act.tell(layout))


async def _own_preview(act: Act, round_id: int) -> PreviewView:
    view = await view_preview(act.core, round_id)
    if view is None or view.group.id != act.group.id:
        raise Refused(Reason.GONE)
    if view.round.state not in READABLE:
        raise Refused(Reason.WRONG_MOMENT)
    return view


async def setup(bot: VertelEens) -> None:
    """Register what this module draws and answers."""

    def draw(view: PreviewView) -> list[LayoutView]:
        return draw_preview(view, bot.core.open_pages.get(view.round.id, 0), bot.core.calendar.country)

    show(bot, PREVIEW, view_preview, draw)
    handlers = {"preview": turn_page, "hold": hold, "release": release, "show_name": show_name, "private": read_private}
    for verb, handler in handlers.items():
        bot.router.on(verb)(handler)
