"""Checks that an alarm whose handler or database fails is tried again, later and later, and in the end given up."""

import asyncio
from datetime import timedelta
from itertools import pairwise

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from structlog.testing import capture_logs

from bot.clock import ManualClock
from bot.schedule.alarms import BACKOFF, AlarmClock
from bot.store.unit import Store
from tests.integration.ringing import Rings, left, set_alarm


async def test_a_failing_handler_is_tried_again_later_and_later_and_then_given_up(
    store: Store, clock: ManualClock, rings: Rings
) -> None:
    async def fail(ref: int) -> None:
        await rings(ref)
        raise ValueError("KANARIE")

    alarms = AlarmClock(store, clock)
    alarms.on("egg", fail)
    await alarms.start()
    await set_alarm(store, clock, 0)
    with capture_logs() as logs:
        for _ in range(600):
            await clock.move(5)
    moments = [moment for _, moment in rings.heard]
    gaps = [after - before for before, after in pairwise(moments)]
    assert gaps == [5, 15, 60, *[300] * 6]
    assert await left(store) == []
    assert [log["log_level"] for log in logs] == ["warning"] * 9 + ["error"]
    said = [{key: fact for key, fact in log.items() if key != "exc_info"} for log in logs]
    assert "KANARIE" not in str(said)
    await alarms.stop()


async def test_an_alarm_is_done_once_its_handler_works_again(store: Store, clock: ManualClock, rings: Rings) -> None:
    async def fail_once(ref: int) -> None:
        await rings(ref)
        if len(rings.heard) == 1:
            raise ConnectionError

    alarms = AlarmClock(store, clock)
    alarms.on("egg", fail_once)
    await alarms.start()
    await set_alarm(store, clock, 0)
    await alarms.ring_due()
    await clock.move(5)
    assert rings.heard == [(1, 0), (1, 5)]
    assert await left(store) == []
    await alarms.stop()


async def test_an_alarm_set_anew_by_a_failing_handler_keeps_its_new_time(store: Store, clock: ManualClock) -> None:
    async def move_and_fail(ref: int) -> None:
        await set_alarm(store, clock, 60, ref)
        raise ConnectionError

    alarms = AlarmClock(store, clock)
    alarms.on("egg", move_and_fail)
    await alarms.start()
    await set_alarm(store, clock, 0)
    await alarms.ring_due()
    (alarm,) = await left(store)
    assert (alarm.due_at, alarm.attempts) == (clock.now() + timedelta(seconds=60), 0)
    await alarms.stop()


async def test_one_failing_handler_does_not_stop_the_others(store: Store, clock: ManualClock, rings: Rings) -> None:
    async def fail(_: int) -> None:
        raise ConnectionError

    alarms = AlarmClock(store, clock)
    alarms.on("bad", fail)
    alarms.on("egg", rings)
    await alarms.start()
    async with store.write() as unit:
        await unit.alarms.set("bad", 1, clock.now())
        await unit.alarms.set("egg", 1, clock.now())
    await alarms.ring_due()
    assert rings.heard == [(1, 0)]
    await alarms.stop()


async def test_the_rows_are_read_again_after_the_database_failed(
    sqlite_store: Store, clock: ManualClock, rings: Rings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.schedule.alarms.LOOK_AGAIN", timedelta(seconds=0.05))
    alarms = AlarmClock(sqlite_store, clock)
    alarms.on("egg", rings)
    await alarms.start()
    await set_alarm(sqlite_store, clock, 10)
    async with sqlite_store.write() as unit:
        await unit.connection.execute(text("ALTER TABLE alarms RENAME TO elsewhere"))
    with pytest.raises(DBAPIError):
        await clock.move(10)
    async with sqlite_store.write() as unit:
        await unit.connection.execute(text("ALTER TABLE elsewhere RENAME TO alarms"))
    await asyncio.wait_for(rings.rang.wait(), 5)
    await alarms.stop()


def test_the_backoff_grows() -> None:
    assert [BACKOFF.after(failures).total_seconds() for failures in range(1, 7)] == [5, 15, 60, 300, 300, 300]
