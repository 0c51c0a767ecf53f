"""Joins what is read from the database with what is drawn from it, for one kind of message."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from discord.ui import LayoutView

from bot.chat.client import VertelEens
from bot.services.context import AppContext

View = TypeVar("View")


def show(
    bot: VertelEens,
    kind: str,
    look: Callable[[AppContext, int], Awaitable[View | None]],
    draw: Callable[[View], LayoutView | Sequence[LayoutView]],
) -> None:
    """Messages of this kind show ``draw`` of what ``look`` finds; they go when there is nothing to find."""

    async def render(ref: int) -> Sequence[LayoutView] | None:
        view = await look(bot.context, ref)
        if view is None:
            return None
        drawn = draw(view)
        return [drawn] if isinstance(drawn, LayoutView) else drawn

    bot.outbox.renders(kind, render)
