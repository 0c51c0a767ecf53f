"""Draws agreements: the class's card, the forms, and what only one pupil sees."""

from collections.abc import Sequence

import discord
from discord.ui import LayoutView, Modal

from bot.chat.ui.form import form, radio
from bot.chat.ui.layout import Accent, Item, Style, button, card, option, page, row, text
from bot.chat.ui.safe_text import literal
from bot.domain.agreement import Agreement, Who
from bot.domain.talk.talk import ClosingStep
from bot.i18n.catalogue import Words, words_for
from bot.services.closing.views import AgreementsView
from cogs.closing import ids
from cogs.common import ids as shared
from cogs.common.agreements import agreement_line
from cogs.common.buttons import purpose_button
from cogs.common.forms import agreement_fields, helper_field

SHOWN = 12
"""Agreements on one card: nobody remembers more."""


def draw_agreements(view: AgreementsView) -> LayoutView:
    """Draw what the class agreed, and as long as this step lasts the ways to change it."""
    words = words_for(view.group.language)
    agreeing = view.talk.is_open and view.talk.step is ClosingStep.AGREEMENTS
    tab = words("closing-tab", step=1) if agreeing else words("agreements-tab")
    opening = [text(literal(view.line))] if agreeing else []
    parts: list[Item] = [text(f"-# {tab}"), *opening, text(f"## {words('agreements-title')}")]
    lines = [line_of(words, one, number) for number, one in enumerate(view.of_class[-SHOWN:], start=1)]
    parts.append(text("\n".join(lines) if lines else words("agreements-none")))
    if agreeing:
        parts += [text(words("agreements-ask")), *_buttons(words, view)]
    return page(card(Accent.AVOND, *parts))


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


def own_proposals(words: Words, agreements: Sequence[Agreement]) -> LayoutView:
    """Draw what the teacher proposed to one pupil, for this pupil to say whether it is right so."""
    parts: list[Item] = [text(words("agreement-for-you"))]
    for number, one in enumerate(agreements[-5:], start=1):
        parts += [
            text(line_of(words, one, number)),
            row(
                button(words("agreements-right"), ids.AGREE_OWN(agreement_id=one.id), Style.primary),
                button(words("agreements-reword"), ids.AGREE_REWORD_ONE(agreement_id=one.id)),
                button(words("agreements-remove"), ids.AGREE_REMOVE_ONE(agreement_id=one.id)),
            ),
        ]
    return page(*parts)


def _buttons(words: Words, view: AgreementsView) -> tuple[Item, Item]:
    talk_id = view.talk.id
    return (
        row(
            button(words("agreements-add"), ids.AGREE_ADD(talk_id=talk_id), Style.primary),
            button(words("agreements-right"), ids.AGREE_RIGHT(talk_id=talk_id)),
        ),
        row(
            button(words("agreements-reword"), ids.AGREE_REWORD(talk_id=talk_id)),
            button(words("agreements-remove"), ids.AGREE_REMOVE(talk_id=talk_id)),
            purpose_button(words, talk_id),
        ),
    )
