"""Lets a pupil bring a question of their own to a talk, change it, and take it back."""

from discord.ui import LayoutView, Modal

from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.form import form, text_field
from bot.chat.ui.layout import Item, button, page, row, text
from bot.chat.ui.safe_text import literal, quoted
from bot.domain.permission import Action
from bot.domain.round.round import QUESTION_LIMIT
from bot.services.planning.offer_question import offer_question, own_offered
from cogs.common import ids as shared
from cogs.common.readers import help_now
from cogs.planning import ids


@needs(Action.TAKE_PART, opens_form=True)
async def own_question(request: Request, talk_id: int) -> None:
    """Open the form, or show what was offered before with what can be done with it."""
    offered = await request.act(own_offered, talk_id)
    if offered is None:
        await request.open_form(_form(request, talk_id, None))
        return
    await request.tell(
        page(text(request.words("own-question-yours")), text(quoted(offered.text)), _ways(request, talk_id))
    )


@needs(Action.TAKE_PART, opens_form=True)
async def change(request: Request, talk_id: int) -> None:
    """Open the form, filled in with what was offered before."""
    offered = await request.act(own_offered, talk_id)
    await request.open_form(_form(request, talk_id, None if offered is None else offered.text))


@needs(Action.TAKE_PART)
async def offered(request: Request, talk_id: int) -> None:
    """Keep the question. A pupil whose words the hold list catches reads where help is, and nobody else notices."""
    user_ref, name = request.actor.user_ref, request.actor.name
    caught = await request.run(offer_question, talk_id, user_ref, name, request.fields["question"])
    await request.replace(_kept(request, talk_id, await help_now(request) if caught else []))


def _kept(request: Request, talk_id: int, helping: list[Item]) -> LayoutView:
    words = request.words
    kept = "own-question-caught" if helping else "own-question-kept"
    told = text(words(kept, teacher=literal(request.group.form_of_address)))
    return page(told, *helping, _ways(request, talk_id))


def _ways(request: Request, talk_id: int) -> Item:
    words = request.words
    return row(
        button(words("answer-edit"), ids.OWN_QUESTION_EDIT(talk_id=talk_id)),
        button(words("own-question-take-back"), ids.OWN_QUESTION_BACK(talk_id=talk_id)),
    )


def _form(request: Request, talk_id: int, written: str | None) -> Modal:
    words = request.words
    question = text_field(words("own-question-field"), "question", long=True, value=written, limit=QUESTION_LIMIT)
    told = words("own-question-who", teacher=literal(request.group.form_of_address))
    return form(words("own-question-button"), shared.PLANNING_OWN_QUESTION(talk_id=talk_id), told, question)
