"""Runs the bot in a process of its own, so that it can be killed as an operating system kills: without warning."""

import asyncio
from datetime import datetime
from multiprocessing.connection import Connection
from random import Random
from types import SimpleNamespace
from typing import Any

from bot.app import App
from bot.clock import ManualClock
from bot.config import Config
from tests.e2e.processes import forks
from tests.e2e.scene import Scene

PATIENCE = 30.0


class Afar:
    """Stands in for the scene's app; passes on the time, and the question whether everything is done."""

    client = SimpleNamespace(ws=SimpleNamespace(sequence=0, session_id=None))
    """Stands in for what the scene asks of a client in its own process; here the other process answers."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._pipe, self._theirs = forks.Pipe()
        arguments = (self._theirs, scene.config, scene.clock.now())
        self._process = forks.Process(target=_live, args=arguments, daemon=True)
        self._turn = asyncio.Lock()
        self._leave_clock = scene.clock.subscribe(self._move)

    async def start(self) -> None:
        """Wait until the bot is there."""
        self._process.start()
        self._theirs.close()
        await self._hear()

    async def settle(self) -> None:
        """Wait until the bot has heard everything that happened in the room and has nothing left to do."""
        sessions = self._scene.room.hub.sessions.values()
        await self._ask("settle", max((one.seq for one in sessions if one.link is not None), default=0))

    async def stop(self) -> None:
        """Stop the bot cleanly."""
        if self._process.is_alive():
            await self._ask("stop", None)
        await self.kill()

    async def kill(self) -> None:
        """Kill the bot with ``kill -9``."""
        self._leave_clock()
        self._process.kill()
        await asyncio.to_thread(self._process.join, PATIENCE)
        self._pipe.close()

    async def _move(self) -> None:
        await self._ask("move", self._scene.clock.now())

    async def _ask(self, what: str, about: object) -> None:
        async with self._turn:
            self._pipe.send((what, about))
            await self._hear()

    async def _hear(self) -> None:
        if not await asyncio.to_thread(self._pipe.poll, PATIENCE):
            raise TimeoutError("the bot's process gives no answer")
        self._pipe.recv()


async def moves_out(scene: Scene) -> None:
    """Let the bot live in a process of its own from now on."""
    await scene.app.stop()
    await comes_back(scene)


async def comes_back(scene: Scene) -> None:
    """Start a new process on the same data."""
    afar: Any = Afar(scene)
    scene.app = afar
    await afar.start()
    await scene.settles()


async def dies(scene: Scene) -> None:
    """Kill the bot: nothing is finished, nothing is said, and every connection just breaks."""
    afar: Any = scene.app
    await afar.kill()


def _live(pipe: Connection, config: Config, now: datetime) -> None:
    """Live the whole life of such a process."""
    asyncio.run(_serve(pipe, config, now))


async def _serve(pipe: Connection, config: Config, now: datetime) -> None:
    clock = ManualClock(now)
    app = App(config, clock, Random(7))
    await app.start()
    pipe.send("here")
    while True:
        what, about = await asyncio.to_thread(pipe.recv)
        match what:
            case "move":
                await clock.move((about - clock.now()).total_seconds())
            case "settle":
                while (app.client.ws.sequence or 0) < about:  # noqa: ASYNC110 - the library has no bell for it
                    await asyncio.sleep(0.001)
                await app.settle()
            case _:
                await app.stop()
        pipe.send("done")
        if what == "stop":
            return
