"""Speaks to the gateway as a bare WebSocket client: hello, identify, heartbeat, resume, intents, closing codes."""

import asyncio
import json
import zlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.clock import ManualClock
from bot.room.discord.changes.channels import drop_overwrite, set_overwrite
from bot.room.discord.changes.guilds import outage, role_changed
from bot.room.discord.changes.threads import ThreadPlan, archive, start_thread
from bot.room.discord.gateway import connection
from bot.room.discord.gateway.intents import Intent
from bot.room.seed import School
from bot.room.server import Room
from bot.room.state.entities import ChannelType, Overwrite
from bot.room.state.faults import EventFault, Fault
from bot.room.state.permissions import Perm
from tests.moments import begins
from tests.room.gateway_shapes import event_faults

PLAIN = int(Intent.GUILDS | Intent.GUILD_MESSAGES | Intent.DIRECT_MESSAGES | Intent.GUILD_MESSAGE_REACTIONS)
Payload = dict[str, Any]

WITHIN = 30.0
"""Seconds until something that does not come is a fault."""


class Socket:
    """One connection to the gateway."""

    def __init__(self, ws: aiohttp.ClientWebSocketResponse) -> None:
        self.ws = ws
        self.seq = 0

    async def next(self) -> Payload:
        """Return the next payload; raises ``AssertionError`` when the room closed instead."""
        message = await self.ws.receive(timeout=WITHIN)
        assert message.type is aiohttp.WSMsgType.TEXT, f"closed with {self.ws.close_code}"
        payload = json.loads(message.data)
        self.seq = payload.get("s") or self.seq
        return payload

    async def until(self, name: str) -> Payload:
        """Return the data of the next event of that name."""
        while (payload := await self.next())["t"] != name:
            pass
        return payload["d"]

    async def quiet(self) -> bool:
        """Tell whether nothing comes before a heartbeat is answered."""
        await self.send(1, self.seq)
        return (await self.next())["op"] == 11

    async def send(self, op: int, data: Any) -> None:
        await self.ws.send_str(json.dumps({"op": op, "d": data}))

    async def closed_with(self) -> int | None:
        """Read on until the room closes; the code."""
        while (await self.ws.receive(timeout=WITHIN)).type is aiohttp.WSMsgType.TEXT:
            pass
        return self.ws.close_code


class Dialer:
    """Opens connections to a room."""

    def __init__(self, room: Room, session: aiohttp.ClientSession) -> None:
        self.room = room
        self._session = session

    async def dial(self, query: str = "v=10&encoding=json") -> Socket:
        """Give a connection that has had its hello."""
        socket = Socket(await self._session.ws_connect(f"{self.room.gateway_url}?{query}"))
        assert (await socket.next())["op"] == 10
        return socket

    async def raw(self, query: str) -> aiohttp.ClientWebSocketResponse:
        return await self._session.ws_connect(f"{self.room.gateway_url}?{query}")

    async def identified(self, intents: int = PLAIN) -> tuple[Socket, Payload]:
        """Give a connection with a session, and its READY."""
        socket = await self.dial()
        await socket.send(2, {"token": self.room.token, "intents": intents, "properties": {}})
        ready = await socket.until("READY")
        if intents & Intent.GUILDS:
            await socket.until("GUILD_CREATE")
        return socket, ready


@pytest.fixture
async def dialer(room: Room, school: School) -> AsyncIterator[Dialer]:
    async with aiohttp.ClientSession() as session:
        yield Dialer(room, session)


async def test_identify_gives_ready_and_the_guild_with_the_bot_as_only_member(dialer: Dialer, school: School) -> None:
    socket = await dialer.dial()
    await socket.send(2, {"token": dialer.room.token, "intents": PLAIN, "properties": {}})
    ready = await socket.until("READY")
    assert ready["guilds"] == [{"id": str(school.guild.id), "unavailable": True}]
    assert ready["resume_gateway_url"] == dialer.room.gateway_url
    guild = await socket.until("GUILD_CREATE")
    assert [member["user"]["bot"] for member in guild["members"]] == [True]
    assert guild["member_count"] == 5
    assert [channel["name"] for channel in guild["channels"]] == ["kring"]


async def test_heartbeats_are_acknowledged_before_and_after_identify(dialer: Dialer) -> None:
    socket = await dialer.dial()
    assert await socket.quiet()
    socket, _ = await dialer.identified()
    assert await socket.quiet()


