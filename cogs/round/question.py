"""Draws the question through all its phases, and takes in a pupil's answer by button and form."""

from dataclasses import replace

from discord.ui import LayoutView

from bot.chat.client import VertelEens
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Accent, Item, Style, button, card, clock_time, countdown, page, row, text
from bot.chat.ui.safe_text import literal
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.round.answer import ANSWER_LIMIT, AnswerSource, Submission, TurnPreference
from bot.domain.round.round import Round, RoundState
from bot.domain.school.group import RoundStyle
from bot.domain.talk.visibility import Visibility
from bot.i18n.catalogue import Words, words_for
from bot.services.round.submit import submit_answer
from bot.services.round.views import QuestionView, count_present, view_form
from bot.services.talk.take_part import show_up
from cogs.common import ids as shared
from cogs.common.buttons import pass_button, purpose_button
from cogs.round import ids
from cogs.round.answer import answer_form, draw_receipt

ACCENTS = {RoundState.THINKING: Accent.SCHEMER}
TABS = {
    RoundState.THINKING: "question-tab-think",
    RoundState.ANSWERING: "question-tab-write",
    RoundState.PREVIEW: "question-tab-preview",
}


def draw_question(view: QuestionView, *, hears_all: bool = True) -> LayoutView:
    """Draw one message through all phases; the answer button stands there from the start, so that nothing jumps.

    Without ``hears_all`` the bot reads only replies in a channel, so it asks for one.
    """
    words, round_ = words_for(view.group.language), view.round
    tab = words(TABS.get(round_.state, "question-tab"), number=round_.number)
    size = "##" if round_.state in (RoundState.THINKING, RoundState.ANSWERING) else "###"
    line = [] if view.line is None else [text(literal(view.line))]
    parts = [
        text(f"-# {tab}"),
        *line,
        text(f"{size} {literal(round_.prompt.question)}"),
        *_phase(words, view, hears_all=hears_all),
    ]
    if round_.is_open:
        parts.append(row(purpose_button(words, view.talk.id)))
    return page(card(ACCENTS.get(round_.state, Accent.DAGLICHT), *parts))


@needs(Action.TAKE_PART, opens_form=True)
async def write(request: Request, round_id: int) -> None:
    """Open the form, once think time is over."""
    view = await request.act(view_form, round_id)
    if view is None:
        raise Refused(Reason.GONE)
    if view.round.state is not RoundState.ANSWERING:
        await request.tell(_not_now(request.words, view.round))
        return
    await request.open_form(answer_form(request.words, view))
    if not request.in_private:  # there nobody has looked up yet whether this is still a pupil of the class
        await request.act(show_up, view.round.talk_id, request.actor.name)


@needs(Action.TAKE_PART)
async def answer(request: Request, round_id: int) -> None:
    """Keep the answer that was handed in."""
    given = replace(
        _by_button(request, round_id),
        text=request.fields["text"],
        visibility=request.chosen("visibility", Visibility),
        preference=request.chosen("preference", TurnPreference),
    )
    receipt = await submit_answer(request.context, given)
    await request.tell(draw_receipt(request.words, receipt, given, literal(request.group.form_of_address)))


@needs(Action.TAKE_PART)
async def pass_(request: Request, round_id: int) -> None:
    """Let a pupil pass, which always works and needs no reason (H4)."""
    await submit_answer(request.context, replace(_by_button(request, round_id), passed=True))
    await request.tell(request.words("answer-passed"))


def _by_button(request: Request, round_id: int) -> Submission:
    """Return what a press hands in to a round, before anything is chosen or written."""
    return Submission(
        group_id=request.group.id,
        round_id=round_id,
        user_ref=request.actor.user_ref,
        name=request.actor.name,
        source_id=request.source_id,
        source=AnswerSource.BUTTON,
        at=request.context.clock.now(),
    )


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
    """Write until when; in a pause no time is true."""
    return [text(words("question-paused"))] if view.talk.is_paused else [text(line) for line in lines]


def _buttons(words: Words, round_: Round, *, may_write: bool) -> Item:
    return row(
        button(words("question-button"), ids.WRITE(round_id=round_.id), Style.primary, disabled=not may_write),
        button(words("question-more-time"), ids.MORE_TIME(round_id=round_.id)),
        pass_button(words, ids.PASS(round_id=round_.id)),
    )


def _hints(words: Words, view: QuestionView) -> list[Item]:
    round_ = view.round
    hints = [words("question-starter", starter=round_.prompt.starter)] if round_.prompt.starter else []
    if round_.state is RoundState.ANSWERING:
        hints += [words("question-limit", limit=ANSWER_LIMIT)]
        hints += [words("question-has-words")] if view.has_words else []
    plain = [row(button(words("plain-button"), shared.DECK_PLAIN(round_id=round_.id)))] if view.plain else []
    return [*(text(f"-# {hint}") for hint in hints), *plain]


def draw(bot: VertelEens, view: QuestionView) -> LayoutView:
    """Draw the question by how the bot can hear answers here, since a privileged intent may be missing."""
    return draw_question(view, hears_all=not bot.missing_intents)


async def warm_up(bot: VertelEens, round_id: int) -> None:
    """Open connections for all who will answer at once."""
    await bot.warm(await count_present(bot.context, round_id))
