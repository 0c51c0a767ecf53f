"""The teacher's commands for a talk; everything in the panel has one as well."""

from contextlib import suppress

from discord import app_commands
from discord.ext import commands

from bot.chat.client import CommandInteraction
from bot.chat.connection.calls import NETWORK
from bot.chat.interactions.gate import TEACHERS, needs, request_of
from bot.chat.interactions.speech import asked_text
from bot.chat.outbox.overwrites import take_reactions
from bot.domain.coach.teacher_message import Saying, SayingKind
from bot.domain.deck.card import OWN_CATEGORY, QUESTION_DECKS
from bot.domain.pacing import Depth
from bot.domain.permission import Action
from bot.domain.round.round import QUESTION_LIMIT, Round
from bot.domain.school.group import RoundStyle
from bot.domain.talk.talk import FRAME_LIMIT, TalkKind
from bot.domain.talk.weight import Weight
from bot.services.round.ask import Ask, ask_question
from cogs.common.choices import CEILINGS, deck_choices

Sentence = app_commands.Range[str, 1, FRAME_LIMIT]
Question = app_commands.Range[str, 1, QUESTION_LIMIT]
Minutes = app_commands.Range[int, 5, 60]


@app_commands.default_permissions(TEACHERS)
@app_commands.guild_only()
class TalkCommands(commands.GroupCog, group_name="talk"):
    """``/talk``, in Dutch ``/gesprek``."""

    @app_commands.command(name="start")
    @app_commands.choices(ceiling=CEILINGS)
    @needs(Action.STEER_TALK, class_only=True)
    async def start(
        self,
        interaction: CommandInteraction,
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
        if question is None:
            round_ = await ask_question(request.context, Ask(request.group, None, deck, style, depth))
        else:
            given = {"question": question, "deck": deck, "style": style, "depth": depth, "weight": weight}
            filled = {name: value for name, value in given.items() if value}
            saying = Saying(SayingKind.QUESTION, request.actor.user_ref, filled)
            round_ = await interaction.client.speech.say(request, saying)
        if isinstance(round_, Round):
            await request.tell(asked_text(request, round_))
