"""Keeps the time of a play: people act at their own moments, on a clock that skips the waiting."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from datetime import datetime, timedelta
from typing import Any

from bot.clock import Clock, ManualClock

STEP = 1.0
"""A hand-moved clock goes forward this many seconds at a time; nothing in a talk is finer."""


class Director:
    """Runs the players. Between two moments everything settles, so that a play is the same each time."""

    def __init__(self, clock: Clock, settle: Callable[[], Awaitable[None]]) -> None:
        self._clock = clock
        self._settle = settle
        self._players: set[asyncio.Task[Any]] = set()
        self._busy = 0

    def now(self) -> datetime:
        """Return the time of the play."""
        return self._clock.now()

    def begin(self, play: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Let somebody act from now on."""
        self._busy += 1
        task = asyncio.create_task(play)
        self._players.add(task)
        task.add_done_callback(self._done)
        return task

    async def pause(self, seconds: float) -> None:
        """Let the calling player wait for this many seconds."""
        until = self._clock.now() + timedelta(seconds=seconds)
        self._busy -= 1
        try:
            await self._clock.sleep_until(until)
        finally:
            self._busy += 1

    async def settled(self) -> None:
        """Wait until room and bot have nothing left to do, so that what was just done can be seen."""
        await self._settle()

    async def until(self, happened: Callable[[], bool], seconds: float) -> bool:
        """Wait until something has happened, for at most this many seconds; return whether it did."""
        waited = 0.0
        while not happened() and waited < seconds:
            await self.pause(STEP)
            waited += STEP
        return happened()

    async def play(self, lead: Coroutine[Any, Any, Any], clock: ManualClock, notice: Callable[[], None]) -> None:
        """Move the clock until the lead has played; after each step everybody looks around (``notice``)."""
        leading = self.begin(lead)
        while not leading.done():
            await self.calm()
            notice()
            await self.calm()
            if not leading.done():
                await clock.move(STEP)
        await self.leave()
        leading.result()

    async def leave(self) -> None:
        """Stop everybody who is still waiting; raises what went wrong for a player."""
        for player in self._players:
            player.cancel()
        ended = await asyncio.gather(*self._players, return_exceptions=True)
        for error in ended:
            if isinstance(error, Exception):
                raise error

    async def calm(self) -> None:
        """Wait until every player waits for the clock, and the bot has nothing left to do."""
        await asyncio.sleep(0)
        while True:
            while self._busy:  # noqa: ASYNC110 - a count that many players change, looked at between their turns
                await asyncio.sleep(0.001)
            await self._settle()
            await asyncio.sleep(0)
            if not self._busy:
                return

    def _done(self, player: asyncio.Task[Any]) -> None:
        self._busy -= 1
        if not player.cancelled() and player.exception() is None:
            self._players.discard(player)
