"""Keep the room in its own SQLite file: entities as JSON rows, written behind in small transactions, files as blobs."""

import asyncio
import sqlite3
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TypeVar

from pydantic import TypeAdapter

from bot.database_trouble import check_present, find_damage, trouble_with
from bot.log import logger

_FLUSH_AFTER = 0.05
"""Seconds of real time that a change may wait before it is written."""

_WORDS = "message"
"""The kind of entity that holds what people say."""

_RETRY_AFTER = 5.0
"""Seconds until a failed write is tried again."""

_MOST_UNWRITTEN = 64 * 1024 * 1024
"""Bytes of files that are in memory only; beyond this the oldest go."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS entities (kind TEXT NOT NULL, key TEXT NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (kind, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS blobs (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
"""

T = TypeVar("T")

_log = logger(__name__)


def _open(path: Path) -> sqlite3.Connection:
    """Open the file, or make it. Raises ``DatabaseError`` when it cannot be used; then it is left as it is."""
    try:
        check_present(path)
        path.touch(mode=0o600)
        connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        try:
            find_damage(connection)
            for setting in ("journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON"):
                connection.execute(f"PRAGMA {setting}")
            connection.executescript(_SCHEMA)
        except BaseException:
            connection.close()
            raise
    except (sqlite3.Error, OSError) as error:
        raise trouble_with(path, error) or error from error
    return connection


@cache
def _adapter(cls: type[T]) -> TypeAdapter[T]:
    return TypeAdapter(cls)


def _body(entity: object | None) -> bytes | None:
    return None if entity is None else _adapter(type(entity)).dump_json(entity)


class Storage:
    """Keeps the newest state of every entity. Use from one event loop; the disk work is done in a thread."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._connection = _open(path)
        self._lock = Lock()
        self._dirty: dict[tuple[str, str], object | None] = {}
        self._blobs: dict[int, bytes | None] = {}
        self._unwritten: dict[int, bytes] = {}
        self._timer: asyncio.Task[None] | None = None
        # One write at a time: a later state is never overtaken by an earlier one, and close waits for what still runs.
        self._flushing = asyncio.Lock()

    def load(self, kind: str, cls: type[T]) -> list[T]:
        """Return every stored entity of a kind, in the order of its key as text."""
        adapter = _adapter(cls)
        with self._lock:
            rows = self._connection.execute("SELECT body FROM entities WHERE kind = ? ORDER BY key", (kind,))
            return [adapter.validate_json(body) for (body,) in rows.fetchall()]

    def save(self, kind: str, key: str, entity: object) -> None:
        """Write the state that the entity has at the next flush."""
        self._dirty[kind, key] = entity
        self._arm()

    def forget(self, kind: str, key: str) -> None:
        """Remove an entity at the next flush."""
        self._dirty[kind, key] = None
        self._arm()

    def put_blob(self, blob_id: int, content: bytes, *, written: bool = True) -> None:
        """Keep the bytes of a file; those that are not to be written down only for a while, and not after a restart."""
        if not written:
            self._unwritten[blob_id] = content
            while sum(map(len, self._unwritten.values())) > _MOST_UNWRITTEN:
                self._unwritten.pop(next(iter(self._unwritten)))
            return
        self._blobs[blob_id] = content
        self._arm()

    def forget_blob(self, blob_id: int) -> None:
        """Remove the bytes of a file."""
        if self._unwritten.pop(blob_id, None) is not None:
            return
        self._blobs[blob_id] = None
        self._arm()

    async def blob(self, blob_id: int) -> bytes | None:
        """Return the bytes of a file, or None when there is no such file."""
        if blob_id in self._unwritten:
            return self._unwritten[blob_id]
        if blob_id in self._blobs:
            return self._blobs[blob_id]
        return await asyncio.to_thread(self._read_blob, blob_id)

    async def flush(self) -> None:
        """Write everything that waits; return when it is committed. What cannot be written goes on waiting."""
        async with self._flushing:
            dirty, self._dirty = self._dirty, {}
            blobs = dict(self._blobs)
            if not dirty and not blobs:
                return
            try:
                rows = [(kind, key, _body(entity)) for (kind, key), entity in dirty.items()]
                await asyncio.to_thread(self._write, rows, blobs)
            except BaseException:
                self._dirty = dirty | self._dirty
                raise
            for blob_id, content in blobs.items():
                if self._blobs.get(blob_id) is content:
                    self._blobs.pop(blob_id, None)

    async def close(self) -> None:
        """Write what waits and let go of the file."""
        if self._timer is not None:
            self._timer.cancel()
            await asyncio.gather(self._timer, return_exceptions=True)
        try:
            await self.flush()
        finally:
            self._connection.close()

    def _arm(self) -> None:
        if self._timer is None or self._timer.done():
            self._timer = asyncio.get_running_loop().create_task(self._flush_soon())

    async def _flush_soon(self) -> None:
        wait = _FLUSH_AFTER
        while self._dirty or self._blobs:
            await asyncio.sleep(wait)
            try:
                await asyncio.shield(self.flush())
            except (sqlite3.Error, ValueError):
                # Tried again later, and once more at close, where it is no longer kept quiet.
                _log.exception("the room could not be stored")
                wait = _RETRY_AFTER
            else:
                wait = _FLUSH_AFTER

    def _write(self, rows: list[tuple[str, str, bytes | None]], blobs: dict[int, bytes | None]) -> None:
        saved = [(kind, key, body) for kind, key, body in rows if body is not None]
        gone = [(kind, key) for kind, key, body in rows if body is None]
        kept = [blob for blob in blobs.items() if blob[1] is not None]
        lost = [(blob_id,) for blob_id, content in blobs.items() if content is None]
        with self._lock:
            run = self._connection
            run.execute("BEGIN IMMEDIATE")
            try:
                run.executemany("INSERT OR REPLACE INTO entities VALUES (?, ?, ?)", saved)
                run.executemany("DELETE FROM entities WHERE kind = ? AND key = ?", gone)
                run.executemany("INSERT OR REPLACE INTO blobs VALUES (?, ?)", kept)
                run.executemany("DELETE FROM blobs WHERE id = ?", lost)
                run.execute("COMMIT")
            except BaseException:
                run.execute("ROLLBACK")
                raise
            if gone or lost or any(kind == _WORDS for kind, _, _ in saved):
                # What was removed or replaced would stand in the file of recent changes for as long as nobody writes.
                run.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _read_blob(self, blob_id: int) -> bytes | None:
        with self._lock:
            row = self._connection.execute("SELECT bytes FROM blobs WHERE id = ?", (blob_id,)).fetchone()
        return None if row is None else row[0]
