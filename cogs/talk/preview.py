"""The teacher's look before the reveal: what will open, what is held, and what is for the teacher only."""

from typing import Any

from discord.ui import Container, LayoutView

from bot.chat.act import Act
from bot.chat.client import VertelEens
from bot.chat.custom_id import pack
from bot.chat.gate import needs
from bot.chat.layout import Accent, Button, Item, Style, button, card, page, row, rule, section, text
from bot.chat.safe_text import literal, quoted
from bot.domain.answer import Visibility
from bot.domain.outcome import Reason, Refused
from bot.domain.permission import Action
from bot.domain.round import SHOWN, RoundState
from bot.i18n.catalogue import Words, words_for
from bot.services.follow import PREVIEW
from bot.services.steer_round import hold_answer
from bot.services.views import PreviewView, Seen, view_preview
from cogs.talk.answer import VISIBILITIES
from cogs.talk.drawing import show

A_PAGE = 5
HELD_SHOWN = 2
"""Held answers stand on top, two at a time: with five others a message stays below Discord's forty components."""


def draw_preview(view: PreviewView, number: int = 0) -> LayoutView:
    """The page ``number`` (from 0) of what will open; a line only once it did."""
    words = words_for(view.group.language)
    tab = text(f"-# {words('preview-tab', number=view.round.number)}")
    if view.round.state is not RoundState.PREVIEW:
        opened = "preview-opened" if view.round.state in SHOWN else "preview-not-opened"
        return page(card(Accent.DAGLICHT, tab, text(words(opened))))
    held = [_held_card(words, view, seen) for seen in view.held[:HELD_SHOWN]]
    return page(*held, card(Accent.DAGLICHT, tab, *_opening(words, view, number)))


@needs(Action.READ_PREVIEW)
async def turn_page(act: Act) -> None:
    """Another page of the preview."""
    view = await _own_preview(act, act.number(0))
    await act.replace(draw_preview(view, act.number(1)))


@needs(Action.READ_PREVIEW)
async def hold(act: Act) -> None:
    """Keep an answer back ("Houd vast")."""
    await hold_answer(act.core, act.group, act.number(0), act.number(1), hold=True)
    await act.say_nothing()


@needs(Action.READ_PREVIEW)
async def release(act: Act) -> None:
    """Let a held answer go ("Mag toch open")."""
    await hold_answer(act.core, act.group, act.number(0), act.number(1), hold=False)
    await act.say_nothing()


@needs(Action.READ_PREVIEW)
async def show_name(act: Act) -> None:
    """Who wrote a held answer, to the teacher who asks, and to nobody else."""
    view = await _own_preview(act, act.number(0))
    found = next((seen for seen in view.held if seen.answer.id == act.number(1)), None)
    if found is None:
        raise Refused(Reason.GONE)
    await act.tell(act.words("preview-name-is", name=literal(found.pupil.name)))


@needs(Action.READ_PREVIEW)
async def read_private(act: Act) -> None:
    """What pupils wrote for the teacher alone; and what has no name where there were too few answers."""
    view = await _own_preview(act, act.number(0))
    words = act.words
    number = act.number(1)
    seen = (*view.private, *view.too_few)
    if not seen:
        await act.tell(words("preview-private-none"))
        return
    pages = _pages(len(seen))
    shown = seen[number * A_PAGE : (number + 1) * A_PAGE]
    parts: list[Item] = [text(f"## {words('preview-private-title')}")]
    parts += [text(_line(words, one)) for one in shown]
    if pages > 1:
        parts += [
            text("-# " + words("preview-page", page=number + 1, pages=pages)),
            row(button(words("preview-next-page"), pack("private", view.round.id, (number + 1) % pages, "more"))),
        ]
    layout = page(card(Accent.HEIDE, *parts))
    await (act.replace(layout) if act.args[2:] else act.tell(layout))


async def _own_preview(act: Act, round_id: int) -> PreviewView:
    view = await view_preview(act.core, round_id)
    if view is None or view.group.id != act.group.id:
        raise Refused(Reason.GONE)
    return view


def _held_card(words: Words, view: PreviewView, seen: Seen) -> Container[Any]:
    ids = (view.round.id, seen.answer.id)
    kind = words(VISIBILITIES[seen.answer.visibility], teacher=literal(view.group.form_of_address))
    return card(
        Accent.HEIDE,
        text(f"-# {words('preview-held-tab')}"),
        text(quoted(seen.answer.text)),
        text("-# " + words("preview-held-kind", visibility=kind)),
        row(
            button(words("preview-release"), pack("release", *ids)),
            button(words("preview-show-name"), pack("show_name", *ids)),
        ),
    )


def _opening(words: Words, view: PreviewView, number: int) -> list[Item]:
    total = len(view.opening)
    number = min(number, _pages(total) - 1)
    shown = view.opening[number * A_PAGE : (number + 1) * A_PAGE]
    count = words("preview-count", **{"from": number * A_PAGE + 1, "to": number * A_PAGE + len(shown), "total": total})
    reveal = button(words("panel-reveal"), pack("reveal", view.round.id), Style.primary)
    title = f"## {words('preview-title')}\n-# {count}" if total else f"## {words('preview-empty')}"
    parts: list[Item] = [section(title, reveal), rule()]
    parts += [
        section(_line(words, seen), button(words("preview-hold"), pack("hold", view.round.id, seen.answer.id)))
        for seen in shown
    ]
    if view.too_few:
        parts.append(text("-# " + words("preview-too-few", count=len(view.too_few))))
    parts.append(row(*_page_buttons(words, view, number)))
    return parts


def _page_buttons(words: Words, view: PreviewView, number: int) -> list[Button]:
    pages = _pages(len(view.opening))
    private = len(view.private) + len(view.too_few)
    buttons = [button(words("preview-private", count=private), pack("private", view.round.id, 0))]
    if pages > 1:
        buttons = [
            button(words("preview-previous-page"), pack("preview", view.round.id, (number - 1) % pages, "b")),
            button(words("preview-next-page"), pack("preview", view.round.id, (number + 1) % pages, "f")),
            *buttons,
        ]
    return buttons


def _line(words: Words, seen: Seen) -> str:
    if seen.answer.visibility is Visibility.GROUP_ANONYMOUS:
        head = words("preview-anonymous")
    else:
        head = words("preview-named", name=literal(seen.pupil.name))
    return f"{head}\n{literal(seen.answer.text)}"


def _pages(total: int) -> int:
    return max(1, -(-total // A_PAGE))


async def setup(bot: VertelEens) -> None:
    """Register what this module draws and answers."""
    show(bot, PREVIEW, view_preview, draw_preview)
    handlers = {"preview": turn_page, "hold": hold, "release": release, "show_name": show_name, "private": read_private}
    for verb, handler in handlers.items():
        bot.router.on(verb)(handler)
