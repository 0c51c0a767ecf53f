"""Takes in a pupil's drawing through a form, makes it anew, and shows it in the thread only."""

import asyncio

import discord
from discord.ui import LayoutView

from bot.chat.connection.calls import CALL_TIMEOUT
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Style, button, page, row, text
from bot.chat.ui.safe_text import quoted
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.log import logger
from bot.media.drawing import MOST_BYTES, NoPictureError, clean_drawing
from bot.media.pool import PictureError
from bot.services.one_to_one.pupil import WORDS, draw, find_own_step
from cogs.one_to_one import ids
from cogs.one_to_one.forms import drawing_form

log = logger(__name__)


@needs(Action.TAKE_PART, opens_form=True)
async def open_drawing(request: Request, step_id: int) -> None:
    """Open the form for a picture."""
    await request.act(find_own_step, step_id)
    await request.open_form(drawing_form(request.words, step_id))


@needs(Action.TAKE_PART)
async def drawn(request: Request, step_id: int) -> None:
    """Keep the picture that was handed in."""
    await request.act(find_own_step, step_id)
    found = next(iter(request.files), None)
    if found is None or found.size > MOST_BYTES:
        raise Refused(Reason.NOT_A_PICTURE)
    await request.think()
    caption = request.fields.get("caption", "")
    try:
        async with asyncio.timeout(CALL_TIMEOUT):
            content = await found.read()
        picture = await request.context.studio.private(clean_drawing, content)
    except NoPictureError:
        raise Refused(Reason.NOT_A_PICTURE) from None
    except (PictureError, TimeoutError, discord.HTTPException) as error:
        log.warning("drawing could not be made", step=step_id, exc_info=error)
        await request.tell(_not_now(request, step_id, caption))
        return
    await request.act(draw, step_id, picture, caption)
    await request.tell(request.words("one-kept"))


def _not_now(request: Request, step_id: int, caption: str) -> LayoutView:
    """Say that the picture could not be taken in; the pupil's words stand here, and another try is one tap away."""
    words = request.words
    again = button(words("one-draw"), ids.DRAW(step_id=step_id), Style.primary)
    write = button(words("scale-button-write"), ids.WRITE(step_id=step_id, part=WORDS))
    said = [text(quoted(caption))] if caption.strip() else []
    return page(text(words("one-draw-not-now")), *said, row(again, write))
