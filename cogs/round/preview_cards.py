"""Draws the teacher's look before the reveal: what will open, what is held, and what is for the teacher only."""

from typing import Any

from discord.ui import Container, LayoutView

from bot.chat.ui.layout import Accent, Button, Item, Style, button, card, page, row, rule, section, text
from bot.chat.ui.paging import ROOM, spread
from bot.chat.ui.safe_text import literal, quoted
from bot.domain.round.round import SHOWN, RoundState
from bot.domain.talk.visibility import Visibility
from bot.i18n.catalogue import Words, words_for
from bot.services.round.views import PreviewView, Seen
from cogs.common import ids as shared
from cogs.round import ids
from cogs.round.answer import VISIBILITIES

ANSWERS_A_PAGE = 5
HELD_A_PAGE = 4


def draw_preview(view: PreviewView, number: int = 0, country: str = "NL") -> list[LayoutView]:
    """Draw what the hold list kept back, the page ``number`` (from 0) of what will open, and what the teacher holds.

    Beside the first stands what a teacher can do then. Once the answers are open, one line is left of all this.
    """
    if view.round.state is not RoundState.PREVIEW:
        words = words_for(view.group.language)
        return [page(card(Accent.DAGLICHT, _tab(words, view), *_afterwards(words, view)))]
    caught = _held_pages(view, view.caught, ("preview-caught-tab", "preview-caught"), _points(view, country))
    return [*caught, draw_opening(view, number), *_held_pages(view, view.held, ("preview-held-tab",))]


def draw_opening(view: PreviewView, number: int) -> LayoutView:
    """Draw one page of what will open."""
    words = words_for(view.group.language)
    return page(card(Accent.DAGLICHT, _tab(words, view), *_opening(words, view, number)))


def draw_private(words: Words, view: PreviewView, number: int) -> LayoutView:
    """Draw the page ``number`` (from 0) of what only the teacher reads: private words, and nameless ones if too few."""
    seen = (*view.private, *view.too_few)
    if not seen:
        return page(words("preview-private-none"))
    pages = _pages(words, seen)
    number = _within(number, pages)
    parts: list[Item] = [text(f"## {words('preview-private-title')}")]
    parts += [text(_line(words, one)) for one in pages[number]]
    if len(pages) > 1:
        following = ids.PRIVATE(round_id=view.round.id, number=(number + 1) % len(pages))
        parts += [
            text("-# " + words("preview-page", page=number + 1, pages=len(pages))),
            row(button(words("preview-next-page"), following)),
        ]
    return page(card(Accent.HEIDE, *parts))


def _afterwards(words: Words, view: PreviewView) -> list[Item]:
    if view.round.state not in SHOWN:
        return [text(words("preview-not-opened"))]
    private = [row(_private_button(words, view))] if view.private or view.too_few else []
    return [text(words("preview-opened")), *private]


def _tab(words: Words, view: PreviewView) -> Item:
    return text(f"-# {words('preview-tab', number=view.round.number)}")


def _points(view: PreviewView, country: str) -> str:
    """Say what to do when an answer worries (pedagogy 2.9); the last point depends on where the school is."""
    return words_for(view.group.language)("concern-card", country=country)


def _held_pages(view: PreviewView, seen: tuple[Seen, ...], why: tuple[str, ...], beside: str = "") -> list[LayoutView]:
    """Draw answers that stay back; ``why`` are keys of the lines above each, ``beside`` stands on the first page."""
    if not seen:
        return []
    words = words_for(view.group.language)
    above = "\n".join(f"-# {words(key)}" for key in why)
    written = [(f"{above}\n{_held_text(words, view, one)}", one) for one in seen]
    pages = spread(written, lambda one: len(one[0]), most=HELD_A_PAGE, room=ROOM - len(beside))
    cards = [[_held_card(words, view, *one) for one in some] for some in pages]
    first = [card(Accent.HEIDE, text(beside))] if beside else []
    return [page(*some, *(first if number == 0 else [])) for number, some in enumerate(cards)]


def _held_text(words: Words, view: PreviewView, seen: Seen) -> str:
    kind = words(VISIBILITIES[seen.answer.visibility], teacher=literal(view.group.form_of_address))
    told = words("preview-caught-alone") if _is_for_teacher(seen) else quoted(seen.answer.text)
    return f"{told}\n-# {words('preview-held-kind', visibility=kind)}"


def _held_card(words: Words, view: PreviewView, written: str, seen: Seen) -> Container[Any]:
    who = button(words("preview-show-name"), ids.SHOW_NAME(round_id=view.round.id, answer_id=seen.answer.id))
    if _is_for_teacher(seen):
        return card(Accent.HEIDE, text(written), row(who))
    release = button(words("preview-release"), ids.RELEASE(round_id=view.round.id, answer_id=seen.answer.id))
    return card(Accent.HEIDE, text(written), row(release, who))


def _is_for_teacher(seen: Seen) -> bool:
    """Return whether only the teacher may read it: it never opens, and regie is read by support staff as well."""
    return seen.answer.visibility is Visibility.TEACHER_ONLY


def _opening(words: Words, view: PreviewView, number: int) -> list[Item]:
    total = len(view.opening)
    pages = _pages(words, view.opening)
    number = _within(number, pages)
    before, shown = sum(map(len, pages[:number])), pages[number]
    count = words("preview-count", **{"from": before + 1, "to": before + len(shown), "total": total})
    reveal = button(words("panel-reveal"), shared.ROUND_REVEAL(round_id=view.round.id), Style.primary)
    title = f"## {words('preview-title')}\n-# {count}" if total else f"## {words('preview-empty')}"
    parts: list[Item] = [section(title, reveal), rule()]
    parts += [
        section(
            _line(words, seen),
            button(words("preview-hold"), ids.HOLD(round_id=view.round.id, answer_id=seen.answer.id, number=number)),
        )
        for seen in shown
    ]
    if view.too_few:
        parts.append(text("-# " + words("preview-too-few", count=len(view.too_few))))
    parts.append(row(*_page_buttons(words, view, number, len(pages))))
    return parts


def _page_buttons(words: Words, view: PreviewView, number: int, pages: int) -> list[Button]:
    if pages == 1:
        return [_private_button(words, view)]
    return [
        button(words("preview-previous-page"), ids.PREVIEW_BACK(round_id=view.round.id, number=(number - 1) % pages)),
        button(words("preview-next-page"), ids.PREVIEW_ON(round_id=view.round.id, number=(number + 1) % pages)),
        _private_button(words, view),
    ]


def _private_button(words: Words, view: PreviewView) -> Button:
    count = len(view.private) + len(view.too_few)
    return button(words("preview-private", count=count), ids.PRIVATE(round_id=view.round.id, number=None))


def _line(words: Words, seen: Seen) -> str:
    name = literal(seen.pupil.name)
    head = {
        Visibility.TEACHER_ONLY: words("preview-for-you", name=name),
        Visibility.GROUP_ANONYMOUS: words("preview-anonymous"),
        Visibility.GROUP_NAMED: words("preview-named", name=name),
    }
    return f"{head[seen.answer.visibility]}\n{literal(seen.answer.text)}"


def _pages(words: Words, seen: tuple[Seen, ...]) -> list[list[Seen]]:
    return spread(seen, lambda one: len(_line(words, one)), most=ANSWERS_A_PAGE, room=ROOM)


def _within(number: int, pages: list[list[Seen]]) -> int:
    """Return a page that is there, since answers may have been held after the button was drawn."""
    return max(0, min(number, len(pages) - 1))
