"""Turns the chooser in the channel, tells at once in words where it stops, and draws a still picture for who asks."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace

from discord.ui import LayoutView, Modal

from bot.chat.client import VertelEens, bot_of
from bot.chat.interactions.access import pupils_called
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.form import form, text_field
from bot.chat.ui.layout import Accent, Item, Style, button, card, page, row, text
from bot.chat.ui.pictures import ALT, Gallery, PictureFile
from bot.chat.ui.safe_text import literal, shortened
from bot.domain.choosing.spinner import ENTRIES_LIMIT, MOST, Over, Spin, entries_of
from bot.domain.permission import Action
from bot.i18n.catalogue import Words, words_for
from bot.log import logger
from bot.media.pool import PictureError
from bot.media.wheel import Wheel, draw_still, draw_turning
from bot.services.choosing.spin import SpinView, SpinWheel, view_spin
from cogs.choosing import ids
from cogs.common.buttons import purpose_button

log = logger(__name__)

TABS = {Over.QUESTIONS: "spin-tab-questions", Over.CATEGORIES: "spin-tab-categories", Over.TASKS: "spin-tab-tasks"}


def spin_form(words: Words, over: Over) -> Modal:
    """Make the form in which a teacher writes what it turns over, one a line."""
    field = text_field(
        words("spin-form-entries"),
        "entries",
        long=True,
        description=words("spin-form-hint", most=str(MOST)),
        limit=ENTRIES_LIMIT,
    )
    return form(words("spin-form-title"), ids.SPIN(over=over), field)


def wheel_of(view: SpinView) -> Wheel:
    return Wheel(tuple(entry.text for entry in view.spin.entries), view.spin.chosen, view.group.language)


def alt_of(words: Words, view: SpinView) -> str:
    """Describe the picture in words: what it turns over and where it stops."""
    entries = view.spin.entries
    listed = "; ".join(f"{number}. {entry.text}" for number, entry in enumerate(entries, start=1))
    number = str(view.spin.chosen + 1)
    return shortened(words("spin-alt", count=len(entries), number=number, entries=listed), ALT)


def _picture(words: Words, view: SpinView, kind: str, content: bytes) -> PictureFile:
    alt = alt_of(words, view)
    return PictureFile(f"spinner-{view.spin.id}.{kind}", content, alt, literal(alt))


def draw_spin(view: SpinView, turning: bytes | None) -> LayoutView:
    """Draw the picture with the words for where it stops, or only the words where there is no picture."""
    words, turned = words_for(view.group.language), view.spin
    place = words("spin-place", number=str(turned.chosen + 1), count=str(len(turned.entries)))
    parts: list[Item] = [text(f"-# {words(TABS[turned.over])}")]
    if turning is not None:
        parts.append(Gallery(_picture(words, view, "gif", turning)))
    parts += [text(f"## {literal(turned.result.text)}"), text(f"-# {place}")]
    still = [button(words("spin-still"), ids.SPIN_STILL(spin_id=turned.id))] if turning is not None else []
    goal = [purpose_button(words, view.talk_id)] if view.talk_id is not None else []
    parts += [row(*still, *goal)] if still or goal else []
    return page(card(Accent.DUIN, *parts))


def draw_spin_regie(view: SpinView) -> LayoutView:
    """Draw the result for the teacher, to take it as the question or to turn again."""
    words, turned = words_for(view.group.language), view.spin
    parts: list[Item] = [text(f"-# {words('spin-regie-tab')}"), text(f"### {literal(turned.result.text)}")]
    if turned.asked:
        return page(card(Accent.DUIN, *parts, text(words("spin-asked"))))
    ask = button(words("spin-ask"), ids.SPIN_ASK(spin_id=turned.id), Style.primary)
    return page(card(Accent.DUIN, *parts, row(ask, button(words("spin-again"), ids.SPIN_AGAIN(spin_id=turned.id)))))


async def turn(request: Request, over: Over, written: str) -> None:
    """Turn over what was written, once the coach has read it, or over what the decks have. It takes a moment."""
    entries = "\n".join(entries_of(written)) if written else ""
    await request.think()
    turned = await bot_of(request).speech.say(request, SpinWheel(over, entries))
    if turned is not None:
        await request.tell(spun_text(request, turned))


def spun_text(request: Request, _: Spin) -> str:
    """Return what a teacher reads once the chooser turns."""
    return request.words("spin-done", channel=f"<#{request.group.channel_ref}>")


@asynccontextmanager
async def with_names(request: Request, message: SpinWheel) -> AsyncGenerator[SpinWheel]:
    """Look up whether a pupil is among what the chooser is to turn over."""
    names = await pupils_called(bot_of(request).members, request.group, message.perhaps_names)
    yield replace(message, names=frozenset(names))


@needs(Action.STEER_TALK)
async def written(request: Request, over: Over) -> None:
    """Turn over what was written in the form."""
    await turn(request, over, request.fields["entries"])


@needs(Action.GET_HELP)
async def still(request: Request, spin_id: int) -> None:
    """Show this person alone the end of the turning as a picture that does not move."""
    view = await request.find(view_spin, spin_id)
    await request.think()
    content = await request.context.studio.picture(draw_still, wheel_of(view))
    picture = _picture(request.words, view, "png", content)
    await request.tell(page(Gallery(picture), text(f"**{literal(view.spin.result.text)}**")))


async def draw_with_picture(bot: VertelEens, spin_id: int) -> Sequence[LayoutView] | None:
    """Draw the chooser with its turning picture, or in words alone where that cannot be made."""
    view = await view_spin(bot.context, spin_id)
    if view is None:
        return None
    try:
        turning = await bot.context.studio.picture(draw_turning, wheel_of(view))
    except PictureError:
        log.warning("spinner is shown without its picture", spin=spin_id)
        turning = None
    return [draw_spin(view, turning)]
