"""Draws moments in the class's channel, and what pupils said to them for the teacher."""

from functools import partial

from discord.ui import LayoutView

from bot.chat.ui.layout import Accent, Button, Item, Style, button, card, countdown, page, row, text
from bot.chat.ui.paging import turn_to
from bot.chat.ui.safe_text import literal, quoted
from bot.domain.moments.moment import MomentKind, Pulse
from bot.i18n.catalogue import Words, words_for
from bot.services.moments.say import MomentView
from cogs.common import ids as shared
from cogs.common.buttons import next_page_row, pass_button, purpose_button
from cogs.moments import ids

ACCENTS = {
    MomentKind.HARVEST: Accent.DAGLICHT,
    MomentKind.I_NOTICE: Accent.LAMP,
    MomentKind.META: Accent.HEIDE,
    MomentKind.PAUSE: Accent.SCHEMER,
    MomentKind.PULSE: Accent.HEIDE,
    MomentKind.COVER: Accent.AVOND,
}
REPLIES_A_PAGE = 10


def draw_moment(view: MomentView) -> LayoutView:
    """Draw the card in the class channel; its buttons go when it is over."""
    words, moment = words_for(view.group.language), view.moment
    tab = words(f"moment-tab-{_key(moment.kind)}")
    parts: list[Item] = [text(f"-# {tab}"), text(_said(words, view))]
    if view.talk.is_open and not moment.over:
        parts.append(row(*_buttons(words, view)))
    return page(card(ACCENTS[moment.kind], *parts))


def draw_replies(view: MomentView) -> LayoutView:
    """Say in regie that there is something to read, which only the teacher opens."""
    words, moment = words_for(view.group.language), view.moment
    parts: list[Item] = [text(f"-# {words(f'moment-replies-{_key(moment.kind)}')}")]
    if moment.text:
        parts.append(text(f"> {literal(moment.text)}"))
    if moment.nodded:
        parts.append(text(words("moment-nodded")))
    if view.replies or moment.totals is not None:
        read = button(words("moment-read"), ids.READ(moment_id=moment.id, number=0), Style.primary)
        parts += [text(words("moment-for-you")), row(read)]
    return page(card(Accent.HEIDE, *parts))


def draw_reading(words: Words, view: MomentView, number: int) -> LayoutView:
    """Draw for the teacher the page ``number`` (from 0) of what pupils said, or the totals of a pulse."""
    if view.moment.totals is not None:
        counts = zip(Pulse, view.moment.totals, strict=True)
        told = " · ".join(f"{words(f'pulse-{_key(choice)}')} {count}" for choice, count in counts)
        return page(text(words("pulse-question")), text(told))
    lines = [f"**{literal(pupil.name)}**\n{quoted(said)}" for pupil, said in view.replies]
    shown = turn_to(number, lines, len, most=REPLIES_A_PAGE)
    following = next_page_row(words, shown, partial(ids.READ, moment_id=view.moment.id))
    return page(card(Accent.HEIDE, *map(text, shown.things), *following))


def _said(words: Words, view: MomentView) -> str:
    moment = view.moment
    match moment.kind:
        case MomentKind.PAUSE:
            return _pause_said(words, view)
        case MomentKind.PULSE:
            return f"### {words('pulse-question')}\n{words('pulse-hint')}"
        case MomentKind.COVER:
            return words("cover-text")
        case MomentKind.HARVEST:
            return f"### {words('harvest-heard', text=literal(moment.text))}\n{words('harvest-ask')}"
        case _:
            return f"### {literal(moment.text)}"


def _pause_said(words: Words, view: MomentView) -> str:
    if view.moment.over or not view.talk.is_open:
        return words("pause-over")
    if view.talk.resumes_at is not None:
        return words("pause-resumes", countdown=countdown(view.talk.resumes_at))
    return words("pause-text")


def _buttons(words: Words, view: MomentView) -> list[Button]:
    moment = view.moment
    goal = purpose_button(words, view.talk.id)
    reply = ids.REPLY(moment_id=moment.id)
    match moment.kind:
        case MomentKind.HARVEST:
            right = button(words("harvest-right"), ids.NOD(moment_id=moment.id))
            return [right, button(words("harvest-other"), reply), goal]
        case MomentKind.I_NOTICE:
            return [button(words("i-notice-reply"), reply), goal]
        case MomentKind.META:
            return [button(words("meta-reply"), reply), goal]
        case MomentKind.PULSE:
            choices = [button(words(f"pulse-{_key(one)}"), ids.PULSE(moment_id=moment.id, choice=one)) for one in Pulse]
            return [*choices, pass_button(words, ids.PULSE(moment_id=moment.id, choice=None))]
        case MomentKind.COVER:
            begin = button(words("cover-begin"), shared.MOMENTS_COVER_IMAGE(ref=moment.id), Style.primary)
            return [begin, pass_button(words, shared.MOMENTS_COVER_PASS())]
        case _:
            return [goal]


def _key(value: str) -> str:
    return value.replace("_", "-")
