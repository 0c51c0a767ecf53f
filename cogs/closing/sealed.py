"""Draws the end of a talk, also of one that was left open, and gives words that never opened back to their writers."""

from functools import partial

from discord.ui import LayoutView

from bot.chat.client import VertelEens
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Accent, Item, Style, button, card, clock_time, page, row, text
from bot.chat.ui.paging import turn_to
from bot.chat.ui.safe_text import literal, quoted
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.domain.round.answer import Answer
from bot.domain.school.group import Group
from bot.domain.talk.talk import TalkState
from bot.i18n.catalogue import Words, words_for
from bot.services.closing.forgotten import end_forgotten
from bot.services.round.sealed_words import EndingView, KeptView, own_sealed, owners_of_sealed, view_kept
from bot.services.talk.views import TalkView
from cogs.closing import ids
from cogs.common.buttons import next_page_row

KEPT_A_PAGE = 8


async def offer_back(bot: VertelEens, group: Group, talk_id: int) -> None:
    """Ask everybody whose words never opened what should become of them, as far as they can be reached."""
    for pupil, answer in await owners_of_sealed(bot.context, talk_id):
        words = bot.whispers.words_of(pupil.user_ref, group.language)
        await bot.whispers.whisper(pupil.user_ref, _offer(words, group, answer), dm_welcome=pupil.dm_welcome)


def draw_ending(view: EndingView) -> LayoutView:
    """Draw the thanks, or say that it is nobody's fault when the talk was stopped."""
    words = words_for(view.group.language)
    if view.talk.state is TalkState.STOPPED:
        keys = ("ending-stop-tab", "ending-stop-title", "ending-stop-text")
    else:
        keys = ("ending-tab", "ending-title", "ending-thanks")
    tab, title, body = (words(key) for key in keys)
    parts: list[Item] = [text(f"-# {tab}"), text(f"## {title}"), text(body)]
    if view.sealed:
        parts += [text(words("sealed-waits")), row(button(words("sealed-see"), ids.SEALED(talk_id=view.talk.id)))]
    return page(card(Accent.AVOND, *parts))


def draw_kept(view: KeptView) -> LayoutView:
    """Say that there is something for the teacher, who alone can open it."""
    words = words_for(view.group.language)
    read = button(words("kept-read"), ids.KEPT_READ(round_id=view.round.id, number=0), Style.primary)
    tab = words("kept-tab", number=view.round.number)
    return page(card(Accent.HEIDE, text(f"-# {tab}"), text(words("kept-text")), row(read)))


@needs(Action.TAKE_PART)
async def see_sealed(request: Request, talk_id: int) -> None:
    """Show a pupil their own words that never opened."""
    answers = await request.act(own_sealed, talk_id)
    if not answers:
        await request.tell(request.words("sealed-none"))
        return
    await request.tell(_offer(request.words, request.group, answers[-1]))


@needs(Action.READ_PREVIEW)
async def read_kept(request: Request, round_id: int, number: int) -> None:
    """Show the teacher, and nobody else, what pupils gave them."""
    view = await request.find(view_kept, round_id)
    if not view.answers:
        raise Refused(Reason.GONE)
    words = request.words
    lines = [f"**{literal(pupil.name)}**\n{quoted(answer.text)}" for pupil, answer in view.answers]
    shown = turn_to(number, lines, len, most=KEPT_A_PAGE)
    following = next_page_row(words, shown, partial(ids.KEPT_READ, round_id=round_id))
    await request.tell(page(card(Accent.HEIDE, *map(text, shown.things), *following)))


def _offer(words: Words, group: Group, answer: Answer) -> LayoutView:
    teacher = group.form_of_address
    return page(
        text(words("sealed-title")),
        text(quoted(answer.text)),
        text(words("sealed-choose", teacher=literal(teacher))),
        row(
            button(words("sealed-keep", teacher=teacher), ids.SEALED_KEEP(answer_id=answer.id)),
            button(words("sealed-throw"), ids.SEALED_THROW(answer_id=answer.id)),
        ),
    )


def draw_forgotten(view: TalkView) -> LayoutView:
    """Say that the talk was ended, and what became of words that never opened."""
    words = words_for(view.group.language)
    key = "forgotten-stopped" if view.talk.state is TalkState.STOPPED else "forgotten-closed"
    said = words(key, time=clock_time(view.talk.started_at))
    return page(card(Accent.AVOND, text(f"-# {words('forgotten-tab')}"), text(said)))


async def end_by_itself(bot: VertelEens, talk_id: int) -> None:
    """End a talk that was left open, and offer sealed words back to who wrote them."""
    group = await end_forgotten(bot.context, talk_id)
    if group is not None:
        await offer_back(bot, group, talk_id)
