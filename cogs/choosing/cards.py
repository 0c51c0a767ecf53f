"""Lays three cards face down in the class's channel, and shows the teacher in regie what is on them."""

from discord.ui import LayoutView

from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Accent, Item, Style, button, card, page, row, text
from bot.chat.ui.safe_text import literal
from bot.domain.choosing.laid_cards import LaidCards, LaidState
from bot.domain.permission import Action
from bot.i18n.catalogue import Words, words_for
from bot.services.choosing.lay_cards import LaidView, pick_card
from cogs.choosing import ids
from cogs.common.buttons import purpose_button

TITLES = {
    LaidState.LAID: "laid-title",
    LaidState.PICKED: "laid-picked",
    LaidState.ASKED: "laid-asked",
    LaidState.BACK: "laid-back",
}
LINES = {
    LaidState.LAID: "laid-how",
    LaidState.PICKED: "laid-picked-how",
    LaidState.ASKED: "laid-asked-how",
    LaidState.BACK: "laid-back-how",
}
REGIE_TITLES = {
    LaidState.LAID: "laid-regie-title",
    LaidState.PICKED: "laid-regie-picked",
    LaidState.ASKED: "laid-regie-asked",
    LaidState.BACK: "laid-regie-back",
}


def draw_laid(view: LaidView) -> LayoutView:
    """Draw the cards as the class sees them, never what is on them. Once one is chosen there is nothing to press."""
    words, laid = words_for(view.group.language), view.laid
    count, number = len(laid.cards), _number(laid)
    head = [
        text(f"-# {words('laid-tab')}"),
        text(f"## {words(TITLES[laid.state], count=count, number=number)}"),
        text(words(LINES[laid.state], teacher=literal(view.group.form_of_address))),
    ]
    table: list[Item] = [card(Accent.DAGLICHT, *head)]
    if laid.on_table:
        table += [card(None, text(_face_down(words, laid, place))) for place in range(count)]
        table += [] if laid.picked is not None else [_choices(words, laid)]
    return page(*table)


def draw_laid_regie(view: LaidView) -> LayoutView:
    """Draw what is on the cards, and the button by which the teacher agrees to the choice."""
    words, laid = words_for(view.group.language), view.laid
    title = words(REGIE_TITLES[laid.state], number=_number(laid))
    parts: list[Item] = [text(f"-# {words('laid-regie-tab')}"), text(f"### {title}")]
    if laid.on_table:
        shown = range(len(laid.cards)) if laid.picked is None else (laid.picked,)
        parts += [
            text("\n".join(f"{place + 1}. {_face(words, view, place)}" for place in shown)),
            _regie_row(words, laid),
        ]
    return page(card(Accent.DAGLICHT, *parts))


def _number(laid: LaidCards) -> str:
    return "" if laid.picked is None else str(laid.picked + 1)


def _face_down(words: Words, laid: LaidCards, place: int) -> str:
    key = "laid-face-down"
    if laid.picked is not None:
        key = "laid-chosen" if place == laid.picked else "laid-goes-back"
    return f"### {words('laid-card', number=str(place + 1))}\n-# {words(key)}"


def _choices(words: Words, laid: LaidCards) -> Item:
    return row(
        *(
            button(words("laid-card", number=str(place + 1)), ids.PICK(laid_id=laid.id, place=place))
            for place in range(len(laid.cards))
        ),
        purpose_button(words, laid.talk_id),
    )


def _face(words: Words, view: LaidView, place: int) -> str:
    face = view.faces[place]
    return words("laid-no-face") if face is None else literal(face.text(view.group.language))


def _regie_row(words: Words, laid: LaidCards) -> Item:
    back = button(words("laid-put-back"), ids.PUT_BACK(laid_id=laid.id))
    if laid.state is LaidState.LAID:
        return row(back)
    return row(button(words("laid-ask"), ids.ASK(laid_id=laid.id), Style.primary), back)


@needs(Action.TAKE_PART)
async def pick(request: Request, laid_id: int, place: int) -> None:
    """Note the card that a volunteer chooses; whoever comes second is told so kindly."""
    laid = await request.run(pick_card, laid_id, place)
    key = "laid-you-asked" if laid.at_once else "laid-you-chose"
    teacher = literal(request.group.form_of_address)
    await request.tell(request.words(key, number=str(place + 1), teacher=teacher))
