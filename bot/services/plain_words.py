"""A card's question in plain words, for who asks: without its image, and with what the ends of a scale stand for."""

from dataclasses import dataclass

from bot.domain.deck import Card
from bot.domain.group import Group
from bot.domain.outcome import Reason, Refused
from bot.domain.round import Round
from bot.services.cards import card_of
from bot.services.core import Core
from bot.services.find import scene_of
from bot.store.unit import Unit


@dataclass(frozen=True, slots=True)
class PlainWords:
    """What the card has of it, None for what it has not."""

    literal: str | None
    zero: str | None
    ten: str | None


async def plain_words(core: Core, group: Group, round_id: int, language: str) -> PlainWords:
    """The plain words of a round's card in the asker's language; refused when it has none."""
    async with core.store.look() as unit:
        scene = await scene_of(unit, group.id, round_id)
        card = await _card(core, unit, group, scene.round)
    if card is None or not _is_plain(card):
        raise Refused(Reason.GONE)
    ends = card.anchors
    return PlainWords(
        literal=card.literal(language),
        zero=ends.zero.text(language) if ends else None,
        ten=ends.ten.text(language) if ends else None,
    )


async def has_plain_words(core: Core, unit: Unit, group: Group, round_: Round) -> bool:
    """Whether a round's card has anything to say more plainly."""
    card = await _card(core, unit, group, round_)
    return card is not None and _is_plain(card)


def _is_plain(card: Card) -> bool:
    return bool(card.literal_nl and card.literal_en) or card.anchors is not None


async def _card(core: Core, unit: Unit, group: Group, round_: Round) -> Card | None:
    return None if round_.card_id is None else await card_of(core, unit, group.id, round_.card_id)
