"""Reads what a person filled in or chose from the raw data of an interaction."""

from collections.abc import Iterator
from typing import Generic, TypeVar, cast

import discord
from discord import app_commands

from bot.chat.connection.library_internals import attachment
from bot.chat.interactions.response import Interaction, Payload
from bot.domain.refusal import Reason, Refused
from bot.domain.words import can_be_read

TEXT_OPTION = 3
TEXT_INPUT = 4
FILE_UPLOAD = 19
CHECKBOX = 23
Filled = TypeVar("Filled")


def values_of(interaction: Interaction) -> tuple[str, ...]:
    """Return the values of a select."""
    return tuple(map(str, _data(interaction).get("values") or ()))


class FormFields(dict[str, Filled], Generic[Filled]):
    """What a form holds. Asking for a field that it has not is refused as gone: forms can be forged."""

    def __missing__(self, name: str) -> Filled:
        raise Refused(Reason.GONE)


def fields_of(interaction: Interaction) -> FormFields[str]:
    """Return the text or first value of each field of a form, by custom id."""
    return FormFields((str(field["custom_id"]), _single(field)) for field in _fields(interaction))


def choices_of(interaction: Interaction) -> FormFields[tuple[str, ...]]:
    """Return all values of each field of a form, by custom id."""
    return FormFields((str(field["custom_id"]), _several(field)) for field in _fields(interaction))


def typed_in(interaction: Interaction) -> str:
    """Return what a person typed into a form or a command themselves, so that it can be given back; else ``""``."""
    if interaction.type is discord.InteractionType.application_command:
        command = interaction.command
        chosen = command.parameters if isinstance(command, app_commands.Command) else []
        listed = {one.display_name for one in chosen if one.choices or one.autocomplete}
        options = _options(_data(interaction).get("options") or [])
        texts = [str(one["value"]) for one in options if one["type"] == TEXT_OPTION and one["name"] not in listed]
    else:
        texts = [_single(field) for field in _fields(interaction) if field.get("type") == TEXT_INPUT]
    return "\n\n".join(text for text in texts if can_be_read(text))


def _options(options: list[Payload]) -> Iterator[Payload]:
    """Yield the options of a command, out of its subcommand."""
    for option in options:
        if "options" in option:
            yield from _options(option["options"])
        elif "value" in option:
            yield option


def files_of(interaction: Interaction) -> tuple[discord.Attachment, ...]:
    """Return the files of a form's upload fields in the order chosen, or those of a command's options."""
    resolved = cast("Payload", _data(interaction).get("resolved") or {})
    files = cast("dict[str, Payload]", resolved.get("attachments") or {})
    chosen = [ref for field in _fields(interaction) if field.get("type") == FILE_UPLOAD for ref in _several(field)]
    refs = [ref for ref in chosen or files if ref in files]
    return tuple(attachment(interaction, files[ref]) for ref in refs)


def _data(interaction: Interaction) -> Payload:
    return cast("Payload", interaction.data or {})


def _fields(interaction: Interaction) -> Iterator[Payload]:
    """Yield the fields of a form, out of their labels (type 18) and rows (type 1)."""
    if interaction.type is discord.InteractionType.modal_submit:
        yield from _unwrapped(_data(interaction).get("components") or [])


def _unwrapped(components: list[Payload]) -> Iterator[Payload]:
    for component in components:
        if "component" in component:
            yield from _unwrapped([component["component"]])
        elif "components" in component:
            yield from _unwrapped(component["components"])
        elif "custom_id" in component:
            yield component


def _several(field: Payload) -> tuple[str, ...]:
    if "values" in field:
        return tuple(map(str, field["values"] or ()))
    value = field.get("value")
    if field.get("type") == CHECKBOX:
        return ("true",) if value else ()
    return () if value is None else (str(value),)


def _single(field: Payload) -> str:
    return next(iter(_several(field)), "")
