"""A session of the bot remembers its intents and its events, so that they can be sent again."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

import orjson

from bot.room.discord.gateway.intents import Intent
from bot.room.state.entities import Json

_REPLAY = 20_000
"""How many events are kept for a bot that comes back."""


class Link(Protocol):
    """The connection that a session speaks through."""

    def send(self, payload: bytes) -> None:
        """Put a payload in the queue of the connection."""
        ...

    def hang_up(self, code: int) -> None:
        """Close the connection with a code, after what is queued."""
        ...

    def cut(self) -> None:
        """Break the connection without a word."""
        ...


@dataclass
class Session:
    """A session outlives its connection for some minutes. ``link`` is None while nobody is connected."""

    id: str
    intents: Intent
    large_threshold: int = 250
    seq: int = 0
    link: Link | None = None
    left_at: datetime | None = None
    _sent: deque[tuple[int, bytes]] = field(default_factory=lambda: deque[tuple[int, bytes]](maxlen=_REPLAY))

    def dispatch(self, name: str, data: Json) -> int:
        """Send an event, or keep it until the bot is back. Returns its sequence number."""
        self.seq += 1
        payload = orjson.dumps({"op": 0, "s": self.seq, "t": name, "d": data})
        self._sent.append((self.seq, payload))
        if self.link is not None:
            self.link.send(payload)
        return self.seq

    def can_resume_after(self, seq: int) -> bool:
        """Tell whether everything after ``seq`` is still known."""
        oldest = self._sent[0][0] if self._sent else 1
        return oldest - 1 <= seq <= self.seq

    def replay_after(self, seq: int) -> None:
        """Send everything after ``seq`` again, in order."""
        if self.link is not None:
            for number, payload in self._sent:
                if number > seq:
                    self.link.send(payload)
