"""The teacher's commands for a talk with one pupil, and the thread it is held in."""

from enum import StrEnum
from typing import Any, cast

import discord
from discord import app_commands
from discord.ext import commands

from bot.chat.access import role_ids
from bot.chat.act import Act
from bot.chat.client import VertelEens, bot_of
from bot.chat.custom_id import pack
from bot.chat.gate import TEACHERS, Denied, act_of, needs
from bot.chat.subcommands import root_of
from bot.domain.coach.saying import Saying, SayingKind
from bot.domain.goal import FRAME_LIMIT
from bot.domain.one_to_one import AWAY_LEAST, AWAY_MOST, AWAY_SECONDS, OneToOne
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.domain.scale import ANCHOR_LIMIT, TOPIC_LIMIT
from bot.domain.talk import FRAME_LIMIT as SENTENCE
from bot.domain.talk import TalkKind
from bot.services.coach_send import Said
from bot.services.script_find import meant_one
from bot.services.script_run import check_start
from cogs.one.starting import class_channel

Interaction = discord.Interaction[VertelEens]
Sentence = app_commands.Range[str, 1, SENTENCE]
Anchor = app_commands.Range[str, 1, ANCHOR_LIMIT]
Seconds = app_commands.Range[int, AWAY_LEAST, AWAY_MOST]


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
        if act.group.pupil_role_ref not in map(str, role_ids(pupil)):
            raise Refused(Reason.NO_PUPIL)
        await check_start(act.core, act.group, str(pupil.id))
        class_channel(interaction.client, act.group, act.words)
        await act.think()
        written = {"pupil": str(pupil.id), "kind": kind.value, "purpose": purpose, "intent": intent, "need": need}
        one = await _said(act, SayingKind.ONE_START, None, written)
        if isinstance(one, OneToOne):
            regie = f"<#{act.group.regie_ref}>"
            await act.tell(act.words("one-started", thread=f"<#{one.thread_ref}>", regie=regie))

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
        written = {"topic": topic, "zero": zero or "", "ten": ten or ""}
        if await _said(act, SayingKind.ONE_SCALE, one.id, written):
            await act.tell(act.words("chat-done"))

    @app_commands.command(name="goals")
    @needs(Action.STEER_TALK)
    async def goals(
        self, interaction: Interaction, frame: app_commands.Range[str, 1, FRAME_LIMIT] | None = None
    ) -> None:
        """The learning goal: the frame is the teacher's, the rest is the pupil's."""
        act = act_of(interaction)
        one = await _meant(interaction)
        if await _said(act, SayingKind.ONE_GOAL, one.id, {"words": frame or ""}):
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


async def _said(act: Act, kind: SayingKind, one_id: int | None, fields: dict[str, str]) -> Said | None:
    return await bot_of(act).speech.say(act, Saying(kind, act.actor.user_ref, fields, one_id))


async def _meant(interaction: Interaction) -> OneToOne:
    act = act_of(interaction)
    return await meant_one(act.core, act.group, str(interaction.channel_id))


async def not_between_two(interaction: discord.Interaction[Any]) -> bool:
    """What is said with a command for the class appears before the class: never from a thread of two."""
    channel = interaction.channel
    if isinstance(channel, discord.Thread) and channel.is_private():
        raise Denied(Refused(Reason.ONLY_FOR_CLASS))
    return True


VERBS = {"next": "one_next", "question": "one_ask", "meta": "one_meta", "close": "one_close", "stop": "one_stop"}


async def setup(bot: VertelEens) -> None:
    """Add the commands."""
    await bot.add_cog(OneCommands(bot))
    for name, verb in VERBS.items():
        root_of(bot, "one").add_command(command(name, verb))
    for other in root_of(bot, "talk").walk_commands():
        if isinstance(other, app_commands.Command):
            other.add_check(not_between_two)
    root_of(bot, "talk").add_command(cast("app_commands.Command[Any, ..., None]", step_away))
