"""Counts what is under way, so that one can wait until all is quiet."""

import asyncio


class Motion:
    """Whoever begins something says so, and says when it ended."""

    def __init__(self) -> None:
        self._count = 0
        self._quiet = asyncio.Event()
        self._quiet.set()

    def begin(self) -> None:
        """One more thing is under way."""
        self._count += 1
        self._quiet.clear()

    def end(self) -> None:
        """One of them is over."""
        self._count -= 1
        if not self._count:
            self._quiet.set()

    @property
    def is_quiet(self) -> bool:
        """Whether nothing is under way."""
        return not self._count

    async def quiet(self) -> None:
        """Return once nothing is under way."""
        await self._quiet.wait()
