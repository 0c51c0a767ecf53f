"""Checks intents: only what the application has, a word for what is missing, and an error that a host can act on."""

from pathlib import Path

import discord
import pytest

from bot.chat.connection.library_internals import use_endpoints
from bot.chat.connection.preflight import UnreachableError, find_intents, intents_for
from bot.clock import ManualClock
from bot.errors import ConfigError
from bot.i18n.catalogue import LANGUAGES, words_for
from bot.room.server import Room
from tests.moments import begins


@pytest.mark.parametrize("name", ["gateway_message_content", "gateway_message_content_limited"])
def test_content_is_asked_for_when_the_application_has_it(name: str) -> None:
    found = intents_for(discord.ApplicationFlags(**{name: True}))
    assert found.intents.message_content
    assert found.missing == ()


def test_without_content_its_cost_is_told_and_nothing_privileged_is_asked() -> None:
    found = intents_for(discord.ApplicationFlags())
    assert not any((found.intents.message_content, found.intents.members, found.intents.presences))
    assert found.intents.guild_messages
    assert found.intents.dm_messages
    for lang in LANGUAGES:
        assert all(words_for(lang)(missing.cost) for missing in found.missing)


async def test_the_flags_are_read_from_the_server(tmp_path: Path) -> None:
    room = Room(tmp_path, ManualClock(begins()))
    await room.start()
    try:
        assert (await find_intents(room.token, room.api_base)).missing
        room.switch_intents(content=True)
        assert not (await find_intents(room.token, room.api_base)).missing
        with pytest.raises(ConfigError, match=r"discord\.token"):
            await find_intents("nobody's", room.api_base)
        address = room.api_base
    finally:
        await room.stop()
    with pytest.raises(UnreachableError):
        await find_intents("token", address)


def test_endpoints_are_put_back() -> None:
    use_endpoints()
    before = (discord.http.Route.BASE, discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE)  # pyright: ignore[reportAttributeAccessIssue]
    use_endpoints("http://127.0.0.1:1/api/v10", "ws://127.0.0.1:1/gateway", "http://127.0.0.1:1/cdn")
    assert discord.Asset.BASE == "http://127.0.0.1:1/cdn"
    use_endpoints()
    after = (discord.http.Route.BASE, discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE)  # pyright: ignore[reportAttributeAccessIssue]
    assert before == after
