"""Defines the teacher's commands for a talk with one pupil."""

from collections.abc import Callable
from enum import StrEnum

import discord
from discord import app_commands
from discord.ext import commands

from bot.chat.client import CommandInteraction
from bot.chat.connection.library_internals import role_ids
from bot.chat.interactions.commands import Command, subcommand
from bot.chat.interactions.custom_id import CustomId
from bot.chat.interactions.gate import TEACHERS, needs, request_of
from bot.domain.one_to_one.goal import GOAL_FRAME_LIMIT
from bot.domain.one_to_one.one_to_one import AWAY_LEAST, AWAY_MOST, AWAY_SECONDS, OneToOne
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.scale.scale import TOPIC_LIMIT
from bot.domain.talk.talk import TalkKind
from bot.services.one_to_one.posts import ONE_TO_ONE_PANEL
from bot.services.one_to_one.require import meant_one_to_one
from bot.services.one_to_one.say import FrameGoal, ScaleBeside, StartOneToOne
from bot.services.one_to_one.views import OneToOnePanelView, find_panel
from cogs.common.choices import Anchor, FrameText
from cogs.common.stepping import take_step
from cogs.one_to_one import ids
from cogs.one_to_one.panel_card import to_next
from cogs.one_to_one.thread import class_channel, told_text

Seconds = app_commands.Range[int, AWAY_LEAST, AWAY_MOST]


class OneKind(StrEnum):
    """Lists the talk kinds for one pupil; a class circle is none of these."""

    GETTING_TO_KNOW = TalkKind.GETTING_TO_KNOW
    GOALS = TalkKind.GOALS
    PROGRESS = TalkKind.PROGRESS
    FEEDBACK = TalkKind.FEEDBACK
    EVALUATION = TalkKind.EVALUATION
    WEEKLY = TalkKind.WEEKLY
    ON_REQUEST = TalkKind.ON_REQUEST


@app_commands.default_permissions(TEACHERS)
@app_commands.guild_only()
class OneToOneCommands(commands.GroupCog, group_name="one"):
    """Holds the commands ``/one …``, in Dutch ``/eentje …``."""

    @app_commands.command(name="start")
    @needs(Action.STEER_TALK)
    async def start(
        self,
        interaction: CommandInteraction,
        pupil: discord.Member,
        kind: OneKind,
        purpose: FrameText,
        intent: FrameText,
        need: FrameText,
    ) -> None:
        """Open a talk with one pupil, in a private thread."""
        request = request_of(interaction)
        if request.group.pupil_role_ref not in map(str, role_ids(pupil)):
            raise Refused(Reason.NO_PUPIL)
        class_channel(interaction.client, request.group, request.words)
        await request.think()
        wish = StartOneToOne(kind=TalkKind(kind), purpose=purpose, intent=intent, need=need, pupil_ref=str(pupil.id))
        talk = await interaction.client.speech.say(request, wish)
        if talk is not None:
            await request.tell(told_text(request, talk))

    @app_commands.command(name="scale")
    @needs(Action.STEER_TALK)
    async def scale(
        self,
        interaction: CommandInteraction,
        topic: app_commands.Range[str, 1, TOPIC_LIMIT],
        zero: Anchor | None = None,
        ten: Anchor | None = None,
    ) -> None:
        """Ask a scale question of this pupil alone."""
        request = request_of(interaction)
        talk = await _meant(interaction)
        if await interaction.client.speech.say(request, ScaleBeside(talk.id, topic, zero or "", ten or "")):
            await request.tell(request.words("chat-done"))

    @app_commands.command(name="goals")
    @needs(Action.STEER_TALK)
    async def goals(
        self, interaction: CommandInteraction, frame: app_commands.Range[str, 1, GOAL_FRAME_LIMIT] | None = None
    ) -> None:
        """Set a learning goal: the frame is the teacher's, the rest is the pupil's."""
        request = request_of(interaction)
        talk = await _meant(interaction)
        if await interaction.client.speech.say(request, FrameGoal(talk.id, frame or "")):
            await request.tell(request.words("chat-done"))


def by_button(name: str, step: Callable[[OneToOnePanelView], str], *, moves: bool = False) -> Command:
    """Make a subcommand that does what the panel's button does; with ``moves`` it goes a step further by that."""

    @subcommand(name)
    @needs(Action.STEER_TALK)
    async def run(interaction: CommandInteraction) -> None:
        """Take the same step as the button."""
        talk, request = await _meant(interaction), request_of(interaction)
        panel = await find_panel(request.context, request.group, talk.id)
        if moves:
            await take_step(interaction, ONE_TO_ONE_PANEL, talk.id, step(panel))
        else:
            await interaction.client.router.run(interaction, step(panel))

    return run


def _of_talk(custom_id: CustomId) -> Callable[[OneToOnePanelView], str]:
    return lambda panel: custom_id(one_to_one_id=panel.talk.id)


@subcommand("step-away")
@needs(Action.STEER_TALK)
async def step_away(interaction: CommandInteraction, seconds: Seconds = AWAY_SECONDS) -> None:
    """Step out of view for a moment, so that the pupil can think (T7b)."""
    talk = await _meant(interaction)
    await interaction.client.router.run(interaction, ids.AWAY(one_to_one_id=talk.id, seconds=seconds))


async def _meant(interaction: CommandInteraction) -> OneToOne:
    request = request_of(interaction)
    return await request.run(meant_one_to_one, str(interaction.channel_id))


BY_BUTTON: tuple[Command, ...] = (
    by_button("next", to_next, moves=True),
    by_button("question", _of_talk(ids.ASK)),
    by_button("meta", _of_talk(ids.META)),
    by_button("close", _of_talk(ids.CLOSE), moves=True),
    by_button("stop", _of_talk(ids.STOP)),
)
"""These subcommands do what a button of the panel does."""
