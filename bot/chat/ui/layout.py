"""Builds messages out of cards, texts and rows of buttons, and checks them against Discord's limits."""

from collections.abc import Sequence
from datetime import datetime
from enum import IntEnum
from typing import Any

import discord
from discord import ui

from bot.chat.ui.safe_text import shortened
from bot.errors import VertelEensError

COMPONENTS = 40
"""Components of one message, nested ones counted (Discord, components reference)."""
CHARACTERS = 4000
"""Characters of all texts of one message together (discord.py ``LayoutView.content_length``)."""

OPTIONS = 25
"""Options of one select (Discord, components reference)."""
OPTION_LENGTH = 100
"""Characters of the label of an option, of its value and of its description."""

Item = ui.Item[Any]
Button = ui.Button[Any]
Style = discord.ButtonStyle


class Accent(IntEnum):
    """The hues of the talk (design guide 2); the colour is never the only sign."""

    OCHTEND = 0x1F6B78
    SCHEMER = 0x5161A6
    DAGLICHT = 0x2B79A8
    LAMP = 0xD9932B
    HEIDE = 0x84609F
    DUIN = 0x9A7A45
    AVOND = 0x3D6380


class LayoutError(VertelEensError):
    """A message that Discord would refuse: a fault of the program."""


class RoutedView(ui.LayoutView):
    """A message that always counts as finished, so that discord.py never keeps it: presses are ours to route."""

    def is_finished(self) -> bool:
        return True


def page(*items: Item | str) -> ui.LayoutView:
    """Return a message of these parts; raises ``LayoutError`` when Discord would not take it."""
    view = RoutedView(timeout=None)
    view.stop()
    parts = [_item(item) for item in items]
    if (count := sum(_count(part) for part in parts)) > COMPONENTS:
        raise LayoutError(f"a message has {count} components, and {COMPONENTS} is the most")
    for part in parts:
        view.add_item(part)
    if (length := view.content_length()) > CHARACTERS:
        raise LayoutError(f"a message has {length} characters, and {CHARACTERS} is the most")
    _refuse_double_ids(view)
    return view


def text(words: str) -> ui.TextDisplay[Any]:
    """Return a paragraph, in which Discord's markdown works."""
    return ui.TextDisplay(words)


def card(accent: Accent | None, *parts: Item | str) -> ui.Container[Any]:
    """Return an index card with a coloured edge; its first ``-#`` line is its tab."""
    return ui.Container(*map(_item, parts), accent_colour=None if accent is None else int(accent))


def row(*buttons: Button) -> ui.ActionRow[Any]:
    """Return up to five buttons side by side."""
    return ui.ActionRow(*buttons)


def button(label: str, custom_id: str, style: Style = Style.secondary, *, disabled: bool = False) -> Button:
    """Return a button of at most 80 characters; the design wants 34, and one ``primary`` a message."""
    return ui.Button(label=label, custom_id=custom_id, style=style, disabled=disabled)


def section(texts: str | Sequence[str], beside: Button) -> ui.Section[Any]:
    """Return one to three texts with a button at their right."""
    return ui.Section(*([texts] if isinstance(texts, str) else texts), accessory=beside)


def rule(*, visible: bool = True, wide: bool = False) -> ui.Separator[Any]:
    """Return a hairline, or only a blank, to stand between parts."""
    spacing = discord.SeparatorSpacing.large if wide else discord.SeparatorSpacing.small
    return ui.Separator(visible=visible, spacing=spacing)


def option(label: str, value: str, description: str | None = None, *, chosen: bool = False) -> discord.SelectOption:
    """Return one line of a select; what is too long for it is shortened."""
    told = None if description is None else shortened(description, OPTION_LENGTH)
    return discord.SelectOption(label=shortened(label, OPTION_LENGTH), value=value, description=told, default=chosen)


def select(
    placeholder: str,
    custom_id: str,
    options: Sequence[discord.SelectOption],
    *,
    fewest: int = 1,
    most: int = 1,
    disabled: bool = False,
) -> ui.ActionRow[Any]:
    """Return a list to choose from (at most 25), on a row of its own."""
    chooser: ui.Select[Any] = ui.Select(
        placeholder=placeholder,
        custom_id=custom_id,
        options=list(options),
        min_values=fewest,
        max_values=most,
        disabled=disabled,
    )
    return ui.ActionRow(chooser)


def clock_time(moment: datetime, *, seconds: bool = False) -> str:
    """Return a moment as a time of day in the reader's own zone; with ``seconds`` where they matter."""
    return discord.utils.format_dt(moment, "T" if seconds else "t")


def day(moment: datetime) -> str:
    """Return a moment as a day in the reader's own zone."""
    return discord.utils.format_dt(moment, "D")


def countdown(moment: datetime) -> str:
    """Return a moment as "over 42 tellen", counted down by the reader's own screen."""
    return discord.utils.format_dt(moment, "R")


def _item(part: Item | str) -> Item:
    return text(part) if isinstance(part, str) else part


def _count(part: Item) -> int:
    return 1 + sum(1 for _ in part.walk_children()) if isinstance(part, ui.Container | ui.Section | ui.ActionRow) else 1


def _refuse_double_ids(view: ui.LayoutView) -> None:
    seen: set[str] = set()
    for item in view.walk_children():
        custom_id = getattr(item, "custom_id", None)
        if custom_id is None:
            continue
        if custom_id in seen:
            raise LayoutError(f"a message has {custom_id} twice")
        seen.add(custom_id)
