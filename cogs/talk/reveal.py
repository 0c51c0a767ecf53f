"""The reveal: all answers at once, as cards on the table."""

from typing import Any

from discord.ui import Container, LayoutView

from bot.chat.client import VertelEens
from bot.chat.drawing import show
from bot.chat.layout import Accent, card, page, text
from bot.chat.paging import spread
from bot.chat.safe_text import literal
from bot.domain.group import Group
from bot.i18n.catalogue import Words, words_for
from bot.services.follow import REVEAL
from bot.services.views import RevealView, Shown, kept_from_the_class, view_reveal

CARDS_A_PAGE = 15
"""With this many, a message stays within Discord's forty components (design guide 9)."""
CHARACTERS_A_PAGE = 3500


def draw_reveal(view: RevealView) -> list[LayoutView]:
    """One message or more; a card is never cut."""
    words = words_for(view.group.language)
    title = "reveal-title" if view.cards else "reveal-nothing"
    head = [text(f"-# {words('reveal-tab', number=view.round.number)}"), text(f"## {words(title)}")]
    if view.cards:
        head.append(text(words("reveal-read")))
    written = [_card_text(words, shown) for shown in view.cards]
    taken = sum(len(part.content) for part in head)
    first, *further = spread(written, len, most=CARDS_A_PAGE, room=CHARACTERS_A_PAGE, taken=taken)
    return [page(card(Accent.DAGLICHT, *head), *_cards(first)), *(page(*_cards(some)) for some in further)]


def _cards(written: list[str]) -> list[Container[Any]]:
    return [card(None, text(one)) for one in written]


def _card_text(words: Words, shown: Shown) -> str:
    name = literal(shown.name) if shown.name else words("reveal-without-name")
    return f"{literal(shown.text)}\n-# {name}"


async def tell_kept_back(bot: VertelEens, group: Group, round_id: int) -> None:
    """Who was kept back by the hold word list hears it, alone, with where help is (pedagogy 2.9)."""
    for pupil in await kept_from_the_class(bot.core, round_id):
        words = bot.whispers.words_of(pupil.user_ref, group.language)
        told = text(words("kept-back", teacher=literal(group.form_of_address)))
        help_card = text(words("help-card", country=bot.core.calendar.country))
        await bot.whispers.whisper(pupil.user_ref, page(told, help_card), pupil.dm_welcome)


async def setup(bot: VertelEens) -> None:
    """Register what this module draws."""
    show(bot, REVEAL, view_reveal, draw_reveal)
