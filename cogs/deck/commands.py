"""``/deck``, in Dutch ``/stapel``: look through the decks, add one's own, and look at what pupils suggest."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.chat.client import CommandInteraction
from bot.chat.interactions.gate import TEACHERS, needs, request_of
from bot.domain.deck.card import OWN_CATEGORY, QUESTION_DECKS, SPOKEN_CATEGORIES
from bot.domain.permission import Action
from bot.services.deck.browse import deck_of, decks_of
from cogs.common.choices import deck_choices
from cogs.deck import ids
from cogs.deck.adding import add_file, add_form
from cogs.deck.browsing import draw_deck, draw_decks


@app_commands.default_permissions(TEACHERS)
@app_commands.guild_only()
class DeckCommands(commands.GroupCog, group_name="deck"):
    """The teacher's commands for decks."""

    @app_commands.command(name="show")
    @app_commands.choices(deck=deck_choices(*QUESTION_DECKS, *sorted(SPOKEN_CATEGORIES), OWN_CATEGORY))
    @needs(Action.STEER_TALK)
    async def show(self, interaction: CommandInteraction, deck: str | None = None) -> None:
        """Look through the decks."""
        request = request_of(interaction)
        if deck is None:
            await request.tell(draw_decks(request.words, await decks_of(request.context, request.group)))
        else:
            await request.tell(
                draw_deck(request.words, request.group, await deck_of(request.context, request.group, deck))
            )

    @app_commands.command(name="add")
    @needs(Action.STEER_TALK)
    async def add(self, interaction: CommandInteraction, file: discord.Attachment | None = None) -> None:
        """Add questions of one's own: from a file, or written in a form."""
        request = request_of(interaction)
        if file is None:
            await request.open_form(add_form(request.words))
        else:
            await add_file(request, file)

    @app_commands.command(name="suggestions")
    @needs(Action.STEER_TALK)
    async def suggestions(self, interaction: CommandInteraction) -> None:
        """Look at the questions that pupils thought of."""
        await interaction.client.router.run(interaction, ids.IDEAS(number=0))
