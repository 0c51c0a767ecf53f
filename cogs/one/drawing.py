"""A drawing in a one-to-one talk: handed in through a form, made anew, and only shown in the thread."""

import asyncio

from bot.chat.act import Act
from bot.chat.client import VertelEens
from bot.chat.gate import needs
from bot.chat.quick import PATIENCE
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.media.drawing import MOST_BYTES, NoPictureError, clean_drawing
from bot.services.script_words import Mine, draw, find_mine
from cogs.one.forms import drawing_form


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
    async with asyncio.timeout(PATIENCE):
        content = await found.read()
    try:
        picture = await act.core.studio.private(clean_drawing, content)
    except NoPictureError:
        raise Refused(Reason.NOT_A_PICTURE) from None
    await draw(act.core, _mine(act), picture, act.fields.get("caption", ""))
    await act.tell(act.words("one-kept"))


def _mine(act: Act) -> Mine:
    return Mine(act.group, act.number(0), act.actor.user_ref)


async def setup(bot: VertelEens) -> None:
    """Register what this module answers."""
    bot.router.on("one_draw")(open_drawing)
    bot.router.on_form("one_draw")(drawn)
