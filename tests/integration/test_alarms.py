"""Checks that alarms ring at least once, at their time, never twice at once, and get lost by no restart or failure."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta, tzinfo

import pytest
from structlog.testing import capture_logs

from bot.clock import ManualClock, SystemClock
from bot.schedule.alarms import AT_ONCE, AlarmClock
from bot.schedule.timer import Timer
from bot.store.unit import Store
from tests.integration.ringing import Rings, left, set_alarm


@pytest.fixture
async def alarms(store: Store, clock: ManualClock, rings: Rings) -> AsyncIterator[AlarmClock]:
    alarms = AlarmClock(store, clock)
    alarms.on("egg", rings)
    await alarms.start()
    yield alarms
    await alarms.stop()


async def test_an_alarm_rings_at_its_time(alarms: AlarmClock, store: Store, clock: ManualClock, rings: Rings) -> None:
    await set_alarm(store, clock, 60)
    await clock.move(59)
    assert rings.heard == []
    await clock.move(1)
    assert rings.heard == [(1, 60)]
    assert await left(store) == []
    await clock.move(600)
    assert len(rings.heard) == 1


async def test_alarms_ring_in_their_order(alarms: AlarmClock, store: Store, clock: ManualClock, rings: Rings) -> None:
    for ref, seconds in ((1, 30), (2, 10), (3, 20)):
        await set_alarm(store, clock, seconds, ref)
    await clock.move(60)
    assert [ref for ref, _ in rings.heard] == [2, 3, 1]


async def test_a_moved_alarm_rings_once_at_the_new_time(
    alarms: AlarmClock, store: Store, clock: ManualClock, rings: Rings
) -> None:
    await set_alarm(store, clock, 60)
    await set_alarm(store, clock, 90)
    await clock.move(60)
    assert rings.heard == []
    await clock.move(30)
    assert rings.heard == [(1, 90)]


async def test_a_cancelled_alarm_does_not_ring(
    alarms: AlarmClock, store: Store, clock: ManualClock, rings: Rings
) -> None:
    await set_alarm(store, clock, 60)
    async with store.write() as unit:
        await unit.alarms.cancel("egg", 1)
    await clock.move(120)
    assert rings.heard == []


async def test_an_alarm_for_now_rings_without_the_clock_being_moved(
    alarms: AlarmClock, store: Store, clock: ManualClock, rings: Rings
) -> None:
    await set_alarm(store, clock, 0)
    await alarms.ring_due()
    assert rings.heard == [(1, 0)]


async def test_it_keeps_ringing_while_handlers_set_alarms_that_are_due(store: Store, clock: ManualClock) -> None:
    heard: list[int] = []

    async def chain(ref: int) -> None:
        heard.append(ref)
        if ref < 5:
            await set_alarm(store, clock, -1, ref + 1)

    alarms = AlarmClock(store, clock)
    alarms.on("egg", chain)
    await alarms.start()
    await set_alarm(store, clock, 10)
    await clock.move(10)
    assert heard == [1, 2, 3, 4, 5]
    await alarms.stop()


async def test_an_alarm_that_its_own_handler_sets_again_stays(store: Store, clock: ManualClock, rings: Rings) -> None:
    async def again(ref: int) -> None:
        await rings(ref)
        await set_alarm(store, clock, 60, ref)

    alarms = AlarmClock(store, clock)
    alarms.on("egg", again)
    await alarms.start()
    await set_alarm(store, clock, 60)
    for _ in range(3):
        await clock.move(60)
    assert rings.heard == [(1, 60), (1, 120), (1, 180)]
    await alarms.stop()


async def test_what_is_overdue_at_the_start_rings(store: Store, clock: ManualClock, rings: Rings) -> None:
    await set_alarm(store, clock, 60)
    await clock.move(3600)
    alarms = AlarmClock(store, clock)
    alarms.on("egg", rings)
    await alarms.start()
    assert rings.heard == [(1, 3600)]
    await alarms.stop()


async def test_an_alarm_whose_handler_was_broken_off_rings_after_the_restart(
    store: Store, clock: ManualClock, rings: Rings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.schedule.alarms.STOP_GRACE", 0.01)

    async def for_ever(_: int) -> None:
        await asyncio.Event().wait()

    first = AlarmClock(store, clock)
    first.on("egg", for_ever)
    await first.start()
    await set_alarm(store, clock, 0)
    await asyncio.sleep(0.05)
    await first.stop()
    second = AlarmClock(store, clock)
    second.on("egg", rings)
    await second.start()
    assert rings.heard == [(1, 0)]
    await second.stop()


async def test_a_handler_may_finish_when_the_bot_stops(store: Store, clock: ManualClock) -> None:
    done: list[int] = []
    begun = asyncio.Event()

    async def slow(ref: int) -> None:
        begun.set()
        await asyncio.sleep(0.05)
        done.append(ref)

    alarms = AlarmClock(store, clock)
    alarms.on("egg", slow)
    await alarms.start()
    await set_alarm(store, clock, 0)
    await begun.wait()
    await alarms.stop()
    assert done == [1]
    assert await left(store) == []


async def test_after_stopping_nothing_rings(alarms: AlarmClock, store: Store, clock: ManualClock, rings: Rings) -> None:
    await alarms.stop()
    await set_alarm(store, clock, 0)
    await clock.move(60)
    await alarms.ring_due()
    assert rings.heard == []
    await alarms.start()
    assert rings.heard == [(1, 60)]


async def test_a_slow_handler_does_not_hold_up_the_others(store: Store, clock: ManualClock, rings: Rings) -> None:
    release = asyncio.Event()

    async def slow(_: int) -> None:
        await release.wait()

    alarms = AlarmClock(store, clock)
    alarms.on("slow", slow)
    alarms.on("egg", rings)
    await alarms.start()
    async with store.write() as unit:
        await unit.alarms.set("slow", 1, clock.now())
    moving = asyncio.create_task(clock.move(0))
    await set_alarm(store, clock, 0)
    await asyncio.wait_for(rings.rang.wait(), 5)
    assert not moving.done()
    release.set()
    await moving
    await alarms.stop()


async def test_the_same_alarm_never_rings_twice_at_once(store: Store, clock: ManualClock) -> None:
    going: list[int] = []
    most: list[int] = []

    async def note(ref: int) -> None:
        going.append(ref)
        most.append(going.count(ref))
        await asyncio.sleep(0.01)
        going.remove(ref)

    alarms = AlarmClock(store, clock)
    alarms.on("egg", note)
    await alarms.start()
    for _ in range(5):
        await set_alarm(store, clock, 0)
        await asyncio.gather(*(alarms.ring_due() for _ in range(10)), set_alarm(store, clock, 0))
    assert len(most) >= 5
    assert set(most) == {1}
    await alarms.stop()


async def test_only_so_many_handlers_run_at_once(store: Store, clock: ManualClock) -> None:
    going: set[int] = set()
    most: list[int] = []

    async def note(ref: int) -> None:
        going.add(ref)
        most.append(len(going))
        await asyncio.sleep(0.01)
        going.remove(ref)

    alarms = AlarmClock(store, clock)
    alarms.on("egg", note)
    async with store.write() as unit:
        for ref in range(30):
            await unit.alarms.set("egg", ref, clock.now())
    await alarms.start()
    assert len(most) == 30
    assert max(most) == AT_ONCE
    await alarms.stop()


async def test_concurrent_calls_ring_once(alarms: AlarmClock, store: Store, clock: ManualClock, rings: Rings) -> None:
    await set_alarm(store, clock, 0)
    await asyncio.gather(*(alarms.ring_due() for _ in range(20)))
    assert rings.heard == [(1, 0)]


async def test_a_kind_has_one_handler(alarms: AlarmClock, rings: Rings) -> None:
    with pytest.raises(ValueError, match="egg"):
        alarms.on("egg", rings)


async def test_an_alarm_that_nobody_answers_stays_and_is_mentioned_once(
    alarms: AlarmClock, store: Store, clock: ManualClock
) -> None:
    with capture_logs() as logs:
        async with store.write() as unit:
            await unit.alarms.set("unheard", 1, clock.now())
        for _ in range(3):
            await clock.move(60)
    assert [log["kind"] for log in logs] == ["unheard"]
    assert len(await left(store)) == 1


async def test_commits_without_alarms_do_not_ask_the_database(
    alarms: AlarmClock, store: Store, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []
    look = store.read
    monkeypatch.setattr(store, "read", lambda: (looks.append(1), look())[1])
    for number in range(20):
        async with store.write() as unit:
            await unit.notes.write("a", str(number))
    await asyncio.sleep(0.02)
    assert looks == []
    await set_alarm(store, clock, 60)
    await asyncio.sleep(0.02)
    assert looks == [1]


async def test_with_the_real_clock_it_wakes_up_by_itself(store: Store) -> None:
    clock, loop = SystemClock(), asyncio.get_running_loop()
    heard: asyncio.Queue[tuple[int, float]] = asyncio.Queue()

    async def note(ref: int) -> None:
        heard.put_nowait((ref, loop.time()))

    alarms = AlarmClock(store, clock)
    alarms.on("egg", note)
    await alarms.start()
    begun = loop.time()
    async with store.write() as unit:
        for ref, seconds in ((1, 0.4), (2, 0.2), (3, 60)):
            await unit.alarms.set("egg", ref, clock.now() + timedelta(seconds=seconds))
    async with asyncio.timeout(10):
        first, second = await heard.get(), await heard.get()
    assert (first[0], second[0]) == (2, 1)
    assert first[1] - begun >= 0.19
    assert second[1] - begun >= 0.39
    await alarms.stop()
    assert [alarm.ref for alarm in await left(store)] == [3]


async def test_the_timer_wakes_once_at_the_time_set_last() -> None:
    woken: list[int] = []

    timer = Timer(lambda: woken.append(1))
    timer.set(0.02)
    timer.set(None)
    await asyncio.sleep(0.1)
    assert woken == []
    timer.set(60)
    timer.set(-5)
    async with asyncio.timeout(30):
        while not woken:  # noqa: ASYNC110 - the timer wakes nobody else
            await asyncio.sleep(0.01)
    assert woken == [1]
    timer.stop()
    await asyncio.sleep(0)


async def test_a_wall_clock_that_goes_back_does_not_keep_the_timer_asleep(monkeypatch: pytest.MonkeyPatch) -> None:
    """APScheduler asks for the time in its zone; the wall clock jumps while the timer sleeps."""
    woken: list[int] = []
    timer = Timer(lambda: woken.append(1))
    timer.set(0.05)
    scheduler = "apscheduler.schedulers.base.datetime"

    class LongAgo(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:
            assert tz is not None
            return tz.fromutc(datetime(2026, 1, 1, tzinfo=tz))

    monkeypatch.setattr(scheduler, LongAgo)
    async with asyncio.timeout(30):
        while not woken:  # noqa: ASYNC110 - the timer wakes nobody else
            await asyncio.sleep(0.01)
    timer.stop()


async def test_what_has_a_local_time_follows_the_wall_clock_and_nothing_else_does(
    store: Store, clock: ManualClock, rings: Rings
) -> None:
    alarms = AlarmClock(store, clock)
    alarms.on("egg", rings)
    local = Rings(clock)
    alarms.on("school bell", local, by_wall=True)
    await alarms.start()
    async with store.write() as unit:
        await unit.alarms.set("egg", 1, clock.now() + timedelta(seconds=60))
        await unit.alarms.set("school bell", 2, clock.now() + timedelta(seconds=3600))
        await unit.alarms.set("school bell", 3, clock.now() + timedelta(seconds=7200))
    began = clock.now()
    clock.set_wall(3600)
    await clock.move(1)
    assert ([ref for ref, _ in local.heard], rings.heard) == ([2], [])
    clock.set_wall(-7200)
    await clock.move(59)
    assert rings.heard == [(1, 60)]
    assert clock.now() == clock.wall() == began + timedelta(seconds=60 - 3600)
    await alarms.stop()