@pytest.mark.parametrize(
    ("op", "data", "code"),
    [
        (2, {"token": "wrong", "intents": 1}, 4004),
        (2, {"token": "", "intents": 1, "shard": [2, 1]}, 4010),
        (2, {"token": "", "intents": 1 << 40}, 4013),
        (2, {"token": ""}, 4013),
        (2, {"token": "", "intents": int(Intent.MESSAGE_CONTENT)}, 4014),
        (2, {"token": "", "intents": int(Intent.GUILD_MEMBERS)}, 4014),
        (2, {"token": "", "intents": int(Intent.GUILD_PRESENCES)}, 4014),
        (2, {"token": "", "intents": True}, 4013),
        (2, {"token": "", "intents": 1, "large_threshold": "x"}, 4002),
        (2, {"token": "", "intents": 1, "large_threshold": 5000}, 4002),
        (2, [], 4002),
        (8, {}, 4003),
        (3, {}, 4001),
        (99, {}, 4001),
    ],
)
async def test_a_wrong_beginning_is_closed_with_its_code(dialer: Dialer, op: int, data: Any, code: int) -> None:
    socket = await dialer.dial()
    if isinstance(data, dict) and data.get("token") == "":
        data = data | {"token": dialer.room.token}
    await socket.send(op, data)
    assert await socket.closed_with() == code


async def test_bad_json_and_too_long_payloads_are_4002(dialer: Dialer) -> None:
    for text in ("{", "[]", '"x"', json.dumps({"op": 1, "d": "x" * 5000})):
        socket = await dialer.dial()
        await socket.ws.send_str(text)
        assert await socket.closed_with() == 4002


async def test_identifying_twice_is_4005(dialer: Dialer) -> None:
    socket, _ = await dialer.identified()
    await socket.send(2, {"token": dialer.room.token, "intents": PLAIN})
    assert await socket.closed_with() == 4005


async def test_another_version_or_encoding_is_refused(dialer: Dialer) -> None:
    for query, code in (("v=6&encoding=json", 4012), ("v=10&encoding=etf", 4002)):
        ws = await dialer.raw(query)
        await ws.receive(timeout=WITHIN)
        assert ws.close_code == code


async def test_sending_more_than_120_times_in_a_minute_is_4008(dialer: Dialer) -> None:
    socket = await dialer.dial()
    for _ in range(121):
        await socket.send(1, None)
    assert await socket.closed_with() == 4008


async def test_a_silent_client_is_closed_with_4009(dialer: Dialer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "_HEARTBEAT_EVERY", 0.05)
    socket = await dialer.dial()
    assert await socket.closed_with() == 4009


async def test_the_zstd_stream_is_one_stream_for_all_messages(dialer: Dialer) -> None:
    zstandard = pytest.importorskip("zstandard", reason="no zstd for this Python")
    ws = await dialer.raw("v=10&encoding=json&compress=zstd-stream")
    stream = zstandard.ZstdDecompressor().decompressobj()
    assert json.loads(stream.decompress(await ws.receive_bytes(timeout=WITHIN)))["op"] == 10
    await ws.send_str('{"op":1,"d":null}')
    assert json.loads(stream.decompress(await ws.receive_bytes(timeout=WITHIN)))["op"] == 11


async def test_the_zlib_stream_is_one_stream_for_all_messages(dialer: Dialer) -> None:
    ws = await dialer.raw("v=10&encoding=json&compress=zlib-stream")
    stream = zlib.decompressobj()
    first = await ws.receive_bytes(timeout=WITHIN)
    assert first.endswith(b"\x00\x00\xff\xff")
    assert json.loads(stream.decompress(first))["op"] == 10
    await ws.send_str('{"op":1,"d":null}')
    assert json.loads(stream.decompress(await ws.receive_bytes(timeout=WITHIN)))["op"] == 11


async def test_resume_replays_in_order_what_was_missed(dialer: Dialer, room: Room, school: School) -> None:
    socket, ready = await dialer.identified()
    seq = socket.seq
    await socket.ws.close(code=4000)
    for text in ("een", "twee", "drie"):
        await room.person("Noor").says(text, school.channel)
    again = await dialer.dial()
    await again.send(6, {"token": room.token, "session_id": ready["session_id"], "seq": seq})
    missed = [await again.next() for _ in range(3)]
    assert [payload["t"] for payload in missed] == ["MESSAGE_CREATE"] * 3
    assert [payload["s"] for payload in missed] == [seq + 1, seq + 2, seq + 3]
    assert (await again.next())["t"] == "RESUMED"


