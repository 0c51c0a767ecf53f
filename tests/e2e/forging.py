"""Sends what a tampered client can send: any button, any form and any command, whoever the person is."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from discord import AppCommandOptionType as Kind
from discord import app_commands

from bot.chat.interactions.custom_id import Parameter, pack
from bot.chat.interactions.gate import action_of
from bot.domain.permission import Action
from bot.room.discord.rules import modals
from bot.room.people.answer import BotAnswer
from bot.room.people.modal import OpenModal
from bot.room.people.person import Person
from bot.room.people.watching import Where
from tests.e2e.scene import KRING, Scene
from tests.meta.declared_ids import declared_ids

FORM = "one field, as every form has"


def commands(scene: Scene) -> Iterator[app_commands.Command[Any, ..., Any]]:
    """Yield every command of the bot that can be run."""
    for command in scene.app.client.tree.walk_commands():
        if isinstance(command, app_commands.Command):
            yield command


def press_actions(scene: Scene) -> dict[str, Action]:
    """Return every verb of the buttons, with the permission that it needs."""
    return {verb: route.gate.action for verb, route in scene.app.client.router.presses.items()}


def form_actions(scene: Scene) -> dict[str, Action]:
    """Return every verb of the forms, with the permission that it needs."""
    return {verb: route.gate.action for verb, route in scene.app.client.router.forms.items()}


def command_actions(scene: Scene) -> dict[str, Action]:
    """Return every command by its base name, with the permission that it needs."""
    found = {command.qualified_name: action_of(command) for command in commands(scene)}
    return {name: action for name, action in found.items() if action is not None}


def forged(verb: str, *args: int | str) -> str:
    """Return a custom id with these arguments; the ones that are left out hold something valid."""
    parameters = list(declared_ids()[verb].custom_id.parameters.values())[len(args) :]
    return pack(verb, *map(str, args), *map(_understood, parameters))


def _understood(parameter: Parameter) -> str:
    if issubclass(parameter.kind, StrEnum):
        return next(iter(parameter.kind))
    return "words" if parameter.kind is str else "1"


async def presses(person: Person, verb: str, *args: int | str, place: Where = KRING) -> BotAnswer:
    """Press a button that is not there."""
    return await person.clicks(custom_id=forged(verb, *args), place=place, forced=True)


async def submits(person: Person, verb: str, *args: int | str, place: Where = KRING, **fields: str) -> BotAnswer:
    """Hand in a form that was never opened."""
    item = {"type": modals.TEXT_INPUT, "required": False}
    labels = [
        {"type": modals.LABEL, "label": name, "component": {**item, "custom_id": name}} for name in fields or {FORM: ""}
    ]
    data = {"custom_id": forged(verb, *args), "title": "x", "components": labels}
    person.modal = OpenModal(0, person.place(place).id, None, data)
    return await person.submits(fields)


async def runs(person: Person, command: app_commands.Command[Any, ..., Any], place: Where = KRING) -> BotAnswer:
    """Run a command with a value for each required option, whether that value is offered or not."""
    options = {option.name: _anything(option) for option in command.parameters if option.required}
    return await person.runs(f"/{command.qualified_name}", place, force=True, options=options)


def given_back(*typed: str) -> str:
    """Return what follows a Dutch refusal: what the person typed themselves, and nothing when they typed nothing."""
    if not typed:
        return ""
    lines = "\n\n".join(typed).split("\n")
    return "\n\nJouw woorden, zodat je ze niet kwijt bent:\n" + "\n".join(f"> {line}" for line in lines)


def typed_for(command: app_commands.Command[Any, ..., Any]) -> list[str]:
    """Return what ``runs`` types into the fields of this command, without what is chosen from a list."""
    needed = [option for option in command.parameters if option.required and option.type is Kind.string]
    return [str(_anything(option)) for option in needed if not (option.choices or option.autocomplete)]


def _anything(option: app_commands.Parameter) -> object:
    if option.choices:
        return option.choices[0].value
    match option.type:
        case Kind.role:
            return "leerling" if option.name == "pupils" else "leraar"
        case Kind.user:
            return "Sem"
        case Kind.channel:
            return KRING
        case Kind.integer:
            return option.min_value or 1
        case _:
            return "iets"
