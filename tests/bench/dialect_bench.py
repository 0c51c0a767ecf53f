"""Compares how long a whole talk takes with our own dialect of SQLite and with SQLAlchemy's, played by turns in one
run.

Run it as ``python -m tests.bench.dialect_bench [rounds]``. What other programs do on the machine counts in the time on
the clock, less in the processor's; both ratios are printed. Ours stays only where a talk is at least 15 % faster by it.
"""

import asyncio
import io
import logging
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any
from unittest import mock

from rich.console import Console
from sqlalchemy import Connection, event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.config import Config, DataSettings
from bot.demo.script import play
from bot.store.db import engine as ours

ROUNDS = 5


def open_plain(url: Any, *, begin: str, read_only: bool, alone: bool = False, **pool: Any) -> AsyncEngine:
    """The same settings with the dialect as it comes."""
    settings = (
        f"busy_timeout={ours.BUSY_MILLISECONDS}",
        f"locking_mode={'EXCLUSIVE' if alone else 'NORMAL'}",
        "journal_mode=WAL",
        "synchronous=FULL",
        f"foreign_keys={'OFF' if alone else 'ON'}",
        "secure_delete=ON",
        f"query_only={'ON' if read_only else 'OFF'}",
    )
    engine = create_async_engine(url, hide_parameters=True, connect_args={"isolation_level": None}, **pool)

    @event.listens_for(engine.sync_engine, "connect")
    def _on_connect(connection: Any, _: object) -> None:
        cursor = connection.cursor()
        for setting in settings:
            cursor.execute(f"PRAGMA {setting}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _on_begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def time_of_a_talk(opens: Callable[..., AsyncEngine]) -> tuple[float, float]:
    """Seconds on the clock, and of the processor."""
    with TemporaryDirectory() as folder, mock.patch.object(ours, "_open_sqlite", opens):
        config = Config(data=DataSettings(directory=Path(folder)))
        clock, processor = time.perf_counter(), time.process_time()
        asyncio.run(play(config, "nl", Console(file=io.StringIO())))
        return time.perf_counter() - clock, time.process_time() - processor


def main() -> None:
    logging.disable()
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    dialects = {"ours": ours._open_sqlite, "SQLAlchemy's": open_plain}
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in dialects}
    for number in range(rounds + 1):
        for name, opens in dialects.items():
            took = time_of_a_talk(opens)
            if number:  # the first talk of each warms up
                times[name].append(took)
    told = Console()
    medians = {name: [median(column) for column in zip(*found, strict=True)] for name, found in times.items()}
    for name, (clock, processor) in medians.items():
        told.print(f"{name}: {clock:.2f} s on the clock, {processor:.2f} s of the processor (median of {rounds})")
    ratios = [theirs / mine for theirs, mine in zip(medians["SQLAlchemy's"], medians["ours"], strict=True)]
    told.print(f"SQLAlchemy's takes {ratios[0]:.3f} times as long on the clock, {ratios[1]:.3f} times the processor")


if __name__ == "__main__":
    main()
