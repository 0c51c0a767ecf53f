"""Everything that a teacher types goes past the coach: every form, every command with words, and every field of it."""

import ast
import sys
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from enum import Enum
from pathlib import Path
from typing import Any, cast, get_type_hints

import pytest
from discord import AppCommandOptionType, app_commands

from bot.chat.client import VertelEens
from bot.chat.interactions.gate import action_of
from bot.domain.coach.rules import Rule
from bot.domain.permission import Action
from bot.services.coach.say import findings_of
from bot.services.feature import message_types
from bot.services.message import Sayable
from tests.integration.classroom import a_group
from tests.meta.source import called, tree
from tests.meta.test_handlers import client as a_client

client = a_client
PROMISE = "Ik beloof dat niemand dit ooit te weten komt."
THEIRS = {Action.STEER_TALK, Action.SET_UP_CLASS, Action.READ_PREVIEW, Action.FOLLOW_UP}
NO_WORDS: Mapping[str, str] = {
    "form planning_move": "It asks for a moment.",
    "/class set-up": "They name the class and its teacher, as every message does.",
    "/class break": "It asks for days.",
}
"""What a teacher types and no pupil reads as words, and the reason."""


def speaks(handler: Any) -> bool:
    """Return whether a handler, or a function of the cogs that it calls, hands the words to the coach's one road."""
    todo, seen = [getattr(handler, "callback", handler)], set[Any]()
    while todo:
        function = todo.pop()
        if function in seen or not str(getattr(function, "__module__", "")).startswith("cogs."):
            continue
        seen.add(function)
        module = sys.modules[function.__module__]
        for call in calls_in(Path(str(module.__file__)), function.__name__):
            match call.func:
                case ast.Attribute(value=ast.Attribute(attr="speech"), attr="say" | "conclude"):
                    return True
                case ast.Attribute(value=ast.Name(id=name), attr=attr):
                    todo.append(getattr(vars(module).get(name), attr, None))
                case _:
                    todo.append(vars(module).get(called(call)))
    return False


def calls_in(file: Path, name: str) -> Iterator[ast.Call]:
    """Yield what the functions of this name in a file call."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == name:
            yield from (one for one in ast.walk(node) if isinstance(one, ast.Call))


async def test_every_form_of_a_teacher_goes_past_the_coach(client: VertelEens) -> None:
    theirs = [verb for verb, route in client.router.forms.items() if route.gate.action in THEIRS]
    assert len(theirs) > 15
    silent = [f"form {verb}" for verb in theirs if not speaks(client.router.forms[verb].handler)]
    assert [name for name in silent if name not in NO_WORDS] == [], "say it by speech.say"


async def test_every_command_in_which_a_teacher_types_goes_past_the_coach(client: VertelEens) -> None:
    typed = {
        f"/{one.qualified_name}": one
        for one in client.tree.walk_commands()
        if isinstance(one, app_commands.Command)
        and action_of(one) in THEIRS
        and any(it.type is AppCommandOptionType.string and not it.choices for it in one.parameters)
    }
    assert len(typed) > 5
    silent = [name for name, one in typed.items() if not speaks(one)]
    assert [name for name in silent if name not in NO_WORDS] == [], "say it by speech.say"


def written(kind: type[Sayable[Any]], **said: str) -> Iterator[Sayable[Any]]:
    """Yield a message of this type that says this, and has nothing else in it than it must."""
    hints = get_type_hints(kind)
    must = {
        field.name: hints[field.name]
        for field in fields(cast("Any", kind))
        if field.default is MISSING and field.default_factory is MISSING and field.name not in said
    }
    values = {name: next(iter(of)) if issubclass(of, Enum) else of() for name, of in must.items()}
    yield kind(**values, **said)


FIELDS = [
    pytest.param(kind, name, id=f"{kind.__name__}-{name}")
    for kind in message_types().values()
    for name in kind.edited_in.texts
    if (kind.stored_as, name) != ("plan", "when")
]


@pytest.mark.parametrize(("kind", "name"), FIELDS)
def test_a_promise_is_found_in_every_field_that_a_teacher_writes(kind: type[Sayable[Any]], name: str) -> None:
    (message,) = written(kind, **{name: PROMISE})
    assert Rule.SECRET in {found.rule for found in findings_of(a_group(), message)}
