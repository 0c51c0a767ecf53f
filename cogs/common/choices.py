"""Lists what several commands let a teacher choose from."""

from discord import app_commands

from bot.domain.talk.weight import Weight

CEILINGS = [
    app_commands.Choice(name=f"choice-weight-{weight.value}", value=weight.value)
    for weight in (Weight.LIGHT, Weight.PERSONAL)
]
"""How personal a talk may become. What is tender is never asked of a class together, so no talk goes as far."""


def deck_choices(*decks: str) -> list[app_commands.Choice[str]]:
    """Offer these decks by the names that people know them by."""
    return [app_commands.Choice(name=f"deck-name-{deck}", value=deck) for deck in decks]
