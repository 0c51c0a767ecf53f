"""The teacher's commands for a talk; everything in the panel has one as well."""

from contextlib import suppress

import discord
from discord import app_commands
from discord.ext import commands

from bot.chat.client import VertelEens, bot_of
from bot.chat.connection.calls import NETWORK
from bot.chat.interactions.custom_id import pack
from bot.chat.interactions.gate import TEACHERS, needs, request_of
from bot.chat.interactions.request import Request
from bot.chat.interactions.speech import asked_text
from bot.chat.outbox.overwrites import take_reactions
from bot.domain.coach.teacher_message import Saying, SayingKind
from bot.domain.deck.card import OWN_CATEGORY, QUESTION_DECKS
from bot.domain.pacing import Depth
from bot.domain.panel.next_step import NextStep
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import QUESTION_LIMIT, Round, RoundState
from bot.domain.school.group import RoundStyle
from bot.domain.talk.talk import FRAME_LIMIT, TalkKind, TalkState
from bot.domain.talk.weight import Weight
from bot.services.round.ask import Ask, ask_question
from bot.services.round.steer import close_answering, give_time, open_answering, reveal_round
from bot.services.talk.views import OpenTalk, view_open_talk, view_panel
from cogs.common.ceilings import CEILINGS
from cogs.round.reveal import tell_kept_back
from cogs.turn.turns import invite_somebody

Interaction = discord.Interaction[VertelEens]
Sentence = app_commands.Range[str, 1, FRAME_LIMIT]
Question = app_commands.Range[str, 1, QUESTION_LIMIT]
Minutes = app_commands.Range[int, 5, 60]
DECKS = (*QUESTION_DECKS, OWN_CATEGORY)
BY_BUTTON = (NextStep.HARVEST, NextStep.CLOSE)
"""Next steps that the command leaves to the button."""


@app_commands.default_permissions(TEACHERS)
@app_commands.guild_only()
class TalkCommands(commands.GroupCog, group_name="talk"):
    """``/talk``, in Dutch ``/gesprek``."""

    @app_commands.command(name="start")
    @app_commands.choices(ceiling=CEILINGS)
    @needs(Action.STEER_TALK)
    async def start(
        self,
        interaction: Interaction,
        kind: TalkKind,
        purpose: Sentence,
        intent: Sentence,
        need: Sentence,
        minutes: Minutes | None = None,
        ceiling: str | None = None,
    ) -> None:
        """Open a talk; why, what for and what is asked are never left out (T8)."""
        request = request_of(interaction)
        filled = {"kind": kind.value, "purpose": purpose, "intent": intent, "need": need}
        filled |= {"minutes": str(minutes)} if minutes else {}
        filled |= {"ceiling": ceiling} if ceiling else {}
        if await interaction.client.speech.say(request, Saying(SayingKind.FRAME, request.actor.user_ref, filled)):
            await request.tell(request.words("start-done", regie=f"<#{request.group.regie_ref}>"))
            # For a class that was set up before this was done; a talk goes on without it.
            with suppress(*NETWORK):
                await take_reactions(interaction.client, request.group.channel_ref, request.group.pupil_role_ref)

    @app_commands.command(name="question")
    @app_commands.choices(deck=[app_commands.Choice(name=f"deck-name-{deck}", value=deck) for deck in DECKS])
    @needs(Action.STEER_TALK)
    async def question(
        self,
        interaction: Interaction,
        question: Question | None = None,
        deck: str | None = None,
        style: RoundStyle | None = None,
        depth: Depth | None = None,
        weight: Weight | None = None,
    ) -> None:
        """Ask a question of one's own, or draw a card."""
        request = request_of(interaction)
        if question is None:
            round_ = await ask_question(request.context, Ask(request.group, None, deck, style, depth))
        else:
            given = {"question": question, "deck": deck, "style": style, "depth": depth, "weight": weight}
            filled = {name: value for name, value in given.items() if value}
            saying = Saying(SayingKind.QUESTION, request.actor.user_ref, filled)
            round_ = await interaction.client.speech.say(request, saying)
        if isinstance(round_, Round):
            await request.tell(asked_text(request, round_))

    @app_commands.command(name="next")
    @needs(Action.STEER_TALK)
    async def next(self, interaction: Interaction) -> None:
        """Take the step that the panel's main button takes."""
        request = request_of(interaction)
        opened = await _open(request)
        if opened.talk.state is TalkState.CLOSING:
            await interaction.client.router.run(interaction, pack("close_next", opened.talk.id))
            return
        panel = await view_panel(request.context, opened.talk.id)
        if panel is not None and panel.next_step in BY_BUTTON:
            await interaction.client.router.run(interaction, pack(panel.next_step.value, opened.talk.id))
            return
        await _take_next_step(request, opened, panel.next_step if panel else None)
        await request.tell(request.words("step-done"))
        if opened.round is not None and opened.round.state is RoundState.PREVIEW:
            await tell_kept_back(bot_of(request), request.group, opened.round.id)

    @app_commands.command(name="time")
    @needs(Action.STEER_TALK)
    async def time(self, interaction: Interaction) -> None:
        """Give everybody more time."""
        request = request_of(interaction)
        opened = await _open(request)
        await give_time(request.context, request.group, opened.round_id())
        await request.tell(request.words("more-time-given"))

    @app_commands.command(name="turn")
    @needs(Action.STEER_TALK)
    async def turn(self, interaction: Interaction) -> None:
        """Invite a random pupil: "vertel eens"."""
        request = request_of(interaction)
        opened = await _open(request)
        await invite_somebody(bot_of(request), request.group, opened.round_id())
        await request.tell(request.words("invite-asked"))


async def _open(request: Request) -> OpenTalk:
    opened = await view_open_talk(request.context, request.group)
    if opened is None:
        raise Refused(Reason.NO_TALK)
    return opened


async def _take_next_step(request: Request, opened: OpenTalk, step: NextStep | None) -> None:
    round_ = opened.round
    state = None if round_ is None else round_.state
    match state:
        case RoundState.THINKING:
            await open_answering(request.context, request.group, opened.round_id(), early=True)
        case RoundState.ANSWERING:
            await close_answering(request.context, request.group, opened.round_id())
        case RoundState.PREVIEW:
            await reveal_round(request.context, request.group, opened.round_id())
        case RoundState.READING | RoundState.TURNS if step is NextStep.INVITE:
            await invite_somebody(bot_of(request), request.group, opened.round_id())
        case _:
            await ask_question(request.context, Ask(request.group))


async def setup(bot: VertelEens) -> None:
    """Add the commands."""
    await bot.add_cog(TalkCommands(bot))
