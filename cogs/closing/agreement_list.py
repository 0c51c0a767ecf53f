"""Shows the teacher all agreements of a talk: to let them on the class's list, and to take any of them away."""

from collections.abc import Sequence
from functools import partial

from discord.ui import LayoutView

from bot.chat.client import bot_of
from bot.chat.interactions.gate import needs
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Accent, Button, Item, Style, button, card, page, row, text
from bot.chat.ui.paging import ROOM_BESIDE_MUCH, turn_to
from bot.chat.ui.safe_text import literal
from bot.domain.agreement import fingerprint
from bot.domain.hold import HeldBy
from bot.domain.permission import Action
from bot.domain.talk.talk import ClosingStep
from bot.i18n.catalogue import Words, words_for
from bot.services.closing.agreement_list import (
    AgreementList,
    Written,
    place_agreements,
    strike_agreement,
    view_agreement_list,
)
from cogs.closing import ids
from cogs.closing.agreement_cards import line_of
from cogs.common.agreements import agreement_line
from cogs.common.buttons import next_page

SHOWN = 6
"""So many agreements, each with its buttons, fit in one message."""


def draw_list(country: str, view: AgreementList) -> LayoutView | tuple[()]:
    """Draw the first page in regie; with nothing to read the message goes."""
    return _draw(words_for(view.group.language), country, view, None) if view.all else ()


@needs(Action.STEER_TALK)
async def turn_list(request: Request, talk_id: int, number: int) -> None:
    """Show another page to the teacher who asks."""
    view = await request.find(view_agreement_list, talk_id)
    await request.replace(_page(request, view, number))


@needs(Action.STEER_TALK)
async def place(request: Request, talk_id: int, seen: int, number: int | None) -> None:
    """Put what the teacher read on the class's list."""
    await request.run(place_agreements, talk_id, seen)
    await _show_again(request, talk_id, number)


@needs(Action.STEER_TALK)
async def strike(request: Request, agreement_id: int, number: int | None) -> None:
    """Take an agreement away; whoever wrote one that never came on the list hears it."""
    struck = await request.run(strike_agreement, agreement_id)
    if struck.agreement.talk_id is not None:
        await _show_again(request, struck.agreement.talk_id, number)
    if struck.pupil is not None:
        whispers, teacher = bot_of(request).whispers, literal(request.group.form_of_address)
        words = whispers.words_of(struck.pupil.user_ref, request.group.language)
        told = words("agreement-struck", teacher=teacher, words=literal(struck.agreement.words))
        await whispers.whisper(struck.pupil.user_ref, page(told), struck.pupil.dm_welcome)


async def _show_again(request: Request, talk_id: int, number: int | None) -> None:
    """Draw a private page again; the message in regie (None) is drawn by itself."""
    if number is not None:
        await request.replace(_page(request, await request.find(view_agreement_list, talk_id), number))


def _page(request: Request, view: AgreementList, number: int) -> LayoutView | str:
    if not view.all:
        return request.words("agreements-none")
    return _draw(request.words, request.context.calendar.country, view, number)


def _draw(words: Words, country: str, view: AgreementList, number: int | None) -> LayoutView:
    agreeing = view.talk.is_open and view.talk.step is ClosingStep.AGREEMENTS
    numbered = [(_said(words, one, order), one) for order, one in enumerate(view.all, start=1)]
    shown = turn_to(number or 0, numbered, lambda one: len(one[0]), most=SHOWN, room=ROOM_BESIDE_MUCH)
    parts: list[Item] = [text(f"-# {words('agreement-list-tab')}")]
    if view.waiting:
        parts.append(text(words("agreement-list-waiting", count=len(view.waiting))))
    for said, one in shown.things:
        parts += [text(said), row(*_ways(words, view, one, number, agreeing=agreeing))]
    together = _together(words, view, [one for _, one in shown.things], number) if agreeing else []
    buttons = [*together, *next_page(words, shown, partial(ids.AGREE_LIST, talk_id=view.talk.id))]
    if buttons:
        parts.append(row(*buttons))
    caught = any(one.agreement.held_by is HeldBy.WORDS for one in view.all)
    concern = [card(Accent.HEIDE, text(words("concern-card", country=country)))] if caught and not shown.number else []
    return page(card(Accent.AVOND, *parts), *concern)


def _said(words: Words, written: Written, number: int) -> str:
    agreement, lines = written.agreement, list[str]()
    if agreement.held_by is not None:
        lines.append(f"-# {words(f'agreement-list-{agreement.held_by.value}')}")
    if agreement.has_lapsed:
        lapsed = "agreement-list-lapsed" if agreement.held_by is None else "agreement-list-lapsed-unlisted"
        lines.append(f"-# {words(lapsed)}")
    lines.append((line_of if agreement.is_listed else agreement_line)(words, agreement, number))
    if written.pupil is not None:
        lines.append(f"-# {words('agreement-list-from', name=literal(written.pupil.name))}")
    return "\n".join(lines)


def _ways(words: Words, view: AgreementList, written: Written, number: int | None, *, agreeing: bool) -> list[Button]:
    one = written.agreement
    strike = button(words("agreements-remove"), ids.AGREE_STRIKE(agreement_id=one.id, number=number))
    if not (agreeing and one.waits):
        return [strike]
    place = ids.AGREE_PLACE(talk_id=view.talk.id, seen=fingerprint([one]), number=number)
    return [button(words("agreement-list-place"), place), strike]


def _together(words: Words, view: AgreementList, shown: Sequence[Written], number: int | None) -> list[Button]:
    """Make the button that puts all of this page on the list at once, except what the hold list caught."""
    waiting = [one.agreement for one in shown if one.agreement.waits and one.agreement.held_by is not HeldBy.WORDS]
    if len(waiting) < 2:
        return []
    whole = ids.AGREE_PLACE(talk_id=view.talk.id, seen=fingerprint(waiting), number=number)
    return [button(words("agreement-list-place-all", count=len(waiting)), whole, Style.primary)]
