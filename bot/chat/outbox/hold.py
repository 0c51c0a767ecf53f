"""Remembers how a lock left its channel, so that only what others change there makes the bot look again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.chat.outbox.overwrites import Overwrite

MOST_LOOKS = 5
"""Times that a change by others makes the bot lock a channel anew while one lock lasts."""


@dataclass(slots=True)
class Hold:
    """One lock that stands: what it left allowed to anybody and denied to the pupils' role, of the rights it is about.

    ``writers`` are pupils who turned out to be able to write all the same.
    """

    role_ref: str
    rights: int = 0
    left: frozenset[tuple[str, int]] = frozenset()
    looks: int = 0
    writers: set[str] = field(default_factory=set[str])

    def leave(self, overwrites: Iterable[Overwrite], rights: int) -> None:
        """Note how the channel was left."""
        self.rights = rights
        self.left = self._seen({one.target_ref: (one.allow, one.deny) for one in overwrites})

    def is_as_left(self, exceptions: Mapping[str, tuple[int, int]]) -> bool:
        """Tell whether nothing that matters to the lock has changed since then."""
        return self._seen(exceptions) == self.left

    def _seen(self, exceptions: Mapping[str, tuple[int, int]]) -> frozenset[tuple[str, int]]:
        allowed = {(ref, allow & self.rights) for ref, (allow, _) in exceptions.items() if allow & self.rights}
        denied = exceptions.get(self.role_ref, (0, 0))[1] & self.rights
        return frozenset({*allowed, ("", denied)})
