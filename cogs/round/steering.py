"""Steers the round for the teacher: asks, opens, closes, reveals, gives time, and swaps its question."""

from discord.ui import Modal

from bot.chat.client import bot_of
from bot.chat.interactions.custom_id import CustomId
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.form import form, text_field
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import QUESTION_LIMIT, Round, RoundState
from bot.i18n.catalogue import Words
from bot.services.round.ask import AskAnother, DrawCard, RewordQuestion
from bot.services.round.steer import open_answering, reveal_round
from bot.services.round.views import view_question
from bot.services.talk.views import view_talk
from cogs.common import ids as shared
from cogs.round.reveal import tell_kept_back


@needs(Action.STEER_TALK)
async def draw_card(request: Request, talk_id: int) -> None:
    """Ask a card from the decks as the next question."""
    await request.find(view_talk, talk_id)
    await bot_of(request).speech.say(request, DrawCard())


@needs(Action.STEER_TALK)
async def another(request: Request, round_id: int) -> None:
    """Open the form for another question in the place of this one; an empty one draws a card."""
    await request.open_form(
        _question_form(request.words, shared.ROUND_ANOTHER, await _thinking(request, round_id), None)
    )


@needs(Action.STEER_TALK)
async def another_asked(request: Request, round_id: int) -> None:
    """Ask another question in the place of this one."""
    await bot_of(request).speech.say(request, AskAnother(round_id, request.fields["question"].strip()))


@needs(Action.STEER_TALK)
async def reword(request: Request, round_id: int) -> None:
    """Open the form with the words of this question."""
    round_ = await _thinking(request, round_id)
    await request.open_form(_question_form(request.words, shared.ROUND_REWORD, round_, round_.prompt.question))


@needs(Action.STEER_TALK)
async def reworded(request: Request, round_id: int) -> None:
    """Ask the question in its new words."""
    await bot_of(request).speech.say(request, RewordQuestion(round_id, request.fields["question"]))


async def _thinking(request: Request, round_id: int) -> Round:
    """Find the question, as long as it can be changed."""
    view = await request.find(view_question, round_id)
    if view.round.state is not RoundState.THINKING or view.talk.is_paused:
        raise Refused(Reason.WRONG_MOMENT)
    return view.round


def _question_form(words: Words, custom_id: CustomId, round_: Round, written: str | None) -> Modal:
    title = "panel-another" if written is None else "panel-reword"
    field = text_field(
        words("ask-text"),
        "question",
        long=True,
        description=words(f"{title}-hint"),
        value=written,
        limit=QUESTION_LIMIT,
        required=written is not None,
    )
    return form(words(title), custom_id(round_id=round_.id), field)


@needs(Action.STEER_TALK)
async def open_now(request: Request, round_id: int) -> None:
    """End think time early; refused in its first twenty seconds."""
    await request.run(open_answering, round_id, early=True)


@needs(Action.STEER_TALK)
async def reveal(request: Request, round_id: int) -> None:
    """Open everything together."""
    await request.run(reveal_round, round_id)
    await request.say_nothing()
    await tell_kept_back(bot_of(request), request.group, round_id)
