"""Decides whether a talk with one pupil was so personal that it should be covered before it ends (2.5)."""

from bot.domain.one_to_one.one_to_one import OneToOne
from bot.domain.school.group import Group
from bot.services.context import AppContext
from bot.services.deck.cards import cards_of
from bot.services.one_to_one.pupil import picked
from bot.services.one_to_one.require import require_one_to_one
from bot.store.unit import Unit


async def is_tender_alone(context: AppContext, unit: Unit, talk: OneToOne) -> bool:
    """Return whether the pupil was asked anything personal: by a scale question, or by a card asked or chosen."""
    steps = await unit.one_to_one_steps.of(talk.id)
    for step in steps:
        scale = None if step.scale_id is None else await unit.scales.find(step.scale_id)
        if scale is not None and scale.sensitivity >= 1:
            return True
    chosen = {step.offered[int(place)] for step in steps for place in picked(step)}
    asked = chosen.union(*(step.asked.split("\n") for step in steps))
    cards = await cards_of(context, unit, talk.group_id)
    return any(card.sensitivity >= 1 and asked & {card.nl, card.en} for card in cards)


async def should_cover(context: AppContext, group: Group, one_to_one_id: int) -> bool:
    """Return whether covering is proposed to the teacher, who may choose otherwise."""
    async with context.store.read() as unit:
        return await is_tender_alone(context, unit, await require_one_to_one(unit, group, one_to_one_id))
