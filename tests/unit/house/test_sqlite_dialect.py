"""Checks that the version of aiosqlite is the one that was read, and that what we use beyond its promises is there."""

import inspect
from importlib.metadata import version

import aiosqlite

from bot.store.db.sqlite import READ_FOR


def test_the_version_is_the_one_that_was_read() -> None:
    minor = ".".join(version("aiosqlite").split(".")[:2])
    assert minor == READ_FOR, f"read what bot/store/db/sqlite.py uses of aiosqlite {minor}, then write it there"


def test_what_we_use_is_there() -> None:
    made = inspect.getsource(aiosqlite.Connection.__init__)
    assert all(f"self.{name}" in made for name in ("_thread", "_tx"))
    assert isinstance(aiosqlite.Connection._conn, property)
    assert list(inspect.signature(aiosqlite.Connection._execute).parameters) == ["self", "fn", "args", "kwargs"]
