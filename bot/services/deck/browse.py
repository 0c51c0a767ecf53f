"""Lets a teacher look through the decks that come with the bot and fit the class, and through the class's own."""

from dataclasses import dataclass

from bot.domain.deck.card import OWN_CATEGORY, Card
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group
from bot.services.context import AppContext
from bot.services.deck.own import PREFIX, own_cards


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck by its category and the cards in it that this class can have."""

    name: str
    cards: tuple[Card, ...]


async def decks_of(context: AppContext, group: Group) -> tuple[Deck, ...]:
    """Return every deck, the class's own last. That one is there even when empty, with every card of the class."""
    async with context.store.read() as unit:
        own = await own_cards(unit, group.id)
    fitting = [card for card in (*context.cards, *own) if group.band in card.bands]
    names = dict.fromkeys(card.category for card in context.cards)
    shipped = (Deck(name, tuple(card for card in fitting if card.category == name)) for name in names)
    return (*(deck for deck in shipped if deck.cards), Deck(OWN_CATEGORY, own))


async def deck_of(context: AppContext, group: Group, name: str) -> Deck:
    """Return the deck with this name. Refused as gone when there is none."""
    found = next((deck for deck in await decks_of(context, group) if deck.name == name), None)
    if found is None:
        raise Refused(Reason.GONE)
    return found


async def own_card_of(context: AppContext, group: Group, number: int) -> Card:
    """Return a card of the class's own. Refused when it is gone."""
    deck = await deck_of(context, group, OWN_CATEGORY)
    found = next((card for card in deck.cards if card.id == f"{PREFIX}{number}"), None)
    if found is None:
        raise Refused(Reason.GONE)
    return found


def number_of(card: Card) -> int | None:
    """Return the number of a card of the class's own, or None for a card that comes with the bot."""
    return int(card.id.removeprefix(PREFIX)) if card.id.startswith(PREFIX) else None
