"""Puts the cards of a talk with one pupil in plain words, for the pupil who asks."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.deck.card import Card, PlainWords
from bot.domain.one_to_one.one_to_one import OneToOneStep
from bot.domain.school.group import Group
from bot.services.context import AppContext
from bot.services.one_to_one.require import require_own_step


@dataclass(frozen=True, slots=True)
class PlainCard:
    """A card's question, and the same in plain words."""

    question: str
    plain: PlainWords


async def plain_words_of_step(
    context: AppContext, group: Group, user_ref: str, step_id: int, language: str
) -> list[PlainCard]:
    """Return the plain words of the cards that this pupil was dealt at a step; refused for anybody else."""
    async with context.store.read() as unit:
        scene = await require_own_step(unit, group, step_id, user_ref)
    dealt = plain_cards(context.cards, scene.step)
    return [PlainCard(card.text(language), card.plain_words(language)) for card in dealt]


def plain_cards(cards: Iterable[Card], step: OneToOneStep) -> list[Card]:
    """Return the cards of a step that have plain words; they are found by the texts that the step keeps."""
    there = {*step.offered, step.asked.rsplit("\n", 1)[-1]}
    return [card for card in cards if card.has_plain_words and there & {card.nl, card.en}]
