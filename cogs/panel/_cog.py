"""Registers the teacher's panel in regie, which offers everything that can be done now, and the same by command."""

from bot.chat.client import VertelEens
from bot.chat.interactions.commands import add_subcommands
from bot.services.panel.views import view_panel
from bot.services.talk.posts import PANEL
from cogs.panel.card import draw_panel
from cogs.panel.commands import COMMANDS


async def setup(bot: VertelEens) -> None:
    """Register the panel and its commands; its buttons are answered by the activities that they lead into."""
    bot.outbox.shows(PANEL, view_panel, draw_panel)
    bot.outbox.steers(PANEL)
    add_subcommands(bot, "talk", *COMMANDS)