async def test_a_session_that_waited_too_long_is_invalid(dialer: Dialer, room: Room, clock: ManualClock) -> None:
    socket, ready = await dialer.identified()
    await socket.ws.close(code=4000)
    await asyncio.sleep(0.05)
    await clock.move(600)
    again = await dialer.dial()
    await again.send(6, {"token": room.token, "session_id": ready["session_id"], "seq": socket.seq})
    assert await again.next() == {"op": 9, "d": False, "s": None, "t": None}
    await again.send(2, {"token": room.token, "intents": PLAIN})
    assert (await again.until("READY"))["session_id"] != ready["session_id"]


@pytest.mark.parametrize("code", [1000, 1001])
async def test_a_normal_close_ends_the_session(dialer: Dialer, room: Room, code: int) -> None:
    socket, ready = await dialer.identified()
    await socket.ws.close(code=code)
    await asyncio.sleep(0.05)
    again = await dialer.dial()
    await again.send(6, {"token": room.token, "session_id": ready["session_id"], "seq": socket.seq})
    assert (await again.next())["op"] == 9


async def test_a_sequence_of_the_future_is_4007(dialer: Dialer, room: Room) -> None:
    _, ready = await dialer.identified()
    again = await dialer.dial()
    await again.send(6, {"token": room.token, "session_id": ready["session_id"], "seq": 5000})
    assert await again.closed_with() == 4007


async def test_the_room_can_ask_to_reconnect_and_can_invalidate(dialer: Dialer, room: Room) -> None:
    socket, _ = await dialer.identified()
    room.hub.ask_reconnect()
    assert (await socket.next())["op"] == 7
    room.hub.invalidate()
    assert await socket.next() == {"op": 9, "d": False, "s": None, "t": None}
    assert room.hub.sessions == {}


async def test_words_are_withheld_without_the_intent(dialer: Dialer, room: Room, school: School) -> None:
    socket, _ = await dialer.identified()
    noor, bot_id = room.person("Noor"), room.world.application.id
    await noor.says("geheim", school.channel)
    assert (await socket.until("MESSAGE_CREATE"))["content"] == ""
    await noor.says(f"<@{bot_id}> hoor je mij", school.channel)
    assert (await socket.until("MESSAGE_CREATE"))["content"] == f"<@{bot_id}> hoor je mij"


async def test_words_come_through_with_the_intent(dialer: Dialer, room: Room, school: School) -> None:
    room.switch_intents(content=True)
    socket, _ = await dialer.identified(PLAIN | Intent.MESSAGE_CONTENT)
    await room.person("Noor").says("gewoon", school.channel)
    event = await socket.until("MESSAGE_CREATE")
    assert event["content"] == "gewoon"
    assert event["guild_id"] == str(school.guild.id)
    assert "user" not in event["member"]


async def test_events_without_their_intent_do_not_come(dialer: Dialer, room: Room, school: School) -> None:
    socket, _ = await dialer.identified(int(Intent.GUILDS))
    await room.person("Noor").says("hallo", school.channel)
    assert await socket.quiet()


async def test_members_come_in_chunks_and_the_whole_list_needs_its_intent(dialer: Dialer, school: School) -> None:
    socket, _ = await dialer.identified()
    noor = school.people["Noor"]
    request = {"guild_id": str(school.guild.id), "user_ids": [str(noor.id), "77"], "nonce": "n", "limit": 0}
    await socket.send(8, request)
    chunk = await socket.until("GUILD_MEMBERS_CHUNK")
    assert [member["user"]["username"] for member in chunk["members"]] == ["noor"]
    assert (chunk["not_found"], chunk["nonce"], chunk["chunk_count"]) == (["77"], "n", 1)
    await socket.send(8, {"guild_id": str(school.guild.id), "query": "ju", "limit": 5})
    assert len((await socket.until("GUILD_MEMBERS_CHUNK"))["members"]) == 1
    await socket.send(8, {"guild_id": str(school.guild.id), "query": "", "limit": 0})
    assert await socket.closed_with() == 4014


