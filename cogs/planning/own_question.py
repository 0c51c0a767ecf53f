"""A pupil brings a question of their own to a talk, planned or going on, changes it, or takes it back."""

from discord.ui import LayoutView, Modal

from bot.chat.act import Act
from bot.chat.client import VertelEens
from bot.chat.custom_id import pack
from bot.chat.form import form, text_field
from bot.chat.gate import needs
from bot.chat.layout import Item, button, page, row, text
from bot.chat.safe_text import literal, quoted
from bot.domain.permission import Action
from bot.domain.round import QUESTION_LIMIT
from bot.i18n.catalogue import Words
from bot.services.offer_question import offer_question, own_offered, take_offer_back


@needs(Action.TAKE_PART)
async def own_question(act: Act) -> None:
    """The form, or what was offered before with what can be done with it."""
    offered = await own_offered(act.core, act.group, act.number(0), act.actor.user_ref)
    if offered is None:
        await act.open_form(_form(act, None))
        return
    await act.tell(page(text(act.words("own-question-yours")), text(quoted(offered.text)), _ways(act)))


@needs(Action.TAKE_PART)
async def change(act: Act) -> None:
    """The form, filled in with what was offered before."""
    offered = await own_offered(act.core, act.group, act.number(0), act.actor.user_ref)
    await act.open_form(_form(act, None if offered is None else offered.text))


@needs(Action.TAKE_PART)
async def offered(act: Act) -> None:
    """The form was handed in. Who is caught by the hold word list hears where help is, and nobody else notices."""
    user_ref, name = act.actor.user_ref, act.actor.name
    held = await offer_question(act.core, act.group, act.number(0), user_ref, name, act.fields["question"])
    await act.replace(_kept(act, act.words, held=held))


@needs(Action.TAKE_PART)
async def take_back(act: Act) -> None:
    """It is gone."""
    await take_offer_back(act.core, act.group, act.number(0), act.actor.user_ref)
    await act.replace(act.words("own-question-back"))


def _kept(act: Act, words: Words, *, held: bool) -> LayoutView:
    kept = "own-question-held" if held else "own-question-kept"
    told = text(words(kept, teacher=literal(act.group.form_of_address)))
    helping = [text(words("help-card", country=act.core.calendar.country))] if held else []
    return page(told, *helping, _ways(act))


def _ways(act: Act) -> Item:
    words, talk_id = act.words, act.number(0)
    return row(
        button(words("answer-edit"), pack("own_question_edit", talk_id)),
        button(words("own-question-take-back"), pack("own_question_back", talk_id)),
    )


def _form(act: Act, written: str | None) -> Modal:
    words = act.words
    question = text_field(words("own-question-field"), "question", long=True, value=written, limit=QUESTION_LIMIT)
    told = words("own-question-who", teacher=literal(act.group.form_of_address))
    return form(words("own-question-button"), pack("own_question", act.number(0)), told, question)


async def setup(bot: VertelEens) -> None:
    """Register what this module answers."""
    presses = {"own_question": own_question, "own_question_edit": change, "own_question_back": take_back}
    for verb, handler in presses.items():
        bot.router.on(verb)(handler)
    bot.router.on_form("own_question")(offered)
