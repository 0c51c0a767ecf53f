"""Serve the WebSocket of a page's client: begin, or go on after a break, and read and write until it closes."""

import asyncio
from typing import Any

import orjson
from aiohttp import WSCloseCode, WSMsgType, web

from bot.log import logger
from bot.room.discord.rules.shape import as_object
from bot.room.state.entities import Json
from bot.room.web.client import PageClient
from bot.room.web.dispatch import carry_out

_log = logger(__name__)

MOST_BYTES = 64 * 1024
ELSEWHERE, NOT_UNDERSTOOD, NOBODY = 4000, 4002, 4004
"""Close codes of the room."""

_HEARTBEAT = 20.0
"""Real seconds between signs of life on the socket."""

_CLOSE_WITHIN = 1.0


def new_socket() -> web.WebSocketResponse:
    """Return a socket with the bounds of the protocol."""
    return web.WebSocketResponse(heartbeat=_HEARTBEAT, max_msg_size=MOST_BYTES, timeout=_CLOSE_WITHIN, compress=False)


class PageConnection:
    """One connection of a client. `seq` is what a page that comes back has seen already, None for one that begins."""

    def __init__(self, client: PageClient, socket: web.WebSocketResponse, seq: int | None, *, reset: bool) -> None:
        self.client = client
        self._socket = socket
        self._seq = seq
        self._reset = reset
        self._closing = False

    async def run(self) -> bool:
        """Speak until it ends. True when the page closed its client for good."""
        writer = asyncio.get_running_loop().create_task(self._write())
        try:
            await self._read()
        finally:
            writer.cancel()
            await asyncio.gather(writer, return_exceptions=True)
        return not self._closing and self._socket.close_code == WSCloseCode.OK

    async def hang_up(self, code: int) -> None:
        """Close with a code."""
        self._closing = True
        await self._socket.close(code=code)

    async def _write(self) -> None:
        try:
            await self._tell_all(await self._begin_with())
        except ConnectionError:
            return
        except Exception as error:  # noqa: BLE001 - a page that hears nothing more must know it
            self.client.state.crashes.append(error)
            _log.exception("the page's socket could not be written to")
            await self.hang_up(WSCloseCode.INTERNAL_ERROR)

    async def _tell_all(self, seq: int) -> None:
        while True:
            missed = self.client.stream.after(seq)
            if missed is None:
                seq = await self._greet(reset=True)
                continue
            for each in missed:
                await self._socket.send_str(each)
            seq += len(missed)
            await self.client.stream.more(seq)

    async def _begin_with(self) -> int:
        if self._seq is None:
            return await self._greet(reset=self._reset)
        await self._send({"type": "resumed", "seq": self._seq, "now": self.client.now})
        return self._seq

    async def _greet(self, *, reset: bool) -> int:
        hello = self.client.snapshot()
        await self._send({"type": "hello", "reset": reset, **hello})
        return hello["seq"]

    async def _send(self, body: Json) -> None:
        await self._socket.send_str(orjson.dumps(body).decode())

    async def _read(self) -> None:
        async for message in self._socket:
            body = _object(message.data) if message.type is WSMsgType.TEXT else None
            number = None if body is None else body.get("id")
            if body is None or isinstance(number, bool) or not isinstance(number, int):
                await self.hang_up(NOT_UNDERSTOOD)
                return
            if self.client.is_new(number):
                self.client.does(carry_out(self.client, number, body))


def _object(text: Any) -> Json | None:
    try:
        return as_object(orjson.loads(text))
    except orjson.JSONDecodeError:
        return None
