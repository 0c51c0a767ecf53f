"""Make snowflakes from the room's clock: unique and rising, also while the clock stands still."""

from datetime import UTC, datetime, timedelta

from bot.clock import Clock

DISCORD_EPOCH = datetime(2015, 1, 1, tzinfo=UTC)
"""The moment that snowflake zero stands for."""

_TIME_SHIFT = 22
_HIGHEST = (1 << 63) - 1


def snowflake_at(when: datetime) -> int:
    """Return the lowest snowflake of a moment (millisecond precision)."""
    return (when - DISCORD_EPOCH) // timedelta(milliseconds=1) << _TIME_SHIFT


def time_of(snowflake: int) -> datetime:
    """Return the moment in which a snowflake was made; a number beyond all of them counts as the last."""
    return DISCORD_EPOCH + timedelta(milliseconds=min(snowflake, _HIGHEST) >> _TIME_SHIFT)


class Snowflakes:
    """Hands out ids; each one is higher than the last."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0

    def new(self) -> int:
        """Return a new id for something made now."""
        self._last = max(snowflake_at(self._clock.now()), self._last + 1)
        return self._last

    @property
    def last(self) -> int:
        """The newest id."""
        return self._last

    def seen(self, snowflake: int) -> None:
        """Never hand out this id or a lower one (used when a stored world is loaded)."""
        self._last = max(self._last, snowflake)
