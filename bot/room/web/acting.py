"""Requests of a person who does something with the bot: press, pick, fill in, run a command."""

from typing import Any

from bot.room.discord.rules import commands as kinds
from bot.room.discord.rules import modals
from bot.room.discord.rules.components import walk
from bot.room.discord.rules.selects import STRING_SELECT
from bot.room.discord.rules.shape import as_list, as_object, items_of
from bot.room.people import commands as client
from bot.room.people.answer import Answer
from bot.room.people.modal import Field, OpenModal, Value
from bot.room.state.entities import Json
from bot.room.web.ask import Ask, snowflake
from bot.room.web.offers import choice
from bot.room.web.refusals import Kind, Refusal

_NAMED = frozenset({kinds.USER_OPTION, kinds.ROLE, kinds.MENTIONABLE, kinds.CHANNEL})
_PLAIN: dict[int, type] = {modals.TEXT_INPUT: str, modals.CHECKBOX: bool}
_CHOSEN = frozenset({STRING_SELECT, modals.RADIO_GROUP, modals.CHECKBOX_GROUP})


def _told(ask: Ask, answer: Answer) -> Json:
    ask.pane.show_form()
    return {"answer": answer.kind.name.lower()}


# -- components ------------------------------------------------------------------------------------------------------


async def click(ask: Ask) -> Json:
    """Press a button."""
    message = ask.message()
    return _told(ask, await ask.pane.person.clicks(custom_id=ask.text("custom_id"), message=message))


async def pick(ask: Ask) -> Json:
    """Choose in a list."""
    message, custom_id = ask.message(), ask.text("custom_id")
    item = next((each for each, _ in walk(message.components) if each.get("custom_id") == custom_id), None)
    if item is None:
        raise Refusal(Kind.OFF)
    values = [_picked(item["type"], each) for each in ask.list("values")]
    return _told(ask, await ask.pane.person.picks(None, *values, custom_id=custom_id, message=message))


def _picked(kind: int, value: Any) -> object:
    if kind not in _CHOSEN:
        return snowflake(value, "values")
    if not isinstance(value, str):
        raise Refusal(Kind.BAD_REQUEST, field="values")
    return Value(value)


# -- forms -----------------------------------------------------------------------------------------------------------


async def submit(ask: Ask) -> Json:
    """Send the form that is open."""
    form, told = _form(ask), ask.object("values")
    filled = [each for each in form.fields if each.custom_id in told]
    values = {each.custom_id: _entered(ask, each, told[each.custom_id]) for each in filled}
    answer = await ask.pane.person.submits(values)
    for each in filled:
        if each.kind == modals.FILE_UPLOAD:
            ask.pane.uploads.used(*told[each.custom_id])
    return _told(ask, answer)


async def close_modal(ask: Ask) -> Json:
    """Put the form away."""
    _form(ask)
    ask.pane.person.closes_modal()
    ask.pane.show_form()
    return {}


def _form(ask: Ask) -> OpenModal:
    form, told = ask.pane.person.modal, ask.id("modal")
    if form is None or form.interaction_id != told:
        raise Refusal(Kind.GONE)
    return form


def _entered(ask: Ask, one: Field, value: Any) -> Any:
    """A value as the person's client takes it, by the kind of field."""
    if one.kind == modals.RADIO_GROUP:
        return [] if value is None else _picked(one.kind, value)
    if one.kind in _PLAIN:
        if not isinstance(value, _PLAIN[one.kind]):
            raise Refusal(Kind.BAD_REQUEST, field=one.custom_id)
        return value
    told = as_list(value)
    if told is None:
        raise Refusal(Kind.BAD_REQUEST, field=one.custom_id)
    if one.kind == modals.FILE_UPLOAD:
        return [ask.upload(each) for each in told]
    return [_picked(one.kind, each) for each in told]


# -- commands --------------------------------------------------------------------------------------------------------


async def run(ask: Ask) -> Json:
    """Run a command."""
    channel, line = ask.place(), ask.text("line")
    options = _options(ask, line)
    return _told(ask, await ask.pane.person.runs(line, channel, options=options))


async def complete(ask: Ask) -> Json:
    """What the bot offers while somebody types in an option."""
    channel, line, option = ask.place(), ask.text("line"), ask.text("option")
    options = {name: value for name, value in _options(ask, line).items() if name != option}
    found = await ask.pane.person.choices(line, option, ask.text("typed"), channel, options)
    return {"choices": [choice(each, ask.pane.person.locale) for each in found]}


def _options(ask: Ask, line: str) -> Json:
    """The options of a command as the person's client takes them, by the type of each."""
    person, channel = ask.pane.person, ask.place()
    chosen = client.choose(client.offered(ask.pane.world, person.id, channel, kinds.CHAT_INPUT), line)
    if chosen is None:
        raise Refusal(Kind.NOT_OFFERED)
    types = {each["name"]: each["type"] for each in items_of(chosen.leaf, "options")}
    told = ask.object("options")
    if not told.keys() <= types.keys():
        raise Refusal(Kind.BAD_REQUEST, field="options")
    return {name: _option(ask, types[name], name, value) for name, value in told.items()}


def _option(ask: Ask, kind: int, name: str, value: Any) -> Any:
    if kind in _NAMED:
        return snowflake(value, name)
    if kind == kinds.ATTACHMENT:
        return ask.upload(value)
    if isinstance(value, list) or as_object(value) is not None:
        raise Refusal(Kind.BAD_REQUEST, field=name)
    return value


async def menu(ask: Ask) -> Json:
    """A command from the menu of a message or of a person."""
    channel, name = ask.place(), ask.text("name")
    if "message" in ask.body:
        return _told(ask, await ask.pane.person.uses_menu(name, ask.message(), channel))
    members = ask.pane.world.members.get(ask.pane.guild_id, {})
    target = ask.id("person")
    if target not in members:
        raise Refusal(Kind.GONE)
    return _told(ask, await ask.pane.person.uses_menu(name, target, channel))


async def guide(ask: Ask) -> Json:
    """Press a button of the guide's box. What it does comes later, as changes that everybody sees."""
    if not ask.pane.stage.guide.press(ask.text("button"), ask.pane.person.id):
        raise Refusal(Kind.OFF)
    return {}
