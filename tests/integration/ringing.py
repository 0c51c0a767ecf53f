"""Provides a handler that remembers its calls, and alarms to ring it."""

import asyncio
from datetime import UTC, datetime, timedelta

from bot.clock import Clock, ManualClock
from bot.store.alarms import Alarm
from bot.store.unit import Store

FAR_AWAY = datetime(9000, 1, 1, tzinfo=UTC)


class Rings:
    """Records when it was called, and for what."""

    def __init__(self, clock: ManualClock) -> None:
        self._clock = clock
        self._start = clock.now()
        self.heard: list[tuple[int, float]] = []
        self.rang = asyncio.Event()

    async def __call__(self, ref: int) -> None:
        self.rang.set()
        self.heard.append((ref, (self._clock.now() - self._start).total_seconds()))


async def set_alarm(store: Store, clock: Clock, seconds: float, ref: int = 1) -> None:
    async with store.write() as unit:
        await unit.alarms.set("egg", ref, clock.now() + timedelta(seconds=seconds))


async def left(store: Store) -> list[Alarm]:
    async with store.read() as unit:
        return await unit.alarms.due(FAR_AWAY)
