"""Opens a pane of the page without a browser: it speaks the protocol of docs/room-page.md and keeps all that it was
sent.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

import aiohttp

from bot.room.server import Room

Told = dict[str, Any]
WITHIN = 30.0


class APane:
    """One connection after the other of one pane. `told` is everything after hello, in order, as raw text in `raw`."""

    def __init__(self, room: Room, session: aiohttp.ClientSession) -> None:
        self.room = room
        self.session = session
        self.hello: Told = {}
        self.told: list[Told] = []
        self.raw: list[str] = []
        self.seq = 0
        self.socket: aiohttp.ClientWebSocketResponse | None = None
        self._reading: asyncio.Task[None] | None = None
        self._numbers = count(1)

    async def connects(self, **query: str) -> Told:
        """Open a connection; its first message. From then on everything is read as it comes."""
        headers = {"Origin": self.room.url}
        self.socket = await self.session.ws_connect(f"{self.room.url}/live", params=query, headers=headers)
        first = await self.socket.receive_json(timeout=WITHIN)
        self.raw.append(str(first))
        self.seq = first["seq"]
        if first["type"] == "hello":
            self.hello = first
        self._reading = asyncio.create_task(self._read())
        return first

    async def _read(self) -> None:
        assert self.socket
        async for message in self.socket:
            self.raw.append(message.data)
            self.told.append(told := message.json())
            if told["type"] == "hello":
                self.hello = told
            else:
                assert told["seq"] == self.seq + 1
            self.seq = told["seq"]

    async def loses(self, code: int = 1001) -> None:
        """End the connection, as a network that fails does."""
        assert self.socket
        assert self._reading
        await self.socket.close(code=code)
        await self._reading
        await self.until(lambda: self.hello.get("pane") not in self.room.page._connections)

    async def closed(self) -> int | None:
        """Wait until the room hangs up; its code."""
        assert self.socket
        assert self._reading
        async with asyncio.timeout(WITHIN):
            await self._reading
        return self.socket.close_code

    async def sends(self, op: str, number: int | None = None, **fields: Any) -> int:
        """Make a request; its number."""
        assert self.socket
        number = number or next(self._numbers)
        await self.socket.send_json({"id": number, "op": op, **fields})
        return number

    async def asks(self, op: str, **fields: Any) -> Told:
        """Make a request and wait for what comes of it."""
        number = await self.sends(op, **fields)
        return await self.waits(lambda told: told["type"] in ("done", "refused") and told["id"] == number)

    async def waits(self, wanted: Callable[[Told], bool] | str) -> Told:
        """Return the first message, so far or to come, that is of this type or ``wanted``."""
        fits: Callable[[Told], bool] = (lambda told: told["type"] == wanted) if isinstance(wanted, str) else wanted
        await self.until(lambda: any(fits(each) for each in self.told))
        return next(each for each in self.told if fits(each))

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait until something holds."""
        deadline = asyncio.get_running_loop().time() + WITHIN
        while not true():
            assert asyncio.get_running_loop().time() < deadline, self.told
            await asyncio.sleep(0.002)

    def of(self, kind: str) -> list[Told]:
        """Return the messages of one type, oldest first."""
        return [each for each in self.told if each["type"] == kind]

    def place(self, name: str) -> str:
        """Return the id of a place by its name."""
        places = [each for each in self.hello["places"] if each["name"] == name]
        places += [each["place"] for each in self.of("place") if each["place"]["name"] == name]
        return places[-1]["id"]

    @property
    def everything(self) -> str:
        """Return all that ever went over the wire to this pane."""
        return "\n".join(self.raw)


@asynccontextmanager
async def opened(room: Room, who: str | None = None) -> AsyncIterator[APane]:
    """Give a pane that looks as somebody, and close it for good afterwards."""
    async with aiohttp.ClientSession() as session:
        pane = APane(room, session)
        await pane.connects(**({} if who is None else {"as": who}))
        try:
            yield pane
        finally:
            if pane.socket is not None and not pane.socket.closed:
                await pane.loses(1000)