async def test_the_whole_list_of_members(dialer: Dialer, school: School) -> None:
    dialer.room.switch_intents(members=True)
    socket, _ = await dialer.identified(PLAIN | Intent.GUILD_MEMBERS)
    await socket.send(8, {"guild_id": str(school.guild.id), "query": "", "limit": 0})
    assert len((await socket.until("GUILD_MEMBERS_CHUNK"))["members"]) == 5


async def test_who_begins_to_see_a_channel_is_told_of_its_open_threads(
    dialer: Dialer, room: Room, school: School
) -> None:
    world, hidden = room.world, Overwrite(school.guild.id, 0, deny=int(Perm.VIEW_CHANNEL))
    plan = ThreadPlan("hoekje", ChannelType.PUBLIC_THREAD, world.bot.id)
    thread, closed = (start_thread(world, school.channel, plan) for _ in range(2))
    archive(world, closed)
    socket, _ = await dialer.identified()
    here = school.channel
    ways_out_and_in = (
        (lambda: set_overwrite(world, here, hidden), lambda: drop_overwrite(world, here, hidden.id)),
        (lambda: _rights(room, school, Perm(0)), lambda: _rights(room, school, Perm.VIEW_CHANNEL)),
    )
    for lose, gain in ways_out_and_in:
        lose()
        assert not world.sees(world.bot.id, school.channel)
        gain()
        told = await socket.until("THREAD_LIST_SYNC")
        assert event_faults("THREAD_LIST_SYNC", told) == []
        assert told["channel_ids"] == [str(school.channel.id)]
        assert [one["id"] for one in told["threads"]] == [one["id"] for one in told["members"]] == [str(thread.id)]
    role_changed(world, school.bot_role)
    assert [one.name for one in room.dispatches].count("THREAD_LIST_SYNC") == len(ways_out_and_in)


def _rights(room: Room, school: School, given: Perm) -> None:
    """Set what everybody and the bot may do from now on."""
    for role in (room.world.roles[school.guild.id], school.bot_role):
        role.permissions = int(given)
        role_changed(room.world, role)


async def test_an_outage_is_told_as_unavailable(dialer: Dialer, room: Room, school: School) -> None:
    socket, _ = await dialer.identified()
    outage(room.world, school.guild.id)
    assert await socket.until("GUILD_DELETE") == {"id": str(school.guild.id), "unavailable": True}
    outage(room.world, school.guild.id, over=True)
    assert (await socket.until("GUILD_CREATE"))["id"] == str(school.guild.id)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (EventFault.DROP, ["twee", "drie"]),
        (EventFault.DUPLICATE, ["een", "een", "twee", "drie"]),
        (EventFault.REORDER, ["twee", "een", "drie"]),
        (EventFault.DELAY, ["twee", "drie", "een"]),
    ],
)
async def test_faults_strike_events(
    dialer: Dialer, clock: ManualClock, school: School, kind: EventFault, expected: list[str]
) -> None:
    room = dialer.room
    room.switch_intents(content=True)
    socket, _ = await dialer.identified(PLAIN | Intent.MESSAGE_CONTENT)
    room.faults.add(Fault(kind, "MESSAGE_CREATE", seconds=5))
    for text in ("een", "twee", "drie"):
        await room.person("Noor").says(text, school.channel)
    await asyncio.sleep(0)
    await clock.move(6)
    heard = [(await socket.until("MESSAGE_CREATE"))["content"] for _ in expected]
    assert heard == expected


async def test_a_stopping_room_says_goodbye_and_a_new_one_knows_everything(tmp_path: Path) -> None:
    clock = ManualClock(begins())
    first = Room(tmp_path, clock)
    await first.start()
    school = await first.seed("De Regenboog", {"Noor": ["leerling"]})
    async with aiohttp.ClientSession() as session:
        socket, ready = await Dialer(first, session).identified()
        await first.person("Noor").says("bewaar mij", school.channel)
        stopping = asyncio.create_task(first.stop())
        assert await socket.closed_with() == 1001
        await stopping
        second = Room(tmp_path, clock, port=first.port)
        await second.start()
        assert second.token == first.token
        assert [m.content for m in second.world.messages_of(school.channel.id)] == ["bewaar mij"]
        assert second.world.ids.new() > max(second.world.messages[school.channel.id])
        again = await Dialer(second, session).dial()
        await again.send(6, {"token": second.token, "session_id": ready["session_id"], "seq": socket.seq})
        assert (await again.next())["op"] == 9
        await again.ws.close()
        await second.stop()
