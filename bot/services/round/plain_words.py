"""Says the question of a round in plain words, for who asks."""

from bot.domain.deck.card import Card, PlainWords
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import Round
from bot.domain.school.group import Group
from bot.services.context import AppContext
from bot.services.deck.cards import card_of
from bot.services.round.require import require_round
from bot.store.unit import Unit


async def plain_words(context: AppContext, group: Group, round_id: int, language: str) -> PlainWords:
    """Return the plain words of a round's card in the asker's language; refused when it has none."""
    async with context.store.read() as unit:
        scene = await require_round(unit, group.id, round_id)
        card = await plain_card(context, unit, group, scene.round)
    if card is None:
        raise Refused(Reason.GONE)
    return card.plain_words(language)


async def plain_card(context: AppContext, unit: Unit, group: Group, round_: Round) -> Card | None:
    """Return a round's card, if it can be said more plainly."""
    card = None if round_.card_id is None else await card_of(context, unit, group.id, round_.card_id)
    return card if card is not None and card.has_plain_words else None
