"""The teacher's commands for the closing and for moments; each does what a button of the panel does."""

from typing import Any, cast

import discord
from discord import app_commands

from bot.chat.client import VertelEens
from bot.chat.interactions.commands import root_of
from bot.chat.interactions.custom_id import pack
from bot.chat.interactions.gate import needs, request_of
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.talk.talk import Talk
from bot.services.talk.views import view_open_talk

Interaction = discord.Interaction[VertelEens]
Command = app_commands.Command[Any, Any, None]


def command(name: str, verb: str) -> Command:
    """A subcommand that does what the button with this verb does to the talk that is going on."""

    @app_commands.command(name=name)
    @needs(Action.STEER_TALK)
    async def run(interaction: Interaction) -> None:
        """Take the same step as the button."""
        talk = await _open_talk(interaction)
        await interaction.client.router.run(interaction, pack(verb, talk.id))

    return cast("Command", run)


@app_commands.command(name="pause")
@needs(Action.STEER_TALK)
async def pause(interaction: Interaction) -> None:
    """Pause, or go on."""
    talk = await _open_talk(interaction)
    await interaction.client.router.run(interaction, pack("resume" if talk.is_paused else "pause", talk.id))


async def _open_talk(interaction: Interaction) -> Talk:
    request = request_of(interaction)
    opened = await view_open_talk(request.context, request.group)
    if opened is None:
        raise Refused(Reason.NO_TALK)
    return opened.talk


VERBS = {
    "close": "close_next",
    "agreement": "agree_propose",
    "stop": "stop",
    "harvest": "harvest",
    "i-notice": "i_notice",
    "meta": "meta",
    "cover": "cover",
    "purpose": "goal",
}


async def setup(bot: VertelEens) -> None:
    """Add the subcommands to ``/talk``."""
    root = root_of(bot, "talk")
    root.add_command(cast("Command", pause))
    for name, verb in VERBS.items():
        root.add_command(command(name, verb))
