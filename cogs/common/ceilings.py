"""Offers how personal a talk may become, as the choices of a command's option."""

from discord import app_commands

from bot.domain.talk.weight import Weight

CEILINGS = [
    app_commands.Choice(name=f"choice-weight-{weight.value}", value=weight.value)
    for weight in (Weight.LIGHT, Weight.PERSONAL)
]
"""What is tender is never asked of a class together, so no talk goes as far."""
