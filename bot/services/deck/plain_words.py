"""A card's question in plain words, for who asks: without its image, and with what the ends of a scale stand for."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.deck.card import Card
from bot.domain.one_to_one.one_to_one import OneStep
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import Round
from bot.domain.school.group import Group
from bot.services.context import AppContext
from bot.services.deck.cards import card_of
from bot.services.one_to_one.require import require_own_step
from bot.services.talk.require import require_round
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class PlainWords:
    """What the card has of it, None for what it has not."""

    literal: str | None
    zero: str | None
    ten: str | None


@dataclass(frozen=True, slots=True)
class PlainCard:
    """A card's question, and what it says in plain words."""

    question: str
    plain: PlainWords


async def plain_words(context: AppContext, group: Group, round_id: int, language: str) -> PlainWords:
    """The plain words of a round's card in the asker's language; refused when it has none."""
    async with context.store.read() as unit:
        scene = await require_round(unit, group.id, round_id)
        card = await _card(context, unit, group, scene.round)
    if card is None or not _is_plain(card):
        raise Refused(Reason.GONE)
    return _plain(card, language)


async def plain_words_of_step(
    context: AppContext, group: Group, step_id: int, user_ref: str, language: str
) -> list[PlainCard]:
    """The plain words of the cards that this pupil was dealt in a one-to-one talk; refused for anybody else."""
    async with context.store.read() as unit:
        spot = await require_own_step(unit, group, step_id, user_ref)
    dealt = plain_cards(context.cards, spot.step)
    return [PlainCard(card.text(language), _plain(card, language)) for card in dealt]


def plain_cards(cards: Iterable[Card], step: OneStep) -> list[Card]:
    """The cards of a step that can be said more plainly. A step keeps their texts: a card may go, its words stay."""
    there = {*step.offered, step.asked.rsplit("\n", 1)[-1]}
    return [card for card in cards if _is_plain(card) and there & {card.nl, card.en}]


async def has_plain_words(context: AppContext, unit: Unit, group: Group, round_: Round) -> bool:
    """Whether a round's card has anything to say more plainly."""
    card = await _card(context, unit, group, round_)
    return card is not None and _is_plain(card)


def _plain(card: Card, language: str) -> PlainWords:
    ends = card.anchors
    return PlainWords(
        literal=card.literal(language),
        zero=ends.zero.text(language) if ends else None,
        ten=ends.ten.text(language) if ends else None,
    )


def _is_plain(card: Card) -> bool:
    return bool(card.literal_nl and card.literal_en) or card.anchors is not None


async def _card(context: AppContext, unit: Unit, group: Group, round_: Round) -> Card | None:
    return None if round_.card_id is None else await card_of(context, unit, group.id, round_.card_id)
