"""Covering after a tender talk ("toedekken"): a light card to leave with; nothing that is said is kept (2.5)."""

from bot.domain.deck import Card, draw_card
from bot.domain.group import Group
from bot.services.core import Core

LIGHT = "ongewoon"
"""The deck that asks for play, not for feelings."""


def light_card(core: Core, group: Group) -> Card:
    """A card without weight for this class. It is not a question of the talk, so it does not have to rest."""
    return draw_card(core.cards, band=group.band, max_sensitivity=0, recent=(), category=LIGHT, random=core.random)
