"""Says what a teacher may fill in at the options that several commands have."""

from discord import app_commands

from bot.domain.scale.scale import ANCHOR_LIMIT
from bot.domain.talk.talk import FRAME_LIMIT, LEAST_MINUTES, MOST_MINUTES
from bot.domain.talk.weight import Weight

FrameText = app_commands.Range[str, 1, FRAME_LIMIT]
Anchor = app_commands.Range[str, 1, ANCHOR_LIMIT]
Minutes = app_commands.Range[int, LEAST_MINUTES, MOST_MINUTES]
CEILINGS = [
    app_commands.Choice(name=f"choice-weight-{weight.value}", value=weight.value)
    for weight in (Weight.LIGHT, Weight.PERSONAL)
]
"""How personal a talk may become. What is tender is never asked of a class together, so no talk goes as far."""


def deck_choices(*decks: str) -> list[app_commands.Choice[str]]:
    """Offer these decks by the names that people know them by."""
    return [app_commands.Choice(name=f"deck-name-{deck}", value=deck) for deck in decks]
