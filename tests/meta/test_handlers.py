"""Checks every button, form and command: found by one id, guarded, named in both languages, and told of in a
conversation.
"""

import ast
import inspect
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from types import CodeType
from typing import Any

import pytest
from discord import app_commands

from bot.app import App
from bot.chat.client import VertelEens
from bot.chat.interactions.commands import payload_of
from bot.chat.interactions.custom_id import LIMIT
from bot.chat.interactions.gate import action_of
from bot.config import Config, DataSettings
from bot.domain.permission import ALLOWED, Action
from bot.i18n.catalogue import words_for
from bot.services.feature import cog_modules
from tests.meta.declared_ids import COMMON, declared_ids, drawing_files, users_of_ids, verbs_in
from tests.meta.source import ROOT, called, tree

BUTTONS = {"button", "select"}


@pytest.fixture
async def client(tmp_path: Path) -> AsyncIterator[VertelEens]:
    """Give the bot with all its cogs, connected to nothing."""
    app = App(Config(data=DataSettings(directory=tmp_path)))
    for name in cog_modules():
        await app.client.load_extension(name)
    yield app.client
    await app.context.store.close()


def labels() -> dict[str, set[str]]:
    """Return the Dutch words that go with each verb: on its button, else in the function that makes its form."""
    near: dict[str, set[str]] = {}
    around: dict[str, set[str]] = {}
    for file, folder in drawing_files():
        for node in ast.walk(tree(file)):
            if isinstance(node, ast.Call) and called(node) in BUTTONS:
                note(near, node, folder)
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                note(around, node, folder)
    return around | {verb: found for verb, found in near.items() if found}


def note(found: dict[str, set[str]], node: ast.AST, folder: str) -> None:
    """Note the words of the catalogue that stand in a piece of code for each verb in it, and their keys.

    What is played in both languages names its buttons by key.
    """
    words = words_for("nl")
    keys = [str(one.value) for one in ast.walk(node) if isinstance(one, ast.Constant) and str(one.value) in words]
    for verb in verbs_in(node, folder):
        said = found.setdefault(verb, set())
        said.update(filter(None, map(fixed_part, keys)))
        said.update(f'"{key}"' for key in keys)


def fixed_part(key: str) -> str:
    """Return the longest piece of a text that is the same whoever it is about."""
    words = words_for("nl")
    marks = {name: f"\0{name}\0" for name in words.needs(key)}
    try:
        pieces = re.split(r"\0\w+\0", words(key, **marks))
    except TypeError:
        return ""
    return max(pieces, key=len).strip(" ()")


def run_by_commands() -> set[str]:
    """Return the verbs that commands run; conversations then need to use the command only."""
    return {
        verb for file, folder in drawing_files() if file.name == "commands.py" for verb in verbs_in(tree(file), folder)
    }


def conversations() -> str:
    """Return the text of all end-to-end tests."""
    return "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "tests" / "e2e").rglob("*.py"))


def runnable(client: VertelEens) -> dict[str, app_commands.Command[Any, ..., Any]]:
    """Return every command that can be run, by its base name."""
    found = client.tree.walk_commands()
    return {one.qualified_name: one for one in found if isinstance(one, app_commands.Command)}


def dutch_names(client: VertelEens) -> dict[str, str]:
    """Return how each command is typed in Dutch, by its base name."""
    names: dict[str, str] = {}

    def walk(raw: dict[str, Any], base: str, dutch: str) -> None:
        base, dutch = f"{base} {raw['name']}".strip(), f"{dutch} {raw['name_localizations']['nl']}".strip()
        nested = [option for option in raw.get("options", []) if option["type"] in (1, 2)]
        if not nested:
            names[base] = dutch
        for option in nested:
            walk(option, base, dutch)

    for command in payload_of(client.tree):
        walk(command, "", "")
    return names


