"""Count requests: rate-limit headers stand on every answer, and real refusals come when they are switched on."""

import hashlib
from collections import deque
from dataclasses import dataclass, replace
from datetime import timedelta
from math import ceil
from typing import Any

from bot.clock import Clock
from bot.room.state.ids import time_of

_GLOBAL_PER_SECOND = 50
"""Requests per second for one bot over all routes (topics/rate-limits)."""

_RULES: dict[str, tuple[int, float]] = {
    "POST /channels/{channel_id}/messages": (5, 5.0),
    "PATCH /channels/{channel_id}/messages/{message_id}": (5, 5.0),
    "DELETE /channels/{channel_id}/messages/{message_id}": (5, 1.0),
    "PUT /channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me": (1, 0.25),
    "PATCH /channels/{channel_id}": (5, 15.0),
    "POST /users/@me/channels": (10, 10.0),
}
_DEFAULT = (50, 1.0)
"""Requests and seconds per bucket. Discord publishes none of these; they are what bots observe."""

_EDIT = "PATCH /channels/{channel_id}/messages/{message_id}"
_OLD_EDITS = (3, 20.0)
"""Edits and seconds per channel for messages older than an hour (30046); observed, not published."""

_LONGEST = 20.0
"""The longest of those windows, in seconds."""

_GENEROUS = 10_000
_REMEMBERED = 5_000
"""Buckets that are kept before those without a recent request are thrown away."""

_MAJOR = ("channel_id", "guild_id", "webhook_id", "interaction_id")
_FREE = ("/interactions/", "/webhooks/")
"""Interaction endpoints do not count for the global limit."""


@dataclass(frozen=True)
class Verdict:
    """The rate-limit headers of an answer; ``retry_after`` is set on a refusal."""

    headers: dict[str, str]
    retry_after: float | None = None
    everywhere: bool = False
    old_message: bool = False

    @property
    def body(self) -> dict[str, Any]:
        """The body of a refusal."""
        text = "You are being rate limited."
        shape: dict[str, Any] = {"retry_after": self.retry_after, "global": self.everywhere}
        if self.old_message:
            text = "Maximum number of edits to messages older than 1 hour reached. Try again later."
            shape["code"] = 30046
        return {"message": text} | shape


class Limits:
    """Counts requests per bucket on the clock. It refuses only while ``enforced``."""

    def __init__(self, clock: Clock, *, enforced: bool = False) -> None:
        self._clock = clock
        self.enforced = enforced
        self._hits: dict[str, deque[float]] = {}

    def take(self, method: str, template: str, params: dict[str, str]) -> Verdict:
        """Count one request and say what its answer's headers are, or that it is refused.

        While nothing is refused nothing is counted, and the headers are so generous that no client holds itself back.
        """
        now = self._clock.now().timestamp()
        bucket = hashlib.sha256(f"{method} {template}".encode()).hexdigest()[:32]
        if not self.enforced:
            return Verdict(_headers(bucket, _GENEROUS, _GENEROUS - 1, now + 1.0, now))
        if not template.startswith(_FREE):
            everywhere = self._recent("global", now, 1.0)
            if len(everywhere) >= _GLOBAL_PER_SECOND:
                return self.refusal(everywhere[0] + 1.0 - now, "global")
            everywhere.append(now)
        if f"{method} {template}" == _EDIT and self._is_old(params["message_id"]):
            hits = self._recent(f"old:{params['channel_id']}", now, _OLD_EDITS[1])
            if len(hits) >= _OLD_EDITS[0]:
                return replace(self.refusal(hits[0] + _OLD_EDITS[1] - now, "user"), old_message=True)
            hits.append(now)
        limit, seconds = _RULES.get(f"{method} {template}", _DEFAULT)
        major = ":".join(params[name] for name in _MAJOR if name in params)
        hits = self._recent(f"{bucket}:{major}", now, seconds)
        if len(hits) >= limit:
            headers = _headers(bucket, limit, 0, hits[0] + seconds, now)
            return self.refusal(hits[0] + seconds - now, "user", headers)
        hits.append(now)
        return Verdict(_headers(bucket, limit, limit - len(hits), hits[0] + seconds, now))

    def refusal(self, retry_after: float, scope: str, headers: dict[str, str] | None = None) -> Verdict:
        """Return a 429 of a scope: global, user or shared."""
        extra = {"Retry-After": str(ceil(retry_after)), "X-RateLimit-Scope": scope}
        if scope == "global":
            extra["X-RateLimit-Global"] = "true"
        return Verdict((headers or {}) | extra, round(retry_after, 3), scope == "global")

    def _is_old(self, message_id: str) -> bool:
        return message_id.isdecimal() and self._clock.now() - time_of(int(message_id)) > timedelta(hours=1)

    def _recent(self, key: str, now: float, seconds: float) -> deque[float]:
        if len(self._hits) > _REMEMBERED:
            self._hits = {name: old for name, old in self._hits.items() if old and old[-1] > now - _LONGEST}
        hits = self._hits.setdefault(key, deque())
        while hits and hits[0] <= now - seconds:
            hits.popleft()
        return hits


def _headers(bucket: str, limit: int, remaining: int, reset: float, now: float) -> dict[str, str]:
    return {
        "X-RateLimit-Limit": str(limit),
        "X-RateLimit-Remaining": str(remaining),
        "X-RateLimit-Reset": f"{reset:.3f}",
        "X-RateLimit-Reset-After": f"{max(reset - now, 0.0):.3f}",
        "X-RateLimit-Bucket": bucket,
    }
