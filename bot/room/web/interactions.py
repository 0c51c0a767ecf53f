"""Carry out requests of a person who presses a button, picks in a list or fills in a form."""

from typing import Any

from bot.room.discord.rules import modals
from bot.room.discord.rules.components import STRING_SELECT, walk
from bot.room.discord.rules.shape import as_list
from bot.room.people.answer import BotAnswer
from bot.room.people.modal import Field, OpenModal, Value
from bot.room.state.entities import Json
from bot.room.web.request import PageRequest, Refusal, RefusalKind, snowflake

_PLAIN: dict[int, type] = {modals.TEXT_INPUT: str, modals.CHECKBOX: bool}
_CHOSEN = frozenset({STRING_SELECT, modals.RADIO_GROUP, modals.CHECKBOX_GROUP})


def answered(request: PageRequest, answer: BotAnswer) -> Json:
    """Show the form that the answer opened, if it did, and tell what kind of answer it was."""
    request.client.show_form()
    return {"answer": answer.kind.name.lower()}


# -- components ------------------------------------------------------------------------------------------------------


async def click(request: PageRequest) -> Json:
    """Press a button."""
    message = request.message()
    return answered(request, await request.client.person.clicks(custom_id=request.text("custom_id"), message=message))


async def pick(request: PageRequest) -> Json:
    """Choose in a list."""
    message, custom_id = request.message(), request.text("custom_id")
    item = next((each for each, _ in walk(message.components) if each.get("custom_id") == custom_id), None)
    if item is None:
        raise Refusal(RefusalKind.OFF)
    values = [_picked(item["type"], each) for each in request.list("values")]
    return answered(request, await request.client.person.picks(None, *values, custom_id=custom_id, message=message))


def _picked(kind: int, value: Any) -> object:
    if kind not in _CHOSEN:
        return snowflake(value, "values")
    if not isinstance(value, str):
        raise Refusal(RefusalKind.BAD_REQUEST, field="values")
    return Value(value)


# -- forms -----------------------------------------------------------------------------------------------------------


async def submit(request: PageRequest) -> Json:
    """Send the form that is open."""
    form, told = _form(request), request.object("values")
    filled = [each for each in form.fields if each.custom_id in told]
    values = {each.custom_id: _entered(request, each, told[each.custom_id]) for each in filled}
    answer = await request.client.person.submits(values)
    for each in filled:
        if each.kind == modals.FILE_UPLOAD:
            request.client.uploads.used(*told[each.custom_id])
    return answered(request, answer)


async def close_modal(request: PageRequest) -> Json:
    """Put the form away."""
    _form(request)
    request.client.person.closes_modal()
    request.client.show_form()
    return {}


def _form(request: PageRequest) -> OpenModal:
    form, told = request.client.person.modal, request.id("modal")
    if form is None or form.interaction_id != told:
        raise Refusal(RefusalKind.GONE)
    return form


def _entered(request: PageRequest, one: Field, value: Any) -> Any:
    """Return a value as the person's client takes it, by the kind of field."""
    if one.kind == modals.RADIO_GROUP:
        return [] if value is None else _picked(one.kind, value)
    if one.kind in _PLAIN:
        if not isinstance(value, _PLAIN[one.kind]):
            raise Refusal(RefusalKind.BAD_REQUEST, field=one.custom_id)
        return value
    told = as_list(value)
    if told is None:
        raise Refusal(RefusalKind.BAD_REQUEST, field=one.custom_id)
    if one.kind == modals.FILE_UPLOAD:
        return [request.upload(each) for each in told]
    return [_picked(one.kind, each) for each in told]


async def guide(request: PageRequest) -> Json:
    """Press a button of the guide's box. What it does comes later, as changes that everybody sees."""
    if not request.client.state.guide.press(request.text("button"), request.client.person.id):
        raise Refusal(RefusalKind.OFF)
    return {}
