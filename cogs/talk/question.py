"""The question: think time, writing, and a pupil's answer by button and form."""

from discord.ui import LayoutView

from bot.chat.act import Act
from bot.chat.client import VertelEens
from bot.chat.custom_id import pack
from bot.chat.drawing import show
from bot.chat.gate import needs
from bot.chat.layout import Accent, Item, Style, button, card, clock_time, countdown, page, row, text
from bot.chat.safe_text import literal
from bot.domain.answer import ANSWER_LIMIT, TurnPreference, Way
from bot.domain.group import RoundStyle
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.domain.round import Round, RoundState
from bot.domain.visibility import Visibility
from bot.i18n.catalogue import Words, words_for
from bot.services.follow import QUESTION, WARM_UP
from bot.services.hand_in import HandIn, hand_in
from bot.services.steer_round import ask_time
from bot.services.take_part import show_up
from bot.services.views import QuestionView, count_present, view_form, view_question
from cogs.talk.answer import answer_form, draw_receipt

ACCENTS = {RoundState.THINKING: Accent.SCHEMER}
TABS = {
    RoundState.THINKING: "question-tab-think",
    RoundState.ANSWERING: "question-tab-write",
    RoundState.PREVIEW: "question-tab-preview",
}


def draw_question(view: QuestionView, *, hears_all: bool = True) -> LayoutView:
    """One message through all phases; the answer button stands there from the start, so that nothing jumps.

    Without ``hears_all`` the bot reads only replies in a channel, so it asks for one.
    """
    words, round_ = words_for(view.group.language), view.round
    tab = words(TABS.get(round_.state, "question-tab"), number=round_.number)
    size = "##" if round_.state in (RoundState.THINKING, RoundState.ANSWERING) else "###"
    line = [] if view.line is None else [text(literal(view.line))]
    parts = [
        text(f"-# {tab}"),
        *line,
        text(f"{size} {literal(round_.question)}"),
        *_phase(words, view, hears_all=hears_all),
    ]
    if round_.is_open:
        parts.append(row(button(words("goal-button"), pack("goal", view.talk.id))))
    return page(card(ACCENTS.get(round_.state, Accent.DAGLICHT), *parts))


@needs(Action.TAKE_PART)
async def write(act: Act) -> None:
    """Open the form, once think time is over."""
    view = await view_form(act.core, act.group, act.number(0), act.actor.user_ref)
    if view is None:
        raise Refused(Reason.GONE)
    if view.round.state is not RoundState.ANSWERING:
        await act.tell(_not_now(act.words, view.round))
        return
    await act.open_form(answer_form(act.words, view))
    await show_up(act.core, act.group, view.round.talk_id, act.actor.user_ref, act.actor.name)


@needs(Action.TAKE_PART)
async def answer(act: Act) -> None:
    """The form was handed in."""
    given = HandIn(
        group=act.group,
        round_id=act.number(0),
        user_ref=act.actor.user_ref,
        name=act.actor.name,
        source_id=act.source_id,
        way=Way.BUTTON,
        text=act.fields["text"],
        visibility=act.chosen("visibility", Visibility),
        preference=act.chosen("preference", TurnPreference),
    )
    receipt = await hand_in(act.core, given)
    await act.tell(draw_receipt(act.words, receipt, given))


@needs(Action.TAKE_PART)
async def pass_(act: Act) -> None:
    """A pass always works, and needs no reason (H4)."""
    given = HandIn(
        group=act.group,
        round_id=act.number(0),
        user_ref=act.actor.user_ref,
        name=act.actor.name,
        source_id=act.source_id,
        way=Way.BUTTON,
        passed=True,
    )
    await hand_in(act.core, given)
    await act.tell(act.words("answer-passed"))


@needs(Action.TAKE_PART)
async def more(act: Act) -> None:
    """More time for everybody, and nobody knows who asked."""
    await ask_time(act.core, act.group, act.number(0), act.actor.user_ref)
    await act.tell(act.words("more-time-given"))


def _not_now(words: Words, round_: Round) -> str:
    if round_.state is RoundState.THINKING:
        return words("answer-early", countdown=countdown(round_.think_ends_at))
    return words("answer-late")


def _phase(words: Words, view: QuestionView, *, hears_all: bool) -> list[Item]:
    round_ = view.round
    match round_.state:
        case RoundState.THINKING:
            told = words("question-think", time=clock_time(round_.think_ends_at))
            until = words("question-think-until", countdown=countdown(round_.think_ends_at))
            return [*_times(words, view, told, until), _buttons(words, round_, may_write=False), *_hints(words, view)]
        case RoundState.ANSWERING if round_.answer_ends_at is not None:
            style = round_.style.value
            how = style if hears_all or round_.style is RoundStyle.SEALED else f"{style}-reply"
            told = words(f"question-write-{how}", time=clock_time(round_.answer_ends_at))
            until = words(f"question-write-until-{style}", countdown=countdown(round_.answer_ends_at))
            return [*_times(words, view, told, until), _buttons(words, round_, may_write=True), *_hints(words, view)]
        case RoundState.PREVIEW:
            return [text(words("question-preview"))]
        case RoundState.SKIPPED:
            return [text(words("question-skipped"))]
        case _:
            return []


def _times(words: Words, view: QuestionView, *lines: str) -> list[Item]:
    """Until when; in a pause no time is true."""
    return [text(words("question-paused"))] if view.talk.is_paused else [text(line) for line in lines]


def _buttons(words: Words, round_: Round, *, may_write: bool) -> Item:
    return row(
        button(words("question-button"), pack("write", round_.id), Style.primary, disabled=not may_write),
        button(words("question-more-time"), pack("more", round_.id)),
        button(words("question-pass"), pack("pass", round_.id)),
    )


def _hints(words: Words, view: QuestionView) -> list[Item]:
    round_ = view.round
    hints = [words("question-starter", starter=round_.starter)] if round_.starter else []
    if round_.state is RoundState.ANSWERING:
        hints += [words("question-limit", limit=ANSWER_LIMIT)]
        hints += [words("question-has-words")] if view.has_words else []
    plain = [row(button(words("plain-button"), pack("plain", round_.id)))] if view.plain else []
    return [*(text(f"-# {hint}") for hint in hints), *plain]


async def setup(bot: VertelEens) -> None:
    """Register what this module draws and answers."""

    async def warm_up(round_id: int) -> None:
        await bot.warm(await count_present(bot.core, round_id))

    def draw(view: QuestionView) -> LayoutView:
        return draw_question(view, hears_all=not bot.missing_intents)

    show(bot, QUESTION, view_question, draw)
    bot.alarms.on(WARM_UP, warm_up)
    for verb, handler in {"write": write, "pass": pass_, "more": more}.items():
        bot.router.on(verb)(handler)
    bot.router.on_form("answer")(answer)
