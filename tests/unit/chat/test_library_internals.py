"""Checks that the versions of the libraries are those that were read, and that what we use beyond their promises is
there.
"""

import ast
import inspect
from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import version

import aiohttp
import discord
import pytest
from discord.asset import Asset
from discord.gateway import DiscordWebSocket
from discord.http import HTTPClient, Route
from discord.state import ConnectionState
from discord.webhook import async_

from bot.chat.connection.library_internals import LONGEST_WAIT, READ_FOR, reconnect_soon
from tests.meta.source import python_files, short, tree

WRITTEN_HERE = "bot/chat/connection/library_internals.py"
ALLOWED = {
    WRITTEN_HERE,
    "bot/media/pool.py",  # of the standard library: a public way to end a pool's processes comes with Python 3.14
}


@pytest.mark.parametrize("library", READ_FOR)
def test_the_version_is_the_one_that_was_read(library: str) -> None:
    minor = ".".join(version(library).split(".")[:2])
    assert minor == READ_FOR[library], f"read what {WRITTEN_HERE} uses of {library} {minor}, then write it there"


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        (Route, "BASE"),
        (Asset, "BASE"),
        (DiscordWebSocket, "DEFAULT_GATEWAY"),
        (DiscordWebSocket, "received_message"),
        (discord.ApplicationFlags, "_from_value"),
        (discord.Member, "_roles"),
        (discord.Interaction, "_state"),
        (discord.Interaction, "_session"),
        (aiohttp.BaseConnector, "connect"),
        (aiohttp.connector.Connection, "release"),
        (async_, "async_context"),
        (async_, "interaction_response_params"),
        (async_.AsyncWebhookAdapter, "create_interaction_response"),
    ],
)
def test_what_we_use_is_there(owner: object, name: str) -> None:
    assert hasattr(owner, name)


def test_what_is_made_in_a_constructor_is_there() -> None:
    assert {"_connection", "http"} <= _set_in(discord.Client)
    assert "_intents" in _set_in(ConnectionState)
    assert {"connector", "proxy", "proxy_auth"} <= _set_in(HTTPClient)
    assert "_processes" in _set_in(ProcessPoolExecutor)
    assert "sequence" in _set_in(DiscordWebSocket)
    assert "_errors" in _set_in(discord.HTTPException)


def test_the_next_try_to_connect_is_never_far_away() -> None:
    """The library would wait up to 17 minutes after an outage, and a class lasts 50."""
    assert "backoff = ExponentialBackoff()" in inspect.getsource(discord.Client.connect)
    assert "backoff.delay()" in inspect.getsource(discord.Client.connect)
    reconnect_soon()
    backoff = vars(discord.client)["ExponentialBackoff"]()
    assert all(0 <= backoff.delay() <= LONGEST_WAIT for _ in range(200))


def test_every_raw_call_is_there() -> None:
    """This is looked at because the library documents none of the calls of ``client.http``."""
    calls = {
        node.attr
        for file in python_files("bot/chat", "cogs")
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Attribute)
        and (
            (isinstance(node.value, ast.Attribute) and node.value.attr == "http")
            or (isinstance(node.value, ast.Name) and node.value.id == "http")
        )
    }
    assert len(calls) > 5
    assert {call for call in calls if not hasattr(HTTPClient, call)} <= _set_in(HTTPClient)


def test_private_names_of_libraries_stand_in_one_module() -> None:
    leaning = {
        short(file) for file in python_files("bot", "cogs") if "reportPrivateUsage" in file.read_text(encoding="utf-8")
    }
    assert leaning - ALLOWED == set()


def _set_in(owner: type) -> set[str]:
    """Return the attributes that the methods of a class set on ``self``."""
    found = ast.walk(ast.parse(inspect.getsource(owner)))
    return {
        node.attr
        for node in found
        if isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.value, ast.Name)
        and node.value.id == "self"
    }
