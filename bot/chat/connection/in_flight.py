"""Tells whether something is under way, for whoever waits until all is quiet."""

import asyncio


class InFlight:
    """Counts what is under way, so that one can wait until all is quiet."""

    def __init__(self) -> None:
        self._count = 0
        self._idle = asyncio.Event()
        self._idle.set()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return not self._count

    def begin(self) -> None:
        """Count one more thing that is under way."""
        self._count += 1
        self._idle.clear()

    def end(self) -> None:
        """Note that one of them is over."""
        self._count -= 1
        if not self._count:
            self._idle.set()

    async def wait_idle(self) -> None:
        """Return once nothing is under way."""
        await self._idle.wait()


class Share:
    """What one worker counts for: once while it is awake, however often it is told to rise or to lie down."""

    def __init__(self, in_flight: InFlight) -> None:
        self._in_flight = in_flight
        self._awake = False

    def rise(self) -> None:
        """Count from now on."""
        if not self._awake:
            self._awake = True
            self._in_flight.begin()

    def lie_down(self) -> None:
        """Count no more."""
        if self._awake:
            self._awake = False
            self._in_flight.end()
