"""Draws agreements: the class's card, the forms, and what only one pupil sees."""

from collections.abc import Sequence
from functools import partial

import discord
from discord.ui import LayoutView, Modal

from bot.chat.ui.form import form, radio
from bot.chat.ui.layout import Accent, Button, Item, Style, button, card, option, page, row, text
from bot.chat.ui.paging import ROOM_BESIDE_MUCH, spread, turn_to
from bot.chat.ui.safe_text import literal
from bot.domain.agreement import Agreement, Who, fingerprint
from bot.domain.talk.talk import ClosingStep
from bot.i18n.catalogue import Words, words_for
from bot.services.closing.views import AgreementsView
from cogs.closing import ids
from cogs.common import ids as shared
from cogs.common.agreements import agreement_line
from cogs.common.buttons import next_page_row, purpose_button
from cogs.common.forms import agreement_fields, helper_field

SHOWN = 12
"""So many agreements stand on one card; more go on in the next one, so that everybody reads what they agree to."""
FOR_ONE = 5


def draw_agreements(view: AgreementsView) -> list[LayoutView]:
    """Draw what the class agreed, on as many cards as it takes, and as long as this step lasts the ways to change it.

    Each card has its own "klopt", which says yes to what stands on that card.
    """
    words = words_for(view.group.language)
    agreeing = view.talk.is_open and view.talk.step is ClosingStep.AGREEMENTS
    tab = words("closing-tab", step=1) if agreeing else words("agreements-tab")
    numbered = [(line_of(words, one, number), one) for number, one in enumerate(view.of_class, start=1)]
    pages = spread(numbered, lambda one: len(one[0]), most=SHOWN, room=ROOM_BESIDE_MUCH)
    cards: list[LayoutView] = []
    for place, some in enumerate(pages):
        parts: list[Item] = [text(f"-# {tab}")]
        if place == 0:
            opening = [text(literal(view.line))] if agreeing else []
            parts += [*opening, text(f"## {words('agreements-title')}")]
        parts.append(text("\n".join(line for line, _ in some) or words("agreements-none")))
        if agreeing:
            shown = [one for _, one in some]
            parts += _last_card(words, view, shown) if place == len(pages) - 1 else [row(_right(words, view, shown))]
        cards.append(page(card(Accent.AVOND, *parts)))
    return cards


def line_of(words: Words, agreement: Agreement, number: int) -> str:
    """Return one agreement as one line, which says so when nobody confirmed it yet."""
    told = agreement_line(words, agreement, number)
    return told if agreement.confirmed else f"{told} {words('agreements-unconfirmed')}"


def add_form(words: Words, talk_id: int, teacher: str) -> Modal:
    """Make a pupil's form for a new agreement: what, whose, when for the first time, who helps."""
    whose = [
        option(words("agreement-who-class"), Who.CLASS.value, chosen=True),
        option(words("agreement-who-pupil"), Who.PUPIL.value, words("agreement-who-pupil-hint", teacher=teacher)),
    ]
    return form(
        words("agreement-title"),
        ids.AGREE_ADD(talk_id=talk_id),
        *agreement_fields(words),
        radio(words("agreement-who"), "who", whose),
        helper_field(words),
    )


def propose_form(words: Words, talk_id: int) -> Modal:
    """Make the teacher's form, for the class or for one pupil; the teacher can promise something too."""
    whose = [
        option(words("agreement-who-class"), Who.CLASS.value, chosen=True),
        option(words("agreement-who-teacher"), Who.TEACHER.value),
    ]
    pupil: discord.ui.UserSelect[LayoutView] = discord.ui.UserSelect(custom_id="pupil", required=False, min_values=0)
    return form(
        words("agreement-propose"),
        shared.CLOSING_AGREE_PROPOSE(talk_id=talk_id),
        *agreement_fields(words),
        radio(words("agreement-who"), "who", whose),
        discord.ui.Label(text=words("agreement-pupil"), description=words("agreement-pupil-hint"), component=pupil),
    )


def reword_form(words: Words, agreement: Agreement) -> Modal:
    """Make the form with the words as they are."""
    return form(
        words("agreement-reword"), ids.AGREE_WORDS(agreement_id=agreement.id), *agreement_fields(words, agreement)
    )


def own_proposals(words: Words, agreements: Sequence[Agreement], number: int = 0) -> LayoutView:
    """Draw the page ``number`` (from 0) of what the teacher proposed to one pupil, who says whether it is right so.

    There is one at least, and all are of one talk.
    """
    numbered = [(line_of(words, one, order), one) for order, one in enumerate(agreements, start=1)]
    shown = turn_to(number, numbered, lambda one: len(one[0]), most=FOR_ONE, room=ROOM_BESIDE_MUCH)
    parts: list[Item] = [text(words("agreement-for-you"))]
    for line, one in shown.things:
        parts += [
            text(line),
            row(
                button(words("agreements-right"), ids.AGREE_OWN(agreement_id=one.id), Style.primary),
                button(words("agreements-reword"), ids.AGREE_REWORD_ONE(agreement_id=one.id)),
                button(words("agreements-remove"), ids.AGREE_REMOVE_ONE(agreement_id=one.id)),
            ),
        ]
    return page(*parts, *next_page_row(words, shown, partial(ids.AGREE_FOR_YOU, talk_id=agreements[0].talk_id or 0)))


def _last_card(words: Words, view: AgreementsView, shown: Sequence[Agreement]) -> list[Item]:
    talk_id = view.talk.id
    return [
        text(words("agreements-ask")),
        row(button(words("agreements-add"), ids.AGREE_ADD(talk_id=talk_id), Style.primary), _right(words, view, shown)),
        row(
            button(words("agreements-reword"), ids.AGREE_REWORD(talk_id=talk_id, number=None)),
            button(words("agreements-remove"), ids.AGREE_REMOVE(talk_id=talk_id, number=None)),
            purpose_button(words, talk_id),
        ),
    ]


def _right(words: Words, view: AgreementsView, shown: Sequence[Agreement]) -> Button:
    """Make the button that says yes to exactly what this card shows."""
    read = ids.AGREE_RIGHT(talk_id=view.talk.id, seen=fingerprint(shown))
    return button(words("agreements-right"), read)
