"""Serve one WebSocket of the gateway: hello, identify or resume, heartbeats, requests, and the right close code."""

import asyncio
from collections import deque
from typing import Any

import orjson
from aiohttp import WSCloseCode, WSMsgType, web

from bot.room.discord.gateway.compress import Encoder, encoder_for
from bot.room.discord.gateway.hub import GatewayClose, Hub
from bot.room.discord.gateway.members import member_chunks
from bot.room.discord.gateway.session import Session
from bot.room.discord.rules.shape import as_object
from bot.room.state.entities import Json

_HEARTBEAT_EVERY = 41.25
_ON_THE_WAY = 0.1
"""Seconds until a heartbeat is answered: discord.py notes late that it sent one, and warns of an earlier answer."""
_PATIENCE = 1.5
"""A connection that is silent for this many heartbeats is closed."""

_MOST_SENDS = 120
_SENDS_WINDOW = 60.0
"""Payloads that a client may send in so many seconds."""

_MOST_BYTES = 4096
_HANG_UP_AFTER = 1.0


class Connection:
    """The gateway's side of one socket. Times here are the machine's own: they are about the socket only."""

    def __init__(
        self, hub: Hub, socket: web.WebSocketResponse, encoder: Encoder, transport: asyncio.Transport | None
    ) -> None:
        self._hub = hub
        self._transport = transport
        self._socket = socket
        self._encoder = encoder
        self._session: Session | None = None
        self._queue: asyncio.Queue[bytes | int] = asyncio.Queue()
        self._sends: deque[float] = deque()
        self._heard = asyncio.get_running_loop().time()
        self._closing = False

    def send(self, payload: bytes) -> None:
        """Queue a payload."""
        self._queue.put_nowait(payload)

    def hang_up(self, code: int) -> None:
        """Close with a code, after what is queued."""
        self._queue.put_nowait(code)

    def cut(self) -> None:
        """Break the socket without a word."""
        if self._transport is not None:
            self._transport.abort()

    async def run(self) -> None:
        """Speak until one of both closes."""
        writer = asyncio.get_running_loop().create_task(self._write())
        code: int | None = None
        try:
            self.send(orjson.dumps({"op": 10, "d": {"heartbeat_interval": int(_HEARTBEAT_EVERY * 1000)}}))
            code = await self._read()
        except GatewayClose as refusal:
            self.hang_up(refusal.code)
            await asyncio.wait([writer], timeout=_HANG_UP_AFTER * 2)
        finally:
            writer.cancel()
            await asyncio.gather(writer, return_exceptions=True)
            if self._session is not None:
                self._hub.leave(self._session, self, code)

    async def _write(self) -> None:
        while True:
            item = await self._queue.get()
            if isinstance(item, int):
                self._closing = True
                await self._socket.close(code=item)
                return
            frame = self._encoder.encode(item)
            try:
                if isinstance(frame, str):
                    await self._socket.send_str(frame)
                else:
                    await self._socket.send_bytes(frame)
            except ConnectionError:
                return

    async def _read(self) -> int | None:
        """Take payloads until the client closes; its close code, or None when the room closed."""
        loop = asyncio.get_running_loop()
        while True:
            left = self._heard + _HEARTBEAT_EVERY * _PATIENCE - loop.time()
            try:
                message = await self._socket.receive(timeout=max(left, 0.001))
            except TimeoutError:
                raise GatewayClose(4009) from None
            if message.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
                return None if self._closing else self._socket.close_code
            self._count(loop.time())
            self._take(_payload(message.data))

    def _count(self, now: float) -> None:
        while self._sends and self._sends[0] <= now - _SENDS_WINDOW:
            self._sends.popleft()
        self._sends.append(now)
        if len(self._sends) > _MOST_SENDS:
            raise GatewayClose(4008)

    def _take(self, payload: Json) -> None:
        data: Any = payload.get("d")
        match payload.get("op"):
            case 1:
                loop = asyncio.get_running_loop()
                self._heard = loop.time()
                loop.call_later(_ON_THE_WAY, self.send, b'{"op":11,"d":null,"s":null,"t":null}')
            case 2:
                self._begin(data, resume=False)
            case 6:
                self._begin(data, resume=True)
            case 8:
                self._request(data)
            case _:
                raise GatewayClose(4001)

    def _begin(self, data: Any, *, resume: bool) -> None:
        if self._session is not None:
            raise GatewayClose(4005)
        body = _object(data)
        if not resume:
            self._session = self._hub.identify(self, body)
            return
        self._session = self._hub.resume(self, body)
        if self._session is None:
            self.send(b'{"op":9,"d":false,"s":null,"t":null}')

    def _request(self, data: Any) -> None:
        if self._session is None:
            raise GatewayClose(4003)
        for chunk in member_chunks(self._hub.world, self._session, _object(data)):
            self._hub.send_to(self._session, "GUILD_MEMBERS_CHUNK", chunk)


def _payload(text: str | bytes) -> Json:
    if len(text) > _MOST_BYTES:
        raise GatewayClose(4002)
    try:
        return _object(orjson.loads(text))
    except orjson.JSONDecodeError:
        raise GatewayClose(4002) from None


def _object(value: Any) -> Json:
    shape = as_object(value)
    if shape is None:
        raise GatewayClose(4002)
    return shape


async def serve(hub: Hub, request: web.Request) -> web.StreamResponse:
    """Handle ``/gateway``."""
    encoder = encoder_for(request.query.get("compress"))
    socket = web.WebSocketResponse(autoping=True, max_msg_size=1 << 16, timeout=_HANG_UP_AFTER)
    await socket.prepare(request)
    if request.query.get("v", "10") != "10":
        await socket.close(code=4012)
    elif encoder is None or request.query.get("encoding", "json") != "json":
        await socket.close(code=4002)
    else:
        hub_sockets(request.app).add(socket)
        try:
            await Connection(hub, socket, encoder, request.transport).run()
        finally:
            hub_sockets(request.app).discard(socket)
    return socket


SOCKETS = web.AppKey("sockets", set[web.WebSocketResponse])


def hub_sockets(app: web.Application) -> set[web.WebSocketResponse]:
    """Return the open sockets of a server, so that it can close them when it stops."""
    return app[SOCKETS]


async def close_all(app: web.Application) -> None:
    """Close what is open: the server goes away."""
    for socket in list(hub_sockets(app)):
        await socket.close(code=WSCloseCode.GOING_AWAY)
