"""Remembers when posts were edited, for as long as that keeps the next edit waiting."""

from datetime import datetime, timedelta


class EditTimes:
    """The latest edits. What is older than ``kept`` is forgotten at the next edit, so it never grows without end."""

    def __init__(self, kept: timedelta) -> None:
        self._kept = kept
        self._times: dict[int, datetime] = {}

    def __len__(self) -> int:
        return len(self._times)

    def note(self, post_id: int, now: datetime) -> None:
        """Note that this post was edited now."""
        self._times = {known: at for known, at in self._times.items() if now - at < self._kept}
        self._times[post_id] = now

    def of(self, post_id: int) -> datetime | None:
        """Return when this post was edited, or None when that is so long ago that it does not matter."""
        return self._times.get(post_id)
