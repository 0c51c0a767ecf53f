"""Shows people what the bot keeps of them, to that person alone, and forgets it on request.

It works in every class, in other servers and in private: it goes by the person, not by the place.
"""

from collections.abc import Iterator

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
from bot.domain.scale.mark import Mark
from bot.i18n.catalogue import Words
from bot.services.privacy.own_data import OwnClass, OwnView, forget_me, view_own
from cogs.common import ids as shared
from cogs.common.buttons import next_page
from cogs.common.marks import mark_text
from cogs.privacy import ids

PARTS_A_PAGE = 10


def draw_own(words: Words, view: OwnView, number: int = 0) -> LayoutView:
    """Draw what each class keeps: the name, how much of what, all words and marks, and how long they stay."""
    if view.is_empty:
        return page(words("own-nothing"))
    told = [part for one in view.classes for part in _told(words, one)]
    if view.staff:
        told.append(words("own-staff", count=sum(view.staff.values())))
    shown = turn_to(number, told, len, most=PARTS_A_PAGE, room=ROOM_BESIDE_MUCH)
    parts: list[Item] = [text(words("own-title")), *map(text, shown.things)]
    buttons = next_page(words, shown, shared.PRIVACY_OWN)
    if view.classes:
        buttons.append(button(words("own-forget"), ids.FORGET(), Style.danger))
    return page(card(Accent.HEIDE, *parts, *([row(*buttons)] if buttons else [])))


def _told(words: Words, one: OwnClass) -> Iterator[str]:
    """Write what a class keeps; what there is much of goes over several pages."""
    lines = [words("own-class", group=literal(one.group.name), name=literal(one.pupil.name))]
    lines += [f"- {words(_key(table))}: {count}" for table, count in one.counts.items()]
    lines += [words("own-private")] if one.pupil.dm_welcome else []
    yield "\n".join(lines)
    if not one.words:
        yield words("own-no-words")
    for said in one.words:
        yield f"-# {words(_key(said.table))}\n{quoted(said.text.strip())}"
    for given in one.marks:
        values = " · ".join(_value(words, value) for value in given.values)
        yield f"-# {words('own-marks', what=words(_key(given.table)))}\n{values}"
    days = {term.value: one.kept.days(term) for term in Term}
    yield words("own-kept", **days)


def _value(words: Words, value: object) -> str:
    return mark_text(words, value) if isinstance(value, Mark) else literal(str(value))


def _key(table: str) -> str:
    return f"own-{table.replace('_', '-')}"


@needs(Action.SEE_OWN_DATA, anywhere=True)
async def see(request: Request, number: int | None) -> None:
    """Show a page: the first as a new message, another one in the same message."""
    view = await view_own(request.context, request.actor.user_ref)
    await request.turn_to(number, draw_own(request.words, view, number or 0))


@needs(Action.SEE_OWN_DATA, anywhere=True)
async def ask_forget(request: Request) -> None:
    """Ask once more, since it cannot be undone."""
    yes = button(request.words("own-forget-yes"), ids.FORGET_YES(), Style.danger)
    no = button(request.words("own-forget-no"), shared.PRIVACY_OWN(number=0))
    await request.replace(page(card(Accent.HEIDE, text(request.words("own-forget-sure")), row(yes, no))))


@needs(Action.SEE_OWN_DATA, anywhere=True)
async def forget(request: Request) -> None:
    """Forget everything, and say so once it is gone."""
    await forget_me(request.context, request.actor.user_ref)
    await request.replace(request.words("own-forgotten"))


@subcommand("data")
@needs(Action.SEE_OWN_DATA, anywhere=True)
async def data(interaction: CommandInteraction) -> None:
    """See what the bot keeps of you."""
    await see(request_of(interaction), number=None)
