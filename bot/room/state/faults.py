"""Let things go wrong on purpose, on gateway events and on HTTP answers, by count or by chance."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from random import Random


class EventFault(StrEnum):
    """What can happen to an event on its way to the bot."""

    DROP = "drop"
    DELAY = "delay"
    DUPLICATE = "duplicate"
    REORDER = "reorder"


class HttpFault(StrEnum):
    """What can happen to a request. LOST: it is carried out, but the answer never arrives. REFUSED: Discord says no,
    with a JSON code of its own.
    """

    RATE_LIMIT = "rate_limit"
    ERROR = "error"
    REFUSED = "refused"
    RESET = "reset"
    LOST = "lost"


@dataclass
class Fault:
    """A fault that waits for its prey.

    ``target`` is a regular expression searched in an event's name or in ``METHOD /route/template``. It strikes
    ``times`` times (None: for ever) with ``chance`` each time. ``seconds`` is the delay of an event, or the
    Retry-After of a 429; ``status`` is that of an error, ``code`` that of a refusal; ``scope`` is Discord's
    X-RateLimit-Scope.
    """

    kind: EventFault | HttpFault
    target: str = ""
    times: int | None = 1
    chance: float = 1.0
    seconds: float = 0.0
    status: int = 502
    code: int = 50013
    scope: str = "user"


@dataclass
class Faults:
    """The faults of one room. ``seed`` makes a run with chances repeatable."""

    seed: int = 0
    _waiting: list[Fault] = field(default_factory=list[Fault])
    _random: Random = field(init=False)

    def __post_init__(self) -> None:
        self._random = Random(self.seed)

    def add(self, fault: Fault) -> Fault:
        """Switch a fault on; keep what is returned to switch it off."""
        self._waiting.append(fault)
        return fault

    def remove(self, fault: Fault) -> None:
        """Switch a fault off; nothing happens when it has struck its last time."""
        self._waiting = [waiting for waiting in self._waiting if waiting is not fault]

    def clear(self) -> None:
        """Switch everything off."""
        self._waiting.clear()

    def for_event(self, name: str) -> Fault | None:
        """Return the fault that strikes this event."""
        return self._strike(name, EventFault)

    def for_request(self, method: str, template: str) -> Fault | None:
        """Return the fault that strikes this request."""
        return self._strike(f"{method} {template}", HttpFault)

    def _strike(self, name: str, family: type[EventFault] | type[HttpFault]) -> Fault | None:
        for fault in self._waiting:
            if not isinstance(fault.kind, family) or not re.search(fault.target, name):
                continue
            if self._random.random() >= fault.chance:
                continue
            if fault.times is not None:
                fault.times -= 1
                if fault.times <= 0:
                    self.remove(fault)
            return fault
        return None
