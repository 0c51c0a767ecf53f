"""``/deck``, in Dutch ``/stapel``: look through the decks, add one's own, and look at what pupils suggest."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.chat.client import VertelEens
from bot.chat.custom_id import pack
from bot.chat.gate import TEACHERS, act_of, needs
from bot.domain.deck import OWN_CATEGORY, QUESTION_DECKS, SPOKEN_CATEGORIES
from bot.domain.permission import Action
from bot.services.deck_browse import deck_of, decks_of
from cogs.decks.adding import add_file, add_form
from cogs.decks.browsing import draw_deck, draw_decks

DECKS = (*QUESTION_DECKS, *sorted(SPOKEN_CATEGORIES), OWN_CATEGORY)
Interaction = discord.Interaction[VertelEens]


@app_commands.default_permissions(TEACHERS)
@app_commands.guild_only()
class DeckCommands(commands.GroupCog, group_name="deck"):
    """The teacher's commands for decks."""

    @app_commands.command(name="show")
    @app_commands.choices(deck=[app_commands.Choice(name=f"deck-name-{deck}", value=deck) for deck in DECKS])
    @needs(Action.STEER_TALK)
    async def show(self, interaction: Interaction, deck: str | None = None) -> None:
        """Look through the decks."""
        act = act_of(interaction)
        if deck is None:
            await act.tell(draw_decks(act.words, await decks_of(act.core, act.group)))
        else:
            await act.tell(draw_deck(act.words, act.group, await deck_of(act.core, act.group, deck)))

    @app_commands.command(name="add")
    @needs(Action.STEER_TALK)
    async def add(self, interaction: Interaction, file: discord.Attachment | None = None) -> None:
        """Add questions of one's own: from a file, or written in a form."""
        act = act_of(interaction)
        if file is None:
            await act.open_form(add_form(act.words))
        else:
            await add_file(act, file)

    @app_commands.command(name="suggestions")
    @needs(Action.STEER_TALK)
    async def suggestions(self, interaction: Interaction) -> None:
        """Look at the questions that pupils thought of."""
        await interaction.client.router.run(interaction, pack("ideas", 0))


async def setup(bot: VertelEens) -> None:
    """Add the commands."""
    await bot.add_cog(DeckCommands(bot))
