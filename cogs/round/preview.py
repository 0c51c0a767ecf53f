"""Lets the teacher look before the reveal: turn pages, hold and release answers, and read what is private."""

from discord.ui import LayoutView

from bot.chat.client import VertelEens
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.safe_text import literal
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import SHOWN, RoundState
from bot.services.round.steer import hold_answer
from bot.services.round.views import PreviewView, view_preview
from cogs.round.preview_cards import draw_opening, draw_preview, draw_private

READABLE = (RoundState.PREVIEW, *SHOWN)
"""The teacher reads nothing before the writing is over, nor what was never opened (pedagogy 1.2)."""


@needs(Action.READ_PREVIEW)
async def turn_page(request: Request, round_id: int, number: int) -> None:
    """Turn to another page of the preview, which stays there when answers are held."""
    view = await _own_preview(request, round_id)
    request.context.open_pages[round_id] = number
    await request.replace(draw_opening(view, number), shared=True)


@needs(Action.READ_PREVIEW)
async def hold(request: Request, round_id: int, answer_id: int, number: int) -> None:
    """Keep an answer back ("Houd vast")."""
    await request.run(hold_answer, round_id, answer_id, hold=True, page=number)


@needs(Action.READ_PREVIEW)
async def release(request: Request, round_id: int, answer_id: int) -> None:
    """Let a held answer go ("Mag toch open")."""
    await request.run(hold_answer, round_id, answer_id, hold=False)


@needs(Action.READ_PREVIEW)
async def show_name(request: Request, round_id: int, answer_id: int) -> None:
    """Tell the teacher who asks, and nobody else, who wrote a held answer."""
    view = await _own_preview(request, round_id)
    found = next((seen for seen in (*view.caught, *view.held) if seen.answer.id == answer_id), None)
    if found is None:
        raise Refused(Reason.GONE)
    await request.tell(request.words("preview-name-is", name=literal(found.pupil.name)))


@needs(Action.READ_PREVIEW)
async def read_private(request: Request, round_id: int, number: int | None) -> None:
    """Show what pupils wrote for the teacher alone, and what has no name where there were too few answers."""
    view = await _own_preview(request, round_id)
    layout = draw_private(request.words, view, number or 0)
    await request.turn_to(number, layout)


async def _own_preview(request: Request, round_id: int) -> PreviewView:
    view = await request.find(view_preview, round_id)
    if view.round.state not in READABLE:
        raise Refused(Reason.WRONG_MOMENT)
    return view


def draw(bot: VertelEens, view: PreviewView) -> list[LayoutView]:
    """Draw the preview on the page that the teacher turned to last."""
    return draw_preview(view, bot.context.open_pages.get(view.round.id, 0), bot.context.calendar.country)
