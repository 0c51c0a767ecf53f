"""Builds forms (modals) out of labelled fields, at most five parts each, which only our own router answers."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.chat.ui.layout import Item, LayoutError, text

PARTS = 5
TITLE = 45
LABEL = 45
DESCRIPTION = 100


class Form(ui.Modal):
    """A form that always counts as finished, so that discord.py never keeps it: two people may have it open."""

    def is_finished(self) -> bool:
        return True


def form(title: str, custom_id: str, *parts: Item | str) -> ui.Modal:
    """Return a form of these parts (a text shows as a paragraph); raises ``LayoutError`` beyond Discord's limits."""
    if len(title) > TITLE:
        raise LayoutError(f"the title of {custom_id} has {len(title)} characters, and {TITLE} is the most")
    if not 1 <= len(parts) <= PARTS:
        raise LayoutError(f"{custom_id} has {len(parts)} parts, and 1 to {PARTS} fit")
    filled = Form(title=title, custom_id=custom_id, timeout=None)
    for part in parts:
        filled.add_item(text(part) if isinstance(part, str) else part)
    return filled


def text_field(
    label: str,
    field: str,
    *,
    long: bool = False,
    description: str | None = None,
    placeholder: str | None = None,
    value: str | None = None,
    limit: int = 4000,
    required: bool = True,
) -> Item:
    """Return a field to write in, of one line or ``long``, filled in beforehand with ``value``."""
    box: ui.TextInput[Any] = ui.TextInput(
        custom_id=field,
        style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
        placeholder=placeholder,
        default=value,
        required=required,
        max_length=limit,
    )
    return _labelled(label, description, box)


def radio(
    label: str,
    field: str,
    options: Sequence[discord.SelectOption],
    *,
    several: bool = False,
    description: str | None = None,
    required: bool = True,
) -> Item:
    """Return a field to choose one of two to ten, all visible at once; with ``several`` any of one to ten."""
    kind: type[ui.RadioGroup[Any] | ui.CheckboxGroup[Any]] = ui.CheckboxGroup if several else ui.RadioGroup
    group = kind(custom_id=field, required=required)
    for one in options:
        group.add_option(label=one.label, value=one.value, description=one.description, default=one.default)
    return _labelled(label, description, group)


def choice(
    label: str,
    field: str,
    options: Sequence[discord.SelectOption],
    *,
    description: str | None = None,
    placeholder: str | None = None,
    required: bool = True,
) -> Item:
    """Return a field to choose one of up to 25, in a list that opens."""
    chooser: ui.Select[Any] = ui.Select(
        custom_id=field,
        placeholder=placeholder,
        options=list(options),
        required=required,
        min_values=1 if required else 0,
    )
    return _labelled(label, description, chooser)


def upload(
    label: str,
    field: str,
    *,
    description: str | None = None,
    most: int = 1,
    required: bool = True,
) -> Item:
    """Return a field for up to ten files."""
    box: ui.FileUpload[Any] = ui.FileUpload(
        custom_id=field, required=required, min_values=1 if required else 0, max_values=most
    )
    return _labelled(label, description, box)


def _labelled(label: str, description: str | None, field: Item) -> Item:
    if len(label) > LABEL:
        raise LayoutError(f"the label {label!r} is longer than {LABEL} characters")
    if description and len(description) > DESCRIPTION:
        raise LayoutError(f"the description {description!r} is longer than {DESCRIPTION} characters")
    return ui.Label(text=label, description=description, component=field)
