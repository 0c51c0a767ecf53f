"""Lays three cards face down in the class's channel, and shows the teacher in regie what is on them."""

from discord.ui import LayoutView

from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Accent, Item, Style, button, card, page, row, text
from bot.chat.ui.safe_text import literal
from bot.domain.choosing.deal import Deal, DealState
from bot.domain.permission import Action
from bot.i18n.catalogue import Words, words_for
from bot.services.choosing.deal_cards import DealView, pick_card
from cogs.choosing import ids
from cogs.common.buttons import purpose_button

TITLES = {
    DealState.DEALT: "deal-title",
    DealState.PICKED: "deal-picked",
    DealState.ASKED: "deal-asked",
    DealState.BACK: "deal-back",
}
LINES = {
    DealState.DEALT: "deal-how",
    DealState.PICKED: "deal-picked-how",
    DealState.ASKED: "deal-asked-how",
    DealState.BACK: "deal-back-how",
}
REGIE_TITLES = {
    DealState.DEALT: "deal-regie-title",
    DealState.PICKED: "deal-regie-picked",
    DealState.ASKED: "deal-regie-asked",
    DealState.BACK: "deal-regie-back",
}


def draw_deal(view: DealView) -> LayoutView:
    """Draw the cards as the class sees them, never what is on them. Once one is chosen there is nothing to press."""
    words, deal = words_for(view.group.language), view.deal
    count, number = len(deal.cards), _number(deal)
    head = [
        text(f"-# {words('deal-tab')}"),
        text(f"## {words(TITLES[deal.state], count=count, number=number)}"),
        text(words(LINES[deal.state], teacher=literal(view.group.form_of_address))),
    ]
    table: list[Item] = [card(Accent.DAGLICHT, *head)]
    if deal.on_table:
        table += [card(None, text(_face_down(words, deal, place))) for place in range(count)]
        table += [] if deal.picked is not None else [_choices(words, deal)]
    return page(*table)


def draw_deal_regie(view: DealView) -> LayoutView:
    """Draw what is on the cards, and the button by which the teacher agrees to the choice."""
    words, deal = words_for(view.group.language), view.deal
    title = words(REGIE_TITLES[deal.state], number=_number(deal))
    parts: list[Item] = [text(f"-# {words('deal-regie-tab')}"), text(f"### {title}")]
    if deal.on_table:
        shown = range(len(deal.cards)) if deal.picked is None else (deal.picked,)
        parts += [
            text("\n".join(f"{place + 1}. {_face(words, view, place)}" for place in shown)),
            _regie_row(words, deal),
        ]
    return page(card(Accent.DAGLICHT, *parts))


def _number(deal: Deal) -> str:
    return "" if deal.picked is None else str(deal.picked + 1)


def _face_down(words: Words, deal: Deal, place: int) -> str:
    key = "deal-face-down"
    if deal.picked is not None:
        key = "deal-chosen" if place == deal.picked else "deal-goes-back"
    return f"### {words('deal-card', number=str(place + 1))}\n-# {words(key)}"


def _choices(words: Words, deal: Deal) -> Item:
    return row(
        *(
            button(words("deal-card", number=str(place + 1)), ids.PICK(deal_id=deal.id, place=place))
            for place in range(len(deal.cards))
        ),
        purpose_button(words, deal.talk_id),
    )


def _face(words: Words, view: DealView, place: int) -> str:
    face = view.faces[place]
    return words("deal-no-face") if face is None else literal(face.text(view.group.language))


def _regie_row(words: Words, deal: Deal) -> Item:
    back = button(words("deal-put-back"), ids.PUT_BACK(deal_id=deal.id))
    if deal.state is DealState.DEALT:
        return row(back)
    return row(button(words("deal-ask"), ids.ASK(deal_id=deal.id), Style.primary), back)


@needs(Action.TAKE_PART)
async def pick(request: Request, deal_id: int, place: int) -> None:
    """Note the card that a volunteer chooses; whoever comes second is told so kindly."""
    deal = await request.run(pick_card, deal_id, place)
    key = "deal-you-asked" if deal.at_once else "deal-you-chose"
    teacher = literal(request.group.form_of_address)
    await request.tell(request.words(key, number=str(place + 1), teacher=teacher))
