"""Covers a tender talk ("toedekken") with a light card to leave with; nothing that is said then is kept (2.5)."""

from bot.domain.deck.card import Card, draw_card
from bot.domain.school.group import Group
from bot.services.context import AppContext
from bot.store.unit import Unit

LIGHT = "ongewoon"
"""The deck that invites play instead of talk about feelings."""


def light_card(context: AppContext, group: Group) -> Card:
    """Return a light card for this class. It is not a question of the talk, so the card does not have to rest."""
    return draw_card(
        context.cards, band=group.band, max_sensitivity=0, recent=(), category=LIGHT, random=context.random
    )


async def is_tender(unit: Unit, talk_id: int) -> bool:
    """Return whether this class talk asked anything personal, of the class together or of each pupil alone."""
    asked = (*(round_.prompt for round_ in await unit.rounds.of(talk_id)), *await unit.scales.of_talk(talk_id))
    return any(one.sensitivity >= 1 for one in asked)
