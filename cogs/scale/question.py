"""Asks the scale question in the class's channel, takes in marks, and shows them together once they are closed."""

from collections.abc import Sequence

from discord.ui import LayoutView

from bot.chat.client import VertelEens
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Accent, Button, Item, Style, button, card, page, row, text
from bot.chat.ui.pictures import ALT, Gallery, PictureFile
from bot.chat.ui.safe_text import displayable, literal
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.scale.mark import Totals
from bot.domain.scale.scale import Scale, ScaleForm, ScaleState
from bot.domain.words import cut
from bot.i18n.catalogue import Words, words_for
from bot.log import logger
from bot.media.histogram import draw_histogram
from bot.media.pool import PictureError
from bot.services.scale.respond import give_mark
from bot.services.scale.views import ScaleView, view_scale, view_together
from cogs.common import ids as shared
from cogs.common.buttons import pass_button, purpose_button
from cogs.common.marks import mark_text
from cogs.scale import ids
from cogs.scale.forms import chosen_mark, mark_form
from cogs.scale.ladder import class_ladder

log = logger(__name__)

STAIRS = "trap.png"


def draw_question(view: ScaleView) -> LayoutView:
    """Draw the topic, what 0 and 10 mean, and who reads what; it does not even show whether there are marks."""
    words, scale = words_for(view.group.language), view.scale
    parts: list[Item] = [text(f"-# {words('scale-tab')}"), text(f"## {literal(scale.topic)}")]
    if scale.state is ScaleState.STOPPED:
        return page(card(Accent.HEIDE, *parts, text(words("scale-stopped"))))
    parts.append(text(words("scale-anchors", zero=literal(scale.zero), ten=literal(scale.ten))))
    teacher = literal(view.group.form_of_address)
    parts.append(text(words(_told(scale), teacher=teacher)))
    if scale.state is ScaleState.OPEN:
        parts.append(text(f"-# {words('scale-safe', teacher=teacher)}"))
    parts.append(row(*_buttons(words, scale), *_goal(words, scale)))
    return page(card(Accent.HEIDE, *parts))


def draw_together(view: ScaleView, picture: bytes | None) -> LayoutView:
    """Draw the stairs of the class as a picture and in one line of words; with too few marks, neither."""
    words, scale = words_for(view.group.language), view.scale
    parts: list[Item] = [text(f"-# {words('scale-together-tab')}"), text(f"## {literal(scale.topic)}")]
    if scale.totals is None:
        parts.append(text(words("scale-too-few")))
    else:
        parts += _stairs(words, scale, scale.totals, picture)
    parts.append(text(words("scale-who-tells")))
    tell = button(words("scale-button-tell"), ids.TELL(scale_id=scale.id), Style.primary)
    parts.append(row(tell, pass_button(words, ids.PASS()), *_goal(words, scale)))
    return page(card(Accent.HEIDE, *parts))


@needs(Action.TAKE_PART, opens_form=True)
async def choose(request: Request, scale_id: int) -> None:
    """Open the form for a mark."""
    view = await request.find(view_scale, scale_id)
    scale = view.scale
    if not scale.takes_marks:
        raise Refused(Reason.SCALE_OVER)
    custom_id, asked = ids.MARK(scale_id=scale.id), f"**{literal(scale.topic)}**"
    await request.open_form(mark_form(request.words, custom_id, asked, (scale.zero, scale.ten), halves=False, now=None))


@needs(Action.TAKE_PART)
async def chosen(request: Request, scale_id: int) -> None:
    """Keep the mark that was handed in; the receipt is private, and leads on."""
    mark = chosen_mark(request.fields.get("mark", ""))
    response = await request.act(give_mark, scale_id, request.actor.name, mark)
    words = request.words
    onward = button(words("scale-button-onward"), shared.SCALE_GO(scale_id=response.scale_id), Style.primary)
    other = button(words("scale-button-other"), ids.MARK(scale_id=response.scale_id))
    await request.tell(page(text(words("scale-mark-kept", mark=mark_text(words, mark))), row(onward, other)))


def _told(scale: Scale) -> str:
    if scale.state is ScaleState.ENDED:
        return "scale-over"
    if scale.form is ScaleForm.PRIVATE:
        return "scale-told-private"
    return "scale-told-group" if scale.takes_marks else "scale-told-closed"


def _buttons(words: Words, scale: Scale) -> list[Button]:
    own = shared.SCALE_GO(scale_id=scale.id)
    if not scale.takes_marks:
        return [button(words("scale-button-mine"), own, Style.primary)]
    return [
        button(words("scale-button-mark"), ids.MARK(scale_id=scale.id), Style.primary),
        pass_button(words, ids.PASS()),
    ]


def _goal(words: Words, scale: Scale) -> list[Button]:
    """Return the purpose button of the talk that the question was asked in, if it was in one (H1)."""
    return [] if scale.talk_id is None else [purpose_button(words, scale.talk_id)]


def _stairs(words: Words, scale: Scale, totals: Totals, picture: bytes | None) -> list[Item]:
    """Draw the stairs; without a picture the ladder says the same."""
    ladder = class_ladder(totals, scale.zero, scale.ten)
    if picture is None:
        return [text(ladder)]
    told = [words("scale-alt-row", mark=str(row), count=count) for row, count in enumerate(totals) if count]
    alt = _alt(words, scale, ", ".join(told))
    return [Gallery(PictureFile(STAIRS, picture, alt, ladder)), text(f"-# {' · '.join(told)}")]


def _alt(words: Words, scale: Scale, told: str) -> str:
    topic, zero, ten = (displayable(one) for one in (scale.topic, scale.zero, scale.ten))
    return cut(words("scale-alt", topic=topic, zero=zero, ten=ten, rows=told), ALT)


async def draw_with_picture(bot: VertelEens, ref: int) -> Sequence[LayoutView] | None:
    """Draw the stairs of the class with their picture, or as a ladder of text where that cannot be made."""
    view = await view_together(bot.context, ref)
    return None if view is None else [draw_together(view, await _picture(bot, view.scale))]


async def _picture(bot: VertelEens, scale: Scale) -> bytes | None:
    """Make the picture of the stairs, or None where there is none; the text says the same."""
    if scale.totals is None:
        return None
    try:
        counts = dict(enumerate(scale.totals))
        return await bot.context.studio.picture(draw_histogram, counts, displayable(scale.zero), displayable(scale.ten))
    except PictureError as error:
        log.warning("stairs are shown without a picture", scale=scale.id, exc_info=error)
        return None
