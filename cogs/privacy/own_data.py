"""Shows a pupil what the bot knows of them, to that pupil alone, and forgets it on request."""

from discord.ui import LayoutView

from bot.chat.client import CommandInteraction
from bot.chat.interactions.commands import subcommand
from bot.chat.interactions.gate import needs, request_of
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Accent, Item, Style, button, card, page, row, text
from bot.chat.ui.paging import ROOM_BESIDE_MUCH, turn_to
from bot.chat.ui.safe_text import literal, quoted
from bot.domain.permission import Action
from bot.domain.privacy.retention import Term
from bot.i18n.catalogue import Words
from bot.services.privacy.own_data import OwnView, view_own
from cogs.common import ids as shared
from cogs.common.buttons import next_page
from cogs.privacy import ids

WORDS_A_PAGE = 8


def draw_own(words: Words, view: OwnView, number: int = 0) -> LayoutView:
    """Draw the name, the words and how long they stay, a page at a time."""
    if view.pupil is None:
        return page(words("own-nothing"))
    told = [f"-# {words(_key(one.table))}\n{quoted(one.text.strip())}" for one in view.words]
    shown = turn_to(number, told, len, most=WORDS_A_PAGE, room=ROOM_BESIDE_MUCH)
    parts: list[Item] = [text(words("own-title", name=literal(view.pupil.name))), *map(text, shown.things)]
    if not view.words:
        parts.append(text(words("own-no-words")))
    days = {term.value: view.kept.days(term) for term in Term}
    forget = button(words("own-forget"), ids.FORGET(), Style.danger)
    buttons = [*next_page(words, shown, shared.PRIVACY_OWN), forget]
    return page(card(Accent.HEIDE, *parts, text(words("own-kept", **days)), row(*buttons)))


def _key(table: str) -> str:
    return f"own-{table.replace('_', '-')}"


@needs(Action.TAKE_PART)
async def see(request: Request, number: int | None) -> None:
    """Show a page: the first as a new message, another one in the same message."""
    view = await request.act(view_own)
    await request.turn_to(number, draw_own(request.words, view, number or 0))


@needs(Action.TAKE_PART)
async def ask_forget(request: Request) -> None:
    """Ask once more, since it cannot be undone."""
    yes = button(request.words("own-forget-yes"), ids.FORGET_YES(), Style.danger)
    no = button(request.words("own-forget-no"), shared.PRIVACY_OWN(number=0))
    await request.replace(page(card(Accent.HEIDE, text(request.words("own-forget-sure")), row(yes, no))))


@subcommand("data")
@needs(Action.TAKE_PART)
async def data(interaction: CommandInteraction) -> None:
    """See what the bot keeps of you."""
    await see(request_of(interaction), number=None)
