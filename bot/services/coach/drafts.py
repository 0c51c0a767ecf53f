"""Keeps what a teacher wrote and has not sent yet, and reads it back as the message that it was."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from bot.domain.coach.rules import Rule
from bot.domain.coach.teacher_message import Speaker, StoredDraft
from bot.domain.refusal import Reason, Refused
from bot.services.context import AppContext
from bot.services.message import Sayable
from bot.store.unit import Unit

Message = TypeVar("Message", bound=Sayable[Any])


@dataclass(frozen=True, slots=True)
class Draft:
    """A message that waits for its teacher: the coach raised a ``rule`` about it, or it cannot be said now."""

    id: int
    talk_id: int | None
    message: Sayable[Any]
    rule: Rule | None = None


async def keep_draft(
    context: AppContext,
    unit: Unit,
    speaker: Speaker,
    message: Sayable[Any],
    *,
    talk_id: int | None,
    rule: Rule | None = None,
) -> Draft:
    """Keep a message as a draft. It replaces this teacher's last unsent message of the same type."""
    stored = await unit.drafts.keep(
        StoredDraft(
            id=0,
            group_id=speaker.group.id,
            talk_id=talk_id,
            one_to_one_id=message.said_in,
            user_ref=speaker.user_ref,
            kind=message.stored_as,
            fields=_adapter(type(message)).dump_json(message).decode(),
            rule=rule,
        ),
        context.clock.now(),
    )
    return Draft(stored.id, talk_id, message, rule)


async def own_draft(context: AppContext, unit: Unit, speaker: Speaker, draft_id: int) -> Draft:
    """Return this teacher's own draft. Refused as gone when it is not there or cannot be read any more."""
    stored = await unit.drafts.find(draft_id)
    if stored is None or stored.group_id != speaker.group.id:
        raise Refused(Reason.GONE)
    if stored.user_ref != speaker.user_ref:
        raise Refused(Reason.NOT_YOURS)
    return _read(context, stored)


async def view_draft(context: AppContext, speaker: Speaker, draft_id: int) -> Draft:
    """Return this teacher's own draft, to be shown. Refused as ``own_draft`` refuses."""
    async with context.store.read() as unit:
        return await own_draft(context, unit, speaker, draft_id)


async def last_draft(context: AppContext, speaker: Speaker, kind: type[Message]) -> Message | None:
    """Return what this teacher wrote last of this type and has not sent, or None."""
    async with context.store.read() as unit:
        stored = await unit.drafts.last(speaker.group.id, speaker.user_ref, kind.stored_as)
    return None if stored is None else cast("Message", _read(context, stored).message)


def filled_in(message: Message, form: Mapping[str, str]) -> Message:
    """Return the message with what was filled in in its form; a field that the form lacks stays as it was.

    Refused as gone when a choice is none of those offered.
    """
    texts = message.edited_in.texts
    filled = {
        field.name: form[field.name] if field.name in texts else form[field.name] or None
        for field in message.edited_in.fields
        if field.name in form
    }
    return typed(type(message), **{name: getattr(message, name) for name in _names(message)} | filled)


def typed(kind: type[Message], /, **values: Any) -> Message:
    """Return a message with these values, which people filled in; options may be given by their values.

    Refused as gone when a value is impossible, since ids can be forged.
    """
    try:
        return cast("Message", _adapter(kind).validate_python(values))
    except ValidationError:
        raise Refused(Reason.GONE) from None


def _read(context: AppContext, stored: StoredDraft) -> Draft:
    kind = context.messages.get(stored.kind)
    if kind is None:
        raise Refused(Reason.GONE)
    try:
        message: Any = _adapter(kind).validate_json(stored.fields)
    except ValidationError:
        raise Refused(Reason.GONE) from None
    return Draft(stored.id, stored.talk_id, message, stored.rule)


def _names(message: Any) -> list[str]:
    return [field.name for field in fields(message)]


@cache
def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
