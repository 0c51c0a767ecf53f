"""Every command and every button: who may use it, what it is called, and that a conversation uses it."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from discord import app_commands

from bot.app import COGS, App
from bot.chat.command_names import localised
from bot.chat.custom_id import LIMIT, pack, unpack
from bot.chat.gate import action_of
from bot.config import Config, DataSettings
from tests.meta.source import ROOT

LARGEST = 2**63 - 1
"""The largest id of a row."""


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    """The bot with all its cogs, not connected to anything."""
    made = App(Config(data=DataSettings(directory=tmp_path)))
    for name in COGS:
        await made.client.load_extension(name)
    yield made
    await made.stop()


def leaves(app: App) -> Iterator[app_commands.Command[Any, ..., Any]]:
    for command in app.client.tree.walk_commands():
        if isinstance(command, app_commands.Command):
            yield command


async def test_every_command_has_a_permission(app: App) -> None:
    assert [command.qualified_name for command in leaves(app) if action_of(command) is None] == []


async def test_every_button_and_form_has_a_permission(app: App) -> None:
    routes = {**app.client.router.presses, **app.client.router.forms}
    assert len(routes) > 20
    assert [verb for verb, route in routes.items() if action_of(route.handler) is None] == []


async def test_custom_ids_fit_at_their_longest(app: App) -> None:
    for verb in {**app.client.router.presses, **app.client.router.forms}:
        longest = pack(verb, LARGEST, LARGEST, LARGEST)
        assert len(longest) <= LIMIT
        assert longest.startswith("v1:")
        found = unpack(longest)
        assert found is not None
        assert found.verb == verb


async def test_every_command_has_a_dutch_and_an_english_name(app: App) -> None:
    for command in app.client.tree.get_commands():
        payload = localised(command.to_dict(app.client.tree))
        assert payload["name"]
        assert payload["name_localizations"]["nl"]


async def test_every_command_is_used_in_a_conversation(app: App) -> None:
    told = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "tests" / "e2e").glob("*.py"))
    told += "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "bot" / "demo").glob("*.py"))
    unused = [line for line in (lines_of(app)) if not any(f'"/{name}"' in told for name in line)]
    assert unused == []


def lines_of(app: App) -> Iterator[tuple[str, str]]:
    """Each command as it is typed, in English and in Dutch."""
    for command in app.client.tree.get_commands():
        payload = localised(command.to_dict(app.client.tree))
        dutch = payload["name_localizations"]["nl"]
        subs = [option for option in payload.get("options", []) if option["type"] == 1]
        if not subs:
            yield payload["name"], dutch
        for sub in subs:
            yield f"{payload['name']} {sub['name']}", f"{dutch} {sub['name_localizations']['nl']}"
