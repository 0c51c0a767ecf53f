"""A pupil brings a question of their own to a talk, planned or going on, changes it, or takes it back."""

from discord.ui import LayoutView, Modal

from bot.chat.client import VertelEens
from bot.chat.interactions.custom_id import pack
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.form import form, text_field
from bot.chat.ui.layout import Item, button, page, row, text
from bot.chat.ui.safe_text import literal, quoted
from bot.domain.permission import Action
from bot.domain.round.round import QUESTION_LIMIT
from bot.i18n.catalogue import Words
from bot.services.planning.offer_question import offer_question, own_offered, take_offer_back


@needs(Action.TAKE_PART)
async def own_question(request: Request) -> None:
    """The form, or what was offered before with what can be done with it."""
    offered = await own_offered(request.context, request.group, request.number(0), request.actor.user_ref)
    if offered is None:
        await request.open_form(_form(request, None))
        return
    await request.tell(page(text(request.words("own-question-yours")), text(quoted(offered.text)), _ways(request)))


@needs(Action.TAKE_PART)
async def change(request: Request) -> None:
    """The form, filled in with what was offered before."""
    offered = await own_offered(request.context, request.group, request.number(0), request.actor.user_ref)
    await request.open_form(_form(request, None if offered is None else offered.text))


@needs(Action.TAKE_PART)
async def offered(request: Request) -> None:
    """The form was handed in. Who is caught by the hold word list hears where help is, and nobody else notices."""
    user_ref, name = request.actor.user_ref, request.actor.name
    held = await offer_question(
        request.context, request.group, request.number(0), user_ref, name, request.fields["question"]
    )
    await request.replace(_kept(request, request.words, held=held))


@needs(Action.TAKE_PART)
async def take_back(request: Request) -> None:
    """It is gone."""
    await take_offer_back(request.context, request.group, request.number(0), request.actor.user_ref)
    await request.replace(request.words("own-question-back"))


def _kept(request: Request, words: Words, *, held: bool) -> LayoutView:
    kept = "own-question-held" if held else "own-question-kept"
    told = text(words(kept, teacher=literal(request.group.form_of_address)))
    helping = [text(words("help-card", country=request.context.calendar.country))] if held else []
    return page(told, *helping, _ways(request))


def _ways(request: Request) -> Item:
    words, talk_id = request.words, request.number(0)
    return row(
        button(words("answer-edit"), pack("own_question_edit", talk_id)),
        button(words("own-question-take-back"), pack("own_question_back", talk_id)),
    )


def _form(request: Request, written: str | None) -> Modal:
    words = request.words
    question = text_field(words("own-question-field"), "question", long=True, value=written, limit=QUESTION_LIMIT)
    told = words("own-question-who", teacher=literal(request.group.form_of_address))
    return form(words("own-question-button"), pack("own_question", request.number(0)), told, question)


async def setup(bot: VertelEens) -> None:
    """Register what this module answers."""
    presses = {"own_question": own_question, "own_question_edit": change, "own_question_back": take_back}
    for verb, handler in presses.items():
        bot.router.on(verb)(handler)
    bot.router.on_form("own_question")(offered)
