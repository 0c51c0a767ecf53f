"""Follows how the bot's connection begins and ends: starts that are used up, codes that end it, a class that comes at
once.
"""

import asyncio
from collections import Counter
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.chat.connection.library_internals import EVENTS_IN_A_ROW
from bot.chat.connection.preflight import TooManyStartsError
from bot.errors import ConfigError, VertelEensError
from bot.room.discord.changes.channels import channel_changed
from tests.e2e.scene import KRING, a_scene

BURST = 100


@pytest.mark.parametrize(
    ("code", "exit_code", "word"),
    [(4004, 2, "token"), (4013, 2, "newer version"), (4014, 2, "Message Content"), (4011, 1, "4011")],
)
async def test_a_final_close_code_ends_the_bot_and_says_what_to_do(
    tmp_path: Path, code: int, exit_code: int, word: str
) -> None:
    async with a_scene(tmp_path, set_up=False) as scene:
        running = asyncio.create_task(scene.app.run())
        scene.room.hub.hang_up(code)
        with pytest.raises(VertelEensError, match=word) as ended:
            await asyncio.wait_for(running, 5)
        assert ended.value.exit_code == exit_code


async def test_a_token_that_discord_does_not_know_is_not_tried_at_the_gateway(tmp_path: Path) -> None:
    async with a_scene(tmp_path, set_up=False) as scene:
        token = SecretStr("of somebody else")
        wrong = scene.config.discord.model_copy(update={"token": token})
        scene.config = scene.config.model_copy(update={"discord": wrong})
        with pytest.raises(ConfigError, match=r"discord\.token"):
            await scene.restarts()
        assert scene.room.hub.identifies == 1


async def test_refused_intents_say_where_to_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with a_scene(tmp_path, set_up=False) as scene:
        await scene.app.stop()
        monkeypatch.setattr("bot.room.discord.gateway.intents.may_content", lambda _: False)
        with pytest.raises(ConfigError, match="Message Content"):
            await scene.restarts()


async def test_a_bot_that_connected_too_often_waits_and_keeps_its_token(tmp_path: Path) -> None:
    async with a_scene(tmp_path, set_up=False) as scene:
        scene.room.hub.identifies = 960
        with pytest.raises(TooManyStartsError, match="40 are left"):
            await scene.restarts()
        assert scene.room.hub.identifies == 960
        await scene.clock.move(24 * 3600)
        await scene.restarts()
        assert scene.room.hub.identifies == 1


async def test_a_burst_of_events_leaves_others_their_turn(tmp_path: Path) -> None:
    async with a_scene(tmp_path, set_up=False) as scene:
        turn, read_in = 0, Counter[int]()

        async def take_turns() -> None:
            nonlocal turn
            while True:
                turn += 1
                await asyncio.sleep(0)

        def note(name: str, *_: object) -> None:
            if name == "socket_event_type":
                read_in[turn] += 1

        turns = asyncio.create_task(take_turns())
        scene.app.client.ws._dispatch = note
        for _ in range(BURST):
            channel_changed(scene.room.world, scene.noor.place(KRING))
        await scene.noor.waits_until(lambda: read_in.total() == BURST)
        turns.cancel()
        assert max(read_in.values()) <= EVENTS_IN_A_ROW
