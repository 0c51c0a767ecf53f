"""Lets a teacher choose which nudges come, under ``/class settings``: for that teacher alone, in every class."""

from discord.ui import LayoutView

from bot.chat.client import CommandInteraction
from bot.chat.interactions.commands import subcommand
from bot.chat.interactions.gate import needs, request_of
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import option, page, select, text
from bot.domain.coach.rules import Rule
from bot.domain.permission import Action
from bot.i18n.catalogue import Words
from bot.services.coach.muted import MUTABLE, listen_to, muted_rules
from cogs.coach import ids


@subcommand("settings")
@needs(Action.STEER_TALK)
async def settings(interaction: CommandInteraction) -> None:
    """See and choose which nudges come."""
    request = request_of(interaction)
    await request.tell(draw_settings(request.words, await muted_rules(request.context, request.actor.user_ref)))


@needs(Action.STEER_TALK)
async def choose(request: Request) -> None:
    """Note that the teacher wants these light nudges and no others."""
    await listen_to(request.context, request.actor.user_ref, [rule for rule in MUTABLE if rule in request.values])
    muted = await muted_rules(request.context, request.actor.user_ref)
    await request.replace(draw_settings(request.words, muted, saved=True))


def draw_settings(words: Words, muted: frozenset[Rule], *, saved: bool = False) -> LayoutView:
    """Draw the light rules, of which those that may speak are chosen; heavier ones always speak."""
    rules = [option(words(f"coach-rule-{rule}"), rule, chosen=rule not in muted) for rule in MUTABLE]
    chooser = select(words("coach-settings-choose"), ids.RULES(), rules, fewest=0, most=len(rules))
    told = [words("coach-settings-saved")] if saved else []
    return page(text(words("coach-settings-title")), *told, chooser)
