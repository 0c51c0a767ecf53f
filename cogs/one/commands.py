"""The teacher's commands for a talk with one pupil, and the thread it is held in."""

from enum import StrEnum
from typing import Any, cast

import discord
from discord import app_commands
from discord.ext import commands

from bot.chat.access import role_ids
from bot.chat.act import Act
from bot.chat.client import VertelEens
from bot.chat.custom_id import pack
from bot.chat.gate import TEACHERS, act_of, needs
from bot.chat.safe_text import shortened
from bot.chat.subcommands import root_of
from bot.domain.goal import FRAME_LIMIT
from bot.domain.one_to_one import AWAY_LEAST, AWAY_MOST, AWAY_SECONDS, OneToOne
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.domain.scale import ANCHOR_LIMIT, TOPIC_LIMIT
from bot.domain.talk import FRAME_LIMIT as SENTENCE
from bot.domain.talk import Frame, TalkKind
from bot.services.script_find import meant_one
from bot.services.script_run import ScaleWish, StartOne, check_start, goal_beside, scale_beside, start_one

Interaction = discord.Interaction[VertelEens]
Sentence = app_commands.Range[str, 1, SENTENCE]
Anchor = app_commands.Range[str, 1, ANCHOR_LIMIT]
Seconds = app_commands.Range[int, AWAY_LEAST, AWAY_MOST]
NEEDED = ("create_private_threads", "send_messages_in_threads", "manage_threads")
WEEK = 10080
"""Minutes of silence after which Discord puts a thread away."""


class OneKind(StrEnum):
    """The talk kinds for one pupil; a class circle is none of these."""

    GETTING_TO_KNOW = TalkKind.GETTING_TO_KNOW
    GOALS = TalkKind.GOALS
    PROGRESS = TalkKind.PROGRESS
    FEEDBACK = TalkKind.FEEDBACK
    EVALUATION = TalkKind.EVALUATION
    WEEKLY = TalkKind.WEEKLY
    ON_REQUEST = TalkKind.ON_REQUEST


@app_commands.default_permissions(TEACHERS)
@app_commands.guild_only()
class OneCommands(commands.GroupCog, group_name="one"):
    """``/one``, in Dutch ``/eentje``."""

    @app_commands.command(name="start")
    @needs(Action.STEER_TALK)
    async def start(
        self,
        interaction: Interaction,
        pupil: discord.Member,
        kind: OneKind,
        purpose: Sentence,
        intent: Sentence,
        need: Sentence,
    ) -> None:
        """Open a talk with one pupil, in a private thread."""
        act = act_of(interaction)
        frame = Frame(purpose, intent, need)
        if act.group.pupil_role_ref not in map(str, role_ids(pupil)):
            raise Refused(Reason.NO_PUPIL)
        await check_start(act.core, act.group, str(pupil.id))
        channel = _class_channel(act)
        await act.think()
        thread = await _thread(act, channel, pupil)
        wish = StartOne(act.group, TalkKind(kind.value), frame, act.actor.user_ref, str(pupil.id), pupil.display_name)
        try:
            await start_one(act.core, wish, str(thread.id))
        except Refused:
            await thread.delete()
            raise
        await act.tell(act.words("one-started", thread=thread.mention, regie=f"<#{act.group.regie_ref}>"))

    @app_commands.command(name="scale")
    @needs(Action.STEER_TALK)
    async def scale(
        self,
        interaction: Interaction,
        topic: app_commands.Range[str, 1, TOPIC_LIMIT],
        zero: Anchor | None = None,
        ten: Anchor | None = None,
    ) -> None:
        """A scale question for this pupil alone."""
        act = act_of(interaction)
        one = await _meant(interaction)
        await scale_beside(act.core, act.group, one.id, ScaleWish(topic, zero, ten))
        await act.tell(act.words("chat-done"))

    @app_commands.command(name="goals")
    @needs(Action.STEER_TALK)
    async def goals(
        self, interaction: Interaction, frame: app_commands.Range[str, 1, FRAME_LIMIT] | None = None
    ) -> None:
        """The learning goal: the frame is the teacher's, the rest is the pupil's."""
        act = act_of(interaction)
        one = await _meant(interaction)
        await goal_beside(act.core, act.group, one.id, frame or "")
        await act.tell(act.words("chat-done"))


def command(name: str, verb: str) -> app_commands.Command[Any, ..., None]:
    """A subcommand that does what the panel's button with this verb does."""

    @app_commands.command(name=name)
    @needs(Action.STEER_TALK)
    async def run(interaction: Interaction) -> None:
        """Take the same step as the button."""
        one = await _meant(interaction)
        await interaction.client.router.run(interaction, pack(verb, one.id))

    return cast("app_commands.Command[Any, ..., None]", run)


@app_commands.command(name="step-away")
@needs(Action.STEER_TALK)
async def step_away(interaction: Interaction, seconds: Seconds = AWAY_SECONDS) -> None:
    """Step out of view for a moment, so that the pupil can think (T7b)."""
    one = await _meant(interaction)
    await interaction.client.router.run(interaction, pack("one_away", one.id, seconds))


async def _meant(interaction: Interaction) -> OneToOne:
    act = act_of(interaction)
    return await meant_one(act.core, act.group, str(interaction.channel_id))


def _class_channel(act: Act) -> discord.TextChannel:
    guild = act.interaction.guild
    channel = None if guild is None else guild.get_channel(int(act.group.channel_ref))
    if guild is None or not isinstance(channel, discord.TextChannel):
        raise Refused(Reason.WRONG_MOMENT)
    mine = channel.permissions_for(guild.me)
    if missing := [name for name in NEEDED if not getattr(mine, name)]:
        named = ", ".join(act.words(f"permission-{name.replace('_', '-')}") for name in missing)
        raise Refused(Reason.MISSING_PERMISSIONS, missing=named)
    return channel


async def _thread(act: Act, channel: discord.TextChannel, pupil: discord.Member) -> discord.Thread:
    """A thread of the two, into which the second adult can look at any time."""
    support = channel.guild.get_role(int(act.group.support_role_ref or 0))
    if support is None:
        raise Refused(Reason.NO_SUPPORT)
    present = channel.overwrites_for(support)
    if not (present.manage_threads and present.view_channel):
        present.update(manage_threads=True, view_channel=True)
        await channel.set_permissions(support, overwrite=present)
    name = act.class_words("one-thread", name=pupil.display_name, teacher=act.group.form_of_address)
    thread = await channel.create_thread(
        name=shortened(name, 100), type=discord.ChannelType.private_thread, invitable=False, auto_archive_duration=WEEK
    )
    await thread.add_user(pupil)
    await thread.add_user(act.interaction.user)
    return thread


VERBS = {"next": "one_next", "question": "one_ask", "close": "one_close", "stop": "one_stop"}


async def setup(bot: VertelEens) -> None:
    """Add the commands."""
    await bot.add_cog(OneCommands(bot))
    for name, verb in VERBS.items():
        root_of(bot, "one").add_command(command(name, verb))
    root_of(bot, "talk").add_command(cast("app_commands.Command[Any, ..., None]", step_away))
