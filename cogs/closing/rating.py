"""Asks pupils what they thought of the talk, and gives their teacher the totals afterwards."""

from functools import partial

from discord.ui import LayoutView, Modal

from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.form import form
from bot.chat.ui.layout import Accent, Item, Style, button, card, page, row, text
from bot.chat.ui.paging import turn_to
from bot.chat.ui.safe_text import literal, quoted
from bot.domain.closing.closing import OPINION_MINIMUM, Opinion, OpinionLine, Rating
from bot.domain.permission import Action
from bot.domain.talk.talk import ClosingStep
from bot.i18n.catalogue import Words, words_for
from bot.services.closing.opinion import own_rating, rate_talk, read_opinion
from bot.services.closing.views import OutcomesView
from bot.services.talk.views import TalkView
from cogs.closing import ids
from cogs.common.buttons import next_page_row, pass_button, purpose_button
from cogs.common.forms import rating_fields, rating_in

WORDS_A_PAGE = 12


def draw_rating(view: TalkView) -> LayoutView:
    """Draw the invitation, as long as this step lasts. It never says how many opinions there are."""
    words = words_for(view.group.language)
    teacher = literal(view.group.form_of_address)
    open_now = view.talk.is_open and view.talk.step is ClosingStep.RATING
    tab = words("closing-tab", step=2) if open_now else words("rating-tab")
    parts: list[Item] = [text(f"-# {tab}"), text(f"### {words('rating-title')}")]
    if not open_now:
        return page(card(Accent.AVOND, *parts, text(words("rating-over"))))
    give = button(words("rating-give"), ids.RATE(talk_id=view.talk.id), Style.primary)
    passing = pass_button(words, ids.RATE_PASS(talk_id=view.talk.id))
    goal = purpose_button(words, view.talk.id)
    ask = text(words("rating-ask", teacher=teacher, minimum=OPINION_MINIMUM))
    return page(card(Accent.AVOND, *parts, ask, row(give, passing, goal)))


def draw_opinion(view: OutcomesView) -> LayoutView:
    """Say that the teacher can read the opinions, or that there were too few of them."""
    words = words_for(view.group.language)
    tab = text(f"-# {words('opinion-tab')}")
    if view.opinion is None:
        return page(card(Accent.HEIDE, tab, text(words("opinion-too-few", minimum=OPINION_MINIMUM))))
    read = button(words("opinion-read"), ids.OPINION_READ(talk_id=view.talk.id, number=0), Style.primary)
    return page(card(Accent.HEIDE, tab, text(words("opinion-there")), row(read)))


def rating_form(words: Words, talk_id: int, present: Rating | None) -> Modal:
    """Make a form of four lines to choose a mark for and a place for words; all may stay empty."""
    return form(words("rating-form"), ids.RATE(talk_id=talk_id), *rating_fields(words, present))


@needs(Action.TAKE_PART, opens_form=True)
async def rate(request: Request, talk_id: int) -> None:
    """Open the form, with what was given before."""
    present = await request.act(own_rating, talk_id)
    await request.open_form(rating_form(request.words, talk_id, present))


@needs(Action.TAKE_PART)
async def rated(request: Request, talk_id: int) -> None:
    """Keep the opinion that was handed in."""
    rating = rating_in(request.fields)
    pupil = request.person
    await request.run(rate_talk, talk_id, pupil, rating)
    await request.tell(request.words("answer-passed" if rating.is_empty else "rating-thanks"))


@needs(Action.READ_PREVIEW)
async def read(request: Request, talk_id: int, number: int) -> None:
    """Show the totals, to the teacher and nobody else (N12)."""
    opinion = await request.run(read_opinion, talk_id)
    words = request.words
    if opinion is None:
        await request.tell(words("opinion-too-few", minimum=OPINION_MINIMUM))
        return
    totals = _totals(words, opinion)
    shown = turn_to(number, [quoted(said) for said in opinion.words], len, most=WORDS_A_PAGE, taken=len(totals))
    parts: list[Item] = [] if shown.number else [text(totals)]
    if shown.things:
        parts += [text(words("opinion-words")), *map(text, shown.things)]
    parts += next_page_row(words, shown, partial(ids.OPINION_READ, talk_id=talk_id))
    await request.tell(page(card(Accent.HEIDE, *parts)))


def _totals(words: Words, opinion: Opinion) -> str:
    lines: list[str] = []
    for line, counts in zip(OpinionLine, opinion.totals, strict=True):
        told = words("opinion-line-too-few")
        if counts is not None:
            told = " · ".join(f"{words(f'rating-mark-{mark}')} {count}" for mark, count in enumerate(counts) if count)
        lines.append(f"**{words(f'rating-line-{line.value}')}**\n{told}")
    return "\n".join(lines)
