"""Wait for the world to change: for one interaction's answer, or until something is true."""

import asyncio
from collections.abc import Callable

from bot.room.discord.changes.interactions import ANSWER_WITHIN, MODAL_OPENS, SUCCESS
from bot.room.state.entities import Interaction
from bot.room.state.world import Event, World

PATIENCE = 10.0
"""Real seconds before a waiting person gives up while the room's clock stands still."""

_LOOK_AGAIN = 0.05
"""Real seconds between looks at things that the world does not tell of."""

_ANSWERS = frozenset({SUCCESS, MODAL_OPENS})


class EventWaiter:
    """Beats with every event of the world."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._waiting: set[asyncio.Future[None]] = set()
        self._expected: dict[int, asyncio.Future[None]] = {}
        self.patience = PATIENCE
        world.listeners.append(self._hear)

    def _hear(self, event: Event) -> None:
        if event.name in _ANSWERS:
            interaction_id = int(event.data["id"])
            if expected := self._expected.pop(interaction_id, None):
                _ring(expected)
        for each in self._waiting:
            _ring(each)
        self._waiting.clear()

    async def answered(self, interaction: Interaction) -> bool:
        """Wait for the first answer; False when it did not come within 3 seconds of the room's clock."""
        expected = asyncio.get_running_loop().create_future()
        self._expected[interaction.id] = expected
        limit = asyncio.ensure_future(self._world.clock.sleep_until(interaction.created_at + ANSWER_WITHIN))
        try:
            await asyncio.wait({expected, limit}, timeout=self.patience, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._expected.pop(interaction.id, None)
            limit.cancel()
            await asyncio.gather(limit, return_exceptions=True)
        return interaction.answer_type is not None

    async def until(self, true: Callable[[], object], timeout: float | None = None) -> bool:
        """Wait until `true()` holds, at most `timeout` real seconds (the patience); says whether it does."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + (self.patience if timeout is None else timeout)
        while not true():
            left = deadline - loop.time()
            if left <= 0:
                return False
            beat: asyncio.Future[None] = loop.create_future()
            self._waiting.add(beat)
            await asyncio.wait({beat}, timeout=min(left, _LOOK_AGAIN))
            self._waiting.discard(beat)
        return True


def _ring(waiting: asyncio.Future[None]) -> None:
    if not waiting.done():
        waiting.set_result(None)
