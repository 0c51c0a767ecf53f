"""The teacher's panel in regie: one message with everything that can be done now, and nothing of later."""

from discord.ui import Modal

from bot.chat.client import VertelEens, bot_of
from bot.chat.interactions.custom_id import pack
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.form import form, text_field
from bot.domain.coach.teacher_message import Saying, SayingKind
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.round.round import QUESTION_LIMIT, Round, RoundState
from bot.i18n.catalogue import Words
from bot.services.round.ask import Ask, ask_another, ask_question
from bot.services.round.follow import PANEL
from bot.services.round.steer import close_answering, give_time, open_answering, reveal_round
from bot.services.talk.views import PanelView, view_panel, view_question
from cogs.panel.panel_card import draw_panel
from cogs.round.reveal import tell_kept_back


@needs(Action.STEER_TALK)
async def draw_card(request: Request) -> None:
    """A card from the decks as the next question."""
    await _own_talk(request)
    await ask_question(request.context, Ask(request.group))
    await request.say_nothing()


@needs(Action.STEER_TALK)
async def another(request: Request) -> None:
    """Open the form for another question in the place of this one; an empty one draws a card."""
    await request.open_form(_question_form(request.words, "another", await _thinking(request), None))


@needs(Action.STEER_TALK)
async def another_asked(request: Request) -> None:
    """The form was handed in."""
    if request.fields["question"].strip():
        await _say(request, SayingKind.INSTEAD)
        return
    await ask_another(request.context, Ask(request.group), request.number(0))
    await request.say_nothing()


@needs(Action.STEER_TALK)
async def reword(request: Request) -> None:
    """Open the form with the words of this question."""
    round_ = await _thinking(request)
    await request.open_form(_question_form(request.words, "reword", round_, round_.question))


@needs(Action.STEER_TALK)
async def reworded(request: Request) -> None:
    """The question in its new words."""
    await _say(request, SayingKind.REWORD)


async def _say(request: Request, kind: SayingKind) -> None:
    saying = Saying(kind, request.actor.user_ref, {"question": request.fields["question"]}, request.number(0))
    if await bot_of(request).speech.say(request, saying):
        await request.say_nothing()


async def _thinking(request: Request) -> Round:
    """The question, as long as it can be changed."""
    view = await view_question(request.context, request.number(0))
    if view is None or view.group.id != request.group.id:
        raise Refused(Reason.GONE)
    if view.round.state is not RoundState.THINKING or view.talk.is_paused:
        raise Refused(Reason.WRONG_MOMENT)
    return view.round


def _question_form(words: Words, verb: str, round_: Round, written: str | None) -> Modal:
    field = text_field(
        words("ask-text"),
        "question",
        long=True,
        description=words(f"panel-{verb}-hint"),
        value=written,
        limit=QUESTION_LIMIT,
        required=written is not None,
    )
    return form(words(f"panel-{verb}"), pack(verb, round_.id), field)


@needs(Action.STEER_TALK)
async def open_now(request: Request) -> None:
    """End think time, from twenty tellen on."""
    await open_answering(request.context, request.group, request.number(0), early=True)
    await request.say_nothing()


@needs(Action.STEER_TALK)
async def look_now(request: Request) -> None:
    """End the writing."""
    await close_answering(request.context, request.group, request.number(0))
    await request.say_nothing()


@needs(Action.STEER_TALK)
async def more_for_all(request: Request) -> None:
    """More time for everybody."""
    await give_time(request.context, request.group, request.number(0))
    await request.say_nothing()


@needs(Action.STEER_TALK)
async def reveal(request: Request) -> None:
    """Open everything together."""
    await reveal_round(request.context, request.group, request.number(0))
    await request.say_nothing()
    await tell_kept_back(bot_of(request), request.group, request.number(0))


async def _own_talk(request: Request) -> PanelView:
    """The talk that the panel is of, if it is this class's own."""
    view = await view_panel(request.context, request.number(0))
    if view is None or view.group.id != request.group.id:
        raise Refused(Reason.GONE)
    return view


HANDLERS = {
    "draw": draw_card,
    "another": another,
    "reword": reword,
    "open": open_now,
    "look": look_now,
    "give_time": more_for_all,
    "reveal": reveal,
}


async def setup(bot: VertelEens) -> None:
    """Register what this module draws and answers."""
    bot.outbox.shows(PANEL, view_panel, draw_panel)
    for verb, handler in HANDLERS.items():
        bot.router.on(verb)(handler)
    bot.router.on_form("another")(another_asked)
    bot.router.on_form("reword")(reworded)
