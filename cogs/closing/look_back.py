"""Begins the next talk by looking back at open agreements and at what the teacher did with the last one."""

from collections.abc import Sequence

from discord.ui import LayoutView, Modal

from bot.chat.client import bot_of
from bot.chat.interactions.custom_id import CustomId
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.form import form, text_field
from bot.chat.ui.layout import Accent, Item, Style, button, card, option, page, row, select, text
from bot.chat.ui.paging import Page, turn_to
from bot.chat.ui.safe_text import literal
from bot.domain.agreement import Agreement, AgreementStatus
from bot.domain.closing.closing import OUTCOME_LIMIT, Outcomes
from bot.domain.permission import Action
from bot.domain.refusal import Reason, Refused
from bot.i18n.catalogue import Words, words_for
from bot.services.closing.look_back import LookingBack, own_agreements, review, view_looking_back
from bot.services.closing.say import TellDone
from cogs.closing import ids
from cogs.closing.agreement_cards import line_of
from cogs.common import ids as shared

SHOWN = 8
"""So many agreements, each with its list, can be looked back at in one message."""
ROOM_FOR_AGREEMENTS = 2400
"""Characters that agreements take beside what the teacher heard and did."""
Numbered = Page[tuple[str, Agreement]]
"""A page of agreements, each with its line."""
REVIEWS = {
    "done": AgreementStatus.DONE,
    "partly": AgreementStatus.ADJUSTED,
    "not": AgreementStatus.OPEN,
    "not-needed": AgreementStatus.DROPPED,
}
"""What can be said of an agreement: one done partly or not at all stays, one not needed goes without a word."""


def draw_looking_back(view: LookingBack) -> LayoutView:
    """Draw for the class what was said and done last time, and what it agreed."""
    words = words_for(view.group.language)
    parts: list[Item] = [text(f"-# {words('back-tab')}"), text(f"### {words('back-title')}")]
    if view.last is not None:
        parts.append(text(_last(words, view.last)))
    if view.of_class:
        shown = _turn_to(words, view.of_class, 0)
        parts.append(text("\n".join([words("back-agreed"), *(line for line, _ in shown.things)])))
        parts += _more(words, view, ids.BACK_READ, shown)
    elif view.last is None:
        parts.append(text(words("back-settled")))
    if view.personal and view.talk.is_open:
        parts.append(row(button(words("back-mine"), shared.CLOSING_BACK_MINE(number=None))))
    return page(card(Accent.OCHTEND, *parts))


def draw_looking_back_for_teacher(view: LookingBack) -> LayoutView:
    """Draw for regie the class's agreements, for the teacher to note what became of them and tell what was done."""
    words = words_for(view.group.language)
    said = "back-regie" if view.talk.is_open else "back-regie-over"
    parts: list[Item] = [text(f"-# {words('back-tab-regie')}"), text(words(said))]
    if view.talk.is_open:
        shown = _turn_to(words, view.of_class, 0)
        for line, one in shown.things:
            parts += [text(line), _review_list(words, one, ids.BACK_CLASS)]
        parts += _more(words, view, ids.BACK_FURTHER, shown)
        if view.last is not None:
            parts.append(row(button(words("back-tell"), ids.BACK_TELL(talk_id=view.talk.id), Style.primary)))
    return page(card(Accent.OCHTEND, *parts))


@needs(Action.TAKE_PART)
async def mine(request: Request, number: int | None) -> None:
    """Show the pupil their own agreements, to say what became of them."""
    await request.tell(await _own(request, number or 0))


@needs(Action.TAKE_PART)
async def read_on(request: Request, talk_id: int, number: int) -> None:
    """Show the class's agreements that did not fit."""
    await request.tell(await _further(request, talk_id, number, ids.BACK_READ, None))


@needs(Action.STEER_TALK)
async def further(request: Request, talk_id: int, number: int) -> None:
    """Show them to the teacher, to say what became of them."""
    await request.tell(await _further(request, talk_id, number, ids.BACK_FURTHER, ids.BACK_CLASS))


