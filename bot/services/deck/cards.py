"""Gathers all cards that a class can have, and draws one that it has not had lately."""

from collections.abc import Collection, Iterable
from datetime import timedelta

from bot.domain.deck.card import Card, draw_card
from bot.domain.pacing import CARD_REST_WEEKS
from bot.domain.refusal import Refused
from bot.domain.school.group import Group
from bot.domain.talk.talk import Talk, TalkKind
from bot.domain.talk.weight import most_in
from bot.services.context import AppContext
from bot.services.deck.own import own_cards
from bot.store.unit import Unit


async def cards_of(context: AppContext, unit: Unit, group_id: int) -> tuple[Card, ...]:
    """Return the questions and tasks of a class, without the picture cards."""
    return (*context.cards, *await own_cards(unit, group_id))


async def card_of(context: AppContext, unit: Unit, group_id: int, card_id: str) -> Card | None:
    """Return the card with this id, picture cards included; None when it is in no deck any more."""
    cards = (*context.pictures.prompts, *await cards_of(context, unit, group_id))
    return next((card for card in cards if card.id == card_id), None)


def draw_of(
    context: AppContext, group: Group, deck: Iterable[Card], recent: Collection[str], talk: Talk | None
) -> Card | None:
    """Draw a card of ``deck`` that may come unasked in this talk and is not in ``recent``; None when none is left."""
    try:
        return draw_card(
            deck,
            band=group.band,
            max_sensitivity=most_in(talk, context.paces[group.band].max_sensitivity),
            recent=recent,
            category=None,
            random=context.random,
            kind=talk.kind if talk else None,
        )
    except Refused:
        return None


async def suggest_card(context: AppContext, group: Group) -> Card | None:
    """Suggest a question that the class has not had lately, or None when there is none. This does not use it up."""
    async with context.store.read() as unit:
        recent = await unit.card_uses.since(group.id, context.clock.now() - timedelta(weeks=CARD_REST_WEEKS))
        cards = await cards_of(context, unit, group.id)
        talk = await unit.talks.open_in(group.id)
    return draw_of(context, group, cards, recent, talk)


async def draw_for_class(
    context: AppContext,
    unit: Unit,
    group: Group,
    max_sensitivity: int,
    *,
    category: str | None,
    usual: str | None = None,
    kind: TalkKind | None = None,
) -> Card:
    """Draw a card that this class has not had lately; it rests from now on. Refused when there is none."""
    now = context.clock.now()
    card = draw_card(
        await cards_of(context, unit, group.id),
        band=group.band,
        max_sensitivity=max_sensitivity,
        recent=await unit.card_uses.since(group.id, now - timedelta(weeks=CARD_REST_WEEKS)),
        category=category,
        random=context.random,
        usual=usual,
        kind=kind,
    )
    await unit.card_uses.note(group.id, card.id, now)
    return card
