"""What the bot knows of a pupil, for that pupil alone, and the way to have it forgotten."""

from typing import Any, cast

import discord
from discord import app_commands
from discord.ui import LayoutView

from bot.chat.client import VertelEens
from bot.chat.interactions.commands import root_of
from bot.chat.interactions.custom_id import pack
from bot.chat.interactions.gate import needs, request_of
from bot.chat.interactions.request import Request
from bot.chat.ui.layout import Accent, Item, Style, button, card, page, row, text
from bot.chat.ui.paging import spread
from bot.chat.ui.safe_text import literal, quoted
from bot.domain.permission import Action
from bot.domain.privacy.retention import Term
from bot.i18n.catalogue import Words
from bot.services.privacy.own_data import OwnView, forget_me, view_own

Interaction = discord.Interaction[VertelEens]
A_PAGE, CHARACTERS_A_PAGE = 8, 3000


def draw_own(words: Words, view: OwnView, number: int = 0) -> LayoutView:
    """Name, words and how long they stay; a page at a time."""
    if view.pupil is None:
        return page(words("own-nothing"))
    told = [f"-# {words(_key(one.table))}\n{quoted(one.text.strip())}" for one in view.words]
    pages = spread(told, len, most=A_PAGE, room=CHARACTERS_A_PAGE)
    number %= len(pages)
    parts: list[Item] = [text(words("own-title", name=literal(view.pupil.name))), *map(text, pages[number])]
    if not view.words:
        parts.append(text(words("own-no-words")))
    days = {term.value: view.kept.days(term) for term in Term}
    buttons = [button(words("own-forget"), pack("own_forget"), Style.danger)]
    if len(pages) > 1:
        buttons.insert(0, button(words("preview-next-page"), pack("own", number + 1)))
    return page(card(Accent.HEIDE, *parts, text(words("own-kept", **days)), row(*buttons)))


def _key(table: str) -> str:
    return f"own-{table.replace('_', '-')}"


@needs(Action.TAKE_PART)
async def see(request: Request) -> None:
    """A page of it: the first when it was asked for, another in the same message."""
    view = await view_own(request.context, request.group, request.actor.user_ref)
    if request.args:
        await request.replace(draw_own(request.words, view, request.number(0)))
    else:
        await request.tell(draw_own(request.words, view))


@needs(Action.TAKE_PART)
async def ask_forget(request: Request) -> None:
    """It cannot be undone, so ask."""
    yes = button(request.words("own-forget-yes"), pack("own_forgotten"), Style.danger)
    no = button(request.words("own-forget-no"), pack("own", 0))
    await request.replace(page(card(Accent.HEIDE, text(request.words("own-forget-sure")), row(yes, no))))


@needs(Action.TAKE_PART)
async def forgotten(request: Request) -> None:
    """Gone, in this class."""
    await forget_me(request.context, request.group, request.actor.user_ref)
    await request.replace(request.words("own-forgotten"))


@app_commands.command(name="data")
@needs(Action.TAKE_PART)
async def data(interaction: Interaction) -> None:
    """See what the bot keeps of you."""
    await see(request_of(interaction))


async def setup(bot: VertelEens) -> None:
    """Add the command and register what this module answers."""
    root_of(bot, "mypage").add_command(cast("app_commands.Command[Any, ..., None]", data))
    for verb, handler in {"own": see, "own_forget": ask_forget, "own_forgotten": forgotten}.items():
        bot.router.on(verb)(handler)