@needs(Action.TAKE_PART)
async def review_own(request: Request, agreement_id: int) -> None:
    """Note what the pupil says became of it."""
    await request.act(review, agreement_id, _status(request))
    await request.replace(request.words("back-thanks"))


@needs(Action.STEER_TALK)
async def review_class(request: Request, agreement_id: int) -> None:
    """Note what the teacher says became of an agreement of the class."""
    await request.run(review, None, agreement_id, _status(request))


@needs(Action.STEER_TALK)
async def tell(request: Request, talk_id: int) -> None:
    """Open the form for what the class said and what was done with it."""
    view = await request.find(view_looking_back, talk_id)
    if view.last is None:
        raise Refused(Reason.GONE)
    await request.open_form(_done_form(request.words, view.last))


@needs(Action.STEER_TALK)
async def told(request: Request, talk_id: int) -> None:
    """Show the class what was said and done."""
    await bot_of(request).speech.say(request, TellDone(request.fields["heard"], request.fields["done"]))


def _last(words: Words, last: Outcomes) -> str:
    heard = [words("back-heard", heard=literal(last.heard))] if last.heard else []
    done = (
        words("back-done", done=literal(last.done)) if last.done else words("back-would", change=literal(last.change))
    )
    return "\n".join([*heard, done])


def _done_form(words: Words, last: Outcomes) -> Modal:
    return form(
        words("back-tell"),
        ids.BACK_TELL(talk_id=last.talk_id),
        text_field(words("back-field-heard"), "heard", value=last.heard or None, limit=OUTCOME_LIMIT, required=False),
        text_field(words("back-field-done"), "done", value=last.done or last.change, limit=OUTCOME_LIMIT),
    )


async def _own(request: Request, number: int) -> LayoutView | str:
    words = request.words
    agreements = await request.act(own_agreements)
    if not agreements:
        return words("back-none")
    shown = _turn_to(words, agreements, number)
    parts = [text(words("back-mine-title")), *_lines(words, shown, ids.BACK_OWN)]
    if shown.following is not None:
        parts.append(row(button(words("back-more"), shared.CLOSING_BACK_MINE(number=shown.following))))
    return page(*parts)


async def _further(
    request: Request, talk_id: int, number: int, here: CustomId, reviewing: CustomId | None
) -> LayoutView:
    view = await request.find(view_looking_back, talk_id)
    if not view.of_class:
        raise Refused(Reason.GONE)
    shown = _turn_to(request.words, view.of_class, number)
    return page(*_lines(request.words, shown, reviewing), *_more(request.words, view, here, shown))


def _turn_to(words: Words, agreements: Sequence[Agreement], number: int) -> Numbered:
    """Return one page; after the last comes the first again, so a review put off never hides another."""
    numbered = [(line_of(words, one, order), one) for order, one in enumerate(agreements, start=1)]
    return turn_to(number, numbered, lambda one: len(one[0]), most=SHOWN, room=ROOM_FOR_AGREEMENTS)


def _lines(words: Words, shown: Numbered, reviewing: CustomId | None) -> list[Item]:
    parts: list[Item] = []
    for line, one in shown.things:
        parts.append(text(line))
        if reviewing is not None:
            parts.append(_review_list(words, one, reviewing))
    return parts


def _more(words: Words, view: LookingBack, here: CustomId, shown: Numbered) -> list[Item]:
    """Return the button to the next page, where one message does not hold them all."""
    if shown.following is None or not view.talk.is_open:
        return []
    return [row(button(words("back-more"), here(talk_id=view.talk.id, number=shown.following)))]


def _review_list(words: Words, agreement: Agreement, reviewing: CustomId) -> Item:
    options = [option(words(f"back-review-{name}"), name) for name in REVIEWS]
    return select(words("back-review"), reviewing(agreement_id=agreement.id), options)


def _status(request: Request) -> AgreementStatus:
    status = REVIEWS.get(next(iter(request.values), ""))
    if status is None:
        raise Refused(Reason.GONE)
    return status