async def test_every_custom_id_has_a_handler_and_something_that_leads_to_it(client: VertelEens) -> None:
    routed = client.router.presses.keys() | client.router.forms.keys()
    assert declared_ids().keys() == routed
    assert declared_ids().keys() - users_of_ids().keys() == set(), "nothing leads to these"


def test_a_custom_id_begins_with_its_activity_and_is_short_enough_at_its_longest() -> None:
    activities = {file.parent.name for file in (ROOT / "cogs").glob("*/_cog.py")}
    for verb, (custom_id, folder, name) in declared_ids().items():
        assert custom_id.longest <= LIMIT, verb
        if folder == COMMON:
            assert name.lower() == verb
            assert verb.startswith(tuple(f"{activity}_" for activity in activities)), verb
        else:
            assert f"{folder}_{name.lower()}" == verb


def test_ids_are_shared_only_where_activities_lead_into_each_other() -> None:
    users = users_of_ids()
    shared = {verb for verb, one in declared_ids().items() if one.folder == COMMON}
    assert {verb for verb in shared if all(verb.startswith(f"{folder}_") for folder in users[verb])} == set()


async def test_everything_that_can_be_done_has_a_permission(client: VertelEens) -> None:
    handlers: dict[str, Any] = {f"/{name}": command for name, command in runnable(client).items()}
    handlers |= {verb: route.handler for verb, route in client.router.presses.items()}
    handlers |= {f"form {verb}": route.handler for verb, route in client.router.forms.items()}
    assert [name for name, handler in handlers.items() if action_of(handler) not in ALLOWED] == []
    assert {action_of(handler) for handler in handlers.values()} == set(Action), "a permission that nothing asks for"


async def test_whatever_opens_a_form_for_pupils_asks_nothing_of_discord_before(client: VertelEens) -> None:
    """In private it would be looked up who they are, and a form can be a first answer only."""
    presses = {verb: route for verb, route in client.router.presses.items() if route.gate.action is Action.TAKE_PART}
    opening = {verb for verb, route in presses.items() if "open_form" in code_of(route.handler).co_names}
    assert opening == {verb for verb, route in presses.items() if route.gate.opens_form}


def code_of(handler: Any) -> CodeType:
    return inspect.unwrap(handler).__code__


async def test_commands_are_english_with_dutch_beside_it(client: VertelEens) -> None:
    def check(raw: dict[str, Any]) -> Iterator[str]:
        for name in (raw["name"], raw["name_localizations"]["nl"]):
            if not re.fullmatch(r"[-_a-zà-ÿ]{1,32}", name):
                yield name
        if not raw["description"] or not raw["description_localizations"]["nl"]:
            yield f"{raw['name']} is not described"
        for option in raw.get("options", []):
            yield from check(option)
        yield from (choice["value"] for choice in raw.get("choices", []) if not choice["name_localizations"]["nl"])

    assert [fault for command in payload_of(client.tree) for fault in check(command)] == []


async def test_every_command_stands_in_a_conversation(client: VertelEens) -> None:
    said, names = conversations(), dutch_names(client)
    untold = [f"/{base} (/{dutch})" for base, dutch in names.items() if not {f"/{base}", f"/{dutch}"} & mentioned(said)]
    assert untold == []


async def test_every_button_and_form_stands_in_a_conversation(client: VertelEens) -> None:
    """A button is found by what stands on it, or by its verb."""
    said, known = conversations(), labels()
    verbs = (client.router.presses.keys() | client.router.forms.keys()) - run_by_commands()
    assert [
        verb
        for verb in sorted(verbs)
        if not any(label and label in said for label in known.get(verb, ()))
        and not re.search(rf"[\"':]{verb}[\"':]", said)
    ] == []


def mentioned(said: str) -> set[str]:
    """Return the commands in quotes in the text of the tests."""
    return set(re.findall(r"\"(/[-a-zà-ÿ]+(?: [-a-zà-ÿ]+)*)\"", said))
