"""Recognises events that came before: Discord may send one more than once (its "consistency" notes say so)."""

from collections import OrderedDict
from collections.abc import Hashable

REMEMBERED = 5000
"""Events that are known again; what is kept in rows knows them for ever."""


class RecentEvents:
    """The latest events; the oldest is forgotten first."""

    def __init__(self) -> None:
        self._known: OrderedDict[Hashable, None] = OrderedDict()

    def is_new(self, event: Hashable) -> bool:
        """Tell whether this event comes for the first time; from now on it is known."""
        if event in self._known:
            return False
        self._known[event] = None
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return True

    def knows(self, event: Hashable) -> bool:
        """Tell whether this event came before."""
        return event in self._known

    def forget(self, event: Hashable) -> None:
        """Forget an event that did not happen after all."""
        self._known.pop(event, None)
