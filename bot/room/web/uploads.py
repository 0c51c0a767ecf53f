"""Files that a page has sent ahead, in memory until a message, form or command uses them."""

from itertools import count

from bot.room.discord.changes.files import Upload, content_type, safe_name
from bot.room.discord.rules.messages import MOST_FILE_BYTES
from bot.room.state.entities import Json

MOST_WAITING = 20
MOST_WAITING_BYTES = 3 * MOST_FILE_BYTES
"""Of one pane; the oldest make room."""


class Uploads:
    """The files of one pane."""

    def __init__(self) -> None:
        self._waiting: dict[str, Upload] = {}
        self._numbers = count(1)

    def keep(self, filename: str, content: bytes) -> Json:
        """Keep a file; says by which id it is used."""
        told = f"u{next(self._numbers)}"
        self._waiting[told] = Upload(safe_name(filename), content)
        while len(self._waiting) > MOST_WAITING or self._bytes() > MOST_WAITING_BYTES:
            del self._waiting[next(iter(self._waiting))]
        kept = self._waiting[told]
        kind = content_type(kept.filename)
        return {"upload": told, "filename": kept.filename, "size": len(content), "content_type": kind}

    def get(self, told: str) -> Upload | None:
        """A file by its id."""
        return self._waiting.get(told)

    def used(self, *told: str) -> None:
        """These are where they belong; keep them no longer."""
        for each in told:
            self._waiting.pop(each, None)

    def _bytes(self) -> int:
        return sum(len(each.content) for each in self._waiting.values())
