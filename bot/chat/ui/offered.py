"""Remembers what could be pressed on the messages that people steer by, now and a moment ago."""

from collections import deque
from collections.abc import Mapping
from datetime import datetime

from discord import ui

KEPT = 8
"""States of one message that are remembered: more than pass in the seconds that somebody is asked about."""

MOST = 500
"""Messages whose states are remembered; the one that was not drawn for longest is forgotten first."""


class Offered:
    """The steps that messages of some kinds offered, by the moment at which they were first drawn so."""

    def __init__(self) -> None:
        self.kinds: set[str] = set()
        self._history: dict[tuple[str, int], deque[tuple[datetime, frozenset[str]]]] = {}

    def note(self, kind: str, ref: int, layout: ui.LayoutView, now: datetime) -> None:
        """Note that this is what there is to see from now on."""
        if kind not in self.kinds:
            return
        states = self._history[kind, ref] = self._history.pop((kind, ref), deque(maxlen=KEPT))
        if len(self._history) > MOST:
            del self._history[next(iter(self._history))]
        steps = frozenset(steps_on(layout))
        if not states or states[-1][1] != steps:
            states.append((now, steps))

    def was_seen(self, kind: str, ref: int, step: str, at: datetime) -> bool:
        """Tell whether the message offered this step at that moment. Where nothing is known of it, nothing changed."""
        states = self._history.get((kind, ref))
        if not states:
            return True
        shown = [steps for since, steps in states if since <= at]
        return bool(shown) and step in shown[-1]


def steps_on(layout: ui.LayoutView) -> Mapping[str, str]:
    """Return what can be pressed or chosen on a message: the words on it by custom id."""
    found: dict[str, str] = {}
    for item in layout.walk_children():
        if isinstance(item, ui.Button) and item.custom_id and not item.disabled:
            found[item.custom_id] = item.label or ""
        if isinstance(item, ui.Select):
            found |= {option.value: option.label for option in item.options}
    return found
