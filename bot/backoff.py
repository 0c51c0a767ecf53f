"""Says how long to wait before something that failed is tried again."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Backoff:
    """The waits after the first, second … failure, in seconds; the last one is repeated from then on."""

    seconds: tuple[float, ...]

    def after(self, failures: int) -> timedelta:
        """Return how long to wait after this many failures in a row; one at least is counted."""
        return timedelta(seconds=self.seconds[min(max(failures, 1), len(self.seconds)) - 1])


LATER = Backoff((1, 2, 4, 8, 16, 32, 60))
"""Before something that is owed is tried again, for as long as it takes."""
