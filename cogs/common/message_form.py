"""Draws the form in which a teacher's message is written or changed, filled in with what it holds."""

from collections.abc import Mapping

from discord.ui import Modal

from bot.chat.ui.form import choice, form, radio, text_field
from bot.chat.ui.layout import Item, option
from bot.domain.coach.teacher_message import ChoiceField, MessageForm, TeacherMessage, TextField
from bot.domain.school.group import Group
from bot.i18n.catalogue import Words


def message_form(words: Words, custom_id: str, group: Group, message: TeacherMessage) -> Modal:
    """Make the form in which this type of message is changed."""
    drawn = message.edited_in
    return form(words(drawn.title), custom_id, *message_fields(words, drawn, values_of(message, group)))


def values_of(message: TeacherMessage, group: Group) -> dict[str, object]:
    """Return what the message's form is filled in with, by the name of the field."""
    shown = message.shown_to(group)
    return {field.name: getattr(shown, field.name) for field in message.edited_in.fields}


def message_fields(
    words: Words, drawn: MessageForm, written: Mapping[str, object], *, optional: str | None = None
) -> list[Item]:
    """Make the fields of such a form, with what was written or chosen before; the ``optional`` one may stay empty."""
    return [
        _text(words, field, str(written.get(field.name) or ""), may_be_empty=field.name == optional)
        if isinstance(field, TextField)
        else _choice(words, field, written.get(field.name))
        for field in drawn.fields
    ]


def _text(words: Words, field: TextField, written: str, *, may_be_empty: bool) -> Item:
    return text_field(
        words(field.label),
        field.name,
        long=field.long,
        description=words(field.hint) if field.hint else None,
        value=written or None,
        limit=field.limit,
        required=not may_be_empty and (field.needed or bool(written)),
    )


def _choice(words: Words, field: ChoiceField, chosen: object) -> Item:
    options = [
        option(words(f"{field.prefix}{one.value.replace('_', '-')}"), one.value, chosen=one == chosen)
        for one in field.options
    ]
    draw = choice if field.as_list else radio
    return draw(words(field.label), field.name, options, description=words(field.hint) if field.hint else None)
