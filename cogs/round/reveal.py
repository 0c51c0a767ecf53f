"""Opens all answers at once, as cards on the table, with the quiet reactions under them."""

from functools import partial
from typing import Any

from discord.ui import Container, LayoutView

from bot.chat.client import VertelEens
from bot.chat.ui.layout import Accent, Item, button, card, page, row, text
from bot.chat.ui.paging import ROOM_ALONE, spread
from bot.chat.ui.safe_text import literal
from bot.domain.round.reaction import QuietReaction, takes_reactions
from bot.domain.school.group import Group
from bot.domain.talk.visibility import Visibility
from bot.i18n.catalogue import Words, words_for
from bot.services.round.views import RevealView, Shown, kept_from_the_class
from cogs.common.readers import with_support
from cogs.round import ids

CARDS_A_PAGE = 15
"""With this many cards and the buttons, a message stays within Discord's forty components (design guide 9)."""
SHOWN_ORDER = (QuietReaction.SAME, QuietReaction.NEW, QuietReaction.MORE)
"""The buttons from left to right; only what stands here is drawn."""


def draw_reveal(view: RevealView) -> list[LayoutView]:
    """Draw one message or more; a card is never cut."""
    words = words_for(view.group.language)
    title = "reveal-title" if view.cards else "reveal-nothing"
    head = [text(f"-# {words('reveal-tab', number=view.round.number)}"), text(f"## {words(title)}")]
    if view.cards:
        head.append(text(words("reveal-read")))
    written = [_card_text(words, shown) for shown in view.cards]
    taken = sum(len(part.content) for part in head)
    first, *further = spread(written, len, most=CARDS_A_PAGE, room=ROOM_ALONE, taken=taken)
    pages = [[card(Accent.DAGLICHT, *head), *_cards(first)], *(_cards(some) for some in further)]
    return [page(*parts, *(_reactions(words, view) if parts is pages[-1] else [])) for parts in pages]


def _cards(written: list[str]) -> list[Container[Any]]:
    return [card(None, text(one)) for one in written]


def _reactions(words: Words, view: RevealView) -> list[Item]:
    """Make three buttons to answer without a word, where the answers are light, for as long as they lie open."""
    if not view.cards or not takes_reactions(view.round):
        return []
    pressed = partial(ids.REACT, round_id=view.round.id)
    return [row(*(button(words(f"reaction-{one.value}"), pressed(reaction=one)) for one in SHOWN_ORDER))]


def _card_text(words: Words, shown: Shown) -> str:
    name = literal(shown.name) if shown.name else words("reveal-without-name")
    return f"{literal(shown.text)}\n-# {name}"


async def tell_kept_back(bot: VertelEens, group: Group, round_id: int) -> None:
    """Tell in private who was kept back by the hold word list, with where help is (pedagogy 2.9)."""
    for seen in await kept_from_the_class(bot.context, round_id):
        pupil = seen.pupil
        words = bot.whispers.words_of(pupil.user_ref, group.language)
        kept = words("kept-back", teacher=literal(group.form_of_address))
        # What is for the teacher alone never stands in regie, where support staff read along.
        alone = seen.answer.visibility is Visibility.TEACHER_ONLY
        told = text(f"{kept if alone else with_support(words, group, kept)} {words('kept-back-ask')}")
        help_card = text(words("help-card", country=bot.context.calendar.country))
        await bot.whispers.whisper(pupil.user_ref, page(told, help_card), pupil.dm_welcome)
