"""Keeps a class's own question cards."""

import json
from typing import Any

from bot.content.fields import LANGUAGES, card_of, fields_of
from bot.content.likeness import gist
from bot.domain.deck.card import OWN_CATEGORY, Card
from bot.domain.refusal import Reason, Refused
from bot.domain.school.group import Group
from bot.services.context import AppContext
from bot.store.deck import KeptCard, NewCard
from bot.store.unit import Unit

OWN_LIMIT = 500
"""How many cards of its own a class can have; all of them are read whenever a card is drawn."""
PREFIX = f"{OWN_CATEGORY}-"


async def own_cards(unit: Unit, group_id: int) -> tuple[Card, ...]:
    """Return the class's own cards, which are drawn from beside those that come with the bot."""
    return tuple(_to_card(kept) for kept in await unit.own_cards.of(group_id))


async def remove_own_card(context: AppContext, group: Group, card_id: str) -> None:
    """Remove one of the class's own cards. Refused when it has no such card any more."""
    number = card_id.removeprefix(PREFIX)
    async with context.store.write() as unit:
        if not (number.isdecimal() and await unit.own_cards.remove(group.id, int(number))):
            raise Refused(Reason.GONE)


async def keep_card(unit: Unit, context: AppContext, group: Group, card: Card, by: str) -> Card | None:
    """Add a card to the class's own and return it with its id; None when the class has this question already."""
    new = NewCard(
        category=card.category,
        nl=card.nl,
        en=card.en,
        plain=gist(card.text(group.language)).plain,
        sensitivity=card.sensitivity,
        extra=json.dumps(fields_of(card), ensure_ascii=False),
    )
    kept = await unit.own_cards.keep(group.id, new, by, context.clock.now())
    return None if kept is None else _to_card(kept)


def _to_card(kept: KeptCard) -> Card:
    texts = dict(zip(LANGUAGES, (kept.nl, kept.en), strict=True))
    fields: dict[str, Any] = {"tags": [], **json.loads(kept.extra), **texts, "sensitivity": kept.sensitivity}
    return card_of(kept.category, {**fields, "id": f"{PREFIX}{kept.id}"})
