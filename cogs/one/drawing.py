"""A drawing in a one-to-one talk: handed in through a form, made anew, and only shown in the thread."""

import asyncio

import discord
from discord.ui import LayoutView

from bot.chat.act import Act
from bot.chat.client import VertelEens
from bot.chat.custom_id import pack
from bot.chat.gate import needs
from bot.chat.layout import Style, button, page, row, text
from bot.chat.quick import PATIENCE
from bot.chat.safe_text import quoted
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.log import logger
from bot.media.drawing import MOST_BYTES, NoPictureError, clean_drawing
from bot.media.pool import PictureError
from bot.services.script_words import WORDS, Mine, draw, find_mine
from cogs.one.forms import drawing_form

log = logger(__name__)


@needs(Action.TAKE_PART)
async def open_drawing(act: Act) -> None:
    """Open the form for a picture."""
    await find_mine(act.core, _mine(act))
    await act.open_form(drawing_form(act.words, act.number(0)))


@needs(Action.TAKE_PART)
async def drawn(act: Act) -> None:
    """The picture was handed in."""
    await find_mine(act.core, _mine(act))
    found = next(iter(act.files), None)
    if found is None or found.size > MOST_BYTES:
        raise Refused(Reason.NOT_A_PICTURE)
    await act.think()
    caption = act.fields.get("caption", "")
    try:
        async with asyncio.timeout(PATIENCE):
            content = await found.read()
        picture = await act.core.studio.private(clean_drawing, content)
    except NoPictureError:
        raise Refused(Reason.NOT_A_PICTURE) from None
    except (PictureError, TimeoutError, discord.HTTPException) as error:
        log.warning("drawing could not be made", step=act.number(0), exc_info=error)
        await act.tell(_not_now(act, caption))
        return
    await draw(act.core, _mine(act), picture, caption)
    await act.tell(act.words("one-kept"))


def _not_now(act: Act, caption: str) -> LayoutView:
    """The picture is still theirs, and their words to it stand here; another try, or words, is one tap away."""
    words, step = act.words, act.number(0)
    again = button(words("one-draw"), pack("one_draw", step), Style.primary)
    write = button(words("scale-button-write"), pack("one_write", step, WORDS))
    said = [text(quoted(caption))] if caption.strip() else []
    return page(text(words("one-draw-not-now")), *said, row(again, write))


def _mine(act: Act) -> Mine:
    return Mine(act.group, act.number(0), act.actor.user_ref)


async def setup(bot: VertelEens) -> None:
    """Register what this module answers."""
    bot.router.on("one_draw")(open_drawing)
    bot.router.on_form("one_draw")(drawn)
