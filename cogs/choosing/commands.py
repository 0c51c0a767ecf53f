"""Defines the teacher's commands to let something be chosen: cards on the table, and the chooser."""

from discord import app_commands

from bot.chat.client import CommandInteraction
from bot.chat.interactions.commands import subcommand
from bot.chat.interactions.gate import needs, request_of
from bot.domain.choosing.deal import CardKind
from bot.domain.choosing.spinner import ENTRIES_LIMIT, Over
from bot.domain.permission import Action
from bot.services.choosing.deal_cards import deal_cards
from cogs.choosing.spinner import spin_form, turn

Written = app_commands.Range[str, 1, ENTRIES_LIMIT]


@subcommand("card")
@needs(Action.STEER_TALK, class_only=True)
async def card(interaction: CommandInteraction, kind: CardKind = CardKind.QUESTIONS, at_once: bool = False) -> None:
    """Lay three cards face down; a volunteer chooses one."""
    request = request_of(interaction)
    await request.run(deal_cards, kind, at_once=at_once)
    await request.tell(request.words("deal-done", channel=f"<#{request.group.channel_ref}>"))


@subcommand("spinner")
@needs(Action.STEER_TALK, class_only=True)
async def spinner(interaction: CommandInteraction, over: Over = Over.QUESTIONS, entries: Written | None = None) -> None:
    """Let the chooser turn; what it turns over is written here, in a form, or taken from the decks."""
    request = request_of(interaction)
    if entries is None and over is Over.QUESTIONS:
        await request.open_form(spin_form(request.words, over))
        return
    await turn(request, over, entries or "")
