"""Lets a cog add subcommands to a root that another cog made: commands share roots, cogs know nothing of each other."""

from discord import app_commands

from bot.chat.client import VertelEens
from bot.domain.talk.weight import Weight
from bot.errors import VertelEensError


class NoRootError(VertelEensError):
    """The cog that makes the root is loaded later, or not at all: a fault of the program."""


def root_of(bot: VertelEens, name: str) -> app_commands.Group:
    """The root command of this name, as ``/talk``; the cog that makes it must have been loaded before."""
    root = bot.tree.get_command(name)
    if not isinstance(root, app_commands.Group):
        raise NoRootError(f"there is no root command {name} to add to")
    return root


CEILINGS = [
    app_commands.Choice(name=f"choice-weight-{weight.value}", value=weight.value)
    for weight in (Weight.LIGHT, Weight.PERSONAL)
]
"""How personal a talk may become. What is tender is never asked of a class together, so no talk goes as far."""
