"""The teacher's panel in regie: one message with everything that can be done now, and nothing of later."""

from discord.ui import Modal

from bot.chat.act import Act
from bot.chat.client import VertelEens, bot_of
from bot.chat.custom_id import pack
from bot.chat.drawing import show
from bot.chat.form import form, text_field
from bot.chat.gate import needs
from bot.domain.coach.saying import Saying, SayingKind
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.domain.round import QUESTION_LIMIT, Round, RoundState
from bot.i18n.catalogue import Words
from bot.services.ask_question import Ask, ask_another, ask_question
from bot.services.follow import PANEL
from bot.services.steer_round import close_answering, give_time, open_answering, reveal_round
from bot.services.views import PanelView, view_panel, view_question
from cogs.talk.panel_card import draw_panel
from cogs.talk.reveal import tell_kept_back


@needs(Action.STEER_TALK)
async def draw_card(act: Act) -> None:
    """A card from the decks as the next question."""
    await _own_talk(act)
    await ask_question(act.core, Ask(act.group))
    await act.say_nothing()


@needs(Action.STEER_TALK)
async def another(act: Act) -> None:
    """Open the form for another question in the place of this one; an empty one draws a card."""
    await act.open_form(_question_form(act.words, "another", await _thinking(act), None))


@needs(Action.STEER_TALK)
async def another_asked(act: Act) -> None:
    """The form was handed in."""
    if act.fields["question"].strip():
        await _say(act, SayingKind.INSTEAD)
        return
    await ask_another(act.core, Ask(act.group), act.number(0))
    await act.say_nothing()


@needs(Action.STEER_TALK)
async def reword(act: Act) -> None:
    """Open the form with the words of this question."""
    round_ = await _thinking(act)
    await act.open_form(_question_form(act.words, "reword", round_, round_.question))


@needs(Action.STEER_TALK)
async def reworded(act: Act) -> None:
    """The question in its new words."""
    await _say(act, SayingKind.REWORD)


async def _say(act: Act, kind: SayingKind) -> None:
    saying = Saying(kind, act.actor.user_ref, {"question": act.fields["question"]}, act.number(0))
    if await bot_of(act).speech.say(act, saying):
        await act.say_nothing()


async def _thinking(act: Act) -> Round:
    """The question, as long as it can be changed."""
    view = await view_question(act.core, act.number(0))
    if view is None or view.group.id != act.group.id:
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
async def open_now(act: Act) -> None:
    """End think time, from twenty tellen on."""
    await open_answering(act.core, act.group, act.number(0), early=True)
    await act.say_nothing()


@needs(Action.STEER_TALK)
async def look_now(act: Act) -> None:
    """End the writing."""
    await close_answering(act.core, act.group, act.number(0))
    await act.say_nothing()


@needs(Action.STEER_TALK)
async def more_for_all(act: Act) -> None:
    """More time for everybody."""
    await give_time(act.core, act.group, act.number(0))
    await act.say_nothing()


@needs(Action.STEER_TALK)
async def reveal(act: Act) -> None:
    """Open everything together."""
    await reveal_round(act.core, act.group, act.number(0))
    await act.say_nothing()
    await tell_kept_back(bot_of(act), act.group, act.number(0))


async def _own_talk(act: Act) -> PanelView:
    """The talk that the panel is of, if it is this class's own."""
    view = await view_panel(act.core, act.number(0))
    if view is None or view.group.id != act.group.id:
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
    show(bot, PANEL, view_panel, draw_panel)
    for verb, handler in HANDLERS.items():
        bot.router.on(verb)(handler)
    bot.router.on_form("another")(another_asked)
    bot.router.on_form("reword")(reworded)
