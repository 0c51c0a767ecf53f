"""Makes buttons that several activities draw, and shows what the purpose button asks for."""

from collections.abc import Callable, Sequence
from typing import Any

import discord
from discord.ui import LayoutView

from bot.chat.ui.layout import OPTIONS, Button, Item, Style, button, page, row, select, text
from bot.chat.ui.paging import Page, turn_to
from bot.chat.ui.safe_text import literal
from bot.domain.talk.talk import Frame
from bot.i18n.catalogue import Words
from cogs.common import ids as shared


def purpose_button(words: Words, talk_id: int) -> Button:
    """Make the button that shows again what the talk is for ("Doel even terugzien", H1)."""
    return button(words("goal-button"), shared.TALK_PURPOSE(talk_id=talk_id))


def pass_button(words: Words, custom_id: str) -> Button:
    """Make the button that passes, which never needs a reason (H4)."""
    return button(words("question-pass"), custom_id)


def joining_buttons(words: Words, talk_id: int) -> list[Button]:
    """Make the buttons that join the circle, or look on first."""
    join = button(words("opening-join"), shared.TALK_JOIN(talk_id=talk_id), Style.primary)
    return [join, button(words("opening-watch"), shared.TALK_WATCH(talk_id=talk_id))]


def private_messages_row(words: Words) -> Item:
    """Make the buttons that say whether private messages are welcome."""
    return row(
        button(words("opening-dm-yes"), shared.TALK_DM_YES()), button(words("opening-dm-no"), shared.TALK_DM_NO())
    )


def next_page(words: Words, shown: Page[Any], custom_id: Callable[..., str]) -> list[Button]:
    """Make the button to the next page, where there is one; ``custom_id`` is called with its ``number``."""
    return [] if shown.following is None else [button(words("preview-next-page"), custom_id(number=shown.following))]


def next_page_row(words: Words, shown: Page[Any], custom_id: Callable[..., str]) -> list[Item]:
    """Make the same button on a row of its own."""
    return [row(*buttons)] if (buttons := next_page(words, shown, custom_id)) else []


def paged_select(
    words: Words,
    placeholder: str,
    custom_id: str,
    options: Sequence[discord.SelectOption],
    number: int,
    further: Callable[..., str],
) -> list[Item]:
    """Make a list to choose one of any number from, on pages of 25, with a button to the next page where there is one.

    ``number`` is the page from 0; ``further`` gives the custom id of that button and is called with its ``number``.
    """
    shown = turn_to(number, options, lambda _: 0, most=OPTIONS)
    return [select(placeholder, custom_id, shown.things), *next_page_row(words, shown, further)]


def draw_purpose(words: Words, frame: Frame, request: str) -> LayoutView:
    """Draw why we talk, what the teacher does with it, and what is asked; ``request`` is the key of that last line."""
    return page(
        text(words("opening-purpose", purpose=literal(frame.purpose))),
        text(words("opening-intent", intent=literal(frame.intent))),
        text(words(request, request=literal(frame.feedback_request))),
    )
