"""Interactions that were handled: Discord may deliver one twice, and a press counts once."""

from collections import OrderedDict

REMEMBERED = 5000
"""Enough for every press of a school in the minutes in which Discord repeats itself."""


class Seen:
    """The ids of the latest interactions."""

    def __init__(self) -> None:
        self._ids: OrderedDict[int, None] = OrderedDict()

    def is_new(self, interaction_id: int) -> bool:
        """Whether this is the first time; from now on it is not."""
        if interaction_id in self._ids:
            return False
        self._ids[interaction_id] = None
        if len(self._ids) > REMEMBERED:
            self._ids.popitem(last=False)
        return True
