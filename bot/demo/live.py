"""Runs the room with a live class: simulated pupils in real time, people for the visitor to be, and the guide."""

import asyncio
import os
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from bot.clock import Clock, SystemClock
from bot.config import Config
from bot.demo.cast import PUPIL_ROLE, SUPPORT_ROLE, TEACHER_ROLE, Cast
from bot.demo.director import Director
from bot.demo.guide import AGAIN, NEXT, TalkGuide
from bot.demo.hands import Hands
from bot.demo.pair import Pair
from bot.demo.pupils import SimulatedClass
from bot.room.state.world import Event
from bot.room.web.roster import PersonKind
from bot.store.unit import DATABASE_NAME

FOR_VISITORS = 6
"""This many pupils do nothing by themselves: whoever looks at the page can be one of them."""
CLASS_SIZE = 16
"""The class is small enough to read all answers in half a minute."""
PACE = 4
PORTS_TRIED = 50
ROOM_DATABASE = "room.db"
LOOK_EVERY = timedelta(seconds=0.25)
"""At least this much time passes between two looks around: people are not quicker either."""


class LiveClass:
    """One run of the room, until it is closed or the visitor wants to begin again."""

    def __init__(self, config: Config, cast: Cast, port: int, clock: Clock | None = None) -> None:
        self._cast = cast
        self._clock = clock or SystemClock()
        self._news = asyncio.Event()
        self.again = asyncio.Event()
        self.pair = Pair(config, self._clock, replace(cast, pupils=cast.pupils[:CLASS_SIZE]), port=port)
        self.director = Director(self._clock, self.pair.settle)

    async def open(self) -> None:
        """Open the room, connect the bot, and let the class come in; a class that was there goes on where it was."""
        await self.pair.open_room()
        self._give_parts()
        await self.pair.bring_bot()
        await self.pair.set_up_class()

    async def live(self) -> None:
        """Let the class react to what happens, until the task is cancelled."""
        room, director = self.pair.room, self.director
        people = [room.person(name) for name in self._cast.pupils[FOR_VISITORS:CLASS_SIZE]]
        pupils = SimulatedClass(people, self._cast, director, Random(), pace=PACE)
        hands = Hands(room.person(self._cast.teacher), room.person(self._cast.pupils[0]), self._cast, director)
        guide = TalkGuide(hands, director, room.page.guide)

        async def pressed(button: str, _user_id: int) -> None:
            if button == NEXT:
                await director.begin(guide.play_next())
            elif button == AGAIN:
                self.again.set()
            else:
                await director.begin(guide.play_chapter(button))

        room.page.guide.on_press = pressed
        room.world.listeners.append(self._hear)
        self._news.set()
        try:
            while True:
                await self._news.wait()
                self._news.clear()
                pupils.look()
                guide.look()
                await self._clock.sleep_until(self._clock.now() + LOOK_EVERY)
        finally:
            with suppress(Exception):
                await director.leave()

    async def close(self) -> None:
        """Stop the bot and the room."""
        await self.pair.close()

    def _hear(self, _event: Event) -> None:
        self._news.set()

    def _give_parts(self) -> None:
        """Tell the page who plays which part."""
        room, cast = self.pair.room, self._cast
        parts = {TEACHER_ROLE: PersonKind.TEACHER, SUPPORT_ROLE: PersonKind.SUPPORT, PUPIL_ROLE: PersonKind.PUPIL}
        roles = {role.id: parts[role.name] for role in room.world.roles.values() if role.name in parts}
        roster = room.page.roster
        roster.kinds.update(roles)
        roster.simulated.update(room.person(name).id for name in cast.pupils[FOR_VISITORS:CLASS_SIZE])
        roster.tags |= {
            room.person(cast.teacher).id: cast.tag,
            room.person(cast.support).id: cast.support_tag,
        }
        roster.first = room.person(cast.teacher).id


async def run_room(config: Config, cast: Cast, port: int, opened: Callable[[str], None]) -> None:
    """Keep the room open until cancelled; ``opened`` is called with the address each time it begins anew."""
    while True:
        live = LiveClass(config, cast, port)
        try:
            await live.open()
            opened(live.pair.room.url)
            if not await _ended_by_visitor(live):
                return
        finally:
            await live.close()
        _forget(config.data.directory)


async def _ended_by_visitor(live: LiveClass) -> bool:
    """Wait for the end; return whether the visitor wants to begin again. Raises what went wrong."""
    again = asyncio.create_task(live.again.wait())
    running: set[asyncio.Task[Any]] = {
        again,
        asyncio.create_task(live.live()),
        asyncio.create_task(live.pair.app.run()),
    }
    try:
        ended, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
        for task in ended:
            task.result()
        return again in ended
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)


def free_port(wanted: int) -> int:
    """Return the wanted port, or the next one that nobody uses. Raises ``OSError`` when there is none near."""
    for port in range(wanted, wanted + PORTS_TRIED):
        with socket.socket() as probe:
            if os.name == "posix":
                # The server does the same: a port that rests after the last run counts as free.
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise OSError(f"ports {wanted} to {wanted + PORTS_TRIED - 1} are all taken")


def _forget(directory: Path) -> None:
    """Delete what room and bot stored, and nothing else that may be there."""
    for name in (ROOM_DATABASE, DATABASE_NAME):
        for file in directory.glob(f"{name}*"):
            file.unlink()
