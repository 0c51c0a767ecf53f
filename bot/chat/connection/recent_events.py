"""Knows again what came before: Discord may send an event more than once (its "consistency" notes say so)."""

from collections import OrderedDict
from collections.abc import Hashable

REMEMBERED = 5000
"""Events that are known again; what is kept in rows knows them for ever."""


class RecentEvents:
    """The latest events, oldest first."""

    def __init__(self) -> None:
        self._known: OrderedDict[Hashable, None] = OrderedDict()

    def is_new(self, event: Hashable) -> bool:
        """Whether this event comes for the first time; from now on it is known."""
        if event in self._known:
            return False
        self._known[event] = None
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return True

    def knows(self, event: Hashable) -> bool:
        """Whether this event came before."""
        return event in self._known

    def forget(self, event: Hashable) -> None:
        """It did not happen after all."""
        self._known.pop(event, None)
