"""Defines the teacher's commands that begin a talk and ask a question."""

from contextlib import suppress

from discord import app_commands
from discord.ext import commands

from bot.chat.client import CommandInteraction, bot_of
from bot.chat.connection.calls import NETWORK
from bot.chat.interactions.gate import TEACHERS, needs, request_of
from bot.chat.interactions.request import Request
from bot.chat.interactions.speech import speaker_of
from bot.chat.outbox.overwrites import take_reactions
from bot.domain.deck.card import OWN_CATEGORY, QUESTION_DECKS
from bot.domain.pacing import Depth
from bot.domain.permission import Action
from bot.domain.round.round import QUESTION_LIMIT
from bot.domain.school.group import RoundStyle
from bot.domain.talk.talk import Talk, TalkKind
from bot.domain.talk.weight import Weight
from bot.services.coach.drafts import typed
from bot.services.coach.say import start_as_circle
from bot.services.round.ask import AskQuestion, DrawCard
from bot.services.talk.start import StartTalk
from cogs.common.asked import asked_text
from cogs.common.choices import CEILINGS, FrameText, Minutes, deck_choices

Question = app_commands.Range[str, 1, QUESTION_LIMIT]


@app_commands.default_permissions(TEACHERS)
@app_commands.guild_only()
class TalkCommands(commands.GroupCog, group_name="talk"):
    """Holds the commands ``/talk …``, in Dutch ``/gesprek …``."""

    @app_commands.command(name="start")
    @app_commands.choices(ceiling=CEILINGS)
    @needs(Action.STEER_TALK, class_only=True)
    async def start(
        self,
        interaction: CommandInteraction,
        kind: TalkKind,
        purpose: FrameText,
        intent: FrameText,
        need: FrameText,
        minutes: Minutes | None = None,
        ceiling: str | None = None,
    ) -> None:
        """Open a talk, in which why, what for and what is asked are never left out (T8)."""
        request = request_of(interaction)
        frame = {"purpose": purpose, "intent": intent, "need": need}
        wish = typed(StartTalk, kind=kind, **frame, minutes=minutes, ceiling=ceiling)
        talk = await interaction.client.speech.say(request, wish)
        if talk is not None:
            await request.tell(started_text(request, talk))
            # A class may have been set up before the bot switched reactions off; a talk goes on without it.
            with suppress(*NETWORK):
                await take_reactions(interaction.client, request.group.channel_ref, request.group.pupil_role_ref)

    @app_commands.command(name="question")
    @app_commands.choices(deck=deck_choices(*QUESTION_DECKS, OWN_CATEGORY))
    @needs(Action.STEER_TALK, class_only=True)
    async def question(
        self,
        interaction: CommandInteraction,
        question: Question | None = None,
        deck: str | None = None,
        style: RoundStyle | None = None,
        depth: Depth | None = None,
        weight: Weight | None = None,
    ) -> None:
        """Ask a question of one's own, or draw a card."""
        request = request_of(interaction)
        message = (
            DrawCard(deck=deck, style=style, depth=depth)
            if question is None
            else AskQuestion(question=question, deck=deck, style=style, depth=depth, weight=weight)
        )
        round_ = await interaction.client.speech.say(request, message)
        if round_ is not None:
            await request.tell(asked_text(request, round_))


@needs(Action.STEER_TALK)
async def as_circle(request: Request, draft_id: int) -> None:
    """Begin a class circle with the same frame, where a kind for one pupil was asked with the whole class."""
    outcome = await start_as_circle(request.context, speaker_of(request), draft_id)
    await bot_of(request).speech.conclude(request, outcome)


def started_text(request: Request, _: Talk) -> str:
    """Return what a teacher reads once a talk is open."""
    return request.words("start-done", regie=f"<#{request.group.regie_ref}>")
