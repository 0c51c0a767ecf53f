"""Draws beside the event loop: in another process that may die or hang, with pictures kept within a bound."""

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from functools import partial
from multiprocessing import active_children
from pathlib import Path

import pytest

from bot.media.pool import MEMORY, DrawingPool, PictureError
from bot.media.studio import Studio
from bot.media.wheel import Wheel, draw_turning


def where() -> bytes:
    return str(os.getpid()).encode()


def die() -> bytes:
    os._exit(3)


def die_once(mark: Path) -> bytes:
    if not mark.exists():
        mark.touch()
        os._exit(3)
    return b"drawn"


def hang() -> bytes:
    time.sleep(600)
    return b""


def fail() -> bytes:
    raise ArithmeticError("no such colour")


def swallow(size: int) -> bytes:
    return bytes(size)[:5]


def noted(folder: Path, size: int) -> bytes:
    """Leave a trace of each drawing."""
    (folder / f"{size}-{time.monotonic_ns()}").touch()
    return bytes(size)


def drawn(folder: Path, size: int) -> int:
    """Return how often this was drawn."""
    return sum(1 for _ in folder.glob(f"{size}-*"))


@pytest.fixture
async def pool() -> AsyncIterator[DrawingPool]:
    before = set(active_children())
    made = DrawingPool(1)
    yield made
    await made.close()
    assert set(active_children()) <= before


async def test_the_event_loop_goes_on_while_a_picture_is_drawn(pool: DrawingPool) -> None:
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            ticks += 1
            await asyncio.sleep(0)

    ticking = asyncio.create_task(tick())
    content = await pool.run(partial(draw_turning, Wheel(("een", "twee"), 0)))
    seen, ticks = ticks, 0
    assert content == draw_turning(Wheel(("een", "twee"), 0))
    inline = ticks
    ticking.cancel()
    assert inline == 0
    assert seen > 100
    assert await pool.run(where) != where()


async def test_a_process_that_dies_is_replaced(pool: DrawingPool, tmp_path: Path) -> None:
    assert await pool.run(partial(die_once, tmp_path / "mark")) == b"drawn"
    with pytest.raises(PictureError):
        await pool.run(die)
    assert await pool.run(where)


async def test_a_drawing_that_hangs_is_given_up_and_the_next_one_works(tmp_path: Path) -> None:
    pool = DrawingPool(2, timeout=2.0)
    with pytest.raises(PictureError, match="2 seconds"):
        await pool.run(hang)
    async with asyncio.timeout(60):
        while not await _drawn_in_time(pool):  # a busy machine may need longer to begin a process
            pass
    await pool.close()


async def _drawn_in_time(pool: DrawingPool) -> bool:
    with suppress(PictureError):
        return bool(await pool.run(where))
    return False


async def test_a_mistake_in_a_drawing_comes_through(pool: DrawingPool) -> None:
    with pytest.raises(ArithmeticError):
        await pool.run(fail)
    assert await pool.run(where)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux surely holds a process to its bound")
async def test_a_drawing_that_asks_for_too_much_memory_fails_alone(pool: DrawingPool) -> None:
    with pytest.raises(MemoryError):
        await pool.run(partial(swallow, MEMORY))
    assert await pool.run(partial(swallow, MEMORY // 2)) == bytes(5)


async def test_the_pool_closes_without_a_drawing_and_draws_again_after_closing(pool: DrawingPool) -> None:
    await pool.close()
    assert await pool.run(where)
    await pool.close()
    assert await pool.run(where)


async def test_the_same_picture_is_drawn_once(pool: DrawingPool, tmp_path: Path) -> None:
    studio = Studio(pool)
    both = await asyncio.gather(studio.picture(noted, tmp_path, 5), studio.picture(noted, tmp_path, 5))
    again = await studio.picture(noted, tmp_path, size=5)
    assert both[0] is both[1]
    assert again == both[0]
    assert drawn(tmp_path, 5) == 2, "an argument by name is another call"
    await studio.close()


async def test_pictures_that_were_not_asked_for_go_first(pool: DrawingPool, tmp_path: Path) -> None:
    studio = Studio(pool, room=10)
    for size in (4, 5, 4, 3, 4, 5):
        await studio.picture(noted, tmp_path, size)
    assert [drawn(tmp_path, size) for size in (3, 4, 5)] == [1, 1, 2]
    assert len(await studio.picture(noted, tmp_path, 50)) == 50
    await studio.close()


async def test_a_drawing_that_failed_is_tried_again_when_it_is_asked_for_again(pool: DrawingPool) -> None:
    studio = Studio(pool)
    for _ in range(2):
        with pytest.raises(ArithmeticError):
            await studio.picture(fail)
    await studio.close()
